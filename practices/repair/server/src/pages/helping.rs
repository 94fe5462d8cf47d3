//! Being asked to help, and saying yes or no.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Problem, Visit, fields::saying_button, say};
use repair_rules::{Part, Stage, Wish};

use super::room::Room;
use crate::words;

/// Says yes or no, or helps no longer.
pub(super) async fn answer(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let wish = match visit.form.text("go") {
        "yes" => Wish::Help,
        "no" => Wish::StepBack,
        _ => return Err(Problem::NotFound),
    };
    room.wish(wish).await
}

/// The question, as it stands on the page of whoever is asked.
pub(super) fn section(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let (Part::Helper, Stage::Asked { until }) = (room.part, &room.repair.stage) else {
        return html! {};
    };
    let named: Vec<String> =
        room.repair.named.iter().map(|person| room.name(Some(*person))).collect();
    let to = room.path("answer");
    html! {
        section.note.owe aria-labelledby="asked-to-help" {
            h2 #asked-to-help { (say!(words, "help-title")) }
            p { (say!(words, "help-text", day = room.day(*until))) }
            @if !named.is_empty() { p { (say!(words, "help-named", names = named.join(", "))) } }
            p { (say!(words, "help-part")) }
            div.row {
                (saying_button(room.visit, &to, ("btn", say!(words, "help-yes")), ("go", "yes")))
                (saying_button(room.visit, &to, ("btn quiet", say!(words, "help-no")), ("go", "no")))
            }
        }
    }
}
