//! The first page of all: a partnership begins, with two partners as equals and two hosts.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{Beginning, FirstPartners, MOST_FIRST_PARTNERS, Name, Refused, Started};
use powerwith_core::{Outcome, PersonId, Stop};
use powerwith_store::{Tx, WriteTx};
use powerwith_web::{
    Answer, Page, Visit,
    account::{self, OneTimeCode, Person},
    parts::{FieldError, error_summary},
    say,
};

use super::codes;
use crate::{
    fields::{ONLY_FORM, name_field, only_form, read_name, wrong},
    refusal::{self, No},
    session::{Whose, problem, signed_in, start_session},
    store, words,
};

/// What was typed, read.
struct Typed {
    beginning: Beginning,
    first: Name,
    second: Name,
}

/// Shows the empty page.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).into())
}

/// Starts the partnership.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    if visit.form.has("lang") {
        return Ok(page(&visit, &[]).into());
    }
    let typed = match read(&visit) {
        Ok(typed) => typed,
        Err(errors) => {
            return Ok(page(&visit, &errors).status(StatusCode::UNPROCESSABLE_ENTITY).into());
        }
    };
    let token = account::new_token(visit.moment.dice());
    let work = async |tx: Tx| begin(&visit, &tx, &typed, &token).await;
    let started = visit.site.store.with_write_tx("start a partnership", work).await;
    let started = started.map_err(|stop| problem(&visit, stop))?;
    let to = format!("/p/{}/us/codes/{}", started.partnership.slug, started.second_code);
    Ok(signed_in(token, Whose::Own, to))
}

async fn begin(visit: &Visit, tx: &WriteTx, typed: &Typed, token: &str) -> Outcome<Started, No> {
    if store::count_partnerships(tx).await? > 0 {
        return Err(Stop::Refused(No(Refused::StartedAlready)));
    }
    let base = partnership_rules::slug_of(&typed.beginning.name);
    let slug = store::free_slug(tx, &base).await?;
    let started = partnership_rules::start(&typed.beginning, slug, &visit.moment).map_err(No)?;
    for (id, name) in [(started.first, &typed.first), (started.second, &typed.second)] {
        account::add_person(tx, &new_person(visit, id, name)).await?;
    }
    store::found(tx, &started, &visit.moment).await?;
    start_session(visit, tx, (token, started.first), Whose::Own).await?;
    let form_token = account::form_token(token);
    let code = codes::code_text(&form_token, started.second_code);
    let ends = visit.moment.now().plus_days(codes::CODE_DAYS);
    let one_time = OneTimeCode { code: &code, person: started.second, ends, reusable: false };
    account::add_code(tx, one_time).await?;
    let hash = account::hash(&code);
    store::give_code(tx, started.partnership.id, started.second_code, hash).await?;
    Ok(started)
}

fn new_person(visit: &Visit, id: PersonId, name: &Name) -> Person {
    Person {
        id,
        name: name.to_string(),
        languages: Vec::new(),
        reach: String::new(),
        email: None,
        since: visit.moment.today(),
    }
}

fn read(visit: &Visit) -> Result<Typed, Vec<FieldError>> {
    let words = words(visit.speech);
    let mut errors = Vec::new();
    let empty = say!(words, "start-name-empty");
    let name = read_name(visit, "partnership", empty, &mut errors);
    let mut partners = Vec::new();
    let mut hosts = Vec::new();
    for number in 1..=MOST_FIRST_PARTNERS {
        let field = format!("partner-{number}");
        let is_needed = number <= 2;
        if is_needed || !visit.form.text(&field).is_empty() {
            let empty = say!(words, "start-partner-empty");
            partners.extend(read_name(visit, &field, empty, &mut errors).map(|n| (field, n)));
        }
        if is_needed {
            let empty = if number == 1 {
                say!(words, "start-own-name-empty")
            } else {
                say!(words, "start-second-name-empty")
            };
            hosts.extend(read_name(visit, &format!("host-{number}"), empty, &mut errors));
        }
    }
    let first_partners = match check_partners(visit, &partners) {
        Ok(partners) if errors.is_empty() => partners,
        Ok(_) => return Err(errors),
        Err(error) => {
            // With fewer than two names, what is missing is said at its field already.
            errors.extend((partners.len() >= 2).then_some(error));
            return Err(errors);
        }
    };
    let mut hosts = hosts.into_iter();
    match (name, hosts.next(), hosts.next()) {
        (Some(name), Some(first), Some(second)) => {
            let beginning = Beginning {
                name,
                partners: first_partners,
                first_partner_idx: 0,
                second_partner_idx: 1,
            };
            Ok(Typed { beginning, first, second })
        }
        _ => Err(errors),
    }
}

/// Checks the partners against the rules; an error stands at the field it is about.
fn check_partners(visit: &Visit, partners: &[(String, Name)]) -> Result<FirstPartners, FieldError> {
    let names = partners.iter().map(|(_, name)| name.clone()).collect();
    FirstPartners::new(names).map_err(|refused| {
        let twice = match &refused {
            Refused::SamePartner { name } => {
                partners.iter().rev().find(|(_, other)| other.is_same(name))
            }
            _ => None,
        };
        let field = twice.map_or("partner-2", |(field, _)| field.as_str());
        let said = match (&refused, field) {
            (Refused::SamePartner { .. }, "partner-2") => Refused::HostsOfOnePartner,
            _ => refused.clone(),
        };
        wrong(field, refusal::text(&said, visit.speech))
    })
}

fn page(visit: &Visit, errors: &[FieldError]) -> Page {
    let words = words(visit.speech);
    let title = say!(words, "start-title");
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "start-lead")) }
            (only_form(visit, "/start", &fields(visit, errors)))
        }
    };
    Page::new(title, body).quiet().language_by_form(ONLY_FORM)
}

fn fields(visit: &Visit, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let value = |field: &str| visit.form.raw(field).to_owned();
    let one = |field: &str, label: String, hint: String| {
        name_field(field, (&label, &hint), &value(field)).show(errors)
    };
    html! {
        (one("partnership", say!(words, "start-name"), say!(words, "start-name-hint")))
        section.card aria-labelledby="partner-one" {
            h2 #partner-one { (say!(words, "start-partner-one")) }
            (one("partner-1", say!(words, "start-partner-name"), String::new()))
            (one("host-1", say!(words, "start-own-name"), say!(words, "start-own-name-hint")))
        }
        section.card aria-labelledby="partner-two" {
            h2 #partner-two { (say!(words, "start-partner-two")) }
            p.soft { (say!(words, "start-partner-two-why")) }
            (one("partner-2", say!(words, "start-partner-name"), String::new()))
            (one("host-2", say!(words, "start-second-name"), say!(words, "start-second-hint")))
        }
        (more_partners(visit, errors))
        div { button.btn type="submit" { (say!(words, "start-send")) } }
    }
}

fn more_partners(visit: &Visit, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let numbers = 3..=MOST_FIRST_PARTNERS;
    let is_in_use = numbers.clone().any(|number| visit.form.has(&format!("partner-{number}")));
    html! {
        details open[is_in_use] {
            summary { (say!(words, "start-more")) }
            p.soft { (say!(words, "start-more-hint")) }
            @for number in numbers {
                @let field = format!("partner-{number}");
                @let label = say!(words, "start-partner-number", number = number);
                (name_field(&field, (&label, ""), visit.form.raw(&field)).show(errors))
            }
        }
    }
}
