//! Writing what one brings, changing it, and taking it down: its owner alone.

use std::sync::Arc;

use maud::html;
use partnership_rules::GroupId;
use powerwith_core::by_name;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    fields::{Asks, again, form},
    parts::{Choices, FieldError, error_summary},
    say,
};
use sharing_rules::strength::{Owner, Strength};

use super::load;
use crate::{fields::Reading, no, room::Room, store::strengths, words};

/// Shows the form.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(new_page(&room, &[]).into())
}

/// Writes it down.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let mut reading = Reading::of(&visit);
    let owner = read_owner(&room, &mut reading);
    let (Some(owner), Some(words)) = (owner, reading.text("words")) else {
        return Ok(again(new_page(&room, &reading.errors), &reading.errors).into());
    };
    let (at, me) = (room.here.id, &room.here.me);
    let work =
        async |tx: Tx| strengths::write(&tx, at, (owner, words.clone(), me), &visit.moment).await;
    match room.store().with_write_tx("write a strength", work).await {
        Ok(id) => Ok(Reply::SeeOther(room.path(&format!("strengths#s-{id}")))),
        Err(stop) => {
            let errors = no::at(&visit, "words", stop)?;
            Ok(again(new_page(&room, &errors), &errors).into())
        }
    }
}

/// Shows the form for one that is there, to its owner.
pub(crate) async fn show_change(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = own(&room).await?;
    Ok(change_page(&room, &one, (one.words.as_str(), &[])).into())
}

/// Puts other words in its place.
pub(crate) async fn change(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = load(&room).await?;
    let mut reading = Reading::of(&visit);
    let Some(words) = reading.text("words") else {
        let page = change_page(&room, &one, (visit.form.raw("words"), &reading.errors));
        return Ok(again(page, &reading.errors).into());
    };
    let (at, me) = ((room.here.id, one.id), &room.here.me);
    let work = async |tx: Tx| strengths::change(&tx, at, (words.clone(), me), &visit.moment).await;
    let back = room.path("strengths");
    let done = room.store().with_write_tx("change a strength", work).await;
    done.map_err(|stop| no::problem(&visit, stop, back.clone()))?;
    Ok(Reply::SeeOther(format!("{back}#s-{}", one.id)))
}

/// Takes it down, with what was asked and answered.
pub(crate) async fn take_down(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let one = load(&room).await?;
    let (at, me) = ((room.here.id, one.id), &room.here.me);
    let work = async |tx: Tx| strengths::take_down(&tx, at, me).await;
    let back = room.path("strengths");
    let done = room.store().with_write_tx("take a strength down", work).await;
    done.map_err(|stop| no::problem(&visit, stop, back.clone()))?;
    Ok(Reply::SeeOther(back))
}

/// The strength of the address, when it is the visitor's own.
pub(super) async fn own(room: &Room<'_>) -> Result<Strength, Problem> {
    let one = load(room).await?;
    if one.owner.is(&room.here.me) { Ok(one) } else { Err(Problem::NotFound) }
}

/// Who speaks: the person, or one of their groups.
fn read_owner(room: &Room<'_>, reading: &mut Reading<'_>) -> Option<Owner> {
    let me = Owner::Person(room.here.me.person);
    let groups = own_groups(room);
    if groups.is_empty() {
        return Some(me);
    }
    match room.visit.form.text("who") {
        "me" => Some(me),
        "" => {
            reading.wrong("who", say!(words(room.visit.speech), "strength-who-empty"));
            None
        }
        other => {
            let group = groups.into_iter().find(|(id, _)| id.to_string() == other);
            if group.is_none() {
                reading.wrong("who", say!(words(room.visit.speech), "strength-who-empty"));
            }
            group.map(|(id, _)| Owner::Group(id))
        }
    }
}

/// The visitor's groups that may be named, by name.
fn own_groups(room: &Room<'_>) -> Vec<(GroupId, String)> {
    let own = room.here.groups.iter().filter(|(id, _)| room.here.me.groups.contains(id));
    let mut groups: Vec<(GroupId, String)> = own.map(|(id, name)| (*id, name.clone())).collect();
    groups.sort_by_key(|(_, name)| by_name(name));
    groups
}

fn new_page(room: &Room<'_>, errors: &[FieldError]) -> Page {
    let words = words(room.visit.speech);
    let groups = own_groups(room);
    let mut choices = vec![("me".to_owned(), say!(words, "strength-who-me"))];
    choices.extend(groups.into_iter().map(|(id, name)| {
        (id.to_string(), say!(words, "strength-who-group", group = name.as_str()))
    }));
    let chosen = [room.visit.form.text("who").to_owned()];
    let (legend, hint) = (say!(words, "strength-who"), say!(words, "strength-who-hint"));
    let who =
        Choices { name: "who", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen };
    let asks = asks_words(room);
    let title = say!(words, "strengths-write");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("strengths")) { (say!(words, "strengths-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "strength-lead")) }
            }
            (error_summary(room.visit.speech, errors))
            (form(room.visit, &room.path("strengths/new"), &html! {
                (asks.lines(room.visit.form.raw("words"), errors))
                @if choices.len() > 1 { (who.one(errors)) }
                p.soft.small { (say!(words, "strength-seen-by")) }
                div { button.btn { (say!(words, "strength-send")) } }
            }))
        }
    };
    Page::new(title, body).at("share")
}

fn change_page(room: &Room<'_>, one: &Strength, (typed, errors): (&str, &[FieldError])) -> Page {
    let words = words(room.visit.speech);
    let title = say!(words, "strength-change");
    let to = room.path(&format!("strengths/{}/change", one.id));
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("strengths")) { (say!(words, "strengths-title")) } }
                h1 { (title) }
            }
            (error_summary(room.visit.speech, errors))
            (form(room.visit, &to, &html! {
                (asks_words(room).lines(typed, errors))
                div { button.btn { (say!(words, "strength-send")) } }
            }))
        }
    };
    Page::new(title, body).at("share")
}

fn asks_words(room: &Room<'_>) -> Asks<'static> {
    let words = words(room.visit.speech);
    Asks {
        name: "words",
        label: say!(words, "strength-words"),
        hint: say!(words, "strength-words-hint"),
    }
}
