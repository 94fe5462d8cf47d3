//! Seats: who is most affected, and who sits there by their own yes.

use std::sync::Arc;

use decision_rules::proposal::{Seat, SeatId, Stage, Wish};
use maud::{Markup, html};
use powerwith_web::{
    Answer, Visit,
    fields::{Asks, Reading, Size, again, button, form, written},
    parts::FieldError,
    say,
};

use super::{
    room::Room,
    show::{self, to_proposal},
};
use crate::{store::known, words};

/// Names a group that is most affected.
pub(super) async fn name(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let mut reading = Reading::of(&visit);
    let empty = say!(words(visit.speech), "seat-name-empty");
    let Some(group) = reading.needed("group", Size::Line, empty) else {
        let page = show::page(&room, &reading.errors).await?;
        return Ok(again(page, &reading.errors).into());
    };
    room.wish(Wish::NameSeat { group }).await?;
    Ok(to_proposal(&room))
}

/// Sits down.
pub(super) async fn take(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let seat: SeatId = visit.part("seat")?;
    room.wish(Wish::TakeSeat { seat, helper: None }).await?;
    Ok(to_proposal(&room))
}

/// Gets up.
pub(super) async fn leave(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let seat: SeatId = visit.part("seat")?;
    room.wish(Wish::LeaveSeat { seat }).await?;
    Ok(to_proposal(&room))
}

/// The seats, as they stand on the page of a proposal.
pub(super) async fn section(
    room: &Room<'_>,
    errors: &[FieldError],
) -> Result<Markup, powerwith_web::Problem> {
    let proposal = &room.proposal;
    let words = words(room.visit.speech);
    let can_name = matches!(
        proposal.stage,
        Stage::Impact | Stage::Seats | Stage::Understand | Stage::React | Stage::Asked
    );
    let groups = if can_name {
        known::groups(room.visit.site.store.read(), room.viewer.partnership).await?
    } else {
        Vec::new()
    };
    let is_owed = is_owed(room).await?;
    Ok(html! {
        section.card aria-labelledby="seats" {
            h2 #seats { (say!(words, "seats-title")) }
            p.soft { (say!(words, "seats-lead")) }
            @if is_owed {
                div.note {
                    p {
                        (say!(words, "seat-stipend")) " "
                        a href="/me#stipends" { (say!(words, "seat-stipend-see")) }
                    }
                }
            }
            @if proposal.seats.is_empty() { p { (say!(words, "seats-none")) } }
            ul.plain { @for (id, seat) in &proposal.seats { li { (one(room, *id, seat)) } } }
            @if can_name { (naming(room, &groups, errors)) }
            @if proposal.stage == Stage::Seats {
                p { a href=(room.path("for")) { (say!(words, "consent-for")) } }
            }
        }
    })
}

/// Whether whoever looks is owed a stipend for their own seat here. Only they see it.
async fn is_owed(room: &Room<'_>) -> Result<bool, powerwith_web::Problem> {
    let site = &room.visit.site;
    if !site.practices.iter().any(|practice| practice.name == "sharing") {
        return Ok(false);
    }
    let at = (room.viewer.partnership, room.proposal.id);
    Ok(known::is_owed_a_stipend(site.store.read(), at, room.viewer.person).await?)
}

fn one(room: &Room<'_>, id: SeatId, seat: &Seat) -> Markup {
    let words = words(room.visit.speech);
    let me = room.viewer.person;
    let holder = seat.holder.as_ref().filter(|one| room.here.members.contains_key(&one.person));
    let is_open = room.proposal.stage.is_on_its_way() && room.proposal.stage != Stage::Draft;
    let is_mine = holder.is_some_and(|holder| holder.person == me);
    let may_sit =
        is_open && holder.is_none() && !room.is_author() && !room.proposal.holds_a_seat(me);
    html! {
        h3 { bdi { (seat.group) } }
        @match holder {
            Some(holder) => {
                p {
                    (say!(words, "seat-held", name = room.name(Some(holder.person))))
                    @if holder.helper.is_some() {
                        " " (say!(words, "seat-helped", name = room.name(holder.helper)))
                    }
                }
            }
            None => { p { (say!(words, "seat-free")) } }
        }
        @for exception in &seat.exceptions {
            div.note.owe {
                h4 { (say!(words, "seat-exception", day = room.day(exception.day))) }
                (written(&exception.reason))
                @if !exception.counts { p.soft.small { (say!(words, "seat-exception-over")) } }
            }
        }
        @if is_open {
            div.row.forms {
                @if is_mine {
                    (button(room.visit, &room.path(&format!("seats/{id}/leave")), ("btn quiet", say!(words, "seat-leave"))))
                }
                @if may_sit {
                    (button(room.visit, &room.path(&format!("seats/{id}/take")), ("btn", say!(words, "seat-take", group = seat.group.as_str()))))
                }
                @if holder.is_none() && room.viewer.is_host && seat.exception().is_none() {
                    a href=(room.path(&format!("seats/{id}/without"))) { (say!(words, "seat-without")) }
                }
            }
        }
    }
}

/// A field for the name of a group, with the groups of the partnership to choose from.
fn naming(room: &Room<'_>, groups: &[String], errors: &[FieldError]) -> Markup {
    let words = words(room.visit.speech);
    let typed = room.visit.form.raw("group");
    let error = errors.iter().any(|error| error.field == "group");
    let field = Asks {
        name: "group",
        label: say!(words, "seat-name"),
        hint: say!(words, "seat-name-hint"),
    };
    html! {
        details.fold open[error || room.proposal.seats.is_empty()] {
            summary { (say!(words, "seat-name-more")) }
            (form(room.visit, &room.path("seats"), &html! {
                (field.line(typed, errors))
                @if !groups.is_empty() {
                    p.soft.small { (say!(words, "seat-groups")) " " (groups.join(" · ")) }
                }
                div { button.btn.quiet { (say!(words, "seat-name-send")) } }
            }))
        }
    }
}
