//! After the close: is everything in order, and was this person's answer counted?

use std::collections::BTreeMap;

use crate::bundle::{Bundle, Published};
use crate::id::{Slot, slots};
use crate::leaf::{commitment, receipts_root};
use crate::secret::Secret;

/// What a check of a bundle found, the first thing that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Everything is in order, and this many of the person's answers are in the list.
    Counted {
        /// How many slots.
        n_answers: usize,
    },
    /// Everything is in order, and no answer under this code is in the list.
    NotListed,
    /// The published secret key does not belong to the public keys from before the round.
    KeysDiffer,
    /// The list does not have the root that the bundle names.
    RootDiffers,
    /// The number of answers is not the length of the list.
    ReceivedDiffers,
    /// More people were given tokens than could answer.
    MoreIssuedThanEligible,
    /// More answers to one question than tokens and replacement cards.
    MoreReceivedThanIssued {
        /// Which question.
        slot: Slot,
        /// How many answers it has.
        n_received: usize,
    },
    /// An answer in the list has a token that was never given out.
    WrongToken {
        /// Which leaf, from 0.
        leaf_idx: usize,
    },
}

/// Checks everything that a bundle says, and looks for the answers of `secret`.
///
/// Why: with the root in the public record, nobody can add, drop or change an answer later without
/// a finding here. What it does not show: that the published results are the sum of these answers.
pub fn check(bundle: &Bundle, secret: &Secret) -> Finding {
    if let Some(finding) = bundle.flaw() {
        return finding;
    }
    let round = bundle.round();
    let n_slots = bundle.published().public.n_slots();
    let listed = slots(n_slots).filter(|slot| {
        let tag = secret.tag(round, *slot);
        bundle.leaf(*slot, tag).is_some()
    });
    match listed.count() {
        0 => Finding::NotListed,
        n_answers => Finding::Counted { n_answers },
    }
}

impl Finding {
    /// The finding in words for the person who checks.
    pub fn sentence(self) -> String {
        match self {
            Self::Counted { n_answers: 1 } => "Your answer was counted.".to_owned(),
            Self::Counted { n_answers } => format!("Your {n_answers} answers were counted."),
            Self::NotListed => "No answer with this code is in the list.".to_owned(),
            Self::KeysDiffer => {
                "The key is not the one that was published before the round.".to_owned()
            }
            Self::RootDiffers => "The list is not the one that was fixed at the close.".to_owned(),
            Self::ReceivedDiffers => {
                "The number of answers is not the length of the list.".to_owned()
            }
            Self::MoreIssuedThanEligible => "More people were let in than could answer.".to_owned(),
            Self::MoreReceivedThanIssued { slot, n_received } => format!(
                "Place {} has {n_received} answers, more than people who were let in.",
                u32::from(slot.number()) + 1
            ),
            Self::WrongToken { leaf_idx } => {
                format!("Entry {} of the list was never let in.", leaf_idx + 1)
            }
        }
    }
}

impl Bundle {
    /// What is wrong with the bundle, whoever asks; nothing when all is in order.
    pub fn flaw(&self) -> Option<Finding> {
        let Published { public, counts, root, .. } = self.published();
        let key = self.key();
        if key.public() != *public {
            return Some(Finding::KeysDiffer);
        }
        if receipts_root(self.leaves()) != *root {
            return Some(Finding::RootDiffers);
        }
        if usize::try_from(counts.received) != Ok(self.leaves().len()) {
            return Some(Finding::ReceivedDiffers);
        }
        if counts.issued > counts.eligible {
            return Some(Finding::MoreIssuedThanEligible);
        }
        let is_wrong = |leaf: &crate::Leaf| !key.is_token(leaf.slot, leaf.tag, &leaf.token);
        let wrong = self.leaves().iter().position(is_wrong);
        wrong.map(|leaf_idx| Finding::WrongToken { leaf_idx }).or_else(|| self.crowded())
    }

    /// Whether the bundle says what the public record says.
    pub fn agrees_with(&self, record: &Published) -> bool {
        self.published() == record
    }

    /// Whether the recorded answer of `secret` to a slot is this one, byte for byte.
    pub fn holds(&self, secret: &Secret, slot: Slot, payload: &[u8]) -> bool {
        let keys = secret.slot_keys(self.round(), slot);
        let leaf = self.leaf(slot, keys.tag());
        leaf.is_some_and(|leaf| leaf.commitment == commitment(&keys.salt, payload))
    }

    fn crowded(&self) -> Option<Finding> {
        let counts = self.published().counts;
        let n_allowed = u64::from(counts.issued) + u64::from(counts.replacement_cards);
        let mut n_by_slot: BTreeMap<Slot, usize> = BTreeMap::new();
        for leaf in self.leaves() {
            *n_by_slot.entry(leaf.slot).or_default() += 1;
        }
        let is_over = |n: usize| u64::try_from(n).map_or(true, |n| n > n_allowed);
        let (slot, n_received) = n_by_slot.into_iter().find(|(_, n)| is_over(*n))?;
        Some(Finding::MoreReceivedThanIssued { slot, n_received })
    }
}

#[cfg(test)]
mod tests;
