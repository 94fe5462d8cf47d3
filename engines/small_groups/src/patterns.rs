//! The answers of one item, sorted by which shown views they fall into.
//!
//! People who fall into the same views cannot be told apart by anything shown, so both the audit
//! and the gate work on these patterns.

use crate::tally::{Counts, ItemTally};
use std::collections::BTreeMap;

/// People in the same shown views.
pub(crate) struct Pattern {
    /// By dimension: the shown group they are in, if any.
    pub(crate) key: Vec<Option<usize>>,
    /// All of them together.
    pub(crate) counts: Counts,
    /// The fewest people with the same labels among them.
    pub(crate) smallest_atom: usize,
    /// Whether all of them have the same labels.
    pub(crate) is_one_atom: bool,
}

/// Sorts the answers of an item; `shown` are the groups that it shows, by dimension and group.
pub(crate) fn patterns(item: &ItemTally, shown: &[(usize, usize)]) -> Vec<Pattern> {
    let mut patterns: BTreeMap<Vec<Option<usize>>, Pattern> = BTreeMap::new();
    for (place, counts) in &item.atoms {
        let seen = place.0.iter().enumerate();
        let key: Vec<Option<usize>> =
            seen.map(|(d, group)| group.filter(|g| shown.contains(&(d, *g)))).collect();
        match patterns.get_mut(&key) {
            Some(pattern) => {
                pattern.counts.add_all(counts);
                pattern.smallest_atom = pattern.smallest_atom.min(counts.n_answers);
                pattern.is_one_atom = false;
            }
            None => {
                let (counts, smallest_atom) = (counts.clone(), counts.n_answers);
                let pattern =
                    Pattern { key: key.clone(), counts, smallest_atom, is_one_atom: true };
                patterns.insert(key, pattern);
            }
        }
    }
    patterns.into_values().collect()
}
