//! What sharing adds to Home: what the own partner owes to people in seats, lines that wait for its
//! yes, and asks for backing that nobody answered yet.

use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_web::{HomePart, HomePlace, Visit, fields::written, say};
use sharing_rules::{
    ledger::{Line, To},
    stipend::Stipend,
    strength::{Ask, Owner},
};

use crate::{
    room::Room,
    stipends,
    store::{here, lines, stipends as kept, strengths},
    words, words_of,
};

/// The most lines of one card: Home is to be read in one look.
const MOST_LINES: usize = 3;

/// How many of the newest lines are looked through for those that wait.
const MOST_READ: u64 = 100;

/// The parts for this visitor.
pub(crate) async fn parts(visit: &Visit) -> Result<Vec<HomePart>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let here = here::find(visit.site.store.read(), viewer.partnership, viewer.person).await?;
    let room = Room { visit, viewer, here };
    let main = [(14, owed(&room).await?), (18, waiting(&room).await?)];
    let main = main.into_iter().map(|(order, part)| (HomePlace::Main, order, part));
    let all = main.chain([(HomePlace::Side, 30, asks(&room).await?)]);
    let part = |(place, order, markup): (_, _, Option<Markup>)| {
        markup.map(|markup| HomePart { place, order, markup })
    };
    Ok(all.filter_map(part).collect())
}

/// What the own partner owes to people in seats.
async fn owed(room: &Room<'_>) -> Result<Option<Markup>, Fault> {
    let db = room.visit.site.store.read();
    let all = kept::all(db, room.here.id).await?;
    let mine = |one: &&Stipend| one.is_owed() && one.partner == room.here.me.partner;
    let owed: Vec<&Stipend> = all.iter().filter(mine).collect();
    if owed.is_empty() {
        return Ok(None);
    }
    let seats = kept::seats(db, room.here.id).await?;
    let list = stipends::owed_list(room, &seats, &owed).await?;
    Ok(Some(html! {
        section.note.owe aria-labelledby="we-owe" {
            h2 #we-owe { (say!(words(room.visit.speech), "home-owed")) }
            (list)
        }
    }))
}

/// Lines that other partners wrote about the own one, to which it has not said anything.
async fn waiting(room: &Room<'_>) -> Result<Option<Markup>, Fault> {
    let (words, mine) = (words(room.visit.speech), room.here.me.partner);
    let all = lines::newest(room.visit.site.store.read(), room.here.id, MOST_READ).await?;
    let waits = |line: &&Line| {
        let is_to_one = line.now().said.to != To::All;
        let spoke = line.answers_now().any(|answer| answer.partner == mine);
        is_to_one && line.taken_back.is_none() && line.is_other_side(mine) && !spoke
    };
    let some: Vec<&Line> = all.iter().filter(waits).take(MOST_LINES).collect();
    if some.is_empty() {
        return Ok(None);
    }
    Ok(Some(html! {
        section.card aria-labelledby="was-it-so" {
            h2 #was-it-so { (say!(words, "so-title")) }
            p.soft { (say!(words, "home-so", partner = room.here.name(mine))) }
            ul.plain {
                @for line in some {
                    @let said = &line.now().said;
                    li {
                        h3 {
                            a href=(room.path(&format!("lines/{}", line.id))) {
                                bdi { (words_of::gift(&said.gift, room.visit.speech)) }
                            }
                        }
                        p.pair {
                            span {
                                bdi { (say!(words, "home-so-by", partner = room.here.name(line.by))) }
                                " · " (room.visit.speech.day(said.day))
                            }
                        }
                    }
                }
            }
        }
    }))
}

/// Asks of others that nobody answered yet.
async fn asks(room: &Room<'_>) -> Result<Option<Markup>, Fault> {
    let words = words(room.visit.speech);
    let db = room.visit.site.store.read();
    let (all, members) =
        (strengths::all(db, room.here.id).await?, here::members(db, room.here.id).await?);
    let others = all.iter().filter(|one| !one.owner.is(&room.here.me));
    let others = others.filter(|one| match one.owner {
        Owner::Person(person) => members.contains(&person),
        Owner::Group(group) => room.here.groups.contains_key(&group),
    });
    let mut open: Vec<(_, &Ask)> =
        others.flat_map(|one| one.open_asks().map(|ask| (one.id, ask))).collect();
    open.sort_by_key(|(_, ask)| (ask.day, ask.id));
    open.truncate(MOST_LINES);
    if open.is_empty() {
        return Ok(None);
    }
    Ok(Some(html! {
        section.card aria-labelledby="backing" {
            h2 #backing { (say!(words, "home-asks")) }
            ul.plain {
                @for (strength, ask) in open {
                    li {
                        (written(&ask.words))
                        p.pair {
                            a href=(room.path(&format!("strengths/{strength}/asks/{}", ask.id))) {
                                (say!(words, "home-ask", day = room.visit.speech.day(ask.day)))
                            }
                        }
                    }
                }
            }
        }
    }))
}
