//! What reflection brings to Home: the road, new results, what came of the last round.

use futures::future::BoxFuture;
use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_web::{HomePart, HomePlace, Speech, Viewer, Visit, icon::Icon, say};
use reflection_rules::round::{Round, RoundState};

use super::{
    Seen, owed,
    road::{self, Stop},
    speak, store,
};
use crate::{store::rounds, words};

/// How many rounds back "You said, we did" looks. One answer is news; older ones are on their pages.
const LOOK_BACK: usize = 3;

/// The parts of Home.
pub(crate) fn parts(visit: &Visit) -> BoxFuture<'_, Result<Vec<HomePart>, Fault>> {
    Box::pin(async move {
        let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
        let today = visit.moment.today();
        let mut all = rounds::rounds(visit.site.store.read(), viewer.partnership).await?;
        all.sort_by_key(|round| std::cmp::Reverse((round.closed, round.id)));
        let open: Vec<&Round> = all.iter().filter(|round| round.is_open_on(today)).collect();
        let closed: Vec<&Round> = all
            .iter()
            .filter(|round| matches!(round.state, RoundState::Closed | RoundState::Answered))
            .collect();
        let latest = match closed.first() {
            Some(round) => Seen::load(&visit.site.store, viewer.partnership, round.id).await?,
            None => None,
        };
        let mut parts = vec![road_part(visit, viewer, &road::stops(&open, latest.as_ref()))];
        parts.push(owed_part(visit, viewer, &closed));
        if let Some(seen) = latest.filter(|seen| seen.given.is_none()) {
            let card = results_card(&seen, viewer, visit.speech);
            parts.push(HomePart { place: HomePlace::Main, order: 20, markup: card });
        }
        if let Some(said) = said_part(visit, viewer, &closed).await? {
            parts.push(said);
        }
        Ok(parts)
    })
}

fn road_part(visit: &Visit, viewer: &Viewer, stops: &[Stop]) -> HomePart {
    let speech = visit.speech;
    let words = words(speech);
    let asked: Vec<String> =
        stops.iter().filter(|stop| stop.is_asked_now()).map(|stop| stop.title(speech)).collect();
    let markup = html! {
        div.land {
            (hills())
            div.wrap {
                p.eyebrow { (say!(words, "home-greeting", name = viewer.name.as_str())) }
                h1 { (say!(words, "home-road")) }
                p.lead {
                    @if !asked.is_empty() {
                        (say!(words, "home-road-now", titles = speak::list(&asked, speech))) " "
                    }
                    (say!(words, "home-road-lead"))
                }
                nav.trail aria-label=(say!(words, "home-road-stops")) {
                    (trails())
                    ul { @for stop in stops { li { (stop.badge(viewer, speech)) } } }
                }
            }
        }
    };
    HomePart { place: HomePlace::Road, order: 0, markup }
}

fn hills() -> Markup {
    html! {
        svg.hills viewBox="0 0 1200 140" preserveAspectRatio="none" aria-hidden="true" {
            path d="M0 70C200 10 380 60 560 84S940 30 1200 74V140H0z" fill="currentColor" {}
            path d="M0 112C240 66 460 120 700 102S1050 84 1200 112V140H0z" fill="currentColor"
                opacity=".8" {}
        }
    }
}

/// The dotted trail behind the stops, wide and tall.
fn trails() -> Markup {
    const WIDE: &str = "M-60 20C0 20 40 40 125 40S290 82 375 82 540 40 625 40 790 82 875 82C1010 82 \
        1010 196 900 208 780 221 300 196 130 208 0 216 0 264 125 264S290 306 375 306 540 264 625 \
        264 790 306 875 306C960 306 1000 290 1060 280";
    const TALL: &str = "M30 30C30 66 54 90 54 126 78 186 78 222 54 282 54 318 30 378 30 414 54 474 \
        54 510 78 570 78 606 54 666 54 702 54 740 80 770 120 800";
    html! {
        svg.wide viewBox="0 0 1000 432" preserveAspectRatio="none" aria-hidden="true" {
            path d=(WIDE) fill="none" stroke="currentColor" stroke-width="8" stroke-linecap="round"
                stroke-dasharray="1 16" vector-effect="non-scaling-stroke" {}
        }
        svg.tall viewBox="0 0 343 768" preserveAspectRatio="none" aria-hidden="true" {
            path d=(TALL) fill="none" stroke="currentColor" stroke-width="7" stroke-linecap="round"
                stroke-dasharray="1 15" vector-effect="non-scaling-stroke" {}
        }
    }
}

fn results_card(seen: &Seen, viewer: &Viewer, speech: Speech) -> Markup {
    let words = words(speech);
    let title = seen.round.plan.title.as_str();
    let address = viewer.path(&format!("see/{}", seen.round.id));
    html! {
        section.card aria-labelledby="results" {
            h2 #results { a href=(address) { (say!(words, "home-results", round = title)) } }
            @if let Some(size) = seen.largest_size() {
                p.pair {
                    (say!(words, "home-results-text", answered = speak::people(size, speech)))
                }
            }
        }
    }
}

/// Every answer that is owed, the one due first at the top: none of them vanishes behind a later
/// round.
fn owed_part(visit: &Visit, viewer: &Viewer, closed: &[&Round]) -> HomePart {
    let mut owed: Vec<&Round> =
        closed.iter().copied().filter(|round| round.state == RoundState::Closed).collect();
    owed.sort_by_key(|round| (round.plan.answer_due, round.id));
    let at = (visit.speech, visit.moment.today());
    let about = |round: &Round| {
        let address = viewer.path(&format!("see/{}", round.id));
        html! { p { a href=(address) { bdi { (round.plan.title) } } } }
    };
    let markup = html! {
        @for round in owed { (owed::note(round, viewer, at, &about(round))) }
    };
    HomePart { place: HomePlace::Side, order: 10, markup }
}

/// "You said, we did": the latest answer that was given.
async fn said_part(
    visit: &Visit,
    viewer: &Viewer,
    closed: &[&Round],
) -> Result<Option<HomePart>, Fault> {
    let answered = closed.iter().filter(|round| round.state == RoundState::Answered);
    for round in answered.take(LOOK_BACK) {
        let at = (viewer.partnership, round.id);
        if let Some(given) = store::load_answer(visit.site.store.read(), at).await? {
            let markup = said(&given, (round, viewer), visit.speech);
            return Ok(Some(HomePart { place: HomePlace::Side, order: 20, markup }));
        }
    }
    Ok(None)
}

fn said(given: &store::Given, (round, viewer): (&Round, &Viewer), speech: Speech) -> Markup {
    let words = words(speech);
    let answer = &given.answer;
    html! {
        section.note.seal aria-labelledby="said" {
            h2 #said { (Icon::Speech.sized(22)) (say!(words, "home-said")) }
            p { (say!(words, "home-said-heard", text = answer.heard())) }
            @for will in answer.will() {
                p { (say!(words, "home-said-will", text = will.text.as_str())) }
            }
            @if !answer.wont().is_empty() {
                p { (say!(words, "home-said-wont", text = answer.wont())) }
            }
            p {
                a href=(viewer.path(&format!("see/{}", round.id))) {
                    (say!(words, "home-said-more"))
                }
            }
        }
    }
}
