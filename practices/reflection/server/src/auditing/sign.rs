//! From an audit on the command line to what the auditor signs.

use powerwith_core::{Day, Fault};
use powerwith_store::Store;
use reflection_rules::{
    round::RoundId,
    sealed::{Found, Look},
};

use crate::{
    sealed::{Audit, NotRight},
    seeing,
    store::sealed,
};

/// What an auditor who got this outcome can sign. `None` when nothing was found out: there is no such
/// round, it is open, or the file or database failed.
pub async fn look(
    store: &Store,
    (round, day): (RoundId, Day),
    outcome: &Result<Audit, NotRight>,
) -> Result<Option<Look>, Fault> {
    let Some(found) = found(outcome) else { return Ok(None) };
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (n_answers, n_deleted) = match outcome {
        Ok(audit) => (number(audit.n_envelopes), number(audit.n_deleted)),
        Err(_) => (number(n_rows(store, round).await?), 0),
    };
    let Some(known) = sealed::find_by_round(store.read(), round).await? else { return Ok(None) };
    let shown = seeing::shown_hash(store.read(), (known.partnership, round)).await?;
    Ok(shown.map(|shown| Look { round, day, shown, found, n_answers, n_deleted }))
}

async fn n_rows(store: &Store, round: RoundId) -> Result<usize, Fault> {
    match store.sealed() {
        Some(file) => Ok(file.of_round(*round.uuid().as_bytes()).await?.len()),
        None => Ok(0),
    }
}

const fn found(outcome: &Result<Audit, NotRight>) -> Option<Found> {
    match outcome {
        Ok(_) => Some(Found::Agrees),
        Err(NotRight::NoEntry(_)) => Some(Found::NoEntry),
        Err(NotRight::OtherList) => Some(Found::OtherList),
        Err(NotRight::List(_)) => Some(Found::BrokenList),
        Err(NotRight::Envelope { .. }) => Some(Found::BadAnswer),
        Err(NotRight::NotListed(_)) => Some(Found::UnlistedAnswer),
        Err(NotRight::Gone(_)) => Some(Found::MissingAnswer),
        Err(NotRight::OtherSum) => Some(Found::OtherSum),
        Err(NotRight::NoRound | NotRight::Open | NotRight::NoFile | NotRight::Fault(_)) => None,
    }
}
