//! After sending: thanks, what happens next, and the code to change the answers.

use maud::html;
use powerwith_web::{Page, Problem, Visit, say};

use super::{Sitting, flow::Flow};
use crate::{store::answers::Sent, words};

/// The page that answers the last form. Sending it again changes nothing, so it may be loaded anew.
pub(super) fn page(
    visit: &Visit,
    sitting: &Sitting,
    (flow, sent): (&Flow, Sent),
) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let plan = &sitting.round.plan;
    let day =
        |day: Option<powerwith_core::Day>| day.map(|day| visit.speech.day(day)).unwrap_or_default();
    let title = match sent {
        Sent::New => say!(words, "sent-title"),
        Sent::Changed => say!(words, "sent-changed-title"),
        Sent::Nothing => say!(words, "sent-nothing-title"),
    };
    // The last day on which a sealed answer is taken is the day after.
    let closes = if sitting.is_sealed() { plan.last_sending_day() } else { plan.closes };
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            @if sent == Sent::Nothing {
                p.lead { (say!(words, "sent-nothing-text")) }
            } @else {
                p.lead { (say!(words, "sent-lead")) }
                section.card aria-labelledby="code" {
                    h2 #code { (say!(words, "sent-code")) }
                    p.change-code { (flow.code) }
                    p {
                        (say!(words, "sent-code-text", day = day(closes))) " "
                        a href=(sitting.path(visit, "/change")?) { (say!(words, "round-change")) }
                    }
                    p.soft.small { (say!(words, "sent-code-power")) }
                    p { button.btn.quiet type="button" hidden data-do="print" { (say!(words, "sent-print")) } }
                }
                section.card aria-labelledby="next" {
                    h2 #next { (say!(words, "sent-next")) }
                    ol {
                        li { (say!(words, "sent-next-close", day = day(closes))) }
                        li { (say!(words, "sent-next-answer", day = day(plan.answer_due))) }
                    }
                    p { (plan.what_happens) }
                }
            }
            @if let Some(home) = sitting.home(visit) {
                p { a.btn href=(home) { (say!(words, "sent-home")) } }
            } @else {
                p.note { (say!(words, "sent-shared")) }
                p { a.btn href="/" { (say!(words, "sent-done")) } }
            }
        }
    };
    Ok(Page::new(title, body).quiet())
}
