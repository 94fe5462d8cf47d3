//! Setting when and where both sides meet, and a guide for the circle.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::Stop;
use powerwith_web::{
    Answer, Reply, Visit,
    fields::{Asks, Reading, Size, again, form, typed},
    parts::FieldError,
    say,
};
use repair_rules::{Circle, Part, Refused, Stage, Wish};

use super::{room::Room, show};
use crate::{refusal, words};

/// Sets it.
pub(super) async fn set(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let words = words(visit.speech);
    let mut reading = Reading::of(&visit);
    let day = reading.day("day");
    let place = reading.needed("place", Size::Line, say!(words, "circle-place-empty"));
    let (Some(day), Some(place)) = (day, place) else {
        return Ok(again(show::page(&room, &reading.errors).await?, &reading.errors).into());
    };
    match room.attempt(Wish::Meet(Circle { day, place })).await {
        Err(Stop::Refused(refused @ Refused::Day { .. })) => {
            reading.wrong("day", refusal::text(&refused, visit.speech));
            Ok(again(show::page(&room, &reading.errors).await?, &reading.errors).into())
        }
        Err(stop) => Err(refusal::explain(&visit, stop, &room.path(""))),
        Ok(_) => Ok(Reply::SeeOther(room.path(""))),
    }
}

/// The circle, as it stands on the page of a repair.
pub(super) fn section(room: &Room<'_>, errors: &[FieldError]) -> Markup {
    let words = words(room.visit.speech);
    let Stage::Meeting { until, circle } = &room.repair.stage else { return html! {} };
    if room.is_at_the_door() {
        return html! {};
    }
    let is_helper = room.part == Part::Helper && *until >= room.today();
    let (day, place) = circle.as_ref().map_or_else(
        || (until.to_string(), String::new()),
        |circle| (circle.day.to_string(), circle.place.to_string()),
    );
    let when = Asks {
        name: "day",
        label: say!(words, "circle-day"),
        hint: say!(words, "circle-day-hint", day = room.day(*until)),
    };
    let at = Asks {
        name: "place",
        label: say!(words, "circle-place"),
        hint: say!(words, "circle-place-hint"),
    };
    html! {
        section.card aria-labelledby="circle" {
            h2 #circle { (say!(words, "circle-title")) }
            @if is_helper {
                p { (say!(words, "circle-helper")) }
                (form(room.visit, &room.path("circle"), &html! {
                    (when.day(&typed(room.visit, "day", day), errors))
                    (at.line(&typed(room.visit, "place", place), errors))
                    div { button.btn {
                        @if circle.is_some() { (say!(words, "circle-change")) }
                        @else { (say!(words, "circle-send")) }
                    } }
                }))
            } @else if circle.is_none() {
                p { (say!(words, "circle-waits")) }
            }
            details {
                summary { (say!(words, "guide-open")) }
                (guide(room))
            }
        }
    }
}

/// How a circle can go: the same words for everyone, and the one who was hurt first.
fn guide(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    html! {
        ol {
            li { (say!(words, "guide-begin")) }
            li { (say!(words, "guide-hurt")) }
            li { (say!(words, "guide-say-back")) }
            li { (say!(words, "guide-other")) }
            li { (say!(words, "guide-need")) }
            li { (say!(words, "guide-agree")) }
            li { (say!(words, "guide-end")) }
        }
        p.soft { (say!(words, "guide-stop")) }
    }
}
