//! Other ways on: another helper, more time, taking it back; and how it is now, which the harmed
//! side alone says.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Problem, Visit, fields::saying_button, say};
use repair_rules::{Part, Stage, Wish};

use super::room::Room;
use crate::words;

/// Goes another way.
pub(super) async fn steer(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let wish = match visit.form.text("go") {
        "another" => Wish::Another,
        "more-time" => Wish::MoreTime,
        "take-back" => Wish::TakeBack,
        _ => return Err(Problem::NotFound),
    };
    room.wish(wish).await
}

/// The harmed side says how it is.
pub(super) async fn say_how(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let wish = match visit.form.text("go") {
        "mended" => Wish::Mended,
        "not-yet" => Wish::NotYet,
        "end" => Wish::End,
        _ => return Err(Problem::NotFound),
    };
    room.wish(wish).await
}

/// Mended, not yet, or end it: on the page of the harmed side alone.
pub(super) fn how_it_is(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let Stage::Agreed { ask_on } = room.repair.stage else { return html! {} };
    if !room.is_harmed() {
        return html! {
            @if matches!(room.part, Part::Of(_)) {
                p.soft { (say!(words, "how-other")) }
            }
        };
    }
    let to = room.path("say");
    let is_day = ask_on <= room.today();
    html! {
        section.note.owe aria-labelledby="how-now" {
            h2 #how-now { (say!(words, "how-title")) }
            p { @if is_day { (say!(words, "how-text")) } @else { (say!(words, "how-before")) } }
            div.row {
                (saying_button(room.visit, &to, ("btn", say!(words, "how-mended")), ("go", "mended")))
                (saying_button(room.visit, &to, ("btn quiet", say!(words, "how-not-yet")), ("go", "not-yet")))
                (saying_button(room.visit, &to, ("btn quiet", say!(words, "how-end")), ("go", "end")))
            }
        }
    }
}

/// What else whoever looks can do.
pub(super) fn other_ways(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let repair = &room.repair;
    if repair.is_closed() || room.is_at_the_door() {
        return html! {};
    }
    let (steer, visit) = (room.path("steer"), room.visit);
    let has_days = matches!(repair.stage, Stage::Preparing { .. } | Stage::Meeting { .. });
    let has_helper = repair.helper.is_some();
    let can_end = room.is_harmed() && repair.has_both();
    let is_alone = room.steers() && !repair.has_both();
    html! {
        section.card aria-labelledby="other-ways" {
            h2 #other-ways { (say!(words, "ways-title")) }
            @if room.steers() && has_days {
                p { (say!(words, "ways-more-time-text")) }
                (saying_button(visit, &steer, ("btn quiet", say!(words, "ways-more-time")), ("go", "more-time")))
            }
            @if room.steers() && has_helper {
                p { (say!(words, "ways-another-text")) }
                (saying_button(visit, &steer, ("btn quiet", say!(words, "ways-another")), ("go", "another")))
            }
            @if room.part == Part::Helper {
                p { (say!(words, "ways-step-back-text")) }
                (saying_button(visit, &room.path("answer"), ("btn quiet", say!(words, "ways-step-back")), ("go", "no")))
            }
            @if is_alone {
                p { (say!(words, "ways-take-back-text")) }
                (saying_button(visit, &steer, ("btn quiet", say!(words, "ways-take-back")), ("go", "take-back")))
            }
            @if can_end && !matches!(repair.stage, Stage::Agreed { .. }) {
                p { (say!(words, "ways-end-text", n = repair.limits.keep)) }
                (saying_button(visit, &room.path("say"), ("btn quiet", say!(words, "how-end")), ("go", "end")))
            }
            @if matches!(room.part, Part::Of(_)) && !room.is_harmed() && repair.has_both() {
                p { (say!(words, "ways-other-side")) }
            }
        }
    }
}
