//! The list of closed rounds, the page of one, and its print sheet.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Problem, Speech, Viewer, Visit, checkpoint, say};
use reflection_rules::round::{Keeping, Round, RoundId, RoundState};

use super::{
    Readers, Seen, maps,
    over_time::{self, Before},
    owed, page,
    picture::Tone,
    since,
};
use crate::{
    auditing, first_readers, gaps,
    rounds::{about, close_if_due},
    store::{answers::OnPaper, rounds},
    words,
};

/// Lists the closed rounds, the latest first.
pub(super) async fn list(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    close_if_due(&visit).await?;
    let mut closed = rounds::rounds(visit.site.store.read(), viewer.partnership).await?;
    closed.retain(|round| matches!(round.state, RoundState::Closed | RoundState::Answered));
    closed.sort_by_key(|round| std::cmp::Reverse((round.closed, round.id)));
    let words = words(visit.speech);
    let not_taken_up = gaps::note(&visit).await?;
    let body = html! {
        div.narrow.below {
            h1 { (say!(words, "see-list-title")) }
            p.lead { (say!(words, "see-list-lead")) }
            (not_taken_up)
            @if closed.is_empty() {
                p { (say!(words, "see-list-none")) }
            } @else {
                ul.plain.card {
                    @for round in &closed { (list_row(round, viewer, visit.speech)) }
                }
            }
        }
    };
    Ok(Page::new(say!(words, "see-list-title"), body).at("see").into())
}

/// The way back to the decision that a round is about, where the record says how it was.
async fn about_decision(visit: &Visit, round: &Round) -> Result<Markup, Problem> {
    let (viewer, db) = (visit.viewer()?, visit.site.store.read());
    let found = about::decision_of(db, (viewer.partnership, round.id)).await?;
    Ok(html! {
        @if let Some((decision, title)) = found {
            section.note aria-labelledby="about-decision" {
                h2 #about-decision { (say!(words(visit.speech), "about-decision")) }
                p { a href=(viewer.path(&format!("decide/{decision}"))) { bdi { (title) } } }
                p { (say!(words(visit.speech), "about-decision-beside")) }
            }
        }
    })
}

fn list_row(round: &Round, viewer: &Viewer, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        li {
            h2 { a href=(viewer.path(&format!("see/{}", round.id))) { bdi { (round.plan.title) } } }
            p.pair {
                @if let Some(day) = round.closed {
                    (say!(words, "see-list-when", day = speech.day(day)))
                }
                @if round.state == RoundState::Closed {
                    @if let Some(due) = round.plan.answer_due {
                        " · " (say!(words, "see-list-owed", day = speech.day(due)))
                    }
                }
            }
        }
    }
}

/// Shows a closed round.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let seen = with_our_words(&visit).await?;
    let viewer = visit.viewer()?;
    let speech = visit.speech;
    let before = before(&visit, &seen).await?;
    let audited = auditing::note(&visit, &seen.round).await?;
    let about = about_decision(&visit, &seen.round).await?;
    let read_first = first_readers::note(&visit, (&seen.round, seen.n_for_everyone())).await?;
    let body = html! {
        div.wrap.below {
            (heading(&seen, speech))
            div.two {
                div.stack {
                    (owed::given(&seen, speech))
                    @if seen.largest_size().is_some() { (page::results(&seen, (Some(viewer), speech))) }
                    (since::section(&seen, &before, (Some(viewer), speech)))
                }
                div.stack {
                    (owed::note(&seen.round, viewer, (speech, visit.moment.today()), &html! {}))
                    (about)
                    (audited)
                    (page::held_note(&seen, speech))
                    (page::stories(&seen, Readers::Everyone, speech))
                    (read_first)
                    @if viewer.is_host { (page::stories(&seen, Readers::Hosts, speech)) }
                    (take(&seen, viewer, speech))
                }
            }
        }
    };
    Ok(Page::new(say!(words(speech), "see-title"), body).at("see").into())
}

/// Shows everything as tables, to print or to read without pictures.
pub(super) async fn sheet(visit: Arc<Visit>) -> Answer {
    let seen = with_our_words(&visit).await?;
    let speech = visit.speech;
    let words = words(speech);
    let findings = seen.closed.findings();
    let before = before(&visit, &seen).await?;
    let audited = auditing::note(&visit, &seen.round).await?;
    let read_first = first_readers::note(&visit, (&seen.round, seen.n_for_everyone())).await?;
    let body = html! {
        div.narrow.below.sheet {
            (heading(&seen, speech))
            (owed::given(&seen, speech))
            @for asked in &seen.asked {
                @for (picture, half) in page::pictures(&asked.question, (&asked.title(speech), Tone::Leaf), &seen, speech) {
                    h2 { (asked.title(speech)) @if let Some(half) = half { ": " (half) } }
                    p.asked { q { (asked.item.words(&speech.content()).ask) } }
                    (picture.table(seen.reader(speech)))
                }
            }
            @for map in &findings.power {
                @if let Some(asked) = seen.asked(&map.question) {
                    h2 { (asked.title(speech)) }
                    (maps::power_table(map, &seen.bean_names(asked, speech), speech))
                }
            }
            (page::links_tables(&findings, &seen, speech))
            (since::section(&seen, &before, (None, speech)))
            (audited)
            (page::held_note(&seen, speech))
            (page::stories(&seen, Readers::Everyone, speech))
            (read_first)
            (seen.our_words_on_paper(speech))
            (checkpoint::printed(&visit).await?)
            p { button.btn.quiet type="button" hidden data-do="print" { (say!(words, "see-print")) } }
        }
    };
    let title = say!(words, "sheet-title", round = seen.round.plan.title.as_str());
    Ok(Page::new(title, body).at("see").into())
}

/// The same with our words, which lead on from its titles.
async fn with_our_words(visit: &Visit) -> Result<Seen, Problem> {
    let here = visit.viewer()?.partnership;
    Ok(load(visit).await?.with_our_words(visit.site.store.read(), here).await?)
}

/// The closed round of the address.
///
/// Refuses: not found, also while it is open: results exist only at the close.
pub(super) async fn load(visit: &Visit) -> Result<Seen, Problem> {
    let viewer = visit.viewer()?;
    let id: RoundId = visit.part("round")?;
    close_if_due(visit).await?;
    let (store, at) = (&visit.site.store, (viewer.partnership, id));
    let seen = Seen::load(store, at.0, at.1).await?.ok_or(Problem::NotFound)?;
    if seen.stories_wait_until.is_none() {
        return Ok(seen);
    }
    first_readers::out_if_due(store, at, &visit.moment).await?;
    Seen::load(store, at.0, at.1).await?.ok_or(Problem::NotFound)
}

/// The rounds it is compared with.
async fn before(visit: &Visit, seen: &Seen) -> Result<Vec<Before>, Problem> {
    let at = (visit.viewer()?.partnership, seen.round.id);
    Ok(over_time::before_page(visit.site.store.read(), at, &seen.round).await?)
}

fn heading(seen: &Seen, speech: Speech) -> Markup {
    let words = words(speech);
    let day = seen.round.closed.map(|day| speech.day(day)).unwrap_or_default();
    let title = seen.round.plan.title.as_str();
    html! {
        p.eyebrow { (say!(words, "see-eyebrow", round = title, day = day)) }
        h1 { (say!(words, "see-title")) }
        p.lead { (lead(seen, speech)) }
        @if seen.on_paper == OnPaper::Some { p.soft { (say!(words, "see-on-paper")) } }
    }
}

fn lead(seen: &Seen, speech: Speech) -> String {
    let words = words(speech);
    match seen.largest_size() {
        Some(size) => {
            let answered = super::speak::people(size, speech);
            say!(words, "see-lead", answered = answered, people = seen.roster_people)
        }
        None => say!(words, "see-lead-few", floor = seen.round.plan.floor.people()),
    }
}

fn take(seen: &Seen, viewer: &Viewer, speech: Speech) -> Markup {
    let words = words(speech);
    let at = |file: &str| viewer.path(&format!("see/{}/{file}", seen.round.id));
    html! {
        section.card aria-labelledby="take" {
            h2 #take { (say!(words, "see-take")) }
            p.soft.small { (say!(words, "see-take-text")) }
            ul.links {
                li { a href=(at("sheet")) { (say!(words, "see-print")) } }
                li { a href=(at("results.csv")) { (say!(words, "see-spreadsheet")) } }
                li { a href=(at("code-book.csv")) { (say!(words, "see-code-book")) } }
                @if seen.round.plan.keeping == Keeping::Sealed {
                    li { a href=(at("check")) { (say!(words, "see-check")) } }
                }
            }
        }
    }
}
