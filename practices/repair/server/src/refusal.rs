//! The refusals of this practice in words, each with the way back.

use powerwith_core::{Refusal as _, Stop};
use powerwith_web::{Problem, Said, Speech, Visit, say};
use repair_rules::Refused;

use crate::words;

/// What a stop looks like as a page, with the way back to `back`.
pub(crate) fn explain(visit: &Visit, stop: Stop<Refused>, back: &str) -> Problem {
    let refused = match stop {
        Stop::Fault(fault) => return Problem::Fault(fault),
        // Who is not in it learns what everyone learns of an address that leads nowhere.
        Stop::Refused(Refused::NotInIt) => return Problem::NotFound,
        Stop::Refused(refused) => refused,
    };
    let words = words(visit.speech);
    Problem::Refused(Said {
        code: refused.code(),
        title: say!(words, "no-title"),
        text: text(&refused, visit.speech),
        way_on: Some((back.to_owned(), say!(words, "no-back"))),
    })
}

/// The reason, and what can be done.
pub(crate) fn text(refused: &Refused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        Refused::NotInIt | Refused::NotNow => say!(words, "no-not-now"),
        Refused::NotAHelper => say!(words, "no-not-a-helper"),
        Refused::IsTheHelper => say!(words, "no-is-the-helper"),
        Refused::CannotCome => say!(words, "no-cannot-come"),
        Refused::TooLate { until } => say!(words, "no-too-late", day = speech.day(*until)),
        Refused::Day { from, until } => {
            say!(words, "no-day-between", from = speech.day(*from), until = speech.day(*until))
        }
        Refused::HarmedSideAlone => say!(words, "no-harmed-side-alone"),
        Refused::Lines { most } => say!(words, "no-lines", most = most),
        Refused::TooManyNamed { most } => say!(words, "no-too-many-named", most = most),
        Refused::TooManyNotes { most } => say!(words, "no-too-many-notes", most = most),
        Refused::TooManyOpen { most } => say!(words, "no-too-many-open", most = most),
        Refused::ChangedMeanwhile => say!(words, "no-changed-meanwhile"),
    }
}
