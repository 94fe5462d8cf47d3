//! Writing a line, in two steps: what it was, then the rest. Correcting one is the second step.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit,
    fields::{again, form as form_to},
    parts::{FieldError, error_summary},
    say,
};
use sharing_rules::{
    LineId,
    ledger::{Kind, Line},
};

use super::form::{self, What};
use crate::{no, room::Room, store::lines, words, words_of};

/// Shows what one can write about, or the form for it.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let Some(what) = What::named(&visit.query) else {
        return Ok(choose(&room).into());
    };
    if what == What::Other(Kind::Money) && room.here.currency.is_none() {
        return Ok(Reply::SeeOther(room.path("money")));
    }
    Ok(new_page(&room, what, &[]).into())
}

/// Writes the line.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let what = What::named(&visit.form).ok_or(Problem::NotFound)?;
    let said = match form::read(&room, what) {
        Ok(said) => said,
        Err(errors) => return Ok(again(new_page(&room, what, &errors), &errors).into()),
    };
    let (at, by) = (room.here.id, room.here.me.partner);
    let work = async |tx: Tx| lines::write(&tx, at, (said.clone(), by), &visit.moment).await;
    match room.store().with_write_tx("write a line", work).await {
        Ok(line) => Ok(Reply::SeeOther(room.path(&format!("lines/{}", line.id)))),
        Err(stop) => {
            let errors = no::at(&visit, "day", stop)?;
            Ok(again(new_page(&room, what, &errors), &errors).into())
        }
    }
}

/// Shows the form for a line that is there, to those of the partner it was written for.
pub(crate) async fn show_correct(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let line = own_line(&room).await?;
    let values = form::values_of(&room, &line.now().said);
    Ok(correct_page(&room, &line, (&values, &[])).into())
}

/// Puts other words in the place of what it says.
pub(crate) async fn correct(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let line = own_line(&room).await?;
    let said = match form::read(&room, What::of(&line.now().said.gift)) {
        Ok(said) => said,
        Err(errors) => {
            let page = correct_page(&room, &line, (&visit.form, &errors));
            return Ok(again(page, &errors).into());
        }
    };
    let (at, by) = ((room.here.id, line.id), room.here.me.partner);
    let work = async |tx: Tx| lines::correct(&tx, at, (said.clone(), by), &visit.moment).await;
    match room.store().with_write_tx("correct a line", work).await {
        Ok(()) => Ok(Reply::SeeOther(room.path(&format!("lines/{}", line.id)))),
        Err(stop) => {
            let errors = no::at(&visit, "day", stop)?;
            Ok(again(correct_page(&room, &line, (&visit.form, &errors)), &errors).into())
        }
    }
}

/// The line of the address, when it was written for the visitor's partner.
async fn own_line(room: &Room<'_>) -> Result<Line, Problem> {
    let id: LineId = room.visit.part("line")?;
    let found = lines::load(room.visit.site.store.read(), (room.here.id, id)).await?;
    let own = found.filter(|line| line.by == room.here.me.partner && line.taken_back.is_none());
    own.ok_or(Problem::NotFound)
}

/// What one can write about: work that is seldom seen stands first.
fn choose(room: &Room<'_>) -> Page {
    let words = words(room.visit.speech);
    let title = say!(words, "new-title");
    let rest = [Kind::Money, Kind::Space, Kind::Things, Kind::Credit];
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("")) { (say!(words, "share-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "new-lead")) }
            }
            section.card aria-labelledby="time" {
                h2 #time { (words_of::kind(Kind::Hours, room.visit.speech)) }
                p.soft { (say!(words, "new-time")) }
                ul.tiles.links {
                    @for (work, name) in words_of::works(room.visit.speech) {
                        li { a href={ "?kind=hours&work=" (work.id()) } { (name) } }
                    }
                }
            }
            section.card aria-labelledby="rest" {
                h2 #rest { (say!(words, "new-rest")) }
                ul.tiles.links {
                    @for kind in rest {
                        li { a href={ "?kind=" (kind.id()) } { (words_of::kind(kind, room.visit.speech)) } }
                    }
                }
            }
        }
    };
    Page::new(title, body).at("share")
}

fn new_page(room: &Room<'_>, what: What, errors: &[FieldError]) -> Page {
    let words = words(room.visit.speech);
    let back = html! { a href=(room.path("new")) { (say!(words, "new-other")) } };
    let to = room.path("new");
    page(room, (what, back), (&to, say!(words, "line-send")), (&room.visit.form, errors))
}

fn correct_page(room: &Room<'_>, line: &Line, values: (&Form, &[FieldError])) -> Page {
    let words = words(room.visit.speech);
    let at = room.path(&format!("lines/{}", line.id));
    let back = html! { a href=(at) { (say!(words, "line-back")) } };
    let (to, what) = (format!("{at}/correct"), What::of(&line.now().said.gift));
    page(room, (what, back), (&to, say!(words, "correct-send")), values)
}

fn page(
    room: &Room<'_>,
    (what, back): (What, Markup),
    (to, send): (&str, String),
    (values, errors): (&Form, &[FieldError]),
) -> Page {
    let title = what.title(room.visit);
    let fields = form::fields(room, what, (values, errors));
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { (back) }
                h1 { (title) }
            }
            (error_summary(room.visit.speech, errors))
            (form_to(room.visit, to, &html! {
                (fields)
                div { button.btn type="submit" { (send) } }
            }))
        }
    };
    Page::new(title, body).at("share")
}
