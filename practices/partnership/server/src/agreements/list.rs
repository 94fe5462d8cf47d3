//! The page of our agreements: what holds, what may become one, and points to start from.

use std::{collections::BTreeSet, sync::Arc};

use maud::{Markup, html};
use partnership_rules::{agreements::Agreement, words::places_of};
use powerwith_core::{Day, Fault, Language, by_name};
use powerwith_web::{
    Answer, Page, Problem, Speech, Viewer, Visit,
    our_words::{OurWords, linked},
    say,
};

use super::{
    kept::{self, Kept},
    points::{Point, points},
};
use crate::words;

/// Shows the agreements.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let mut all = kept::load(db, viewer.partnership, Some(viewer.person)).await?;
    let ours = OurWords::read(db, viewer.partnership).await?;
    all.sort_by_key(|kept| (by_name(&kept.title), kept.agreement.id));
    let begun: BTreeSet<&str> = all.iter().filter_map(|kept| kept.agreement.from).collect();
    let (hold, may): (Vec<&Kept>, Vec<&Kept>) =
        all.iter().partition(|kept| kept.agreement.holds().is_some());
    let offered = points(&visit.speech.content());
    let offered: Vec<&Point> = offered.iter().filter(|point| !begun.contains(point.id)).collect();
    let title = say!(words, "agreements-title");
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "agreements-lead")) }
            section aria-labelledby="hold" {
                h2 #hold { (say!(words, "agreements-hold")) }
                @if hold.is_empty() { p.note { (say!(words, "agreements-none")) } }
                @else {
                    ul.plain.card {
                        @for kept in &hold { li { (that_holds((&visit, viewer), kept, &ours)) } }
                    }
                }
            }
            @if !may.is_empty() {
                section aria-labelledby="may" {
                    h2 #may { (say!(words, "agreements-may")) }
                    ul.plain.card {
                        @for kept in &may {
                            li { (heading(viewer, kept)) (text(viewer, (kept, &ours))) (talk(visit.speech, &kept.agreement)) }
                        }
                    }
                }
            }
            p.spaced {
                a.btn href=(viewer.path("decide/agreements/new")) {
                    (say!(words, "agreements-own"))
                }
            }
            (start_from(&visit, &offered)?)
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

fn heading(viewer: &Viewer, kept: &Kept) -> Markup {
    html! {
        h3 {
            a href=(viewer.path(&format!("decide/agreements/{}", kept.agreement.id))) {
                bdi lang=(kept.language.tag()) { (kept.title) }
            }
        }
    }
}

fn text(viewer: &Viewer, (kept, ours): (&Kept, &OurWords)) -> Markup {
    with_words(viewer, (&kept.language, kept.agreement.text.as_str()), ours)
}

/// A text of an agreement in which our words lead to their pages.
pub(super) fn with_words(
    viewer: &Viewer,
    (language, text): (&Language, &str),
    ours: &OurWords,
) -> Markup {
    let places = places_of(text, &ours.terms(language));
    html! { p.typed lang=(language.tag()) dir="auto" { (linked(viewer, text, &places)) } }
}

fn that_holds((visit, viewer): (&Visit, &Viewer), kept: &Kept, ours: &OurWords) -> Markup {
    let words = words(visit.speech);
    let Some(holds) = kept.agreement.holds() else { return html! {} };
    html! {
        (heading(viewer, kept))
        (with_words(viewer, (&kept.language, holds.text.as_str()), ours))
        (adopted(visit.speech, (holds.day, holds.review)))
        @if kept.agreement.is_review_due(visit.moment.today()) {
            p.note.owe { (say!(words, "agreement-due")) }
        }
    }
}

/// When it was adopted, and when it is looked at again.
pub(super) fn adopted(speech: Speech, (day, review): (Day, Day)) -> Markup {
    let words = words(speech);
    let (day, review) = (speech.day(day), speech.day(review));
    html! { p.soft.small { (say!(words, "agreement-adopted", day = day, review = review)) } }
}

/// Says that someone would like to talk first; not who, and not how many.
pub(super) fn talk(speech: Speech, agreement: &Agreement) -> Markup {
    html! {
        @if agreement.waits_for_talk() {
            p { span.chip { (say!(words(speech), "agreement-talk")) } }
        }
    }
}

fn start_from(visit: &Visit, offered: &[&Point]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let action = viewer.path("decide/agreements/begin");
    Ok(html! {
        @if !offered.is_empty() {
            details.card {
                summary { (say!(words, "agreements-points")) }
                p { (say!(words, "agreements-points-hint")) }
                ul.plain {
                    @for point in offered {
                        li lang=(point.language.tag()) {
                            h3 { (point.title) }
                            p { (point.text) }
                            form method="post" action=(action) {
                                (visit.form_token())
                                button.btn.quiet name="point" value=(point.id) {
                                    (say!(words, "agreements-begin"))
                                    span.vh { ": " (point.title) }
                                }
                            }
                        }
                    }
                }
                p.soft.small { (say!(words, "agreements-source")) }
            }
        }
    })
}

/// What Home says when it is time to look at agreements again.
pub(crate) async fn due_part(visit: &Visit, viewer: &Viewer) -> Result<Option<Markup>, Fault> {
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let today = visit.moment.today();
    let due = kept::due(db, viewer.partnership, today).await?;
    if due.is_empty() {
        return Ok(None);
    }
    Ok(Some(html! {
        section.note aria-labelledby="look-again" {
            h2 #look-again { (say!(words, "home-look-again")) }
            p { (say!(words, "home-look-again-text")) }
            ul.links {
                @for (id, title) in &due {
                    li {
                        a href=(viewer.path(&format!("decide/agreements/{id}"))) {
                            bdi { (title) }
                        }
                    }
                }
            }
        }
    }))
}
