//! Places in the tree: whole subtrees, which never change once they are there.

use crate::hash::Hash;

/// The root of a whole subtree of `2^level` entries, the `idx`-th of its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node {
    /// 0 for entries.
    pub level: u8,
    /// From 0, from the left.
    pub idx: u64,
}

/// The most entries a log can have: 2^40, a thousand a second for 34 years. Below it no sum of ours
/// leaves its type.
pub const MAX_ENTRIES: u64 = 1 << 40;

impl Node {
    /// The number of the entry that completed this subtree, when it was added.
    ///
    /// Why: a store that keeps with each entry the hashes which it completed finds every node by the
    /// number of an entry, and never has to change a row.
    pub fn completed_by(self) -> u64 {
        let end = self.idx.saturating_add(1).checked_shl(u32::from(self.level));
        end.map_or(u64::MAX, |end| end.wrapping_sub(1))
    }
}

/// The whole subtrees that entries `from..to` are made of, the largest first.
///
/// Shape: `from` is where a subtree of at least that size begins, which holds for every part that a
/// proof needs.
pub(crate) fn parts(from: u64, to: u64) -> impl Iterator<Item = Node> {
    let mut at = from;
    std::iter::from_fn(move || {
        let level = to.checked_sub(at)?.checked_ilog2()?;
        let node = Node { level: u8::try_from(level).ok()?, idx: at >> level };
        at += 1 << level;
        Some(node)
    })
}

/// The hash over entries `from..to`; nothing when a node cannot be read.
pub(crate) fn hash_over(
    (from, to): (u64, u64),
    read: &mut impl FnMut(Node) -> Option<Hash>,
) -> Option<Hash> {
    let mut hashes = Vec::new();
    for node in parts(from, to) {
        hashes.push(read(node)?);
    }
    fold(&hashes)
}

/// One hash over subtrees that stand side by side, the largest first; nothing over none.
pub(crate) fn fold(hashes: &[Hash]) -> Option<Hash> {
    let (last, rest) = hashes.split_last()?;
    Some(rest.iter().rev().fold(*last, |right, left| Hash::node(left, &right)))
}
