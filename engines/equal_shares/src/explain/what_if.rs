//! Tries out with the whole rule what would have funded an idea.

use super::money::Hints;
use crate::instance::Instance;
use crate::mes;
use crate::outcome::{PotOutcome, decide_instance};
use crate::{Completion, Election, Rule, Settings};

/// Elections with more choices are not tried out: each try is a whole run of the rule.
const MAX_TRIED_CHOICES: usize = 200_000;

/// How many tries one question may take.
const MAX_TRIES: usize = 24;

/// The highest price, and the fewest further people, that would have funded an idea.
pub(super) fn try_out(
    election: &Election,
    (common, settings): (&PotOutcome, &Settings),
    (idea, hints): (usize, Option<Hints>),
) -> (Option<u64>, Option<u64>) {
    let instance = &common.instance;
    let n_choices: usize = (0..instance.n_ideas()).map(|idea| instance.entries(idea).len()).sum();
    if n_choices > MAX_TRIED_CHOICES {
        return (None, None);
    }
    let wins = |changed: Instance| {
        let outcome = decide_instance(changed, settings, String::new());
        outcome.funded.iter().any(|funded| funded.idea == idea)
    };
    let at_price = |price: u64| instance.with_price((election, settings), (idea, price));
    let with_more = |n_more: u64| {
        let n_more = u32::try_from(n_more).unwrap_or(u32::MAX);
        instance.with_supporters((election, settings), (idea, n_more))
    };
    let wins_at = |price: u64| price > 0 && wins(at_price(price));
    let wins_with = |n_more: u64| wins(with_more(n_more));
    let price = instance.prices[idea];
    let (near_price, near_more) = match hints {
        Some(hints) => (super::round_down(hints.price), hints.n_more.max(1.0) as u64),
        None => (common.left().max(price / 2), 1),
    };
    let near_price = near_price.min(price.saturating_sub(1));
    if !is_long(settings) {
        return (highest_that(near_price, price, wins_at), fewest_that(near_more, wins_with));
    }
    // One run with the shares that the completion came to says where to look.
    let likely = |changed: Instance| {
        let run = mes::run(&changed, common.total);
        let is_paid = run.spent <= u128::from(changed.pot);
        is_paid && run.rounds.iter().any(|round| round.idea == idea)
    };
    let highest = highest_that(near_price, price, |price| price > 0 && likely(at_price(price)));
    let fewest = fewest_that(near_more, |n_more| likely(with_more(n_more)));
    let lower = and_lower(highest.unwrap_or(near_price));
    let more = and_more(fewest.unwrap_or(near_more));
    (lower.into_iter().find(|&price| wins_at(price)), more.into_iter().find(|&n| wins_with(n)))
}

/// A likely price and a few lower ones, to be tried out with the whole rule.
fn and_lower(price: u64) -> [u64; 5] {
    [price, price - price / 128, price - price / 32, price - price / 8, price / 2]
}

/// A likely number of people and a few larger ones.
fn and_more(n_more: u64) -> [u64; 4] {
    let further = [0, (n_more / 16).max(1), (n_more / 4).max(2), n_more.max(4)];
    further.map(|further| n_more.saturating_add(further))
}

/// Whether the rule runs hundreds of times for one outcome.
fn is_long(settings: &Settings) -> bool {
    let grows = matches!(
        settings.completion,
        Completion::Add1Last | Completion::Add1Exhaustive | Completion::Add1Utilitarian
    );
    grows && settings.rule == Rule::EqualShares
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
        n_more = n_more.saturating_add((1 << tries).max(guess >> 4));
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
