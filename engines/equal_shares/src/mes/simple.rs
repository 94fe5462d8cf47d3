//! Ideas that every supporter pays for in full, compared as fractions of small numbers.
//!
//! As long as everyone can pay in full, an idea asks the same whatever was funded before. Most ties
//! come about that way, in the first rounds of every run.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::{Level, reduce};
use crate::instance::Instance;

/// What an idea asks for each unit of worth.
#[derive(Clone, Copy, Debug)]
struct Rho {
    num: u128,
    den: u128,
}

impl Rho {
    /// When every supporter pays in full; nothing when the numbers are too large.
    fn in_full(instance: &Instance, idea: usize) -> Option<Self> {
        let (price, worth) = (instance.prices[idea], instance.worth[idea]);
        let points = instance.sum_points[idea];
        if price == worth {
            return Some(Self { num: 1, den: points });
        }
        Some(Self { num: u128::from(price), den: points.checked_mul(u128::from(worth))? })
    }

    fn compare(self, other: Self) -> Option<Ordering> {
        let (left, right) = (self.num.checked_mul(other.den)?, other.num.checked_mul(self.den)?);
        Some(left.cmp(&right))
    }

    fn reduced(self) -> (BigUint, BigUint) {
        reduce(BigUint::from(self.num), BigUint::from(self.den))
    }
}

/// The idea that goes first among ideas that every supporter pays for in full, and those that are
/// level with it; nothing when the numbers are too large.
pub(super) fn first_of(instance: &Instance, close: &[usize]) -> Option<(usize, Option<Level>)> {
    let mut first: Option<(usize, Rho)> = None;
    let mut others: Vec<usize> = Vec::new();
    for &idea in close {
        let rho = Rho::in_full(instance, idea)?;
        let Some((best, best_rho)) = first else {
            first = Some((idea, rho));
            continue;
        };
        match rho.compare(best_rho)? {
            Ordering::Greater => {}
            Ordering::Less => {
                first = Some((idea, rho));
                others.clear();
            }
            Ordering::Equal if instance.tie_rank[idea] < instance.tie_rank[best] => {
                first = Some((idea, rho));
                others.push(best);
            }
            Ordering::Equal => others.push(idea),
        }
    }
    let (idea, rho) = first?;
    others.sort_unstable();
    let level = (!others.is_empty()).then(|| Level { others, rho: Some(rho.reduced()) });
    Some((idea, level))
}
