//! Asking to be let in, and reading what is written down for everyone: the addresses that scripts and
//! the command line use, signed in.

use std::sync::Arc;

use powerwith_store::Tx;
use powerwith_web::{Answer, Problem, Reply, Visit, form::Unreadable, page::File};
use reflection_rules::{round::RoundId, sealed::Record};
use sealed_tokens::Request;

use super::{Known, let_in};
use crate::{
    rounds::OrExplain,
    store::{records, sealed},
};

/// Lets the member in. The field `request` holds the request in hexadecimal; the reply is the
/// evaluation, as bytes.
pub(super) async fn ask(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let round: RoundId = visit.part("round")?;
    let request = unhex(visit.form.text("request")).and_then(|bytes| Request::decode(&bytes).ok());
    let request = request.ok_or(Problem::Unreadable(Unreadable::Encoding))?;
    let at = (viewer.partnership, round);
    let store = &visit.site.store;
    store
        .with_write_tx("let someone in to a sealed round", async |tx: Tx| {
            let_in(&tx, at, (viewer.person, &request), &visit.moment).await
        })
        .await
        .or_explain(&visit)?;
    let known = Known::at_hand(store, round).await?.ok_or(Problem::NotFound)?;
    let reply = known.key.evaluate(&request);
    // A request for another round, or with another number of places, was never answered before.
    let reply = reply.map_err(|_| Problem::Unreadable(Unreadable::Encoding))?;
    Ok(file(format!("let-in-{round}"), "application/octet-stream", reply.encode()))
}

/// What is written down about a sealed round.
pub(super) async fn record(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let round: RoundId = visit.part("round")?;
    let db = visit.site.store.read();
    let records = records::of_round(db, viewer.partnership, round).await?;
    if records.is_empty() {
        return Err(Problem::NotFound);
    }
    let text: Vec<String> = records.iter().map(Record::encode).collect();
    Ok(file(format!("record-{round}.txt"), TEXT, text.join("\n").into_bytes()))
}

/// The list of receipts of a closed round, to check without a network.
pub(super) async fn receipts(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let round: RoundId = visit.part("round")?;
    let db = visit.site.store.read();
    let found = sealed::find(db, viewer.partnership, round).await?;
    let bundle = found.and_then(|found| found.bundle).ok_or(Problem::NotFound)?;
    Ok(file(format!("receipts-{round}.txt"), TEXT, bundle.into_bytes()))
}

const TEXT: &str = "text/plain; charset=utf-8";

fn file(name: String, media: &'static str, bytes: Vec<u8>) -> Reply {
    Reply::File(File { name, media, bytes })
}

/// Reads small hexadecimal digits. `None` for anything else.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let signs = text.as_bytes();
    let digit = |sign: u8| char::from(sign).to_digit(16).filter(|_| !sign.is_ascii_uppercase());
    let pair = |pair: &[u8]| match pair {
        [high, low] => u8::try_from(digit(*high)?.checked_mul(16)?.checked_add(digit(*low)?)?).ok(),
        _ => None,
    };
    signs.chunks(2).map(pair).collect()
}
