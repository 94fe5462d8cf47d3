//! The method of equal shares: one run, and the scan over growing shares.
//!
//! Exactness: every comparison is made in 64-bit floats with a bound on their error that is proven
//! as the run goes along; only when two values lie within that bound are they computed again, first
//! with fixed-point numbers of 128 bits, then with whole numbers of any size. An outcome is
//! therefore always the exact one.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "floats here come with a bound on their error, and numbers of ballots and ideas fit 32 bits"
)]

mod exact;
mod fast;
mod fine;
mod notes;
mod queue;
mod scan;
mod simple;
mod sums;

pub(crate) use exact::{Exact, reduce};
pub(crate) use scan::{Scan, Until, scan};

use num_bigint::BigUint;

use crate::instance::Instance;

/// What everyone together may spend in one run, as a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Total {
    pub num: u128,
    pub den: u128,
}

impl Total {
    /// The pot itself.
    pub(crate) fn pot(instance: &Instance) -> Self {
        Self { num: u128::from(instance.pot), den: 1 }
    }
}

/// One run: what was funded, in order, and how close it was.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub total: Total,
    pub rounds: Vec<Round>,
    /// What the funded ideas ask of their supporters, together.
    pub spent: u128,
}

/// One round of a run.
#[derive(Clone, Debug)]
pub(crate) struct Round {
    pub idea: usize,
    /// The idea's price for each unit of worth is surely not above this.
    pub rho_high: f64,
    /// Every other idea that is not level is surely not below this.
    pub second_low: f64,
    /// Ideas that were exactly level with the winner, and the price at which they were.
    pub level: Option<Level>,
}

/// Ideas that were exactly level in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Level {
    pub others: Vec<usize>,
    /// The price for each unit of worth as a reduced fraction; nothing when all of them have the
    /// same supporters and the same price, and so are level whatever happens.
    pub rho: Option<(BigUint, BigUint)>,
}

/// How a run compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arithmetic {
    /// Floats with a proven bound, whole numbers when that is not enough.
    Filtered,
    /// Whole numbers for every comparison. For tests.
    #[cfg(test)]
    Exact,
}

/// One run with this much to spend.
pub(crate) fn run(instance: &Instance, total: Total) -> Run {
    fast::Runner::new(instance, total, Arithmetic::Filtered).run(None)
}

#[cfg(test)]
mod tests;
