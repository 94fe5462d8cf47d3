//! The rules of a share-out: what the members choose before the ballots open.

use sha2::{Digest, Sha256};

/// Everything that decides how ballots become an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How money finds its ideas.
    pub rule: Rule,
    /// What an idea is worth to someone who supports it.
    pub utility: Utility,
    /// What happens with money that the rule leaves over.
    pub completion: Completion,
    /// How much the shares grow from one run to the next while completing.
    pub step: Step,
    /// Who goes first among ideas that are exactly level.
    pub tie: TieBreak,
}

impl Default for Settings {
    /// Equal shares with worth by cost, completed to the last affordable increment.
    ///
    /// Why: this reproduces the official outcomes of the cities that used equal shares.
    fn default() -> Self {
        Self {
            rule: Rule::EqualShares,
            utility: Utility::Cost,
            completion: Completion::Add1Last,
            step: Step::Relative,
            tie: TieBreak::Lot(String::new()),
        }
    }
}

/// How money finds its ideas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Everyone gets an equal part of the pot; an idea is funded when its supporters can pay for
    /// it together, the idea with the lowest price for its supporters first.
    EqualShares,
    /// The idea with the most support goes first, while the pot lasts. Only to compare.
    Greedy,
    /// Everyone earns at the same pace; an idea is funded as soon as its supporters have earned
    /// its cost. Only to compare.
    Phragmen(WhenTooDear),
}

/// What Phragmén's rule does when the next idea costs more than what is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenTooDear {
    /// It ends.
    Stop,
    /// It leaves that idea out and goes on.
    Skip,
}

/// What an idea is worth to someone who supports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Utility {
    /// As much as it costs, times the points.
    Cost,
    /// The points alone: every idea counts alike.
    Cardinality,
}

/// What happens with money that equal shares leave over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// It stays in the pot.
    None,
    /// Shares grow step by step; the last outcome before the first that costs more than the pot.
    Add1Last,
    /// The same, but it ends as soon as nothing more would fit.
    Add1Exhaustive,
    /// `Add1Exhaustive`, and then the most supported ideas that still fit.
    Add1Utilitarian,
    /// The most supported ideas that still fit.
    Greedy,
}

/// How much the shares grow from one run to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A thousandth of the share, the same for euros and cents, for 20 people and 20,000.
    Relative,
    /// This many smallest units for each person; never 0.
    Units(u64),
}

/// Who goes first among ideas that are exactly level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBreak {
    /// The lower cost, then more supporters, then a lot that everyone can draw again: the order
    /// of SHA-256 of the seed followed by the idea's id. The seed is published before voting.
    Lot(String),
    /// The id as text, so that "10" goes before "2". For comparing with other programs.
    Lexicographic,
}

impl TieBreak {
    /// What one idea draws: the lower goes first.
    pub fn draw(&self, id: &str) -> Vec<u8> {
        match self {
            Self::Lot(seed) => {
                Sha256::new().chain_update(seed).chain_update(id).finalize().to_vec()
            }
            Self::Lexicographic => id.as_bytes().to_vec(),
        }
    }
}
