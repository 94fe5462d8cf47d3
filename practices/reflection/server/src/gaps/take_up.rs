//! Taking a gap up: with a seat at a table, or saying in the open why not.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use powerwith_core::{Fault, Written};
use powerwith_log::Role;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{Choices, FieldError, TextField, error_summary},
    say,
};

use super::{
    kept::{self, Gap, Key, Seat},
    list::{address, name},
};
use crate::{store::records, words};

/// The kind of entry in the open log for a reason.
const WHY_NOT: &str = "gap.why-not";

/// The longest reason: a few sentences that everyone reads.
const MOST_WHY_CHARS: u16 = 1_000;

/// Shows what can take it up.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let gap = find(&visit).await?;
    Ok(page(&visit, &gap, &[]).await?.into())
}

/// A seat takes it up.
pub(super) async fn by_seat(visit: Arc<Visit>) -> Answer {
    let gap = find(&visit).await?;
    let viewer = visit.viewer()?;
    let seats = kept::seats(visit.site.store.read(), viewer.partnership).await?;
    let chosen = visit.form.text("seat");
    let Some(seat) = seats.iter().find(|seat| seat.id.to_string() == chosen) else {
        let text = say!(words(visit.speech), "gap-seat-empty");
        return again(&visit, &gap, ("seat", text)).await;
    };
    write(&visit, (&gap.key, Some(seat), None)).await?;
    Ok(Reply::SeeOther(viewer.path("see/gaps")))
}

/// A host says in the open why it is not taken up.
pub(super) async fn why_not(visit: Arc<Visit>) -> Answer {
    let gap = find(&visit).await?;
    let words = words(visit.speech);
    let why = visit.form.text("why");
    if why.is_empty() {
        return again(&visit, &gap, ("why", say!(words, "gap-why-empty"))).await;
    }
    if why.chars().count() > usize::from(MOST_WHY_CHARS) {
        let text = say!(words, "gap-why-long", most = MOST_WHY_CHARS.to_string());
        return again(&visit, &gap, ("why", text)).await;
    }
    write(&visit, (&gap.key, None, Some(why))).await?;
    Ok(Reply::SeeOther(visit.viewer()?.path("see/gaps")))
}

async fn write(
    visit: &Visit,
    (key, seat, why): (&Key, Option<&Seat>, Option<&str>),
) -> Result<(), Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(()) };
    let (here, seat) = (viewer.partnership, seat.map(|seat| seat.id));
    let work = async |tx: Tx| -> Result<(), Fault> {
        let is_new = kept::take_up(&tx, here, (key, seat, why), &visit.moment).await?;
        let Some(why) = why.filter(|_| is_new) else { return Ok(()) };
        let said = Written::record(WHY_NOT).value("item", &key.0).value("option", key.1);
        let said = said.text("why", why).finish();
        records::say(&tx, here, (WHY_NOT, Role::Host, said), &visit.moment).await
    };
    visit.site.store.with_write_tx("take a gap up", work).await
}

/// The gap of the address; what was not named by enough people is not there.
async fn find(visit: &Visit) -> Result<Gap, Problem> {
    let viewer = visit.viewer()?;
    let item: String = visit.part("item")?;
    let option: usize = visit.part("option")?;
    let item = kept::item(&item.replace('~', "/")).ok_or(Problem::NotFound)?;
    let key = (item.to_string(), option);
    let all = kept::gaps(&visit.site.store, viewer.partnership).await?;
    all.into_iter().find(|gap| gap.key == key).ok_or(Problem::NotFound)
}

async fn again(visit: &Visit, gap: &Gap, (field, text): (&str, String)) -> Answer {
    let errors = [FieldError { field: field.to_owned(), text }];
    Ok(page(visit, gap, &errors).await?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

async fn page(visit: &Visit, gap: &Gap, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let seats = kept::seats(visit.site.store.read(), viewer.partnership).await?;
    let title = name(gap, visit.speech);
    let at = viewer.path(&address(gap));
    let body = html! {
        div.narrow.below.stack {
            (error_summary(visit.speech, errors))
            div {
                p { a href=(viewer.path("see/gaps")) { (say!(words, "gaps-title")) } }
                h1 { bdi { (title) } }
                p.lead { (say!(words, "gap-lead")) }
            }
            (by_a_seat(visit, &at, (&seats, errors)))
            section aria-labelledby="proposal" {
                h2 #proposal { (say!(words, "gap-proposal")) }
                p { (say!(words, "gap-proposal-text")) }
                p { a href=(viewer.path("decide/new")) { (say!(words, "gap-proposal-new")) } }
            }
            @if viewer.is_host { (by_a_reason(visit, &at, errors)) }
        }
    };
    Ok(Page::new(title, body).at("see"))
}

fn by_a_seat(visit: &Visit, at: &str, (seats, errors): (&[Seat], &[FieldError])) -> Markup {
    let words = words(visit.speech);
    let label = |seat: &Seat| {
        let (group, title) = (seat.group.as_str(), seat.title.as_str());
        (seat.id.to_string(), say!(words, "gap-seat-choice", group = group, title = title))
    };
    let choices: Vec<(String, String)> = seats.iter().map(label).collect();
    let legend = say!(words, "gap-by-seat");
    let chosen = [visit.form.text("seat").to_owned()];
    let field =
        Choices { name: "seat", legend: &legend, hint: "", choices: &choices, chosen: &chosen };
    html! {
        @if seats.is_empty() {
            p { (say!(words, "gap-no-seats")) }
        } @else {
            form.stack method="post" action=(at) novalidate {
                (visit.form_token())
                (field.one(errors))
                div.row { button.btn type="submit" { (say!(words, "gap-seat-send")) } }
            }
        }
    }
}

fn by_a_reason(visit: &Visit, at: &str, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let (label, hint) = (say!(words, "gap-why"), say!(words, "gap-why-hint"));
    let why = TextField {
        name: "why",
        label: &label,
        hint: &hint,
        value: visit.form.raw("why"),
        kind: "text",
        autocomplete: "off",
        most: MOST_WHY_CHARS,
    };
    html! {
        form.stack method="post" action={ (at) "/why-not" } novalidate {
            (visit.form_token())
            (why.show_lines(4, errors))
            div.row { button.btn.quiet type="submit" { (say!(words, "gap-why-send")) } }
        }
    }
}
