//! On which days a gathering comes again, and the breaks in which it rests.

use jiff::{Span, ToSpan};
use powerwith_core::Day;

use crate::text::Text;

powerwith_core::ids! {
    /// A gathering that comes again.
    SeriesId / SeriesKind = "series";
    /// A time of rest, such as a school break.
    BreakId / BreakKind = "break";
}

/// How far ahead the days of a rhythm stand in the calendar: the next three of a monthly one, and
/// the next one of every rhythm.
pub const AHEAD_DAYS: i32 = 100;

/// The most breaks of one partnership: a school year has about ten.
pub const MOST_BREAKS: usize = 40;

/// The longest break: a summer, with room.
pub const MOST_BREAK_DAYS: i32 = 120;

/// The most days that are written at once; the rest follows the next time.
const MOST_AT_ONCE: usize = 200;

/// How often a gathering comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rhythm {
    /// Every week.
    Week,
    /// Every two weeks.
    TwoWeeks,
    /// Every month, on the same day of the month.
    Month,
    /// Every ninety days.
    NinetyDays,
}

/// A time in which what comes again rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// Names it.
    pub id: BreakId,
    /// What it is called: "Spring break".
    pub name: Text,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

impl Rhythm {
    /// Every rhythm, the quickest first.
    pub const ALL: [Self; 4] = [Self::Week, Self::TwoWeeks, Self::Month, Self::NinetyDays];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::TwoWeeks => "two-weeks",
            Self::Month => "month",
            Self::NinetyDays => "ninety-days",
        }
    }

    /// The rhythm with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.id() == id)
    }

    /// The day of the gathering with this number; the first has number 0.
    ///
    /// Why from the first day and not from the last one: what begins on the 31st comes on the last
    /// day of shorter months and on the 31st again after them.
    pub fn day(self, first: Day, nth: u16) -> Day {
        let nth = i64::from(nth);
        let span: Span = match self {
            Self::Week => nth.weeks(),
            Self::TwoWeeks => nth.saturating_mul(2).weeks(),
            Self::Month => nth.months(),
            Self::NinetyDays => nth.saturating_mul(90).days(),
        };
        Day(first.0.saturating_add(span))
    }

    /// The numbers and days that are to be in the calendar today, from a number on: up to
    /// [`AHEAD_DAYS`] ahead, and in every case one after today.
    pub fn ahead(self, (first, from): (Day, u16), today: Day) -> Vec<(u16, Day)> {
        let horizon = today.plus_days(AHEAD_DAYS);
        let is_wanted = |(nth, day): &(u16, Day)| {
            let follows = nth.checked_sub(1).map(|before| self.day(first, before));
            *day <= horizon || follows.is_none_or(|before| before <= today)
        };
        let days = (from..u16::MAX).map(|nth| (nth, self.day(first, nth)));
        days.take_while(is_wanted).take(MOST_AT_ONCE).collect()
    }
}

impl Break {
    /// Whether this day is in it.
    pub fn holds(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether its days are in order, and not more than [`MOST_BREAK_DAYS`].
    pub fn is_sound(&self) -> bool {
        self.first <= self.last && self.last <= self.first.plus_days(MOST_BREAK_DAYS)
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use powerwith_core::{Millis, Moment};

    use super::*;
    use crate::when::{Clocks, begins, clocks, read_time};

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn check(rhythm: Rhythm, first: &str, expected: &[&str]) {
        let days: Vec<String> =
            (0..).take(expected.len()).map(|nth| rhythm.day(day(first), nth).to_string()).collect();
        assert_eq!(days, expected, "{rhythm:?}");
    }

    #[test]
    fn what_begins_on_the_31st_comes_at_the_end_of_shorter_months() {
        let days = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"];
        check(Rhythm::Month, "2026-01-31", &days);
        check(Rhythm::Month, "2028-01-31", &["2028-01-31", "2028-02-29"]);
    }

    #[test]
    fn weeks_go_over_the_end_of_a_year() {
        check(Rhythm::Week, "2026-12-28", &["2026-12-28", "2027-01-04"]);
        check(Rhythm::TwoWeeks, "2026-12-28", &["2026-12-28", "2027-01-11", "2027-01-25"]);
        check(Rhythm::NinetyDays, "2026-01-01", &["2026-01-01", "2026-04-01", "2026-06-30"]);
    }

    #[test]
    fn a_monthly_one_stands_three_times_ahead_and_every_one_at_least_once() {
        let ahead = |rhythm: Rhythm, first: &str, today: &str| {
            let days = rhythm.ahead((day(first), 0), day(today));
            days.into_iter().map(|(_, day)| day.to_string()).collect::<Vec<_>>()
        };
        let months = ["2026-04-08", "2026-05-08", "2026-06-08", "2026-07-08"];
        assert_eq!(ahead(Rhythm::Month, "2026-04-08", "2026-04-01"), months);
        let ninety = ["2026-04-01", "2026-06-30"];
        assert_eq!(ahead(Rhythm::NinetyDays, "2026-04-01", "2026-04-01"), ninety);
        assert_eq!(ahead(Rhythm::Week, "2027-04-01", "2026-04-01"), ["2027-04-01"]);
    }

    #[test]
    fn what_is_written_once_is_not_written_again() {
        let first = day("2026-04-08");
        let written = Rhythm::Month.ahead((first, 0), day("2026-04-01"));
        let next = written.last().unwrap().0 + 1;
        assert_eq!(Rhythm::Month.ahead((first, next), day("2026-04-01")), []);
        let later = Rhythm::Month.ahead((first, next), day("2026-05-09"));
        assert_eq!(later, [(4, day("2026-08-08"))]);
    }

    #[test]
    fn supper_stays_at_half_past_five_over_the_clock_change() {
        let zone = TimeZone::posix("PST8PDT,M3.2.0,M11.1.0").unwrap();
        let time = read_time("17:30").unwrap();
        let first = day("2026-02-25");
        for (nth, utc) in [(0, "2026-02-26T01:30:00Z"), (2, "2026-03-12T00:30:00Z")] {
            let at = begins(Rhythm::Week.day(first, nth), time, &zone);
            assert_eq!(at.to_string(), utc);
        }
    }

    #[test]
    fn a_time_that_the_clocks_skip_or_show_twice_is_noticed() {
        let zone = TimeZone::posix("PST8PDT,M3.2.0,M11.1.0").unwrap();
        let time = |text: &str| read_time(text).unwrap();
        assert_eq!(clocks(day("2026-03-08"), time("02:30"), &zone), Clocks::Never);
        assert_eq!(clocks(day("2026-11-01"), time("01:30"), &zone), Clocks::Twice);
        assert_eq!(clocks(day("2026-03-08"), time("17:30"), &zone), Clocks::Once);
        let skipped = begins(day("2026-03-08"), time("02:30"), &zone);
        assert_eq!(skipped.to_string(), "2026-03-08T10:30:00Z");
    }

    #[test]
    fn a_break_holds_its_first_and_its_last_day() {
        let name = Text::line("Spring break").unwrap();
        let id = BreakId::random(&Moment::new(Millis(0), day("2026-04-01"), [1; 32]));
        let spring = Break { id, name, first: day("2026-04-06"), last: day("2026-04-10") };
        assert!(spring.is_sound());
        assert!(spring.holds(day("2026-04-06")) && spring.holds(day("2026-04-10")));
        assert!(!spring.holds(day("2026-04-05")) && !spring.holds(day("2026-04-11")));
        let wrong = Break { last: day("2026-04-01"), ..spring.clone() };
        assert!(!wrong.is_sound());
        let endless = Break { last: day("2027-04-01"), ..spring };
        assert!(!endless.is_sound());
    }

    #[test]
    fn times_are_read_as_forms_send_them() {
        assert_eq!(crate::when::write_time(read_time("05:07").unwrap()), "05:07");
        assert!(read_time("17:30:00").is_some());
        for wrong in ["", "17", "25:00", "17:60", "17:30:xx", "17:30:00:00", "-1:30"] {
            assert_eq!(read_time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn rhythms_are_found_by_their_names() {
        let is_found = |rhythm: Rhythm| Rhythm::parse(rhythm.id()) == Some(rhythm);
        assert!(Rhythm::ALL.into_iter().all(is_found));
    }
}
