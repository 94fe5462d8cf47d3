//! Places with people, and where groups may begin on them.

use std::array;

use crate::points::Cell;
use crate::votes::mix;

/// Places that are looked at together, and passed over when none of them can have changed sides.
pub(super) const RUN: usize = 8;

/// Cells, and where their middles are.
pub(crate) struct Places {
    pub(crate) cells: Vec<Cell>,
    pub(crate) at: Vec<[f64; 2]>,
    pub(crate) people: Vec<f64>,
    /// Squared lengths of everybody, added up.
    pub(crate) squares: i128,
    pub(super) runs: Vec<Run>,
    /// The largest coordinate.
    pub(super) reach: f32,
}

/// Some places next to each other, in 32-bit numbers; after the last one always that one.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) xs: [f32; RUN],
    pub(super) ys: [f32; RUN],
}

impl Places {
    pub(crate) fn new(cells: Vec<Cell>) -> Self {
        let at: Vec<[f64; 2]> = cells.iter().map(Cell::middle).collect();
        let run = |at: &[[f64; 2]]| {
            let along = |axis: usize| array::from_fn(|idx| at[idx.min(at.len() - 1)][axis] as f32);
            Run { xs: along(0), ys: along(1) }
        };
        let people = cells.iter().map(|cell| cell.people as f64).collect();
        let runs = at.chunks(RUN).map(run).collect();
        let reach = at.as_flattened().iter().fold(0.0f64, |most, v| most.max(v.abs())) as f32;
        let squares = cells.iter().map(|cell| cell.squares).sum();
        Self { cells, at, people, squares, runs, reach }
    }

    /// The middle next to each place.
    pub(crate) fn sides(&self, middles: &[[f64; 2]]) -> Vec<usize> {
        self.at.iter().map(|&at| nearest(middles, at)).collect()
    }
}

/// The middle next to a place; of equally near ones the first.
#[inline]
pub(crate) fn nearest(places: &[[f64; 2]], [x, y]: [f64; 2]) -> usize {
    let mut best = (0, f64::INFINITY);
    for (idx, place) in places.iter().enumerate() {
        let (dx, dy) = (x - place[0], y - place[1]);
        let distance = dx * dx + dy * dy;
        if distance < best.1 {
            best = (idx, distance);
        }
    }
    best.0
}

/// Chooses `k` first middles among the cells, far ones and crowded ones more likely, by numbers
/// that look like chance and follow from `seed`.
pub(crate) fn careful_start(places: &Places, k: usize, seed: u64) -> Vec<[f64; 2]> {
    let Places { at, people, .. } = places;
    let mut chosen: Vec<[f64; 2]> = Vec::with_capacity(k);
    let mut weights = people.clone();
    let mut distances = vec![f64::INFINITY; at.len()];
    let mut total: f64 = weights.iter().sum();
    for round in 0..k as u64 {
        // 53 bits, the precision of a number between 0 and 1.
        let part = (mix(seed ^ mix(round)) >> 11) as f64 / (1u64 << 53) as f64;
        let mut left = part * total;
        let reached = |weight: &f64| {
            left -= weight;
            left < 0.0
        };
        let idx = weights.iter().position(reached).unwrap_or(0);
        let Some(&place) = at.get(idx) else { break };
        chosen.push(place);
        if chosen.len() == k {
            break;
        }
        total = 0.0;
        let places = distances.iter_mut().zip(at).zip(people);
        for (weight, ((distance, at), people)) in weights.iter_mut().zip(places) {
            let (dx, dy) = (at[0] - place[0], at[1] - place[1]);
            *distance = distance.min(dx * dx + dy * dy);
            *weight = *distance * people;
            total += *weight;
        }
    }
    chosen
}

/// Beginnings with one group more: in each group in turn a new middle, at the place where it would bring
/// people nearest to their middles.
///
/// Source: A. Likas and others, *The global k-means clustering algorithm* (2003).
pub(crate) fn one_more(places: &Places, middles: &[[f64; 2]]) -> Vec<Vec<[f64; 2]>> {
    let squared = |a: &[f64; 2], b: &[f64; 2]| {
        let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
        dx * dx + dy * dy
    };
    let sides = places.sides(middles);
    let far: Vec<f64> =
        sides.iter().zip(&places.at).map(|(&side, at)| squared(&middles[side], at)).collect();
    let gain = |new: &[f64; 2]| {
        let others = places.at.iter().zip(&far).zip(&places.people);
        others.map(|((at, far), people)| (far - squared(at, new)).max(0.0) * people).sum()
    };
    let gains: Vec<f64> = places.at.iter().map(gain).collect();
    let of_side =
        |side: usize| (0..sides.len()).filter(|&idx| sides[idx] == side).collect::<Vec<_>>();
    let best =
        |side: usize| of_side(side).into_iter().max_by(|&a, &b| gains[a].total_cmp(&gains[b]));
    let grown = |side: usize| Some([middles, &[places.at[best(side)?]]].concat());
    (0..middles.len()).filter_map(grown).collect()
}
