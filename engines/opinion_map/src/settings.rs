//! What a map is computed with, besides the votes.

use std::collections::{BTreeMap, BTreeSet};

use crate::workers::Workers;

/// What hosts said about statements. Ids that nobody voted on do no harm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moderation {
    /// Statements taken out: they count as a pass by everybody and are never named.
    pub taken_out: BTreeSet<u64>,
    /// Statements that ask who people are; also taken out, but shown early.
    pub about_people: BTreeSet<u64>,
}

impl Moderation {
    /// Whether a statement takes no part.
    pub fn is_out(&self, statement: u64) -> bool {
        self.taken_out.contains(&statement) || self.about_people.contains(&statement)
    }
}

/// How groups are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mode {
    /// The same votes give the same groups, whoever computes them and in whatever order people
    /// came. The only mode for pages.
    Robust,
    /// As existing open systems do on a cold start, for comparing with their exports.
    Compat,
    /// Groups that were found before: the group of each person by id. Others stay without one.
    Given(BTreeMap<u64, u32>),
}

/// The fewest people a group may have.
///
/// Units: people, at least 5.
/// Why: a smaller group tells what single people said. 5 is the floor of the whole product; a
/// partnership may ask for more and never for less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupFloor(usize);

impl GroupFloor {
    /// The floor everybody starts with.
    ///
    /// In plain words: we never draw a group of fewer than five people.
    pub const FIVE: Self = Self(5);

    /// A floor of `people`; `None` below five.
    pub const fn new(people: usize) -> Option<Self> {
        if people < Self::FIVE.0 { None } else { Some(Self(people)) }
    }

    /// How many people.
    pub const fn people(self) -> usize {
        self.0
    }
}

/// How to compute a map.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How groups are found.
    pub mode: Mode,
    /// The fewest people a group may have.
    pub floor: GroupFloor,
    /// Who does the work. The answer does not depend on it.
    pub workers: Workers,
}

impl Settings {
    /// The robust way, groups of at least five, one thread.
    pub const ROBUST: Self =
        Self { mode: Mode::Robust, floor: GroupFloor::FIVE, workers: Workers::ONE };
}
