//! Sealed rounds: answers nobody can tie to a person.
//!
//! `begin` makes the key when a round opens, `let_in` gives a member the right to answer, the
//! sending origin (`sending`) takes answers that have no name, and `count` ends the round.

mod ask;
mod audit;
mod begin;
pub(crate) mod cards;
mod checking;
mod count;
mod let_in;
mod program;
mod sending;
mod take;

pub(crate) use ask::unhex;
pub use audit::{Audit, NotRight, audit};
pub(crate) use begin::begin;
pub(crate) use count::{count, drop_stories, settle};
pub use let_in::let_in;
pub use sending::{sending, sending_routes};
pub(crate) use take::from_row;
pub use take::{NotTaken, take};

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use powerwith_core::{Fault, PartnershipId};
use powerwith_store::Store;
use powerwith_web::{Access, Routes, Speech, say};
use reflection_rules::{
    answer::{Part, PartKey},
    instrument::{Item, ItemRef},
    round::{Label, Round, RoundId},
    sealed::n_slots,
};
use sea_orm::ConnectionTrait;
use sealed_tokens::RoundKey;

use crate::store::{instruments, rounds, sealed};

/// The addresses of this part.
pub(crate) fn routes() -> Routes {
    Routes::join([own_routes(), cards::routes()])
}

fn own_routes() -> Routes {
    Routes::new()
        .post("/p/{partnership}/reflect/{round}/let-in", Access::Member, "let-in", ask::ask)
        .get("/p/{partnership}/see/{round}/check", Access::Member, "check-sealed", checking::show)
        .get("/p/{partnership}/see/{round}/record.txt", Access::Member, "see-record", ask::record)
        .get(
            "/p/{partnership}/see/{round}/receipts.txt",
            Access::Member,
            "see-record",
            ask::receipts,
        )
}

/// The words for what one does there, and at the sending origin.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = crate::words(speech);
    Some(match act {
        "let-in" => say!(words, "act-let-in"),
        "check-sealed" => say!(words, "act-check-sealed"),
        "open-card" => say!(words, "act-open-card"),
        "use-card" => say!(words, "act-use-card"),
        "give-cards" => say!(words, "act-give-cards"),
        "answer-later" => say!(words, "act-answer-later"),
        "answer-by-card" => say!(words, "act-answer-by-card"),
        "see-record" => say!(words, "act-see-record"),
        "send-sealed" => say!(words, "act-send-sealed"),
        "recall-sealed" => say!(words, "act-recall-sealed"),
        _ => return None,
    })
}

/// Rounds whose keys are kept at hand. Making the keys of a round takes milliseconds.
const MOST_KNOWN: usize = 64;

/// A sealed round as those need it who take answers: its key and what it asks.
pub struct Known {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The round when it was read; its state may be another by now.
    pub round: Round,
    /// The keys.
    pub key: RoundKey,
    /// What it asks, in its order.
    pub items: Vec<(ItemRef, Item)>,
    /// The partners when it opened.
    pub partners: Vec<Part>,
}

impl Known {
    /// A sealed round by its id alone. `None` when there is none.
    pub async fn find(db: &impl ConnectionTrait, id: RoundId) -> Result<Option<Self>, Fault> {
        let Some(found) = sealed::find_by_round(db, id).await? else { return Ok(None) };
        let partnership = found.partnership;
        let Some(round) = rounds::round(db, partnership, id).await? else { return Ok(None) };
        let asked = instruments::asked(db, partnership, &round.plan.items).await?;
        let key = key(&found, asked.len())?;
        let items = asked.into_iter().map(|asked| (asked.name, asked.item.into_owned()));
        let part = |label: &Label| {
            Some(Part { key: PartKey::parse(&label.key)?, name: label.name.clone() })
        };
        let partners = round.partners().filter_map(part).collect();
        Ok(Some(Self { partnership, key, items: items.collect(), partners, round }))
    }

    /// The same, kept at hand: what an open round asks does not change. Its state may.
    pub(crate) async fn at_hand(store: &Store, id: RoundId) -> Result<Option<Arc<Self>>, Fault> {
        static KNOWN: LazyLock<Mutex<BTreeMap<RoundId, Arc<Known>>>> =
            LazyLock::new(Mutex::default);
        let at_hand = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let found = at_hand().get(&id).cloned();
        if found.is_some() {
            return Ok(found);
        }
        let Some(found) = Self::find(store.read(), id).await? else { return Ok(None) };
        let found = Arc::new(found);
        let mut at_hand = at_hand();
        if at_hand.len() >= MOST_KNOWN {
            at_hand.clear();
        }
        at_hand.insert(id, Arc::clone(&found));
        Ok(Some(found))
    }
}

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Known").field("round", &self.round.id).finish_non_exhaustive()
    }
}

/// The keys of a round that asks so many items.
pub(crate) fn key(found: &sealed::SealedRound, n_items: usize) -> Result<RoundKey, Fault> {
    let n_slots = n_slots(n_items)
        .ok_or_else(|| Fault::new(format!("round {} asks too much to be sealed", found.round)))?;
    Ok(RoundKey::from_seed(found.seed, token_round(found.round), n_slots))
}

/// The round as tokens and envelopes name it.
pub(crate) fn token_round(round: RoundId) -> sealed_tokens::RoundId {
    sealed_tokens::RoundId(*round.uuid().as_bytes())
}

#[cfg(test)]
mod tests;
