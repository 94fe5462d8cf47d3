//! Moving single places to another group where that brings people nearer to their middles: a last step
//! that gets out of divisions where moving middles alone stops.

use super::lloyd::{Middles, Sum, spread};
use super::places::Places;

/// Most times that all places are looked at; real data needs 2 to 10.
const MOST_ROUNDS: usize = 50;

/// The part by which a move must be better, so that rounding never moves a place to and fro.
const CLEARLY: f64 = 1.0 - 1e-9;

/// Moves single places until no move makes the sum of squared distances smaller.
///
/// Why: a group's middle comes along when a place joins it, so a place may belong there although its
/// own middle is a little nearer now.
/// Source: J. Hartigan, *Clustering Algorithms* (1975).
pub(crate) fn polish(places: &Places, found: &Middles) -> Middles {
    let mut middles = found.places.clone();
    let mut sides = places.sides(&middles);
    let mut sums = vec![Sum::default(); middles.len()];
    for (cell, &side) in places.cells.iter().zip(&sides) {
        sums[side].add(cell);
    }
    let heaviest = places.people.iter().copied().fold(0.0, f64::max);
    for _ in 0..MOST_ROUNDS {
        let mut has_moved = false;
        let most = most_made_up(&sums, heaviest);
        for (idx, side) in sides.iter_mut().enumerate() {
            let (at, people) = (places.at[idx], places.people[idx]);
            if is_far_nearer(&middles, *side, at, most) {
                continue;
            }
            let Some(to) = better_side(&sums, &middles, *side, (at, people)) else { continue };
            sums[*side].take(&places.cells[idx]);
            sums[to].add(&places.cells[idx]);
            middles[*side] = sums[*side].middle();
            middles[to] = sums[to].middle();
            *side = to;
            has_moved = true;
        }
        if !has_moved {
            break;
        }
    }
    let inertia = spread(places.squares, &sums);
    if inertia < found.inertia { Middles { places: middles, inertia } } else { found.clone() }
}

/// How many times as far, in squares, another middle may be for a move to be worth it: twice what the
/// heaviest place makes of the smallest group, as groups change while places move.
fn most_made_up(sums: &[Sum], heaviest: f64) -> f64 {
    let smallest = sums.iter().map(|sum| sum.people as f64).fold(f64::INFINITY, f64::min);
    if smallest <= 3.0 * heaviest {
        f64::INFINITY
    } else {
        1.0 + 4.0 * heaviest / (smallest - 2.0 * heaviest)
    }
}

/// Whether all other middles are more than `most` times as far as the own one.
#[inline]
fn is_far_nearer(middles: &[[f64; 2]], own: usize, at: [f64; 2], most: f64) -> bool {
    let allowed = most * squared(middles[own], at);
    let mut n_near = 0;
    for &middle in middles {
        n_near += usize::from(squared(middle, at) <= allowed);
    }
    // The own one is always among them.
    n_near <= 1
}

fn squared(a: [f64; 2], b: [f64; 2]) -> f64 {
    let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
    dx * dx + dy * dy
}

/// The group in which a place would cost least, if that is not its own.
fn better_side(
    sums: &[Sum],
    middles: &[[f64; 2]],
    own: usize,
    (at, people): ([f64; 2], f64),
) -> Option<usize> {
    let n_own = sums[own].people as f64;
    if n_own <= people {
        return None;
    }
    // What its own group saves without it, and what another one would pay for it.
    let mut best = (None, CLEARLY * squared(middles[own], at) * n_own / (n_own - people));
    for (other, (sum, &middle)) in sums.iter().zip(middles).enumerate() {
        let n_other = sum.people as f64;
        let cost = squared(middle, at) * n_other / (n_other + people);
        if other != own && cost < best.1 {
            best = (Some(other), cost);
        }
    }
    best.0
}
