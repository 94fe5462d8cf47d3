//! Short proofs: that an entry is in a log, and that a log grew without changing what was there.

use crate::edge::Head;
use crate::hash::Hash;
use crate::node::{MAX_ENTRIES, Node, hash_over};

/// The way from an entry to the root.
///
/// Source: RFC 9162, 2.1.3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// The number of the entry, from 0.
    pub seq: u64,
    /// The hashes beside the way, the lowest first.
    pub path: Vec<Hash>,
}

/// What shows that a larger log begins with a smaller one.
///
/// Source: RFC 9162, 2.1.4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consistency {
    /// The hashes, in the order of RFC 9162.
    pub path: Vec<Hash>,
}

/// Makes the proof that entry `seq` is in the log of `size` entries.
///
/// Shape: `read` gives the hash of a node; all that are asked for lie within `size`.
/// Refuses: nothing when there is no such entry, or a hash cannot be read.
pub fn prove_inclusion(
    seq: u64,
    size: u64,
    mut read: impl FnMut(Node) -> Option<Hash>,
) -> Option<Inclusion> {
    if seq >= size || size > MAX_ENTRIES {
        return None;
    }
    let (mut from, mut to, mut path) = (0, size, Vec::new());
    while to - from > 1 {
        let middle = from + left_part(to - from);
        let beside = if seq < middle { (middle, to) } else { (from, middle) };
        path.push(hash_over(beside, &mut read)?);
        (from, to) = if seq < middle { (from, middle) } else { (middle, to) };
    }
    path.reverse();
    Some(Inclusion { seq, path })
}

/// Makes the proof that the log of `new` entries begins with the log of `old` entries.
///
/// Shape: as for [`prove_inclusion`].
/// Refuses: nothing when `old` is larger than `new`, or a hash cannot be read.
pub fn prove_consistency(
    old: u64,
    new: u64,
    mut read: impl FnMut(Node) -> Option<Hash>,
) -> Option<Consistency> {
    if old > new || new > MAX_ENTRIES {
        return None;
    }
    let (mut from, mut to, mut path) = (0, new, Vec::new());
    if old == 0 {
        return Some(Consistency { path });
    }
    while old < to {
        let middle = from + left_part(to - from);
        let beside = if old <= middle { (middle, to) } else { (from, middle) };
        path.push(hash_over(beside, &mut read)?);
        (from, to) = if old <= middle { (from, middle) } else { (middle, to) };
    }
    if from > 0 {
        path.push(hash_over((from, to), &mut read)?);
    }
    path.reverse();
    Some(Consistency { path })
}

/// The nodes that a proof will read, for those who have to fetch them first.
pub fn nodes_of(prove: impl FnOnce(&mut dyn FnMut(Node) -> Option<Hash>)) -> Vec<Node> {
    let mut nodes = Vec::new();
    prove(&mut |node| {
        nodes.push(node);
        Some(Hash([0; 32]))
    });
    nodes
}

impl Inclusion {
    /// Whether this leads from the entry with hash `leaf` to the root of `head`.
    ///
    /// Source: RFC 9162, 2.1.3.2.
    pub fn holds(&self, leaf: Hash, head: &Head) -> bool {
        if self.seq >= head.size {
            return false;
        }
        let (mut idx, mut last, mut hash) = (self.seq, head.size - 1, leaf);
        for beside in &self.path {
            if last == 0 {
                return false;
            }
            if idx % 2 == 1 || idx == last {
                hash = Hash::node(beside, &hash);
                (idx, last) = up_to_a_right_child(idx, last);
            } else {
                hash = Hash::node(&hash, beside);
            }
            (idx, last) = (idx / 2, last / 2);
        }
        last == 0 && hash == head.root
    }
}

impl Consistency {
    /// Whether this shows that the log of `new` begins with the log of `old`.
    ///
    /// Source: RFC 9162, 2.1.4.2. An empty log begins every log.
    pub fn holds(&self, old: &Head, new: &Head) -> bool {
        if old.size == new.size {
            return self.path.is_empty() && old.root == new.root;
        }
        if old.size == 0 {
            return self.path.is_empty() && old.root == Hash::empty();
        }
        if old.size > new.size {
            return false;
        }
        let mut path = self.path.iter();
        let first = if old.size.is_power_of_two() { Some(&old.root) } else { path.next() };
        let Some(first) = first else { return false };
        let (mut idx, mut last) = up_to_a_left_child(old.size - 1, new.size - 1);
        let (mut old_root, mut new_root) = (*first, *first);
        for beside in path {
            if last == 0 {
                return false;
            }
            if idx % 2 == 1 || idx == last {
                old_root = Hash::node(beside, &old_root);
                new_root = Hash::node(beside, &new_root);
                (idx, last) = up_to_a_right_child(idx, last);
            } else {
                new_root = Hash::node(&new_root, beside);
            }
            (idx, last) = (idx / 2, last / 2);
        }
        last == 0 && old_root == old.root && new_root == new.root
    }
}

/// The largest power of two below `n`, for `n` of at least 2.
fn left_part(n: u64) -> u64 {
    n.next_power_of_two() / 2
}

/// Climbs while the way has nothing beside it on the left.
fn up_to_a_right_child(mut idx: u64, mut last: u64) -> (u64, u64) {
    while idx != 0 && idx.is_multiple_of(2) {
        (idx, last) = (idx / 2, last / 2);
    }
    (idx, last)
}

/// Climbs over the subtrees that the smaller log has whole.
fn up_to_a_left_child(mut idx: u64, mut last: u64) -> (u64, u64) {
    while idx % 2 == 1 {
        (idx, last) = (idx / 2, last / 2);
    }
    (idx, last)
}
