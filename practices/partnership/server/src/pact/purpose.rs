//! Proposing what we are together for: the part of the pact that nothing else decides.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use powerwith_core::Stop;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::kept;
use crate::{
    candidates::{self, Kind, Proposed},
    fields::{form, wrong},
    not::{Not, problem},
    typed::{Length, language_field, read_language, read_text, text_field},
    words,
};

/// Shows the form.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// Lets it wait for consent.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let here = viewer.partnership;
    let mut errors = Vec::new();
    let empty = say!(words, "pact-purpose-empty");
    let text = read_text(&visit, ("text", Length::Long), empty, &mut errors);
    let language = read_language(&visit, &mut errors);
    let (Some(text), Some(language)) = (text, language) else {
        return again(&visit, &errors).await;
    };
    let title = say!(words, "pact-title");
    let proposed = Proposed { kind: Kind::Pact, of: None, language, title, text };
    let put = async |tx: Tx| candidates::put(&tx, here, &proposed, &visit.moment).await;
    match visit.site.store.with_write_tx("propose the pact", put).await {
        Ok(_) => Ok(Reply::SeeOther(viewer.path("decide/pact"))),
        Err(Stop::Refused(not @ Not::TooManyWaiting { .. })) => {
            again(&visit, &[wrong("text", not.text(visit.speech))]).await
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

async fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    Ok(page(visit, errors).await?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let versions = kept::versions(visit.site.store.read(), viewer.partnership).await?;
    let before = versions.first().map_or("", |version| version.text.as_str());
    let value = if visit.form.has("text") { visit.form.raw("text") } else { before };
    let title = say!(words, "pact-purpose");
    let (label, hint) = (say!(words, "pact-purpose-label"), say!(words, "pact-purpose-hint"));
    let fields = html! {
        (text_field(("text", Length::Long), (&label, &hint), value, errors))
        (language_field(visit, &say!(words, "written-in"), errors))
        div.row {
            button.btn type="submit" { (say!(words, "share-send")) }
            a href=(viewer.path("decide/pact")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "pact-purpose-lead")) }
            (form(visit, &viewer.path("decide/pact/purpose"), &fields))
        }
    };
    Ok(Page::new(title, body).at("decide"))
}
