//! Growing a log: the right edge of its tree is all that has to be kept.

use crate::hash::Hash;
use crate::node::{MAX_ENTRIES, fold};

/// How many entries a log has, and the hash over all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of entries.
    pub size: u64,
    /// The root of the tree.
    pub root: Hash,
}

/// The right edge of a tree: one hash for each one in the binary form of its size, so 17 hashes at
/// most for 100,000 entries.
///
/// Appending costs one hash for the entry and, on average, one for nodes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edge {
    size: u64,
    /// The roots of whole subtrees, the largest first.
    roots: Vec<Hash>,
}

/// What adding an entry came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The number of the entry, from 0.
    pub seq: u64,
    /// The hashes of the subtrees that this entry completed: its own first, then one level up each.
    pub completed: Vec<Hash>,
}

impl Edge {
    /// The edge of a log without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many entries there are.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Size and root.
    pub fn head(&self) -> Head {
        Head { size: self.size, root: fold(&self.roots).unwrap_or_else(Hash::empty) }
    }

    /// Adds the hash of an entry.
    ///
    /// Refuses: nothing when the log has [`MAX_ENTRIES`].
    pub fn append(&mut self, leaf: Hash) -> Option<Added> {
        if self.size >= MAX_ENTRIES {
            return None;
        }
        let (mut completed, mut hash) = (vec![leaf], leaf);
        for _ in 0..self.size.trailing_ones() {
            hash = Hash::node(&self.roots.pop()?, &hash);
            completed.push(hash);
        }
        self.roots.push(hash);
        self.size += 1;
        Some(Added { seq: self.size - 1, completed })
    }

    /// Its bytes: the size in eight, big-endian, then 32 for each hash.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        self.roots.iter().for_each(|root| bytes.extend_from_slice(&root.0));
        bytes
    }

    /// Reads what [`Edge::encode`] writes; nothing for anything else.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let (size, hashes) = bytes.split_first_chunk()?;
        let size = u64::from_be_bytes(*size);
        let (hashes, rest) = hashes.as_chunks::<32>();
        let fits = u32::try_from(hashes.len()).ok()? == size.count_ones();
        let roots = hashes.iter().map(|hash| Hash(*hash)).collect();
        (fits && rest.is_empty() && size <= MAX_ENTRIES).then_some(Self { size, roots })
    }
}
