//! Giving feedback: what I saw, what it did to me, what I wish, and to whom.

use std::sync::Arc;

use axum::http::StatusCode;
use gathering_rules::feedback::{Feedback, FeedbackId, Given};
use maud::{Markup, html};
use powerwith_core::{PersonId, Stop, by_name};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit, account,
    parts::{FieldError, error_summary},
    say,
};

use super::{store, text};
use crate::{
    typed::{self, Length, wrong},
    words,
};

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &visit.query, &[]).await?.into())
}

/// Gives it.
pub(super) async fn send(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let mut errors = Vec::new();
    let to: Option<PersonId> = visit.form.value("to");
    if to.is_none() {
        errors.push(wrong("to", say!(words, "feedback-to-empty")));
    }
    let mut read = |field, empty| typed::text(&visit, (field, Length::Long), empty, &mut errors);
    let saw = read("saw", say!(words, "feedback-saw-empty"));
    let did = read("did", say!(words, "feedback-did-empty"));
    let wish = read("wish", say!(words, "feedback-wish-empty"));
    let (Some(to), Some(saw), Some(did), Some(wish)) = (to, saw, did, wish) else {
        return again(&visit, &errors).await;
    };
    let (id, given) = (FeedbackId::random(&visit.moment), Given { saw, did, wish });
    let new = match Feedback::new(id, (viewer.person, to), given) {
        Ok(new) => new,
        Err(refused) => {
            return again(&visit, &[wrong("to", text(refused, visit.speech))]).await;
        }
    };
    let here = viewer.partnership;
    let work = async |tx: Tx| store::give(&tx, here, &new, &visit.moment).await;
    match visit.site.store.with_write_tx("give feedback", work).await {
        Ok(true) => Ok(Reply::SeeOther(viewer.path(&format!("gather/feedback/{id}")))),
        Ok(false) => again(&visit, &[wrong("to", say!(words, "feedback-to-empty"))]).await,
        Err(Stop::Refused(refused)) => {
            again(&visit, &[wrong("to", text(refused, visit.speech))]).await
        }
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

async fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    let page = page(visit, &visit.form, errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

async fn page(visit: &Visit, values: &Form, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "feedback-give");
    let field = |name: &str, label: String, hint: String| {
        typed::text_field((name, Length::Long), (&label, &hint), values.raw(name), errors)
    };
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "feedback-give-lead")) }
            }
            form.stack method="post" action=(viewer.path("gather/feedback/new")) novalidate {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                (people(visit, values.text("to"), errors).await?)
                (field("saw", say!(words, "feedback-saw"), say!(words, "feedback-saw-hint")))
                (field("did", say!(words, "feedback-did"), say!(words, "feedback-did-hint")))
                (field("wish", say!(words, "feedback-wish"), say!(words, "feedback-wish-hint")))
                p.note { (say!(words, "feedback-not-for-harm")) }
                div.row {
                    button.btn type="submit" { (say!(words, "feedback-send")) }
                    a href=(viewer.path("gather/feedback")) { (say!(words, "feedback-back")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("gather"))
}

async fn people(visit: &Visit, chosen: &str, errors: &[FieldError]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let ids = store::others(db, viewer.partnership, viewer.person).await?;
    let mut people = account::people(db, &ids).await?;
    people.sort_by_key(|person| (by_name(&person.name), person.id));
    let error = errors.iter().find(|error| error.field == "to");
    Ok(html! {
        div.field {
            label.big for="to" { (say!(words, "feedback-whom")) }
            @if let Some(error) = error { p.error #to-error { (error.text) } }
            select #to name="to" autocomplete="off"
                aria-describedby=[error.map(|_| "to-error")]
                aria-invalid=[error.map(|_| "true")] {
                option value="" { (say!(words, "feedback-choose")) }
                @for person in &people {
                    @let id = person.id.to_string();
                    option value=(id) selected[id == chosen] { (person.name) }
                }
            }
        }
    })
}
