//! After the close: whether one's own answers were counted, found on the own device.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_web::{Answer, Page, Problem, Speech, Visit, checking_module, checking_script, say};
use reflection_rules::round::RoundId;

use crate::{
    asking::code_field,
    store::{rounds, sealed},
    words,
};

/// Asks for the code; a script looks for it in the list. The code is not sent.
pub(super) async fn show(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let id: RoundId = visit.part("round")?;
    let db = visit.site.store.read();
    let found = sealed::find(db, viewer.partnership, id).await?;
    let is_closed = found.is_some_and(|found| found.bundle.is_some());
    let round = rounds::round(db, viewer.partnership, id).await?.filter(|_| is_closed);
    let round = round.ok_or(Problem::NotFound)?;
    let was_let_in = sealed::let_in(db, (viewer.partnership, id), viewer.person).await?.is_some();
    let words = words(visit.speech);
    let at = |file: &str| viewer.path(&format!("see/{id}/{file}"));
    let title = say!(words, "check-sealed-title");
    let body = html! {
        div.narrow.below.stack {
            div {
                p.eyebrow { bdi { (round.plan.title) } }
                h1 { (title) }
                p.lead { (say!(words, "check-sealed-lead")) }
            }
            p {
                @if was_let_in { (say!(words, "check-sealed-let-in")) }
                @else { (say!(words, "check-sealed-not-let-in")) }
            }
            @if let (Some(script), Some(module)) = (checking_script(), checking_module()) {
                (script)
                form.stack method="dialog" hidden data-check data-module=(module.address)
                    data-receipts=(at("receipts.txt"))
                    data-counted=(say!(words, "check-sealed-counted", n = "#"))
                    data-not-listed=(say!(words, "check-sealed-not-listed"))
                    data-wrong=(say!(words, "check-sealed-wrong"))
                    data-network=(say!(words, "check-sealed-network"))
                    data-mistyped=(say!(words, "sealed-problem-code")) {
                    (code_field(visit.speech, ("", &[])))
                    div.row { button.btn { (say!(words, "check-sealed-look")) } }
                    p.lead data-finding tabindex="-1" role="status" {}
                }
            }
            (offline(&at, visit.speech))
        }
    };
    Ok(Page::new(title, body).at("see").into())
}

/// Checking on one's own machine, and what it does not show.
fn offline(at: &dyn Fn(&str) -> String, speech: Speech) -> Markup {
    let words = words(speech);
    html! {
        section.card aria-labelledby="offline" {
            h2 #offline { (say!(words, "check-sealed-offline")) }
            p { (say!(words, "check-sealed-offline-text")) }
            ul.links {
                li { a href=(at("receipts.txt")) { (say!(words, "check-sealed-receipts")) } }
                li { a href=(at("record.txt")) { (say!(words, "check-sealed-record")) } }
            }
            p.soft.small {
                (say!(words, "check-sealed-not-proved")) " "
                a href=(at("audits")) { (say!(words, "audit-more")) }
            }
        }
    }
}
