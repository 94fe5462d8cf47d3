//! The questionnaires of a partnership: its own ones, and those that come with the program.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{
    Answer, Page, Problem, Visit,
    parts::{FieldError, error_summary},
    say,
};
use reflection_rules::instrument::{Instrument, Library, Usage};

use crate::{store::instruments, words};

/// Shows the list.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// The list, with what is wrong with a file that was brought.
pub(super) async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let viewer = visit.viewer()?;
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let mut own = Vec::new();
    for instrument in instruments::own(db, viewer.partnership).await? {
        let key = (instrument.id(), instrument.version());
        let usage = instruments::usage(db, viewer.partnership, key).await?;
        own.push((instrument, usage));
    }
    let title = say!(words, "own-title");
    let body = html! {
        div.wrap.below.stack {
            (error_summary(visit.speech, errors))
            div { h1 { (title) } p.lead { (say!(words, "own-lead")) } }
            section.card aria-labelledby="own" {
                h2 #own { (say!(words, "own-list")) }
                @if own.is_empty() { p.soft { (say!(words, "own-none")) } }
                ul.plain { @for (instrument, usage) in &own { li { (own_line(visit, instrument, *usage)?) } } }
            }
            @if viewer.is_host { (bring_form(visit, errors)?) }
            section.card aria-labelledby="built-in" {
                h2 #built-in { (say!(words, "own-built-in")) }
                p.soft { (say!(words, "own-built-in-text")) }
                ul.plain { @for instrument in Library::built_in().latest() { li { (line(visit, instrument)?) } } }
            }
        }
    };
    Ok(Page::new(title, body).at("reflect"))
}

fn line(visit: &Visit, instrument: &Instrument) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let title = instrument.details().title.get(&visit.speech.content());
    let n_items = instrument.items().len();
    let version = instrument.version().number();
    let file = address(visit, instrument, "form.xlsx")?;
    Ok(html! {
        h3 { bdi { (title) } }
        p.soft.small { (say!(words, "own-facts", items = n_items, version = version)) }
        p { a href=(file) download { (say!(words, "own-take")) span.vh { ": " (title) } } }
    })
}

fn own_line(visit: &Visit, instrument: &Instrument, usage: Usage) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let next = address(visit, instrument, "next")?;
    let is_host = visit.viewer()?.is_host;
    Ok(html! {
        (line(visit, instrument)?)
        @if usage == Usage::Asked {
            p.soft.small { (say!(words, "own-in-use")) }
            @if is_host {
                form method="post" action=(next) {
                    (visit.form_token())
                    button.link { (say!(words, "own-next")) }
                }
            }
        }
    })
}

fn bring_form(visit: &Visit, errors: &[FieldError]) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let to = visit.viewer()?.path("reflect/instruments");
    let invalid = (!errors.is_empty()).then_some("true");
    Ok(html! {
        section.card aria-labelledby="bring" {
            h2 #bring { (say!(words, "own-bring")) }
            p { (say!(words, "own-bring-text")) }
            form.stack method="post" action=(to) enctype="multipart/form-data" {
                (visit.form_token())
                div.field {
                    label.big for="file" { (say!(words, "own-file")) }
                    p.soft.small id="file-hint" { (say!(words, "own-file-hint")) }
                    input id="file" name="file" type="file" accept=".xlsx"
                        aria-describedby="file-hint" aria-invalid=[invalid];
                }
                button.btn { (say!(words, "own-bring-button")) }
            }
        }
    })
}

fn address(visit: &Visit, instrument: &Instrument, page: &str) -> Result<String, Problem> {
    let (id, version) = (instrument.id(), instrument.version());
    Ok(visit.viewer()?.path(&format!("reflect/instruments/{id}/{version}/{page}")))
}
