//! Choosing who helps: nobody who is part of it is offered.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::{PersonId, Stop};
use powerwith_web::{
    Answer, Problem, Visit,
    fields::{again, form},
    parts::{Choices, FieldError},
    say,
};
use repair_rules::{Refused, Stage, Wish};

use super::{room::Room, show};
use crate::{known, refusal, words};

/// Chooses one.
pub(super) async fn choose(visit: Arc<Visit>) -> Answer {
    let room = Room::open(&visit).await?;
    let wrong = |text| vec![FieldError { field: "helper".to_owned(), text }];
    let Some(helper) = visit.form.value::<PersonId>("helper") else {
        let errors = wrong(say!(words(visit.speech), "choose-empty"));
        return Ok(again(show::page(&room, &errors).await?, &errors).into());
    };
    match room.attempt(Wish::Choose(helper)).await {
        Err(Stop::Refused(refused @ Refused::NotAHelper)) => {
            let errors = wrong(refusal::text(&refused, visit.speech));
            Ok(again(show::page(&room, &errors).await?, &errors).into())
        }
        Err(stop) => Err(refusal::explain(&visit, stop, &room.path(""))),
        Ok(_) => Ok(powerwith_web::Reply::SeeOther(room.path(""))),
    }
}

/// Choosing, as it stands on the page of a repair.
pub(super) async fn section(room: &Room<'_>, errors: &[FieldError]) -> Result<Markup, Problem> {
    let words = words(room.visit.speech);
    if !room.steers() || room.repair.stage != Stage::Choosing {
        return Ok(html! {});
    }
    let offered = room.repair.offered(room.here.known().helpers);
    let choices: Vec<(String, String)> = known::named(room.visit.site.store.read(), offered)
        .await?
        .into_iter()
        .map(|(id, name)| (id.to_string(), format!("{name} · {}", room.here.partner(id))))
        .collect();
    let (legend, hint) = (say!(words, "choose-title"), say!(words, "choose-hint"));
    let chosen = [room.visit.form.text("helper").to_owned()];
    let radios = Choices {
        name: "helper",
        legend: &legend,
        hint: &hint,
        choices: &choices,
        chosen: &chosen,
    };
    Ok(html! {
        section.card {
            @if choices.is_empty() {
                h2 { (legend) }
                p { (say!(words, "choose-nobody")) }
                p { a href=(room.viewer.path("mend/path#helpers")) { (say!(words, "choose-nobody-go")) } }
            } @else {
                (form(room.visit, &room.path("helper"), &html! {
                    (radios.one(errors))
                    div { button.btn {
                        (say!(words, "choose-send", n = room.repair.limits.answer))
                    } }
                }))
            }
        }
    })
}
