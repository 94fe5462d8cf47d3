//! Beginning a board. A link can bring what it is about and both sides along.

use std::sync::Arc;

use axum::http::StatusCode;
use decision_rules::both_and::{Board, BoardRefused};
use maud::html;
use powerwith_core::Stop;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Form, Page, Problem, Reply, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::store;
use crate::{typed, words};

/// Shows the form, with what the link brought along.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    Ok(page(&visit, &visit.query, &[])?.into())
}

/// Begins the board.
pub(super) async fn send(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let mut errors = Vec::new();
    let title = typed::line(&visit, "title", say!(words, "board-title-empty"), &mut errors);
    let one = typed::line(&visit, "one", say!(words, "board-truth-empty"), &mut errors);
    let other = typed::line(&visit, "other", say!(words, "board-truth-empty"), &mut errors);
    let (Some(title), Some(one), Some(other)) = (title, one, other) else {
        return again(&visit, &errors);
    };
    let begun = Board::new(title, [one, other], (viewer.person, &visit.moment));
    let board = match begun {
        Ok(board) => board,
        Err(refused) => return again(&visit, &[wrong(&visit, &refused)]),
    };
    let work = async |tx: Tx| store::begin(&tx, viewer.partnership, &board, &visit.moment).await;
    match visit.site.store.with_write_tx("begin a board", work).await {
        Ok(()) => Ok(Reply::SeeOther(viewer.path(&format!("decide/boards/{}", board.id)))),
        Err(Stop::Refused(refused)) => again(&visit, &[wrong(&visit, &refused)]),
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

fn wrong(visit: &Visit, refused: &BoardRefused) -> FieldError {
    let words = words(visit.speech);
    let (field, text) = match refused {
        BoardRefused::TooManyBoards { most } => {
            ("title", say!(words, "board-too-many", most = most))
        }
        _ => ("other", say!(words, "board-same-truth")),
    };
    FieldError { field: field.to_owned(), text }
}

fn again(visit: &Visit, errors: &[FieldError]) -> Answer {
    let page = page(visit, &visit.form, errors)?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn page(visit: &Visit, values: &Form, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "board-new-title");
    let (about, hint) = (say!(words, "board-about"), say!(words, "board-about-hint"));
    let (one, other) = (say!(words, "board-one"), say!(words, "board-other"));
    let truth_hint = say!(words, "board-truth-hint");
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "board-new-lead")) }
            }
            form.stack method="post" action=(viewer.path("decide/boards/new")) novalidate {
                (visit.form_token())
                (error_summary(visit.speech, errors))
                (typed::line_field("title", (&about, &hint), values.raw("title")).show(errors))
                (typed::line_field("one", (&one, &truth_hint), values.raw("one"))
                    .show_lines(2, errors))
                (typed::line_field("other", (&other, ""), values.raw("other"))
                    .show_lines(2, errors))
                p.soft.small { (say!(words, "board-seen-by")) }
                div.row {
                    button.btn type="submit" { (say!(words, "board-begin")) }
                    a href=(viewer.path("decide/boards")) { (say!(words, "board-back")) }
                }
            }
        }
    };
    Ok(Page::new(title, body).at("decide"))
}
