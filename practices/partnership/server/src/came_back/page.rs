//! What members see of a partnership that rests, and how hosts let it go on.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Fault, KeyAsk, Subject};
use powerwith_web::{Answer, Reply, Visit, say, two_keys};
use sea_orm::prelude::Uuid;

use super::{ACT, store};
use crate::{fields::form, store::is_waiting, words};

/// The part at the top of the page about two keys; nothing when the partnership does not rest.
pub(crate) async fn section(visit: &Visit) -> Result<Markup, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(html! {}) };
    let db = visit.site.store.read();
    let Some(day) = store::since(db, viewer.partnership).await? else { return Ok(html! {}) };
    let waits = is_waiting(db, viewer.partnership, ACT).await?;
    let words = words(visit.speech);
    let ask = html! { button.btn type="submit" { (say!(words, "rests-ask")) } };
    Ok(html! {
        section.note aria-labelledby="rests" {
            h2 #rests { (say!(words, "rests-title")) }
            p { (say!(words, "rests-text", day = visit.speech.day(day))) }
            p { (say!(words, "rests-check")) }
            @if waits {
                p { (say!(words, "rests-waits")) }
            } @else if viewer.is_host {
                (form(visit, &viewer.path("us/keys/go-on"), &ask))
            } @else {
                p.soft { (say!(words, "rests-member")) }
            }
        }
    })
}

/// A host asks to go on from the copy.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let Some(day) = store::since(visit.site.store.read(), viewer.partnership).await? else {
        return Ok(Reply::SeeOther(two_keys::page(viewer)));
    };
    let ask = KeyAsk {
        act: ACT,
        about: Subject { kind: "copy".to_owned(), id: Uuid::nil() },
        by: viewer.person,
        called: day.to_string(),
        why: None,
    };
    two_keys::ask(&visit, say!(words(visit.speech), "rests-title"), ask).await
}
