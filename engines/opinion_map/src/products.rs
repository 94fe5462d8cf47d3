//! Multiplying the centred votes, transposed and not, with two directions at once.
//!
//! Two ideas make this fast and the same everywhere. A missing vote is exactly 0 once centred, so
//! only votes that exist are touched. And each product is summed in whole numbers (fixed point):
//! whole-number sums do not depend on their order, so neither the order of people nor the number
//! of threads can change a single bit of the answer.

use crate::pairs::Pairs;
use crate::votes::{Counts, Votes};
use crate::workers::{Job, Workers};

/// Rows of the look-up tables: every 16-bit code has one, so that no look-up needs a check.
const N_CODES: usize = 1 << 16;

type Table = Box<[[i64; 2]; N_CODES]>;

/// Fewer votes than this are not worth a second thread: starting one takes as long as some
/// 50,000 votes. Tests want threads without large tables.
pub(crate) const VOTES_PER_THREAD: usize = if cfg!(test) { 1_000 } else { 200_000 };

fn table() -> Table {
    // Fresh zero pages cost nothing until they are used.
    let table: Result<Table, _> = vec![[0i64; 2]; N_CODES].into_boxed_slice().try_into();
    // Cannot fail: the length is the one asked for.
    table.unwrap_or_else(|_| unreachable!("a slice of N_CODES has N_CODES entries"))
}

/// The centred votes as something to multiply with.
pub(crate) struct Centred<'a> {
    votes: &'a Votes,
    workers: Workers,
    /// The mean vote of each statement; 0 for a statement taken out.
    pub(crate) means: Vec<f64>,
    /// Whether a statement takes part.
    counted: Vec<bool>,
    /// The square of the centred votes, where that is less work.
    pairs: Option<Pairs>,
    /// Sum of squares of each centred column.
    pub(crate) squares: Vec<f64>,
    forward: Table,
    /// One for each thread, where votes are gone through again and again.
    back: Vec<Table>,
    bits: i32,
}

impl<'a> Centred<'a> {
    /// Centres the votes; statements in `taken_out` count as 0 for everybody.
    pub(crate) fn new(votes: &'a Votes, taken_out: &[bool], workers: Workers) -> Self {
        let mean = |(counts, &out): (&Counts, &bool)| match counts.all() {
            0 => 0.0,
            _ if out => 0.0,
            all => (f64::from(counts.agree) - f64::from(counts.disagree)) / f64::from(all),
        };
        let means: Vec<f64> = votes.counts.iter().zip(taken_out).map(mean).collect();
        let threads = workers.count().clamp(1, 1 + votes.n_votes() / VOTES_PER_THREAD);
        let counted: Vec<bool> = taken_out.iter().map(|&out| !out).collect();
        let squares = column_squares(&votes.counts, &means, &counted);
        let pairs = Pairs::of(votes, &means, &counted, &squares);
        let n_back = if pairs.is_some() { 0 } else { threads };
        Self {
            pairs,
            votes,
            workers,
            means,
            counted,
            squares,
            forward: table(),
            back: (0..n_back).map(|_| table()).collect(),
            bits: fixed_point_bits(votes),
        }
    }

    /// The number of statements.
    pub(crate) fn len(&self) -> usize {
        self.means.len()
    }

    /// Whether pairs of votes were counted, so that no votes are gone through.
    #[cfg(test)]
    pub(crate) fn counts_pairs(&self) -> bool {
        self.pairs.is_some()
    }

    fn set_forward(&mut self, first: &[f64], second: &[f64]) {
        let one = 2f64.powi(self.bits);
        for (idx, mean) in self.means.iter().enumerate() {
            for choice in 0..3 {
                let value =
                    if self.counted[idx] { (choice as f64 - 1.0 - mean) * one } else { 0.0 };
                let fixed = |direction: f64| (value * direction).round() as i64;
                self.forward[idx * 3 + choice] = [fixed(first[idx]), fixed(second[idx])];
            }
        }
    }

    /// Rows of people, one range per thread, with about as many votes each.
    fn ranges(&self) -> Vec<std::ops::Range<usize>> {
        let parts = self.back.len();
        let starts = &self.votes.starts;
        let cut = |part: usize| {
            let votes = (self.votes.n_votes() * part / parts) as u32;
            if part == parts { starts.len() - 1 } else { starts.partition_point(|&s| s < votes) }
        };
        (0..parts).map(|part| cut(part)..cut(part + 1)).collect()
    }

    /// For unit vectors u and w: (X'X)u and (X'X)w, where X are the centred votes.
    pub(crate) fn twice(&mut self, first: &[f64], second: &[f64]) -> [Vec<f64>; 2] {
        if let Some(pairs) = &self.pairs {
            return pairs.times(first, second);
        }
        self.set_forward(first, second);
        let ranges = self.ranges();
        let n_codes = self.len() * 3;
        let Self { votes, workers, forward, back, .. } = self;
        let votes: &Votes = votes;
        let forward: &Table = forward;
        let mut jobs: Vec<Job<'_>> = Vec::with_capacity(ranges.len());
        for (range, back) in ranges.into_iter().zip(back.iter_mut()) {
            back[..n_codes].fill([0; 2]);
            jobs.push(Box::new(move || multiply(votes, range, forward, back)));
        }
        workers.run(jobs);
        self.gather()
    }

    /// Adds up what the threads found and leaves fixed point.
    fn gather(&self) -> [Vec<f64>; 2] {
        let unit = 2f64.powi(-self.bits);
        let side = |side: usize| {
            let column = |(idx, mean): (usize, &f64)| {
                if !self.counted[idx] {
                    return 0.0;
                }
                let part = |choice: usize| {
                    let cell = |back: &Table| back[idx * 3 + choice][side];
                    self.back.iter().map(cell).sum::<i64>() as f64 * unit
                };
                (0..3).map(|choice| (choice as f64 - 1.0 - mean) * part(choice)).sum()
            };
            self.means.iter().enumerate().map(column).collect()
        };
        [side(0), side(1)]
    }

    /// Where each person lies along two directions, before any scaling.
    pub(crate) fn along(&mut self, first: &[f64], second: &[f64]) -> Vec<[f64; 2]> {
        self.set_forward(first, second);
        let unit = 2f64.powi(-self.bits);
        let place = |row: usize| dot(self.votes.row(row), &self.forward).map(|v| v as f64 * unit);
        (0..self.votes.n_people()).map(place).collect()
    }
}

fn column_squares(counts: &[Counts], means: &[f64], counted: &[bool]) -> Vec<f64> {
    let square = |((counts, mean), &counted): ((&Counts, &f64), &bool)| {
        let voted = f64::from(counts.agree) + f64::from(counts.disagree);
        if counted { voted - mean * mean * f64::from(counts.all()) } else { 0.0 }
    };
    counts.iter().zip(means).zip(counted).map(square).collect()
}

/// Multiplies the rows of some people forward, and what comes out back onto the columns.
fn multiply(votes: &Votes, rows: std::ops::Range<usize>, forward: &Table, back: &mut Table) {
    for row in rows {
        let row = votes.row(row);
        let sum = dot(row, forward);
        for &code in row {
            let cell = &mut back[usize::from(code)];
            cell[0] += sum[0];
            cell[1] += sum[1];
        }
    }
}

/// Sums the table rows of some votes. Four running sums, so that additions do not wait for one
/// another.
fn dot(row: &[u16], table: &Table) -> [i64; 2] {
    let mut sums = [[0i64; 2]; 4];
    let mut fours = row.chunks_exact(4);
    for four in &mut fours {
        for (sum, &code) in sums.iter_mut().zip(four) {
            let value = table[usize::from(code)];
            sum[0] += value[0];
            sum[1] += value[1];
        }
    }
    for &code in fours.remainder() {
        let value = table[usize::from(code)];
        sums[0][0] += value[0];
        sums[0][1] += value[1];
    }
    [0, 1].map(|side| sums.iter().map(|sum| sum[side]).sum())
}

/// How many bits after the point keep every sum below 2^62.
///
/// A centred vote is at most 2 and a unit vector has at most the root of m as its sum of lengths,
/// so a person's sum is at most 2 root m, and a column adds up at most the people of one choice.
fn fixed_point_bits(votes: &Votes) -> i32 {
    let columns = votes.n_statements().max(1) as f64;
    let longest = |counts: &Counts| counts.agree.max(counts.disagree).max(counts.pass);
    let people = votes.counts.iter().map(longest).max().unwrap_or(1).max(1);
    let bound = 2.0 * columns.sqrt() * f64::from(people);
    // One bit is left for rounding.
    (61 - bound.log2().ceil() as i32).clamp(20, 45)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::made_up::{cast, table};

    #[test]
    fn counting_pairs_gives_what_going_through_all_votes_gives() {
        let votes = table(&cast(60, 20, 3, 5));
        let taken_out: Vec<bool> = (0..votes.n_statements()).map(|idx| idx == 3).collect();
        let mut centred = Centred::new(&votes, &taken_out, Workers::ONE);
        let direction = |turn: usize| -> Vec<f64> {
            (0..votes.n_statements()).map(|idx| ((idx * turn) % 7) as f64 / 20.0 - 0.15).collect()
        };
        let counted = centred.twice(&direction(3), &direction(5));
        assert!(centred.pairs.take().is_some(), "few votes each");
        centred.back.push(super::table());
        let gone_through = centred.twice(&direction(3), &direction(5));
        for (one, two) in counted.iter().flatten().zip(gone_through.iter().flatten()) {
            assert!((one - two).abs() < 1e-9, "{one} {two}");
        }
    }
}
