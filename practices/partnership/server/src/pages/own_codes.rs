//! Codes a person makes for themself: for another device, or as a spare on paper.

use std::sync::Arc;

use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Reply, Visit,
    account::{self, OneTimeCode},
    say,
};

use super::codes::code_card;
use crate::{fields::form, words};

/// Minutes a code for another device works: it is typed in at once.
const DEVICE_MINUTES: i64 = 60;

/// Days a spare code works. A year: it lies in a drawer.
const SPARE_DAYS: i64 = 366;

/// A kind of code a person makes for themself.
#[derive(Clone, Copy)]
struct Kind {
    word: &'static str,
    minutes: i64,
}

const DEVICE: Kind = Kind { word: "device", minutes: DEVICE_MINUTES };
const SPARE: Kind = Kind { word: "spare", minutes: SPARE_DAYS * 24 * 60 };

/// Shows the codes that wait, or how to make one.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let words = words(visit.speech);
    let title = say!(words, "own-codes-title");
    let (device, spare) = (section(&visit, DEVICE).await?, section(&visit, SPARE).await?);
    let body = html! {
        div.narrow.below.stack {
            h1 { (title) }
            p.lead { (say!(words, "own-codes-lead")) }
            section.stack aria-labelledby="device" {
                h2 #device { (say!(words, "own-code-device")) }
                p { (say!(words, "own-code-device-text", minutes = DEVICE_MINUTES)) }
                (device)
            }
            section.stack aria-labelledby="spare" {
                h2 #spare { (say!(words, "own-code-spare")) }
                p { (say!(words, "own-code-spare-text")) }
                (spare)
            }
            p { a href="/me" { (say!(words, "to-me")) } }
        }
    };
    Ok(Page::new(title, body).into())
}

async fn section(visit: &Visit, kind: Kind) -> Result<Markup, powerwith_web::Problem> {
    let words = words(visit.speech);
    let code = code_of(visit, kind)?;
    let hash = account::hash(&code);
    let waits = account::code_person(visit.site.store.read(), hash, &visit.moment).await?;
    if waits.is_some() {
        return Ok(code_card(visit, &code));
    }
    let body = html! {
        input type="hidden" name="kind" value=(kind.word);
        div { button.btn.quiet type="submit" { (say!(words, "own-code-make")) } }
    };
    Ok(form(visit, "/me/codes", &body))
}

/// Makes a code, or the same one again when it was made today.
pub(crate) async fn make(visit: Arc<Visit>) -> Answer {
    let person = visit.person()?;
    let kind = if visit.form.text("kind") == "spare" { SPARE } else { DEVICE };
    let code = code_of(&visit, kind)?;
    let ends = visit.moment.now().plus_minutes(kind.minutes);
    let work = async |tx: Tx| -> Result<(), Fault> {
        account::drop_code(&tx, account::hash(&code)).await?;
        let one_time = OneTimeCode { code: &code, person: person.person, ends, reusable: false };
        account::add_code(&tx, one_time).await
    };
    visit.site.store.with_write_tx("make a code for oneself", work).await?;
    Ok(Reply::SeeOther("/me/codes".to_owned()))
}

/// The code of this session for this kind, today: tomorrow's is another, so that a slip of paper
/// that was thrown away does not work again.
fn code_of(visit: &Visit, kind: Kind) -> Result<String, powerwith_web::Problem> {
    let person = visit.person()?;
    let what = format!("own code {} {}", kind.word, visit.moment.today());
    Ok(account::code_for(&person.form_token, &what))
}
