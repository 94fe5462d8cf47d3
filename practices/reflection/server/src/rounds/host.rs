//! Looking after an open round: no one looks early, and no one closes it alone.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{Day, KeyAsk, Subject};
use powerwith_web::{Answer, Page, Problem, Visit, say, two_keys};
use reflection_rules::round::{Keeping, Refusal, Round, RoundId, RoundState};

use super::{close_if_due, keys::CLOSE_EARLY, say::OrExplain};
use crate::{first_readers, store::rounds, words};

/// Shows an open round to its hosts.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let round = open_round(&visit).await?;
    let viewer = visit.viewer()?;
    let words = words(visit.speech);
    let day = |day: Option<Day>| day.map(|day| visit.speech.day(day)).unwrap_or_default();
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

/// Asks to close early: it takes two keys.
pub(super) async fn close(visit: Arc<Visit>) -> Answer {
    let round = open_round(&visit).await?;
    let ask = KeyAsk {
        act: CLOSE_EARLY,
        about: Subject { kind: "round".to_owned(), id: round.id.uuid() },
        by: visit.viewer()?.person,
        called: round.plan.title.clone(),
        why: None,
    };
    two_keys::ask(&visit, say!(words(visit.speech), "host-close"), ask).await
}

/// Until when closing early waits for its second key; `None` when nobody asked.
async fn asked_until(visit: &Visit, round: &Round) -> Result<Option<Day>, Problem> {
    let here = visit.viewer()?.partnership;
    let about = Subject { kind: "round".to_owned(), id: round.id.uuid() };
    let until = rounds::asked_until(visit.site.store.read(), here, (CLOSE_EARLY, &about)).await?;
    Ok(until.filter(|until| *until >= visit.moment.today()))
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
    let asked = asked_until(visit, round).await?;
    Ok(html! {
        section aria-labelledby="close" {
            h2 #close { (say!(words, "host-close")) }
            @if let Some(until) = asked {
                p { (say!(words, "host-close-waits", until = visit.speech.day(until))) }
                p { (two_keys::link(visit, viewer)) }
            } @else {
                p { (say!(words, "host-close-text")) }
                form method="post" action=(viewer.path(&format!("reflect/{}/close", round.id))) {
                    (visit.form_token())
                    button.btn.quiet { (say!(words, "host-close-ask")) }
                }
            }
        }
    })
}
