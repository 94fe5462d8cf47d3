//! A day and a time on the clocks of a place, as a point in time.

use jiff::{Timestamp, civil::Time, tz::TimeZone};
use powerwith_core::Day;

/// What the clocks of a place do at a time of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clocks {
    /// They show it once.
    Once,
    /// They show it twice: clocks are set back then.
    Twice,
    /// They never show it: clocks are set forward then.
    Never,
}

/// What the clocks do at this time of this day.
pub fn clocks(day: Day, time: Time, zone: &TimeZone) -> Clocks {
    let ambiguous = zone.to_ambiguous_timestamp(day.0.to_datetime(time));
    match ambiguous.offset() {
        jiff::tz::AmbiguousOffset::Unambiguous { .. } => Clocks::Once,
        jiff::tz::AmbiguousOffset::Fold { .. } => Clocks::Twice,
        jiff::tz::AmbiguousOffset::Gap { .. } => Clocks::Never,
    }
}

/// The point in time at which the clocks of the place show this time on this day: the first of two,
/// and as much later as the clocks jump when they never show it.
///
/// Never panics: outside the calendar it is the beginning of 1970.
pub fn begins(day: Day, time: Time, zone: &TimeZone) -> Timestamp {
    let ambiguous = zone.to_ambiguous_timestamp(day.0.to_datetime(time));
    ambiguous.compatible().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Reads `17:30` as a form sends it; seconds are left out. `None` when it is no time.
pub fn read_time(typed: &str) -> Option<Time> {
    let mut parts = typed.trim().split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let rest_is_time = parts.next().is_none_or(|seconds| seconds.parse::<u8>().is_ok());
    let time = Time::new(hour, minute, 0, 0).ok()?;
    (rest_is_time && parts.next().is_none()).then_some(time)
}

/// Writes `17:30`.
pub fn write_time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
