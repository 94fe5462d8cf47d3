//! The code with which a person changes their own answers while the round is open.

use std::fmt;

use powerwith_core::Dice;
use sha2::{Digest, Sha256};

use super::RoundId;
use crate::instrument::ItemRef;

/// Letters and digits of which none looks like another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 16 × 5 = 80 bits. With 50 bits, someone who holds the database could try
/// all codes in about a day and see which answers belong together; with 80 it takes millions of
/// years.
const CODE_LETTERS: usize = 16;
/// Letters between two hyphens, so that people can read it out.
const GROUP_LETTERS: usize = 4;

/// A code that only the person who answers has. It is never kept, only what [`ChangeCode::tag`]
/// makes of it.
#[derive(Clone, PartialEq, Eq)]
pub struct ChangeCode(String);

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
        let letter = |_| {
            let letter = LETTERS.get(dice.below(LETTERS.len())).copied().unwrap_or(b'0');
            char::from(letter)
        };
        Self((0..CODE_LETTERS).map(letter).collect())
    }

    /// Reads a code as people type it: blanks, hyphens and case do not matter, and neither does
    /// writing O for 0 or I and L for 1. `None` when it is no code.
    pub fn read(typed: &str) -> Option<Self> {
        let mut letters = String::with_capacity(CODE_LETTERS);
        for typed in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let letter = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let is_known = u8::try_from(letter).is_ok_and(|byte| LETTERS.contains(&byte));
            if !is_known || letters.len() == CODE_LETTERS {
                return None;
            }
            letters.push(letter);
        }
        (letters.len() == CODE_LETTERS).then_some(Self(letters))
    }

    /// What is kept with one answer, so that the code finds it again. Two answers of one person
    /// have tags with nothing in common.
    pub fn tag(&self, round: RoundId, item: &ItemRef, part: Part) -> [u8; 32] {
        Sha256::new()
            .chain_update("powerwith/v1/answer\n")
            .chain_update(format!("{round}\n{item}\n{}\n", part.id()))
            .chain_update(&self.0)
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
        for (at, letter) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP_LETTERS == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for ChangeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The code is the power to read and change answers.
        f.write_str("ChangeCode(hidden)")
    }
}
