//! The only clock and the only source of chance.

use anyhow::Context;
use jiff::{Timestamp, tz::TimeZone};
use powerwith_core::{Millis, Moment};

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
