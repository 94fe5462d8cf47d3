//! Asking for other terms: what would hold is written down, and goes on as a proposal. It changes
//! nothing until it is decided by consent.

use std::{collections::BTreeSet, sync::Arc};

use axum::http::StatusCode;
use decision_rules::{
    impact::{Offered, Value},
    proposal::{Quorum, Terms},
    terms::{Rulebook, TermsRefused},
    text::Text,
};
use maud::{Markup, html};
use partnership_rules::PartnerId;
use powerwith_core::{Stop, by_name};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit,
    parts::{Choices, FieldError, TextField, error_summary},
    say,
};

use crate::{pages::words_of, terms, words};

/// Shows the form with what holds now.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let now = terms::rulebook(visit.site.store.read(), viewer.partnership).await?;
    Ok(page(&visit, &filled(&now.book), &[]).await?.into())
}

/// Writes down what is asked for, and goes on to its proposal.
pub(super) async fn send(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let mut errors = Vec::new();
    let Some(book) = read(&visit, &mut errors) else {
        return again(&visit, &errors).await;
    };
    let work = async |tx: Tx| terms::ask(&tx, viewer.partnership, &book, &visit.moment).await;
    match visit.site.store.with_write_tx("ask for other terms", work).await {
        Ok(id) => {
            let about = format!("decide/new?about={}:{id}", terms::SUBJECT);
            Ok(Reply::SeeOther(viewer.path(&about)))
        }
        Err(Stop::Refused(refused)) => again(&visit, &[wrong(&visit, &refused)]).await,
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

async fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    let page = page(visit, &visit.form, errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

/// What holds now, as the form has it.
fn filled(book: &Rulebook) -> Form {
    let terms = &book.terms;
    let mut fields = vec![
        ("people".to_owned(), terms.quorum.people.to_string()),
        ("partners".to_owned(), terms.quorum.partners.to_string()),
        ("days".to_owned(), terms.open_days.to_string()),
    ];
    let mut own = Vec::new();
    for value in &terms.values {
        match value {
            Value::Offered(offered) => fields.push(("value".to_owned(), offered.id().to_owned())),
            Value::Own(words) => own.push(words.as_str()),
        }
    }
    fields.push(("own".to_owned(), own.join("\n")));
    fields.extend(book.leads.iter().map(|lead| ("lead".to_owned(), lead.to_string())));
    Form::from_fields(fields)
}

fn read(visit: &Visit, errors: &mut Vec<FieldError>) -> Option<Rulebook> {
    let words = words(visit.speech);
    let form = &visit.form;
    let mut number = |field: &str| {
        let read = form.value::<u16>(field);
        if read.is_none() {
            let text = say!(words, "who-number-missing");
            errors.push(FieldError { field: field.to_owned(), text });
        }
        read
    };
    let (people, partners, days) = (number("people"), number("partners"), number("days"));
    let mut values: BTreeSet<Value> =
        form.all("value").filter_map(Offered::parse).map(Value::Offered).collect();
    for typed in form.raw("own").lines().filter(|line| !line.trim().is_empty()) {
        match Text::line(typed) {
            Ok(own) => {
                values.insert(known(visit, own));
            }
            Err(_) => {
                let text = say!(words, "who-own-wrong");
                errors.push(FieldError { field: "own".to_owned(), text });
                return None;
            }
        }
    }
    let leads = form.all("lead").filter_map(|id| id.parse::<PartnerId>().ok()).collect();
    let quorum = Quorum { partners: usize::from(partners?), people: usize::from(people?) };
    let terms = Terms { quorum, open_days: i32::from(days?), values, set_by: None };
    Some(Rulebook { terms, leads })
}

/// An own word that is one of the set after all is that one.
fn known(visit: &Visit, own: Text) -> Value {
    let typed = own.as_str().to_lowercase();
    let name = |value: Offered| words_of::value(&Value::Offered(value), visit.speech);
    let is_it = |value: &Offered| name(*value).to_lowercase() == typed;
    Offered::ALL.into_iter().find(is_it).map_or(Value::Own(own), Value::Offered)
}

fn wrong(visit: &Visit, refused: &TermsRefused) -> FieldError {
    let words = words(visit.speech);
    let (field, text) = match refused {
        TermsRefused::QuorumPartners { least, most } => {
            ("partners", say!(words, "who-wrong-number", least = least, most = most))
        }
        TermsRefused::QuorumPeople { least, most } => {
            ("people", say!(words, "who-wrong-number", least = least, most = most))
        }
        TermsRefused::Days { least, most } => {
            ("days", say!(words, "who-wrong-number", least = least, most = most))
        }
        TermsRefused::TooManyValues { most } => {
            ("value", say!(words, "who-wrong-values", most = most))
        }
        TermsRefused::EveryoneLeads => ("lead", say!(words, "who-wrong-leads")),
        _ => ("people", say!(words, "who-wrong-unchanged")),
    };
    FieldError { field: field.to_owned(), text }
}

async fn page(visit: &Visit, values: &Form, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "who-change-title");
    let leads = leads(visit, values, errors).await?;
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "who-change-lead")) }
            }
            form.stack method="post" action=(viewer.path("decide/who/change")) novalidate {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                (numbers(visit, values, errors))
                (offered(visit, values, errors))
                (own(visit, values, errors))
                (leads)
                p.soft.small { (say!(words, "who-change-next")) }
                div.row {
                    button.btn type="submit" { (say!(words, "who-change-send")) }
                    a href=(viewer.path("decide/who")) { (say!(words, "who-title")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("decide"))
}

fn numbers(visit: &Visit, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let fields = [
        ("people", say!(words, "who-people"), say!(words, "who-people-hint")),
        ("partners", say!(words, "who-partners"), say!(words, "who-partners-hint")),
        ("days", say!(words, "who-days"), say!(words, "who-days-hint")),
    ];
    let field = |(name, label, hint): &(&'static str, String, String)| {
        let (value, kind, autocomplete) = (values.raw(name), "number", "off");
        TextField { name, label, hint, value, kind, autocomplete, most: 4 }.show(errors)
    };
    html! { @for one in &fields { (field(one)) } }
}

fn offered(visit: &Visit, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let name = |value: Offered| words_of::value(&Value::Offered(value), visit.speech);
    let choices = Offered::ALL.map(|value| (value.id().to_owned(), name(value)));
    let chosen: Vec<String> = values.all("value").map(str::to_owned).collect();
    let (legend, hint) = (say!(words, "who-values"), say!(words, "who-values-hint"));
    let field =
        Choices { name: "value", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen };
    field.several(errors)
}

fn own(visit: &Visit, values: &Form, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let (label, hint) = (say!(words, "who-own"), say!(words, "who-own-hint"));
    let value = values.raw("own");
    let (kind, autocomplete) = ("text", "off");
    TextField { name: "own", label: &label, hint: &hint, value, kind, autocomplete, most: 2500 }
        .show_lines(3, errors)
}

async fn leads(visit: &Visit, values: &Form, errors: &[FieldError]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let here = visit.viewer()?.partnership;
    let names = terms::partner_names(visit.site.store.read(), here).await?;
    let mut choices: Vec<(String, String)> =
        names.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    choices.sort_by_key(|(id, name)| (by_name(name), id.clone()));
    let chosen: Vec<String> = values.all("lead").map(str::to_owned).collect();
    let (legend, hint) = (say!(words, "who-leads"), say!(words, "who-leads-hint"));
    let field =
        Choices { name: "lead", legend: &legend, hint: &hint, choices: &choices, chosen: &chosen };
    Ok(field.several(errors))
}
