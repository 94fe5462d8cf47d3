//! What earlier runs of a scan found out, as bounds for later ones.
//!
//! A note is kept of every look at an idea: how its supporters split into those who could pay in
//! full and those who could not, and what the latter had. In another run, at a moment when other
//! ideas have been funded at other prices, nobody has more than they had then, plus what their share
//! is larger, plus what they paid less for each idea that was funded then. (In the other run a purse
//! is empty or holds the share less all prices; when the note was taken it held no less than the
//! share less all prices, so this is true whoever ran out in between.) The split of a note with that
//! much more is a lower bound of the price now, and takes no look at any ballot.

use std::collections::BTreeMap;

use crate::instance::Instance;

/// Far more than the rounding of the few hundred operations behind a bound, and far less than what
/// would make it useless.
const MARGIN: f64 = 1e-11;

/// With more ideas, a table of all pairs would need more memory than the ballots.
const MAX_IDEAS_IN_PAIRS: usize = 1_000;

/// Ballots that choose so many ideas that their pairs take longer than many runs; then nothing is
/// noted.
const MAX_PAIRS_PER_CHOICE: usize = 64;

/// Notes of all runs of a scan.
#[derive(Debug)]
pub(super) struct Notes {
    /// For each pair of ideas, the points for the second from supporters of the first.
    pairs: Vec<f64>,
    /// For each idea, by the number of rounds before the look.
    looks: Vec<BTreeMap<usize, Note>>,
    runs: Vec<Paid>,
    heaviest: f64,
}

/// A look at an idea.
#[derive(Clone, Copy, Debug)]
pub(super) struct Note {
    /// What those surely did not exceed who could not pay in full.
    pub(super) poor: f64,
    /// Points of those who could.
    pub(super) rich_points: f64,
    /// How many could not.
    pub(super) n_poor: f64,
    /// The run in which it was taken.
    pub(super) run: usize,
}

/// What a run asked of people.
#[derive(Debug)]
struct Paid {
    share: f64,
    /// The funded ideas in order, with a price for a point that was surely not exceeded.
    prices: Vec<(usize, f64)>,
}

/// A moment in a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment<'a> {
    pub(super) run: usize,
    pub(super) n_rounds: usize,
    /// The share of a ballot that weighs 1.
    pub(super) share: f64,
    /// For each idea, a price for a point that was surely asked; 0 for those not funded.
    pub(super) asked: &'a [f64],
}

impl Notes {
    /// No notes yet; nothing when they would cost more than they save.
    pub(super) fn new(instance: &Instance) -> Option<Self> {
        let heaviest = instance.weights.iter().copied().max().unwrap_or(1);
        Some(Self {
            pairs: pairs(instance)?,
            looks: vec![BTreeMap::new(); instance.n_ideas()],
            runs: Vec::new(),
            heaviest: f64::from(heaviest),
        })
    }

    /// A new run with this share; its number.
    pub(super) fn start_run(&mut self, share: f64) -> usize {
        self.runs.push(Paid { share, prices: Vec::new() });
        self.runs.len() - 1
    }

    /// An idea was funded in the run that was started last.
    pub(super) fn funded(&mut self, idea: usize, high: f64) {
        if let Some(run) = self.runs.last_mut() {
            run.prices.push((idea, high));
        }
    }

    /// Keeps what a look found.
    pub(super) fn keep(&mut self, (idea, n_rounds): (usize, usize), note: Note) {
        self.looks[idea].insert(n_rounds, note);
    }

    /// A price for a point that an idea surely asks at least; infinite when its supporters surely
    /// cannot pay.
    pub(super) fn bound(&self, instance: &Instance, idea: usize, now: Moment<'_>) -> Option<f64> {
        let (&n_rounds, note) = self.looks[idea].range(..=now.n_rounds).next_back()?;
        if note.run == now.run {
            return None;
        }
        let then = &self.runs[note.run];
        let larger = (now.share - then.share).max(0.0) + now.share * MARGIN;
        let row = &self.pairs[idea * now.asked.len()..][..now.asked.len()];
        let saved: f64 = then.prices[..n_rounds]
            .iter()
            .map(|&(funded, high)| row[funded] * (high - now.asked[funded]).max(0.0))
            .sum();
        let poor = (note.poor + note.n_poor * self.heaviest * larger + saved) * (1.0 + MARGIN);
        let missing = instance.prices[idea] as f64 * (1.0 - MARGIN) - poor;
        if note.rich_points > 0.0 {
            return Some(missing / note.rich_points * (1.0 - MARGIN));
        }
        (missing > 0.0).then_some(f64::INFINITY)
    }
}

/// For each pair of ideas, the points for the second from supporters of the first.
fn pairs(instance: &Instance) -> Option<Vec<f64>> {
    let n_ideas = instance.n_ideas();
    if n_ideas > MAX_IDEAS_IN_PAIRS {
        return None;
    }
    let (starts, choices) = by_kind(instance);
    let ballots = || starts.windows(2).map(|range| &choices[range[0]..range[1]]);
    let n_pairs: usize = ballots().map(|ballot| ballot.len() * ballot.len()).sum();
    if n_pairs > choices.len() * MAX_PAIRS_PER_CHOICE {
        return None;
    }
    let mut pairs = vec![0.0; n_ideas * n_ideas];
    for ballot in ballots() {
        for &(idea, _) in ballot {
            let row = &mut pairs[idea as usize * n_ideas..][..n_ideas];
            for &(other, points) in ballot {
                row[other as usize] += points;
            }
        }
    }
    Some(pairs)
}

/// The ideas that each kind of ballot supports, one kind after the other, with the points of all
/// ballots of that kind.
fn by_kind(instance: &Instance) -> (Vec<usize>, Vec<(u32, f64)>) {
    let n_kinds = instance.weights.len();
    let mut starts = vec![0_usize; n_kinds + 1];
    let ideas = 0..instance.n_ideas();
    for entry in ideas.clone().flat_map(|idea| instance.entries(idea)) {
        starts[entry.kind as usize + 1] += 1;
    }
    for kind in 0..n_kinds {
        starts[kind + 1] += starts[kind];
    }
    let mut next = starts.clone();
    let mut choices = vec![(0, 0.0); starts[n_kinds]];
    for idea in ideas {
        for (kind, count, points) in instance.supporters(idea) {
            choices[next[kind]] = (idea as u32, (count * points) as f64);
            next[kind] += 1;
        }
    }
    (starts, choices)
}
