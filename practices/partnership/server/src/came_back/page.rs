//! What members see of a partnership that rests, and how hosts let it go on.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Fault, Happened, KeyAsk, Outcome, Stop, Subject};
use powerwith_store::Tx;
use powerwith_web::{Answer, Heard, Hindered, Problem, Reply, Said, Visit, say};
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

/// A host asks to go on from the copy. Asked twice, it is asked once.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let (db, here) = (visit.site.store.read(), viewer.partnership);
    let keys = viewer.path("us/keys");
    let Some(day) = store::since(db, here).await? else { return Ok(Reply::SeeOther(keys)) };
    if is_waiting(db, here, ACT).await? {
        return Ok(Reply::SeeOther(keys));
    }
    let what = Happened::KeyAsked(KeyAsk {
        act: ACT,
        about: Subject { kind: "copy".to_owned(), id: Uuid::nil() },
        by: viewer.person,
        called: day.to_string(),
        why: None,
    });
    let heard = Heard { partnership: here, what: &what, moment: &visit.moment };
    let tell = async |tx: Tx| visit.site.tell(&tx, &heard).await;
    let done: Outcome<(), Hindered> =
        visit.site.store.with_write_tx("ask to go on from a copy", tell).await;
    match done {
        Ok(()) => Ok(Reply::SeeOther(keys)),
        Err(Stop::Fault(fault)) => Err(Problem::Fault(fault)),
        Err(Stop::Refused(no)) => Err(Problem::Refused(Said {
            code: no.code,
            title: say!(words(visit.speech), "rests-title"),
            text: (no.text)(visit.speech),
            way_on: Some((keys, say!(words(visit.speech), "keys-title"))),
        })),
    }
}
