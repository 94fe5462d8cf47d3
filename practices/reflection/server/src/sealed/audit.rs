//! Counting a sealed round again: two auditors from two partners see that what was shown is the sum
//! of the sealed answers, and that each of them had the right to be counted.

use std::collections::BTreeSet;

use powerwith_core::Fault;
use powerwith_store::Store;
use reflection_rules::{
    round::{Part, Round, RoundId, RoundState},
    sealed::{Crowds, Record, place_of},
};
use sealed_tokens::{Bundle, Envelope, Finding, Leaf, Published};

use super::{Known, count::counted, take::from_row};
use crate::{
    seeing,
    store::{records, sealed},
};

/// What an audit found in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// What the round is called.
    pub title: String,
    /// Envelopes that were looked at, each with its token and signature.
    pub n_envelopes: usize,
    /// Stories for their writers alone, and stories of which a sentence was held back: they were
    /// deleted, and only their receipts are left.
    pub n_deleted: usize,
    /// SHA-256 of what was shown, and of what was counted again.
    pub shown: [u8; 32],
}

/// What does not fit.
#[derive(Debug, thiserror::Error)]
pub enum NotRight {
    /// There is no such round here, or it is not sealed.
    #[error("there is no sealed round with this id here")]
    NoRound,
    /// It has not closed.
    #[error("this round is still open; it can be audited after its close")]
    Open,
    /// The program does not hold the file with the answers.
    #[error("the file with the sealed answers is not here")]
    NoFile,
    /// The record has no entry that it must have.
    #[error("the record has no entry \"{0}\" for this round")]
    NoEntry(&'static str),
    /// The list says something else than the record.
    #[error("the list of receipts is not the one that was written down at the close")]
    OtherList,
    /// The list does not fit in itself.
    #[error("the list of receipts does not fit: {}", .0.sentence())]
    List(Finding),
    /// An envelope that may not count.
    #[error("an answer in place {place} may not count: {reason}")]
    Envelope {
        /// The place, counted from 1.
        place: u8,
        /// Why.
        reason: String,
    },
    /// An envelope that is not in the list.
    #[error("an answer in place {0} is not in the list of receipts")]
    NotListed(u8),
    /// A receipt whose answer is gone, and was no story.
    #[error("the list has an answer in place {0} that is not in the file")]
    Gone(u8),
    /// What was shown is not what comes out now.
    #[error("what was shown is not the sum of the sealed answers")]
    OtherSum,
    /// The database failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Audits a closed round: record, list, every token and signature, and the results from the start.
pub async fn audit(store: &Store, id: RoundId) -> Result<Audit, NotRight> {
    let db = store.read();
    let file = store.sealed().ok_or(NotRight::NoFile)?;
    let found = sealed::find_by_round(db, id).await?.ok_or(NotRight::NoRound)?;
    let known = Known::find(db, id).await?.ok_or(NotRight::NoRound)?;
    let bundle = found.bundle.as_ref().filter(|_| known.round.state >= RoundState::Closed);
    let bundle = Bundle::decode(bundle.ok_or(NotRight::Open)?.as_bytes())
        .map_err(|error| Fault::caused("read the list of receipts", error))?;
    let recorded = recorded(&records::of_round(db, known.partnership, id).await?)?;
    if !bundle.agrees_with(&recorded) {
        return Err(NotRight::OtherList);
    }
    if let Some(flaw) = bundle.flaw() {
        return Err(NotRight::List(flaw));
    }
    let rows = file.of_round(known.key.round().0).await?;
    let envelopes = rows.iter().map(|row| {
        from_row(row).ok_or_else(|| Fault::new("a sealed answer is kept in an odd form"))
    });
    let envelopes: Vec<Envelope> = envelopes.collect::<Result<_, Fault>>()?;
    let n_deleted = compare(&known, &bundle, &envelopes)?;
    let crowds = Crowds::decode(found.crowds.as_deref().unwrap_or(""))
        .map_err(|error| Fault::caused("read the crowds of a round", error))?;
    let kept = counted(&known, &crowds, &envelopes);
    let at = (known.partnership, id);
    let (shown, bounds) = seeing::shown(db, at).await?.ok_or(NotRight::Open)?;
    // The titles of things do not matter here, only what was counted.
    let round: &Round = &known.round;
    if seeing::count_hash((round, bounds), &known.items, &kept)? != shown {
        return Err(NotRight::OtherSum);
    }
    Ok(Audit { title: round.plan.title.clone(), n_envelopes: envelopes.len(), n_deleted, shown })
}

/// What the record says; the bundle must say the same.
fn recorded(records: &[Record]) -> Result<Published, NotRight> {
    let opened = records.iter().find_map(|record| match record {
        Record::Opened(opened) => Some(opened),
        _ => None,
    });
    let closed = records.iter().find_map(|record| match record {
        Record::Closed(closed) => Some(closed),
        _ => None,
    });
    let opened = opened.ok_or(NotRight::NoEntry("round.opened"))?;
    let closed = closed.ok_or(NotRight::NoEntry("round.closed"))?;
    Ok(Published {
        public: opened.keys.clone(),
        questions: opened.questions,
        counts: closed.counts,
        root: closed.root,
    })
}

/// Holds every envelope against the list; how many receipts of stories have none any more.
fn compare(known: &Known, bundle: &Bundle, envelopes: &[Envelope]) -> Result<usize, NotRight> {
    let mut seen = BTreeSet::new();
    for envelope in envelopes {
        let place = envelope.slot().number().saturating_add(1);
        let verified = known
            .key
            .verify(envelope.clone())
            .map_err(|refused| NotRight::Envelope { place, reason: refused.to_string() })?;
        let leaf = bundle.leaf(envelope.slot(), envelope.tag());
        if leaf != Some(&Leaf::of(verified.envelope())) {
            return Err(NotRight::NotListed(place));
        }
        seen.insert((envelope.slot(), envelope.tag()));
    }
    let gone = bundle.leaves().iter().filter(|leaf| !seen.contains(&(leaf.slot, leaf.tag)));
    let mut n_deleted: usize = 0;
    for leaf in gone {
        if place_of(leaf.slot).1 != Part::Story {
            return Err(NotRight::Gone(leaf.slot.number().saturating_add(1)));
        }
        n_deleted = n_deleted.saturating_add(1);
    }
    Ok(n_deleted)
}
