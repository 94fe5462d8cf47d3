//! When "How do we keep going?" is offered next.

use powerwith_core::Day;

/// For how many days a partnership can go without that talk.
///
/// Source: 22 points, "Keep it going".
pub const KEEP_GOING_DAYS: i32 = 90;

/// The day for which the talk is offered; `None` while there was one, or is one planned, within
/// [`KEEP_GOING_DAYS`].
///
/// Shape: `days` are those of such gatherings, past and coming; `since` is the day the partnership
/// began. The offer stays on a day of the week for a whole week, and then on the same day of the
/// next one, so that it never stands in the past.
pub fn offered(days: impl IntoIterator<Item = Day>, since: Day, today: Day) -> Option<Day> {
    let last = days.into_iter().max().unwrap_or(since).max(since);
    let due = last.plus_days(KEEP_GOING_DAYS);
    if due > today {
        return None;
    }
    let mut day = due;
    while day < today {
        // Ends: each step is a week nearer, and a day at the end of the calendar is not before today.
        day = day.plus_days(7);
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn check(days: &[&str], today: &str, expected: Option<&str>) {
        let days = days.iter().map(|text| day(text));
        assert_eq!(offered(days, day("2026-01-01"), day(today)), expected.map(day));
    }

    #[test]
    fn a_young_partnership_is_not_asked_yet() {
        check(&[], "2026-03-31", None);
    }

    #[test]
    fn without_the_talk_for_ninety_days_it_is_offered() {
        check(&[], "2026-04-01", Some("2026-04-01"));
        check(&["2026-02-01"], "2026-05-01", None);
        check(&["2026-02-01"], "2026-05-02", Some("2026-05-02"));
    }

    #[test]
    fn the_offer_moves_on_by_weeks_and_is_never_in_the_past() {
        check(&["2026-02-01"], "2026-05-03", Some("2026-05-09"));
        check(&["2026-02-01"], "2026-05-09", Some("2026-05-09"));
        check(&["2026-02-01"], "2026-05-10", Some("2026-05-16"));
    }

    #[test]
    fn a_talk_that_is_planned_is_enough() {
        check(&["2025-01-01", "2026-09-01"], "2026-08-01", None);
    }
}
