//! Bands: whether every table of counts that fits what is shown says the same about fewer people than
//! the floor.
//!
//! A table that fits and says something else proves that no one can know. A walk over fitting tables
//! finds one for nearly every count; for what is left, linear programs say how small and how large
//! the count can be.

use anyhow::{Context, Result};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::{
    partnerships::Dice,
    sight::{FLOOR, N_PARTS, Sight, View},
};

/// Steps of the walk for each count that is attacked.
const STEPS_EACH: usize = 40;
/// At most so many people say something else in one step.
const MOST_MOVES: usize = 12;
/// So many ways to repair are weighed against each other.
const MOVES_WEIGHED: usize = 6;
/// How far a solver's answer may be from the whole number it means.
const ROUNDING: f64 = 1e-6;

/// What an attack on one item found.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found {
    /// Counts that were attacked.
    pub attacked: u64,
    /// Counts that linear programs were asked for.
    pub solved: u64,
    /// Counts with one possible value.
    pub pinned: u64,
}

/// Attacks every count of people with the same labels that is under the floor.
pub fn attack(sight: &Sight, number: u64) -> Result<Found> {
    let small = |atom: &usize| (1..FLOOR).contains(&sight.n_people[*atom]);
    let small: Vec<usize> = (0..sight.n_people.len()).filter(small).collect();
    let mut walk = Walk::new(sight, &small);
    let n_counts = walk.n_open;
    let mut dice = Dice::new(number ^ 0x00AD_D1C7);
    for _ in 0..n_counts * STEPS_EACH {
        if walk.n_open == 0 {
            break;
        }
        walk.step(&mut dice);
    }
    let mut found = Found {
        attacked: u64::try_from(n_counts)?,
        solved: u64::try_from(walk.n_open)?,
        pinned: 0,
    };
    while let Some(cell) = walk.first_open() {
        walk.close(true, cell);
        let (atom, part) = cell;
        let truth = count(sight.truth[atom][part]);
        // The attacker knows that people are whole: one more or one less has to be possible.
        let mut is_free = false;
        for direction in [OptimizationDirection::Minimize, OptimizationDirection::Maximize] {
            let table = extreme(sight, cell, direction)?;
            is_free |= (table[atom][part] - truth).abs() > 1.0 - ROUNDING;
            // What fits may free other counts too.
            for (atom, row) in table.iter().enumerate() {
                for (part, value) in row.iter().enumerate() {
                    let truth = count(sight.truth[atom][part]);
                    walk.close((value - truth).abs() > 1.0 - ROUNDING, (atom, part));
                }
            }
            if is_free {
                break;
            }
        }
        found.pinned += u64::from(!is_free);
    }
    Ok(found)
}

/// A walk over tables that fit what is shown.
struct Walk<'a> {
    sight: &'a Sight,
    table: Vec<[usize; N_PARTS]>,
    /// By view: the sums of the table.
    sums: Vec<[usize; N_PARTS]>,
    /// By labels and part: whether no other value was seen yet.
    open: Vec<[bool; N_PARTS]>,
    n_open: usize,
    /// The labels with fewer people than the floor.
    small: &'a [usize],
}

/// Someone with these labels says another part.
type Move = (usize, usize, usize);

impl<'a> Walk<'a> {
    fn new(sight: &'a Sight, small: &'a [usize]) -> Self {
        let mut open = vec![[false; N_PARTS]; sight.truth.len()];
        for atom in small {
            open[*atom] = [true; N_PARTS];
        }
        let sum = |view: &View| {
            let mut sum = [0; N_PARTS];
            for (_, counts) in view.has.iter().zip(&sight.truth).filter(|(has, _)| **has) {
                sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            }
            sum
        };
        let sums = sight.views.iter().map(sum).collect();
        Self { sight, table: sight.truth.clone(), sums, open, n_open: small.len() * N_PARTS, small }
    }

    /// Someone says something else, and then others, until what is shown is the same again.
    fn step(&mut self, dice: &mut Dice) {
        let Some(first) = self.first_move(dice) else { return };
        if !self.make(first) {
            return;
        }
        let mut done = vec![first];
        while !self.fits() {
            let repair = if done.len() < MOST_MOVES { self.repair(dice) } else { None };
            let Some(repair) = repair else {
                for (atom, from, to) in done.into_iter().rev() {
                    self.make((atom, to, from));
                }
                return;
            };
            self.make(repair);
            done.push(repair);
        }
        for (atom, from, to) in done {
            for part in [from, to] {
                let is_other = self.table[atom][part] != self.sight.truth[atom][part];
                self.close(is_other, (atom, part));
            }
        }
    }

    fn close(&mut self, is_other: bool, (atom, part): (usize, usize)) {
        if is_other && self.open[atom][part] {
            self.open[atom][part] = false;
            self.n_open -= 1;
        }
    }

    /// A move that changes a count that is still open.
    fn first_move(&self, dice: &mut Dice) -> Option<Move> {
        let at = dice.below(self.small.len());
        let around = self.small[at..].iter().chain(&self.small[..at]);
        let mut open = around.filter(|atom| self.open[**atom].contains(&true));
        let atom = *open.next()?;
        let first = dice.below(N_PARTS);
        let mut parts = (0..N_PARTS).map(|part| (part + first) % N_PARTS);
        let part = parts.find(|part| self.open[atom][*part])?;
        if self.table[atom][part] > 0 {
            return Some((atom, part, (part + 1 + dice.below(N_PARTS - 1)) % N_PARTS));
        }
        let first = dice.below(N_PARTS);
        let mut others = (0..N_PARTS).map(|other| (other + first) % N_PARTS);
        let other = others.find(|other| self.table[atom][*other] > 0)?;
        Some((atom, other, part))
    }

    /// The best of a few moves that make a view fit better in which something is too much or too
    /// little.
    fn repair(&mut self, dice: &mut Dice) -> Option<Move> {
        let n_views = self.sums.len();
        let at = dice.below(n_views);
        let mut around = (0..n_views).map(|idx| (idx + at) % n_views);
        let wrong = |view: &usize| misfit(&self.sight.views[*view], &self.sums[*view]) > 0;
        let view = &self.sight.views[around.find(wrong)?];
        let sums = &self.sums[(at..at + n_views).map(|idx| idx % n_views).find(wrong)?];
        let parts = || (0..N_PARTS).map(|part| (part, view.ranges[part], sums[part]));
        let too_much = parts().find(|(_, (_, to), sum)| sum > to).map(|(part, _, _)| part);
        let too_little = parts().find(|(_, (from, _), sum)| sum < from).map(|(part, _, _)| part);
        let mut moves: Vec<Move> = Vec::with_capacity(MOVES_WEIGHED);
        for _ in 0..MOVES_WEIGHED {
            let from = too_much.unwrap_or_else(|| dice.below(N_PARTS));
            let to = too_little.unwrap_or_else(|| dice.below(N_PARTS));
            let at = dice.below(self.table.len());
            let mut atoms = (0..self.table.len()).map(|idx| (idx + at) % self.table.len());
            let fitting = atoms.find(|atom| view.has[*atom] && self.table[*atom][from] > 0);
            moves.extend(fitting.filter(|_| from != to).map(|atom| (atom, from, to)));
        }
        let mut weighed: Vec<(usize, Move)> = Vec::with_capacity(moves.len());
        for (atom, from, to) in moves {
            self.make((atom, from, to));
            let sum = self.sight.views.iter().zip(&self.sums).map(|(v, s)| misfit(v, s)).sum();
            weighed.push((sum, (atom, from, to)));
            self.make((atom, to, from));
        }
        weighed.into_iter().min_by_key(|(sum, _)| *sum).map(|(_, step)| step)
    }

    fn make(&mut self, (atom, from, to): Move) -> bool {
        if from == to || self.table[atom][from] == 0 {
            return false;
        }
        self.table[atom][from] -= 1;
        self.table[atom][to] += 1;
        for (view, sums) in self.sight.views.iter().zip(&mut self.sums) {
            if view.has[atom] {
                sums[from] -= 1;
                sums[to] += 1;
            }
        }
        true
    }

    fn first_open(&self) -> Option<(usize, usize)> {
        let cells = self.open.iter().enumerate();
        let mut cells =
            cells.flat_map(|(atom, open)| (0..N_PARTS).map(move |p| (atom, p, open[p])));
        cells.find(|(_, _, open)| *open).map(|(atom, part, _)| (atom, part))
    }

    fn fits(&self) -> bool {
        self.sight.views.iter().zip(&self.sums).all(|(view, sums)| misfit(view, sums) == 0)
    }
}

/// How many people are too many or too few in the parts of a view.
fn misfit(view: &View, sums: &[usize; N_PARTS]) -> usize {
    let parts = view.ranges.iter().zip(sums);
    parts.map(|((from, to), sum)| sum.saturating_sub(*to) + from.saturating_sub(*sum)).sum()
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// A table that fits and in which a count is as small or as large as it can be; people in parts are
/// allowed.
fn extreme(
    sight: &Sight,
    (atom, part): (usize, usize),
    direction: OptimizationDirection,
) -> Result<Vec<Vec<f64>>> {
    let mut problem = Problem::new(direction);
    let mut cells: Vec<Vec<Variable>> = Vec::new();
    for (idx, n_people) in sight.n_people.iter().enumerate() {
        let weight = |other| if (idx, other) == (atom, part) { 1.0 } else { 0.0 };
        let row: Vec<Variable> = (0..N_PARTS)
            .map(|other| problem.add_var(weight(other), (0.0, count(*n_people))))
            .collect();
        let all: Vec<_> = row.iter().map(|cell| (*cell, 1.0)).collect();
        problem.add_constraint(&all[..], ComparisonOp::Eq, count(*n_people));
        cells.push(row);
    }
    for view in &sight.views {
        for (part, (from, to)) in view.ranges.iter().enumerate() {
            let inside = cells.iter().zip(&view.has).filter(|(_, has)| **has);
            let sum: Vec<_> = inside.map(|(row, _)| (row[part], 1.0)).collect();
            problem.add_constraint(&sum[..], ComparisonOp::Ge, count(*from));
            problem.add_constraint(&sum[..], ComparisonOp::Le, count(*to));
        }
    }
    let solved = problem.solve().context("the truth fits, so there is a solution")?;
    let solution = solved.into_solution().ok().context("the solver did not end")?;
    let row = |row: &Vec<Variable>| row.iter().map(|cell| solution.var_value(*cell)).collect();
    Ok(cells.iter().map(row).collect())
}
