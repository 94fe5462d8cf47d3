//! A partnership that was put back from a copy rests: everyone can read, nobody can act, until two
//! hosts of two partners want to go on from it.
//!
//! Why: whoever runs the server could otherwise take back alone what was decided since.

mod page;
mod store;

use powerwith_core::{Happened, KeyTurn, Outcome, Stop};
use powerwith_log::Role;
use powerwith_store::WriteTx;
use powerwith_web::{Access, Heard, Hindered, KeyAct, Routes, Speech, say};

use crate::{record::Record, words};

pub(crate) use page::section;
pub use store::put_back;

/// The act that takes two keys.
const ACT: &str = "partnership.restore";

/// Its routes.
pub(crate) fn routes() -> Routes {
    const KEY: &str = "ask-go-on";
    Routes::new()
        .post("/p/{partnership}/us/keys/go-on", Access::Host, KEY, page::ask)
        .even_at_rest()
}

/// The words for it; it is called after the day the copy was put back.
pub(crate) fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    let day = powerwith_core::Day::parse(act.called).map(|day| speech.day(day));
    (act.act == ACT).then(|| say!(words(speech), "key-go-on", day = day.unwrap_or_default()))
}

/// Hears that two keys were turned, and lets the partnership go on.
///
/// Refuses: when it does not rest, so that there is nothing to go on from.
pub(crate) async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    match heard.what {
        Happened::KeyTurned(turn) if turn.act == ACT => go_on(tx, heard, turn).await,
        _ => Ok(()),
    }
}

async fn go_on(tx: &WriteTx, heard: &Heard<'_>, turn: &KeyTurn) -> Outcome<(), Hindered> {
    let here = heard.partnership;
    let found = store::since(tx, here).await?.filter(|day| day.to_string() == turn.called);
    let Some(day) = found else {
        let text: fn(Speech) -> String = |speech| say!(words(speech), "rests-not");
        return Err(Stop::Refused(Hindered { code: "partnership.does_not_rest", text }));
    };
    store::go_on(tx, here).await?;
    let record = Record::of("partnership.restored").value("put-back", day);
    Ok(record.log(tx, (here, Role::Host), heard.moment).await?)
}
