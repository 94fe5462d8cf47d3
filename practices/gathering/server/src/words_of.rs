//! Days, times, kinds and what makes it easy to come, in words.

use gathering_rules::{
    gathering::Gathering,
    plan::{Ease, Kind, Plan},
    rhythm::Rhythm,
};
use jiff::{ToSpan, civil::Time, tz::TimeZone};
use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{Speech, say};

use crate::words;

/// A kind by name.
pub(crate) fn kind(kind: Kind, speech: Speech) -> String {
    let words = words(speech);
    match kind {
        Kind::OpenTable => say!(words, "kind-open-table"),
        Kind::Circle => say!(words, "kind-circle"),
        Kind::SeeTogether => say!(words, "kind-see-together"),
        Kind::KeepGoing => say!(words, "kind-keep-going"),
        Kind::Learning => say!(words, "kind-learning"),
        Kind::Welcome => say!(words, "kind-welcome"),
        Kind::Other => say!(words, "kind-other"),
    }
}

/// Something that makes it easy to come.
pub(crate) fn ease(ease: Ease, speech: Speech) -> String {
    let words = words(speech);
    match ease {
        Ease::Meal => say!(words, "ease-meal"),
        Ease::ChildCare => say!(words, "ease-child-care"),
        Ease::Interpreter => say!(words, "ease-interpreter"),
        Ease::Rides => say!(words, "ease-rides"),
        Ease::StepFree => say!(words, "ease-step-free"),
    }
}

/// How often something comes again.
pub(crate) fn rhythm(rhythm: Rhythm, speech: Speech) -> String {
    let words = words(speech);
    match rhythm {
        Rhythm::Week => say!(words, "rhythm-week"),
        Rhythm::TwoWeeks => say!(words, "rhythm-two-weeks"),
        Rhythm::Month => say!(words, "rhythm-month"),
        Rhythm::NinetyDays => say!(words, "rhythm-ninety-days"),
    }
}

/// A time of day: "5:30 pm".
pub(crate) fn time(time: Time, speech: Speech) -> String {
    let hour = match time.hour() % 12 {
        0 => 12,
        hour => hour,
    };
    let shown = format!("{hour}:{:02}", time.minute());
    if time.hour() < 12 {
        say!(words(speech), "time-am", time = shown)
    } else {
        say!(words(speech), "time-pm", time = shown)
    }
}

/// From when to when: "5:30 pm to 7:30 pm".
pub(crate) fn times(plan: &Plan, speech: Speech) -> String {
    let ends = plan.starts.wrapping_add(i64::from(plan.minutes).minutes());
    let (from, to) = (time(plan.starts, speech), time(ends, speech));
    say!(words(speech), "time-from-to", from = from, to = to)
}

/// A day with the day of the week: "Wednesday, April 29, 2026".
pub(crate) fn long_day(day: Day, speech: Speech) -> String {
    let weekday = day.0.weekday().to_monday_one_offset();
    let date = speech.day(day);
    say!(words(speech), "day-with-weekday", weekday = weekday, date = date)
}

/// The clocks by which times are meant: "Los Angeles", or nothing when nobody said which.
pub(crate) fn place_of_clocks(zone: &TimeZone) -> Option<String> {
    let name = zone.iana_name()?;
    Some(name.rsplit('/').next().unwrap_or(name).replace('_', " "))
}

/// The sentence that says by which clocks times are meant.
pub(crate) fn by_which_clocks(zone: &TimeZone, speech: Speech) -> String {
    match place_of_clocks(zone) {
        Some(place) => say!(words(speech), "clocks", place = place),
        None => say!(words(speech), "clocks-here"),
    }
}

/// The small leaf of a calendar.
pub(crate) fn leaf(day: Day, speech: Speech) -> Markup {
    let words = words(speech);
    let weekday = day.0.weekday().to_monday_one_offset();
    html! {
        p.date aria-hidden="true" {
            span.small { (say!(words, "month-short", month = day.0.month())) }
            b { (day.0.day()) }
            span.small { (say!(words, "weekday-short", weekday = weekday)) }
        }
    }
}

/// What makes it easy to come, as chips; nothing when nobody said.
pub(crate) fn ease_chips(plan: &Plan, speech: Speech) -> Markup {
    let own = plan.ease_words.as_ref().map_or("", |own| own.as_str());
    let own: Vec<&str> = own.split(',').map(str::trim).filter(|one| !one.is_empty()).collect();
    html! {
        @if !plan.ease.is_empty() || !own.is_empty() {
            ul.chips {
                @for one in &plan.ease { li.chip { (ease(*one, speech)) } }
                @for one in own { li.chip { bdi { (one) } } }
            }
        }
    }
}

/// Where it is, or how to join, on one line.
pub(crate) fn where_short(gathering: &Gathering, speech: Speech) -> Markup {
    let plan = &gathering.plan;
    html! {
        @match (&plan.place, &plan.joining) {
            (Some(place), _) => bdi { (place) },
            (None, Some(_)) => (say!(words(speech), "where-from-afar")),
            (None, None) => {},
        }
    }
}
