//! The votes: who said what about which statement, the last word of each pair, packed small.
//!
//! A vote takes two bytes in the finished table: three times the column plus 0 (disagree),
//! 1 (pass) or 2 (agree).

mod block;
mod build;
mod ids;
mod order;
mod repeats;
#[cfg(test)]
mod tests;

use std::fmt;

pub use build::VotesBuilder;
pub(crate) use ids::mix;

/// Most different statements. A vote is packed into 16 bits as three times the column plus the
/// choice, which has room for 21,845 columns; twice the cap of the existing open systems.
pub const MAX_STATEMENTS: usize = 20_000;

/// Most different people; ten times the cap of the existing open systems. Sums stay exact in
/// 64 bits up to here.
pub const MAX_PEOPLE: usize = 1_000_000;

/// Most votes, repeated ones included. Positions are kept in 32 bits.
pub const MAX_VOTES: usize = 1 << 31;

/// What a person said about a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vote {
    /// They disagree.
    Disagree,
    /// They saw it and passed.
    Pass,
    /// They agree.
    Agree,
}

impl Vote {
    /// Disagree, pass or agree as 0, 1, 2.
    pub(crate) const fn choice(self) -> u16 {
        match self {
            Self::Disagree => 0,
            Self::Pass => 1,
            Self::Agree => 2,
        }
    }
}

/// A limit was reached; nothing was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooMany {
    /// More than [`MAX_STATEMENTS`].
    Statements,
    /// More than [`MAX_PEOPLE`].
    People,
    /// More than [`MAX_VOTES`].
    Votes,
}

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statements => write!(f, "at most {MAX_STATEMENTS} different statements"),
            Self::People => write!(f, "at most {MAX_PEOPLE} different people"),
            Self::Votes => write!(f, "at most {MAX_VOTES} votes"),
        }
    }
}

impl std::error::Error for TooMany {}

/// How often each choice was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counts {
    /// People who agree.
    pub agree: u32,
    /// People who disagree.
    pub disagree: u32,
    /// People who passed.
    pub pass: u32,
}

impl Counts {
    /// Everybody who voted, passes included.
    pub const fn all(&self) -> u32 {
        self.agree + self.disagree + self.pass
    }
}

/// All votes, one per person and statement.
///
/// Shape: people in the order in which they were added; statements in an order that depends
/// on what was voted and not on their numbers, so that every sum has one order.
#[derive(Clone)]
pub struct Votes {
    pub(crate) people: Vec<u64>,
    pub(crate) statements: Vec<u64>,
    pub(crate) starts: Vec<u32>,
    pub(crate) codes: Vec<u16>,
    pub(crate) counts: Vec<Counts>,
    /// Places of people by the time of their first vote.
    pub(crate) came: Vec<u32>,
}

impl Votes {
    /// How many people voted at least once.
    pub fn n_people(&self) -> usize {
        self.people.len()
    }

    /// How many statements there are.
    pub fn n_statements(&self) -> usize {
        self.statements.len()
    }

    /// How many votes there are, one per person and statement.
    pub fn n_votes(&self) -> usize {
        self.codes.len()
    }

    /// The packed votes of the person at this place.
    pub(crate) fn row(&self, person_idx: usize) -> &[u16] {
        &self.codes[self.starts[person_idx] as usize..self.starts[person_idx + 1] as usize]
    }
}

impl fmt::Debug for Votes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Deliberately without the votes: a log line must not hold a person's choices.
        f.debug_struct("Votes")
            .field("people", &self.n_people())
            .field("statements", &self.n_statements())
            .field("votes", &self.n_votes())
            .finish()
    }
}
