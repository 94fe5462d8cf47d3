//! In which money a partnership counts: chosen once by any member, later changed by a host.

use std::sync::Arc;

use maud::html;
use powerwith_log::Role;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Reply, Visit,
    fields::{again, form},
    parts::{FieldError, error_summary},
    say,
};
use sharing_rules::amount::Currency;

use crate::{fields::Reading, no, room::Room, store::here, words};

/// Shows the choice.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, &[]).into())
}

/// Makes it.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let Some(currency) = Currency::parse(visit.form.text("money")) else {
        let mut reading = Reading::of(&visit);
        reading.wrong("money", say!(words(visit.speech), "money-empty"));
        return Ok(again(page(&room, &reading.errors), &reading.errors).into());
    };
    let (at, by) = (room.here.id, if room.viewer.is_host { Role::Host } else { Role::Member });
    let work = async |tx: Tx| here::choose_currency(&tx, at, (currency, by), &visit.moment).await;
    match room.store().with_write_tx("choose the money to count in", work).await {
        Ok(()) if room.here.currency.is_none() => Ok(Reply::SeeOther(room.path("new?kind=money"))),
        Ok(()) => Ok(Reply::SeeOther(room.path(""))),
        Err(stop) => Err(no::problem(&visit, stop, room.path(""))),
    }
}

fn page(room: &Room<'_>, errors: &[FieldError]) -> Page {
    let words = words(room.visit.speech);
    let title = say!(words, "money-title");
    let may = room.viewer.is_host || room.here.currency.is_none();
    let error = errors.first().map(|error| error.text.as_str());
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("")) { (say!(words, "share-title")) } }
                h1 { (title) }
                @match room.here.currency {
                    Some(now) => { p.lead { (say!(words, "money-now", code = now.code())) } },
                    None => { p.lead { (say!(words, "money-lead")) } },
                }
                p { (say!(words, "money-how")) }
            }
            (error_summary(room.visit.speech, errors))
            @if may {
                (form(room.visit, &room.path("money"), &html! {
                    div.field {
                        label.big for="money" { (say!(words, "money-label")) }
                        @if let Some(error) = error { p.error #money-error { (error) } }
                        select #money name="money" aria-describedby=[error.map(|_| "money-error")] {
                            option value="" { (say!(words, "money-choose")) }
                            @for one in Currency::ALL {
                                option value=(one.code()) selected[room.here.currency == Some(one)] {
                                    (one.code()) " – " (one.name())
                                }
                            }
                        }
                    }
                    div { button.btn { (say!(words, "money-send")) } }
                }))
            }
        }
    };
    Page::new(title, body).at("share")
}
