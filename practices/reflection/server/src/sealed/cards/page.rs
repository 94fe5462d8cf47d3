//! The hat, for hosts: print the cards, and write down who took one.

use std::{collections::BTreeSet, sync::Arc};

use maud::{Markup, html};
use powerwith_core::{PersonId, by_name};
use powerwith_web::{Answer, Page, Visit, account, say};
use reflection_rules::sealed::Cards;

use super::open_round;
use crate::{
    store::{cards, roster},
    words,
};

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = open_round(&visit).await?;
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let at = (viewer.partnership, round.id);
    let members = roster::members(db, viewer.partnership).await?;
    let counts = cards::counts(db, at).await?;
    let list = List {
        people: account::names(db, &members).await?.into_iter().collect(),
        taken: cards::taken_by(db, at).await?.into_iter().collect(),
        replaced: cards::replaced_for(db, at).await?.into_iter().collect(),
        path: viewer.path(&format!("reflect/{}/draw", round.id)),
    };
    let words = words(visit.speech);
    let title = say!(words, "draw-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (round.plan.title) } }
                h1 { (title) }
                p.lead { (say!(words, "draw-lead")) }
            }
            section.card aria-labelledby="how" {
                h2 #how { (say!(words, "draw-how")) }
                ol {
                    li { (say!(words, "draw-how-print")) }
                    li { (say!(words, "draw-how-hat")) }
                    li { (say!(words, "draw-how-list")) }
                    li { (say!(words, "draw-how-answer")) }
                }
            }
            (print(&visit, (counts, members.len()), &list.path))
            @if counts.n_made > 0 { (list.show(&visit, counts)) }
            p { a href=(viewer.path("reflect")) { (say!(words, "no-back")) } }
        }
    };
    Ok(Page::new(title, body).at("reflect").into())
}

fn print(visit: &Visit, (counts, n_members): (Cards, usize), path: &str) -> Markup {
    let words = words(visit.speech);
    let n_cards = Cards::to_make(n_members);
    let (text, button) = match (counts.n_made, counts.may_be_made()) {
        (0, _) => (
            say!(words, "draw-print-text", cards = n_cards),
            Some(say!(words, "draw-print", cards = n_cards)),
        ),
        (made, true) => (
            say!(words, "draw-printed-text", cards = made),
            Some(say!(words, "draw-print-anew", cards = n_cards)),
        ),
        (made, false) => (say!(words, "draw-in-use", cards = made), None),
    };
    html! {
        section.card aria-labelledby="print" {
            h2 #print { (say!(words, "draw-print-title")) }
            p { (text) }
            @if let Some(button) = button {
                form method="post" action={ (path) "/print" } {
                    (visit.form_token())
                    @if counts.n_made == 0 { button.btn { (button) } }
                    @else { button.btn.quiet { (button) } }
                }
            }
        }
    }
}

/// The members, and who of them took a card.
struct List {
    people: Vec<(PersonId, String)>,
    taken: BTreeSet<PersonId>,
    replaced: BTreeSet<PersonId>,
    path: String,
}

impl List {
    fn show(mut self, visit: &Visit, counts: Cards) -> Markup {
        let words = words(visit.speech);
        self.people.sort_by_key(|(person, name)| (by_name(name), *person));
        html! {
            section.card aria-labelledby="list" {
                h2 #list { (say!(words, "draw-list")) }
                p { (say!(words, "draw-list-text")) }
                @if !counts.may_be_given() { p.note { (say!(words, "no-card-left-text")) } }
                form method="post" action={ (self.path) "/took" } {
                    (visit.form_token())
                    ul.plain.people {
                        @for (person, name) in &self.people {
                            li.row { bdi { (name) } (self.one(visit, (*person, name), counts)) }
                        }
                    }
                }
            }
        }
    }

    fn one(&self, visit: &Visit, (person, name): (PersonId, &str), counts: Cards) -> Markup {
        let words = words(visit.speech);
        let is_open = counts.may_be_given();
        html! {
            @if self.replaced.contains(&person) {
                span.chip { (say!(words, "draw-took-two")) }
            } @else if self.taken.contains(&person) {
                span.chip { (say!(words, "draw-took")) }
                @if is_open {
                    button.link name="person" value=(person) formaction={ (self.path) "/lost" } {
                        (say!(words, "draw-lost")) span.vh { ": " (name) }
                    }
                }
            } @else if is_open {
                button.btn.quiet name="person" value=(person) {
                    (say!(words, "draw-take")) span.vh { ": " (name) }
                }
            }
        }
    }
}
