//! Letting a member in: once each, and without seeing what is signed.

use powerwith_core::{Moment, Outcome, PartnershipId, PersonId};
use powerwith_store::WriteTx;
use reflection_rules::{
    round::{Refusal, RoundId, RoundState},
    sealed::n_slots,
};
use sealed_tokens::Request;

use super::token_round;
use crate::store::{
    rounds,
    sealed::{self, LetIn},
};

/// Writes down that a member is let in with this request, or finds that they were with the same
/// one. The reply is a function of the request, so asking again gives the same bytes.
///
/// Refuses: `UnknownRound`, `NotOpen` after the last day to begin, `LetInAlready` when they were let
/// in with another request or took a card.
pub async fn let_in(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (person, request): (PersonId, &Request),
    moment: &Moment,
) -> Outcome<(), Refusal> {
    if sealed::find(tx, partnership, round).await?.is_none() {
        return Err(Refusal::UnknownRound.into());
    }
    let Some(now) = rounds::round(tx, partnership, round).await? else {
        return Err(Refusal::UnknownRound.into());
    };
    let n_items = now.plan.items.len();
    let is_its =
        request.round() == token_round(round) && n_slots(n_items) == Some(request.n_slots());
    if !is_its {
        return Err(Refusal::UnknownRound.into());
    }
    let asked_with = LetIn::Tokens(request.encode());
    match sealed::let_in(tx, (partnership, round), person).await? {
        // Asked before: the same reply, as long as it can be of use.
        Some(before) if before == asked_with && now.state == RoundState::Open => {
            return Ok(());
        }
        Some(_) => return Err(Refusal::LetInAlready.into()),
        None => {}
    }
    if !now.lets_in_on(moment.today()) {
        return Err(Refusal::NotOpen { closed: now.closed }.into());
    }
    // Two people with one secret would have one voice, and one could read what the other said.
    if sealed::is_asked_with(tx, (partnership, round), &asked_with).await? {
        return Err(Refusal::LetInAlready.into());
    }
    sealed::set_let_in(tx, (partnership, round), (person, &asked_with)).await?;
    Ok(())
}
