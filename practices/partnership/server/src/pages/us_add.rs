//! Hosts ask to add a partner, which takes two keys, or offer a group.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use partnership_rules::{Act, Command, PartnerId, Refused, two_keys::KEY_DAYS};
use powerwith_core::Stop;
use powerwith_web::{
    Answer, Page, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use crate::{
    fields::{form, name_field, read_name, wrong},
    refusal::{self, No},
    session::{problem, try_to, try_to_ask},
    words,
};

/// What is added.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Thing {
    Partner,
    Group,
}

/// Shows the page for a partner.
pub(crate) async fn show_partner(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, Thing::Partner, &[])?.into())
}

/// Asks to add a partner.
pub(crate) async fn send_partner(visit: Arc<Visit>) -> Answer {
    send(&visit, Thing::Partner).await
}

/// Shows the page for a group.
pub(crate) async fn show_group(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, Thing::Group, &[])?.into())
}

/// Offers a group.
pub(crate) async fn send_group(visit: Arc<Visit>) -> Answer {
    send(&visit, Thing::Group).await
}

async fn send(visit: &Visit, thing: Thing) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let mut errors = Vec::new();
    let empty = match thing {
        Thing::Partner => say!(words, "start-partner-empty"),
        Thing::Group => say!(words, "add-group-empty"),
    };
    let Some(name) = read_name(visit, "name", empty, &mut errors) else {
        return again(visit, thing, &errors);
    };
    let by = viewer.person;
    let (done, next) = match thing {
        Thing::Partner => {
            let act = Act::AddPartner { id: PartnerId::new(&visit.moment), name };
            (try_to_ask(visit, &act).await, "us/keys")
        }
        Thing::Group => {
            let offered = try_to(visit, Command::OfferGroup { by, name }).await;
            (offered.map(drop), "us")
        }
    };
    match done {
        Ok(()) => Ok(Reply::SeeOther(viewer.path(next))),
        Err(Stop::Refused(No(
            refused @ (Refused::SamePartner { .. }
            | Refused::TooManyPartners { .. }
            | Refused::TooManyActs { .. }
            | Refused::TooManyGroups { .. }),
        ))) => again(visit, thing, &[wrong("name", refusal::text(&refused, visit.speech))]),
        Err(stop) => Err(problem(visit, stop)),
    }
}

fn again(visit: &Visit, thing: Thing, errors: &[FieldError]) -> Answer {
    Ok(page(visit, thing, errors)?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(
    visit: &Visit,
    thing: Thing,
    errors: &[FieldError],
) -> Result<Page, powerwith_web::Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let (title, lead, label, hint, (path, send)) = match thing {
        Thing::Partner => (
            say!(words, "add-partner-title"),
            say!(words, "add-partner-lead", days = KEY_DAYS),
            say!(words, "start-partner-name"),
            String::new(),
            ("us/partners/new", say!(words, "add-partner-send")),
        ),
        Thing::Group => (
            say!(words, "add-group-title"),
            say!(words, "add-group-lead"),
            say!(words, "add-group-name"),
            say!(words, "add-group-hint"),
            ("us/groups/new", say!(words, "add-send")),
        ),
    };
    let body = html! {
        (name_field("name", (&label, &hint), visit.form.raw("name")).show(errors))
        div.row {
            button.btn type="submit" { (send) }
            a href=(viewer.path("us")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (lead) }
            (form(visit, &viewer.path(path), &body))
        }
    };
    Ok(Page::new(title, body))
}
