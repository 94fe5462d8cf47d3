//! The road with its eight stops: no done states, no order; resting is a state.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Problem, Speech, Viewer, Visit, icon::Icon, say};
use reflection_rules::{
    findings::Finding,
    instrument::{Item, ItemRef, Library, Set},
    round::{Round, RoundId, RoundState},
};

use super::Seen;
use crate::{store::rounds, words};

/// One stop and what moves there.
#[derive(Clone, Debug)]
pub(super) struct Stop {
    item: &'static Item,
    now: Now,
}

/// What moves at a stop. None of these is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Now {
    /// An open round asks about it.
    Asked(RoundId),
    /// In the last round we saw it alike.
    Alike(RoundId),
    /// In the last round we saw it in two ways.
    TwoWays(RoundId),
    /// In the last round many could not say yet.
    Open(RoundId),
    /// It was in the last round.
    Talked(RoundId),
    /// Nothing moves right now, and that is fine.
    Resting,
}

/// Every stop, in the order of the source.
pub(super) fn stops(open: &[&Round], latest: Option<&Seen>) -> Vec<Stop> {
    let library = Library::built_in();
    let items = library.latest_items().filter(|(_, set, _)| *set == Set::Stops);
    items.map(|(name, _, item)| Stop { item, now: now(&name, open, latest) }).collect()
}

fn now(name: &ItemRef, open: &[&Round], latest: Option<&Seen>) -> Now {
    let asks = |round: &&&Round| round.plan.items.iter().any(|asked| asked.item == *name);
    if let Some(round) = open.iter().find(asks) {
        return Now::Asked(round.id);
    }
    let Some(seen) = latest.filter(|seen| asks(&&&seen.round)) else { return Now::Resting };
    let findings = seen.closed.findings();
    let prefix = format!("{name}.");
    let is_in = |section: &[Finding]| section.iter().any(|f| f.question.starts_with(&prefix));
    let id = seen.round.id;
    if is_in(&findings.differ) {
        Now::TwoWays(id)
    } else if is_in(&findings.cant_say) {
        Now::Open(id)
    } else if is_in(&findings.agree) {
        Now::Alike(id)
    } else {
        Now::Talked(id)
    }
}

impl Stop {
    /// The name of the stop, without what stands in brackets behind it.
    pub(super) fn title(&self, speech: Speech) -> String {
        let name = self.item.words(&speech.content()).name();
        name.split(" (").next().unwrap_or(name).to_owned()
    }

    /// Whether an open round asks about it.
    pub(super) const fn is_asked_now(&self) -> bool {
        matches!(self.now, Now::Asked(_))
    }

    /// The stop as a link with its icon and what moves there.
    pub(super) fn badge(&self, viewer: &Viewer, speech: Speech) -> Markup {
        let tone = match self.now {
            _ if self.item.is_destination => "sun home",
            Now::Asked(_) => "warm",
            Now::Alike(_) => "leaf",
            Now::TwoWays(_) => "plum",
            Now::Open(_) => "sun",
            Now::Talked(_) | Now::Resting => "",
        };
        let short = self.item.id.as_str().trim_start_matches("stop.");
        html! {
            a class={ "stop " (tone) } href=(viewer.path(&format!("road/{short}"))) {
                span.badge { (icon(short).sized(34)) }
                span {
                    span.name { (self.title(speech)) }
                    span.say { (self.says(speech)) }
                }
            }
        }
    }

    fn says(&self, speech: Speech) -> String {
        let words = words(speech);
        match self.now {
            Now::Asked(_) => say!(words, "road-asked"),
            Now::Alike(_) => say!(words, "road-agree"),
            Now::TwoWays(_) => say!(words, "road-differ"),
            Now::Open(_) => say!(words, "road-open"),
            Now::Talked(_) => say!(words, "road-talked"),
            Now::Resting if self.item.is_destination => say!(words, "road-leads"),
            Now::Resting => say!(words, "road-resting"),
        }
    }
}

fn icon(stop: &str) -> Icon {
    match stop {
        "reflection" => Icon::Sunrise,
        "intention" => Icon::Compass,
        "vulnerability" => Icon::Heart,
        "mindset" => Icon::Sprout,
        "community" => Icon::Circle,
        "healing" => Icon::Bowl,
        "trust" => Icon::Span,
        _ => Icon::House,
    }
}

/// The page of one stop: what it means, where it comes from, and where it came up.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let wanted: String = visit.part("stop")?;
    let today = visit.moment.today();
    let mut all = rounds::rounds(visit.site.store.read(), viewer.partnership).await?;
    all.sort_by_key(|round| std::cmp::Reverse((round.closed, round.id)));
    all.retain(|round| round.state != RoundState::Draft);
    let open: Vec<&Round> = all.iter().filter(|round| round.is_open_on(today)).collect();
    let stop = stops(&open, None)
        .into_iter()
        .find(|stop| stop.item.id.as_str() == format!("stop.{wanted}"))
        .ok_or(Problem::NotFound)?;
    let asked = all.iter().filter(|round| {
        let mut names = round.plan.items.iter().map(|asked| &asked.item.item);
        names.any(|name| *name == stop.item.id)
    });
    let body = stop_page(&stop, &asked.collect::<Vec<_>>(), &visit, viewer);
    Ok(Page::new(stop.title(visit.speech), body).at("home").into())
}

fn stop_page(stop: &Stop, asked: &[&Round], visit: &Visit, viewer: &Viewer) -> Markup {
    let speech = visit.speech;
    let words = words(speech);
    let item_words = stop.item.words(&speech.content());
    let short = stop.item.id.as_str().trim_start_matches("stop.");
    html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { (say!(words, "stop-eyebrow")) }
                h1.with-icon { (icon(short).sized(40)) (item_words.name()) }
                p.lead { (item_words.ask) }
                @if let Some(story) = &item_words.story {
                    p { (say!(words, "stop-story")) " " q { (story) } }
                }
            }
            section.card aria-labelledby="where" {
                h2 #where { (say!(words, "stop-where")) }
                @if asked.is_empty() { p.soft { (say!(words, "stop-nowhere")) } }
                ul.plain {
                    @for round in asked {
                        li { (round_link(round, visit, viewer)) }
                    }
                }
            }
            (source(speech))
        }
    }
}

fn round_link(round: &Round, visit: &Visit, viewer: &Viewer) -> Markup {
    let words = words(visit.speech);
    let is_open = round.is_open_on(visit.moment.today());
    let inside = if is_open { "reflect" } else { "see" };
    html! {
        a href=(viewer.path(&format!("{inside}/{}", round.id))) { bdi { (round.plan.title) } }
        p.pair {
            @if is_open { (say!(words, "road-asked")) }
            @if let Some(day) = round.closed {
                (say!(words, "see-list-when", day = visit.speech.day(day)))
            }
        }
    }
}

/// Where the stops come from, by name.
fn source(speech: Speech) -> Markup {
    let library = Library::built_in();
    let stops = library.instruments().find(|instrument| instrument.set() == Set::Stops);
    html! {
        @if let Some(source) = stops.and_then(|stops| stops.source()) {
            p.small.soft {
                (say!(words(speech), "stop-source")) " "
                cite { (source.name) }
                @if let Some(by) = &source.by { ", " (by) }
                @if let Some(link) = &source.link {
                    ". " a href=(link) rel="noreferrer" { (link) }
                }
            }
        }
    }
}
