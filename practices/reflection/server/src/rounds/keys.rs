//! Two keys: closing a round before its day, once a host of another partner said yes.

use powerwith_core::{Happened, KeyTurn, Outcome, Stop};
use powerwith_store::WriteTx;
use powerwith_web::{Heard, Hindered, KeyAct, Speech, say};
use reflection_rules::round::{Command, RoundId};

use super::carry_out;
use crate::words;

/// The act that takes two keys.
pub(super) const CLOSE_EARLY: &str = "round.close-early";

/// Hears that an act of this practice was confirmed.
pub(crate) async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    match heard.what {
        Happened::KeyTurned(turn) if turn.act == CLOSE_EARLY => close(tx, heard, turn).await,
        _ => Ok(()),
    }
}

/// The words for it.
pub(crate) fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    let title = || format!("\u{2068}{}\u{2069}", act.called);
    (act.act == CLOSE_EARLY).then(|| say!(words(speech), "key-round-close-early", title = title()))
}

/// Writes down that it is closed. What comes of it is made at the next look, by the program that
/// holds the sealed answers.
async fn close(tx: &WriteTx, heard: &Heard<'_>, turn: &KeyTurn) -> Outcome<(), Hindered> {
    let command = Command::CloseAgreed { round: RoundId::from_uuid(turn.about.id) };
    let done = carry_out(tx, None, heard.partnership, (command, heard.moment)).await;
    match done {
        Ok(_) => Ok(()),
        Err(Stop::Fault(fault)) => Err(Stop::Fault(fault)),
        Err(Stop::Refused(_)) => Err(Stop::Refused(Hindered {
            code: "reflection.not_open",
            text: |speech| say!(words(speech), "no-longer-open"),
        })),
    }
}
