//! What this practice does when something happened in another one: it holds a partnership back that
//! begins without a way to mend, and changes the path once a second host said yes.

use powerwith_core::{Happened, KeyTurn, Outcome, Stop};
use powerwith_store::WriteTx;
use powerwith_web::{Heard, Hindered, KeyAct, Speech, say};
use repair_rules::path::is_ready;

use crate::{known, path_store, words};

/// The act that takes two keys.
pub(crate) const CHANGE_PATH: &str = "mend-path.change";

/// What it happens to.
pub(crate) const SUBJECT: &str = "mend-path";

/// Hears what happened.
///
/// Refuses: beginning without a path, or without helpers of two partners; a path that is gone.
pub(crate) async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    match heard.what {
        Happened::Begins => begins(tx, heard).await,
        Happened::KeyTurned(turn) if turn.act == CHANGE_PATH => change(tx, heard, turn).await,
        _ => Ok(()),
    }
}

/// The words for the act.
pub(crate) fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    (act.act == CHANGE_PATH).then(|| say!(words(speech), "key-change-path"))
}

/// The first round or the first proposal opens. Once a partnership has begun it goes on, also when a
/// helper steps down: then hosts read on Home what is missing.
async fn begins(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    let here = heard.partnership;
    if path_store::has_begun(tx, here).await? {
        return Ok(());
    }
    let path = path_store::held(tx, here).await?.map(|kept| kept.path);
    let people = known::here(tx, here).await?;
    if let Err(held) = is_ready(path.as_ref(), &people.helpers()) {
        let text: fn(Speech) -> String = match held {
            repair_rules::Held::NoPath => |speech| say!(words(speech), "held-no-path"),
            repair_rules::Held::FewHelpers => |speech| say!(words(speech), "held-few-helpers"),
            repair_rules::Held::OnePartner => |speech| say!(words(speech), "held-one-partner"),
        };
        return Err(Stop::Refused(Hindered { code: powerwith_core::Refusal::code(&held), text }));
    }
    Ok(path_store::begin(tx, here, heard.moment).await?)
}

async fn change(tx: &WriteTx, heard: &Heard<'_>, turn: &KeyTurn) -> Outcome<(), Hindered> {
    let at = (heard.partnership, turn.about.id);
    if path_store::put_in_force(tx, at, heard.moment).await? {
        return Ok(());
    }
    let text: fn(Speech) -> String = |speech| say!(words(speech), "path-gone");
    Err(Stop::Refused(Hindered { code: "repair.path_gone", text }))
}
