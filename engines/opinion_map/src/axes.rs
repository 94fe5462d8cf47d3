//! The two directions along which votes differ most: principal components of the centred votes.
//!
//! A block Krylov method with Rayleigh-Ritz: each step multiplies the two directions of largest
//! error with the votes and looks for the best two directions in everything seen so far. Seven to
//! twenty passes over the votes give the vectors to eight digits.

use crate::eigen::{symmetric_eigen, unit};
use crate::products::Centred;

/// The error at which a direction is taken as found in any case, relative to the largest eigenvalue.
const TOLERANCE: f64 = 1e-11;

/// The angle to the true direction at which it is found: a hundredth of what the places of people
/// are checked to.
const ANGLE: f64 = 1e-8;

/// Most passes over the votes; only directions that differ by less than a millionth in strength
/// need so many.
const MAX_PASSES: usize = 300;

/// The pass after which directions are looked for first.
const FIRST_LOOK: usize = 6;

/// Most passes between two looks.
const LONGEST_WAIT: f64 = 6.0;

/// Directions kept at most; beyond that the best ones are kept and the search goes on.
const MAX_BASIS: usize = 48;

/// Directions that an image can lie along: the two it comes from, those before and those beside it.
const NEAR: usize = 6;

/// Directions kept when there are too many.
const KEPT: usize = 8;

/// The directions found.
///
/// Shape: one number per statement in `first` and `second`, each of length 1, or all 0 when votes
/// do not differ in that many directions. `strengths` are the three largest eigenvalues.
pub(crate) struct Axes {
    pub(crate) first: Vec<f64>,
    pub(crate) second: Vec<f64>,
    pub(crate) strengths: [f64; 3],
}

/// Finds the two directions.
pub(crate) fn find(centred: &mut Centred<'_>) -> Axes {
    let len = centred.len();
    let mut basis = Basis::default();
    let mut next = start(&centred.squares);
    let mut best = [vec![0.0; len], vec![0.0; len]];
    let mut strengths = [0.0; 3];
    let mut looks = Looks { next: FIRST_LOOK, last: None };
    for pass in 1..=MAX_PASSES {
        let is_more = basis.grow(next, strengths[0], centred);
        // Looking for the best directions costs more than a pass over few votes, so that is done
        // only when they may be found; in between the last images are as good as the errors.
        let is_full = basis.directions.len() > MAX_BASIS;
        if is_more && !is_full && pass < looks.next {
            next = basis.last_images();
            continue;
        }
        let (values, vectors) = symmetric_eigen(basis.products.clone());
        for (strength, value) in strengths.iter_mut().zip(&values) {
            *strength = value.max(0.0);
        }
        for (best, vector) in best.iter_mut().zip(&vectors) {
            *best = combine(&basis.directions, vector);
        }
        if is_full {
            basis.keep(&values, &vectors[..KEPT]);
            next = (0..2).map(|idx| basis.residual(&unit(KEPT, idx), values[idx])).collect();
        } else {
            let two = vectors.iter().zip(&values).take(2);
            next = two.map(|(vector, &value)| basis.residual(vector, value)).collect();
        }
        let times_too_far = |(r, allowed): (&Vec<f64>, f64)| length(r) / allowed;
        let too_far = next.iter().zip(allowed(strengths)).map(times_too_far).fold(0.0, f64::max);
        if !is_more || too_far.is_nan() || too_far <= 1.0 {
            break;
        }
        looks.plan(pass, too_far);
    }
    let [first, second] = best;
    let second = if strengths[1] > 1e-9 * strengths[0] { second } else { vec![0.0; len] };
    Axes { first: turned(first), second: turned(second), strengths }
}

/// When to look for directions.
struct Looks {
    next: usize,
    /// The last look, and how many times too far directions still were from the true ones.
    last: Option<(usize, f64)>,
}

impl Looks {
    /// Plans the next look for when they should be found, if errors go on shrinking as they did.
    fn plan(&mut self, pass: usize, too_far: f64) {
        let wait = self.last.map_or(2.0, |(before, was)| {
            let shrunk = (was / too_far).ln() / (pass - before) as f64;
            if shrunk > 0.0 { (too_far.ln() / shrunk).ceil() } else { 2.0 }
        });
        self.next = pass + wait.clamp(1.0, LONGEST_WAIT) as usize;
        self.last = Some((pass, too_far));
    }
}

/// Everything looked at so far: orthonormal directions, their images, and their products.
#[derive(Default)]
struct Basis {
    directions: Vec<Vec<f64>>,
    images: Vec<Vec<f64>>,
    products: Vec<Vec<f64>>,
}

impl Basis {
    /// Adds the part of `next` that is new; says whether there was any.
    fn grow(&mut self, next: Vec<Vec<f64>>, strength: f64, centred: &mut Centred<'_>) -> bool {
        let old = self.directions.len();
        for mut vector in next {
            let size = length(&vector);
            if size <= TOLERANCE * 0.1 * strength || size == 0.0 {
                continue;
            }
            scale(&mut vector, 1.0 / size);
            // An image lies along the directions before it; what is left along all is then rounding.
            let near = self.directions.len().saturating_sub(NEAR);
            for direction in self.directions[near..].iter().chain(&self.directions) {
                let along = dot(direction, &vector);
                vector.iter_mut().zip(direction).for_each(|(v, d)| *v -= along * d);
            }
            let left = length(&vector);
            if left > 1e-8 {
                scale(&mut vector, 1.0 / left);
                self.directions.push(vector);
            }
        }
        let nothing = vec![0.0; centred.len()];
        let [first, second] = match &self.directions[old..] {
            [] => return false,
            [one] => centred.twice(one, &nothing),
            [one, two, ..] => centred.twice(one, two),
        };
        self.images.push(first);
        if self.directions.len() > old + 1 {
            self.images.push(second);
        }
        self.extend_products();
        true
    }

    fn extend_products(&mut self) {
        let (old, len) = (self.products.len(), self.directions.len());
        for row in &mut self.products {
            row.resize(len, 0.0);
        }
        self.products.resize(len, vec![0.0; len]);
        for new in old..len {
            for other in 0..=new {
                let product = dot(&self.directions[other], &self.images[new]);
                self.products[new][other] = product;
                self.products[other][new] = product;
            }
        }
    }

    /// The images of the directions added last.
    fn last_images(&self) -> Vec<Vec<f64>> {
        self.images[self.images.len().saturating_sub(2)..].to_vec()
    }

    /// How far the image of a combination is from `value` times itself.
    fn residual(&self, vector: &[f64], value: f64) -> Vec<f64> {
        let mut image = combine(&self.images, vector);
        let direction = combine(&self.directions, vector);
        image.iter_mut().zip(&direction).for_each(|(i, d)| *i -= value * d);
        image
    }

    /// Keeps only some combinations.
    fn keep(&mut self, values: &[f64], vectors: &[Vec<f64>]) {
        self.directions = vectors.iter().map(|v| combine(&self.directions, v)).collect();
        self.images = vectors.iter().map(|v| combine(&self.images, v)).collect();
        let row =
            |idx: usize| unit(vectors.len(), idx).iter().map(|one| one * values[idx]).collect();
        self.products = (0..vectors.len()).map(row).collect();
    }
}

/// The errors at which the two directions are found. The angle to a true direction is at most about
/// its error divided by the distance of its strength to the next one.
fn allowed([one, two, three]: [f64; 3]) -> [f64; 2] {
    [one - two, (one - two).min(two - three)].map(|gap| (ANGLE * gap).max(TOLERANCE * one))
}

/// Two directions to begin with: every statement by how much people differ on it, with signs that
/// look like chance and are always the same.
fn start(column_squares: &[f64]) -> Vec<Vec<f64>> {
    let sign = |idx: usize, side: u64| {
        if crate::votes::mix(idx as u64 * 2 + side) & 1 == 0 { 1.0 } else { -1.0 }
    };
    let one = |side: u64| {
        let size = |(idx, square): (usize, &f64)| square.max(0.0).sqrt() * sign(idx, side);
        column_squares.iter().enumerate().map(size).collect()
    };
    vec![one(0), one(1)]
}

/// Turns a direction so that its largest entry is positive; a direction and its opposite mean the
/// same, and the answer must not depend on chance.
fn turned(mut direction: Vec<f64>) -> Vec<f64> {
    let size = |v: &f64| v.abs();
    let largest = direction.iter().map(size).fold(0.0, f64::max);
    let first = direction.iter().find(|v| v.abs() >= largest * (1.0 - 1e-9));
    if first.is_some_and(|&v| v < 0.0) {
        scale(&mut direction, -1.0);
    }
    direction
}

/// Eight running sums, so that additions do not wait for one another.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    let (eights, rest) = a.as_chunks::<8>();
    let (others, others_rest) = b.as_chunks::<8>();
    for (eight, other) in eights.iter().zip(others) {
        for (sum, (x, y)) in sums.iter_mut().zip(eight.iter().zip(other)) {
            *sum += x * y;
        }
    }
    let rest: f64 = rest.iter().zip(others_rest).map(|(x, y)| x * y).sum();
    sums.iter().sum::<f64>() + rest
}

fn length(a: &[f64]) -> f64 {
    dot(a, a).sqrt()
}

fn scale(a: &mut [f64], by: f64) {
    for value in a {
        *value *= by;
    }
}

fn combine(vectors: &[Vec<f64>], parts: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; vectors.first().map_or(0, Vec::len)];
    for (vector, part) in vectors.iter().zip(parts) {
        sum.iter_mut().zip(vector).for_each(|(s, v)| *s += part * v);
    }
    sum
}
