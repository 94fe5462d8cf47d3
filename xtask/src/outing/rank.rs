//! Adding and taking away: whether some combination of the shown views rests on fewer people than
//! the floor.
//!
//! Views are rows of zeros and ones over people with the same labels. A combination that is not zero
//! only on few people tells about them. The rows are brought into the form in which each has a
//! column of its own, large columns first: then only combinations of rows whose own columns are
//! small can win, and those are few enough to try all of them.

use super::sight::{FLOOR, Sight};

/// The ways to win are the same modulo both, or one of them hides something.
const PRIMES: [u64; 2] = [1_000_000_007, 2_147_483_647];

/// Whether the attacker wins, modulo either prime.
pub fn wins(sight: &Sight) -> bool {
    PRIMES.iter().any(|prime| Table::new(sight, *prime).wins())
}

struct Table {
    prime: u64,
    /// People in each column: those whom no shown view tells apart.
    weights: Vec<usize>,
    /// In each row, its own column has a one and no other row has anything there.
    rows: Vec<Vec<u64>>,
    own: Vec<usize>,
}

impl Table {
    fn new(sight: &Sight, prime: u64) -> Self {
        let mut columns: Vec<(usize, Vec<u64>)> = Vec::new();
        for (atom, n_people) in sight.n_people.iter().enumerate() {
            let column: Vec<u64> = sight.views.iter().map(|v| u64::from(v.has[atom])).collect();
            match columns.iter_mut().find(|(_, known)| *known == column) {
                Some((weight, _)) => *weight += n_people,
                None => columns.push((*n_people, column)),
            }
        }
        columns.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let row = |view| columns.iter().map(|(_, column)| column[view]).collect();
        let rows = (0..sight.views.len()).map(row).collect();
        let weights = columns.iter().map(|(weight, _)| *weight).collect();
        let mut table = Self { prime, weights, rows, own: Vec::new() };
        table.own = reduce(&mut table.rows, prime);
        table.rows.truncate(table.own.len());
        table
    }

    fn wins(&self) -> bool {
        let small: Vec<usize> =
            (0..self.rows.len()).filter(|row| self.weights[self.own[*row]] < FLOOR).collect();
        let mut picked = Vec::new();
        self.picks_win(&small, &mut picked, FLOOR - 1)
    }

    /// Tries every set of rows whose own columns can be paid for.
    fn picks_win(&self, left: &[usize], picked: &mut Vec<usize>, budget: usize) -> bool {
        for (at, row) in left.iter().enumerate() {
            let weight = self.weights[self.own[*row]];
            if weight > budget {
                continue;
            }
            picked.push(*row);
            let wins = self.combination_wins(picked, budget - weight)
                || self.picks_win(&left[at + 1..], picked, budget - weight);
            picked.pop();
            if wins {
                return true;
            }
        }
        false
    }

    /// Whether some combination of the picked rows is zero on all other columns but a few that can
    /// be paid for.
    fn combination_wins(&self, picked: &[usize], budget: usize) -> bool {
        let touched = |column: &usize| {
            !self.own.contains(column) && picked.iter().any(|row| self.rows[*row][*column] != 0)
        };
        let touched: Vec<usize> = (0..self.weights.len()).filter(touched).collect();
        if let [_] = picked {
            return touched.iter().map(|column| self.weights[*column]).sum::<usize>() <= budget;
        }
        let (payable, must): (Vec<usize>, Vec<usize>) =
            touched.into_iter().partition(|column| self.weights[*column] <= budget);
        // Cheap first: what cannot be paid for has to vanish in any case.
        self.vanishes(picked, &must) && self.pays(picked, (&payable, must), budget)
    }

    /// Tries every way to pay for some of the payable columns; the others have to vanish.
    fn pays(
        &self,
        picked: &[usize],
        (payable, must): (&[usize], Vec<usize>),
        budget: usize,
    ) -> bool {
        if !self.vanishes(picked, &must) {
            return false;
        }
        let Some((column, rest)) = payable.split_first() else { return true };
        let with: Vec<usize> = must.iter().copied().chain([*column]).collect();
        let weight = self.weights[*column];
        self.pays(picked, (rest, with), budget)
            || weight <= budget && self.pays(picked, (rest, must), budget - weight)
    }

    /// Whether a combination of the picked rows, not all zero, is zero on all these columns.
    fn vanishes(&self, picked: &[usize], columns: &[usize]) -> bool {
        let part = |row: &usize| columns.iter().map(|column| self.rows[*row][*column]).collect();
        let mut rows: Vec<Vec<u64>> = picked.iter().map(part).collect();
        reduce(&mut rows, self.prime).len() < picked.len()
    }
}

/// Brings rows into the reduced form, from the first column on, and gives each row's own column.
/// Rows after these are zero.
fn reduce(rows: &mut [Vec<u64>], prime: u64) -> Vec<usize> {
    let mut own = Vec::new();
    let n_columns = rows.first().map_or(0, Vec::len);
    for column in 0..n_columns {
        let top = own.len();
        let Some(found) = (top..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(top, found);
        let inverse = power(rows[top][column], prime - 2, prime);
        for value in &mut rows[top] {
            *value = *value * inverse % prime;
        }
        let pivot = rows[top].clone();
        for (idx, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if idx != top && factor != 0 {
                for (value, above) in row.iter_mut().zip(&pivot) {
                    *value = (*value + (prime - factor) * above) % prime;
                }
            }
        }
        own.push(column);
    }
    own
}

fn power(mut base: u64, mut exponent: u64, prime: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % prime;
        }
        base = base * base % prime;
        exponent /= 2;
    }
    result
}
