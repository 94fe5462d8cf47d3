//! Cards to draw from a hat: hosts print them, people draw, a list says who took one. Which card it
//! was is written down nowhere.

mod page;
mod sheet;

use std::sync::Arc;

use powerwith_core::{Moment, Outcome, PersonId};
use powerwith_store::{Tx, WriteTx};
use powerwith_web::{Access, Answer, Problem, Reply, Routes, Visit};
use reflection_rules::{
    round::{Keeping, Refusal, Round, RoundId, RoundState},
    sealed::{Cards, n_slots},
};
use sealed_tokens::{Request, Secret};

use super::token_round;
use crate::{
    rounds::{OrExplain, close_if_due},
    store::{
        cards::{self, CardName},
        roster, rounds,
        sealed::{self, LetIn},
    },
};

/// The pages for hosts.
pub(super) fn routes() -> Routes {
    const CARDS: &str = "/p/{partnership}/reflect/{round}/draw";
    const MAKE: &str = "/p/{partnership}/reflect/{round}/draw/print";
    const TOOK: &str = "/p/{partnership}/reflect/{round}/draw/took";
    const LOST: &str = "/p/{partnership}/reflect/{round}/draw/lost";
    Routes::new()
        .get(CARDS, Access::Host, "give-cards", page::show)
        .post(MAKE, Access::Host, "give-cards", make)
        .post(TOOK, Access::Host, "give-cards", took)
        .post(LOST, Access::Host, "give-cards", lost)
}

/// The open sealed round of the address.
///
/// Refuses: not found for another kind of round; `NotOpen` when it is closed, `TooLate` when
/// it takes no one in any more.
async fn open_round(visit: &Visit) -> Result<Round, Problem> {
    let viewer = visit.viewer()?;
    let id: RoundId = visit.part("round")?;
    close_if_due(visit).await?;
    let found = rounds::round(visit.site.store.read(), viewer.partnership, id).await?;
    let is_sealed =
        |round: &Round| round.plan.keeping == Keeping::Sealed && round.state != RoundState::Draft;
    let round = found.filter(is_sealed).ok_or(Problem::NotFound)?;
    match round.state {
        RoundState::Open if round.lets_in_on(visit.moment.today()) => Ok(round),
        RoundState::Open => Err(Refusal::TooLate).or_explain(visit),
        _ => Err(Refusal::NotOpen { closed: round.closed }).or_explain(visit),
    }
}

/// Makes the cards and shows them, this once: their codes are not kept.
async fn make(visit: Arc<Visit>) -> Answer {
    let round = open_round(&visit).await?;
    let viewer = visit.viewer()?;
    let store = &visit.site.store;
    let n_members = roster::members(store.read(), viewer.partnership).await?.len();
    let secret = |_| {
        let mut bytes = [0; 16];
        visit.moment.dice().fill(&mut bytes);
        Secret::from_bytes(bytes)
    };
    let secrets: Vec<Secret> = (0..Cards::to_make(n_members)).map(secret).collect();
    let names: Vec<CardName> = secrets.iter().map(Secret::card_name).collect();
    let at = (viewer.partnership, round.id);
    let work = async |tx: Tx| {
        if !cards::counts(&*tx, at).await?.may_be_made() {
            return Err(Refusal::CardsGiven.into());
        }
        Ok::<(), powerwith_core::Stop<Refusal>>(cards::make(&tx, at, &names).await?)
    };
    store.with_write_tx("print cards", work).await.or_explain(&visit)?;
    Ok(sheet::page(&visit, &round, &secrets)?.into())
}

/// Writes down that a person took a card: from now on they are not let in on a device.
async fn took(visit: Arc<Visit>) -> Answer {
    on_the_list(&visit, async |tx, at, person| {
        match sealed::let_in(tx, at, person).await? {
            Some(LetIn::Card) => return Ok(()),
            Some(LetIn::Tokens(_)) => return Err(Refusal::LetInAlready.into()),
            None => {}
        }
        if !cards::counts(tx, at).await?.may_be_given() {
            return Err(Refusal::NoCardLeft.into());
        }
        Ok(sealed::set_let_in(tx, at, (person, &LetIn::Card)).await?)
    })
    .await
}

/// Writes down that a person lost their card before they answered and is given another one, once.
async fn lost(visit: Arc<Visit>) -> Answer {
    on_the_list(&visit, async |tx, at, person| {
        let took_one = sealed::let_in(tx, at, person).await? == Some(LetIn::Card);
        if !took_one || cards::replaced_for(tx, at).await?.contains(&person) {
            return Err(Refusal::NoCardToReplace.into());
        }
        if !cards::counts(tx, at).await?.may_be_given() {
            return Err(Refusal::NoCardLeft.into());
        }
        Ok(cards::set_replaced(tx, at, person).await?)
    })
    .await
}

/// A partnership and one of its rounds.
type At = (powerwith_core::PartnershipId, RoundId);

/// Does something about one member on the list, and shows the list again.
async fn on_the_list(
    visit: &Visit,
    work: impl for<'a> AsyncFn(&'a WriteTx, At, PersonId) -> Outcome<(), Refusal> + Send + Sync,
) -> Answer {
    let round = open_round(visit).await?;
    let viewer = visit.viewer()?;
    let store = &visit.site.store;
    let person: PersonId = visit.form.value("person").ok_or(Problem::NotFound)?;
    if !roster::members(store.read(), viewer.partnership).await?.contains(&person) {
        return Err(Problem::NotFound);
    }
    let at = (viewer.partnership, round.id);
    store
        .with_write_tx("write down who took a card", async |tx: Tx| work(&tx, at, person).await)
        .await
        .or_explain(visit)?;
    Ok(Reply::SeeOther(viewer.path(&format!("reflect/{}/draw#list", round.id))))
}

/// Writes down what was asked with a card, or finds that it was asked with it before.
///
/// Refuses: `UnknownCode` for a name no card has, `TooLate` after the last day to begin, `CardUsed`
/// when something else was asked with it or for another number of places, `CardNotTaken` when as many
/// cards are in use as people took.
pub async fn let_card_in(
    tx: &WriteTx,
    (name, request): (CardName, &Request),
    moment: &Moment,
) -> Outcome<(), Refusal> {
    let card = cards::find(tx, name).await?.ok_or(Refusal::UnknownCode)?;
    let at = (card.partnership, card.round);
    let now = rounds::round(tx, at.0, at.1).await?.ok_or(Refusal::UnknownCode)?;
    let n_places = n_slots(now.plan.items.len());
    let is_its = request.round() == token_round(at.1) && n_places == Some(request.n_slots());
    let asked_with = request.encode();
    if !is_its || card.request.as_ref().is_some_and(|before| *before != asked_with) {
        return Err(Refusal::CardUsed.into());
    }
    if card.request.is_some() && now.state == RoundState::Open {
        return Ok(());
    }
    if !now.lets_in_on(moment.today()) {
        return Err(Refusal::TooLate.into());
    }
    if !cards::counts(tx, at).await?.may_be_used() {
        return Err(Refusal::CardNotTaken.into());
    }
    Ok(cards::set_used(tx, name, asked_with).await?)
}

#[cfg(test)]
mod tests;
