//! The page of one repair, put together from the parts for whoever looks.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{
    Answer, Page, Problem, Visit,
    fields::written,
    parts::{FieldError, error_summary},
    say,
};
use repair_rules::{How, Part, Side, Stage};

use super::{
    agreement, choose, front, helping, meeting, notes, parts::safety, room::Room, start, steer,
};
use crate::{path_store, words};

/// Shows it.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    Ok(page(&room, &[]).await?.into())
}

/// The page, with what is wrong in one of its forms.
pub(super) async fn page(room: &Room<'_>, errors: &[FieldError]) -> Result<Page, Problem> {
    let visit = room.visit;
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let path = path_store::held(db, room.viewer.partnership).await?.map(|kept| kept.path);
    let title = front::called(visit, &room.repair, room.part);
    let choosing = choose::section(room, errors).await?;
    let inviting = start::inviting(room, errors).await?;
    let body = html! {
        div.narrow.below.stack {
            (error_summary(visit.speech, errors))
            div {
                p.eyebrow { a href=(room.viewer.path("mend")) { (say!(words, "mend-title")) } }
                h1 { (title) }
                p.lead { (say!(words, "repair-lead")) }
            }
            (now(room))
            (helping::section(room))
            (start::coming(room))
            (choosing)
            (steer::how_it_is(room))
            (agreement::section(room))
            (meeting::section(room, errors))
            (inviting)
            @if !room.is_at_the_door() { (notes::section(room, errors)) }
            (steer::other_ways(room))
            (safety(visit.speech, path.as_ref()))
        }
    };
    Ok(Page::new(title, body))
}

/// Where it stands, and who is in it.
fn now(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let repair = &room.repair;
    let sees_words = room.part == Part::Of(repair.asker) || room.part == Part::Helper;
    html! {
        section.card aria-labelledby="now" {
            h2 #now { (say!(words, "repair-now")) }
            p { (stage(room)) }
            (who(room))
            @if sees_words {
                @if let Some(about) = &repair.about {
                    p { a href=(about.as_str()) { (say!(words, "stung-about")) } }
                }
                @if let Some(said) = &repair.words {
                    p.eyebrow { (say!(words, "repair-words")) }
                    (written(said))
                }
            }
            @if let Some(day) = repair.delete_on {
                p.soft.small { (say!(words, "repair-delete-on", day = room.day(day))) }
            }
        }
    }
}

fn who(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    let repair = &room.repair;
    let side = |side: Side| {
        let role = match side {
            Side::Harmed => say!(words, "who-harmed"),
            Side::Other => say!(words, "who-other"),
        };
        (repair.on(side).is_some(), role, Part::Of(side))
    };
    let helper = match repair.stage {
        Stage::Asked { .. } => say!(words, "who-asked-to-help"),
        _ => say!(words, "who-helper"),
    };
    let helper = (repair.helper.is_some(), helper, Part::Helper);
    let invited = (repair.invited.is_some(), say!(words, "who-invited"), Part::Invited);
    let all = [side(Side::Harmed), side(Side::Other), invited, helper];
    html! {
        dl.cards {
            @for (is_there, role, part) in all {
                @if is_there {
                    div {
                        dt { (role) }
                        dd {
                            (room.name_of(part))
                            @if part == room.part { span.soft { " · " (say!(words, "who-you")) } }
                        }
                    }
                }
            }
        }
    }
}

fn stage(room: &Room<'_>) -> String {
    let words = words(room.visit.speech);
    let is_over = |until| until < room.today();
    match &room.repair.stage {
        Stage::Choosing if room.repair.passed.is_empty() => say!(words, "stage-choosing"),
        Stage::Choosing => say!(words, "stage-choosing-again"),
        Stage::Asked { until } => say!(words, "stage-asked", day = room.day(*until)),
        Stage::Preparing { until } if is_over(*until) => {
            say!(words, "stage-preparing-over", day = room.day(*until))
        }
        Stage::Preparing { until } => say!(words, "stage-preparing", day = room.day(*until)),
        Stage::Meeting { circle: Some(circle), .. } => {
            let place = super::parts::apart(circle.place.as_str());
            say!(words, "stage-circle", day = room.day(circle.day), place = place)
        }
        Stage::Meeting { until, .. } if is_over(*until) => {
            say!(words, "stage-meeting-over", day = room.day(*until))
        }
        Stage::Meeting { until, .. } => say!(words, "stage-meeting", day = room.day(*until)),
        Stage::Agreed { ask_on } if *ask_on <= room.today() => say!(words, "stage-ask"),
        Stage::Agreed { ask_on } => say!(words, "stage-agreed", day = room.day(*ask_on)),
        Stage::Closed(How::Mended) => say!(words, "stage-mended"),
        Stage::Closed(How::Ended) => say!(words, "stage-ended"),
    }
}
