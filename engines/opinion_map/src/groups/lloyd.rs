//! Grouping points around middles: moving the middles until nobody changes sides.

use std::collections::BTreeSet;

use super::division::{Division, farthest_two};
use super::places::Places;
use crate::points::{Cell, Point, STEPS};

/// Middles of groups, and how far people are from them in total.
///
/// Units: `inertia` is the sum of squared distances of people from the middle of their group.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Middles {
    pub(crate) places: Vec<[f64; 2]>,
    pub(crate) inertia: f64,
}

/// How far beginnings are followed.
pub(crate) struct Walk {
    /// Marks of the divisions that were passed on the way, so that two beginnings that meet are
    /// followed once. That two different ones have the same mark is as likely as one in 2^64, and
    /// would be the same everywhere.
    passed: BTreeSet<u64>,
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
pub(crate) fn settle(places: &Places, start: &[[f64; 2]], walk: &mut Walk) -> Option<Middles> {
    // The number of middles is known to the compiler in each of these, which saves a third.
    match *start {
        [_, _] => settle_n::<2>(places, start, walk),
        [_, _, _] => settle_n::<3>(places, start, walk),
        [_, _, _, _] => settle_n::<4>(places, start, walk),
        [_, _, _, _, _] => settle_n::<5>(places, start, walk),
        _ => None,
    }
}

fn settle_n<const N: usize>(
    places: &Places,
    start: &[[f64; 2]],
    walk: &mut Walk,
) -> Option<Middles> {
    let mut middles: [[f64; 2]; N] = start.try_into().ok()?;
    let mut division = Division::new(places, &middles);
    for round in 0..walk.most_rounds {
        if round > 0 && !division.look_again(&middles) {
            break;
        }
        let is_empty = division.sums.iter().any(|sum| sum.people == 0);
        if is_empty || !walk.passed.insert(division.mark()) {
            return None;
        }
        let next = division.sums.map(|sum| sum.middle());
        division.moved += farthest_two(&middles, &next);
        middles = next;
    }
    let inertia = spread(places.squares, &division.sums);
    Some(Middles { places: middles.to_vec(), inertia })
}

/// The sum of squared distances of people from the middle of their group, in plain units.
pub(crate) fn spread(squares: i128, groups: &[Sum]) -> f64 {
    let (mut whole, mut left) = (squares, 0.0);
    for group in groups.iter().filter(|group| group.people > 0) {
        let ([x, y], people) = (group.sum.map(i128::from), i128::from(group.people));
        // Whole and remaining part apart, so that nothing is lost before the subtraction.
        let squared = x * x + y * y;
        whole -= squared / people;
        left += (squared % people) as f64 / people as f64;
    }
    (whole as f64 - left).max(0.0) / (STEPS * STEPS)
}

/// People of a group, and their places added up in steps.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sum {
    pub(crate) people: i64,
    pub(crate) sum: Point,
}

impl Sum {
    pub(crate) fn add(&mut self, cell: &Cell) {
        self.people += cell.people;
        self.sum[0] += cell.sum[0];
        self.sum[1] += cell.sum[1];
    }

    pub(crate) fn take(&mut self, cell: &Cell) {
        self.people -= cell.people;
        self.sum[0] -= cell.sum[0];
        self.sum[1] -= cell.sum[1];
    }

    pub(crate) fn middle(&self) -> [f64; 2] {
        self.sum.map(|of| of as f64 / self.people as f64 / STEPS)
    }
}
