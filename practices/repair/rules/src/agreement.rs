//! What both sides agree: who does what, by when.

use std::collections::BTreeSet;

use powerwith_core::Day;

use crate::{repair::Side, text::Text};

/// The most lines of an agreement: what people can keep in mind.
pub const MOST_LINES: usize = 6;

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// One of the sides.
    One(Side),
    /// Both.
    Both,
}

/// One line: who, what, by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementLine {
    /// Who does it.
    pub who: Who,
    /// What.
    pub what: Text,
    /// By when.
    pub by: Day,
}

/// What both sides agree, or what one of them has written for both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Who does what by when.
    pub lines: Vec<AgreementLine>,
    /// The day on which the harmed side is asked how it is.
    pub ask_on: Day,
    /// The day on which the notes are deleted.
    pub delete_on: Day,
    /// The sides that said yes to it as it stands.
    pub yes: BTreeSet<Side>,
    /// Counts its versions, so that a yes is a yes to what was read.
    pub version: u32,
}

impl Agreement {
    /// Whether both sides said yes.
    pub fn holds(&self) -> bool {
        self.yes.len() == Side::ALL.len()
    }
}

impl Who {
    /// Everyone who can do something.
    pub const ALL: [Self; 3] = [Self::One(Side::Other), Self::One(Side::Harmed), Self::Both];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::One(side) => side.id(),
            Self::Both => "both",
        }
    }

    /// The one with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|who| who.id() == id)
    }
}
