//! The cards themselves, to cut out and fold.

use maud::{Markup, html};
use powerwith_web::{Page, Problem, Visit, parts, say};
use reflection_rules::round::Round;
use sealed_tokens::Secret;

use crate::words;

/// The sheet. It is shown once: the codes are on paper alone.
pub(super) fn page(visit: &Visit, round: &Round, secrets: &[Secret]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let title = say!(words, "cards-sheet-title");
    let back = viewer.path(&format!("reflect/{}/draw", round.id));
    let body = html! {
        div.wrap.below {
            div.no-print {
                h1 { (title) }
                p.lead { (say!(words, "cards-sheet-lead")) }
                p.note.owe { (say!(words, "cards-sheet-once")) }
                p.row {
                    button.btn type="button" hidden data-do="print" { (say!(words, "sent-print")) }
                    a href=(back) { (say!(words, "cards-sheet-back")) }
                }
            }
            ul.slips { @for secret in secrets { li { (one(visit, round, secret)) } } }
        }
    };
    Ok(Page::new(title, body).quiet())
}

fn one(visit: &Visit, round: &Round, secret: &Secret) -> Markup {
    let words = words(visit.speech);
    let address = visit.site.sending_url();
    let ends = round.plan.closes.map(|day| visit.speech.day(day)).unwrap_or_default();
    let code = secret.code();
    html! {
        div {
            (parts::qr(address, &say!(words, "cards-qr-address")))
            p.small aria-hidden="true" { (say!(words, "cards-qr-address")) }
            (parts::qr(&code.plain(), &say!(words, "cards-qr-code")))
            p.small aria-hidden="true" { (say!(words, "cards-qr-code")) }
        }
        div {
            p.slip-name { bdi { (round.plan.title) } }
            p { (say!(words, "cards-slip-how")) }
            p.address { (address) }
            p.code { (code.grouped().as_str()) }
            p.small { (say!(words, "cards-slip-until", day = ends)) }
            p.small { (say!(words, "cards-slip-keep")) }
        }
    }
}
