//! Hosts: asking to make a member a host, and stepping down. There are always hosts from two partners.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use partnership_rules::{Act, Command, Refused, two_keys::KEY_DAYS};
use powerwith_core::{PersonId, Stop};
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use crate::{
    fields::{Select, form, wrong},
    refusal::{self, No},
    session::{carry_out, problem, try_to_ask},
    store::{self, Roster},
    words,
};

/// Shows the page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// Asks to make a member a host.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let typed = visit.form.text("person");
    if typed.is_empty() {
        let error = wrong("person", say!(words(visit.speech), "person-empty"));
        return Ok(page(&visit, &[error]).await?.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    }
    let person: PersonId = typed.parse().map_err(|_| Problem::NotFound)?;
    match try_to_ask(&visit, &Act::MakeHost { person }).await {
        Ok(()) => Ok(Reply::SeeOther(viewer.path("us/keys"))),
        Err(Stop::Refused(No(refused @ (Refused::HostAlready | Refused::TooManyActs { .. })))) => {
            let error = wrong("person", refusal::text(&refused, visit.speech));
            let page = page(&visit, &[error]).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// People to choose from, with their partner, without the one who chooses.
pub(crate) fn people_choices(roster: &Roster, but: PersonId) -> Vec<(String, String)> {
    let others = roster.people.iter().filter(|person| person.id != but);
    others
        .map(|person| {
            let partner = roster.partner(person.partner).unwrap_or("");
            (person.id.to_string(), format!("{} · {partner}", person.name))
        })
        .collect()
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let mut roster = store::roster(visit.site.store.read(), viewer.partnership).await?;
    roster.people.retain(|person| person.host_since.is_none());
    let choices = people_choices(&roster, viewer.person);
    let title = say!(words, "host-title");
    let fields = html! {
        (Select {
            name: "person",
            label: &say!(words, "host-who"),
            empty: &say!(words, "person-choose"),
            choices: &choices,
            chosen: visit.form.text("person"),
        }.show(errors))
        div.row {
            button.btn type="submit" { (say!(words, "host-send")) }
            a href=(viewer.path("us")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "host-lead")) }
            ul {
                li { (say!(words, "host-can")) }
                li { (say!(words, "host-cannot")) }
                li { (say!(words, "host-seen", days = KEY_DAYS)) }
            }
            @if choices.is_empty() {
                p.note { (say!(words, "host-no-one")) }
                p { a href=(viewer.path("us/invites")) { (say!(words, "us-do-invite")) } }
            } @else {
                (form(visit, &viewer.path("us/hosts/new"), &fields))
            }
        }
    };
    Ok(Page::new(title, body))
}

/// Asks whether the host really wants to step down.
pub(crate) async fn show_step_down(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "step-down-title");
    let fields = html! {
        div.row {
            button.btn type="submit" { (say!(words, "step-down-send")) }
            a href=(viewer.path("us")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "step-down-lead")) }
            (form(&visit, &viewer.path("us/hosts/step-down"), &fields))
        }
    };
    Ok(Page::new(title, body).into())
}

/// Steps down.
pub(crate) async fn step_down(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    carry_out(&visit, Command::StepDown { person: viewer.person }).await?;
    Ok(Reply::SeeOther(viewer.path("us")))
}
