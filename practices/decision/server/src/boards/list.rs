//! Every board of a partnership.

use std::sync::Arc;

use decision_rules::both_and::Board;
use maud::{Markup, html};
use powerwith_web::{Answer, Page, Viewer, Visit, say};

use super::store;
use crate::words;

/// Shows the page.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let boards = store::all(visit.site.store.read(), viewer.partnership).await?;
    let title = say!(words, "boards-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "boards-lead")) }
                p { (say!(words, "boards-how")) }
            }
            p { a.btn href=(viewer.path("decide/boards/new")) { (say!(words, "boards-begin")) } }
            @if boards.is_empty() { p.soft { (say!(words, "boards-none")) } }
            @for (_, board) in &boards { (card(visit.speech, viewer, board)) }
        }
    };
    Ok(Page::new(title, body).at("decide").into())
}

fn card(speech: powerwith_web::Speech, viewer: &Viewer, board: &Board) -> Markup {
    let [one, other] = &board.truths;
    html! {
        section.card {
            h2 {
                a href=(viewer.path(&format!("decide/boards/{}", board.id))) { bdi { (board.title) } }
            }
            div.both {
                p { bdi { (one) } }
                p.and { (say!(words(speech), "board-and")) }
                p { bdi { (other) } }
            }
        }
    }
}
