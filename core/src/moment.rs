//! Time and chance as plain values: only the app reads the clock and the random source.

use std::{
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};

/// A point in time in milliseconds since 1970-01-01 UTC, as stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millis(pub i64);

impl Millis {
    /// This many days later, each of 24 hours.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(24 * 60 * 60 * 1000)))
    }

    /// This many minutes later.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes.saturating_mul(60 * 1000)))
    }

    /// The day it is at this point in time in the given zone.
    pub fn day(self, zone: &TimeZone) -> Day {
        let stamp = Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        Day(stamp.to_zoned(zone.clone()).date())
    }
}

/// A calendar day, without a time: when an answer is due, when a round closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

impl Day {
    /// Reads `2026-05-02`. `None` when it is no day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok().map(Self)
    }

    /// This many days later (earlier when negative), kept inside the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days)))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a decision may know of the world: the time, today, and dice that were thrown before.
///
/// The same moment always throws the same dice in the same order, so every decision can be
/// repeated in a test.
pub struct Moment {
    now: Millis,
    today: Day,
    dice: Dice,
}

impl Moment {
    /// A moment at `now`, whose calendar day is `today` where the partnership is, with `seed` of
    /// chance.
    pub fn new(now: Millis, today: Day, seed: [u8; 32]) -> Self {
        Self { now, today, dice: Dice(Mutex::new(ChaCha20Rng::from_seed(seed))) }
    }

    /// The point in time.
    pub const fn now(&self) -> Millis {
        self.now
    }

    /// The calendar day.
    pub const fn today(&self) -> Day {
        self.today
    }

    /// The dice of this moment.
    pub const fn dice(&self) -> &Dice {
        &self.dice
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The dice are left out: they make tokens.
        f.debug_struct("Moment")
            .field("now", &self.now)
            .field("today", &self.today)
            .finish_non_exhaustive()
    }
}

/// Chance, thrown ahead of time. Cryptographically strong when the seed is.
pub struct Dice(Mutex<ChaCha20Rng>);

impl Dice {
    fn cup(&self) -> MutexGuard<'_, ChaCha20Rng> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Fills `bytes` with chance.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.cup().fill_bytes(bytes);
    }

    /// A number from 0 up to but not including `below`, each equally likely; 0 when `below` is 0.
    pub fn below(&self, below: usize) -> usize {
        let Ok(range) = u64::try_from(below) else { return 0 };
        if range == 0 {
            return 0;
        }
        // Values past the last whole multiple of `range` are thrown again, so none is favoured.
        let limit = u64::MAX - u64::MAX % range;
        loop {
            let throw = self.cup().next_u64();
            if throw < limit {
                return usize::try_from(throw % range).unwrap_or(0);
            }
        }
    }

    /// Puts `items` in an order that says nothing about the order they came in.
    pub fn shuffle<T>(&self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(seed: u8) -> Moment {
        Moment::new(Millis(1_700_000_000_000), Day::parse("2026-04-18").unwrap(), [seed; 32])
    }

    #[test]
    fn the_same_moment_throws_the_same_dice() {
        let throw = |seed| (0..20).map(|_| moment(seed).dice().below(6)).collect::<Vec<_>>();
        assert_eq!(throw(1), throw(1));
    }

    #[test]
    fn shuffling_keeps_every_item() {
        let mut items: Vec<_> = (0..100).collect();
        moment(2).dice().shuffle(&mut items);
        assert_ne!(items, (0..100).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_no_day() {
        assert_eq!(Day::parse("2026-02-30"), None);
        assert_eq!(Day::parse("soon"), None);
    }

    #[test]
    fn debug_shows_no_chance() {
        assert_eq!(
            format!("{:?}", moment(3)),
            "Moment { now: Millis(1700000000000), today: Day(2026-04-18), .. }"
        );
    }
}
