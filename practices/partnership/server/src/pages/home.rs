//! What this practice adds to Home: second keys that wait, next steps for a young partnership, and
//! who we are.

use maud::{Markup, html};
use partnership_rules::{Ended, PartnerId};
use powerwith_core::Fault;
use powerwith_web::{HomePart, HomePlace, Viewer, Visit, say};

use super::{
    keys,
    new_codes::{may_answer, waiting},
};
use crate::{
    agreements, came_back,
    fields::apart,
    roles,
    store::{self, ActRow, CodeRow, Roster},
    words,
};

/// Below this many people no result can be shown, so the first thing to do is to invite some.
const FEW_PEOPLE: usize = 5;

/// For how long Home tells what two keys changed: everyone looks in within two weeks of a meeting.
const NEWS_DAYS: i32 = 14;

/// How many of them: the rest is one tap away.
const MOST_NEWS: usize = 3;

/// The parts for this visitor.
pub(crate) async fn parts(visit: &Visit) -> Result<Vec<HomePart>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let db = visit.site.store.read();
    let roster = store::roster(db, viewer.partnership).await?;
    let mut parts = Vec::new();
    if viewer.is_resting {
        let markup = came_back::section(visit).await?;
        parts.push(HomePart { place: HomePlace::Main, order: 0, markup });
    }
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
    parts.extend(acts(visit, viewer).await?);
    if let Some(markup) = roles::due_part(visit, viewer).await? {
        parts.push(HomePart { place: HomePlace::Side, order: 65, markup });
    }
    if let Some(markup) = agreements::due_part(visit, viewer).await? {
        parts.push(HomePart { place: HomePlace::Side, order: 70, markup });
    }
    let markup = who_we_are(visit, viewer, &roster);
    parts.push(HomePart { place: HomePlace::Side, order: 80, markup });
    Ok(parts)
}

/// What waits for this host's key, and, for everyone, what two keys changed of late.
async fn acts(visit: &Visit, viewer: &Viewer) -> Result<Vec<HomePart>, Fault> {
    let db = visit.site.store.read();
    store::settle(&visit.site.store, viewer.partnership, &visit.moment).await?;
    let rows = store::act_rows(db, viewer.partnership).await?;
    let mut parts = Vec::new();
    if viewer.is_host && rows.iter().any(|row| row.ended.is_none()) {
        let state = store::load(db, viewer.partnership).await?;
        let mine = |row: &&ActRow| keys::may_answer(visit, &state, row).is_ok();
        let mine: Vec<&ActRow> = rows.iter().filter(mine).collect();
        if !mine.is_empty() {
            let markup = acts_waiting(visit, viewer, &mine);
            parts.push(HomePart { place: HomePlace::Main, order: 0, markup });
        }
    }
    if is_leaving(visit, viewer, &rows).await? {
        parts.push(HomePart { place: HomePlace::Main, order: 1, markup: leaving(visit, viewer) });
    }
    let since = visit.moment.today().plus_days(-NEWS_DAYS);
    let is_news = |row: &&ActRow| {
        row.ended == Some(Ended::Confirmed) && row.ended_day.is_some_and(|day| day >= since)
    };
    let news: Vec<&ActRow> = rows.iter().filter(is_news).take(MOST_NEWS).collect();
    if !news.is_empty() {
        let markup = acts_changed(visit, viewer, &news);
        parts.push(HomePart { place: HomePlace::Side, order: 60, markup });
    }
    Ok(parts)
}

/// Whether two keys are asked for to remove the partner of this visitor.
async fn is_leaving(visit: &Visit, viewer: &Viewer, rows: &[ActRow]) -> Result<bool, Fault> {
    let removes = |row: &&ActRow| row.ended.is_none() && row.wish.act == "partner.remove";
    if !rows.iter().any(|row| removes(&row)) {
        return Ok(false);
    }
    let db = visit.site.store.read();
    let mine = store::partner_of(db, viewer.partnership, viewer.person).await?;
    let mine = mine.map(PartnerId::uuid);
    Ok(rows.iter().filter(removes).any(|row| Some(row.wish.about.id) == mine))
}

/// The guide for people whose partner leaves.
fn leaving(visit: &Visit, viewer: &Viewer) -> Markup {
    let words = words(visit.speech);
    html! {
        section.note.owe aria-labelledby="we-leave" {
            h2 #we-leave { (say!(words, "leave-own-asked")) }
            p { (say!(words, "leave-own-asked-text")) }
            p { a href=(viewer.path("decide/pact/leave")) { (say!(words, "leave-title")) } }
        }
    }
}

fn acts_waiting(visit: &Visit, viewer: &Viewer, rows: &[&ActRow]) -> Markup {
    let words = words(visit.speech);
    let until = |row: &ActRow| visit.speech.day(row.until);
    html! {
        section.note.owe aria-labelledby="your-key" {
            h2 #your-key { (say!(words, "home-acts")) }
            p { (say!(words, "home-acts-text")) }
            ul {
                @for row in rows {
                    li {
                        (keys::in_words(visit, row)) ", "
                        (say!(words, "home-acts-until", until = until(row)))
                    }
                }
            }
            p { a href=(viewer.path("us/keys")) { (say!(words, "home-acts-go")) } }
        }
    }
}

fn acts_changed(visit: &Visit, viewer: &Viewer, rows: &[&ActRow]) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card aria-labelledby="keys-changed" {
            h2 #keys-changed { (say!(words, "home-acts-changed")) }
            ul.plain { @for row in rows { li { (keys::over(visit, row)) } } }
            p { a href=(viewer.path("us/keys")) { (say!(words, "home-acts-all")) } }
        }
    }
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
