//! What to do when a device is lost.

use std::sync::Arc;

use maud::html;
use powerwith_web::{Answer, Page, Visit, say};

use crate::words;

/// Says how to come back in: two hosts from two partners make a new code together.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let title = say!(words, "lost-title");
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "lost-lead")) }
            ol.big-steps {
                li { (say!(words, "lost-step-tell")) }
                li { (say!(words, "lost-step-ask")) }
                li { (say!(words, "lost-step-yes")) }
                li { (say!(words, "lost-step-in")) }
            }
            section.note.seal aria-labelledby="lost-why" {
                h2 #lost-why { (say!(words, "lost-why")) }
                p { (say!(words, "lost-why-text")) }
            }
            p { (say!(words, "lost-spare")) }
            p { a.btn href="/sign-in" { (say!(words, "to-sign-in")) } }
        }
    };
    Ok(Page::new(title, body).quiet().into())
}
