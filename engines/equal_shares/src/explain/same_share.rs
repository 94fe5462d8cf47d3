//! What would have funded an idea if everyone had the share they had in the last run.
//!
//! A completion tries hundreds of shares, and each change of an idea could end it at another one, so
//! that the answers would be about the share as much as about the idea. Here the share is held fixed:
//! one run answers. With a fixed share a lower price and more support never hurt, and everything up
//! to the round in which an idea gets in is as it was. So the prices at which it could have gone
//! before some winner, and the one it could have had at the end, are all there is to try.

use std::cmp::Reverse;

use super::WhatIf;
use super::money::Hints;
use crate::greedy::{OrderBy, fill};
use crate::instance::Instance;
use crate::mes::{self, Total};
use crate::outcome::{How, PotOutcome};
use crate::{Completion, Election, Settings};

/// How many rounds one question may try to get in before; each try is a run.
const MAX_TRIES: usize = 4;

/// A price, and a number of further people, that would have funded an idea.
pub(super) fn try_out(
    election: &Election,
    (common, settings): (&PotOutcome, &Settings),
    (idea, hints): (usize, &Hints),
) -> WhatIf {
    let question = Question { election, common, settings, idea };
    WhatIf::SameShare { price: question.price(hints), n_more: question.n_more(hints) }
}

/// What is asked about one idea.
struct Question<'a> {
    election: &'a Election,
    common: &'a PotOutcome,
    settings: &'a Settings,
    idea: usize,
}

/// What a try came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tried {
    Funded,
    /// Its supporters could pay, but everything together would cost more than the pot.
    OverThePot,
    NotFunded,
}

impl Question<'_> {
    fn price(&self, hints: &Hints) -> Option<u64> {
        let price = self.common.instance.prices[self.idea];
        let left = self.common.left();
        let mut prices = hints.prices.clone();
        // The supporters could perhaps pay more than the pot has left.
        prices.extend(prices.last().map(|&highest| highest.min(left)));
        prices.extend(self.fits_in_its_turn());
        let mut prices: Vec<u64> = prices
            .into_iter()
            .map(|tried| tried.min(price - 1))
            .filter(|&tried| tried > 0)
            .collect();
        prices.sort_unstable_by_key(|&tried| Reverse(tried));
        prices.dedup();
        let mut too_high = None;
        for tried in prices.into_iter().take(MAX_TRIES) {
            match self.at_price(tried) {
                Tried::Funded => {
                    let too_high = too_high.or_else(|| Some(self.too_high_above(tried, price)));
                    return Some(self.highest_between(tried, too_high));
                }
                Tried::OverThePot => {}
                Tried::NotFunded => too_high = Some(tried),
            }
        }
        // Nothing that was likely: what is highest lies under everything tried, if anywhere.
        Some(self.highest_between(0, too_high)).filter(|&price| price > 0)
    }

    /// A price above `funded` that is too high: mostly the next one. Where ideas are level at many
    /// prices, none of the likely ones need be the highest.
    fn too_high_above(&self, funded: u64, price: u64) -> u64 {
        let next = funded + 1;
        if next < price && self.at_price(next) != Tried::NotFunded { price } else { next }
    }

    /// The highest price from `funded` on and under `too_high`: with a fixed share supporters who can
    /// pay a price can pay every lower one, so halving finds it. A likely price is seldom too high.
    fn highest_between(&self, funded: u64, too_high: Option<u64>) -> u64 {
        let (mut best, mut low, mut high) = (funded, funded, too_high.unwrap_or(0));
        while high > low + 1 {
            let middle = low + (high - low) / 2;
            match self.at_price(middle) {
                Tried::NotFunded => high = middle,
                Tried::OverThePot => low = middle,
                Tried::Funded => (low, best) = (middle, middle),
            }
        }
        best
    }

    fn at_price(&self, price: u64) -> Tried {
        let changed =
            self.common.instance.with_price((self.election, self.settings), (self.idea, price));
        self.try_with(&changed, self.common.total)
    }

    fn n_more(&self, hints: &Hints) -> Option<u64> {
        let mut numbers = hints.n_more.clone();
        numbers.extend(self.goes_before_what_filled());
        numbers.sort_unstable();
        numbers.dedup();
        let with = |n_more: u64| {
            let total = self.grown(n_more)?;
            let n_more = u32::try_from(n_more).ok()?;
            let instance = &self.common.instance;
            let changed =
                instance.with_supporters((self.election, self.settings), (self.idea, n_more));
            Some(self.try_with(&changed, total))
        };
        let try_one = |n_more: u64| match with(n_more)? {
            Tried::Funded => Some(n_more),
            // Level with a winner that goes first, or rounded the wrong way.
            Tried::NotFunded if with(n_more + 1)? == Tried::Funded => Some(n_more + 1),
            _ => None,
        };
        numbers.into_iter().take(MAX_TRIES).find_map(try_one)
    }

    /// The total with which `n_more` further people have the share that everyone has; nothing when
    /// the numbers grow too large.
    fn grown(&self, n_more: u64) -> Option<Total> {
        let Total { num, den } = self.common.total;
        let weight = self.common.instance.total_weight;
        let num = num.checked_mul(weight.checked_add(u128::from(n_more))?)?;
        Some(Total { num, den: den.checked_mul(weight)? })
    }

    fn try_with(&self, changed: &Instance, total: Total) -> Tried {
        let run = mes::run(changed, total);
        let is_paid = run.rounds.iter().any(|round| round.idea == self.idea);
        let Some(left) = u128::from(changed.pot).checked_sub(run.spent) else {
            return if is_paid { Tried::OverThePot } else { Tried::NotFunded };
        };
        if is_paid {
            return Tried::Funded;
        }
        if !self.fills() {
            return Tried::NotFunded;
        }
        let mut is_taken = vec![false; changed.n_ideas()];
        run.rounds.iter().for_each(|round| is_taken[round.idea] = true);
        let filled = fill(changed, left, (OrderBy::Points, &is_taken));
        if filled.taken.contains(&self.idea) { Tried::Funded } else { Tried::NotFunded }
    }

    /// Whether what is left goes to the most supported ideas that still fit.
    fn fills(&self) -> bool {
        matches!(self.settings.completion, Completion::Greedy | Completion::Add1Utilitarian)
    }

    /// What was left when the idea's turn came while filling up.
    fn fits_in_its_turn(&self) -> Option<u64> {
        let instance = &self.common.instance;
        let turn = |idea: usize| (u128::MAX - instance.sum_points[idea], instance.tie_rank[idea]);
        let after = self.filled().filter(|&other| turn(other) > turn(self.idea));
        let left = self.common.left() + after.map(|other| instance.prices[other]).sum::<u64>();
        self.fills().then_some(left)
    }

    /// With so many more people the idea comes before the last idea in whose turn it still fitted.
    fn goes_before_what_filled(&self) -> Option<u64> {
        let instance = &self.common.instance;
        let mut left = self.common.left();
        let mut filled: Vec<usize> = self.filled().collect();
        filled.reverse();
        let passed = filled.into_iter().find(|&other| {
            left += instance.prices[other];
            left >= instance.prices[self.idea]
        })?;
        let missing = instance.sum_points[passed].checked_sub(instance.sum_points[self.idea])?;
        u64::try_from(missing.max(1)).ok()
    }

    fn filled(&self) -> impl Iterator<Item = usize> {
        let funded = self.common.funded.iter();
        funded.filter(|funded| funded.how == How::Filled).map(|funded| funded.idea)
    }
}
