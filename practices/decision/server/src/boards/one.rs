//! One board: two truths with the same room, side by side, or one under the other on a phone.

use std::sync::Arc;

use axum::http::StatusCode;
use decision_rules::both_and::{Board, BoardId, BoardRefused, Kind, Line, LineId, Side};
use maud::{Markup, html};
use powerwith_core::{Outcome, Stop};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Said, Visit,
    parts::{FieldError, error_summary},
    say,
};

use super::store::{self, At};
use crate::{pages::stung, typed, words};

/// Shows the board.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let board = load(&visit).await?;
    Ok(page(&visit, &board, &[])?.into())
}

/// Adds a line.
pub(super) async fn add(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let board = load(&visit).await?;
    let side = Side::parse(visit.form.text("side")).ok_or(Problem::NotFound)?;
    let kind = Kind::parse(visit.form.text("kind")).ok_or(Problem::NotFound)?;
    let (at, field) = ((viewer.partnership, board.id), field(side, kind));
    let mut errors = Vec::new();
    let empty = say!(words, "board-line-empty");
    let Some(text) = typed::line(&visit, &field, empty, &mut errors) else {
        return again(&visit, &board, &errors);
    };
    let line = Line { side, kind, text, by: Some(viewer.person) };
    let work = async |tx: Tx| store::add(&tx, at, &line, &visit.moment).await;
    match visit.site.store.with_write_tx("write on a board", work).await {
        Ok(true) => Ok(back(&visit, &board, &format!("#{}", place(side, kind)))?),
        Ok(false) => Err(Problem::NotFound),
        Err(Stop::Refused(refused)) => {
            let text = match refused {
                BoardRefused::Full { most } => say!(words, "board-full", most = most),
                _ => say!(words, "board-others-wrote"),
            };
            again(&visit, &board, &[FieldError { field, text }])
        }
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

/// Takes an own line back.
pub(super) async fn take_back(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let (at, line): (At, LineId) =
        ((viewer.partnership, visit.part("board")?), visit.part("line")?);
    let work = async |tx: Tx| store::take_back(&tx, at, (line, viewer.person)).await;
    let outcome = visit.site.store.with_write_tx("take a line back", work).await;
    done(&visit, at.1, outcome)?;
    Ok(Reply::SeeOther(viewer.path(&format!("decide/boards/{}", at.1))))
}

/// Takes an own board back on which nobody else wrote.
pub(super) async fn remove(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let at: At = (viewer.partnership, visit.part("board")?);
    let work = async |tx: Tx| store::remove(&tx, at, viewer.person).await;
    let outcome = visit.site.store.with_write_tx("take a board back", work).await;
    done(&visit, at.1, outcome)?;
    Ok(Reply::SeeOther(viewer.path("decide/boards")))
}

async fn load(visit: &Visit) -> Result<Board, Problem> {
    let viewer = visit.viewer()?;
    let at: At = (viewer.partnership, visit.part("board")?);
    store::load(visit.site.store.read(), at).await?.ok_or(Problem::NotFound)
}

fn done(
    visit: &Visit,
    board: BoardId,
    outcome: Outcome<bool, BoardRefused>,
) -> Result<(), Problem> {
    let words = words(visit.speech);
    match outcome {
        Ok(true) => Ok(()),
        // Someone else's line and a line that is not there look the same.
        Ok(false) | Err(Stop::Refused(BoardRefused::NotYours)) => Err(Problem::NotFound),
        Err(Stop::Refused(refused)) => Err(Problem::Refused(Said {
            code: powerwith_core::Refusal::code(&refused),
            title: say!(words, "board-others-wrote-title"),
            text: say!(words, "board-others-wrote"),
            way_on: Some((
                visit.viewer()?.path(&format!("decide/boards/{board}")),
                say!(words, "board-to-this"),
            )),
        })),
        Err(Stop::Fault(fault)) => Err(fault.into()),
    }
}

fn again(visit: &Visit, board: &Board, errors: &[FieldError]) -> Answer {
    Ok(page(visit, board, errors)?.status(StatusCode::UNPROCESSABLE_ENTITY).into())
}

fn back(visit: &Visit, board: &Board, anchor: &str) -> Result<Reply, Problem> {
    let path = visit.viewer()?.path(&format!("decide/boards/{}{anchor}", board.id));
    Ok(Reply::SeeOther(path))
}

/// The id of a part of the page, and of the field in it.
fn place(side: Side, kind: Kind) -> String {
    format!("{}-{}", side.id(), kind.id())
}

fn field(side: Side, kind: Kind) -> String {
    format!("line-{}", place(side, kind))
}

fn page(visit: &Visit, board: &Board, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let [one, other] = &board.truths;
    let is_own = board.check_take_back(viewer.person).is_ok();
    let body = html! {
        div.wrap.below.stack {
            div {
                p.eyebrow { a href=(viewer.path("decide/boards")) { (say!(words, "boards-title")) } }
                h1 { bdi { (board.title) } }
                p.lead { (say!(words, "board-lead")) }
            }
            (error_summary(visit.speech, errors))
            div.sides {
                (truth(visit, board, (Side::One, one.as_str()), errors)?)
                p.and { (say!(words, "board-and")) }
                (truth(visit, board, (Side::Other, other.as_str()), errors)?)
            }
            p.soft.small { (say!(words, "board-nobody")) }
            @if is_own {
                form method="post"
                    action=(viewer.path(&format!("decide/boards/{}/take-back", board.id))) {
                    (visit.form_token())
                    p.soft.small { (say!(words, "board-take-back-hint")) }
                    button.btn.quiet type="submit" { (say!(words, "board-take-back")) }
                }
            }
        }
    };
    Ok(Page::new(board.title.as_str().to_owned(), body).at("decide"))
}

fn truth(
    visit: &Visit,
    board: &Board,
    (side, truth): (Side, &str),
    errors: &[FieldError],
) -> Result<Markup, Problem> {
    let id = format!("truth-{}", side.id());
    Ok(html! {
        section.card aria-labelledby=(id) {
            h2 id=(id) { bdi { (truth) } }
            @for kind in Kind::ALL { (beside(visit, board, (side, kind), errors)?) }
        }
    })
}

fn beside(
    visit: &Visit,
    board: &Board,
    (side, kind): (Side, Kind),
    errors: &[FieldError],
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let head = match kind {
        Kind::Good => say!(words, "board-good"),
        Kind::Risk => say!(words, "board-risk"),
    };
    let lines: Vec<_> = board.beside(side, kind).collect();
    let place = place(side, kind);
    Ok(html! {
        div.beside {
            h3 id=(place) { (head) }
            @if lines.is_empty() { p.soft { (say!(words, "board-no-line")) } }
            @if !lines.is_empty() {
                ul.plain { @for (id, line) in lines { li { (one_line(visit, board, (id, line))?) } } }
            }
            (line_form(visit, board, (side, kind), errors)?)
        }
    })
}

fn one_line(visit: &Visit, board: &Board, (id, line): (LineId, &Line)) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let path = viewer.path(&format!("decide/boards/{}/lines/{id}/take-back", board.id));
    Ok(html! {
        p.said { bdi { (line.text) } }
        @if line.by == Some(viewer.person) {
            form method="post" action=(path) {
                (visit.form_token())
                button.link type="submit" {
                    (say!(words, "board-line-take-back"))
                    span.vh { ": " (line.text) }
                }
            }
        } @else {
            (stung::link(visit, &format!("decide/boards/{}", board.id), &place(line.side, line.kind)))
        }
    })
}

fn line_form(
    visit: &Visit,
    board: &Board,
    (side, kind): (Side, Kind),
    errors: &[FieldError],
) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let path = visit.viewer()?.path(&format!("decide/boards/{}", board.id));
    let field = field(side, kind);
    let is_open = errors.iter().any(|error| error.field == field);
    let label = match kind {
        Kind::Good => say!(words, "board-line-good"),
        Kind::Risk => say!(words, "board-line-risk"),
    };
    Ok(html! {
        details open[is_open] {
            summary {
                (say!(words, "board-line-write"))
                span.vh { ": " (label) }
            }
            form method="post" action=(path) novalidate {
                (visit.form_token())
                input type="hidden" name="side" value=(side.id());
                input type="hidden" name="kind" value=(kind.id());
                (typed::line_field(&field, (&label, ""), visit.form.raw(&field))
                    .show_lines(2, errors))
                button.btn type="submit" { (say!(words, "board-line-send")) }
            }
        }
    })
}
