//! One gathering: what people are told, who holds it, what stays of it.

use std::sync::Arc;

use gathering_rules::{
    gathering::{Gathering, MOST_HOLDERS, OPEN_TO_ALL_DAYS, State},
    rhythm::Break,
};
use maud::{Markup, html};
use powerwith_core::by_name;
use powerwith_web::{Answer, Page, Problem, Viewer, Visit, account, checkpoint, say};

use super::{load, path, table};
use crate::{
    store::{breaks, gatherings, series},
    words, words_of,
};

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let one = load(&visit).await?;
    let db = visit.site.store.read();
    let all_breaks = breaks::all(db, viewer.partnership).await?;
    let rest = one.rests(&all_breaks);
    let is_coming = one.state == State::On && one.day >= visit.moment.today() && rest.is_none();
    let waiting = if is_coming {
        table::waiting(&visit, viewer, one.day).await?
    } else {
        html! {}
    };
    let kind = words_of::kind(one.plan.kind, visit.speech);
    let body = html! {
        div.wrap.below.stack {
            div {
                p.eyebrow { a href=(viewer.path("gather")) { (say!(words(visit.speech), "gather-title")) } }
                h1 { bdi { (one.plan.title) } }
                @if kind != one.plan.title.as_str() { p.lead { (kind) } }
            }
            (news(&visit, (&one, rest)))
            (table::agreements(&visit, viewer).await?)
            div.two {
                div.stack {
                    (facts(&visit, &one).await?)
                    (note(&visit, &one).await?)
                    (waiting)
                }
                div.stack {
                    @if is_coming { (holders(&visit, viewer, &one).await?) }
                    @if is_coming { (take_along(&visit, viewer, &one)?) }
                    (steer(&visit, viewer, &one)?)
                }
            }
        }
    };
    Ok(Page::new(one.plan.title.to_string(), body).at("gather").into())
}

/// What changed: moved, called off, at rest.
fn news(visit: &Visit, (one, rest): (&Gathering, Option<&Break>)) -> Markup {
    let words = words(visit.speech);
    let day = |day| words_of::long_day(day, visit.speech);
    let said = match (one.state, one.was_day, rest) {
        (State::Off, ..) => Some(say!(words, "one-is-off")),
        (State::On, _, Some(rest)) => {
            Some(say!(words, "one-rests", name = rest.name.as_str(), day = day(rest.last)))
        }
        (State::On, Some(was), None) if was != one.day => {
            Some(say!(words, "one-moved", day = day(was)))
        }
        _ => one.why.as_ref().map(|_| say!(words, "one-changed")),
    };
    html! {
        @if let Some(said) = said {
            div.note.owe role="note" {
                p { b { (said) } }
                @if let Some(why) = &one.why { p { bdi { (why) } } }
            }
        }
    }
}

async fn facts(visit: &Visit, one: &Gathering) -> Result<Markup, Problem> {
    let speech = visit.speech;
    let words = words(speech);
    let plan = &one.plan;
    let rhythm = match one.series {
        Some((series, _)) => {
            let at = (visit.viewer()?.partnership, series);
            series::rhythm(visit.site.store.read(), at).await?
        }
        None => None,
    };
    Ok(html! {
        section.card aria-labelledby="facts" {
            h2 #facts { (words_of::long_day(one.day, speech)) }
            dl.facts {
                dt { (say!(words, "one-when")) }
                dd {
                    (words_of::times(plan, speech))
                    br;
                    span.soft.small {
                        (words_of::by_which_clocks(&visit.site.settings.zone, speech))
                    }
                }
                @if let Some(place) = &plan.place {
                    dt { (say!(words, "one-where")) }
                    dd { bdi { (place) } }
                }
                @if let Some(joining) = &plan.joining {
                    dt { (say!(words, "one-joining")) }
                    dd { bdi { (joining) } }
                }
                @if let Some(rhythm) = rhythm {
                    dt { (say!(words, "one-rhythm")) }
                    dd { (words_of::rhythm(rhythm, speech)) }
                }
                @if !plan.ease.is_empty() || plan.ease_words.is_some() {
                    dt { (say!(words, "one-ease")) }
                    dd { (words_of::ease_chips(plan, speech)) }
                }
            }
            @if let Some(about) = &plan.about { p.typed dir="auto" { (about) } }
        }
    })
}

async fn holders(visit: &Visit, viewer: &Viewer, one: &Gathering) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let ids: Vec<_> = one.holders.iter().copied().collect();
    let mut names: Vec<String> =
        account::people(db, &ids).await?.into_iter().map(|person| person.name).collect();
    names.sort_by_key(|name| by_name(name));
    let held_last = gatherings::held_last(db, viewer.partnership, one).await?;
    let from = one.day.plus_days(-OPEN_TO_ALL_DAYS);
    let waits = held_last.contains(&viewer.person) && visit.moment.today() < from;
    let holds = one.holders.contains(&viewer.person);
    let here = path(visit, one.id)?;
    Ok(html! {
        section.card aria-labelledby="holders" {
            h2 #holders { (say!(words, "hold-title")) }
            @if names.is_empty() {
                p { (say!(words, "hold-nobody")) }
            } @else {
                p.soft { (say!(words, "hold-their-yes")) }
                ul.chips { @for name in &names { li.chip { bdi { (name) } } } }
            }
            @if holds {
                form.hold method="post" action={ (here) "/hold/back" } {
                    (visit.form_token())
                    button.btn.quiet type="submit" { (say!(words, "hold-back")) }
                }
            } @else if waits {
                p.soft { (say!(words, "hold-you-held-last", day = visit.speech.day(from))) }
            } @else if names.len() < MOST_HOLDERS {
                form.hold method="post" action={ (here) "/hold" } {
                    (visit.form_token())
                    button.btn type="submit" { (say!(words, "hold-take")) }
                }
            }
        }
    })
}

/// What stays of it: its minutes, with the checkpoint of the open log as it is printed.
async fn note(visit: &Visit, one: &Gathering) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    if one.state == State::Off || visit.moment.today() < one.day {
        return Ok(html! {});
    }
    let is_empty = one.note.heard.is_none() && one.note.will.is_none();
    let here = path(visit, one.id)?;
    Ok(html! {
        section.card aria-labelledby="note" {
            h2 #note { (say!(words, "note-title")) }
            @if is_empty { p.soft { (say!(words, "note-none")) } }
            @if let Some(heard) = &one.note.heard {
                h3 { (say!(words, "note-heard")) }
                p.typed dir="auto" { (heard) }
            }
            @if let Some(will) = &one.note.will {
                h3 { (say!(words, "note-will")) }
                p.typed dir="auto" { (will) }
            }
            @if !is_empty { (checkpoint::printed(visit).await?) }
            p.no-print { a.btn.quiet href={ (here) "/note" } {
                @if is_empty { (say!(words, "note-write")) } @else { (say!(words, "note-change")) }
            } }
        }
    })
}

/// The guide for this kind, and the file for one's own calendar.
fn take_along(visit: &Visit, viewer: &Viewer, one: &Gathering) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let guide = viewer.path(&format!("gather/guides/{}", one.plan.kind.id()));
    let file = format!("{}/gathering.ics", path(visit, one.id)?);
    Ok(html! {
        section.card.no-print aria-labelledby="take-along" {
            h2 #take-along { (say!(words, "one-take-along")) }
            ul.links {
                li { a href=(guide) { (say!(words, "one-guide")) } }
                li { a href=(file) download="gathering.ics" { (say!(words, "one-file")) } }
            }
        }
    })
}

fn steer(visit: &Visit, viewer: &Viewer, one: &Gathering) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let is_open = one.state == State::On && one.day >= visit.moment.today();
    let here = path(visit, one.id)?;
    Ok(html! {
        @if is_open && one.is_for(viewer.person) {
            section.card aria-labelledby="steer" {
                h2 #steer { (say!(words, "steer-title")) }
                ul.links {
                    li { a href={ (here) "/change" } { (say!(words, "steer-change")) } }
                    li { a href={ (here) "/off" } { (say!(words, "steer-off")) } }
                }
            }
        }
    })
}
