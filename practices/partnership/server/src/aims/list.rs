//! The page of the bigger effort, and writing an aim down.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use partnership_rules::text::Text;
use powerwith_core::{Language, Outcome, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::kept::{self, AimId};
use crate::{
    fields::{ONLY_FORM, only_form, wrong},
    not::{Not, problem},
    typed::{Length, language_field, read_language, read_text, text_field, written},
    words,
};

/// Shows the aims.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let all = kept::load(visit.site.store.read(), viewer.partnership).await?;
    let title = say!(words, "aims-title");
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "aims-lead")) }
            @if all.is_empty() {
                p.soft { (say!(words, "aims-none")) }
            } @else {
                ul.plain.card {
                    @for aim in &all {
                        li {
                            h2 {
                                a href=(viewer.path(&format!("decide/aims/{}", aim.id))) {
                                    bdi { (aim.whose) }
                                }
                            }
                            (written(&aim.language, &aim.text))
                            @if aim.asks_for_talk() {
                                p { span.chip { (say!(words, "aim-asks-for-talk")) } }
                            }
                        }
                    }
                }
            }
            p.spaced { a.btn href=(viewer.path("decide/aims/new")) { (say!(words, "aims-add")) } }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

/// Shows the form for an aim.
pub(super) async fn show_new(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[])?.into())
}

/// Writes an aim down.
pub(super) async fn add(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let mut errors = Vec::new();
    let whose =
        read_text(&visit, ("whose", Length::Line), say!(words, "aim-whose-empty"), &mut errors);
    let text =
        read_text(&visit, ("text", Length::Long), say!(words, "aim-text-empty"), &mut errors);
    let language = read_language(&visit, &mut errors);
    let (Some(whose), Some(text), Some(language)) = (whose, text, language) else {
        return again(&visit, &errors);
    };
    match write(&visit, (&whose, &language, &text)).await {
        Ok(id) => Ok(Reply::SeeOther(visit.viewer()?.path(&format!("decide/aims/{id}")))),
        Err(Stop::Refused(not @ Not::TooManyAims { .. })) => {
            again(&visit, &[wrong("text", not.text(visit.speech))])
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

async fn write(visit: &Visit, aim: (&Text, &Language, &Text)) -> Outcome<AimId, Not> {
    let here = visit.viewer().map_err(|_| Not::Gone)?.partnership;
    let work = async |tx: Tx| kept::add(&tx, here, aim, &visit.moment).await;
    visit.site.store.with_write_tx("write an aim down", work).await
}

fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    Ok(page(visit, errors)?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "aims-add");
    let (whose, whose_hint) = (say!(words, "aim-whose"), say!(words, "aim-whose-hint"));
    let (text, text_hint) = (say!(words, "aim-text"), say!(words, "aim-text-hint"));
    let form = &visit.form;
    let fields = html! {
        (text_field(("whose", Length::Line), (&whose, &whose_hint), form.raw("whose"), errors))
        (text_field(("text", Length::Long), (&text, &text_hint), form.raw("text"), errors))
        (language_field(visit, &say!(words, "written-in"), errors))
        div.row {
            button.btn type="submit" { (say!(words, "aim-send")) }
            a href=(viewer.path("decide/aims")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "aims-add-lead")) }
            (only_form(visit, &viewer.path("decide/aims/new"), &fields))
        }
    };
    Ok(Page::new(title, body).at("decide").language_by_form(ONLY_FORM))
}
