//! The only clock and the only source of chance.

use anyhow::Context;
use jiff::{Timestamp, tz::TimeZone};
use powerwith_core::{Millis, Moment};

/// How many days the demo's clock runs ahead, at most [`DaysLater::MOST`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaysLater(u16);

impl DaysLater {
    /// Thirteen months: whatever comes once a year has come by then, and more would only show a
    /// partnership that nobody was in.
    pub const MOST: u16 = 400;

    /// Reads a number of days, as typed on the command line.
    ///
    /// Refuses: whatever is no number from 0 to [`Self::MOST`], and says so.
    pub fn read(typed: &str) -> anyhow::Result<Self> {
        let days = typed.parse().ok().filter(|days| *days <= Self::MOST);
        days.map(Self).with_context(|| {
            format!("write a number of days from 0 to {}; the demo cannot go back", Self::MOST)
        })
    }

    /// The moment so many days after `now`, with the chance of `now`.
    pub fn after(self, now: &Moment, zone: &TimeZone) -> Moment {
        let then = now.now().plus_days(i64::from(self.0));
        let mut seed = [0; 32];
        now.dice().fill(&mut seed);
        Moment::new(then, then.day(zone), seed)
    }
}

/// The moment it is now where the partnership is.
///
/// # Panics
/// When the machine has no source of chance: then no code and no token would be safe.
#[expect(clippy::disallowed_methods, reason = "the app is where the clock is read")]
#[expect(clippy::expect_used, reason = "without chance nothing here is safe")]
pub fn now(zone: &TimeZone) -> Moment {
    let now = Millis(Timestamp::now().as_millisecond());
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).expect("the machine gives no random numbers");
    Moment::new(now, now.day(zone), seed)
}

/// The time zone with this name; the machine's own when none is given.
pub fn zone(name: Option<&str>) -> anyhow::Result<TimeZone> {
    match name {
        None => Ok(TimeZone::system()),
        Some(name) => TimeZone::get(name).with_context(|| {
            format!("{name} is no time zone this machine knows; write it as America/Los_Angeles")
        }),
    }
}
