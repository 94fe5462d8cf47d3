//! The forms in which an item is answered.

use std::fmt;

/// One way of answering, by the shape of its scale.
///
/// Source: the response forms of the instruments; their words are in `scales.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// How true something is, in five steps.
    Extent5,
    /// How often something happens, in five steps.
    Often5,
    /// Where we are and where we want to be, each in five steps.
    NowHope5,
    /// Yes, not yet, or not sure.
    YesNotyetUnsure,
    /// What part the people most affected had in a choice, in six steps.
    Spectrum6,
    /// Ten beans shared out twice: how it is and what would be fair.
    TenBeans,
    /// Partners (never people), one at a time, on four facets.
    Link4,
    /// Whether a proposal can be tried.
    Consent4,
    /// Up to three choices.
    Pick3,
    /// A story, with the readers its writer chose.
    Story,
    /// Asks no one: read from the open log.
    Record,
}

/// What an answer in a form looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One point of a scale.
    Single,
    /// One point now and one hoped for.
    Pair,
    /// Beans shared between parts.
    Allocate,
    /// One point for each partner and facet.
    MatrixByPartner,
    /// Several choices.
    Multi,
    /// Free text.
    Text,
    /// Nothing: no one is asked.
    Computed,
}

/// One half of a form that asks twice: how it is, and how it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    /// How it is now.
    Now,
    /// What is hoped for (now and hoped for).
    Hope,
    /// What would be fair (ten beans).
    Fair,
}

impl Form {
    /// Every form, in a fixed order.
    pub const ALL: [Self; 11] = [
        Self::Extent5,
        Self::Often5,
        Self::NowHope5,
        Self::YesNotyetUnsure,
        Self::Spectrum6,
        Self::TenBeans,
        Self::Link4,
        Self::Consent4,
        Self::Pick3,
        Self::Story,
        Self::Record,
    ];

    /// The stable name, used in data, field names and stored answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Extent5 => "extent5",
            Self::Often5 => "often5",
            Self::NowHope5 => "now_hope5",
            Self::YesNotyetUnsure => "yes_notyet_unsure",
            Self::Spectrum6 => "spectrum6",
            Self::TenBeans => "ten_beans",
            Self::Link4 => "link4",
            Self::Consent4 => "consent4",
            Self::Pick3 => "pick3",
            Self::Story => "story",
            Self::Record => "record",
        }
    }

    /// The form with this name. `None` when there is none.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }

    /// What an answer in this form looks like.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Extent5
            | Self::Often5
            | Self::YesNotyetUnsure
            | Self::Spectrum6
            | Self::Consent4 => Kind::Single,
            Self::NowHope5 => Kind::Pair,
            Self::TenBeans => Kind::Allocate,
            Self::Link4 => Kind::MatrixByPartner,
            Self::Pick3 => Kind::Multi,
            Self::Story => Kind::Text,
            Self::Record => Kind::Computed,
        }
    }

    /// How many points the scale has; 0 for forms without points.
    pub const fn n_points(self) -> u8 {
        match self {
            Self::Extent5 | Self::Often5 | Self::NowHope5 => 5,
            Self::Spectrum6 => 6,
            Self::Link4 | Self::Consent4 => 4,
            Self::YesNotyetUnsure => 3,
            Self::TenBeans | Self::Pick3 | Self::Story | Self::Record => 0,
        }
    }

    /// Whether "I can't say yet" (or "I don't know them yet") is an answer here.
    pub const fn has_cant_say(self) -> bool {
        matches!(
            self,
            Self::Extent5 | Self::Often5 | Self::NowHope5 | Self::Spectrum6 | Self::Link4
        )
    }

    /// Whether anyone is asked at all.
    pub const fn asks_someone(self) -> bool {
        !matches!(self, Self::Record)
    }

    /// The halves of a form that asks twice; empty for every other form.
    pub const fn halves(self) -> &'static [Half] {
        match self {
            Self::NowHope5 => &[Half::Now, Half::Hope],
            Self::TenBeans => &[Half::Now, Half::Fair],
            _ => &[],
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Half {
    /// The stable name, used in field names.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Hope => "hope",
            Self::Fair => "fair",
        }
    }
}
