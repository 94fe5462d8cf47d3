//! Stipends: taken on by a partner, owed until whoever sits in the seat says how it went. Others
//! read the seat's group and the decision, never a name, and that it is settled, never how.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Fault, by_name};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    fields::{Asks, again, form},
    parts::{FieldError, error_summary},
    say,
};
use sea_orm::prelude::Uuid;
use sharing_rules::{
    StipendId,
    stipend::{End, Stipend},
};

use crate::{
    fields::Reading,
    ledger::read_money,
    no,
    room::{Room, due_in_words, gatherings},
    store::stipends::{self, SeatShown, Seats},
    words,
};

/// Shows what is owed, what was settled, and the seats that can be thanked.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, None).await?.into())
}

/// The visitor's partner takes a stipend on.
pub(crate) async fn take_on(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let seat: Uuid = visit.part("seat")?;
    let mut reading = Reading::of(&visit);
    let Some(money) = read_money(&room, &field(seat), &mut reading) else {
        let page = page(&room, Some((seat, &reading.errors))).await?;
        return Ok(again(page, &reading.errors).into());
    };
    let by = (room.here.me.person, room.here.me.partner);
    let at = (room.here.id, seat);
    let work = async |tx: Tx| stipends::take_on(&tx, at, (by, money), &visit.moment).await;
    match room.store().with_write_tx("take a stipend on", work).await {
        Ok(_) => Ok(Reply::SeeOther(room.path("stipends"))),
        Err(stop) => Err(no::problem(&visit, stop, room.path("stipends"))),
    }
}

/// Whoever it is for says how it ended.
pub(crate) async fn settle(visit: Arc<Visit>) -> Answer {
    let (me, id): (_, StipendId) = (visit.person()?.person, visit.part("stipend")?);
    let end = match visit.form.text("said") {
        "got" => End::Got,
        "not-wanted" => End::NotWanted,
        _ => return Err(Problem::NotFound),
    };
    let work = async |tx: Tx| stipends::settle(&tx, id, (me, end), &visit.moment).await;
    match visit.site.store.with_write_tx("settle a stipend", work).await {
        Ok(()) => Ok(Reply::SeeOther("/me".to_owned())),
        Err(stop) => Err(no::problem(&visit, stop, "/me".to_owned())),
    }
}

/// What is owed now, on the page of the ledger; nothing when nothing is.
pub(crate) async fn owed_section(room: &Room<'_>) -> Result<Markup, Fault> {
    let words = words(room.visit.speech);
    let db = room.visit.site.store.read();
    let all = stipends::all(db, room.here.id).await?;
    let seats = stipends::seats(db, room.here.id).await?;
    let owed: Vec<&Stipend> = all.iter().filter(|one| one.is_owed()).collect();
    let list = owed_list(room, &seats, &owed).await?;
    Ok(html! {
        @if !owed.is_empty() {
            section.note.owe aria-labelledby="owed" {
                h2 #owed { (say!(words, "owed-title")) }
                (list)
                p { a href=(room.path("stipends")) { (say!(words, "owed-all")) } }
            }
        }
    })
}

/// Stipends that are owed, by the name of the partner.
pub(crate) async fn owed_list(
    room: &Room<'_>,
    seats: &Seats,
    owed: &[&Stipend],
) -> Result<Markup, Fault> {
    let words = words(room.visit.speech);
    let days = gatherings(room.visit, room.here.id).await?;
    let mut owed = owed.to_vec();
    owed.sort_by_key(|one| (by_name(room.here.name(one.partner)), one.since, one.id));
    Ok(html! {
        ul.plain {
            @for one in &owed {
                li {
                    h3 {
                        bdi {
                            (say!(words, "owed-one", partner = room.here.name(one.partner),
                                amount = one.money.to_string()))
                        }
                    }
                    (whose(room, seats.get(&one.seat), one))
                    p.pair { (due_in_words(room.visit, one.due(&days))) }
                }
            }
        }
    })
}

/// For which seat in which decision.
fn whose(room: &Room<'_>, seat: Option<&SeatShown>, one: &Stipend) -> Markup {
    let words = words(room.visit.speech);
    html! {
        @if let Some(seat) = seat {
            p {
                bdi { (say!(words, "stipend-seat", group = seat.group.as_str())) } " – "
                a href=(room.viewer.path(&format!("decide/{}", one.proposal))) {
                    bdi { (seat.title) }
                }
            }
        }
    }
}

async fn page(room: &Room<'_>, wrong: Option<(Uuid, &[FieldError])>) -> Result<Page, Problem> {
    let words = words(room.visit.speech);
    let db = room.visit.site.store.read();
    let all = stipends::all(db, room.here.id).await?;
    let seats = stipends::seats(db, room.here.id).await?;
    let owed: Vec<&Stipend> = all.iter().filter(|one| one.is_owed()).collect();
    let settled: Vec<&Stipend> = all.iter().filter(|one| !one.is_owed()).collect();
    let to_thank = stipends::to_thank(&seats, &all);
    let list = owed_list(room, &seats, &owed).await?;
    let title = say!(words, "stipends-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("")) { (say!(words, "share-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "stipends-lead")) }
            }
            (error_summary(room.visit.speech, wrong.map_or(&[][..], |(_, errors)| errors)))
            section.card aria-labelledby="owed" {
                h2 #owed { (say!(words, "owed-title")) }
                @if owed.is_empty() { p.soft { (say!(words, "owed-none")) } } @else { (list) }
            }
            section.card aria-labelledby="thank" {
                h2 #thank { (say!(words, "thank-title")) }
                p { (say!(words, "thank-how")) }
                @if to_thank.is_empty() { p.soft { (say!(words, "thank-none")) } }
                ul.plain { @for seat in to_thank { li { (thank(room, seat, wrong)) } } }
            }
            @if !settled.is_empty() { (settled_section(room, &seats, &settled)) }
        }
    };
    Ok(Page::new(title, body).at("share"))
}

/// The field for the amount of one seat: each has its own name.
fn field(seat: Uuid) -> String {
    format!("amount-{seat}")
}

/// One seat, and the form by which the visitor's partner takes a stipend on.
fn thank(room: &Room<'_>, seat: &SeatShown, wrong: Option<(Uuid, &[FieldError])>) -> Markup {
    let words = words(room.visit.speech);
    let errors = wrong.filter(|(id, _)| *id == seat.seat.id).map(|(_, errors)| errors);
    let partner = room.here.name(room.here.me.partner);
    let name = field(seat.seat.id);
    let typed = room.visit.form.raw(&name);
    let is_mine = seat.seat.holder == Some(room.here.me.person);
    html! {
        h3 { bdi { (say!(words, "stipend-seat", group = seat.group.as_str())) } }
        p {
            a href=(room.viewer.path(&format!("decide/{}", seat.seat.proposal))) {
                bdi { (seat.title) }
            }
        }
        @if !seat.pays.is_empty() {
            p.pair { bdi { (say!(words, "thank-pays", pays = seat.pays.as_str())) } }
        }
        @if !is_mine && room.here.speaks() {
            @match room.here.currency {
                None => { p { a href=(room.path("money")) { (say!(words, "no-currency")) } } },
                Some(currency) => {
                    @let asks = Asks {
                        name: &name,
                        label: say!(words, "thank-amount"),
                        hint: say!(words, "line-money-hint", code = currency.code()),
                    };
                    details.fold open[errors.is_some()] {
                        summary { bdi { (say!(words, "thank-take-on", partner = partner)) } }
                        (form(room.visit, &room.path(&format!("stipends/{}", seat.seat.id)), &html! {
                            (asks.line(typed, errors.unwrap_or(&[])))
                            p.soft.small { (say!(words, "thank-seen-by")) }
                            div { button.btn { (say!(words, "thank-send")) } }
                        }))
                    }
                },
            }
        }
    }
}

fn settled_section(room: &Room<'_>, seats: &Seats, settled: &[&Stipend]) -> Markup {
    let words = words(room.visit.speech);
    html! {
        section.card aria-labelledby="settled" {
            h2 #settled { (say!(words, "settled-title")) }
            ul.plain {
                @for one in settled {
                    li {
                        h3 { bdi { (room.here.name(one.partner)) ", " (one.money) } }
                        (whose(room, seats.get(&one.seat), one))
                        @if let Some((_, day)) = one.end {
                            p.pair { (say!(words, "stipend-settled", day = room.visit.speech.day(day))) }
                        }
                    }
                }
            }
        }
    }
}
