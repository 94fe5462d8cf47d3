//! The rounds of a partnership: open to me, closed, and for hosts the drafts.

use std::sync::Arc;

use futures::future::BoxFuture;
use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_web::{
    Answer, HomePart, HomePlace, Page, Speech, Viewer, Visit, our_words::OurWords, say,
};
use reflection_rules::{
    instrument::load,
    round::{Keeping, Round, RoundState, owed},
};

use super::close_if_due;
use crate::{
    asking::in_title,
    store::{answers, instruments, rounds, sealed},
    words,
};

/// Shows the rounds.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    close_if_due(&visit).await?;
    let viewer = visit.viewer()?;
    let all = rounds::rounds(visit.site.store.read(), viewer.partnership).await?;
    let open = open_to(&visit, viewer, &all).await?;
    let closed: Vec<&Round> =
        all.iter().filter(|round| round.state >= RoundState::Closed).collect();
    let words = words(visit.speech);
    let ours = OurWords::read(visit.site.store.read(), viewer.partnership).await?;
    let body = html! {
        div.wrap.below.stack {
            h1 { (say!(words, "rounds-title")) }
            section aria-labelledby="open" {
                h2 #open { (say!(words, "rounds-open")) }
                @if open.is_empty() { p.soft { (say!(words, "rounds-open-none")) } }
                @for round in &open { (open_card((viewer, &ours), round, visit.speech)) }
            }
            @if viewer.is_host { (for_hosts(viewer, &all, &visit)) }
            @if !closed.is_empty() {
                section aria-labelledby="closed" {
                    h2 #closed { (say!(words, "rounds-closed")) }
                    ul.plain { @for round in closed { li { (closed_line(viewer, round, visit.speech)) } } }
                }
            }
        }
    };
    Ok(Page::new(say!(words, "rounds-title"), body).at("reflect").into())
}

/// "Waiting for your voice" on Home.
pub(crate) fn home_parts(visit: &Visit) -> BoxFuture<'_, Result<Vec<HomePart>, Fault>> {
    Box::pin(async move {
        let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
        close_if_due(visit).await?;
        let all = rounds::rounds(visit.site.store.read(), viewer.partnership).await?;
        let waiting: Vec<OpenRound> = open_to(visit, viewer, &all)
            .await?
            .into_iter()
            .filter(|open| open.voice == Voice::Waiting)
            .collect();
        let words = words(visit.speech);
        let markup = html! {
            section.card aria-labelledby="voice" {
                h2 #voice { (say!(words, "home-voice")) }
                @if waiting.is_empty() { p.soft { (say!(words, "home-voice-none")) } }
                ul.plain {
                    @for round in &waiting { li { (waiting_line(viewer, round, visit.speech)) } }
                }
            }
        };
        Ok(vec![HomePart { place: HomePlace::Main, order: 10, markup }])
    })
}

/// Whether a person's voice is in a round; of a sealed one, whether they were let in: that is all
/// anyone knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Voice {
    Waiting,
    Given,
}

struct OpenRound {
    round: Round,
    n_items: usize,
    minutes: u32,
    voice: Voice,
}

async fn open_to(visit: &Visit, viewer: &Viewer, all: &[Round]) -> Result<Vec<OpenRound>, Fault> {
    let db = visit.site.store.read();
    let mut open = Vec::new();
    for round in all {
        if !round.is_open_on(visit.moment.today()) {
            continue;
        }
        let asked = instruments::asked(db, viewer.partnership, &round.plan.items).await?;
        let items = asked.iter().map(|asked| asked.item.as_ref());
        let at = (viewer.partnership, round.id);
        let has_taken_part = if round.plan.keeping == Keeping::Sealed {
            sealed::let_in(db, at, viewer.person).await?.is_some()
        } else {
            answers::has_taken_part(db, at, viewer.person).await?
        };
        open.push(OpenRound {
            round: round.clone(),
            n_items: asked.len(),
            minutes: load::minutes(items, round.partners().count()),
            voice: if has_taken_part { Voice::Given } else { Voice::Waiting },
        });
    }
    Ok(open)
}

fn facts(open: &OpenRound, speech: Speech) -> String {
    say!(words(speech), "round-facts", items = open.n_items, minutes = open.minutes)
}

fn until(round: &Round, speech: Speech) -> String {
    let day = round.plan.closes.map(|day| speech.day(day)).unwrap_or_default();
    say!(words(speech), "round-until", day = day)
}

fn open_card((viewer, ours): (&Viewer, &OurWords), open: &OpenRound, speech: Speech) -> Markup {
    let words = words(speech);
    let at = viewer.path(&format!("reflect/{}", open.round.id));
    let is_sealed = open.round.plan.keeping == Keeping::Sealed;
    html! {
        div.card {
            h3 { bdi { (in_title((viewer, speech), &open.round.plan.title, ours)) } }
            ul.chips {
                li.chip { (facts(open, speech)) }
                li.chip {
                    @if is_sealed { (say!(words, "round-sealed")) }
                    @else { (say!(words, "round-confidential")) }
                }
                li.chip { (until(&open.round, speech)) }
            }
            @if open.voice == Voice::Given && is_sealed {
                p { (say!(words, "round-begun")) }
                p { a.btn.quiet href=(at) { (say!(words, "round-open-again")) } }
            } @else if open.voice == Voice::Given {
                p { (say!(words, "round-given")) }
                p { a.btn.quiet href={ (at) "/change" } { (say!(words, "round-change")) } }
            } @else {
                p.soft { (say!(words, "round-ways")) }
                div.row {
                    a.btn href=(at) { (say!(words, "round-look")) span.vh { ": " (open.round.plan.title) } }
                    a href={ (at) "/paper" } { (say!(words, "round-on-paper")) span.vh { ": " (open.round.plan.title) } }
                }
            }
        }
    }
}

fn waiting_line(viewer: &Viewer, open: &OpenRound, speech: Speech) -> Markup {
    let at = viewer.path(&format!("reflect/{}", open.round.id));
    html! {
        h3 { a href=(at) { bdi { (open.round.plan.title) } } }
        p.soft.small { (facts(open, speech)) " · " (until(&open.round, speech)) }
    }
}

fn closed_line(viewer: &Viewer, round: &Round, speech: Speech) -> Markup {
    let words = words(speech);
    let day = |day: Option<powerwith_core::Day>| day.map(|day| speech.day(day)).unwrap_or_default();
    let at = viewer.path(&format!("see/{}", round.id));
    html! {
        h3 { a href=(at) { bdi { (round.plan.title) } } }
        p.soft {
            (say!(words, "round-closed-on", day = day(round.closed)))
            " · "
            @if round.state == RoundState::Answered { (say!(words, "round-answered")) }
            @else { (say!(words, "round-answer-by", day = day(round.plan.answer_due))) }
        }
    }
}

fn for_hosts(viewer: &Viewer, all: &[Round], visit: &Visit) -> Markup {
    let words = words(visit.speech);
    let drafts: Vec<&Round> = all.iter().filter(|round| round.state == RoundState::Draft).collect();
    let open: Vec<&Round> = all.iter().filter(|round| round.state == RoundState::Open).collect();
    html! {
        section.card aria-labelledby="hosts" {
            h2 #hosts { (say!(words, "rounds-hosts")) }
            @if let Some(owed) = owed(all, visit.moment.today()) {
                div.note.owe {
                    p {
                        (say!(words, "rounds-owed", round = owed.plan.title.as_str())) " "
                        a href=(viewer.path(&format!("see/{}/answer", owed.id))) {
                            (say!(words, "no-answer-owed-go"))
                        }
                    }
                }
            }
            ul.plain {
                @for round in drafts {
                    li {
                        a href=(viewer.path(&format!("reflect/{}/draft", round.id))) {
                            @if round.plan.title.is_empty() { (say!(words, "draft-untitled")) }
                            @else { bdi { (round.plan.title) } }
                        }
                        span.soft { " – " (say!(words, "draft")) }
                    }
                }
                @for round in open {
                    li {
                        a href=(viewer.path(&format!("reflect/{}/host", round.id))) {
                            (say!(words, "host-look-after", round = round.plan.title.as_str()))
                        }
                    }
                }
            }
            div.row {
                form method="post" action=(viewer.path("reflect/new")) {
                    (visit.form_token())
                    button.btn { (say!(words, "round-new")) }
                }
                a href=(viewer.path("reflect/instruments")) { (say!(words, "own-link")) }
            }
        }
    }
}
