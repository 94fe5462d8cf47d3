//! The smallest crowd that may be shown on its own, as a number that cannot be set too low.

use crate::Refused;

/// How many people must stand behind anything that is shown.
///
/// Units: people. Never under [`Floor::LEAST`].
/// Why: the type holds the promise; there is no way to make a lower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Floor(usize);

impl Floor {
    /// Inside a partnership: 5 people.
    ///
    /// Why 5: with the bands of this crate, one answer out of five (20 %) reads as "few or none",
    /// so a single voice never has a cell of its own. With 4 it would be 25 %, and would.
    pub const LEAST: Self = Self(5);

    /// For anything public, and for quotes: 10 people.
    ///
    /// Why 10: outside the partnership no one can be asked to keep a confidence.
    pub const PUBLIC: Self = Self(10);

    /// A floor chosen by a partnership.
    ///
    /// Refuses: fewer than [`Floor::LEAST`].
    pub fn new(people: usize) -> Result<Self, Refused> {
        if people < Self::LEAST.0 {
            return Err(Refused::FloorTooLow { asked: people, least: Self::LEAST.0 });
        }
        Ok(Self(people))
    }

    /// The number of people.
    pub const fn people(self) -> usize {
        self.0
    }
}
