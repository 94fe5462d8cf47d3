//! What each of the two does: say back, confirm, say what is missing, waive, reply, end.

use std::sync::Arc;

use axum::http::StatusCode;
use gathering_rules::{
    feedback::{FeedbackId, Step},
    text::Text,
};
use powerwith_core::Fault;
use powerwith_store::Tx;
use powerwith_web::{Answer, Problem, Reply, Visit, say};

use super::{explain, one, store};
use crate::{
    typed::{self, Length},
    words,
};

/// The receiver says back what they heard.
pub(super) async fn say_back(visit: Arc<Visit>) -> Answer {
    let empty = say!(words(visit.speech), "feedback-said-back-empty");
    with_words(&visit, ("said-back", empty), Step::SayBack).await
}

/// The giver answers: that is it, something is missing, or it needs no saying back.
pub(super) async fn answer(visit: Arc<Visit>) -> Answer {
    match visit.form.text("what") {
        "confirm" => step(&visit, Step::Confirm).await,
        "waive" => step(&visit, Step::Waive).await,
        "missing" => {
            let empty = say!(words(visit.speech), "feedback-missing-empty");
            with_words(&visit, ("missing", empty), Step::SayMissing).await
        }
        _ => Err(Problem::NotFound),
    }
}

/// The receiver replies.
pub(super) async fn reply(visit: Arc<Visit>) -> Answer {
    let empty = say!(words(visit.speech), "feedback-reply-empty");
    with_words(&visit, ("reply", empty), Step::Reply).await
}

/// One of the two ends it: the words are deleted.
pub(super) async fn end(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let at = (viewer.partnership, visit.part("feedback")?);
    let work = async |tx: Tx| -> Result<bool, Fault> { store::end(&tx, at, viewer.person).await };
    if visit.site.store.with_write_tx("end a feedback", work).await? {
        return Ok(Reply::SeeOther(viewer.path("gather/feedback")));
    }
    Err(Problem::NotFound)
}

async fn with_words(
    visit: &Visit,
    (field, empty): (&str, String),
    into: impl FnOnce(Text) -> Step,
) -> Answer {
    let mut errors = Vec::new();
    // What is not there for this visitor does not even read their words.
    let one = one::load(visit).await?;
    let Some(text) = typed::text(visit, (field, Length::Long), empty, &mut errors) else {
        let page = one::page(visit, &one, &errors).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    step(visit, into(text)).await
}

async fn step(visit: &Visit, what: Step) -> Answer {
    let viewer = visit.viewer()?;
    let id: FeedbackId = visit.part("feedback")?;
    let (at, here) = ((viewer.partnership, id), viewer.path(&format!("gather/feedback/{id}")));
    let work =
        async |tx: Tx| store::step(&tx, at, (what.clone(), viewer.person), &visit.moment).await;
    match visit.site.store.with_write_tx("do a step of a feedback", work).await {
        Ok(true) => Ok(Reply::SeeOther(here)),
        Ok(false) => Err(Problem::NotFound),
        Err(stop) => Err(explain(visit, stop, &here)),
    }
}
