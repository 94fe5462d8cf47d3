//! How answers are kept, in plain words: who can know what.

use std::sync::Arc;

use maud::html;
use powerwith_web::{Answer, Page, Visit, say};

use crate::{floor, words};

/// Shows how answers are kept.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let fewest = floor::kept::floor(visit.site.store.read(), viewer.partnership).await?.people();
    let rows = [
        (say!(words, "kept-who-members"), say!(words, "kept-who-members-text", people = fewest)),
        (say!(words, "kept-who-hosts"), say!(words, "kept-who-hosts-text")),
        (say!(words, "kept-who-first"), say!(words, "kept-who-first-text")),
        (say!(words, "kept-who-operator"), say!(words, "kept-who-operator-text")),
        (say!(words, "kept-who-operator-sealed"), say!(words, "kept-who-operator-sealed-text")),
        (say!(words, "kept-who-request"), say!(words, "kept-who-request-text")),
        (say!(words, "kept-who-you"), say!(words, "kept-who-you-text")),
    ];
    let records = viewer.path("open/records");
    let title = say!(words, "kept-title");
    let body = html! {
        div.wrap.below.stack {
            div {
                h1 { (title) }
                p.lead { (say!(words, "kept-lead")) }
            }
            section.note.seal aria-labelledby="sealed" {
                h2 #sealed { (say!(words, "kept-sealed")) }
                p { (say!(words, "kept-sealed-text")) }
                p { (say!(words, "kept-sealed-left")) }
            }
            section.note.seal aria-labelledby="confidential" {
                h2 #confidential { (say!(words, "kept-confidential")) }
                p { (say!(words, "kept-confidential-text")) }
            }
            section.card aria-labelledby="what" {
                h2 #what { (say!(words, "kept-what")) }
                ul {
                    li { (say!(words, "kept-what-answer")) }
                    li { (say!(words, "kept-what-label")) }
                    li { (say!(words, "kept-what-took-part")) }
                    li { (say!(words, "kept-what-story")) }
                    li { (say!(words, "kept-what-held")) }
                    li { (say!(words, "kept-what-not")) }
                }
            }
            div.card {
                h2 #who { (say!(words, "kept-who")) }
                div.scroll tabindex="0" role="group" aria-labelledby="who" {
                    table {
                        thead { tr { th scope="col" { (say!(words, "kept-who-column")) } th scope="col" { (say!(words, "kept-knows-column")) } } }
                        tbody { @for (who, knows) in rows { tr { th scope="row" { (who) } td { (knows) } } } }
                    }
                }
                p { a href=(viewer.path("reflect/fewest")) { (say!(words, "draft-fewest-go")) } }
                p { a href=(records) { (say!(words, "kept-records")) } }
            }
            section.card aria-labelledby="left" {
                h2 #left { (say!(words, "kept-left")) }
                p { (say!(words, "kept-left-text")) }
            }
        }
    };
    Ok(Page::new(title, body).into())
}
