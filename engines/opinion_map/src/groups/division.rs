//! Places divided among middles that move, without looking at every place each time.

use super::lloyd::Sum;
use super::places::{Places, RUN, Run, nearest};
use crate::votes::mix;

/// The part of all lengths that rounding to 32 bits may cost, ten times over.
const ROUNDING: f32 = 4e-6;

/// Places divided among middles that move.
///
/// Why: a place that was much nearer to its middle than to any other keeps its side until middles
/// have moved by that much; it need not be looked at before. Few places are, after the first rounds.
/// Source: G. Hamerly, *Making k-means even faster* (2010), with one bound for all.
pub(super) struct Division<'a, const N: usize> {
    places: &'a Places,
    sides: Vec<[u32; RUN]>,
    /// For each run what `moved` must reach before one of its places can change sides.
    until: Vec<f32>,
    pub(super) sums: [Sum; N],
    /// How far the two middles that moved most have come, added up over all rounds.
    pub(super) moved: f32,
}

impl<'a, const N: usize> Division<'a, N> {
    /// Every place on the side of the middle next to it; of equally near ones the first.
    pub(super) fn new(places: &'a Places, middles: &[[f64; 2]; N]) -> Self {
        let looks = (0..places.runs.len()).map(|idx| look(places, idx, middles, 0.0));
        let (sides, until): (Vec<_>, Vec<_>) = looks.unzip();
        let mut sums = [Sum::default(); N];
        for (cell, &side) in places.cells.iter().zip(sides.as_flattened()) {
            sums[side as usize].add(cell);
        }
        Self { places, sides, until, sums, moved: 0.0 }
    }

    /// Looks again at the places that may have changed sides, and says whether any did.
    pub(super) fn look_again(&mut self, middles: &[[f64; 2]; N]) -> bool {
        let mut has_changed = false;
        for (idx, (sides, until)) in self.sides.iter_mut().zip(&mut self.until).enumerate() {
            if *until > self.moved {
                continue;
            }
            let before = *sides;
            (*sides, *until) = look(self.places, idx, middles, self.moved);
            if before == *sides {
                continue;
            }
            has_changed = true;
            let cells = &self.places.cells[idx * RUN..];
            for (cell, (&from, &to)) in cells.iter().zip(before.iter().zip(&*sides)) {
                if from != to {
                    self.sums[from as usize].take(cell);
                    self.sums[to as usize].add(cell);
                }
            }
        }
        has_changed
    }

    /// A number that is the same for the same division, however its sides are numbered.
    pub(super) fn mark(&self) -> u64 {
        let number = |side: &Sum| {
            let [x, y] = side.sum.map(i64::cast_unsigned);
            mix(mix(mix(side.people.cast_unsigned()) ^ x) ^ y)
        };
        self.sums.iter().map(number).fold(0, u64::wrapping_add)
    }
}

/// The middles next to the places of a run, and how far middles must have moved before one of them can
/// change sides.
///
/// Why: in 32-bit numbers four places are looked at at once; those that are too close to call are
/// looked at again in 64 bits, so that the answer is the one of exact numbers.
#[inline]
fn look<const N: usize>(
    places: &Places,
    idx: usize,
    middles: &[[f64; 2]; N],
    moved: f32,
) -> ([u32; RUN], f32) {
    let (mut sides, leads) = look_in_32_bits(middles, &places.runs[idx]);
    let lead = smallest(leads) - ROUNDING * (places.reach + moved);
    if lead <= 0.0 {
        let at = &places.at[idx * RUN..];
        // What stands after the last place goes with it.
        for (lane, side) in sides.iter_mut().enumerate() {
            *side = nearest(middles, at[lane.min(at.len() - 1)]) as u32;
        }
    }
    (sides, moved + lead)
}

/// The middles next to some places, and by how much each is nearer than the next one. Without a
/// branch, and one step for all places after the other, which the compiler then takes side by side.
#[inline]
fn look_in_32_bits<const N: usize>(middles: &[[f64; 2]; N], run: &Run) -> ([u32; RUN], [f32; RUN]) {
    let mut sides = [0; RUN];
    let (mut least, mut second) = ([f32::INFINITY; RUN], [f32::INFINITY; RUN]);
    for (idx, middle) in (0..).zip(middles) {
        let [x, y] = middle.map(|v| v as f32);
        let mut squared = [0.0; RUN];
        for (squared, (at_x, at_y)) in squared.iter_mut().zip(run.xs.iter().zip(&run.ys)) {
            let (dx, dy) = (at_x - x, at_y - y);
            *squared = dx * dx + dy * dy;
        }
        for lane in 0..RUN {
            let is_nearer = squared[lane] < least[lane];
            let farther = if is_nearer { least[lane] } else { squared[lane] };
            second[lane] = if farther < second[lane] { farther } else { second[lane] };
            sides[lane] = if is_nearer { idx } else { sides[lane] };
            least[lane] = if is_nearer { squared[lane] } else { least[lane] };
        }
    }
    for (least, second) in least.iter_mut().zip(&mut second) {
        (*least, *second) = (least.sqrt(), second.sqrt());
    }
    let mut leads = [0.0; RUN];
    for lane in 0..RUN {
        leads[lane] = second[lane] - least[lane];
    }
    (sides, leads)
}

/// The smallest of some numbers, four of them at once.
fn smallest(numbers: [f32; RUN]) -> f32 {
    let mut least = [f32::INFINITY; RUN / 2];
    for lane in 0..RUN / 2 {
        let (one, two) = (numbers[lane], numbers[lane + RUN / 2]);
        least[lane] = if one < two { one } else { two };
    }
    least.iter().fold(f32::INFINITY, |least, &one| if one < least { one } else { least })
}

/// How far the two middles that move most come, together.
pub(super) fn farthest_two<const N: usize>(from: &[[f64; 2]; N], to: &[[f64; 2]; N]) -> f32 {
    let (mut most, mut second) = (0.0f64, 0.0f64);
    for (from, to) in from.iter().zip(to) {
        let (dx, dy) = (from[0] - to[0], from[1] - to[1]);
        let moved = (dx * dx + dy * dy).sqrt();
        second = second.max(moved.min(most));
        most = most.max(moved);
    }
    (most + second) as f32
}
