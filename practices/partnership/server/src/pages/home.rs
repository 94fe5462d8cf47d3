//! What this practice adds to Home: second keys that wait, next steps for a young partnership, and
//! who we are.

use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_web::{HomePart, HomePlace, Viewer, Visit, say};

use super::new_codes::{may_answer, waiting};
use crate::{
    agreements,
    fields::apart,
    store::{self, CodeRow, Roster},
    words,
};

/// Below this many people no result can be shown, so the first thing to do is to invite some.
const FEW_PEOPLE: usize = 5;

/// The parts for this visitor.
pub(crate) async fn parts(visit: &Visit) -> Result<Vec<HomePart>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let db = visit.site.store.read();
    let roster = store::roster(db, viewer.partnership).await?;
    let mut parts = Vec::new();
    if viewer.is_host {
        let rows = store::code_rows(db, viewer.partnership).await?;
        let first = rows.iter().find(|row| {
            row.state == "first" && row.asked_by == Some(viewer.person) && row.hash.is_some()
        });
        if let Some(row) = first
            && let Some(hash) = row.hash
            && powerwith_web::account::is_unused(db, hash).await?
        {
            let markup = hand_over(visit, viewer, (row, &roster));
            parts.push(HomePart { place: HomePlace::Main, order: 1, markup });
        }
        let mine: Vec<CodeRow> =
            waiting(rows).into_iter().filter(|row| may_answer(viewer, row, &roster)).collect();
        if !mine.is_empty() {
            let markup = second_keys(visit, viewer, mine.len());
            parts.push(HomePart { place: HomePlace::Main, order: 0, markup });
        }
        if roster.people.len() < FEW_PEOPLE {
            let markup = next_steps(visit, viewer);
            parts.push(HomePart { place: HomePlace::Main, order: 2, markup });
        }
    }
    if let Some(markup) = agreements::due_part(visit, viewer).await? {
        parts.push(HomePart { place: HomePlace::Side, order: 70, markup });
    }
    let markup = who_we_are(visit, viewer, &roster);
    parts.push(HomePart { place: HomePlace::Side, order: 80, markup });
    Ok(parts)
}

fn second_keys(visit: &Visit, viewer: &Viewer, n_waiting: usize) -> Markup {
    let words = words(visit.speech);
    html! {
        section.note.owe aria-labelledby="second-keys" {
            h2 #second-keys { (say!(words, "home-keys")) }
            p { (say!(words, "home-keys-text", n = n_waiting)) }
            p { a href=(viewer.path("us/new-codes")) { (say!(words, "home-keys-go")) } }
        }
    }
}

fn hand_over(visit: &Visit, viewer: &Viewer, (row, roster): (&CodeRow, &Roster)) -> Markup {
    let words = words(visit.speech);
    let name = apart(roster.name(row.person).unwrap_or(""));
    html! {
        section.note.owe aria-labelledby="hand-over" {
            h2 #hand-over { (say!(words, "home-hand-over", name = name.clone())) }
            p { (say!(words, "home-hand-over-text", name = name)) }
            p {
                a href=(viewer.path(&format!("us/codes/{}", row.id))) {
                    (say!(words, "home-hand-over-go"))
                }
            }
        }
    }
}

fn next_steps(visit: &Visit, viewer: &Viewer) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="next-steps" {
            h2 #next-steps { (say!(words, "home-next")) }
            p { (say!(words, "home-next-text")) }
            ul.links {
                li { a href=(viewer.path("us/invites")) { (say!(words, "home-next-invite")) } }
                li { a href=(viewer.path("us/groups/new")) { (say!(words, "home-next-groups")) } }
                li { a href=(viewer.path("reflect")) { (say!(words, "home-next-round")) } }
            }
        }
    }
}

fn who_we_are(visit: &Visit, viewer: &Viewer, roster: &Roster) -> Markup {
    let words = words(visit.speech);
    let people = roster.people.len();
    html! {
        section.card aria-labelledby="who-we-are" {
            h2 #who-we-are { (say!(words, "us-title")) }
            p { (say!(words, "home-who", people = people, partners = roster.partners.len())) }
            ul.chips {
                @for partner in &roster.partners { li.chip { bdi { (partner.name) } } }
            }
            p.after-chips { a href=(viewer.path("us")) { (say!(words, "home-who-go")) } }
        }
    }
}
