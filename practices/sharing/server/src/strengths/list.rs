//! Every strength, by the name of its owner. Nothing is counted, nobody stands first.

use std::{collections::BTreeMap, sync::Arc};

use maud::{Markup, html};
use powerwith_core::{PersonId, by_name};
use powerwith_web::{
    Answer, Page, Visit, account,
    fields::{button, written},
    say,
};
use sharing_rules::strength::{Answer as Said, Ask, Owner, Reply, Strength};

use super::is_shown;
use crate::{
    room::Room,
    store::{here, strengths},
    words,
};

/// Shows the page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let mut all = strengths::all(db, room.here.id).await?;
    let members = here::members(db, room.here.id).await?;
    all.retain(|one| match one.owner {
        Owner::Person(person) => members.contains(&person),
        owner @ Owner::Group(_) => is_shown(&room, owner),
    });
    let people: Vec<PersonId> = all.iter().filter_map(|one| person(one.owner)).collect();
    let names = account::names(db, &people).await?;
    all.sort_by_key(|one| (by_name(&name(&room, &names, one.owner)), one.id));
    let title = say!(words, "strengths-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { a href=(room.path("")) { (say!(words, "share-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "strengths-lead")) }
                p { (say!(words, "strengths-how")) }
            }
            p { a.btn href=(room.path("strengths/new")) { (say!(words, "strengths-write")) } }
            @if all.is_empty() { p.soft { (say!(words, "strengths-none")) } }
            @for one in &all { (card(&room, &name(&room, &names, one.owner), one)) }
        }
    };
    Ok(Page::new(title, body).at("share").into())
}

const fn person(owner: Owner) -> Option<PersonId> {
    match owner {
        Owner::Person(person) => Some(person),
        Owner::Group(_) => None,
    }
}

/// What an owner is called.
pub(super) fn name(room: &Room<'_>, names: &BTreeMap<PersonId, String>, owner: Owner) -> String {
    let name = match owner {
        Owner::Person(person) => names.get(&person),
        Owner::Group(group) => room.here.groups.get(&group),
    };
    name.cloned().unwrap_or_default()
}

fn card(room: &Room<'_>, name: &str, one: &Strength) -> Markup {
    let words = words(room.visit.speech);
    let is_own = one.owner.is(&room.here.me);
    let at = room.path(&format!("strengths/{}", one.id));
    html! {
        section.card id={ "s-" (one.id) } aria-labelledby={ "of-" (one.id) } {
            h2 id={ "of-" (one.id) } {
                bdi {
                    @match one.owner {
                        Owner::Person(_) => { (name) },
                        Owner::Group(_) => { (say!(words, "strength-we", group = name)) },
                    }
                }
            }
            (written(&one.words))
            p.soft.small { (say!(words, "strength-day", day = room.visit.speech.day(one.day))) }
            @for ask in &one.asks { (asked(room, (&at, is_own), ask)) }
            @if is_own {
                div.row.forms {
                    a href=(format!("{at}/ask")) { (say!(words, "strength-ask")) }
                    a href=(format!("{at}/change")) { (say!(words, "strength-change")) }
                    (button(room.visit, &format!("{at}/take-down"),
                        ("link", say!(words, "strength-take-down"))))
                }
            }
        }
    }
}

/// One ask with its answers, each with its day.
fn asked(room: &Room<'_>, (at, is_own): (&str, bool), ask: &Ask) -> Markup {
    let (words, speech) = (words(room.visit.speech), room.visit.speech);
    let here = format!("{at}/asks/{}", ask.id);
    html! {
        div.beside {
            h3 { (say!(words, "ask-title")) }
            (written(&ask.words))
            p.pair { (say!(words, "ask-day", day = speech.day(ask.day))) }
            @if ask.answers.is_empty() { p { (say!(words, "ask-waits")) } }
            @for answer in &ask.answers { (answered(room, answer)) }
            div.row.forms {
                @if is_own {
                    (button(room.visit, &format!("{here}/take-back"),
                        ("link", say!(words, "ask-take-back"))))
                } @else if room.here.speaks() {
                    a href=(here) {
                        (say!(words, "ask-answer", partner = room.here.name(room.here.me.partner)))
                    }
                }
            }
        }
    }
}

fn answered(room: &Room<'_>, answer: &Said) -> Markup {
    let (words, speech) = (words(room.visit.speech), room.visit.speech);
    let (partner, day) = (room.here.name(answer.partner), speech.day(answer.day));
    html! {
        div.note {
            @match &answer.reply {
                Reply::Yes { what, by } => {
                    p { b { bdi { (say!(words, "answered-yes", partner = partner, day = day)) } } }
                    (written(what))
                    p.pair { (say!(words, "answered-by", day = speech.day(*by))) }
                },
                Reply::NotYet { why } => {
                    p { b { bdi { (say!(words, "answered-not-yet", partner = partner, day = day)) } } }
                    (written(why))
                },
            }
        }
    }
}
