//! Erasing what an entry says: a host asks with a reason, a host of another partner says yes, and
//! an entry says for good why it is gone.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::html;
use powerwith_core::{Fault, Happened, KeyAsk, KeyTurn, Outcome, PartnershipId, Stop, Subject};
use powerwith_log::{Erase, Kept, NotErased, Role};
use powerwith_store::{StoreContext, Tx, WriteTx};
use powerwith_web::{
    Answer, Heard, Hindered, KeyAct, Page, Problem, Reply, Said, Speech, Visit,
    parts::{FieldError, TextField, error_summary},
    say,
};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};
use tile_log::ERASED;

use crate::{said, words};

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
    visit: &Visit,
) -> Result<Option<String>, Fault> {
    const DOING: &str = "look whether erasing waits for its second key";
    let sql = "SELECT until_day FROM asked_act_v1 WHERE partnership_id = $1 AND act = $2 \
               AND about = $3 AND state = 'waiting' AND until_day >= $4";
    let today = visit.moment.today().to_string();
    let values = [here.uuid().into(), ACT.into(), subject(seq).to_string().into(), today.into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let until: String = row.try_get("", "until_day").store(DOING)?;
    Ok(powerwith_core::Day::parse(&until).map(|day| visit.speech.day(day)))
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
    let keys = viewer.path("us/keys");
    let db = visit.site.store.read();
    if asked_until(db, (viewer.partnership, kept.seq), &visit).await?.is_some() {
        return Ok(Reply::SeeOther(keys));
    }
    let what = Happened::KeyAsked(KeyAsk {
        act: ACT,
        about: subject(kept.seq),
        by: viewer.person,
        called: kept.seq.to_string(),
        why: Some(reason.to_owned()),
    });
    let heard = Heard { partnership: viewer.partnership, what: &what, moment: &visit.moment };
    let ask = async |tx: Tx| visit.site.tell(&tx, &heard).await;
    let done: Outcome<(), Hindered> =
        visit.site.store.with_write_tx("ask to erase what an entry says", ask).await;
    match done {
        Ok(()) => Ok(Reply::SeeOther(keys)),
        Err(Stop::Fault(fault)) => Err(Problem::Fault(fault)),
        Err(Stop::Refused(no)) => Err(Problem::Refused(Said {
            code: no.code,
            title: say!(words(visit.speech), "erase-title"),
            text: (no.text)(visit.speech),
            way_on: Some((keys, say!(words(visit.speech), "erase-keys"))),
        })),
    }
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
