//! The refusals of this practice in words, each with a way on.

use powerwith_core::{Day, Refusal as _, Stop};
use powerwith_web::{Origin, Problem, Said, Speech, Visit, say};
use reflection_rules::{
    instrument,
    round::{Missing, Refusal},
};

use crate::words;

/// Turns what the rules about rounds refuse into what the page says.
pub(crate) trait OrExplain<T> {
    /// The value, or the refusal in the visitor's language.
    fn or_explain(self, visit: &Visit) -> Result<T, Problem>;
}

impl<T> OrExplain<T> for Result<T, Refusal> {
    fn or_explain(self, visit: &Visit) -> Result<T, Problem> {
        self.map_err(|refusal| explain(&refusal, visit))
    }
}

impl<T> OrExplain<T> for Result<T, Stop<Refusal>> {
    fn or_explain(self, visit: &Visit) -> Result<T, Problem> {
        self.map_err(|stop| match stop {
            Stop::Refused(refusal) => explain(&refusal, visit),
            Stop::Fault(fault) => Problem::Fault(fault),
        })
    }
}

fn explain(refusal: &Refusal, visit: &Visit) -> Problem {
    let (title, text) = in_words(refusal, visit.speech);
    let words = words(visit.speech);
    if visit.origin == Origin::Sending {
        let way_on = if visit.form.has("token") {
            ("/later".to_owned(), say!(words, "later-back"))
        } else {
            ("/".to_owned(), say!(words, "no-other-code"))
        };
        let way_on = Some(way_on);
        return Problem::Refused(Said { code: refusal.code(), title, text, way_on });
    }
    let Ok(viewer) = visit.viewer() else { return Problem::NotFound };
    if *refusal == Refusal::UnknownRound {
        return Problem::NotFound;
    }
    let (to, label) = match refusal {
        Refusal::AnswerOwed { round, .. } if viewer.is_host => {
            (format!("see/{round}/answer"), say!(words, "no-answer-owed-go"))
        }
        Refusal::AnswerOwed { round, .. } => (format!("see/{round}"), say!(words, "no-see-it")),
        Refusal::NotOpen { .. } => ("see".to_owned(), say!(words, "no-see-it")),
        _ => ("reflect".to_owned(), say!(words, "no-back")),
    };
    let way_on = Some((viewer.path(&to), label));
    Problem::Refused(Said { code: refusal.code(), title, text, way_on })
}

/// A refusal as a title and a text.
pub(crate) fn in_words(refusal: &Refusal, speech: Speech) -> (String, String) {
    let words = words(speech);
    let day = |day: Option<Day>| day.map_or_else(|| "–".to_owned(), |day| speech.day(day));
    match refusal {
        Refusal::UnknownRound | Refusal::NotADraft => {
            (say!(words, "no-not-a-draft"), say!(words, "no-not-a-draft-text"))
        }
        Refusal::NotOpen { closed: Some(closed) } => {
            (say!(words, "no-closed"), say!(words, "no-closed-text", day = speech.day(*closed)))
        }
        Refusal::NotOpen { closed: None } => {
            (say!(words, "no-not-open"), say!(words, "no-not-open-text"))
        }
        Refusal::NotReady { missing } => {
            let list: Vec<String> = missing.iter().map(|what| lacking(*what, speech)).collect();
            let text = say!(words, "no-not-ready-text", missing = list.join(" "));
            (say!(words, "no-not-ready"), text)
        }
        Refusal::AnswerOwed { title, due, .. } => (
            say!(words, "no-answer-owed"),
            say!(words, "no-answer-owed-text", round = title.as_str(), day = day(*due)),
        ),
        Refusal::AskedTooMuch { asks, most, from } => (
            say!(words, "no-asked-too-much"),
            say!(
                words,
                "no-asked-too-much-text",
                asks = asks,
                most = most,
                day = speech.day(*from)
            ),
        ),
        Refusal::FloorOnlyRises { now, most } => {
            (say!(words, "fewest-title"), say!(words, "fewest-wrong", now = now, most = most))
        }
        Refusal::NotAHost => (say!(words, "no-not-a-host"), say!(words, "no-not-a-host-text")),
        Refusal::NothingOwed => {
            (say!(words, "no-nothing-owed"), say!(words, "no-nothing-owed-text"))
        }
        Refusal::LetInAlready => {
            (say!(words, "no-let-in-already"), say!(words, "no-let-in-already-text"))
        }
        Refusal::CardsGiven
        | Refusal::NoCardLeft
        | Refusal::NoCardToReplace
        | Refusal::CardNotTaken
        | Refusal::CardUsed
        | Refusal::TooLate
        | Refusal::ChangedMeanwhile => about_cards(refusal, speech),
        Refusal::AlreadyAnswered => {
            (say!(words, "no-already-answered"), say!(words, "no-already-answered-text"))
        }
        Refusal::UnknownCode => {
            (say!(words, "no-unknown-code"), say!(words, "no-unknown-code-text"))
        }
        Refusal::Questions(refusal) => about_questions(refusal, speech),
    }
}

/// A refusal about cards to draw; anything else is two who changed at once.
fn about_cards(refusal: &Refusal, speech: Speech) -> (String, String) {
    let words = words(speech);
    match refusal {
        Refusal::CardsGiven => (say!(words, "no-cards-given"), say!(words, "no-cards-given-text")),
        Refusal::NoCardLeft => (say!(words, "no-card-left"), say!(words, "no-card-left-text")),
        Refusal::NoCardToReplace => {
            (say!(words, "no-card-to-replace"), say!(words, "no-card-to-replace-text"))
        }
        Refusal::CardNotTaken => {
            (say!(words, "no-card-not-taken"), say!(words, "no-card-not-taken-text"))
        }
        Refusal::CardUsed => (say!(words, "no-card-used"), say!(words, "no-card-used-text")),
        Refusal::TooLate => (say!(words, "no-too-late"), say!(words, "sealed-too-late")),
        _ => (say!(words, "no-changed-meanwhile"), say!(words, "no-changed-meanwhile-text")),
    }
}

/// What a host still has to do, as a sentence.
pub(crate) fn lacking(missing: Missing, speech: Speech) -> String {
    let words = words(speech);
    match missing {
        Missing::Title => say!(words, "missing-title"),
        Missing::Stage => say!(words, "missing-stage"),
        Missing::Why => say!(words, "missing-why"),
        Missing::WhatHappens => say!(words, "missing-what-happens"),
        Missing::Closes => say!(words, "missing-closes"),
        Missing::AnswerDue => say!(words, "missing-answer-due"),
        Missing::Questions => say!(words, "missing-questions"),
        Missing::LeadWords => say!(words, "missing-lead-words"),
    }
}

fn about_questions(refusal: &instrument::Refusal, speech: Speech) -> (String, String) {
    use instrument::Refusal as No;
    let words = words(speech);
    match refusal {
        No::TooManyItems { items, most } => (
            say!(words, "no-too-many-items"),
            say!(words, "no-too-many-items-text", items = items, most = most),
        ),
        No::TooLong { minutes, most_minutes } => (
            say!(words, "no-too-long"),
            say!(words, "no-too-long-text", minutes = minutes, most = most_minutes),
        ),
        No::FourthFocus { .. } => {
            (say!(words, "no-fourth-focus"), say!(words, "no-fourth-focus-text"))
        }
        No::UnknownItem { .. } => {
            (say!(words, "no-unknown-item"), say!(words, "no-unknown-item-text"))
        }
        No::InstrumentInUse { .. } => (say!(words, "no-in-use"), say!(words, "no-in-use-text")),
        No::InstrumentBuiltIn { .. } => {
            (say!(words, "no-built-in"), say!(words, "no-built-in-text"))
        }
        No::InstrumentFlawed { .. } => (say!(words, "no-flawed"), say!(words, "no-flawed-text")),
    }
}
