//! The page of gaps: not taken up yet, and what took the others up.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_web::{Answer, Page, Speech, Viewer, Visit, say};

use super::kept::{self, Gap, Taken};
use crate::words;

/// Shows the gaps.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let words = words(visit.speech);
    let all = kept::gaps(&visit.site.store, viewer.partnership).await?;
    let (open, taken): (Vec<&Gap>, Vec<&Gap>) = all.iter().partition(|gap| gap.taken.is_empty());
    let title = say!(words, "gaps-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "gaps-lead")) }
            }
            @if all.is_empty() { p { (say!(words, "gaps-none")) } }
            @if !open.is_empty() {
                section aria-labelledby="open" {
                    h2 #open { (say!(words, "gaps-open")) }
                    ul.plain.card { @for gap in &open { (row(visit.speech, viewer, gap)) } }
                }
            }
            @if !taken.is_empty() {
                section aria-labelledby="taken" {
                    h2 #taken { (say!(words, "gaps-taken")) }
                    ul.plain.card { @for gap in &taken { (row(visit.speech, viewer, gap)) } }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("see").into())
}

/// What an option is called.
pub(super) fn name(gap: &Gap, speech: Speech) -> String {
    let choices = &gap.item.words(&speech.content()).choices;
    choices.get(gap.key.1).cloned().unwrap_or_default()
}

/// The address of a gap, inside the partnership.
pub(super) fn address(gap: &Gap) -> String {
    format!("see/gaps/{}/{}", gap.key.0.replace('/', "~"), gap.key.1)
}

fn row(speech: Speech, viewer: &Viewer, gap: &Gap) -> Markup {
    let words = words(speech);
    html! {
        li {
            h3 { bdi { (name(gap, speech)) } }
            p.soft.small {
                (say!(words, "gap-named", day = speech.day(gap.named))) " "
                a href=(viewer.path(&format!("see/{}", gap.round.0))) { bdi { (gap.round.1) } }
            }
            @if gap.taken.is_empty() {
                p { span.chip { (say!(words, "gap-not-yet")) } }
            }
            @for taken in &gap.taken {
                @match taken {
                    Taken::Seat(seat) => {
                        p {
                            (say!(words, "gap-seat", group = seat.group.as_str())) " "
                            a href=(viewer.path(&format!("decide/{}", seat.proposal))) {
                                bdi { (seat.title) }
                            }
                        }
                    },
                    Taken::WhyNot { why, day } => {
                        p { (say!(words, "gap-why-not", day = speech.day(*day))) }
                        p.typed dir="auto" { (why) }
                    },
                }
            }
            p { a href=(viewer.path(&address(gap))) {
                (say!(words, "gap-take-up")) span.vh { ": " (name(gap, speech)) }
            } }
        }
    }
}

/// A line for other pages: how to see what is not taken up yet; nothing when all is.
pub(crate) async fn note(visit: &Visit) -> Result<Markup, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(html! {}) };
    let all = kept::gaps(&visit.site.store, viewer.partnership).await?;
    let words = words(visit.speech);
    Ok(html! {
        @if !all.is_empty() {
            section.note aria-labelledby="gaps" {
                h2 #gaps { (say!(words, "gaps-title")) }
                @if all.iter().any(|gap| gap.taken.is_empty()) { p { (say!(words, "gaps-note")) } }
                p { a href=(viewer.path("see/gaps")) { (say!(words, "gaps-see")) } }
            }
        }
    })
}
