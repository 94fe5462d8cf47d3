//! How many roles one partner holds at most: shown to everyone, and changed by a decision alone.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use powerwith_core::Stop;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    parts::{FieldError, TextField, error_summary},
    say,
};

use super::kept;
use crate::{
    candidates::{self, Kind, Proposed, ask_address, stored_text},
    fields::{form, wrong},
    not::{Not, problem},
    typed::written,
    words,
};

/// Shows what holds, what waits, and the form.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &[]).await?.into())
}

/// Lets another share wait for consent.
pub(crate) async fn send(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let here = visit.viewer()?.partnership;
    let most: Option<u8> = visit.form.value("most");
    let Some(most) = most.filter(|most| (1..=100).contains(most)) else {
        return again(&visit, say!(words, "share-empty")).await;
    };
    let text = say!(words, "share-text", most = most.to_string());
    let text = stored_text(&text).map_err(|_| Problem::NotFound)?;
    let proposed = Proposed {
        kind: Kind::RoleShare,
        of: None,
        language: visit.speech.content(),
        title: say!(words, "roles-share"),
        text,
    };
    let put = async |tx: Tx| candidates::put(&tx, here, &proposed, &visit.moment).await;
    match visit.site.store.with_write_tx("propose a share of the roles", put).await {
        Ok(_) => Ok(Reply::SeeOther(visit.viewer()?.path("us/roles/share"))),
        Err(Stop::Refused(not @ Not::TooManyWaiting { .. })) => {
            again(&visit, not.text(visit.speech)).await
        }
        Err(stop) => Err(problem(&visit, stop)),
    }
}

async fn again(visit: &Visit, text: String) -> Answer {
    let page = page(visit, &[wrong("most", text)]).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

async fn page(visit: &Visit, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let share = kept::share(db, viewer.partnership).await?;
    let waiting = candidates::waiting(db, viewer.partnership, (Kind::RoleShare, None)).await?;
    let title = say!(words, "roles-share");
    let most = TextField {
        name: "most",
        label: &say!(words, "share-label"),
        hint: &say!(words, "share-hint"),
        value: visit.form.text("most"),
        kind: "number",
        autocomplete: "off",
        most: 3,
    };
    let fields = html! {
        (most.show(errors))
        div.row {
            button.btn type="submit" { (say!(words, "share-send")) }
            a href=(viewer.path("us/roles")) { (say!(words, "back")) }
        }
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead { (say!(words, "roles-share-text", most = share.most_percent.to_string())) }
            @if !waiting.is_empty() {
                section.card aria-labelledby="waiting" {
                    h2 #waiting { (say!(words, "share-waiting")) }
                    @for candidate in &waiting {
                        (written(&candidate.language, candidate.text.as_str()))
                        p {
                            a href=(ask_address(viewer, (Kind::RoleShare.word(), candidate.id.uuid()))) {
                                (say!(words, "ask-consent"))
                            }
                        }
                    }
                }
            }
            section aria-labelledby="other" {
                h2 #other { (say!(words, "share-other")) }
                (form(visit, &viewer.path("us/roles/share"), &fields))
            }
        }
    };
    Ok(Page::new(title, body))
}
