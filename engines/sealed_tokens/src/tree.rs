//! One hash over a list, and a short proof that something is in it: the tree of RFC 6962 and 9162.

use sha2::{Digest, Sha256};

use crate::bytes::{Malformed, Reader, VERSION};

/// A SHA-256 in the tree.
pub type Hash = [u8; 32];

const KIND: u8 = b'I';
/// A path of 32 hashes leads through more leaves than there are people.
const MAX_PATH: usize = 32;

/// The way from one leaf to the root: enough to check it without the whole list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InclusionProof {
    leaf_idx: u32,
    n_leaves: u32,
    path: Vec<Hash>,
}

/// The hash of a leaf: SHA-256 of a zero byte and the leaf.
pub(crate) fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new_with_prefix([0]).chain_update(leaf).finalize().into()
}

/// The root over leaf hashes; over none, the SHA-256 of nothing.
pub(crate) fn root(hashes: &[Hash]) -> Hash {
    match hashes {
        [] => Sha256::digest([]).into(),
        [one] => *one,
        _ => {
            let (left, right) = hashes.split_at(left_part(hashes.len()));
            node_hash(&root(left), &root(right))
        }
    }
}

impl InclusionProof {
    /// The proof for the leaf with this index; nothing when there is no such leaf.
    pub(crate) fn new(hashes: &[Hash], leaf_idx: usize) -> Option<Self> {
        if leaf_idx >= hashes.len() {
            return None;
        }
        let (mut path, mut part, mut idx) = (Vec::new(), hashes, leaf_idx);
        while part.len() > 1 {
            let (left, right) = part.split_at(left_part(part.len()));
            let (mine, other) = if idx < left.len() { (left, right) } else { (right, left) };
            idx -= if idx < left.len() { 0 } else { left.len() };
            path.push(root(other));
            part = mine;
        }
        path.reverse();
        let as_u32 = |number| u32::try_from(number).ok();
        Some(Self { leaf_idx: as_u32(leaf_idx)?, n_leaves: as_u32(hashes.len())?, path })
    }

    /// Whether this leads from the leaf to the published root over `n_leaves` leaves.
    ///
    /// Source: RFC 9162, 2.1.3.2.
    pub fn leads(&self, leaf: Hash, (root, n_leaves): (Hash, u32)) -> bool {
        if self.n_leaves != n_leaves || self.leaf_idx >= n_leaves {
            return false;
        }
        let (mut idx, mut last, mut hash) = (self.leaf_idx, n_leaves - 1, leaf);
        for other in &self.path {
            if last == 0 {
                return false;
            }
            if idx % 2 == 1 || idx == last {
                hash = node_hash(other, &hash);
                while idx.is_multiple_of(2) && idx != 0 {
                    (idx, last) = (idx / 2, last / 2);
                }
            } else {
                hash = node_hash(&hash, other);
            }
            (idx, last) = (idx / 2, last / 2);
        }
        last == 0 && hash == root
    }

    /// Its bytes: version, `I`, index, number of leaves, length of the path, and 32 bytes for each
    /// step. Numbers are big-endian.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION, KIND];
        bytes.extend_from_slice(&self.leaf_idx.to_be_bytes());
        bytes.extend_from_slice(&self.n_leaves.to_be_bytes());
        bytes.push(u8::try_from(self.path.len()).unwrap_or(u8::MAX));
        self.path.iter().for_each(|hash| bytes.extend_from_slice(hash));
        bytes
    }

    /// Reads what [`InclusionProof::encode`] writes.
    ///
    /// Refuses: anything else, with the reason.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes, KIND)?;
        let leaf_idx = u32::from_be_bytes(reader.array()?);
        let n_leaves = u32::from_be_bytes(reader.array()?);
        let n_steps = usize::from(reader.byte()?);
        if n_steps > MAX_PATH || leaf_idx >= n_leaves {
            return Err(Malformed::NotCanonical);
        }
        let path = (0..n_steps).map(|_| reader.array()).collect::<Result<_, _>>()?;
        reader.end()?;
        Ok(Self { leaf_idx, n_leaves, path })
    }
}

/// The largest power of two below `n`, for `n` of at least 2.
fn left_part(n: usize) -> usize {
    n.next_power_of_two() / 2
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new_with_prefix([1]).chain_update(left).chain_update(right).finalize().into()
}

#[cfg(test)]
mod tests;
