//! Another possible answer: exchanging what a few people said so that nothing shown changes.
//!
//! If such an exchange changes a count, then no one who sees the results can know that count. It is
//! a proof by example, in whole people.

use crate::gate::Sight;

/// At most this many people change their answer in one exchange.
///
/// Why 5: on three thousand made-up partnerships, exchanges of up to 7 let 1 % more views be shown
/// and took six times as long.
const MAX_PEOPLE: usize = 5;

/// At most this many steps for one count; then it counts as pinned.
///
/// Why: the search ends, and what is not known to be safe is withdrawn.
const MAX_STEPS: usize = 4_000;

/// Whether there is an exchange that changes a count (pattern and part) and nothing that is shown.
pub(crate) fn is_free(sight: &Sight, (idx, part): (usize, usize)) -> bool {
    let n_parts = sight.counts[idx].len();
    let others = (0..n_parts).filter(|other| *other != part);
    let mut firsts = others.flat_map(|other| [(part, other), (other, part)]);
    firsts.any(|(from, to)| {
        let mut search = Search {
            sight,
            counts: sight.counts.clone(),
            sums: sight.views.iter().map(|view| view.sums.clone()).collect(),
            cell: (idx, part),
            n_steps: 0,
        };
        search.goes(idx, (from, to))
            && (1..=MAX_PEOPLE).any(|n| {
                search.n_steps = 0;
                search.repairs(n - 1)
            })
    })
}

struct Search<'a> {
    sight: &'a Sight,
    counts: Vec<Vec<usize>>,
    sums: Vec<Vec<usize>>,
    cell: (usize, usize),
    n_steps: usize,
}

impl Search<'_> {
    /// Repairs the first view that looks different by moving one person, and so on.
    fn repairs(&mut self, n_people: usize) -> bool {
        self.n_steps += 1;
        let Some((view_idx, part, is_too_many)) = self.broken() else {
            let (idx, part) = self.cell;
            return self.counts[idx][part] != self.sight.counts[idx][part];
        };
        if n_people == 0 || self.n_steps > MAX_STEPS {
            return false;
        }
        let n_parts = self.sums[view_idx].len();
        for idx in 0..self.counts.len() {
            if !self.sight.views[view_idx].has[idx] {
                continue;
            }
            for other in (0..n_parts).filter(|other| *other != part) {
                let (from, to) = if is_too_many { (part, other) } else { (other, part) };
                if self.goes(idx, (from, to)) {
                    if self.repairs(n_people - 1) {
                        return true;
                    }
                    self.goes(idx, (to, from));
                }
            }
        }
        false
    }

    /// A view and part outside its range, and whether it has too many.
    fn broken(&self) -> Option<(usize, usize, bool)> {
        let views = self.sight.views.iter().zip(&self.sums).enumerate();
        let mut parts = views.flat_map(|(view_idx, (view, sums))| {
            let parts = sums.iter().zip(&view.ranges).enumerate();
            parts.map(move |(part, (sum, range))| (view_idx, part, *sum, *range))
        });
        let outside = parts.find(|(_, _, sum, (from, to))| sum < from || sum > to);
        outside.map(|(view_idx, part, sum, (_, to))| (view_idx, part, sum > to))
    }

    /// Moves one person of a pattern from one part to another, if there is one.
    fn goes(&mut self, idx: usize, (from, to): (usize, usize)) -> bool {
        if self.counts[idx][from] == 0 {
            return false;
        }
        self.counts[idx][from] -= 1;
        self.counts[idx][to] += 1;
        for (view, sums) in self.sight.views.iter().zip(&mut self.sums) {
            if view.has[idx] {
                sums[from] -= 1;
                sums[to] += 1;
            }
        }
        true
    }
}
