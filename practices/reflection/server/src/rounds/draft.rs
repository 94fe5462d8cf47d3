//! A draft: a round that hosts are still writing.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Happened, Outcome, Stop};
use powerwith_store::Tx;
use powerwith_web::{Answer, Heard, Hindered, Problem, Reply, Said, Speech, Viewer, Visit, say};
use reflection_rules::round::{Command, Event, Keeping, Plan, Refusal, Round, RoundId, RoundState};

use super::{carry_out, close_if_due, say::OrExplain};
use crate::{floor, store::rounds, words};

/// The pages on which a draft is written, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Cards,
    Questions,
    More,
    Preview,
}

/// Begins a draft.
pub(super) async fn begin(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    // Sealed, unless the hosts choose otherwise, or this program cannot take sealed answers.
    let seals = visit.site.takes_sealed();
    let keeping = if seals { Keeping::Sealed } else { Keeping::Confidential };
    let plan = Box::new(Plan { keeping, ..Plan::empty() });
    let command = Command::Draft { by: viewer.person, plan };
    let events = run(&visit, command).await?;
    let at = match events.first().map(Event::round) {
        Some(round) => format!("reflect/{round}/draft"),
        None => "reflect".to_owned(),
    };
    Ok(Reply::SeeOther(viewer.path(&at)))
}

/// Throws a draft away.
pub(super) async fn discard(visit: Arc<Visit>) -> Answer {
    let round = load(&visit).await?;
    run(&visit, Command::Discard { round: round.id }).await?;
    Ok(Reply::SeeOther(visit.viewer()?.path("reflect")))
}

/// The draft of the address.
///
/// Refuses: not found; says kindly when it opened meanwhile.
pub(super) async fn load(visit: &Visit) -> Result<Round, Problem> {
    let viewer = visit.viewer()?;
    let id: RoundId = visit.part("round")?;
    close_if_due(visit).await?;
    let (db, here) = (visit.site.store.read(), viewer.partnership);
    let mut round = rounds::round(db, here, id).await?.ok_or(Problem::NotFound)?;
    match round.state {
        RoundState::Draft => {
            // What it would open with today.
            round.plan.floor = floor::kept::floor(db, here).await?;
            Ok(round)
        }
        _ => Err(Refusal::NotADraft).or_explain(visit),
    }
}

/// Keeps a changed plan and goes on to the next page.
pub(super) async fn keep(visit: &Visit, (id, plan): (RoundId, Plan), next: Step) -> Answer {
    run(visit, Command::Change { round: id, plan: Box::new(plan) }).await?;
    Ok(Reply::SeeOther(step_path(visit.viewer()?, id, next)))
}

/// Does what a command asks for.
pub(super) async fn run(visit: &Visit, command: Command) -> Result<Vec<Event>, Problem> {
    let viewer = visit.viewer()?;
    visit
        .site
        .store
        .with_write_tx("change a round", async |tx| {
            carry_out(
                &tx,
                visit.site.store.sealed(),
                viewer.partnership,
                (command.clone(), &visit.moment),
            )
            .await
        })
        .await
        .or_explain(visit)
}

/// Opens a round, and tells the other practices that work begins.
pub(super) async fn open(visit: &Visit, round: RoundId) -> Result<(), Problem> {
    let viewer = visit.viewer()?;
    let (here, moment) = (viewer.partnership, &visit.moment);
    let heard = Heard { partnership: here, what: &Happened::Begins, moment };
    let file = visit.site.store.sealed();
    let work = async |tx: Tx| -> Outcome<(), NotOpened> {
        let opened = carry_out(&tx, file, here, (Command::Open { round }, moment)).await;
        opened.map_err(|stop| stop.map_refusal(NotOpened::Rules))?;
        let told = visit.site.tell(&tx, &heard).await;
        told.map_err(|stop| stop.map_refusal(NotOpened::Hindered))
    };
    match visit.site.store.with_write_tx("open a round", work).await {
        Ok(()) => Ok(()),
        Err(Stop::Fault(fault)) => Err(fault.into()),
        Err(Stop::Refused(NotOpened::Rules(refusal))) => Err(refusal).or_explain(visit),
        Err(Stop::Refused(NotOpened::Hindered(no))) => {
            let words = words(visit.speech);
            let title = say!(words, "no-hindered");
            let back = viewer.path(&format!("reflect/{round}/draft/preview"));
            let way_on = Some((back, say!(words, "no-hindered-back")));
            Err(Problem::Refused(Said {
                code: no.code,
                title,
                text: (no.text)(visit.speech),
                way_on,
            }))
        }
    }
}

/// Why a round did not open.
#[derive(Debug)]
enum NotOpened {
    /// The rules about rounds say no.
    Rules(Refusal),
    /// Another practice says that the partnership is not ready.
    Hindered(Hindered),
}

impl powerwith_core::Refusal for NotOpened {
    fn code(&self) -> &'static str {
        match self {
            Self::Rules(refusal) => refusal.code(),
            Self::Hindered(no) => no.code,
        }
    }
}

/// The address of a page of a draft.
pub(super) fn step_path(viewer: &Viewer, id: RoundId, step: Step) -> String {
    let page = match step {
        Step::Cards => "",
        Step::Questions => "/questions",
        Step::More => "/more",
        Step::Preview => "/preview",
    };
    viewer.path(&format!("reflect/{id}/draft{page}"))
}

/// Where a host is in writing a draft.
pub(super) fn steps(viewer: &Viewer, (id, here): (RoundId, Step), speech: Speech) -> Markup {
    let words = words(speech);
    let all = [
        (Step::Cards, say!(words, "draft-step-cards")),
        (Step::Questions, say!(words, "draft-step-questions")),
        (Step::More, say!(words, "draft-step-more")),
        (Step::Preview, say!(words, "draft-step-preview")),
    ];
    html! {
        nav.draft-steps aria-label=(say!(words, "draft-steps")) {
            ol {
                @for (step, label) in all {
                    li {
                        a href=(step_path(viewer, id, step))
                            aria-current=[(step == here).then_some("step")] { (label) }
                    }
                }
            }
        }
    }
}
