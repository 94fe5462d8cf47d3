//! What would have funded an idea under a rule that is one run: tried out with the whole rule.

use super::WhatIf;
use crate::instance::Instance;
use crate::outcome::{PotOutcome, decide_instance};
use crate::{Election, Settings};

/// How many tries one question may take.
const MAX_TRIES: usize = 24;

/// A price, and a number of further people, that would have funded an idea.
pub(super) fn try_out(
    election: &Election,
    (common, settings): (&PotOutcome, &Settings),
    idea: usize,
) -> WhatIf {
    let instance = &common.instance;
    let wins = |changed: Instance| {
        let outcome = decide_instance(changed, settings, String::new());
        outcome.funded.iter().any(|funded| funded.idea == idea)
    };
    let wins_at =
        |price: u64| price > 0 && wins(instance.with_price((election, settings), (idea, price)));
    let wins_with = |n_more: u64| {
        let n_more = u32::try_from(n_more).unwrap_or(u32::MAX);
        wins(instance.with_supporters((election, settings), (idea, n_more)))
    };
    let price = instance.prices[idea];
    let near_price = common.left().max(price / 2).min(price.saturating_sub(1));
    WhatIf::WholeRule {
        price: highest_that(near_price, price, wins_at),
        n_more: fewest_that(1, wins_with),
    }
}

/// Looks for the highest price below `limit` that passes, from a guess on.
fn highest_that(guess: u64, limit: u64, passes: impl Fn(u64) -> bool) -> Option<u64> {
    let mut guess = guess;
    if passes(guess) {
        return if passes(guess + 1) && guess + 1 < limit {
            Some(bisect((guess + 1, limit), MAX_TRIES, passes))
        } else {
            Some(guess)
        };
    }
    let mut fails = guess;
    for tries in 0..6 {
        let drop = (fails >> (8 - tries)).max(1);
        guess = guess.saturating_sub(drop);
        if guess == 0 {
            return None;
        }
        if passes(guess) {
            return Some(bisect((guess, fails), MAX_TRIES, passes));
        }
        fails = guess;
    }
    None
}

/// Looks for the smallest number that passes, from a guess on.
fn fewest_that(guess: u64, passes: impl Fn(u64) -> bool) -> Option<u64> {
    let (mut fails, mut n_more) = (guess.saturating_sub(1), guess);
    for tries in 0..10 {
        if passes(n_more) {
            let passes_down = |gap: u64| passes(n_more - gap);
            let gap = n_more - fails;
            return Some(n_more - bisect((0, gap), 8, passes_down));
        }
        fails = n_more;
        n_more = n_more.saturating_add(1 << tries);
    }
    None
}

/// Between one that passes and one that does not: a number that passes, as far up as the tries go.
fn bisect((passing, failing): (u64, u64), tries: usize, passes: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (passing, failing);
    for _ in 0..tries {
        if high - low <= 1 {
            break;
        }
        let middle = low + (high - low) / 2;
        if passes(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}
