//! Asking the side that is missing to come, and coming: by their own yes, or not at all.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{PersonId, Stop};
use powerwith_web::{
    Answer, Problem, Reply, Visit,
    fields::{again, form, saying_button},
    parts::FieldError,
    say,
};
use repair_rules::{Part, Refused, Side, Stage, Wish};

use super::{room::Room, show};
use crate::{known, refusal, words};

/// Asks someone to come.
pub(super) async fn invite(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let wrong = |text| vec![FieldError { field: "person".to_owned(), text }];
    let Some(person) = visit.form.value::<PersonId>("person") else {
        let errors = wrong(say!(words(visit.speech), "invite-empty"));
        return Ok(again(show::page(&room, &errors).await?, &errors).into());
    };
    match room.attempt(Wish::Invite(person)).await {
        Err(Stop::Refused(refused @ (Refused::IsTheHelper | Refused::CannotCome))) => {
            let errors = wrong(refusal::text(&refused, visit.speech));
            Ok(again(show::page(&room, &errors).await?, &errors).into())
        }
        Err(stop) => Err(refusal::explain(&visit, stop, &room.path(""))),
        Ok(_) => Ok(Reply::SeeOther(room.path(""))),
    }
}

/// Comes, or does not.
pub(super) async fn join(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let wish = match visit.form.text("go") {
        "yes" => Wish::Join,
        "no" => Wish::NotJoin,
        _ => return Err(Problem::NotFound),
    };
    room.wish(wish).await
}

/// Asking, as it stands on the page of whoever began, once a helper said yes.
pub(super) async fn inviting(room: &Room<'_>, errors: &[FieldError]) -> Result<Markup, Problem> {
    let words = words(room.visit.speech);
    let repair = &room.repair;
    let is_time = matches!(repair.stage, Stage::Preparing { .. }) && repair.invited.is_none();
    if room.part != Part::Of(repair.asker) || !is_time || repair.has_both() {
        return Ok(html! {});
    }
    let is_free = |one: &PersonId| repair.part(*one).is_none();
    let free = room.here.partner_of.keys().copied().filter(is_free);
    let mut people = known::named(room.visit.site.store.read(), free).await?;
    // Who was named stands first.
    people.sort_by_key(|(id, _)| !repair.named.contains(id));
    let error = errors.iter().find(|error| error.field == "person");
    let text = match repair.asker {
        Side::Harmed => say!(words, "invite-text"),
        Side::Other => say!(words, "invite-text-harmed"),
    };
    Ok(html! {
        section.card aria-labelledby="invite" {
            h2 #invite { (say!(words, "invite-title")) }
            p { (text) }
            p.soft { (say!(words, "invite-told")) }
            (form(room.visit, &room.path("invite"), &html! {
                div.field {
                    label.big for="person" { (say!(words, "invite-who")) }
                    @if let Some(error) = error { p.error id="person-error" { (error.text) } }
                    select id="person" name="person" autocomplete="off"
                        aria-describedby=[error.map(|_| "person-error")]
                        aria-invalid=[error.map(|_| "true")] {
                        option value="" { (say!(words, "invite-choose")) }
                        @for (id, name) in &people {
                            option value=(id) { (name) " · " (room.here.partner(*id)) }
                        }
                    }
                }
                div { button.btn { (say!(words, "invite-send")) } }
            }))
        }
    })
}

/// The question, as it stands on the page of whoever is asked to come.
pub(super) fn coming(room: &Room<'_>) -> Markup {
    let words = words(room.visit.speech);
    if room.part != Part::Invited {
        return html! {};
    }
    let asker = room.name_of(Part::Of(room.repair.asker));
    let text = match room.repair.asker {
        Side::Harmed => say!(words, "join-text", name = asker),
        Side::Other => say!(words, "join-text-harmed", name = asker),
    };
    let to = room.path("join");
    html! {
        section.note.owe aria-labelledby="join" {
            h2 #join { (say!(words, "join-title")) }
            p { (text) }
            p { (say!(words, "join-free")) }
            div.row {
                (saying_button(room.visit, &to, ("btn", say!(words, "join-yes")), ("go", "yes")))
                (saying_button(room.visit, &to, ("btn quiet", say!(words, "join-no")), ("go", "no")))
            }
        }
    }
}
