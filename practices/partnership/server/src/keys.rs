//! Two keys: this practice hears what others ask for, and does its own acts once they are confirmed.

use partnership_rules::{Act, Refused, Wish};
use powerwith_core::{Happened, KeyAsk, KeyTurn, Outcome, Refusal, Stop};
use powerwith_store::WriteTx;
use powerwith_web::{Heard, Hindered, KeyAct, Speech, say};

use crate::{
    fields::apart,
    refusal::{self, No},
    store, words,
};

/// Hears that another practice asks for an act, and that an act of its own was confirmed.
pub(crate) async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    match heard.what {
        Happened::KeyAsked(ask) => asked(tx, heard, ask).await,
        Happened::KeyTurned(turn) => turned(tx, heard, turn).await,
        Happened::Decided(_) | Happened::Begins => Ok(()),
    }
}

async fn asked(tx: &WriteTx, heard: &Heard<'_>, ask: &KeyAsk) -> Outcome<(), Hindered> {
    let wish = Wish {
        act: ask.act.to_owned(),
        about: ask.about.clone(),
        called: ask.called.clone(),
        why: ask.why.clone(),
    };
    match store::ask_act(tx, heard.partnership, (ask.by, wish), heard.moment).await {
        // Asked twice, it is asked once.
        Err(Stop::Refused(No(Refused::ActAskedAlready))) => Ok(()),
        asked => asked.map_err(hindered),
    }
}

async fn turned(tx: &WriteTx, heard: &Heard<'_>, turn: &KeyTurn) -> Outcome<(), Hindered> {
    let Some(act) = Act::read(&turn.act, &turn.about, &turn.called) else { return Ok(()) };
    let here = store::load(tx, heard.partnership).await?;
    let changes = act.happen(&here, turn.asked_by).map_err(|no| hindered(Stop::Refused(No(no))))?;
    Ok(store::apply(tx, heard.partnership, &changes, heard.moment).await?)
}

/// The words for the acts of this practice.
pub(crate) fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    let words = words(speech);
    let name = apart(act.called);
    match act.act {
        "partner.add" => Some(say!(words, "key-partner-add", name = name)),
        "partner.remove" => Some(say!(words, "key-partner-remove", name = name)),
        "host.add" => Some(say!(words, "key-host-add", name = name)),
        "host.remove" => Some(say!(words, "key-host-remove", name = name)),
        _ => None,
    }
}

/// A no of ours on its way through another practice, which shows it as it is.
fn hindered(stop: Stop<No>) -> Stop<Hindered> {
    match stop {
        Stop::Fault(fault) => Stop::Fault(fault),
        Stop::Refused(no) => {
            let text: fn(Speech) -> String = match no.0 {
                Refused::NotAHost => |speech| refusal::text(&Refused::NotAHost, speech),
                Refused::TooManyActs { .. } => |speech| {
                    let most = partnership_rules::MOST_WAITING_ACTS;
                    refusal::text(&Refused::TooManyActs { most }, speech)
                },
                Refused::TwoPartnersStay => {
                    |speech| refusal::text(&Refused::TwoPartnersStay, speech)
                }
                Refused::TwoKeysStay => |speech| refusal::text(&Refused::TwoKeysStay, speech),
                _ => |speech| say!(words(speech), "refused-act-changed"),
            };
            Stop::Refused(Hindered { code: no.code(), text })
        }
    }
}
