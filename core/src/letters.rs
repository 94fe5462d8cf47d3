//! The letters of codes that people read out, write down and type.

use std::fmt;

use crate::Dice;

/// Letters and digits of which none looks like another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 16 × 5 = 80 bits. With 50 bits, someone who holds the database could try
/// all codes in about a day and see which answers belong together; with 80 it takes millions of
/// years.
const CODE_LETTERS: usize = 16;
/// Letters between two hyphens, so that people can read it out.
const GROUP_LETTERS: usize = 4;

/// A code that only one person has, and that changes what they said. It is never kept; a practice
/// keeps a hash of it.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnCode(String);

impl OwnCode {
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

    /// Its letters without hyphens, to be hashed.
    pub fn letters(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OwnCode {
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

impl fmt::Debug for OwnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The code is the power to read and change what someone said.
        f.write_str("OwnCode(hidden)")
    }
}
