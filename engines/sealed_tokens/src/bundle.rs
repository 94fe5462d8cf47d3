//! Everything that is published of a closed round, as a text that can be checked without a network.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::bytes::{hex, unhex};
use crate::id::{MAX_SLOTS, RoundId, Slot, Tag};
use crate::issue::Token;
use crate::leaf::{Leaf, receipts_root};
use crate::round_key::{PublicKeys, RoundKey};
use crate::tree::{Hash, InclusionProof};

mod text;

/// The most leaves a bundle can have: 4,096 people with 32 slots each. As text that is 34 MB.
pub const MAX_LEAVES: usize = 4096 * 32;

/// How many people and answers a round had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// People who could answer.
    pub eligible: u32,
    /// People who were given tokens or drew a card.
    pub issued: u32,
    /// Cards given out in place of lost ones.
    pub replacement_cards: u32,
    /// Answers that count, over all slots.
    pub received: u32,
}

/// What the public record says of a round; the bundle must say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The keys that were published before the round opened.
    pub public: PublicKeys,
    /// SHA-256 of the questions.
    pub questions: [u8; 32],
    /// The counts at the close.
    pub counts: Counts,
    /// The root at the close.
    pub root: Hash,
}

/// A closed round, as it is published: its keys, its counts and its list, and no answers.
///
/// Shape: leaves are in the order of slot, then tag, and each of these comes once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    published: Published,
    seed: [u8; 32],
    leaves: Vec<Leaf>,
}

/// Why a text is not a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}: {fault}")]
pub struct BundleError {
    /// Which line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: BundleFault,
}

/// What is wrong with a line of a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BundleFault {
    /// The line does not begin with the word that belongs there.
    #[error("\"{0}\" should stand here")]
    Word(&'static str),
    /// A value does not have the form it must have.
    #[error("the value behind \"{0}\" is not written as it should be")]
    Value(&'static str),
    /// A key is not a point that may be used.
    #[error("this is not a public key")]
    Key,
    /// A leaf stands in the wrong place, or twice.
    #[error("the list is not in order, or has the same entry twice")]
    Order,
    /// There are more leaves than any round has.
    #[error("the list is longer than any round's")]
    TooLong,
    /// The sum does not fit what stands above it.
    #[error("the sum does not fit the lines above: something was changed or is missing")]
    Sum,
    /// There is something behind the end.
    #[error("nothing may stand behind the sum")]
    Rest,
}

impl Bundle {
    /// The bundle of a closed round. Counts of answers and the root come from the leaves.
    ///
    /// Shape: leaves in any order.
    /// Refuses: [`BundleFault::Order`] when a slot and tag come twice, [`BundleFault::TooLong`].
    pub fn new(
        key: &RoundKey,
        questions: [u8; 32],
        counts: Counts,
        mut leaves: Vec<Leaf>,
    ) -> Result<Self, BundleFault> {
        if leaves.len() > MAX_LEAVES {
            return Err(BundleFault::TooLong);
        }
        leaves.sort_unstable_by_key(Leaf::place);
        if leaves.windows(2).any(|pair| pair[0].place() == pair[1].place()) {
            return Err(BundleFault::Order);
        }
        let received = u32::try_from(leaves.len()).unwrap_or(u32::MAX);
        let root = receipts_root(&leaves);
        let counts = Counts { received, ..counts };
        let published = Published { public: key.public(), questions, counts, root };
        Ok(Self { published, seed: *key.expose_seed(), leaves })
    }

    /// The round.
    pub fn round(&self) -> RoundId {
        self.published.public.round()
    }

    /// What the public record must say too.
    pub fn published(&self) -> &Published {
        &self.published
    }

    /// The round's key, published after the close.
    pub fn key(&self) -> RoundKey {
        RoundKey::from_seed(self.seed, self.round(), self.published.public.n_slots())
    }

    /// One leaf for each answer that counts.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The leaf of a slot and tag, if it is in the list.
    pub fn leaf(&self, slot: Slot, tag: Tag) -> Option<&Leaf> {
        let found = self.leaves.binary_search_by_key(&(slot, tag), Leaf::place).ok()?;
        self.leaves.get(found)
    }

    /// The way from a leaf to the root, for those who do not want the whole list.
    pub fn inclusion(&self, slot: Slot, tag: Tag) -> Option<InclusionProof> {
        let found = self.leaves.binary_search_by_key(&(slot, tag), Leaf::place).ok()?;
        let hashes: Vec<Hash> = self.leaves.iter().map(Leaf::hash).collect();
        InclusionProof::new(&hashes, found)
    }

    /// The last line: SHA-256 over everything above it.
    pub fn sum(&self) -> [u8; 32] {
        Sha256::digest(self.body()).into()
    }

    /// The bundle as text: one value to a line, and a sum at the end.
    pub fn encode(&self) -> String {
        let mut text = self.body();
        let sum: [u8; 32] = Sha256::digest(&text).into();
        let _ = writeln!(text, "sum {}", hex(&sum));
        text
    }

    /// Reads what [`Bundle::encode`] writes.
    ///
    /// Refuses: [`BundleError`] with the line. Whether what it says is true is another question:
    /// [`check`](crate::check()).
    pub fn decode(bytes: &[u8]) -> Result<Self, BundleError> {
        let mut lines = text::Lines::new(bytes);
        lines.only(text::HEAD)?;
        let round = RoundId(lines.hex("round")?);
        let questions = lines.hex("questions")?;
        let counts = Counts {
            eligible: lines.number("eligible")?,
            issued: lines.number("issued")?,
            replacement_cards: lines.number("replacement-cards")?,
            received: lines.number("received")?,
        };
        let root = lines.hex("root")?;
        let seed = lines.hex("seed")?;
        let n_slots = lines.number("slots")?;
        let n_slots = u8::try_from(n_slots).ok().filter(|n| (1..=MAX_SLOTS).contains(n));
        let n_slots = n_slots.ok_or(lines.error(BundleFault::Value("slots")))?;
        let mut keys = Vec::new();
        for _ in 0..n_slots {
            keys.push(lines.hex("key")?);
        }
        let public = PublicKeys::from_keys(round, &keys).ok_or(lines.error(BundleFault::Key))?;
        let leaves = read_leaves(&mut lines)?;
        lines.sum()?;
        Ok(Self { published: Published { public, questions, counts, root }, seed, leaves })
    }

    fn body(&self) -> String {
        let Published { public, questions, counts, root } = &self.published;
        let mut text = format!("{}\n", text::HEAD);
        let _ = writeln!(text, "round {}", hex(&public.round().0));
        let _ = writeln!(text, "questions {}", hex(questions));
        let _ = writeln!(text, "eligible {}", counts.eligible);
        let _ = writeln!(text, "issued {}", counts.issued);
        let _ = writeln!(text, "replacement-cards {}", counts.replacement_cards);
        let _ = writeln!(text, "received {}", counts.received);
        let _ = writeln!(text, "root {}", hex(root));
        let _ = writeln!(text, "seed {}", hex(&self.seed));
        let _ = writeln!(text, "slots {}", public.n_slots());
        for key in public.keys() {
            let _ = writeln!(text, "key {}", hex(key));
        }
        for leaf in &self.leaves {
            let (slot, tag) = (leaf.slot.number(), hex(&leaf.tag.0));
            let (token, commitment) = (hex(&leaf.token.0), hex(&leaf.commitment));
            let _ = writeln!(text, "leaf {slot} {tag} {token} {commitment}");
        }
        text
    }
}

fn read_leaves(lines: &mut text::Lines<'_>) -> Result<Vec<Leaf>, BundleError> {
    let mut leaves: Vec<Leaf> = Vec::new();
    while let Some([slot, tag, token, commitment]) = lines.leaf()? {
        let bad = lines.error(BundleFault::Value("leaf"));
        let slot = text::number(slot).and_then(|slot| u8::try_from(slot).ok()).and_then(Slot::new);
        let leaf = Leaf {
            slot: slot.ok_or(bad)?,
            tag: Tag(unhex(tag).ok_or(bad)?),
            token: Token(unhex(token).ok_or(bad)?),
            commitment: unhex(commitment).ok_or(bad)?,
        };
        if leaves.last().is_some_and(|last| last.place() >= leaf.place()) {
            return Err(lines.error(BundleFault::Order));
        }
        if leaves.len() == MAX_LEAVES {
            return Err(lines.error(BundleFault::TooLong));
        }
        leaves.push(leaf);
    }
    Ok(leaves)
}

#[cfg(test)]
mod tests;
