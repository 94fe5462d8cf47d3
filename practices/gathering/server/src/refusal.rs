//! The refusals of gatherings in words, each with the way back.

use gathering_rules::gathering::Refused;
use powerwith_core::{Refusal as _, Stop};
use powerwith_web::{Problem, Said, Speech, Visit, parts::FieldError, say};

use crate::{typed::wrong, words};

/// What a stop looks like as a page, with the way back to `back`.
pub(crate) fn explain(visit: &Visit, stop: Stop<Refused>, back: &str) -> Problem {
    let words = words(visit.speech);
    match stop {
        Stop::Fault(fault) => Problem::Fault(fault),
        Stop::Refused(refused) => Problem::Refused(Said {
            code: refused.code(),
            title: say!(words, "no-title"),
            text: text(&refused, visit.speech),
            way_on: Some((back.to_owned(), say!(words, "no-back"))),
        }),
    }
}

/// The refusal at the field of the form that it is about.
pub(crate) fn at_field(refused: &Refused, speech: Speech) -> FieldError {
    let field = match refused {
        Refused::NoWhere => "place",
        Refused::Length => "minutes",
        Refused::NoSuchTime => "starts",
        Refused::WrittenMeanwhile | Refused::NotYet => "heard",
        Refused::TooMany { .. } => "title",
        _ => "day",
    };
    wrong(field, text(refused, speech))
}

/// What happened and what can be done now.
pub(crate) fn text(refused: &Refused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        Refused::PastDay => say!(words, "no-past-day"),
        Refused::TooFar { last } => say!(words, "no-too-far", day = speech.day(*last)),
        Refused::NoWhere => say!(words, "no-no-where"),
        Refused::Length => say!(words, "no-length"),
        Refused::NoSuchTime => say!(words, "no-such-time"),
        Refused::NotYours => say!(words, "no-not-yours"),
        Refused::IsOff => say!(words, "no-is-off"),
        Refused::IsOver => say!(words, "no-is-over"),
        Refused::HoldersFull { most } => say!(words, "no-holders-full", most = most),
        Refused::HeldTheLast { from } => {
            say!(words, "no-held-the-last", day = speech.day(*from))
        }
        Refused::NotYet => say!(words, "no-not-yet"),
        Refused::WrittenMeanwhile => say!(words, "no-written-meanwhile"),
        Refused::TooMany { most } => say!(words, "no-too-many", most = most),
    }
}
