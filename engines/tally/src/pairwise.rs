//! Every option against every other: how many people put one above the other.

use crate::profile::{Entry, RankedBallots, Unlisted};

/// How many people put one option above another.
///
/// Units: people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairwise {
    n_options: usize,
    /// Row by row: how many put the row's option above the column's.
    above: Vec<u64>,
}

/// How the strength of a win is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// By how many people are for the winner.
    WinningVotes,
    /// By how many more are for the winner than for the loser.
    Margins,
}

impl Pairwise {
    /// Compares every two options on every ballot.
    #[must_use]
    pub fn of(ballots: &RankedBallots, n_options: usize, unlisted: Unlisted) -> Self {
        let mut table = Self { n_options, above: vec![0; n_options * n_options] };
        if n_options <= Block::MOST_OPTIONS && unlisted == Unlisted::Below {
            let mut block = Block::new(n_options);
            for (weight, entries) in ballots.iter() {
                if weight == 1 {
                    block.add(entries, &mut table.above);
                } else {
                    table.add(weight, entries, unlisted);
                }
            }
            block.flush(&mut table.above);
        } else {
            for (weight, entries) in ballots.iter() {
                table.add(weight, entries, unlisted);
            }
        }
        table
    }

    /// How many options there are.
    #[must_use]
    pub fn n_options(&self) -> usize {
        self.n_options
    }

    /// How many people put `a` above `b`.
    #[must_use]
    pub fn above(&self, a: usize, b: usize) -> u64 {
        self.above[a * self.n_options + b]
    }

    /// Whether more people put `a` above `b` than the other way round.
    #[must_use]
    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.above(a, b) > self.above(b, a)
    }

    /// How strong the win of `a` over `b` is; 0 when it is no win.
    #[must_use]
    pub fn strength(&self, a: usize, b: usize, measure: Strength) -> u64 {
        let (win, loss) = (self.above(a, b), self.above(b, a));
        match measure {
            _ if win <= loss => 0,
            Strength::WinningVotes => win,
            Strength::Margins => win - loss,
        }
    }

    /// The option that wins against every other, if there is one.
    #[must_use]
    pub fn condorcet_winner(&self) -> Option<usize> {
        let n = self.n_options;
        (0..n).find(|a| (0..n).all(|b| *a == b || self.beats(*a, b)))
    }

    /// The smallest group whose every member wins against everyone outside it.
    ///
    /// Shape: positions in rising order; never empty when there are options.
    /// Why: members have more wins than outsiders, so the group is a prefix of the options ordered
    /// by wins; it grows until nobody outside is unbeaten by a member.
    #[must_use]
    pub fn smith_set(&self) -> Vec<usize> {
        let n = self.n_options;
        let points = |a: usize| -> usize {
            (0..n).map(|b| 1 + usize::from(self.beats(a, b)) - usize::from(self.beats(b, a))).sum()
        };
        let mut order: Vec<(usize, usize)> = (0..n).map(|a| (points(a), a)).collect();
        order.sort_unstable_by(|a, b| b.cmp(a));
        let (mut size, mut checked) = (usize::from(n > 0), 0);
        while checked < size {
            let member = order[checked].1;
            let last = (size..n).rev().find(|at| !self.beats(member, order[*at].1));
            size = last.map_or(size, |at| at + 1);
            checked += 1;
        }
        let mut smith: Vec<usize> = order[..size].iter().map(|(_, a)| *a).collect();
        smith.sort_unstable();
        smith
    }

    /// Adds one ballot given by `weight` people.
    fn add(&mut self, weight: u64, entries: &[Entry], unlisted: Unlisted) {
        let n = self.n_options;
        let mut below = vec![unlisted == Unlisted::Below; n];
        for entry in entries {
            below[entry.option()] = true;
        }
        let mut at = 0;
        while at < entries.len() {
            let end = rank_end(entries, at);
            for entry in &entries[at..end] {
                below[entry.option()] = false;
            }
            for entry in &entries[at..end] {
                let row = &mut self.above[entry.option() * n..][..n];
                for (cell, is_below) in row.iter_mut().zip(&below) {
                    *cell += if *is_below { weight } else { 0 };
                }
            }
            at = end;
        }
    }
}

/// Where the rank that starts at `at` ends.
pub(crate) fn rank_end(entries: &[Entry], at: usize) -> usize {
    let more = entries[at + 1..].iter().take_while(|entry| entry.is_level()).count();
    at + 1 + more
}

/// Up to 255 ballots of one person each, compared sixteen options at a time.
///
/// Why: most ballots count for one person. Ranks and counts that fit in bytes let the computer
/// compare a whole row at once.
struct Block {
    n_options: usize,
    /// Options per row, rounded up to whole lanes.
    width: usize,
    /// The rank of each option on the ballot at hand; 0 in the padding, so that nobody is above it.
    ranks: Vec<u8>,
    counts: Vec<u8>,
    n_ballots: u8,
}

impl Block {
    const LANES: usize = 16;
    /// Ranks 1 to 200 and [`Block::LAST`] fit in a byte.
    const MOST_OPTIONS: usize = 200;
    /// The rank of unlisted options.
    const LAST: u8 = u8::MAX;

    fn new(n_options: usize) -> Self {
        let width = n_options.next_multiple_of(Self::LANES);
        let (ranks, counts) = (vec![0; width], vec![0; n_options * width]);
        Self { n_options, width, ranks, counts, n_ballots: 0 }
    }

    fn add(&mut self, entries: &[Entry], above: &mut [u64]) {
        self.ranks[..self.n_options].fill(Self::LAST);
        let mut rank = 0;
        for entry in entries {
            rank += u8::from(!entry.is_level());
            self.ranks[entry.option()] = rank;
        }
        let ranks = self.ranks.as_slice();
        for (row, mine) in self.counts.chunks_exact_mut(self.width).zip(ranks) {
            let mine = *mine;
            // One plain loop over the row: split into lanes by hand, it is not run in lanes.
            for (cell, other) in row.iter_mut().zip(ranks) {
                *cell += u8::from(mine < *other);
            }
        }
        self.n_ballots += 1;
        if self.n_ballots == u8::MAX {
            self.flush(above);
        }
    }

    fn flush(&mut self, above: &mut [u64]) {
        let rows = self.counts.chunks_exact_mut(self.width);
        for (counts, sums) in rows.zip(above.chunks_exact_mut(self.n_options)) {
            for (count, sum) in counts.iter_mut().zip(sums) {
                *sum += u64::from(*count);
                *count = 0;
            }
        }
        self.n_ballots = 0;
    }
}

#[cfg(test)]
mod tests;
