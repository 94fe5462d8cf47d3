//! Adding a role; first ones are offered, because unseen work is not on the list by itself.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{
    roles::{self as rules, Role, Work},
    text::Text,
};
use powerwith_core::{Outcome, Stop};
use powerwith_log::Role as By;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Speech, Visit,
    parts::{Choices, FieldError, error_summary},
    say,
};

use super::kept;
use crate::{
    fields::{form, wrong},
    not::{Not, problem},
    record::Record,
    typed::{Length, read_text, text_field},
    words,
};

/// Work that is seldom seen, offered as first roles.
fn first_ones(speech: Speech) -> [String; 4] {
    let words = words(speech);
    [
        say!(words, "role-first-child-care"),
        say!(words, "role-first-meals"),
        say!(words, "role-first-rides"),
        say!(words, "role-first-translating"),
    ]
}

/// Buttons for the first ones that are not there yet.
pub(super) fn offered(visit: &Visit, roles: &[Role]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let there = |name: &str| {
        roles.iter().any(|role| role.name.as_str().to_lowercase() == name.to_lowercase())
    };
    let firsts: Vec<String> =
        first_ones(visit.speech).into_iter().filter(|name| !there(name)).collect();
    Ok(html! {
        @if !firsts.is_empty() {
            section.card.no-print aria-labelledby="first" {
                h2 #first { (say!(words, "roles-first")) }
                p { (say!(words, "roles-first-hint")) }
                form.row method="post" action=(viewer.path("us/roles/new")) {
                    (visit.form_token())
                    input type="hidden" name="work" value="unseen";
                    @for name in &firsts {
                        button.btn.quiet name="name" value=(name) { (name) }
                    }
                }
            }
        }
    })
}

/// Shows the form.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[])?.into())
}

/// Adds a role.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let mut errors = Vec::new();
    let name = read_text(&visit, ("name", Length::Line), say!(words, "role-empty"), &mut errors);
    let work = match visit.form.text("work") {
        "seen" => Some(Work::Seen),
        "unseen" => Some(Work::Unseen),
        _ => None,
    };
    if work.is_none() {
        errors.push(wrong("work", say!(words, "role-work-empty")));
    }
    let (Some(name), Some(work)) = (name, work) else { return again(&visit, &errors) };
    match add(&visit, (name, work)).await {
        Ok(role) => Ok(Reply::SeeOther(visit.viewer()?.path(&format!("us/roles/{}", role.id)))),
        Err(Stop::Refused(not @ Not::Role(_))) => {
            again(&visit, &[wrong("name", not.text(visit.speech))])
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

async fn add(visit: &Visit, (name, work): (Text, Work)) -> Outcome<Role, Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let do_it = async |tx: Tx| -> Outcome<Role, Not> {
        let all = kept::load(&*tx, here).await?;
        let new = rules::add(&all, name.clone(), work, &visit.moment).map_err(Not::Role)?;
        kept::add(&tx, here, &new, &visit.moment).await?;
        let kind = if work == Work::Unseen { "unseen" } else { "seen" };
        let record = Record::of("role.made").value("role", new.id);
        let record = record.text("name", name.as_str()).value("work", kind);
        record.log(&tx, (here, By::Member), &visit.moment).await?;
        Ok(new)
    };
    visit.site.store.with_write_tx("add a role", do_it).await
}

fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    Ok(page(visit, errors)?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "roles-add");
    let (label, hint) = (say!(words, "role-name"), say!(words, "role-name-hint"));
    let (legend, work_hint) = (say!(words, "role-work"), say!(words, "role-work-hint"));
    let choices = [
        ("unseen".to_owned(), say!(words, "role-work-unseen")),
        ("seen".to_owned(), say!(words, "role-work-seen")),
    ];
    let chosen = [visit.form.text("work").to_owned()];
    let work = Choices {
        name: "work",
        legend: &legend,
        hint: &work_hint,
        choices: &choices,
        chosen: &chosen,
    };
    let fields = html! {
        (text_field(("name", Length::Line), (&label, &hint), visit.form.raw("name"), errors))
        (work.one(errors))
        div.row {
            button.btn type="submit" { (say!(words, "role-add-send")) }
            a href=(viewer.path("us/roles")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "roles-add-lead")) }
            (form(visit, &viewer.path("us/roles/new"), &fields))
        }
    };
    Ok(Page::new(title, body))
}
