//! Breaks: days on which what comes again rests.

use std::sync::Arc;

use axum::http::StatusCode;
use gathering_rules::rhythm::{Break, BreakId, MOST_BREAK_DAYS, MOST_BREAKS};
use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Viewer, Visit,
    parts::{FieldError, error_summary},
    say,
};

use crate::{
    store::breaks,
    typed::{self, Length, wrong},
    words,
};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// Names a break.
pub(super) async fn add(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let here = visit.viewer()?.partnership;
    let mut errors = Vec::new();
    let name = ("name", Length::Line);
    let name = typed::text(&visit, name, say!(words, "break-name-empty"), &mut errors);
    let first = typed::day(&visit, "first", say!(words, "break-day-empty"), &mut errors);
    let last = typed::day(&visit, "last", say!(words, "break-day-empty"), &mut errors);
    let (Some(name), Some(first), Some(last)) = (name, first, last) else {
        return again(&visit, &errors).await;
    };
    let one = Break { id: BreakId::random(&visit.moment), name, first, last };
    if !one.is_sound() {
        let text = say!(words, "break-not-sound", days = MOST_BREAK_DAYS);
        return again(&visit, &[wrong("last", text)]).await;
    }
    let work = async |tx: Tx| breaks::add(&tx, here, &one).await;
    if visit.site.store.with_write_tx("name a break", work).await? {
        return Ok(Reply::SeeOther(visit.viewer()?.path("gather/breaks")));
    }
    again(&visit, &[wrong("name", say!(words, "break-too-many", most = MOST_BREAKS))]).await
}

/// Takes a break away: what rested in it comes again.
pub(super) async fn remove(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let id: BreakId = visit.part("break")?;
    let work =
        async |tx: Tx| -> Result<(), Fault> { breaks::remove(&tx, viewer.partnership, id).await };
    visit.site.store.with_write_tx("take a break away", work).await?;
    Ok(Reply::SeeOther(viewer.path("gather/breaks")))
}

async fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    Ok(page(visit, errors).await?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let all = breaks::all(visit.site.store.read(), viewer.partnership).await?;
    let title = say!(words, "breaks-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(viewer.path("gather")) { (say!(words, "gather-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "breaks-lead")) }
            }
            (error_summary(visit.speech, errors))
            @if all.is_empty() { p.soft { (say!(words, "breaks-none")) } }
            @if !all.is_empty() {
                ul.plain.card { @for one in &all { (line(visit, viewer, one)) } }
            }
            (fields(visit, viewer, errors))
        }
    };
    Ok(Page::new(title, body).at("gather"))
}

fn line(visit: &Visit, viewer: &Viewer, one: &Break) -> Markup {
    let words = words(visit.speech);
    let (first, last) = (visit.speech.day(one.first), visit.speech.day(one.last));
    html! {
        li {
            h2 { bdi { (one.name) } }
            p.pair { (say!(words, "break-days", first = first, last = last)) }
            form method="post" action=(viewer.path(&format!("gather/breaks/{}/end", one.id))) {
                (visit.form_token())
                button.link type="submit" {
                    (say!(words, "break-remove"))
                    span.vh { ": " (one.name) }
                }
            }
        }
    }
}

fn fields(visit: &Visit, viewer: &Viewer, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let value = |name: &str| visit.form.raw(name);
    let (name, hint) = (say!(words, "break-name"), say!(words, "break-name-hint"));
    let (first, last) = (say!(words, "break-first"), say!(words, "break-last"));
    html! {
        form.stack method="post" action=(viewer.path("gather/breaks")) novalidate {
            (visit.form_token())
            h2 { (say!(words, "break-new")) }
            (typed::text_field(("name", Length::Line), (&name, &hint), value("name"), errors))
            div.tiles {
                (typed::picked_field(("first", "date"), (&first, ""), value("first"), errors))
                (typed::picked_field(("last", "date"), (&last, ""), value("last"), errors))
            }
            div.row {
                button.btn type="submit" { (say!(words, "break-add")) }
                a href=(viewer.path("gather")) { (say!(words, "to-gather")) }
            }
        }
    }
}
