//! What deciding adds to Home: what waits for you, what has come to its day, what was decided.

use decision_rules::proposal::{Proposal, Stage};
use maud::{Markup, html};
use powerwith_core::{Day, Fault};
use powerwith_web::{HomePart, HomePlace, Speech, Viewer, Visit, say};

use crate::{
    pages::{may_see, waits_for, words_of},
    store::{
        change,
        known::{self, Here},
        proposals::{self, Decided},
    },
    words,
};

/// The most lines of one card: Home is to be read in one look.
const MOST_LINES: usize = 3;

/// The parts for this visitor.
pub(crate) async fn parts(visit: &Visit) -> Result<Vec<HomePart>, Fault> {
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let (store, at, today) = (&visit.site.store, viewer.partnership, visit.moment.today());
    change::come_due(store, Some(at), &visit.moment).await?;
    let mut all = proposals::on_their_way(store.read(), at).await?;
    all.retain(|one| may_see(one, viewer.person));
    let here = known::here(store.read(), at).await?;
    let decided = proposals::decided(store.read(), at).await?;
    let mut parts = Vec::new();
    let due: Vec<&Decided> = decided.iter().filter(|one| is_due(one, today)).collect();
    if !due.is_empty() {
        let markup = day_has_come(visit.speech, viewer, &due);
        parts.push(HomePart { place: HomePlace::Main, order: 15, markup });
    }
    let waits: Vec<&Proposal> = all.iter().filter(|one| waits_for(viewer, &here, one)).collect();
    if !waits.is_empty() {
        let markup = waiting(visit.speech, viewer, (&waits, &here));
        parts.push(HomePart { place: HomePlace::Main, order: 12, markup });
    }
    let newest: Vec<&Decided> = decided.iter().take(MOST_LINES).collect();
    if !newest.is_empty() {
        let markup = lately(visit.speech, viewer, &newest);
        parts.push(HomePart { place: HomePlace::Side, order: 20, markup });
    }
    Ok(parts)
}

fn is_due(one: &Decided, today: Day) -> bool {
    one.stage == Stage::Decided && one.review.is_some_and(|review| review <= today)
}

/// A question to the group: nobody is late, and nobody has failed.
fn day_has_come(speech: Speech, viewer: &Viewer, due: &[&Decided]) -> Markup {
    let words = words(speech);
    html! {
        section.note aria-labelledby="day-has-come" {
            h2 #day-has-come { (say!(words, "home-day")) }
            ul.plain {
                @for one in due.iter().take(MOST_LINES) {
                    li {
                        p {
                            a href=(viewer.path(&format!("decide/{}", one.id))) {
                                (say!(words, "home-day-one", title = one.title.as_str()))
                            }
                        }
                    }
                }
            }
            p.soft.small { (say!(words, "home-day-how")) }
            @if due.len() > MOST_LINES { (more(speech, viewer)) }
        }
    }
}

fn waiting(speech: Speech, viewer: &Viewer, (waits, here): (&[&Proposal], &Here)) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="decide-waits" {
            h2 #decide-waits { (say!(words, "home-decide")) }
            ul.plain {
                @for one in waits.iter().take(MOST_LINES) {
                    li {
                        h3 {
                            a href=(viewer.path(&format!("decide/{}", one.id))) {
                                @if let Some(title) = &one.plan.cards.title { bdi { (title) } }
                                @else { (say!(words, "untitled")) }
                            }
                        }
                        p.pair { (why(speech, one, here)) }
                    }
                }
            }
            @if waits.len() > MOST_LINES { (more(speech, viewer)) }
        }
    }
}

/// What waits there: an empty seat and the last day by name, everything else by its stage.
fn why(speech: Speech, proposal: &Proposal, here: &Here) -> String {
    let words = words(speech);
    let sits = |person| here.members.contains_key(&person);
    let is_empty = |seat: &&decision_rules::proposal::Seat| {
        !seat.holder.as_ref().is_some_and(|holder| sits(holder.person))
            && seat.exception().is_none()
    };
    let closes = proposal.asking.as_ref().map(|asking| asking.closes);
    match (proposal.stage, proposal.seats.values().find(is_empty), closes) {
        (Stage::Seats, Some(seat), _) => {
            say!(words, "home-seat-empty", group = seat.group.as_str())
        }
        (Stage::Consent, _, Some(closes)) => {
            say!(words, "home-consent-open", day = speech.day(closes))
        }
        (stage, ..) => words_of::stage(stage, speech),
    }
}

fn lately(speech: Speech, viewer: &Viewer, newest: &[&Decided]) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="decided-lately" {
            h2 #decided-lately { (say!(words, "home-decided")) }
            ul.plain {
                @for one in newest {
                    li {
                        h3 {
                            a href=(viewer.path(&format!("decide/{}", one.id))) {
                                bdi { (one.title) }
                            }
                        }
                        @if let Some(day) = one.day { p.pair { (speech.day(day)) } }
                    }
                }
            }
            p { a href=(viewer.path("decide/learned")) { (say!(words, "learned-title")) } }
        }
    }
}

fn more(speech: Speech, viewer: &Viewer) -> Markup {
    html! { p { a href=(viewer.path("decide")) { (say!(words(speech), "home-decide-all")) } } }
}
