//! The state of a run in whole numbers of any size: budgets over one common denominator.
//!
//! Ballots whose budgets have the same history share one number, so that even large elections have
//! few of them. The state is built only when a comparison needs it, by charging the funded ideas
//! once more.

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

use super::Total;
use crate::instance::Instance;

/// Exact budgets.
#[derive(Clone, Debug)]
pub(crate) struct Exact {
    denominator: BigUint,
    class_of: Vec<u32>,
    values: Vec<BigUint>,
    members: Vec<u32>,
    unused: Vec<u32>,
}

/// What an idea asks for each point, exactly: `num / (den · common denominator)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Price {
    num: BigUint,
    den: BigUint,
}

/// Supporters of an idea with the same budget and the same points.
struct Bunch {
    class: u32,
    points: u64,
    count: u64,
}

/// How the supporters of an idea paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Payers {
    /// Ballots that paid the full price.
    pub in_full: u64,
    /// Ballots that gave all they had left, less than the price but more than nothing.
    pub all_they_had: u64,
    /// Ballots that had nothing left.
    pub nothing: u64,
}

impl Exact {
    /// The state before the first round.
    pub(crate) fn new(instance: &Instance, total: Total) -> Self {
        let denominator = BigUint::from(total.den) * BigUint::from(instance.total_weight.max(1));
        let mut weights: Vec<u32> = instance.weights.clone();
        weights.sort_unstable();
        weights.dedup();
        let mut class_of = Vec::with_capacity(instance.weights.len());
        let mut members = vec![0; weights.len()];
        for weight in &instance.weights {
            // Cannot fail: the list holds every weight.
            let class = weights.binary_search(weight).unwrap_or(0);
            members[class] += 1;
            class_of.push(class as u32);
        }
        let values = weights.iter().map(|&weight| BigUint::from(total.num) * weight).collect();
        Self { denominator, class_of, values, members, unused: Vec::new() }
    }

    /// The exact price of an idea; nothing when its supporters cannot pay for it.
    pub(crate) fn price(&self, instance: &Instance, idea: usize) -> Option<Price> {
        let bunches = self.bunches(instance, idea);
        let cost = BigUint::from(instance.prices[idea]) * &self.denominator;
        let mut poor = vec![false; bunches.len()];
        loop {
            let mut rich_points = 0_u128;
            let mut paid = BigUint::zero();
            for (bunch, &is_poor) in bunches.iter().zip(&poor) {
                if is_poor {
                    paid += &self.values[bunch.class as usize] * bunch.count;
                } else {
                    rich_points += u128::from(bunch.count) * u128::from(bunch.points);
                }
            }
            if rich_points == 0 {
                // Everyone gives all; only an exactly full purse pays, and then someone was rich.
                return None;
            }
            let den = BigUint::from(rich_points);
            // Cannot fail: poor supporters pay less than the price, which was below the cost.
            let num = if paid <= cost { &cost - paid } else { return None };
            let mut changed = false;
            for (bunch, is_poor) in bunches.iter().zip(&mut poor) {
                let value = &self.values[bunch.class as usize];
                if !*is_poor && value * &den < &num * bunch.points {
                    *is_poor = true;
                    changed = true;
                }
            }
            if !changed {
                return Some(Price { num, den });
            }
        }
    }

    /// The price for each unit of worth as a reduced fraction.
    pub(crate) fn rho(
        &self,
        instance: &Instance,
        idea: usize,
        price: &Price,
    ) -> (BigUint, BigUint) {
        let den = &price.den * &self.denominator * instance.worth[idea];
        reduce(price.num.clone(), den)
    }

    /// The price for each point as a reduced fraction.
    pub(crate) fn price_fraction(&self, price: &Price) -> (BigUint, BigUint) {
        reduce(price.num.clone(), &price.den * &self.denominator)
    }

    /// Floats below and above the price for each point.
    pub(crate) fn bounds(&self, price: &Price) -> (f64, f64) {
        let value = ratio_to_f64(&price.num, &(&price.den * &self.denominator));
        // The quotient below is right to a few units in the last place.
        (value * (1.0 - 1e-15), value * (1.0 + 1e-15))
    }

    /// Which of two ideas asks less for each unit of worth.
    pub(crate) fn compare(
        instance: &Instance,
        (one, price_of_one): (usize, &Price),
        (other, price_of_other): (usize, &Price),
    ) -> std::cmp::Ordering {
        let left = &price_of_one.num * &price_of_other.den * instance.worth[other];
        let right = &price_of_other.num * &price_of_one.den * instance.worth[one];
        left.cmp(&right)
    }

    /// Takes the price of an idea from its supporters.
    pub(crate) fn charge(&mut self, instance: &Instance, idea: usize, price: &Price) -> Payers {
        let common = price.num.gcd(&price.den);
        let num = &price.num / &common;
        let factor = &price.den / &common;
        self.denominator *= &factor;
        for (value, &members) in self.values.iter_mut().zip(&self.members) {
            if members > 0 {
                *value *= &factor;
            }
        }
        let mut payers = Payers::default();
        // Pairs of old class and points, sorted, with the class they move to.
        let mut supporters: Vec<(u32, u64, u32, u64)> = instance
            .supporters(idea)
            .map(|(kind, count, points)| (self.class_of[kind], points, kind as u32, count))
            .collect();
        supporters.sort_unstable();
        let mut at = 0;
        while let Some(&(class, points, ..)) = supporters.get(at) {
            let same = |entry: &&(u32, u64, u32, u64)| entry.0 == class && entry.1 == points;
            let group: Vec<_> = supporters[at..].iter().take_while(same).copied().collect();
            at += group.len();
            let n_ballots: u64 = group.iter().map(|entry| entry.3).sum();
            let due = &num * points;
            let value = &self.values[class as usize];
            let left = if *value >= due {
                payers.in_full += n_ballots;
                value - due
            } else {
                let had_some = !value.is_zero();
                *(if had_some { &mut payers.all_they_had } else { &mut payers.nothing }) +=
                    n_ballots;
                BigUint::zero()
            };
            let new_class = self.open_class(left);
            for (_, _, kind, _) in group {
                self.class_of[kind as usize] = new_class;
                self.members[new_class as usize] += 1;
                self.leave_class(class);
            }
        }
        payers
    }

    /// What everyone has left together, as a fraction.
    #[cfg(test)]
    pub(crate) fn total_left(&self, instance: &Instance) -> (BigUint, BigUint) {
        let mut seen = vec![0_u64; self.class_of.len()];
        for idea in 0..instance.n_ideas() {
            for (kind, count, _) in instance.supporters(idea) {
                seen[kind] = count;
            }
        }
        let all = self.class_of.iter().zip(seen);
        let sum = all.map(|(&class, count)| &self.values[class as usize] * count).sum();
        (sum, self.denominator.clone())
    }

    fn bunches(&self, instance: &Instance, idea: usize) -> Vec<Bunch> {
        let mut all: Vec<Bunch> = instance
            .supporters(idea)
            .map(|(kind, count, points)| Bunch { class: self.class_of[kind], points, count })
            .filter(|bunch| !self.values[bunch.class as usize].is_zero())
            .collect();
        all.sort_unstable_by_key(|bunch| (bunch.class, bunch.points));
        all.dedup_by(|next, kept| {
            let same = (next.class, next.points) == (kept.class, kept.points);
            if same {
                kept.count += next.count;
            }
            same
        });
        all
    }

    fn open_class(&mut self, value: BigUint) -> u32 {
        if let Some(class) = self.unused.pop() {
            self.values[class as usize] = value;
            return class;
        }
        self.values.push(value);
        self.members.push(0);
        (self.values.len() - 1) as u32
    }

    fn leave_class(&mut self, class: u32) {
        let members = &mut self.members[class as usize];
        *members -= 1;
        if *members == 0 {
            self.values[class as usize] = BigUint::zero();
            self.unused.push(class);
        }
    }
}

/// A fraction in lowest terms.
pub(crate) fn reduce(num: BigUint, den: BigUint) -> (BigUint, BigUint) {
    let common = num.gcd(&den);
    if common.is_zero() { (num, den) } else { (num / &common, den / common) }
}

/// A quotient as a float, right to a few units in the last place whatever the sizes are.
pub(crate) fn ratio_to_f64(num: &BigUint, den: &BigUint) -> f64 {
    let shift = i64::try_from(den.bits()).unwrap_or(0) - i64::try_from(num.bits()).unwrap_or(0);
    let shift = shift + 64;
    let scaled = if shift >= 0 {
        (num << shift.unsigned_abs()) / den
    } else {
        num / (den << shift.unsigned_abs())
    };
    let exponent = i32::try_from(-shift).unwrap_or(0);
    scaled.to_f64().unwrap_or(0.0) * 2.0_f64.powi(exponent)
}
