//! Where people lie, in whole steps, and the exact sums that grouping needs.

/// Steps per unit: places are compared and added with eight decimals. Noise in the last bits of a
/// computation then never decides who is together, and sums do not depend on their order.
pub(crate) const STEPS: f64 = 1e8;

/// A place on the map, in steps of 1e-8.
pub(crate) type Point = [i64; 2];

/// Rounds a place to whole steps.
pub(crate) fn to_steps(place: [f64; 2]) -> Point {
    place.map(|v| (v * STEPS).round() as i64)
}

/// A place in plain units.
pub(crate) fn to_units(point: Point) -> [f64; 2] {
    point.map(|v| v as f64 / STEPS)
}

/// People at one place or close together, as one.
///
/// Units: `sum` in steps, added up over people; `squares` likewise, of squared lengths.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Cell {
    pub(crate) people: i64,
    pub(crate) sum: Point,
    pub(crate) squares: i128,
}

impl Cell {
    pub(crate) fn add(&mut self, [x, y]: Point) {
        self.people += 1;
        self.sum[0] += x;
        self.sum[1] += y;
        self.squares += i128::from(x) * i128::from(x) + i128::from(y) * i128::from(y);
    }

    /// The middle, in plain units.
    pub(crate) fn middle(&self) -> [f64; 2] {
        self.sum.map(|sum| sum as f64 / self.people as f64 / STEPS)
    }

    /// Sum of squared distances from the middle, in plain units.
    pub(crate) fn spread(&self) -> f64 {
        let [x, y] = self.sum.map(i128::from);
        let people = i128::from(self.people.max(1));
        // Whole and remaining part apart, so that nothing is lost before the subtraction.
        let (squared, left) = ((x * x + y * y) / people, (x * x + y * y) % people);
        ((self.squares - squared) as f64 - left as f64 / people as f64).max(0.0) / (STEPS * STEPS)
    }
}

/// One cell per different place, in order of place.
pub(crate) fn distinct(points: &[Point]) -> Vec<Cell> {
    let mut sorted = points.to_vec();
    sorted.sort_unstable();
    let join = |same: &[Point]| {
        let mut cell = Cell::default();
        for &point in same {
            cell.add(point);
        }
        cell
    };
    sorted.chunk_by(|a, b| a == b).map(join).collect()
}

/// One cell per used square of a grid of `side` by `side` laid over all points.
pub(crate) fn grid(points: &[Point], side: usize) -> Vec<Cell> {
    let mut cells = vec![Cell::default(); side * side];
    let low = |axis: usize| points.iter().map(|p| p[axis]).min().unwrap_or(0);
    let high = |axis: usize| points.iter().map(|p| p[axis]).max().unwrap_or(0);
    let lows = [low(0), low(1)];
    let steps = [0, 1].map(|axis| side as f64 / (high(axis) - lows[axis] + 1) as f64);
    for &point in points {
        let at = |axis: usize| ((point[axis] - lows[axis]) as f64 * steps[axis]) as usize;
        cells[at(0).min(side - 1) * side + at(1).min(side - 1)].add(point);
    }
    cells.retain(|cell| cell.people > 0);
    cells
}
