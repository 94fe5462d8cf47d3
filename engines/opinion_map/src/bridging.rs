//! A second opinion without any groups: how much a statement is liked beyond what can be explained
//! by which side people are on.
//!
//! A vote is taken as mean + person + statement + (side of person) × (side of statement), and the
//! four parts are fitted in turn. What is left for the statement itself is its intercept. The
//! penalties are those of the published bridging ranking of Community Notes, as its program
//! applies them: to means and not to sums.

use crate::votes::Votes;

/// Penalty on the parts of people, statements and the mean.
const INTERCEPT_PENALTY: f64 = 0.15;

/// Penalty on the sides.
const SIDE_PENALTY: f64 = 0.03;

/// A person with fewer votes does not take part.
const FEWEST_VOTES: usize = 10;

/// A statement with fewer votes does not take part.
const FEWEST_PEOPLE: u32 = 5;

/// Fitting stops when no statement changes more than this, or after so many rounds; it takes
/// about 40.
const STILL: f64 = 1e-7;
const MOST_ROUNDS: usize = 100;

/// Whole-number steps per unit: sums in steps do not depend on the order of people. 32 bits after
/// the point leave room for a million people with parts up to 30.
const ONE: f64 = 4_294_967_296.0;

/// The part of one statement in the fitted votes.
#[derive(Debug, Clone, Copy, Default)]
struct Part {
    own: f64,
    side: f64,
}

/// Sums over votes, in steps: errors, errors times side, sides, sides squared.
type Sums = [i64; 4];

fn steps(value: f64) -> i64 {
    (value * ONE).round() as i64
}

fn units(value: i64) -> f64 {
    value as f64 / ONE
}

/// What somebody's choice counts: disagree 0, pass 0.5, agree 1.
fn rating(code: usize) -> f64 {
    (code % 3) as f64 / 2.0
}

/// The intercept of each statement, `None` where there are too few votes.
///
/// Shape: `taken_out` and `first_sides` have one entry per statement; the latter only say where to
/// begin.
pub(crate) fn intercepts(
    votes: &Votes,
    taken_out: &[bool],
    first_sides: &[f64],
) -> Vec<Option<f64>> {
    let Some(mut fit) = Fit::new(votes, taken_out, first_sides) else {
        return vec![None; taken_out.len()];
    };
    for _ in 0..MOST_ROUNDS {
        if fit.round() < STILL {
            break;
        }
    }
    let part = |(part, &counted): (&Part, &bool)| counted.then_some(part.own);
    fit.statements.iter().zip(&fit.counted).map(part).collect()
}

struct Fit<'a> {
    votes: &'a Votes,
    people: Vec<usize>,
    counted: Vec<bool>,
    /// Votes of those taking part, by code.
    n_by_code: Vec<u32>,
    n_votes: f64,
    mean: f64,
    statements: Vec<Part>,
}

impl<'a> Fit<'a> {
    fn new(votes: &'a Votes, taken_out: &[bool], first_sides: &[f64]) -> Option<Self> {
        let enough =
            |(counts, &out): (&crate::votes::Counts, &bool)| !out && counts.all() >= FEWEST_PEOPLE;
        let counted: Vec<bool> = votes.counts.iter().zip(taken_out).map(enough).collect();
        let voted = |idx: &usize| {
            let on_counted = votes.row(*idx).iter().filter(|&&code| counted[usize::from(code / 3)]);
            on_counted.count() >= FEWEST_VOTES
        };
        let people: Vec<usize> = (0..votes.n_people()).filter(voted).collect();
        let mut n_by_code = vec![0u32; counted.len() * 3];
        for &person_idx in &people {
            for &code in votes.row(person_idx) {
                n_by_code[usize::from(code)] += u32::from(counted[usize::from(code / 3)]);
            }
        }
        let n_votes: f64 = n_by_code.iter().map(|&n| f64::from(n)).sum();
        let sum: f64 = n_by_code.iter().enumerate().map(|(c, &n)| rating(c) * f64::from(n)).sum();
        // Sides of about one third: neither lost in the penalty nor far beyond what fits.
        let size = (counted.len() as f64).sqrt() / 3.0;
        let start = |&side: &f64| Part { own: 0.0, side: side * size };
        let statements = first_sides.iter().map(start).collect();
        let mean = sum / n_votes;
        (n_votes > 0.0).then_some(Self {
            votes,
            people,
            counted,
            n_by_code,
            n_votes,
            mean,
            statements,
        })
    }

    /// Fits people, then statements, then the mean; says how much a statement changed at most.
    fn round(&mut self) -> f64 {
        let sums = self.sums_by_code(&self.table());
        let n_statements = self.counted.iter().filter(|c| **c).count().max(1) as f64;
        let weight = self.n_votes / n_statements;
        let mut change = 0.0f64;
        let mut left = 0.0;
        for column in 0..self.counted.len() {
            if !self.counted[column] {
                continue;
            }
            let (mut error, mut with_side, mut side, mut square) = (0.0, 0.0, 0.0, 0.0);
            let (mut n, mut total) = (0.0, 0.0);
            for (code, sums) in sums.iter().enumerate().skip(column * 3).take(3) {
                let [own, own_side, sides, squares] = sums.map(units);
                let count = f64::from(self.n_by_code[code]);
                error += count * (rating(code) - self.mean) - own;
                with_side += (rating(code) - self.mean) * sides - own_side;
                side += sides;
                square += squares;
                n += count;
                total += count * rating(code) - own;
            }
            let part = solve([n, side, square], [error, with_side], weight);
            change = change.max((part.own - self.statements[column].own).abs());
            self.statements[column] = part;
            left += total - n * part.own - part.side * side;
        }
        let mean = left / (self.n_votes * (1.0 + INTERCEPT_PENALTY));
        change = change.max((mean - self.mean).abs());
        self.mean = mean;
        change
    }

    /// What one vote adds to the sums of a person.
    fn table(&self) -> Vec<Sums> {
        let one = |code: usize| {
            let Part { own, side } = self.statements[code / 3];
            if !self.counted[code / 3] {
                return [0; 4];
            }
            let error = rating(code) - self.mean - own;
            [error, error * side, side, side * side].map(steps)
        };
        (0..self.n_by_code.len()).map(one).collect()
    }

    /// Fits every person and adds up their parts by code.
    fn sums_by_code(&self, table: &[Sums]) -> Vec<Sums> {
        let weight = self.n_votes / self.people.len().max(1) as f64;
        let mut sums = vec![[0i64; 4]; table.len()];
        for &person_idx in &self.people {
            let row = self.votes.row(person_idx);
            let mut own = [0i64; 4];
            let mut n = 0u32;
            for &code in row {
                let value = &table[usize::from(code)];
                own.iter_mut().zip(value).for_each(|(sum, v)| *sum += v);
                n += u32::from(self.counted[usize::from(code / 3)]);
            }
            let [error, with_side, side, square] = own.map(units);
            let part = solve([f64::from(n), side, square], [error, with_side], weight);
            let values =
                [part.own, part.own * part.side, part.side, part.side * part.side].map(steps);
            for &code in row {
                sums[usize::from(code)].iter_mut().zip(&values).for_each(|(sum, v)| *sum += v);
            }
        }
        sums
    }
}

/// The part that fits best, pulled towards 0 by the penalties: two equations with two unknowns.
/// `weight` is the mean number of votes, which turns penalties on means into penalties on sums.
fn solve([n, side, square]: [f64; 3], [error, with_side]: [f64; 2], weight: f64) -> Part {
    let a = n + INTERCEPT_PENALTY * weight;
    let d = square + SIDE_PENALTY * weight;
    let determinant = a * d - side * side;
    Part {
        own: (error * d - with_side * side) / determinant,
        side: (a * with_side - side * error) / determinant,
    }
}
