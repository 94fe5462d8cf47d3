//! Raising it, once a host of another partner said yes.

use powerwith_core::{Happened, KeyTurn, Outcome, Stop, Written};
use powerwith_log::Role;
use powerwith_store::WriteTx;
use powerwith_web::{Heard, Hindered, KeyAct, Speech, say};
use reflection_rules::round::raise_floor;

use super::{RAISE, kept};
use crate::{store::records, words};

/// The kind of entry in the open log.
const RAISED: &str = "floor.raised";

/// Hears that it was confirmed.
///
/// Refuses: a number that is not higher any more.
pub(crate) async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    match heard.what {
        Happened::KeyTurned(turn) if turn.act == RAISE => raise(tx, heard, turn).await,
        _ => Ok(()),
    }
}

/// The words for the act.
pub(crate) fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    (act.act == RAISE).then(|| say!(words(speech), "key-floor-raise", people = act.called))
}

async fn raise(tx: &WriteTx, heard: &Heard<'_>, turn: &KeyTurn) -> Outcome<(), Hindered> {
    let here = heard.partnership;
    let now = kept::floor(tx, here).await?;
    let Ok(floor) = raise_floor(now, turn.called.parse().unwrap_or(0)) else {
        return Err(Stop::Refused(Hindered {
            code: "reflection.floor_only_rises",
            text: |speech| say!(words(speech), "fewest-risen"),
        }));
    };
    kept::keep(tx, here, floor).await?;
    let said = Written::record(RAISED).value("people", floor.people()).finish();
    Ok(records::say(tx, here, (RAISED, Role::Host, said), heard.moment).await?)
}
