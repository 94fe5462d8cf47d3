//! What one partner gives and gets, side by side.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::PartnerId;
use powerwith_web::{Answer, Page, Visit, fields::written, say};
use sharing_rules::ledger::{Line, Reply, To, sides};

use crate::{room::Room, stipends, store::lines, words, words_of};

/// Shows the page, from the side of the own partner or of another one.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let words = words(visit.speech);
    let all = lines::newest(visit.site.store.read(), room.here.id, lines::MOST_READ).await?;
    let of = asked_for(&room);
    let both = sides(&all, of);
    let owed = stipends::owed_section(&room).await?;
    let name = room.here.name(of);
    let title = say!(words, "share-title");
    let body = html! {
        div.wrap.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "share-lead")) }
                p { (say!(words, "share-how")) }
            }
            div.row {
                a.btn href=(room.path("new")) { (say!(words, "share-write")) }
                (beside(&room))
            }
            (owed)
            (partners(&room, of))
            div.sides {
                (side(&room, ("gives", say!(words, "side-gives", partner = name)), (of, &both.gave)))
                p.and { (say!(words, "side-and")) }
                (side(&room, ("gets", say!(words, "side-gets", partner = name)), (of, &both.got)))
            }
            p.soft.small { (say!(words, "share-no-total")) }
        }
    };
    Ok(Page::new(title, body).at("share").into())
}

/// The partner of the address; the own one when there is none.
fn asked_for(room: &Room<'_>) -> PartnerId {
    let asked = room.visit.query.value::<PartnerId>("of");
    let asked = asked.filter(|of| room.here.names.contains_key(of));
    let first = room.here.by_name().first().copied().filter(|_| !room.here.speaks());
    asked.or(first).unwrap_or(room.here.me.partner)
}

fn beside(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    html! {
        nav aria-label=(say!(words, "share-beside")) {
            ul.links.row {
                li { a href=(room.path("strengths")) { (say!(words, "strengths-title")) } }
                li { a href=(room.path("stipends")) { (say!(words, "stipends-title")) } }
                li { a href=(room.path("ledger.csv")) { (say!(words, "share-csv")) } }
                @if room.viewer.is_host || room.here.currency.is_none() {
                    li { a href=(room.path("money")) { (say!(words, "money-title")) } }
                }
            }
        }
    }
}

/// From whose side to look: partners by name.
fn partners(room: &Room<'_>, of: PartnerId) -> Markup {
    let words = words(room.visit.speech);
    html! {
        nav aria-label=(say!(words, "share-sides")) {
            p.soft.flush { (say!(words, "share-sides")) }
            ul.links.row {
                @for partner in room.here.by_name() {
                    li {
                        a href=(format!("{}?of={partner}", room.path("")))
                            aria-current=[(partner == of).then_some("page")] {
                            bdi { (room.here.name(partner)) }
                        }
                    }
                }
            }
        }
    }
}

fn side(
    room: &Room<'_>,
    (id, title): (&str, String),
    (of, lines): (PartnerId, &[&Line]),
) -> Markup {
    html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { bdi { (title) } }
            @if lines.is_empty() { p.soft { (say!(words(room.visit.speech), "side-none")) } }
            @if !lines.is_empty() {
                ul.plain { @for line in lines { li { (one(room, of, line)) } } }
            }
        }
    }
}

/// One line as it stands in a list.
fn one(room: &Room<'_>, of: PartnerId, line: &Line) -> Markup {
    let words = words(room.visit.speech);
    let said = &line.now().said;
    let day = room.visit.speech.day(said.day);
    let whom = match said.to {
        _ if said.from != of => say!(words, "line-from", partner = room.here.name(said.from)),
        To::Partner(to) => say!(words, "line-to", partner = room.here.name(to)),
        To::All => say!(words, "line-to-all"),
    };
    html! {
        h3 {
            a href=(room.path(&format!("lines/{}", line.id))) {
                bdi { (words_of::gift(&said.gift, room.visit.speech)) }
            }
        }
        p.pair { span { bdi { (whom) } " · " (day) } }
        (written(&said.words))
        (answers(room, line))
    }
}

/// What the other side said to what the line says now.
pub(super) fn answers(room: &Room<'_>, line: &Line) -> Markup {
    let words = words(room.visit.speech);
    html! {
        @if line.answers_now().next().is_some() {
            ul.chips {
                @for answer in line.answers_now() {
                    @let partner = room.here.name(answer.partner);
                    li.chip {
                        bdi {
                            @match answer.reply {
                                Reply::Yes => { (say!(words, "answer-yes", partner = partner)) }
                                Reply::Correct(_) => {
                                    (say!(words, "answer-correct", partner = partner))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
