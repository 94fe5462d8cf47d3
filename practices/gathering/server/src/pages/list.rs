//! What comes, and what was.

use std::sync::Arc;

use gathering_rules::{
    gathering::{Gathering, State, most_of_each},
    rhythm::Break,
};
use maud::{Markup, html};
use powerwith_web::{Answer, Page, Viewer, Visit, say};

use crate::{
    home::{keep_going, offer_note},
    store::{breaks, gatherings},
    words, words_of,
};

/// How many of one rhythm the list shows: as far as people plan. The month has them all.
const MOST_OF_EACH: usize = 4;

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let (db, today) = (visit.site.store.read(), visit.moment.today());
    let breaks = breaks::all(db, viewer.partnership).await?;
    let coming = gatherings::coming(db, viewer.partnership, today).await?;
    let coming = most_of_each(coming, MOST_OF_EACH);
    let past = gatherings::past(db, viewer.partnership, today).await?;
    let offer = keep_going(db, viewer.partnership, today).await?;
    let title = say!(words, "gather-title");
    let body = html! {
        div.wrap.below {
            h1 { (title) }
            p.lead { (say!(words, "gather-lead")) }
            div.row.spaced.no-print {
                a.btn href=(viewer.path("gather/new")) { (say!(words, "gather-call")) }
            }
            div.two {
                div.stack {
                    (section(&visit, viewer, ("coming", &coming), &breaks))
                    (section(&visit, viewer, ("past", &past), &breaks))
                }
                div.stack {
                    @if let Some(day) = offer { (offer_note(visit.speech, viewer, day)) }
                    (more(&visit, viewer))
                    p.note { (say!(words, "gather-nobody-counts")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("gather").into())
}

fn more(visit: &Visit, viewer: &Viewer) -> Markup {
    let words = words(visit.speech);
    html! {
        section.card.no-print aria-labelledby="more" {
            h2 #more { (say!(words, "gather-more")) }
            ul.links {
                li { a href=(viewer.path("gather/calendar")) { (say!(words, "home-calendar")) } }
                li { a href=(viewer.path("gather/month")) { (say!(words, "month-title")) } }
                li { a href=(viewer.path("gather/guides")) { (say!(words, "guides-title")) } }
                li { a href=(viewer.path("gather/feedback")) { (say!(words, "feedback-title")) } }
                li { a href=(viewer.path("gather/breaks")) { (say!(words, "breaks-title")) } }
            }
        }
    }
}

fn section(
    visit: &Visit,
    viewer: &Viewer,
    (id, gatherings): (&str, &[Gathering]),
    breaks: &[Break],
) -> Markup {
    let words = words(visit.speech);
    let is_past = id == "past";
    let (title, none) = if is_past {
        (say!(words, "gather-past"), say!(words, "gather-none-past"))
    } else {
        (say!(words, "gather-coming"), say!(words, "gather-none-coming"))
    };
    html! {
        @if !is_past || !gatherings.is_empty() {
            section.card aria-labelledby=(id) {
                h2 id=(id) { (title) }
                @if gatherings.is_empty() { p.soft { (none) } }
                (lines(visit, viewer, gatherings, breaks))
                @if !is_past && !gatherings.is_empty() {
                    p.soft.small {
                        (words_of::by_which_clocks(&visit.site.settings.zone, visit.speech))
                    }
                }
            }
        }
    }
}

/// Gatherings, one to a line, with the leaf of a calendar beside each.
pub(crate) fn lines(
    visit: &Visit,
    viewer: &Viewer,
    gatherings: &[Gathering],
    breaks: &[Break],
) -> Markup {
    html! {
        @if !gatherings.is_empty() {
            ul.plain {
                @for one in gatherings {
                    li.when {
                        (words_of::leaf(one.day, visit.speech))
                        (line(visit, viewer, (one, one.rests(breaks))))
                    }
                }
            }
        }
    }
}

fn line(visit: &Visit, viewer: &Viewer, (one, rest): (&Gathering, Option<&Break>)) -> Markup {
    let speech = visit.speech;
    let words = words(speech);
    html! {
        div {
            h3 {
                a href=(viewer.path(&format!("gather/{}", one.id))) { bdi { (one.plan.title) } }
                span.vh { ", " (words_of::long_day(one.day, speech)) }
            }
            @if one.state == State::Off {
                p.pair { (say!(words, "gather-is-off")) }
            } @else if let Some(rest) = rest {
                p.pair { (say!(words, "gather-rests", name = rest.name.as_str())) }
            } @else {
                p.pair {
                    span {
                        (words_of::times(&one.plan, speech)) " · " (words_of::where_short(one, speech))
                    }
                }
                @if one.day >= visit.moment.today() { (words_of::ease_chips(&one.plan, speech)) }
            }
        }
    }
}
