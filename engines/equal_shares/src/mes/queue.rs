//! The queue of ideas, by the lower bound of their price.

use std::cmp::Ordering;

/// An idea in the queue, by the lower bound of its price for each unit of worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Queued {
    pub(super) rho_low: f64,
    pub(super) idea: usize,
}

impl PartialEq for Queued {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Queued {}

impl PartialOrd for Queued {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Queued {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rho_low.total_cmp(&other.rho_low).then(self.idea.cmp(&other.idea))
    }
}
