//! Ranked, graded, approval and dot ballots, counted and explained.
//!
//! Read a file with [`read::profiles`], count it with [`count()`], and say what happened with
//! [`explain()`]. Everything is pure: no files, no clock, no chance. A tie is reported, or decided
//! by a lot that anyone can check again from a seed.

mod count;
mod explain;
mod fraction;
pub mod lot;
mod outcome;
mod pairwise;
mod piles;
mod profile;
mod ranked_pairs;
pub mod read;
mod runoff;
mod schulze;
mod totals;

#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod reference_tests;

pub use count::{CountError, Method, Settings, count};
pub use explain::{explain, summary};
pub use fraction::Fraction;
pub use lot::{Seed, TieRule};
pub use outcome::{Act, Lock, LockState, Outcome, PairWork, Resolution, Round, Tie, TieKind, Work};
pub use pairwise::{Pairwise, Strength};
pub use profile::{
    Ballots, Entry, GradedBallots, MAX_OPTIONS, MAX_POINTS, MAX_VOTES, PointRules, Profile,
    ProfileError, RankedBallots, Unlisted,
};

/// The example of the README is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadMe;
