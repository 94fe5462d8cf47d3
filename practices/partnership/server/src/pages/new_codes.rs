//! A lost device: one host asks for a new code, a host of another partner says yes.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::{Markup, html};
use partnership_rules::{Change, Command, NewCodeId, Refused, decide};
use powerwith_core::{Outcome, PersonId, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Viewer, Visit,
    account::{self, OneTimeCode},
    parts::{FieldError, error_summary},
    say,
};

use super::{
    codes::{code_ends, code_text},
    hosts::people_choices,
};
use crate::{
    fields::{Select, apart, form, wrong},
    refusal::{self, No},
    session::{carry_out, problem, try_to},
    store::{self, CodeRow, Roster},
    words,
};

/// Shows what waits, and how to ask.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// Asks for a new code.
pub(crate) async fn ask(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let typed = visit.form.text("person");
    if typed.is_empty() {
        let error = wrong("person", say!(words(visit.speech), "person-empty"));
        return Ok(page(&visit, &[error]).await?.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    }
    let person: PersonId = typed.parse().map_err(|_| Problem::NotFound)?;
    match try_to(&visit, Command::AskNewCode { by: viewer.person, person }).await {
        // Sent twice, it was asked once: the page shows the request that waits.
        Ok(_) | Err(Stop::Refused(No(Refused::CodeAskedAlready))) => {
            Ok(Reply::SeeOther(viewer.path("us/new-codes")))
        }
        Err(Stop::Refused(No(Refused::OwnCode))) => {
            let error = wrong("person", refusal::text(&Refused::OwnCode, visit.speech));
            let page = page(&visit, &[error]).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// Says yes: older sign-ins end, and the code is shown to this host alone.
pub(crate) async fn say_yes(visit: Arc<Visit>) -> Answer {
    let (viewer, signed_in) = (visit.viewer()?, visit.person()?);
    let id: NewCodeId = visit.part("code")?;
    let code = code_text(&signed_in.form_token, id);
    let work = async |tx: Tx| -> Outcome<(), No> {
        let state = store::load(&*tx, viewer.partnership).await?;
        let command = Command::SayYes { by: viewer.person, id };
        let changes = decide(&state, command, &visit.moment).map_err(No)?;
        store::apply(&tx, viewer.partnership, &changes, &visit.moment).await?;
        for change in changes {
            if let Change::CodeGiven { person, .. } = change {
                account::end_all(&tx, person).await?;
                let ends = code_ends(visit.moment.now());
                let one_time = OneTimeCode { code: &code, person, ends, reusable: false };
                account::add_code(&tx, one_time).await?;
                let hash = account::hash(&code);
                store::give_code(&tx, viewer.partnership, id, hash).await?;
            }
        }
        Ok(())
    };
    let to = viewer.path(&format!("us/codes/{id}"));
    match visit.site.store.with_write_tx("say yes to a new code", work).await {
        Ok(()) => Ok(Reply::SeeOther(to)),
        // Sent twice by the same host: the page shows the code, or that it was used.
        Err(Stop::Refused(No(Refused::CodeAnsweredAlready))) if answered(&visit, id).await? => {
            Ok(Reply::SeeOther(to))
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

/// Whether this host said yes to it.
async fn answered(visit: &Visit, id: NewCodeId) -> Result<bool, Problem> {
    let viewer = visit.viewer()?;
    let rows = store::code_rows(visit.site.store.read(), viewer.partnership).await?;
    Ok(rows
        .iter()
        .any(|row| row.id == id && row.state == "given" && row.answered_by == Some(viewer.person)))
}

/// Says no.
pub(crate) async fn say_no(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let id: NewCodeId = visit.part("code")?;
    carry_out(&visit, Command::SayNo { by: viewer.person, id }).await?;
    Ok(Reply::SeeOther(viewer.path("us/new-codes")))
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let roster = store::roster(db, viewer.partnership).await?;
    let waiting = waiting(store::code_rows(db, viewer.partnership).await?);
    let title = say!(words, "new-code-title");
    let body = html! {
        div.narrow.below.stack {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "new-code-lead")) }
            @if !waiting.is_empty() {
                section.card aria-labelledby="waiting" {
                    h2 #waiting { (say!(words, "new-code-waiting")) }
                    ul.plain {
                        @for row in &waiting { li { (request(visit, viewer, (row, &roster))) } }
                    }
                }
            }
            section.card aria-labelledby="ask" {
                h2 #ask { (say!(words, "new-code-ask")) }
                p { (say!(words, "new-code-ask-text")) }
                (form(visit, &viewer.path("us/new-codes"), &ask_fields(visit, &roster, errors)))
            }
        }
    };
    Ok(Page::new(title, body))
}

/// The requests that wait for an answer.
pub(crate) fn waiting(rows: Vec<CodeRow>) -> Vec<CodeRow> {
    rows.into_iter().filter(|row| row.state == "waiting").collect()
}

/// Whether this host is the second key: from another partner than the one who asked, and not the
/// person it is about.
pub(crate) fn may_answer(viewer: &Viewer, row: &CodeRow, roster: &Roster) -> bool {
    let partner = |id: PersonId| roster.person(id).map(|person| person.partner);
    let asked = row.asked_by.and_then(partner);
    row.person != viewer.person && asked.is_some() && asked != partner(viewer.person)
}

fn request(visit: &Visit, viewer: &Viewer, (row, roster): (&CodeRow, &Roster)) -> Markup {
    let words = words(visit.speech);
    let name = apart(roster.name(row.person).unwrap_or(""));
    let by = row.asked_by.and_then(|by| roster.name(by)).unwrap_or("");
    let day = row.asked.map(|day| visit.speech.day(day)).unwrap_or_default();
    let yes = html! {
        button.btn type="submit" { (say!(words, "new-code-yes")) }
    };
    let no = html! { button.btn.quiet type="submit" { (say!(words, "new-code-no")) } };
    let action = |what: &str| viewer.path(&format!("us/new-codes/{}/{what}", row.id));
    html! {
        h3 { (say!(words, "new-code-for", name = name.clone())) }
        p.pair { (say!(words, "new-code-asked", name = apart(by), day = day)) }
        @if may_answer(viewer, row, roster) {
            p { (say!(words, "new-code-check", name = name)) }
            div.row.forms { (form(visit, &action("yes"), &yes)) (form(visit, &action("no"), &no)) }
        } @else {
            p { (say!(words, "new-code-other-key")) }
        }
    }
}

fn ask_fields(visit: &Visit, roster: &Roster, errors: &[FieldError]) -> Markup {
    let words = words(visit.speech);
    let me = visit.viewer().map(|viewer| viewer.person);
    let choices = me.map(|me| people_choices(roster, me)).unwrap_or_default();
    html! {
        (Select {
            name: "person",
            label: &say!(words, "new-code-who"),
            empty: &say!(words, "person-choose"),
            choices: &choices,
            chosen: visit.form.text("person"),
        }.show(errors))
        div { button.btn type="submit" { (say!(words, "new-code-send")) } }
    }
}
