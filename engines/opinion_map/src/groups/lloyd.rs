//! Grouping points around middles: careful first middles, then moving them until nothing changes.

use std::collections::BTreeSet;

use crate::points::{Cell, Point, STEPS};
use crate::votes::mix;

/// Sums of all groups, and of the places that have none yet.
const N_SUMS: usize = crate::groups::MAX_GROUPS + 1;

/// The side of a place that has none yet: the one after those of all groups.
const NO_SIDE: i64 = 5;

/// Middles of groups, and how far people are from them in total.
///
/// Units: `inertia` is the sum of squared distances of people from the middle of their group.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Middles {
    pub(crate) places: Vec<[f64; 2]>,
    pub(crate) inertia: f64,
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
pub(crate) fn careful_start(
    cells: &[Cell],
    places: &[[f64; 2]],
    k: usize,
    seed: u64,
) -> Vec<[f64; 2]> {
    let mut chosen: Vec<[f64; 2]> = Vec::with_capacity(k);
    let mut weights: Vec<f64> = cells.iter().map(|cell| cell.people as f64).collect();
    let mut distances = vec![f64::INFINITY; cells.len()];
    for round in 0..k as u64 {
        let total: f64 = weights.iter().sum();
        // 53 bits, the precision of a number between 0 and 1.
        let part = (mix(seed ^ mix(round)) >> 11) as f64 / (1u64 << 53) as f64;
        let mut left = part * total;
        let reached = |weight: &f64| {
            left -= weight;
            left < 0.0
        };
        let idx = weights.iter().position(reached).unwrap_or(0);
        let Some(&place) = places.get(idx) else { break };
        chosen.push(place);
        for ((weight, distance), (cell, at)) in
            weights.iter_mut().zip(&mut distances).zip(cells.iter().zip(places))
        {
            let (dx, dy) = (at[0] - place[0], at[1] - place[1]);
            *distance = distance.min(dx * dx + dy * dy);
            *weight = *distance * cell.people as f64;
        }
    }
    chosen
}

/// How far beginnings are followed.
pub(crate) struct Walk {
    /// Divisions that were passed on the way, so that two beginnings that meet are followed once.
    passed: BTreeSet<Vec<Sum>>,
    most_rounds: usize,
}

impl Walk {
    /// Follows each beginning for so many rounds at most.
    pub(crate) fn new(most_rounds: usize) -> Self {
        Self { passed: BTreeSet::new(), most_rounds }
    }
}

/// Moves middles to the middle of their people until nobody changes sides.
///
/// `None` when a group runs empty, or when the way meets one that was gone before: it would end at
/// the same place.
pub(crate) fn settle(
    cells: &[Cell],
    at: &[[f64; 2]],
    start: &[[f64; 2]],
    walk: &mut Walk,
) -> Option<Middles> {
    // The number of middles is known to the compiler in each of these, which saves a third.
    match *start {
        [_, _] => settle_n::<2>(cells, at, start, walk),
        [_, _, _] => settle_n::<3>(cells, at, start, walk),
        [_, _, _, _] => settle_n::<4>(cells, at, start, walk),
        [_, _, _, _, _] => settle_n::<5>(cells, at, start, walk),
        _ => None,
    }
}

fn settle_n<const N: usize>(
    cells: &[Cell],
    at: &[[f64; 2]],
    start: &[[f64; 2]],
    walk: &mut Walk,
) -> Option<Middles> {
    let mut places: [[f64; 2]; N] = start.try_into().ok()?;
    // One more for the places that have no side yet.
    let mut sums = [Sum::default(); N_SUMS];
    let mut sides = vec![NO_SIDE; cells.len()];
    let mut now = sides.clone();
    for _ in 0..walk.most_rounds {
        let mut changed = false;
        all_nearest(&places, at, &mut now);
        for (idx, (side, &now)) in sides.iter_mut().zip(&now).enumerate() {
            if *side != now {
                changed = true;
                sums[*side as usize].take(&cells[idx]);
                sums[now as usize].add(&cells[idx]);
                *side = now;
            }
        }
        if !changed {
            break;
        }
        let mut division = sums[..N].to_vec();
        division.sort_unstable();
        if division[0].people == 0 || !walk.passed.insert(division) {
            return None;
        }
        places = std::array::from_fn(|idx| sums[idx].middle());
    }
    let mut groups = [Cell::default(); N];
    for (cell, &side) in cells.iter().zip(&sides) {
        groups[side as usize].join(cell);
    }
    let inertia = groups.iter().map(Cell::spread).sum();
    Some(Middles { places: places.to_vec(), inertia })
}

/// The middle next to each place; of equally near ones the first. Without a branch, and with numbers
/// as wide as the distances, so that two places are looked at at once.
fn all_nearest<const N: usize>(places: &[[f64; 2]; N], at: &[[f64; 2]], sides: &mut [i64]) {
    for (&[x, y], side) in at.iter().zip(sides) {
        let mut best = (0, f64::INFINITY);
        for (idx, place) in (0..).zip(places) {
            let (dx, dy) = (x - place[0], y - place[1]);
            let squared = dx * dx + dy * dy;
            let is_nearer = squared < best.1;
            best.0 = if is_nearer { idx } else { best.0 };
            best.1 = if is_nearer { squared } else { best.1 };
        }
        *side = best.0;
    }
}

/// People of a group, and their places added up in steps.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Sum {
    people: i64,
    sum: Point,
}

impl Sum {
    fn add(&mut self, cell: &Cell) {
        self.people += cell.people;
        self.sum[0] += cell.sum[0];
        self.sum[1] += cell.sum[1];
    }

    fn take(&mut self, cell: &Cell) {
        self.people -= cell.people;
        self.sum[0] -= cell.sum[0];
        self.sum[1] -= cell.sum[1];
    }

    fn middle(&self) -> [f64; 2] {
        self.sum.map(|of| of as f64 / self.people as f64 / STEPS)
    }
}
