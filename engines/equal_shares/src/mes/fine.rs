//! The state of a run in fixed-point numbers of 128 bits, between floats and whole numbers of any
//! size: some 80 bits of a share behind the point, so that nearly every close call is decided here.
//!
//! Every true budget lies between the two numbers kept.

use num_bigint::BigUint;
use num_traits::ToPrimitive;

use super::Total;
use super::sums::Budget;
use crate::instance::Instance;

/// Bits of the largest share. Sums over 5 million ballots need 23 bits more, points 20 bits more:
/// 84 + 23 + 20 = 127.
const SHARE_BITS: u64 = 84;

/// How often a bound is refined before it is given up.
const MAX_REFINEMENTS: usize = 200;

/// Budgets in fixed point.
#[derive(Clone, Debug)]
pub(super) struct Fine {
    shift: u32,
    purses: Vec<Purse>,
}

/// What a kind of ballot has left, surely. When `high` is 0, exactly nothing.
#[derive(Clone, Copy, Debug)]
struct Purse {
    low: u128,
    high: u128,
}

/// What an idea asks for each point, in fixed point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Surely not less than the first and not more than the second.
    Between(u128, u128),
    /// Its supporters surely cannot pay.
    OutOfReach,
    /// Too close to say.
    Unsure,
}

impl Fine {
    /// The state before the first round; nothing when the numbers do not fit.
    pub(super) fn new(instance: &Instance, total: Total) -> Option<Self> {
        let under = BigUint::from(total.den) * BigUint::from(instance.total_weight.max(1));
        let heaviest = instance.weights.iter().copied().max().unwrap_or(1);
        let largest = BigUint::from(total.num) * heaviest;
        let bits_of_share = largest.bits().saturating_sub(under.bits());
        let shift = u32::try_from(SHARE_BITS.checked_sub(bits_of_share)?).ok()?;
        let share_of = |weight: u32| {
            let above: BigUint = BigUint::from(total.num) * weight;
            ((above << shift) / &under).to_u128()
        };
        let shares: Vec<u128> = (0..=heaviest).map(share_of).collect::<Option<_>>()?;
        let purse_of = |&weight: &u32| {
            let low = shares[weight as usize];
            Purse { low, high: if total.num > 0 { low + 1 } else { 0 } }
        };
        Some(Self { shift, purses: instance.weights.iter().map(purse_of).collect() })
    }

    /// What an idea asks of its supporters for each point.
    pub(super) fn asked(&self, instance: &Instance, idea: usize) -> Asked {
        let Some(cost) = self.fixed(instance.prices[idea]) else { return Asked::OutOfReach };
        let mut low = cost / instance.sum_points[idea].max(1);
        for _ in 0..MAX_REFINEMENTS {
            let sums = self.sums((instance, idea), low, |purse| purse.high);
            if sums.rich_points == 0 {
                return if sums.poor < cost { Asked::OutOfReach } else { Asked::Unsure };
            }
            // Whoever is counted as poor gives at most all: a lower bound for any split.
            let better = cost.saturating_sub(sums.poor) / sums.rich_points;
            if better <= low {
                return match self.high(instance, idea, (cost, low)) {
                    Some(high) => Asked::Between(low, high),
                    None => Asked::Unsure,
                };
            }
            low = better;
        }
        Asked::Unsure
    }

    /// Takes a price for each point from the supporters of an idea.
    pub(super) fn charge(&mut self, instance: &Instance, idea: usize, (low, high): (u128, u128)) {
        for (kind, _, points) in instance.supporters(idea) {
            let points = u128::from(points);
            let purse = &mut self.purses[kind];
            purse.high = purse.high.saturating_sub(low.saturating_mul(points));
            purse.low = purse.low.saturating_sub(high.saturating_mul(points));
        }
    }

    /// Budgets between floats.
    pub(super) fn as_floats(&self) -> impl Iterator<Item = Budget> + '_ {
        self.purses.iter().map(|purse| {
            let (low, high) = self.price_as_floats((purse.low, purse.high));
            Budget { low, high }
        })
    }

    /// Floats below and above a price.
    pub(super) fn price_as_floats(&self, (low, high): (u128, u128)) -> (f64, f64) {
        let unit = 2.0_f64.powi(-i32::try_from(self.shift).unwrap_or(0));
        let (down, up) = (1.0 - f64::EPSILON, 1.0 + f64::EPSILON);
        (low as f64 * unit * down, high as f64 * unit * up)
    }

    /// A price at which the supporters can surely pay: from the budgets that are surely there.
    fn high(&self, instance: &Instance, idea: usize, (cost, low): (u128, u128)) -> Option<u128> {
        let mut high = low;
        for _ in 0..MAX_REFINEMENTS {
            let sums = self.sums((instance, idea), high, |purse| purse.low);
            if sums.poor + sums.rich_points * high >= cost {
                return Some(high);
            }
            if sums.rich_points == 0 {
                return None;
            }
            high = (cost - sums.poor).div_ceil(sums.rich_points).max(high + 1);
        }
        None
    }

    fn sums(
        &self,
        (instance, idea): (&Instance, usize),
        price: u128,
        budget_of: impl Fn(&Purse) -> u128,
    ) -> Sums {
        let mut sums = Sums { poor: 0, rich_points: 0 };
        for (kind, count, points) in instance.supporters(idea) {
            let budget = budget_of(&self.purses[kind]);
            let (count, points) = (u128::from(count), u128::from(points));
            if budget > 0 && budget >= price.saturating_mul(points) {
                sums.rich_points += count * points;
            } else {
                sums.poor += budget * count;
            }
        }
        sums
    }

    /// An amount in fixed point; nothing when it is more than everyone could ever pay: 5 million
    /// shares of `SHARE_BITS` bits are less than 2^108.
    fn fixed(&self, amount: u64) -> Option<u128> {
        let amount = u128::from(amount);
        (amount.leading_zeros() >= self.shift + 128 - 108).then(|| amount << self.shift)
    }
}

/// Sums over the supporters of an idea at some price.
struct Sums {
    poor: u128,
    rich_points: u128,
}
