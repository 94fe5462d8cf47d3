//! How much is asked of one person in a month.

use powerwith_core::Day;

use super::{Round, RoundState};

/// The days of a month, for the cap: any 30 days, not the calendar's month.
pub const MONTH_DAYS: i32 = 30;
/// The most items one person is asked in 30 days: two full rounds of 8, which is
/// 2 × 6 = 12 minutes a month. More would need a paid hour, not a favour.
///
/// Source: guideline 10, depth over numbers.
pub const MAX_ASKS_PER_MONTH: usize = 16;

/// How many items everyone was asked in the 30 days up to and including `today`.
///
/// Why per partnership: a round asks every member, so each was asked all of it. A round counts
/// from the day it opened, whether people answered or not: being asked is the load.
pub fn asks_in_month(rounds: &[Round], today: Day) -> usize {
    recent(rounds, today).map(|round| round.plan.items.len()).sum()
}

/// The first day from `today` on which `more` items would stay under the cap.
pub(super) fn first_day_for(rounds: &[Round], more: usize, today: Day) -> Day {
    let fits = |day: &Day| asks_in_month(rounds, *day).saturating_add(more) <= MAX_ASKS_PER_MONTH;
    // After a month none of today's rounds counts any more.
    (0..=MONTH_DAYS)
        .map(|wait_days| today.plus_days(wait_days))
        .find(fits)
        .unwrap_or_else(|| today.plus_days(MONTH_DAYS))
}

fn recent(rounds: &[Round], today: Day) -> impl Iterator<Item = &Round> {
    rounds.iter().filter(move |round| {
        round.state != RoundState::Draft
            && round.opened.is_some_and(|opened| opened > today.plus_days(-MONTH_DAYS))
    })
}
