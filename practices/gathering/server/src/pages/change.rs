//! Moving a gathering, or telling it anew, with a word why.

use std::sync::Arc;

use axum::http::StatusCode;
use gathering_rules::gathering::{Gathering, Moved, Refused, State};
use maud::html;
use powerwith_core::Stop;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::{fields, load, path};
use crate::{
    refusal,
    store::gatherings,
    typed::{self, Length},
    words,
};

/// Shows the form.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let gathering = load(&visit).await?;
    check(&visit, &gathering)?;
    Ok(page(&visit, &gathering, &fields::filled(&gathering), &[])?.into())
}

/// Moves it.
pub(super) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let before = load(&visit).await?;
    check(&visit, &before)?;
    let mut errors = Vec::new();
    let said = fields::read(&visit, &mut errors);
    let empty = say!(words(visit.speech), "field-why-empty");
    let why = typed::text(&visit, ("why", Length::Line), empty, &mut errors);
    let (Some((plan, day)), Some(why)) = (said, why) else {
        return again(&visit, &before, &errors);
    };
    let (at, by) = ((viewer.partnership, before.id), (viewer.person, visit.moment.today()));
    let moved = Moved { plan, day, why };
    let work = async |tx: Tx| {
        let rule = |now: Gathering| now.moved(moved.clone(), by);
        gatherings::change(&tx, at, rule).await
    };
    match visit.site.store.with_write_tx("move a gathering", work).await {
        Ok(true) => Ok(Reply::SeeOther(path(&visit, before.id)?)),
        Ok(false) => Err(Problem::NotFound),
        Err(stop) => Err(refusal::explain(&visit, stop, &path(&visit, before.id)?)),
    }
}

/// Whether this visitor may change it now; said before they fill in a form for nothing.
pub(super) fn check(visit: &Visit, gathering: &Gathering) -> Result<(), Problem> {
    let viewer = visit.viewer()?;
    let refused = if gathering.state == State::Off {
        Refused::IsOff
    } else if gathering.day < visit.moment.today() {
        Refused::IsOver
    } else if !gathering.is_for(viewer.person) {
        Refused::NotYours
    } else {
        return Ok(());
    };
    Err(refusal::explain(visit, Stop::Refused(refused), &path(visit, gathering.id)?))
}

fn again(visit: &Visit, gathering: &Gathering, errors: &[FieldError]) -> Answer {
    let page = page(visit, gathering, &visit.form, errors)?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(
    visit: &Visit,
    gathering: &Gathering,
    values: &Form,
    errors: &[FieldError],
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let title = say!(words, "change-title");
    let back = path(visit, gathering.id)?;
    let (why, hint) = (say!(words, "field-why"), say!(words, "field-why-hint"));
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (gathering.plan.title) } }
                h1 { (title) }
                @if gathering.series.is_some() { p.lead { (say!(words, "change-only-this")) } }
            }
            form.stack method="post" action={ (back) "/change" } novalidate {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                (fields::show(visit, values, errors))
                (typed::text_field(
                    ("why", Length::Line), (&why, &hint), values.raw("why"), errors,
                ))
                div.row {
                    button.btn type="submit" { (say!(words, "change-send")) }
                    a href=(back) { (say!(words, "to-gathering")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("gather"))
}
