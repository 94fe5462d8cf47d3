//! Ways in: large print, paper, phone, a helper, languages, no script.

use std::sync::Arc;

use maud::html;
use powerwith_web::{Answer, Page, Visit, say};

use crate::words;

/// Shows the ways in, each with how to get it.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "ways-title");
    let ways = [
        (say!(words, "ways-large"), say!(words, "ways-large-text")),
        (say!(words, "ways-paper"), say!(words, "ways-paper-text")),
        (say!(words, "ways-phone"), say!(words, "ways-phone-text")),
        (say!(words, "ways-helper"), say!(words, "ways-helper-text")),
        (say!(words, "ways-languages"), say!(words, "ways-languages-text")),
        (say!(words, "ways-keyboard"), say!(words, "ways-keyboard-text")),
        (say!(words, "ways-no-script"), say!(words, "ways-no-script-text")),
    ];
    let body = html! {
        div.narrow.below {
            h1 { (title) }
            p.lead { (say!(words, "ways-lead")) }
            ul.plain.card {
                @for (name, text) in ways { li { h2.ask-small { (name) } p { (text) } } }
            }
            section.note.spaced aria-labelledby="missing" {
                h2 #missing { (say!(words, "ways-missing")) }
                p { (say!(words, "ways-missing-text")) }
                p { a href=(viewer.path("us")) { (say!(words, "us-title")) } }
            }
        }
    };
    Ok(Page::new(title, body).into())
}
