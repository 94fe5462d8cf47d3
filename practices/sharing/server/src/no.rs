//! The refusals of this practice in words, each with the way back.

use powerwith_core::{Refusal as _, Stop};
use powerwith_web::{Problem, Said, Speech, Visit, parts::FieldError, say};
use sharing_rules::{Refused, amount::AmountProblem, text::TextProblem};

use crate::words;

/// What a stop looks like as a page, with the way back to `back`.
pub(crate) fn problem(visit: &Visit, stop: Stop<Refused>, back: String) -> Problem {
    let refused = match stop {
        Stop::Fault(fault) => return Problem::Fault(fault),
        Stop::Refused(Refused::Gone) => return Problem::NotFound,
        Stop::Refused(refused) => refused,
    };
    let words = words(visit.speech);
    Problem::Refused(Said {
        code: refused.code(),
        title: say!(words, "no-title"),
        text: text(&refused, visit.speech),
        way_on: Some((back, say!(words, "no-back"))),
    })
}

/// A stop as an error at a field, or as a problem when it is none of the form's.
pub(crate) fn at(
    visit: &Visit,
    field: &str,
    stop: Stop<Refused>,
) -> Result<Vec<FieldError>, Problem> {
    match stop {
        Stop::Fault(fault) => Err(fault.into()),
        Stop::Refused(Refused::Gone) => Err(Problem::NotFound),
        Stop::Refused(refused) => {
            let text = text(&refused, visit.speech);
            Ok(vec![FieldError { field: field.to_owned(), text }])
        }
    }
}

/// What happened and what can be done now.
pub(crate) fn text(refused: &Refused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        Refused::Amount(problem) => amount(*problem, speech),
        Refused::Text(TextProblem::Empty) => say!(words, "no-text"),
        Refused::Text(TextProblem::TooLong { chars, most }) => {
            say!(words, "no-text-too-long", chars = chars, most = most)
        }
        Refused::NoCurrency => say!(words, "no-currency"),
        Refused::CurrencyChosen => say!(words, "no-currency-chosen"),
        Refused::DayToCome { today } => say!(words, "no-day-to-come", day = speech.day(*today)),
        Refused::DayGone { today } => say!(words, "no-day-gone", day = speech.day(*today)),
        Refused::NotYourLine => say!(words, "no-not-your-line"),
        Refused::SamePartner => say!(words, "no-same-partner"),
        Refused::NothingChanged => say!(words, "no-nothing-changed"),
        Refused::OtherKind => say!(words, "no-other-kind"),
        Refused::TakenBack => say!(words, "no-taken-back"),
        Refused::NotOtherSide => say!(words, "no-not-other-side"),
        Refused::SaidAlready => say!(words, "no-said-already"),
        Refused::Full { most } => say!(words, "no-full", most = most),
        Refused::SeatEmpty => say!(words, "no-seat-empty"),
        Refused::TakenOn => say!(words, "no-taken-on"),
        Refused::NotForYourself => say!(words, "no-not-for-yourself"),
        Refused::Settled => say!(words, "no-settled"),
        Refused::NotYours => say!(words, "no-not-yours"),
        Refused::OwnAsk => say!(words, "no-own-ask"),
        Refused::Gone => say!(words, "no-gone"),
    }
}

fn amount(problem: AmountProblem, speech: Speech) -> String {
    let words = words(speech);
    match problem {
        AmountProblem::NotANumber => say!(words, "no-amount"),
        AmountProblem::Zero => say!(words, "no-amount-zero"),
        AmountProblem::TooFine { digits: 0 } => say!(words, "no-amount-whole"),
        AmountProblem::TooFine { digits } => {
            say!(words, "no-amount-too-fine", digits = digits)
        }
        AmountProblem::TooMuch => say!(words, "no-amount-too-much"),
    }
}
