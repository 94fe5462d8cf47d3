//! The eight stops of the road, by name: what is written in the open log belongs to one of them.

use crate::{Speech, say, words};

/// A stop on the road.
///
/// Source: Seven Pit Stops Toward a Belonging State.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoadStop {
    /// Reflection and accountability.
    Reflection,
    /// Intentionality.
    Intention,
    /// Vulnerability.
    Vulnerability,
    /// Mindset.
    Mindset,
    /// Community.
    Community,
    /// Healing.
    Healing,
    /// Trust.
    Trust,
    /// Belonging, where the road leads.
    Belonging,
}

impl RoadStop {
    /// Every stop, in the order of the source.
    pub const ALL: [Self; 8] = [
        Self::Reflection,
        Self::Intention,
        Self::Vulnerability,
        Self::Mindset,
        Self::Community,
        Self::Healing,
        Self::Trust,
        Self::Belonging,
    ];

    /// The last part of its name in the instruments: `trust` of `stop.trust`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reflection => "reflection",
            Self::Intention => "intention",
            Self::Vulnerability => "vulnerability",
            Self::Mindset => "mindset",
            Self::Community => "community",
            Self::Healing => "healing",
            Self::Trust => "trust",
            Self::Belonging => "belonging",
        }
    }

    /// The stop with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stop| stop.id() == id)
    }

    /// Its name for people.
    pub fn name(self, speech: Speech) -> String {
        let words = words(speech);
        match self {
            Self::Reflection => say!(words, "stop-reflection"),
            Self::Intention => say!(words, "stop-intention"),
            Self::Vulnerability => say!(words, "stop-vulnerability"),
            Self::Mindset => say!(words, "stop-mindset"),
            Self::Community => say!(words, "stop-community"),
            Self::Healing => say!(words, "stop-healing"),
            Self::Trust => say!(words, "stop-trust"),
            Self::Belonging => say!(words, "stop-belonging"),
        }
    }
}
