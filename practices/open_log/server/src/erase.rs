//! Erasing what an entry says: a host asks with a reason, a host of another partner says yes, and
//! an entry says for good why it is gone.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use powerwith_core::{
    Day, Fault, Happened, KeyAsk, KeyTurn, Outcome, PartnershipId, Stop, Subject,
};
use powerwith_log::{Erase, Kept, NotErased, Role};
use powerwith_store::WriteTx;
use powerwith_web::{
    Answer, Heard, Hindered, KeyAct, Page, Problem, Said, Speech, Visit,
    parts::{FieldError, TextField, error_summary},
    say, two_keys,
};
use sea_orm::{ConnectionTrait, prelude::Uuid};
use tile_log::ERASED;

use crate::{keys, said, words};

/// The act that takes two keys.
const ACT: &str = "entry.erase";

/// The longest reason: a few sentences, which everyone reads for good.
const MOST_REASON_CHARS: u16 = 500;

/// What stays for good: the reasons of earlier erasings, and the records against which people's
/// devices hold their sealed answers. They hold sums and counts, and nobody's words.
const STAY: [&str; 5] = [ERASED, "round.opened", "round.closed", "round.key", "round.audited"];

/// Whether what this entry says can be erased.
pub(crate) fn can_go(kept: &Kept) -> bool {
    kept.body.is_some() && !STAY.contains(&kept.entry.kind.as_str())
}

/// Until when erasing this entry waits for its second key; `None` when nobody asked.
pub(crate) async fn asked_until(
    db: &impl ConnectionTrait,
    (here, seq): (PartnershipId, u64),
    today: Day,
) -> Result<Option<Day>, Fault> {
    keys::waits_until(db, (here, ACT, &subject(seq)), today).await
}

/// Shows the page on which a host asks.
pub(crate) async fn show(visit: Arc<Visit>) -> Answer {
    let kept = entry(&visit).await?;
    Ok(page(&visit, &kept, &[])?.into())
}

/// Asks. Sent twice, it is asked once.
pub(crate) async fn ask(visit: Arc<Visit>) -> Answer {
    let kept = entry(&visit).await?;
    let viewer = visit.viewer()?;
    let reason = visit.form.text("reason");
    let wrong = match reason.chars().count() {
        0 => Some(say!(words(visit.speech), "erase-empty")),
        n if n > usize::from(MOST_REASON_CHARS) => {
            Some(say!(words(visit.speech), "erase-long", most = MOST_REASON_CHARS))
        }
        _ => None,
    };
    if let Some(text) = wrong {
        let errors = [FieldError { field: "reason".to_owned(), text }];
        return Ok(page(&visit, &kept, &errors)?.status(StatusCode::UNPROCESSABLE_ENTITY).into());
    }
    let ask = KeyAsk {
        act: ACT,
        about: subject(kept.seq),
        by: viewer.person,
        called: kept.seq.to_string(),
        why: Some(reason.to_owned()),
    };
    two_keys::ask(&visit, say!(words(visit.speech), "erase-title"), ask).await
}

/// Hears that erasing was confirmed, and erases.
pub(crate) async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    match heard.what {
        Happened::KeyTurned(turn) if turn.act == ACT => erase(tx, heard, turn).await,
        _ => Ok(()),
    }
}

/// The words for it.
pub(crate) fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    let words = words(speech);
    (act.act == ACT).then(|| say!(words, "key-entry-erase", seq = act.called.to_owned()))
}

async fn erase(tx: &WriteTx, heard: &Heard<'_>, turn: &KeyTurn) -> Outcome<(), Hindered> {
    let seq = u64::try_from(turn.about.id.as_u128()).map_err(|_| gone())?;
    let found = powerwith_log::entry(tx, heard.partnership, seq).await?;
    if !found.is_some_and(|kept| can_go(&kept)) {
        return Err(gone());
    }
    let reason = turn.why.clone().unwrap_or_default();
    let what = Erase { seq, by: Role::Host, reason };
    match powerwith_log::erase(tx, heard.partnership, &what, heard.moment).await {
        Ok(_) => Ok(()),
        Err(NotErased::Fault(fault)) => Err(Stop::Fault(fault)),
        Err(_) => Err(gone()),
    }
}

fn gone() -> Stop<Hindered> {
    let text: fn(Speech) -> String = |speech| say!(words(speech), "erase-gone");
    Stop::Refused(Hindered { code: "open_log.nothing_to_erase", text })
}

/// The entry as two keys name it: its number in the place of an id.
fn subject(seq: u64) -> Subject {
    Subject { kind: "entry".to_owned(), id: Uuid::from_u128(u128::from(seq)) }
}

async fn entry(visit: &Visit) -> Result<Kept, Problem> {
    let viewer = visit.viewer()?;
    let seq: u64 = visit.part("seq")?;
    let kept = powerwith_log::entry(visit.site.store.read(), viewer.partnership, seq).await?;
    let kept = kept.ok_or(Problem::NotFound)?;
    if can_go(&kept) {
        return Ok(kept);
    }
    let words = words(visit.speech);
    Err(Problem::Refused(Said {
        code: "open_log.nothing_to_erase",
        title: say!(words, "erase-title"),
        text: if kept.body.is_none() {
            say!(words, "erase-gone")
        } else {
            say!(words, "erase-stays")
        },
        way_on: Some((viewer.path(&format!("open/entries/{seq}")), say!(words, "erase-back"))),
    }))
}

fn page(visit: &Visit, kept: &Kept, errors: &[FieldError]) -> Result<Page, Problem> {
    let words = words(visit.speech);
    let viewer = visit.viewer()?;
    let at = viewer.path(&format!("open/entries/{}", kept.seq));
    let title = say!(words, "erase-title");
    let (label, hint) = (say!(words, "erase-reason"), say!(words, "erase-reason-hint"));
    let reason = TextField {
        name: "reason",
        label: &label,
        hint: &hint,
        value: visit.form.raw("reason"),
        kind: "text",
        autocomplete: "off",
        most: MOST_REASON_CHARS,
    };
    let body = html! {
        div.narrow.below {
            (error_summary(visit.speech, errors))
            h1 { (title) }
            p.lead {
                (said::kind(visit, kept.entry.kind.as_str())) " · "
                (say!(words, "entry-number", seq = kept.seq.to_string()))
            }
            p { (say!(words, "erase-lead")) }
            p { (say!(words, "erase-how")) }
            form.stack method="post" action={ (at) "/erase" } novalidate {
                (visit.form_token())
                (reason.show_lines(4, errors))
                div.row {
                    button.btn type="submit" { (say!(words, "erase-send")) }
                    a href=(at) { (say!(words, "erase-back")) }
                }
            }
        }
    };
    Ok(Page::new(title, body))
}
