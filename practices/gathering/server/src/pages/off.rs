//! Calling a gathering off, with a word why; in a rhythm this one, or it and all that follow.

use std::sync::Arc;

use axum::http::StatusCode;
use gathering_rules::gathering::Gathering;
use maud::html;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::{change::check, load, path};
use crate::{
    refusal,
    store::{gatherings, series},
    typed::{self, Length},
    words,
};

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let gathering = load(&visit).await?;
    check(&visit, &gathering)?;
    Ok(page(&visit, &gathering, &[])?.into())
}

/// Calls it off.
pub(super) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let before = load(&visit).await?;
    check(&visit, &before)?;
    let mut errors = Vec::new();
    let empty = say!(words(visit.speech), "field-why-empty");
    let Some(why) = typed::text(&visit, ("why", Length::Line), empty, &mut errors) else {
        let page = page(&visit, &before, &errors)?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    };
    let (at, person) = ((viewer.partnership, before.id), viewer.person);
    let and_after = visit.form.text("which") == "after" && may_end(&before, &visit)?;
    let work = async |tx: Tx| {
        if and_after {
            return series::end(&tx, at, &why, (person, &visit.moment)).await;
        }
        let by = (person, visit.moment.today());
        gatherings::change(&tx, at, |now| now.called_off(why.clone(), by)).await
    };
    match visit.site.store.with_write_tx("call a gathering off", work).await {
        Ok(true) => Ok(Reply::SeeOther(path(&visit, before.id)?)),
        Ok(false) => Err(Problem::NotFound),
        Err(stop) => Err(refusal::explain(&visit, stop, &path(&visit, before.id)?)),
    }
}

/// Whether the rhythm is this visitor's to end: they began it, or nobody is left who did.
fn may_end(gathering: &Gathering, visit: &Visit) -> Result<bool, Problem> {
    let me = visit.viewer()?.person;
    Ok(gathering.series.is_some() && gathering.called_by.is_none_or(|caller| caller == me))
}

fn page(visit: &Visit, gathering: &Gathering, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let title = say!(words, "off-title");
    let back = path(visit, gathering.id)?;
    let (why, hint) = (say!(words, "field-why"), say!(words, "field-why-hint"));
    let which = say!(words, "off-which");
    let choices = [
        ("this".to_owned(), say!(words, "off-this")),
        ("after".to_owned(), say!(words, "off-after")),
    ];
    let chosen = match visit.form.text("which") {
        "after" => "after",
        _ => "this",
    };
    let which = Choices {
        name: "which",
        legend: &which,
        hint: "",
        choices: &choices,
        chosen: &[chosen.to_owned()],
    }
    .one(errors);
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (gathering.plan.title) } }
                h1 { (title) }
                p.lead { (say!(words, "off-lead")) }
            }
            form.stack method="post" action={ (back) "/off" } novalidate {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                (typed::text_field(
                    ("why", Length::Line), (&why, &hint), visit.form.raw("why"), errors,
                ))
                @if may_end(gathering, visit)? { (which) }
                div.row {
                    button.btn type="submit" { (say!(words, "off-send")) }
                    a href=(back) { (say!(words, "off-not")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("gather"))
}
