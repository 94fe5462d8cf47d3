//! One line: what it says, what the other side says to it, and what it said before.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    fields::{Asks, again, button, form, written},
    parts::{FieldError, error_summary},
    say,
};
use sharing_rules::{
    LineId,
    ledger::{self, Gift, Line, Said, To, Version},
};

use crate::{fields::Reading, no::problem, room::Room, store::lines, words, words_of};

/// Shows the line.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let line = load(&room).await?;
    Ok(page(&room, &line, &[]).into())
}

/// The other side says: yes, so it was.
pub(crate) async fn yes(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let line = load(&room).await?;
    say_to(&room, &line, ledger::Reply::Yes).await
}

/// The other side asks to correct it.
pub(crate) async fn ask(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let line = load(&room).await?;
    let mut reading = Reading::of(&visit);
    let Some(words) = reading.text("correct") else {
        return Ok(again(page(&room, &line, &reading.errors), &reading.errors).into());
    };
    say_to(&room, &line, ledger::Reply::Correct(words)).await
}

/// Those it was written for take it back.
pub(crate) async fn take_back(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let line = load(&room).await?;
    let (at, by) = ((room.here.id, line.id), room.here.me.partner);
    let work = async |tx: Tx| lines::take_back(&tx, at, by, &visit.moment).await;
    let back = path(&room, &line);
    match room.store().with_write_tx("take a line back", work).await {
        Ok(()) => Ok(Reply::SeeOther(back)),
        Err(stop) => Err(problem(&visit, stop, back)),
    }
}

async fn say_to(room: &Room<'_>, line: &Line, reply: ledger::Reply) -> Answer {
    let (at, by) = ((room.here.id, line.id), room.here.me.partner);
    let moment = &room.visit.moment;
    let work = async |tx: Tx| lines::answer(&tx, at, (reply.clone(), by), moment).await;
    let back = path(room, line);
    match room.store().with_write_tx("answer a line", work).await {
        Ok(()) => Ok(Reply::SeeOther(back)),
        Err(stop) => Err(problem(room.visit, stop, back)),
    }
}

async fn load(room: &Room<'_>) -> Result<Line, Problem> {
    let id: LineId = room.visit.part("line")?;
    let found = lines::load(room.visit.site.store.read(), (room.here.id, id)).await?;
    found.ok_or(Problem::NotFound)
}

fn path(room: &Room<'_>, line: &Line) -> String {
    room.path(&format!("lines/{}", line.id))
}

/// From whom to whom.
pub(super) fn both(room: &Room<'_>, said: &Said) -> String {
    let words = words(room.visit.speech);
    let from = room.here.name(said.from);
    match said.to {
        To::Partner(to) => say!(words, "line-from-to", from = from, to = room.here.name(to)),
        To::All => say!(words, "line-from-to-all", from = from),
    }
}

fn page(room: &Room<'_>, line: &Line, errors: &[FieldError]) -> Page {
    let words = words(room.visit.speech);
    let title = words_of::gift(&line.now().said.gift, room.visit.speech);
    let mine = room.here.me.partner;
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("")) { (say!(words, "share-title")) } }
                h1 { bdi { (title) } }
                p.lead { bdi { (both(room, &line.now().said)) } }
            }
            (error_summary(room.visit.speech, errors))
            @if let Some(day) = line.taken_back {
                div.note { p { (say!(words, "line-taken-back", day = room.visit.speech.day(day))) } }
            }
            section.card aria-labelledby="now" {
                h2 #now { (say!(words, "line-now")) }
                (version(room, line, line.now()))
            }
            @if line.taken_back.is_none() && room.here.speaks() && line.is_other_side(mine) {
                (for_other_side(room, line, errors))
            }
            @if line.taken_back.is_none() && line.by == mine { (for_own(room, line)) }
            (before(room, line))
        }
    };
    Page::new(title, body).at("share")
}

/// A version with what was said to it.
fn version(room: &Room<'_>, line: &Line, version: &Version) -> Markup {
    let words = words(room.visit.speech);
    let (said, speech) = (&version.said, room.visit.speech);
    html! {
        (written(&said.words))
        dl.facts {
            dt { (say!(words, "line-what")) } dd { bdi { (words_of::gift(&said.gift, speech)) } }
            dt { (say!(words, "line-who")) } dd { bdi { (both(room, said)) } }
            @if let Gift::Hours { pay, .. } = &said.gift {
                dt { (say!(words, "line-paid")) } dd { (words_of::pay(*pay, speech)) }
            }
            dt { (say!(words, "line-day")) } dd { (speech.day(said.day)) }
            dt { (say!(words, "line-written")) }
            dd {
                (say!(words, "line-written-by", partner = room.here.name(line.by),
                    day = speech.day(version.written)))
            }
        }
        (said_to(room, line, version.nth))
    }
}

/// What the other side said to one version.
fn said_to(room: &Room<'_>, line: &Line, nth: u32) -> Markup {
    let words = words(room.visit.speech);
    html! {
        @for answer in line.answers.iter().filter(|answer| answer.nth == nth) {
            @let partner = room.here.name(answer.partner);
            @let day = room.visit.speech.day(answer.day);
            @match &answer.reply {
                ledger::Reply::Yes => {
                    p { bdi { (say!(words, "answer-yes-on", partner = partner, day = day)) } }
                }
                ledger::Reply::Correct(asked) => {
                    p { bdi { (say!(words, "answer-correct-on", partner = partner, day = day)) } }
                    blockquote { (written(asked)) }
                }
            }
        }
    }
}

fn for_other_side(room: &Room<'_>, line: &Line, errors: &[FieldError]) -> Markup {
    let words = words(room.visit.speech);
    let at = path(room, line);
    let asks = Asks {
        name: "correct",
        label: say!(words, "correct-what"),
        hint: say!(words, "correct-what-hint"),
    };
    let partner = room.here.name(room.here.me.partner);
    html! {
        @if !line.said_yes(room.here.me.partner) {
            section.card aria-labelledby="so" {
                h2 #so { (say!(words, "so-title")) }
                p { (say!(words, "so-for", partner = partner)) }
                (button(room.visit, &format!("{at}/yes"), ("btn", say!(words, "so-yes"))))
                details.fold open[!errors.is_empty()] {
                    summary { (say!(words, "so-correct")) }
                    (form(room.visit, &format!("{at}/ask"), &html! {
                        (asks.lines(room.visit.form.raw("correct"), errors))
                        div { button.btn.quiet { (say!(words, "so-correct-send")) } }
                    }))
                }
            }
        }
    }
}

fn for_own(room: &Room<'_>, line: &Line) -> Markup {
    let words = words(room.visit.speech);
    let at = path(room, line);
    html! {
        section.card aria-labelledby="own" {
            h2 #own { (say!(words, "own-title", partner = room.here.name(line.by))) }
            p { (say!(words, "own-text")) }
            div.row.forms {
                a.btn href=(format!("{at}/correct")) { (say!(words, "own-correct")) }
                (button(room.visit, &format!("{at}/take-back"),
                    ("btn quiet", say!(words, "own-take-back"))))
            }
        }
    }
}

/// What it said before, the first words last.
fn before(room: &Room<'_>, line: &Line) -> Markup {
    let words = words(room.visit.speech);
    let earlier = line.versions().iter().rev().skip(1);
    html! {
        @if line.versions().len() > 1 {
            section aria-labelledby="before" {
                h2 #before { (say!(words, "line-before")) }
                @for earlier in earlier {
                    div.card { (version(room, line, earlier)) }
                }
            }
        }
    }
}
