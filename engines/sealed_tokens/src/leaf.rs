//! What the public list holds for each counted answer: no answers, and nothing that names anyone.

use sha2::{Digest, Sha256};

use crate::envelope::Envelope;
use crate::id::{Slot, Tag};
use crate::issue::Token;
use crate::oprf::OUTPUT_BYTES;
use crate::tree::{self, Hash};

/// Bytes of a leaf: slot 1, tag 32, token 64, commitment 32.
pub(crate) const LEAF_BYTES: usize = 1 + 32 + OUTPUT_BYTES + 32;

/// One counted answer in the public list.
///
/// Shape: leaves are ordered by slot, then tag. Tags are as good as chance, so the order says
/// nothing of who answered first, and the leaves of one person are not beside each other.
#[derive(Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Which question of the round.
    pub slot: Slot,
    /// Under which tag.
    pub tag: Tag,
    /// With which right; anyone can check it once the round's key is published.
    pub token: Token,
    /// What stands for the answer.
    pub commitment: [u8; 32],
}

/// What stands for an answer in the public list: SHA-256 of a label, the salt and the answer.
///
/// Why the salt: there are only a few ratings, and without it anyone could try them all.
pub fn commitment(salt: &[u8; 32], payload: &[u8]) -> [u8; 32] {
    let hash = Sha256::new_with_prefix(b"powerwith/v1/answer");
    hash.chain_update(salt).chain_update(payload).finalize().into()
}

/// The root over the leaves, whatever order they come in.
pub fn receipts_root(leaves: &[Leaf]) -> Hash {
    let mut in_order: Vec<[u8; LEAF_BYTES]> = leaves.iter().map(Leaf::bytes).collect();
    in_order.sort_unstable();
    let hashes: Vec<Hash> = in_order.iter().map(|bytes| tree::leaf_hash(bytes)).collect();
    tree::root(&hashes)
}

impl Leaf {
    /// The leaf of an envelope.
    pub fn of(envelope: &Envelope) -> Self {
        Self {
            slot: envelope.slot(),
            tag: envelope.tag(),
            token: envelope.token().clone(),
            commitment: envelope.commitment(),
        }
    }

    /// Its hash in the tree.
    pub fn hash(&self) -> Hash {
        tree::leaf_hash(&self.bytes())
    }

    /// Where it stands in the list.
    pub(crate) fn place(&self) -> (Slot, Tag) {
        (self.slot, self.tag)
    }

    pub(crate) fn bytes(&self) -> [u8; LEAF_BYTES] {
        let mut bytes = [0; LEAF_BYTES];
        bytes[0] = self.slot.number();
        bytes[1..33].copy_from_slice(&self.tag.0);
        bytes[33..97].copy_from_slice(&self.token.0);
        bytes[97..].copy_from_slice(&self.commitment);
        bytes
    }
}

impl std::fmt::Debug for Leaf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Leaf").field("slot", &self.slot).finish_non_exhaustive()
    }
}
