//! Asking to remove a partner, or to take the host role from someone. Both take two keys.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{Act, PartnerId, Refused, two_keys::KEY_DAYS};
use powerwith_core::{PersonId, Stop};
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::hosts::people_choices;
use crate::{
    fields::{Select, form, wrong},
    refusal::{self, No},
    session::{problem, try_to_ask},
    store, words,
};

/// The words of one of the two pages.
struct Said {
    title: String,
    lead: String,
    how: String,
    /// What to read first, when there is something.
    first: Markup,
    none: String,
    label: String,
    empty: String,
    send: String,
}

/// Shows the page for a partner.
pub(crate) async fn show_partner(visit: Arc<Visit>) -> Answer {
    Ok(partner_page(&visit, &[]).await?.into())
}

/// Asks to remove a partner.
pub(crate) async fn send_partner(visit: Arc<Visit>) -> Answer {
    let typed = visit.form.text("partner");
    if typed.is_empty() {
        let error = wrong("partner", say!(words(visit.speech), "remove-partner-empty"));
        return Ok(again(partner_page(&visit, &[error]).await?));
    }
    let id: PartnerId = typed.parse().map_err(|_| Problem::NotFound)?;
    let viewer = visit.viewer()?;
    let mine =
        store::partner_of(visit.site.store.read(), viewer.partnership, viewer.person).await?;
    // Who leaves reads what to hand over, and not a list of keys.
    let next = if mine == Some(id) { "decide/pact/leave" } else { "us/keys" };
    match try_to_ask(&visit, &Act::RemovePartner { id }).await {
        Ok(()) => Ok(Reply::SeeOther(viewer.path(next))),
        Err(Stop::Refused(No(
            no @ (Refused::TwoPartnersStay | Refused::TwoKeysStay | Refused::TooManyActs { .. }),
        ))) => {
            let error = wrong("partner", refusal::text(&no, visit.speech));
            Ok(again(partner_page(&visit, &[error]).await?))
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// Shows the page for a host.
pub(crate) async fn show_host(visit: Arc<Visit>) -> Answer {
    Ok(host_page(&visit, &[]).await?.into())
}

/// Asks to take the host role from someone.
pub(crate) async fn send_host(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let typed = visit.form.text("person");
    if typed.is_empty() {
        let error = wrong("person", say!(words(visit.speech), "remove-host-empty"));
        return Ok(again(host_page(&visit, &[error]).await?));
    }
    let person: PersonId = typed.parse().map_err(|_| Problem::NotFound)?;
    let asked = if person == viewer.person {
        Err(Stop::Refused(No(Refused::OwnHostRole)))
    } else {
        try_to_ask(&visit, &Act::RemoveHost { person }).await
    };
    match asked {
        Ok(()) => Ok(Reply::SeeOther(viewer.path("us/keys"))),
        Err(Stop::Refused(No(
            no @ (Refused::NoHost
            | Refused::OwnHostRole
            | Refused::TwoKeysStay
            | Refused::TooManyActs { .. }),
        ))) => {
            let error = wrong("person", refusal::text(&no, visit.speech));
            Ok(again(host_page(&visit, &[error]).await?))
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

fn again(page: Page) -> Reply {
    page.status(StatusCode::UNPROCESSABLE_ENTITY).into()
}

async fn partner_page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let roster = store::roster(visit.site.store.read(), visit.viewer()?.partnership).await?;
    let choices: Vec<(String, String)> =
        roster.partners.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
    let said = Said {
        title: say!(words, "remove-partner-title"),
        lead: say!(words, "remove-partner-lead"),
        how: say!(words, "remove-partner-how", days = KEY_DAYS),
        first: html! {
            p {
                a href=(visit.viewer()?.path("decide/pact/leave")) {
                    (say!(words, "leave-own-first"))
                }
            }
        },
        none: String::new(),
        label: say!(words, "remove-partner-which"),
        empty: say!(words, "remove-partner-choose"),
        send: say!(words, "remove-partner-send"),
    };
    page(visit, ("us/partners/remove", "partner"), (&said, &choices), errors)
}

async fn host_page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let mut roster = store::roster(visit.site.store.read(), viewer.partnership).await?;
    roster.people.retain(|person| person.host_since.is_some());
    let choices = people_choices(&roster, viewer.person);
    let said = Said {
        title: say!(words, "remove-host-title"),
        lead: say!(words, "remove-host-lead"),
        how: say!(words, "remove-host-how", days = KEY_DAYS),
        first: html! {},
        none: say!(words, "remove-host-no-one"),
        label: say!(words, "remove-host-who"),
        empty: say!(words, "person-choose"),
        send: say!(words, "remove-host-send"),
    };
    page(visit, ("us/hosts/remove", "person"), (&said, &choices), errors)
}

fn page(
    visit: &Visit,
    (path, field): (&str, &str),
    (said, choices): (&Said, &[(String, String)]),
    errors: &[FieldError],
) -> Result<Page, Problem> {
    let viewer = visit.viewer()?;
    let chosen = visit.form.text(field);
    let select = Select { name: field, label: &said.label, empty: &said.empty, choices, chosen }
        .show(errors);
    let fields: Markup = html! {
        (select)
        div.row {
            button.btn type="submit" { (said.send) }
            a href=(viewer.path("us")) { (say!(words(visit.speech), "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (said.title) }
            p.lead { (said.lead) }
            p { (said.how) }
            (said.first)
            @if choices.is_empty() {
                p.note { (said.none) }
            } @else {
                (form(visit, &viewer.path(path), &fields))
            }
        }
    };
    Ok(Page::new(said.title.clone(), body))
}
