//! The page that says it, and on which a host asks to raise it.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Day, KeyAsk, Subject};
use powerwith_web::{
    Answer, Page, Problem, Visit,
    fields::{Asks, again, form},
    parts::{FieldError, error_summary},
    say, two_keys,
};
use reflection_rules::round::{MOST_FLOOR_PEOPLE, raise_floor};
use sea_orm::prelude::Uuid;
use small_groups::Floor;

use super::{RAISE, kept};
use crate::{rounds::say::in_words, store::rounds, words};

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// A host asks to raise it.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let now = kept::floor(visit.site.store.read(), viewer.partnership).await?;
    let asked = raise_floor(now, visit.form.value("people").unwrap_or(0));
    let floor = match asked {
        Ok(floor) => floor,
        Err(no) => {
            let text = in_words(&no, visit.speech).1;
            let errors = [FieldError { field: "people".to_owned(), text }];
            return Ok(again(page(&visit, &errors).await?, &errors).into());
        }
    };
    let ask = KeyAsk {
        act: RAISE,
        about: subject(),
        by: viewer.person,
        called: floor.people().to_string(),
        why: None,
    };
    two_keys::ask(&visit, say!(words(visit.speech), "fewest-title"), ask).await
}

/// A partnership has one.
fn subject() -> Subject {
    Subject { kind: "floor".to_owned(), id: Uuid::nil() }
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let now = kept::floor(db, viewer.partnership).await?;
    let waits = rounds::asked_until(db, viewer.partnership, (RAISE, &subject())).await?;
    let waits = waits.filter(|until| *until >= visit.moment.today());
    let title = say!(words, "fewest-title");
    let body = html! {
        div.narrow.below.stack {
            (error_summary(visit.speech, errors))
            div {
                h1 { (title) }
                p.lead { (say!(words, "fewest-lead", people = now.people())) }
            }
            p { (say!(words, "fewest-why")) }
            p { (say!(words, "fewest-when")) }
            (raising(visit, (now, waits), errors)?)
        }
    };
    Ok(Page::new(title, body).at("reflect"))
}

fn raising(
    visit: &Visit,
    (now, waits): (Floor, Option<Day>),
    errors: &[FieldError],
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let asks = Asks {
        name: "people",
        label: say!(words, "fewest-field"),
        hint: say!(words, "fewest-hint", now = now.people(), most = MOST_FLOOR_PEOPLE),
    };
    let fields = html! {
        (asks.number(visit.form.raw("people"), errors))
        div.row { button.btn { (say!(words, "fewest-ask")) } }
    };
    let can_rise = now.people() < MOST_FLOOR_PEOPLE;
    Ok(html! {
        section aria-labelledby="raise" {
            h2 #raise { (say!(words, "fewest-raise")) }
            @if let Some(until) = waits {
                p { (say!(words, "fewest-waits", until = visit.speech.day(until))) }
                p { (two_keys::link(visit, viewer)) }
            } @else if !can_rise {
                p { (say!(words, "fewest-highest")) }
            } @else if viewer.is_host {
                p { (say!(words, "fewest-host")) }
                (form(visit, &viewer.path("reflect/fewest"), &fields))
            } @else {
                p { (say!(words, "fewest-member")) }
            }
        }
    })
}
