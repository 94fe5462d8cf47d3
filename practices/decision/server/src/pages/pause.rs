//! A pause: any member can ask for some days, and says no reason. It binds everyone.

use std::sync::Arc;

use decision_rules::proposal::{MAX_PAUSE_DAYS, Stage, Wish};
use maud::{Markup, html};
use powerwith_web::{
    Answer, Page, Visit,
    fields::{Asks, Reading, again, button, form},
    parts::{FieldError, error_summary},
    say,
};

use super::{room::Room, show::to_proposal};
use crate::words;

/// Shows how to pause.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, &[]).into())
}

/// Pauses.
pub(super) async fn begin(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let mut reading = Reading::of(&visit);
    let Some(until) = reading.needed_day("until", say!(words(visit.speech), "pause-empty")) else {
        return Ok(again(page(&room, &reading.errors), &reading.errors).into());
    };
    room.wish(Wish::Pause { until }).await?;
    Ok(to_proposal(&room))
}

/// Ends one's own pause early.
pub(super) async fn end(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    room.wish(Wish::EndPause).await?;
    Ok(to_proposal(&room))
}

/// Pausing, as it stands on the page of a proposal. Whose pause it is shows to that person alone.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let stage = room.proposal.stage;
    let is_open = stage.is_on_its_way() && stage != Stage::Draft;
    let pause = room.proposal.pause.as_ref().filter(|pause| room.today() < pause.until);
    html! {
        @match pause {
            Some(pause) if pause.by == Some(room.viewer.person) => {
                (button(room.visit, &room.path("pause/end"), ("btn quiet", say!(words, "pause-end"))))
            }
            None if is_open => { p { a href=(room.path("pause")) { (say!(words, "pause-link")) } } }
            _ => {}
        }
    }
}

fn page(room: &Room<'_>, errors: &[FieldError]) -> Page {
    let visit = room.visit;
    let words = words(visit.speech);
    let title = say!(words, "pause-title");
    let latest = room.today().plus_days(MAX_PAUSE_DAYS);
    let until = Asks {
        name: "until",
        label: say!(words, "pause-until"),
        hint: say!(words, "pause-until-hint", day = room.day(latest)),
    };
    let typed = visit.form.raw("until").to_owned();
    let value = if typed.is_empty() { latest.to_string() } else { typed };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            p.eyebrow { bdi { (room.title()) } }
            h1 { (title) }
            p.lead { (say!(words, "pause-lead")) }
            (form(visit, &room.path("pause"), &html! {
                (until.day(&value, errors))
                div.row {
                    button.btn { (say!(words, "pause-send")) }
                    a href=(room.path("")) { (say!(words, "back")) }
                }
            }))
        }
    };
    Page::new(title, body).at("decide")
}
