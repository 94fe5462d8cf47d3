//! Feedback from one person to another: said, said back, confirmed, and only then replied to.

mod give;
mod list;
mod one;
mod steps;
mod store;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use gathering_rules::feedback::{Feedback, FeedbackRefused};
use powerwith_core::{Fault, PersonId, Refusal as _, Stop};
use powerwith_web::{Access, Problem, Routes, Said, Speech, Visit, account, say};

use crate::words;

pub(crate) use list::{home, mine};
pub(crate) use store::{forget, let_go};

/// Its routes.
pub(crate) fn routes() -> Routes {
    const LIST: &str = "/p/{partnership}/gather/feedback";
    const NEW: &str = "/p/{partnership}/gather/feedback/new";
    const ONE: &str = "/p/{partnership}/gather/feedback/{feedback}";
    const BACK: &str = "/p/{partnership}/gather/feedback/{feedback}/say-back";
    const ANSWER: &str = "/p/{partnership}/gather/feedback/{feedback}/answer";
    const REPLY: &str = "/p/{partnership}/gather/feedback/{feedback}/reply";
    const END: &str = "/p/{partnership}/gather/feedback/{feedback}/end";
    Routes::new()
        .get(LIST, Access::Member, "own-feedback", list::show)
        .get(NEW, Access::Member, "give-feedback", give::show)
        .post(NEW, Access::Member, "give-feedback", give::send)
        .get(ONE, Access::Member, "own-feedback", one::show)
        .post(BACK, Access::Member, "hear-feedback", steps::say_back)
        .post(ANSWER, Access::Member, "give-feedback", steps::answer)
        .post(REPLY, Access::Member, "hear-feedback", steps::reply)
        .post(END, Access::Member, "end-feedback", steps::end)
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "own-feedback" => Some(say!(words, "act-own-feedback")),
        "give-feedback" => Some(say!(words, "act-give-feedback")),
        "hear-feedback" => Some(say!(words, "act-hear-feedback")),
        "end-feedback" => Some(say!(words, "act-end-feedback")),
        _ => None,
    }
}

/// The names of everyone in these.
async fn names(
    visit: &Visit,
    all: impl IntoIterator<Item = &Feedback>,
) -> Result<BTreeMap<PersonId, String>, Fault> {
    let mut ids: Vec<PersonId> =
        all.into_iter().flat_map(|one| [one.giver, one.receiver]).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = account::people(visit.site.store.read(), &ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}

/// The other one of the two.
fn other(one: &Feedback, me: PersonId) -> PersonId {
    if one.giver == me { one.receiver } else { one.giver }
}

/// What a stop looks like as a page. What is someone else's is not there.
fn explain(visit: &Visit, stop: Stop<FeedbackRefused>, back: &str) -> Problem {
    let words = words(visit.speech);
    match stop {
        Stop::Fault(fault) => Problem::Fault(fault),
        Stop::Refused(FeedbackRefused::NotYours) => Problem::NotFound,
        Stop::Refused(refused) => Problem::Refused(Said {
            code: refused.code(),
            title: say!(words, "no-title"),
            text: text(refused, visit.speech),
            way_on: Some((back.to_owned(), say!(words, "no-back"))),
        }),
    }
}

/// What happened and what can be done now.
fn text(refused: FeedbackRefused, speech: Speech) -> String {
    let words = words(speech);
    match refused {
        FeedbackRefused::NotYours | FeedbackRefused::ToOneself => {
            say!(words, "no-feedback-to-oneself")
        }
        FeedbackRefused::ReplyClosed => say!(words, "no-feedback-reply-closed"),
        FeedbackRefused::NotSaidBack => say!(words, "no-feedback-not-said-back"),
        FeedbackRefused::OthersTurn => say!(words, "no-feedback-others-turn"),
        FeedbackRefused::HeardAlready => say!(words, "no-feedback-heard-already"),
        FeedbackRefused::RepliedAlready => say!(words, "no-feedback-replied-already"),
        FeedbackRefused::OneAtATime => say!(words, "no-feedback-one-at-a-time"),
        FeedbackRefused::TooMany { most } => say!(words, "no-feedback-too-many", most = most),
    }
}
