//! A code that a host hands over: the second host's first one, and one for a lost device.

use std::sync::Arc;

use maud::{Markup, html};
use partnership_rules::{Change, Command, NewCodeId};
use powerwith_core::{Fault, Millis, Outcome, PartnershipId};
use powerwith_store::Tx;
use powerwith_web::{
    Answer, Page, Problem, Reply, Visit,
    account::{self, OneTimeCode},
    parts, say,
};

use crate::{
    fields::{apart, form},
    refusal::No,
    session::problem,
    store::{self, CodeRow},
    words,
};

/// Days in which a handed-over code must be used: two weekly meetings.
pub(crate) const CODE_DAYS: i64 = 14;

/// The text of a code that this session can show again.
pub(crate) fn code_text(form_token: &str, id: NewCodeId) -> String {
    account::code_for(form_token, &format!("new code {id}"))
}

/// A code with its link and QR, big enough to read across a table.
pub(crate) fn code_card(visit: &Visit, code: &str) -> Markup {
    let words = words(visit.speech);
    let address = format!("{}/in/{code}", visit.site.settings.public_url);
    html! {
        div.card.code-card {
            (parts::qr(&address, &say!(words, "code-qr")))
            div {
                p.small.soft { (say!(words, "code-code")) }
                p.code { (code) }
                p.small.soft { (say!(words, "code-link")) }
                p.small.address { (address) }
            }
        }
    }
}

/// Shows the code to the host who made it, as long as it was not used.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let (viewer, person) = (visit.viewer()?, visit.person()?);
    let id: NewCodeId = visit.part("code")?;
    let db = visit.site.store.read();
    let rows = store::code_rows(db, viewer.partnership).await?;
    let row = rows.into_iter().find(|row| row.id == id && row.answered_by == Some(viewer.person));
    let row = row.ok_or(Problem::NotFound)?;
    let roster = store::roster(db, viewer.partnership).await?;
    let name = roster.name(row.person).ok_or(Problem::NotFound)?.to_owned();
    let code = code_text(&person.form_token, id);
    let waits = match row.hash {
        Some(hash) => account::code_person(db, hash, &visit.moment).await?.is_some(),
        None => false,
    };
    let is_here = row.hash == Some(account::hash(&code));
    let body = match (waits, is_here) {
        (true, true) => hand_over(&visit, &row, &name, &code),
        (true, false) => elsewhere(&visit, &row, &name),
        (false, _) => used(&visit, &row, &name).await?,
    };
    let title = say!(words(visit.speech), "code-title", name = name);
    Ok(Page::new(title, html! { div.narrow.below.stack { (body) } }).into())
}

fn hand_over(visit: &Visit, row: &CodeRow, name: &str, code: &str) -> Markup {
    let words = words(visit.speech);
    let name = apart(name);
    let is_first = row.state == "first";
    html! {
        h1 { (say!(words, "code-title", name = name.clone())) }
        @if is_first { p.lead { (say!(words, "code-first-lead", name = name.clone())) } }
        @else { p.lead { (say!(words, "code-lead", name = name.clone())) } }
        (code_card(visit, code))
        p { (say!(words, "code-how", name = name, days = CODE_DAYS)) }
        (on_your_way(visit))
    }
}

fn elsewhere(visit: &Visit, row: &CodeRow, name: &str) -> Markup {
    let words = words(visit.speech);
    html! {
        h1 { (say!(words, "code-title", name = apart(name))) }
        p.lead { (say!(words, "code-elsewhere")) }
        @if row.state == "first" { (renew_form(visit, row.id)) }
        (on_your_way(visit))
    }
}

/// The code was used, or its days are over.
async fn used(visit: &Visit, row: &CodeRow, name: &str) -> Result<Markup, Problem> {
    let words = words(visit.speech);
    let is_unused = match row.hash {
        Some(hash) => account::is_unused(visit.site.store.read(), hash).await?,
        None => false,
    };
    Ok(html! {
        h1 { (say!(words, "code-title", name = apart(name))) }
        @if row.state == "first" && is_unused {
            p.lead { (say!(words, "code-over", name = apart(name))) }
            (renew_form(visit, row.id))
        } @else {
            p.lead { (say!(words, "code-used")) }
        }
        (on_your_way(visit))
    })
}

fn renew_form(visit: &Visit, id: NewCodeId) -> Markup {
    let words = words(visit.speech);
    let action = format!("/p/{}/us/codes/{id}/renew", visit.viewer().map_or("", |v| &v.slug));
    let body = html! { div { button.btn type="submit" { (say!(words, "code-renew")) } } };
    form(visit, &action, &body)
}

fn on_your_way(visit: &Visit) -> Markup {
    let words = words(visit.speech);
    let home = visit.viewer().map_or_else(|_| "/".to_owned(), |viewer| viewer.path(""));
    html! { p { a href=(home) { (say!(words, "to-home")) } } }
}

/// Makes the second host's first code anew, as long as they never came in.
pub(crate) async fn renew(visit: Arc<Visit>) -> Answer {
    let (viewer, person) = (visit.viewer()?, visit.person()?);
    let id: NewCodeId = visit.part("code")?;
    let code = code_text(&person.form_token, id);
    let work = async |tx: Tx| -> Outcome<(), No> {
        let state = store::load(&*tx, viewer.partnership).await?;
        let command = Command::RenewFirstCode { by: viewer.person, id };
        let changes = partnership_rules::decide(&state, command, &visit.moment).map_err(No)?;
        for change in changes {
            if let Change::FirstCodeRenewed { person, .. } = change {
                let is_unused = match state_hash(&*tx, viewer.partnership, id).await? {
                    Some(hash) => account::is_unused(&*tx, hash).await?,
                    None => false,
                };
                if !is_unused {
                    return Err(No(partnership_rules::Refused::CodeAnsweredAlready).into());
                }
                account::end_all(&tx, person).await?;
                let ends = code_ends(visit.moment.now());
                let one_time = OneTimeCode { code: &code, person, ends, reusable: false };
                account::add_code(&tx, one_time).await?;
                let hash = account::hash(&code);
                store::give_code(&tx, viewer.partnership, id, hash).await?;
            }
        }
        Ok(())
    };
    visit
        .site
        .store
        .with_write_tx("make a first code anew", work)
        .await
        .map_err(|stop| problem(&visit, stop))?;
    Ok(Reply::SeeOther(viewer.path(&format!("us/codes/{id}"))))
}

/// What is kept of a code now.
async fn state_hash(
    db: &impl sea_orm::ConnectionTrait,
    here: PartnershipId,
    id: NewCodeId,
) -> Result<Option<[u8; 32]>, Fault> {
    let rows = store::code_rows(db, here).await?;
    Ok(rows.into_iter().find(|row| row.id == id).and_then(|row| row.hash))
}

/// When a code that is handed over now stops working.
pub(crate) const fn code_ends(now: Millis) -> Millis {
    now.plus_days(CODE_DAYS)
}
