//! Acts that take two keys: one host asks, a host of another partner says yes. Everyone sees both.

use std::sync::Arc;

use decision_rules::proposal::{Act, KeyId, ObjectionId, SeatId, Stage, Wish};
use maud::{Markup, html};
use partnership_rules::two_keys::{Asked, SecondKey};
use powerwith_web::{
    Answer, Page, Problem, Visit,
    fields::{Asks, Reading, Size, again, form, written},
    parts::{FieldError, error_summary},
    say,
};

use super::{cards::for_good, room::Room, show::to_proposal};
use crate::words;

/// A host asks to close early.
pub(super) async fn close_early(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let version = visit.form.value("version").unwrap_or(0);
    room.wish(Wish::AskKey(Box::new(Act::CloseEarly { version }))).await?;
    Ok(to_proposal(&room))
}

/// A host says why it may go on without someone in a seat.
pub(super) async fn show_without(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let seat: SeatId = visit.part("seat")?;
    Ok(without(&room, seat, &[])?.into())
}

/// A host asks for an exception.
pub(super) async fn ask_without(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let seat: SeatId = visit.part("seat")?;
    let mut reading = Reading::of(&visit);
    let empty = say!(words(visit.speech), "without-empty");
    let Some(reason) = reading.needed("reason", Size::Long, empty) else {
        return Ok(again(without(&room, seat, &reading.errors)?, &reading.errors).into());
    };
    room.wish(Wish::AskKey(Box::new(Act::ExceptSeat { seat, reason }))).await?;
    Ok(to_proposal(&room))
}

/// A host writes an answer to an objection.
pub(super) async fn show_answer(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let objection: ObjectionId = visit.part("objection")?;
    Ok(answering(&room, objection, &[])?.into())
}

/// A host asks to answer an objection before everyone.
pub(super) async fn ask_answer(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let objection: ObjectionId = visit.part("objection")?;
    let mut reading = Reading::of(&visit);
    let empty = say!(words(visit.speech), "answer-empty");
    let Some(answer) = reading.needed("reason", Size::Long, empty) else {
        return Ok(again(answering(&room, objection, &reading.errors)?, &reading.errors).into());
    };
    room.wish(Wish::AskKey(Box::new(Act::AnswerObjection { objection, answer }))).await?;
    Ok(to_proposal(&room))
}

/// A host answers what another one asked, or takes their own ask back.
pub(super) async fn turn(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let key: KeyId = visit.part("key")?;
    let wish = match visit.form.text("answer") {
        "yes" => Wish::TurnKey { key, answer: SecondKey::Yes },
        "no" => Wish::TurnKey { key, answer: SecondKey::No },
        "back" => Wish::TakeKeyBack { key },
        _ => return Err(Problem::NotFound),
    };
    room.wish(wish).await?;
    Ok(to_proposal(&room))
}

fn without(room: &Room<'_>, seat: SeatId, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(room.visit.speech);
    let there = room.proposal.seats.get(&seat).ok_or(Problem::NotFound)?;
    let ask = Asks {
        name: "reason",
        label: say!(words, "without-reason"),
        hint: say!(words, "without-hint"),
    };
    let texts = Texts {
        title: say!(words, "without-title", group = there.group.as_str()),
        lead: say!(words, "without-lead"),
        action: room.path(&format!("seats/{seat}/without")),
        send: say!(words, "key-ask"),
    };
    Ok(asking(room, &texts, &ask, errors))
}

fn answering(
    room: &Room<'_>,
    objection: ObjectionId,
    errors: &[FieldError],
) -> Result<Page, Problem> {
    let words = words(room.visit.speech);
    room.proposal.objections.get(&objection).ok_or(Problem::NotFound)?;
    let ask = Asks {
        name: "reason",
        label: say!(words, "objection-answer-label"),
        hint: say!(words, "objection-answer-hint"),
    };
    let texts = Texts {
        title: say!(words, "objection-answer-title"),
        lead: say!(words, "objection-answer-lead"),
        action: room.path(&format!("objections/{objection}/answer")),
        send: say!(words, "key-ask"),
    };
    Ok(asking(room, &texts, &ask, errors))
}

struct Texts {
    title: String,
    lead: String,
    action: String,
    send: String,
}

fn asking(room: &Room<'_>, texts: &Texts, ask: &Asks<'_>, errors: &[FieldError]) -> Page {
    let words = words(room.visit.speech);
    let body = html! {
        div.narrow.below {
            (error_summary(room.visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (texts.title) }
            p.lead { (texts.lead) }
            (form(room.visit, &texts.action, &html! {
                (ask.lines(room.visit.form.raw(ask.name), errors))
                (for_good(room.visit))
                div.row {
                    button.btn { (texts.send) }
                    a href=(room.path("")) { (say!(words, "back")) }
                }
            }))
        }
    };
    Page::new(texts.title.clone(), body).at("decide")
}

/// The acts that wait for their second key, as they stand on the page of a proposal.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let can_close = room.viewer.is_host && room.proposal.stage == Stage::Consent;
    let waits = &room.proposal.keys;
    html! {
        @if !waits.is_empty() {
            section.card aria-labelledby="keys" {
                h2 #keys { (say!(words, "keys-title")) }
                p.soft { (say!(words, "keys-lead")) }
                ul.plain { @for (id, asked) in waits { li { (one(room, *id, asked)) } } }
            }
        }
        @if can_close {
            details.fold {
                summary { (say!(words, "close-early-title")) }
                p { (say!(words, "close-early-text")) }
                (form(room.visit, &room.path("close-early"), &html! {
                    input type="hidden" name="version" value=(room.proposal.version_nth());
                    div { button.btn.quiet { (say!(words, "key-ask")) } }
                }))
            }
        }
    }
}

fn one(room: &Room<'_>, id: KeyId, asked: &Asked<Act>) -> Markup {
    let words = words(room.visit.speech);
    let me = room.viewer.person;
    let is_mine = asked.by == me;
    let my_partner = room.here.members.get(&me).map(|member| member.partner);
    let may_turn = room.viewer.is_host && !is_mine && my_partner != Some(asked.partner);
    let partner = room.here.partner(asked.partner);
    let action = room.path(&format!("keys/{id}"));
    let press = |answer: &str, class: &str, label: String| {
        html! {
            form method="post" action=(action) {
                (room.visit.form_token())
                input type="hidden" name="answer" value=(answer);
                button class=(class) { (label) }
            }
        }
    };
    html! {
        h3 { (act(room, &asked.act)) }
        @if let Act::ExceptSeat { reason: text, .. } | Act::AnswerObjection { answer: text, .. } = &asked.act {
            (written(text))
        }
        p.soft {
            (say!(words, "key-asked", name = room.name(Some(asked.by)), partner = partner, day = room.day(asked.until)))
        }
        @if may_turn {
            div.row.forms {
                (press("yes", "btn", say!(words, "key-yes")))
                (press("no", "btn quiet", say!(words, "key-no")))
            }
        }
        @if is_mine { (press("back", "btn quiet", say!(words, "key-back"))) }
    }
}

/// An act in words.
fn act(room: &Room<'_>, act: &Act) -> String {
    let words = words(room.visit.speech);
    match act {
        Act::CloseEarly { .. } => say!(words, "act-close-early"),
        Act::ExceptSeat { seat, .. } => {
            let group = room.proposal.seats.get(seat).map_or("", |seat| seat.group.as_str());
            say!(words, "act-except-seat", group = group)
        }
        Act::AnswerObjection { .. } => say!(words, "act-answer-objection"),
        Act::Decide(wish) => {
            say!(words, "act-decide", until = room.day(wish.until), review = room.day(wish.review))
        }
    }
}
