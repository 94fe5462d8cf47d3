//! Exact fractions that are never below zero, so that no vote is lost to rounding.

use std::fmt;

use num_bigint::BigUint;
use num_integer::Integer as _;
use num_traits::{One as _, ToPrimitive as _, Zero as _};

/// An exact number of votes: zero or more, always in lowest terms.
///
/// Units: votes.
/// Why: shares of a ballot (one third here, two fifths there) must add up to whole ballots again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fraction {
    top: BigUint,
    bottom: BigUint,
}

impl Fraction {
    /// A whole number.
    #[must_use]
    pub fn whole(value: u64) -> Self {
        Self { top: value.into(), bottom: BigUint::one() }
    }

    /// Nothing.
    #[must_use]
    pub fn zero() -> Self {
        Self::whole(0)
    }

    /// `top / bottom` in lowest terms; a `bottom` of zero counts as one.
    #[must_use]
    pub fn new(top: BigUint, bottom: BigUint) -> Self {
        if bottom.is_zero() || bottom.is_one() {
            return Self { top, bottom: BigUint::one() };
        }
        let common = top.gcd(&bottom);
        Self { top: top / &common, bottom: bottom / common }
    }

    /// Whether this is nothing at all.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.top.is_zero()
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if self.bottom == other.bottom {
            return Self::new(&self.top + &other.top, self.bottom.clone());
        }
        let top = &self.top * &other.bottom + &other.top * &self.bottom;
        Self::new(top, &self.bottom * &other.bottom)
    }

    /// The difference, or nothing when `other` is larger.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let mine = &self.top * &other.bottom;
        let theirs = &other.top * &self.bottom;
        if mine <= theirs {
            return Self::zero();
        }
        Self::new(mine - theirs, &self.bottom * &other.bottom)
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self::new(&self.top * &other.top, &self.bottom * &other.bottom)
    }

    /// This many of them.
    #[must_use]
    pub fn times_whole(&self, count: u64) -> Self {
        Self::new(&self.top * count, self.bottom.clone())
    }

    /// The quotient; dividing by nothing gives nothing.
    #[must_use]
    pub fn over(&self, other: &Self) -> Self {
        if other.is_zero() {
            return Self::zero();
        }
        Self::new(&self.top * &other.bottom, &self.bottom * &other.top)
    }

    /// How many bits the lower number has: what an exact value costs to keep.
    #[must_use]
    pub fn bits(&self) -> u64 {
        self.bottom.bits()
    }

    /// The largest multiple of 1/2^`bits` that is not above this value.
    #[must_use]
    pub fn rounded_down(&self, bits: u64) -> Self {
        Self::new((&self.top << bits) / &self.bottom, BigUint::one() << bits)
    }

    /// The whole number, when it is one and fits.
    #[must_use]
    pub fn to_whole(&self) -> Option<u64> {
        if self.bottom.is_one() { self.top.to_u64() } else { None }
    }

    /// The exact text, `3` or `37/3`.
    #[must_use]
    pub fn exact(&self) -> String {
        if self.bottom.is_one() {
            return self.top.to_string();
        }
        format!("{}/{}", self.top, self.bottom)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        if self.bottom == other.bottom {
            return self.top.cmp(&other.top);
        }
        (&self.top * &other.bottom).cmp(&(&other.top * &self.bottom))
    }
}

/// Whole numbers as they are, others with four digits after the point, half up.
///
/// Why: people read this; the exact text is [`Fraction::exact`].
impl fmt::Display for Fraction {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const STEPS: u32 = 10_000;
        if self.bottom.is_one() {
            return write!(out, "{}", self.top);
        }
        let twice = &self.top * (STEPS * 2) + &self.bottom;
        let steps: BigUint = twice / (&self.bottom * 2u32);
        let (whole, rest) = steps.div_rem(&BigUint::from(STEPS));
        write!(out, "{whole}.{:04}", rest.to_u32().unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(top: u32, bottom: u32) -> Fraction {
        Fraction::new(top.into(), bottom.into())
    }

    #[test]
    fn thirds_add_up_to_a_whole_again() {
        let third = part(1, 3);
        assert_eq!(third.plus(&third).plus(&third).to_whole(), Some(1));
        assert_eq!(part(1, 2).minus(&third).exact(), "1/6");
        assert_eq!(third.minus(&part(1, 2)), Fraction::zero());
    }

    #[test]
    fn people_see_four_digits_and_machines_see_all() {
        assert_eq!(part(37, 3).to_string(), "12.3333");
        assert_eq!(part(2, 3).to_string(), "0.6667");
        assert_eq!(part(39_999_999, 10_000_000).to_string(), "4.0000");
        assert_eq!(part(37, 3).exact(), "37/3");
        assert_eq!(part(6, 3).to_string(), "2");
    }

    #[test]
    fn dividing_by_nothing_gives_nothing() {
        assert!(part(1, 3).over(&Fraction::zero()).is_zero());
        assert_eq!(part(5, 0).exact(), "5");
    }

    #[test]
    fn rounding_down_never_gains_a_vote() {
        let third = part(1, 3);
        assert!(third.rounded_down(10) < third);
        assert_eq!(third.rounded_down(10).exact(), "341/1024");
    }
}
