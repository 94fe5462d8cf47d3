//! Answering a sealed round another day than being let in, where nobody signs in. The right to answer
//! waits on the person's own device; a script there shows what is waiting, and opens the round.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::PartnershipId;
use powerwith_web::{
    Access, Answer, Page, Problem, Reply, Routes, Visit, form::Unreadable, later_script, qr_module,
    say, sealing_module, sealing_script,
};
use reflection_rules::round::{Refusal, RoundId};
use sealed_tokens::{Slot, Tag, Token};

use super::{
    Sitting, card,
    sealed::{Data, form},
    sitting::WayIn,
};
use crate::{
    rounds::OrExplain,
    sealed::{Known, unhex},
    store::{records, sealed},
    words,
};

/// The page at the address where answers without a name arrive.
const PATH: &str = "/later";

/// The whole address of that page.
pub(super) fn address(visit: &Visit) -> String {
    format!("{}{PATH}", visit.site.sending_url())
}

pub(super) fn routes() -> Routes {
    const ACT: &str = "answer-later";
    Routes::new().get(PATH, Access::Anyone, ACT, show).post(PATH, Access::Code, ACT, open)
}

/// Shows what waits on this device; the server does not know it.
async fn show(visit: Arc<Visit>) -> Answer {
    Ok(waiting(&visit).into())
}

/// Opens a round for whoever holds a token of it. Which member it was given to is known to no one.
///
/// Refuses: not found, without a token of the round; says kindly when the round is over.
async fn open(visit: Arc<Visit>) -> Answer {
    if visit.form.has("lang") && !visit.form.has("token") {
        return Ok(waiting(&visit).into());
    }
    let (round, tag, token) = read(&visit).ok_or(Problem::Unreadable(Unreadable::Encoding))?;
    let store = &visit.site.store;
    let known = Known::at_hand(store, round).await?.ok_or(Problem::NotFound)?;
    if !Slot::new(0).is_some_and(|slot| known.key.is_token(slot, tag, &token)) {
        return Err(Problem::NotFound);
    }
    let at = (known.partnership, round);
    if !sealed::is_open(store.read(), at).await? {
        return Err(Refusal::TooLate).or_explain(&visit);
    }
    Ok(Reply::from(page(&visit, &known, at).await?))
}

fn read(visit: &Visit) -> Option<(RoundId, Tag, Token)> {
    let bytes = |name: &str| unhex(visit.form.text(name));
    let round = visit.form.text("round").parse().ok()?;
    Some((round, Tag(bytes("tag")?.try_into().ok()?), Token(bytes("token")?.try_into().ok()?)))
}

async fn page(visit: &Visit, known: &Known, at: (PartnershipId, RoundId)) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let sitting = Sitting::by(visit, (at.0, WayIn::Card), known.round.clone()).await?;
    let records = records::of_round(visit.site.store.read(), at.0, at.1).await?;
    let data = Data::later(&records, visit.form.text("tag")).ok_or(Problem::NotFound)?;
    let cards = card::cards(visit, &sitting).await?;
    let script = sealing_script().ok_or(Problem::NotFound)?;
    let body = html! {
        div.narrow.below {
            (script)
            (form(visit, &sitting, &data, &cards).await?)
            div.note.owe data-without-script {
                h2 { (say!(words, "sealed-no-script")) }
                p { (say!(words, "sealed-no-script-text")) }
            }
            // In another language the page begins anew; what waits on the device stays.
            form #again method="post" action=(PATH) {
                (visit.form_token())
                @for name in ["round", "tag", "token"] {
                    input type="hidden" name=(name) value=(visit.form.text(name));
                }
            }
        }
    };
    Ok(Page::new(sitting.round.plan.title.clone(), body).quiet().language_by_form("again"))
}

/// The page that the script fills with what waits on the device.
fn waiting(visit: &Visit) -> Page {
    let words = words(visit.speech);
    let title = say!(words, "later-title");
    let body = html! {
        div.narrow.below.stack {
            @if let Some(script) = later_script() { (script) }
            h1 { (title) }
            p.lead { (say!(words, "later-lead")) }
            p { (say!(words, "later-come-back")) " " span.address { (address(visit)) } }
            p.error data-problem hidden role="alert" { (say!(words, "later-keeps-nothing")) }
            @if let (Some(module), Some(qr)) = (sealing_module(), qr_module()) {
                div.stack data-waiting data-module=(module.address) data-qr-module=(qr.address)
                    data-main=(visit.site.settings.public_url)
                    data-ready=(say!(words, "later-ready", day = "#"))
                    data-begun=(say!(words, "later-begun")) {
                    template { (one_waiting(visit)) }
                }
            }
            p data-none hidden { (say!(words, "later-none")) }
            div.note.owe data-without-script {
                h2 { (say!(words, "sealed-no-script")) }
                p { (say!(words, "later-no-script")) }
            }
            form #again method="post" action=(PATH) { (visit.form_token()) }
        }
    };
    Page::new(title, body).quiet().language_by_form("again")
}

/// One round that waits, to be filled in by the script.
fn one_waiting(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    html! {
        form.card.stack method="post" action=(PATH) {
            (visit.form_token())
            @for name in ["round", "tag", "token"] { input type="hidden" name=(name); }
            h2 { bdi data-title {} }
            p.soft { bdi data-name {} }
            p data-until {}
            div.row {
                button.btn data-answer { (say!(words, "later-answer")) }
                button.btn.quiet type="button" data-forget { (say!(words, "later-forget")) }
            }
            details.fold {
                summary { (say!(words, "sent-code")) }
                p { (say!(words, "later-code-lead")) }
                p.change-code data-code {}
                div.qr data-qr {}
            }
        }
    }
}
