//! The code with which a person changes their own answers while the round is open.

use std::fmt;

use powerwith_core::{Dice, OwnCode};
use sha2::{Digest, Sha256};

use super::RoundId;
use crate::instrument::ItemRef;

/// A code that only the person who answers has. It is never kept, only what [`ChangeCode::tag`]
/// makes of it.
#[derive(Clone, PartialEq, Eq)]
pub struct ChangeCode(OwnCode);

/// Which part of what was said to an item: each is kept on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What was chosen on scales, beans and lists.
    Scales,
    /// The story.
    Story,
}

impl ChangeCode {
    /// A new code.
    pub fn new(dice: &Dice) -> Self {
        Self(OwnCode::new(dice))
    }

    /// Reads a code as people type it; `None` when it is no code.
    pub fn read(typed: &str) -> Option<Self> {
        OwnCode::read(typed).map(Self)
    }

    /// What is kept with one answer, so that the code finds it again. Two answers of one person
    /// have tags with nothing in common.
    pub fn tag(&self, round: RoundId, item: &ItemRef, part: Part) -> [u8; 32] {
        Sha256::new()
            .chain_update("powerwith/v1/answer\n")
            .chain_update(format!("{round}\n{item}\n{}\n", part.id()))
            .chain_update(self.0.letters())
            .finalize()
            .into()
    }
}

impl Part {
    /// The stable name, used in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scales => "scales",
            Self::Story => "story",
        }
    }

    /// The part with this name.
    pub fn parse(id: &str) -> Option<Self> {
        [Self::Scales, Self::Story].into_iter().find(|part| part.id() == id)
    }
}

impl fmt::Display for ChangeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for ChangeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The code is the power to read and change answers.
        f.write_str("ChangeCode(hidden)")
    }
}
