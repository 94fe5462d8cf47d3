//! Looking after an open round: no one looks early, and no one closes it alone.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Problem, Reply, Visit, say};
use reflection_rules::round::{Command, Event, Keeping, Refusal, Round, RoundId, RoundState};

use super::{close_if_due, draft, say::OrExplain};
use crate::{
    first_readers,
    store::{roster, rounds},
    words,
};

/// Shows an open round to its hosts.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = open_round(&visit).await?;
    let viewer = visit.viewer()?;
    let words = words(visit.speech);
    let day =
        |day: Option<powerwith_core::Day>| day.map(|day| visit.speech.day(day)).unwrap_or_default();
    let at = viewer.path(&format!("reflect/{}", round.id));
    let link = format!("{}{at}", visit.site.settings.public_url);
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { (say!(words, "host-eyebrow")) }
                h1 { bdi { (round.plan.title) } }
                p.lead { (say!(words, "host-lead", closes = day(round.plan.closes), answer = day(round.plan.answer_due))) }
            }
            section.card aria-labelledby="invite" {
                h2 #invite { (say!(words, "host-invite")) }
                p { (say!(words, "host-invite-text")) }
                p { a href=(at) { (link) } }
                div.row {
                    a.btn href=(at) { (say!(words, "round-look")) }
                    @if round.plan.keeping == Keeping::Sealed {
                        a.btn.quiet href={ (at) "/draw" } { (say!(words, "host-draw")) }
                        a.btn.quiet href={ (at) "/paper" } { (say!(words, "host-paper-sealed")) }
                    } @else {
                        a.btn.quiet href={ (at) "/paper" } { (say!(words, "host-paper")) }
                    }
                }
            }
            section.note aria-labelledby="early" {
                h2 #early { (say!(words, "host-no-look")) }
                p { (say!(words, "host-no-look-text")) }
            }
            (first_readers::host_card(&visit, &round).await?)
            (close_early(&visit, &round).await?)
        }
    };
    Ok(Page::new(round.plan.title.clone(), body).at("reflect").into())
}

/// Asks to close early, or says yes to it.
pub(super) async fn close(visit: Arc<Visit>) -> Answer {
    let round = open_round(&visit).await?;
    let viewer = visit.viewer()?;
    let command = Command::CloseEarly { round: round.id, by: viewer.person };
    let events = draft::run(&visit, command).await?;
    let is_closed = events.iter().any(|event| matches!(event, Event::Closed { .. }));
    let to =
        if is_closed { format!("see/{}", round.id) } else { format!("reflect/{}/host", round.id) };
    Ok(Reply::SeeOther(viewer.path(&to)))
}

async fn open_round(visit: &Visit) -> Result<Round, Problem> {
    let viewer = visit.viewer()?;
    let id: RoundId = visit.part("round")?;
    close_if_due(visit).await?;
    let found = rounds::round(visit.site.store.read(), viewer.partnership, id).await?;
    let round = found.ok_or(Problem::NotFound)?;
    match round.state {
        RoundState::Open => Ok(round),
        _ => Err(Refusal::NotOpen { closed: round.closed }).or_explain(visit),
    }
}

async fn close_early(visit: &Visit, round: &Round) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let hosts = roster::hosts(visit.site.store.read(), viewer.partnership).await?;
    let partner =
        |person| hosts.iter().find(|host| host.person == person).map(|host| &host.partner);
    let asked_by = round.close_asked_by.and_then(partner);
    let is_my_side = asked_by.is_some() && asked_by == partner(viewer.person);
    let (text, button) = match asked_by {
        None => (say!(words, "host-close-text"), Some(say!(words, "host-close-ask"))),
        Some(_) if is_my_side => (say!(words, "host-close-waits"), None),
        Some(_) => (say!(words, "host-close-asked"), Some(say!(words, "host-close-yes"))),
    };
    Ok(html! {
        section aria-labelledby="close" {
            h2 #close { (say!(words, "host-close")) }
            p { (text) }
            @if let Some(button) = button {
                form method="post" action=(viewer.path(&format!("reflect/{}/close", round.id))) {
                    (visit.form_token())
                    button.btn.quiet { (button) }
                }
            }
        }
    })
}
