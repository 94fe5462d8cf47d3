//! Asking for backing, and answering for one's partner: yes with what and when, or why not yet.

use std::sync::Arc;

use maud::html;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    fields::{Asks, again, form, written},
    parts::{Choices, FieldError, error_summary},
    say,
};
use sharing_rules::{
    AskId,
    strength::{self, Ask, Strength},
};

use super::{load, write::own};
use crate::{fields::Reading, no, room::Room, store::strengths, words};

/// Shows the form for an ask, to the owner.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = own(&room).await?;
    Ok(ask_page(&room, &one, &[]).into())
}

/// Asks.
pub(crate) async fn ask(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = load(&room).await?;
    let mut reading = Reading::of(&visit);
    let Some(words) = reading.text("words") else {
        return Ok(again(ask_page(&room, &one, &reading.errors), &reading.errors).into());
    };
    let (at, me) = ((room.here.id, one.id), &room.here.me);
    let work = async |tx: Tx| strengths::ask(&tx, at, (words.clone(), me), &visit.moment).await;
    let done = room.store().with_write_tx("ask for backing", work).await;
    done.map_err(|stop| no::problem(&visit, stop, room.path("strengths")))?;
    Ok(Reply::SeeOther(room.path(&format!("strengths#s-{}", one.id))))
}

/// Takes an ask back.
pub(crate) async fn take_back(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = load(&room).await?;
    let ask: AskId = visit.part("ask")?;
    let (at, me) = ((room.here.id, one.id), &room.here.me);
    let work = async |tx: Tx| strengths::take_ask_back(&tx, at, (ask, me)).await;
    let done = room.store().with_write_tx("take an ask back", work).await;
    done.map_err(|stop| no::problem(&visit, stop, room.path("strengths")))?;
    Ok(Reply::SeeOther(room.path(&format!("strengths#s-{}", one.id))))
}

/// Shows the form for an answer.
pub(crate) async fn show_answer(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = load(&room).await?;
    Ok(answer_page(&room, (&one, asked(&room, &one)?), &[]).into())
}

/// Answers for the visitor's partner.
pub(crate) async fn answer(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = load(&room).await?;
    let ask = asked(&room, &one)?;
    let mut reading = Reading::of(&visit);
    let Some(reply) = read_reply(&mut reading) else {
        let page = answer_page(&room, (&one, ask), &reading.errors);
        return Ok(again(page, &reading.errors).into());
    };
    let (at, me) = ((room.here.id, one.id), &room.here.me);
    let work =
        async |tx: Tx| strengths::answer(&tx, at, (ask.id, reply.clone(), me), &visit.moment).await;
    match room.store().with_write_tx("answer an ask", work).await {
        Ok(()) => Ok(Reply::SeeOther(room.path(&format!("strengths#s-{}", one.id)))),
        Err(stop) => {
            let errors = no::at(&visit, "by", stop)?;
            Ok(again(answer_page(&room, (&one, ask), &errors), &errors).into())
        }
    }
}

fn asked<'a>(room: &Room<'_>, one: &'a Strength) -> Result<&'a Ask, Problem> {
    let id: AskId = room.visit.part("ask")?;
    one.asks.iter().find(|ask| ask.id == id).ok_or(Problem::NotFound)
}

fn read_reply(reading: &mut Reading<'_>) -> Option<strength::Reply> {
    match reading.visit.form.text("reply") {
        "yes" => {
            let (what, by) = (reading.text("words"), reading.day("by"));
            Some(strength::Reply::Yes { what: what?, by: by? })
        }
        "not-yet" => reading.text("words").map(|why| strength::Reply::NotYet { why }),
        _ => {
            reading.wrong("reply", say!(words(reading.visit.speech), "reply-empty"));
            None
        }
    }
}

fn ask_page(room: &Room<'_>, one: &Strength, errors: &[FieldError]) -> Page {
    let words = words(room.visit.speech);
    let title = say!(words, "strength-ask");
    let asks = Asks {
        name: "words",
        label: say!(words, "ask-words"),
        hint: say!(words, "ask-words-hint"),
    };
    let to = room.path(&format!("strengths/{}/ask", one.id));
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("strengths")) { (say!(words, "strengths-title")) } }
                h1 { (title) }
            }
            blockquote { (written(&one.words)) }
            (error_summary(room.visit.speech, errors))
            (form(room.visit, &to, &html! {
                (asks.lines(room.visit.form.raw("words"), errors))
                p.soft.small { (say!(words, "ask-seen-by")) }
                div { button.btn { (say!(words, "ask-send")) } }
            }))
        }
    };
    Page::new(title, body).at("share")
}

fn answer_page(room: &Room<'_>, (one, ask): (&Strength, &Ask), errors: &[FieldError]) -> Page {
    let words = words(room.visit.speech);
    let typed = &room.visit.form;
    let partner = room.here.name(room.here.me.partner);
    let title = say!(words, "ask-answer", partner = partner);
    let choices = [
        ("yes".to_owned(), say!(words, "reply-yes")),
        ("not-yet".to_owned(), say!(words, "reply-not-yet")),
    ];
    let chosen = [typed.text("reply").to_owned()];
    let legend = say!(words, "reply-legend");
    let reply =
        Choices { name: "reply", legend: &legend, hint: "", choices: &choices, chosen: &chosen };
    let says = Asks {
        name: "words",
        label: say!(words, "reply-words"),
        hint: say!(words, "reply-words-hint"),
    };
    let by =
        Asks { name: "by", label: say!(words, "reply-by"), hint: say!(words, "reply-by-hint") };
    let to = room.path(&format!("strengths/{}/asks/{}", one.id, ask.id));
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("strengths")) { (say!(words, "strengths-title")) } }
                h1 { bdi { (title) } }
            }
            div.note {
                h2 { (say!(words, "ask-title")) }
                (written(&ask.words))
                p.pair { (say!(words, "ask-day", day = room.visit.speech.day(ask.day))) }
            }
            (error_summary(room.visit.speech, errors))
            (form(room.visit, &to, &html! {
                (reply.one(errors))
                (says.lines(typed.raw("words"), errors))
                (by.day(typed.text("by"), errors))
                div { button.btn { (say!(words, "reply-send")) } }
            }))
        }
    };
    Page::new(title, body).at("share")
}
