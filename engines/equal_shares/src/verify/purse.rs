//! Budgets as whole numbers over one denominator, and what an idea asks of its supporters.

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::Zero;

use super::count::Pot;

/// A fraction of two whole numbers.
#[derive(Clone, Debug)]
pub(super) struct Fraction {
    pub(super) above: BigUint,
    pub(super) under: BigUint,
}

impl Fraction {
    pub(super) fn new(above: BigUint, under: BigUint) -> Self {
        let common = above.gcd(&under);
        if common.is_zero() {
            return Self { above, under };
        }
        Self { above: above / &common, under: under / common }
    }

    pub(super) fn whole(number: u128) -> Self {
        Self { above: number.into(), under: 1_u32.into() }
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        (&self.above * &other.under).cmp(&(&other.above * &self.under))
    }

    pub(super) fn words(&self) -> String {
        if self.under == BigUint::from(1_u32) {
            self.above.to_string()
        } else {
            format!("{}/{}", self.above, self.under)
        }
    }
}

/// What every voter has left.
#[derive(Clone, Debug)]
pub(super) struct Purses {
    under: BigUint,
    left: Vec<BigUint>,
}

impl Purses {
    /// Shares of a total by weight.
    pub(super) fn new(pot: &Pot, total: &Fraction) -> Self {
        let weights: u128 = pot.voters.iter().map(|voter| voter.count * voter.weight).sum();
        let under = &total.under * BigUint::from(weights.max(1));
        let left = pot.voters.iter().map(|voter| &total.above * voter.weight).collect();
        Self { under, left }
    }

    /// What each supporter of an idea pays for one point, when they can pay for it.
    ///
    /// The poorest for their points come first: whoever cannot pay an equal part of what is still
    /// missing gives everything, and the rest goes on.
    pub(super) fn price(&self, pot: &Pot, idea: usize) -> Option<Fraction> {
        let mut supporters: Vec<(&BigUint, u64, u128)> = pot.supporters[idea]
            .iter()
            .map(|&(voter, points)| (&self.left[voter], points, pot.voters[voter].count))
            .collect();
        supporters.sort_by(|one, other| (one.0 * other.1).cmp(&(other.0 * one.1)));
        let mut points_to_come: u128 =
            supporters.iter().map(|&(_, points, count)| u128::from(points) * count).sum();
        let mut missing = BigUint::from(pot.prices[idea]) * &self.under;
        for (left, points, count) in supporters {
            // An equal part is missing / points_to_come for a point.
            if &missing * points <= left * points_to_come {
                return Some(Fraction::new(missing, &self.under * points_to_come));
            }
            let given = left * count;
            if given > missing {
                return None;
            }
            missing -= given;
            points_to_come -= u128::from(points) * count;
        }
        None
    }

    /// Takes a price for each point; gives back how many paid in full, gave all, had nothing.
    pub(super) fn pay(&mut self, pot: &Pot, idea: usize, price: &Fraction) -> (u64, u64, u64) {
        let common = self.under.lcm(&price.under);
        let grow = &common / &self.under;
        if grow != BigUint::from(1_u32) {
            for left in &mut self.left {
                *left *= &grow;
            }
        }
        let due_for_a_point = &price.above * (&common / &price.under);
        self.under = common;
        let (mut in_full, mut all, mut nothing) = (0, 0, 0);
        for &(voter, points) in &pot.supporters[idea] {
            let due = &due_for_a_point * points;
            let left = &mut self.left[voter];
            let count = u64::try_from(pot.voters[voter].count).unwrap_or(u64::MAX);
            if *left >= due {
                in_full += count;
                *left -= due;
            } else if left.is_zero() {
                nothing += count;
            } else {
                all += count;
                *left = BigUint::zero();
            }
        }
        (in_full, all, nothing)
    }
}
