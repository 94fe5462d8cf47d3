//! The exact audit: no sum or difference of shown views, however long, rests on fewer people than
//! the floor.
//!
//! Write each shown view as a row of zeros and ones over the patterns. What an attacker can work
//! out by adding and taking away are the combinations of these rows. One that is not zero only on
//! patterns with fewer people than the floor tells about those people. The audit looks for one, and
//! keeps only views that allow none.

use crate::Tally;
use crate::patterns::{Pattern, patterns};
use crate::plan::Plan;
use crate::tally::ItemTally;

/// 2^61 - 1, a prime.
///
/// Why one prime is exact: no square of zeros and ones with 36 rows has a determinant of more than
/// 1.5e18 (see `MAX_GROUPS`), so none that is not zero becomes zero modulo 2.3e18. Over several
/// rounds there can be more rows; there it is exact but for a chance of about one in 2^61.
const PRIME: u64 = (1 << 61) - 1;

/// Keeps the largest groups whose views together pass the exact audit in every item.
pub(crate) fn close(tally: &Tally, plan: &mut Plan) {
    let floor = tally.views.floor().people();
    let items: Vec<(&ItemTally, Vec<(usize, usize)>)> = tally
        .items
        .iter()
        .filter(|(name, _)| plan.shows_total(name))
        .map(|(name, item)| (item, plan.shown(name)))
        .collect();
    let mut candidates: Vec<(usize, usize)> =
        items.iter().flat_map(|(_, shown)| shown.iter().copied()).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let n_people = |(d, g): (usize, usize)| -> usize {
        items.iter().map(|(item, _)| item.group(d, Some(g)).n_answers).sum()
    };
    candidates.sort_by_key(|view| std::cmp::Reverse(n_people(*view)));
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for view in candidates {
        let exposes = items.iter().any(|(item, shown)| {
            let shows = |other: &(usize, usize)| shown.contains(other);
            let views: Vec<_> = kept.iter().chain([&view]).copied().filter(shows).collect();
            shows(&view) && exposes(&patterns(item, &views), &views, floor)
        });
        if exposes {
            plan.withdraw(view);
        } else {
            kept.push(view);
        }
    }
}

/// Whether the shown views together tell about fewer people than the floor.
///
/// Shape: `views` are the shown groups; everyone together is always among them.
/// Units: `floor` in people.
pub(crate) fn exposes(patterns: &[Pattern], views: &[(usize, usize)], floor: usize) -> bool {
    let column = |pattern: &Pattern| {
        let in_view = |(d, g): &(usize, usize)| i8::from(pattern.key[*d] == Some(*g));
        let in_views = std::iter::once(1).chain(views.iter().map(in_view)).collect();
        Column { n_people: pattern.counts.n_answers, in_views }
    };
    rests_on_few(patterns.iter().map(column).collect(), floor)
}

/// People who are in the same views.
pub(crate) struct Column {
    pub(crate) n_people: usize,
    /// By view: 1 where it holds them, -1 where it holds them taken away.
    pub(crate) in_views: Vec<i8>,
}

/// Whether a sum or difference of the views, not all zero, rests on fewer people than the floor.
pub(crate) fn rests_on_few(mut columns: Vec<Column>, floor: usize) -> bool {
    // Heavy columns first: they cannot be touched at all, which settles most of the search.
    columns.sort_by_key(|column| std::cmp::Reverse(column.n_people));
    let n_views = columns.first().map_or(0, |column| column.in_views.len());
    let value = |value: i8| u64::try_from(value).unwrap_or(PRIME - u64::from(value.unsigned_abs()));
    let row = |view: usize| columns.iter().map(|column| value(column.in_views[view])).collect();
    let rows = (0..n_views).map(row).collect();
    let weights: Vec<usize> = columns.iter().map(|column| column.n_people).collect();
    let mut search = Search { weights: &weights, n_steps: 0 };
    search.finds(&independent(rows), 0, floor.saturating_sub(1))
}

/// At most this many steps for one set of views; then they count as exposing.
///
/// Why: with three breakdowns of eleven groups each the search could run for minutes. Five groups
/// each need fewer than a thousand steps. What is not known to be safe is withdrawn.
const MAX_STEPS: usize = 10_000;

struct Search<'a> {
    weights: &'a [usize],
    n_steps: usize,
}

impl Search<'_> {
    /// Whether a combination of the rows, not all zero, rests on people worth at most the budget,
    /// in the columns from `from` on.
    ///
    /// Column by column: either the combination is zero there (one row less to combine), or the
    /// people there are paid for from the budget. Both run out soon, so the search is small.
    fn finds(&mut self, rows: &[Vec<u64>], from: usize, budget: usize) -> bool {
        self.n_steps += 1;
        if self.n_steps > MAX_STEPS {
            return true;
        }
        match rows {
            [] => return false,
            [row] => return self.n_people(row, from) <= budget,
            _ => {}
        }
        let is_used = |column: &usize| rows.iter().any(|row| row[*column] != 0);
        let Some(column) = (from..self.weights.len()).find(is_used) else { return true };
        let weight = self.weights[column];
        self.finds(&without(rows, column), column + 1, budget)
            || weight <= budget && self.finds(rows, column + 1, budget - weight)
    }

    fn n_people(&self, row: &[u64], from: usize) -> usize {
        let columns = row.iter().zip(self.weights).skip(from);
        columns.filter(|(value, _)| **value != 0).map(|(_, weight)| weight).sum()
    }
}

/// The combinations of the rows that are zero in a column: one row, not zero there, clears it in
/// the others and is left out.
fn without(rows: &[Vec<u64>], column: usize) -> Vec<Vec<u64>> {
    let Some(pivot_idx) = rows.iter().position(|row| row[column] != 0) else {
        return rows.to_vec();
    };
    let pivot = &rows[pivot_idx];
    let inverse = power(pivot[column], PRIME - 2);
    let others = rows.iter().enumerate().filter(|(idx, _)| *idx != pivot_idx);
    let cleared = others.map(|(_, row)| {
        let factor = times(row[column], inverse);
        row.iter().zip(pivot).map(|(a, b)| minus(*a, times(factor, *b))).collect()
    });
    cleared.collect()
}

/// Rows with the same combinations, none of them superfluous.
fn independent(mut rows: Vec<Vec<u64>>) -> Vec<Vec<u64>> {
    let mut kept = Vec::new();
    let n_columns = rows.first().map_or(0, Vec::len);
    for column in 0..n_columns {
        if let Some(pivot) = rows.iter().find(|row| row[column] != 0).cloned() {
            rows = without(&rows, column);
            kept.push(pivot);
        }
    }
    kept
}

fn times(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    // 2^61 is 1 here, so the high bits are added to the low ones. Both parts fit: the factors are
    // less than 2^61, so the product is less than 2^122.
    let low = u64::try_from(product & u128::from(PRIME)).unwrap_or(0);
    let high = u64::try_from(product >> 61).unwrap_or(0);
    reduced(low + high)
}

fn reduced(value: u64) -> u64 {
    if value >= PRIME { value - PRIME } else { value }
}

fn minus(a: u64, b: u64) -> u64 {
    reduced(a + PRIME - b)
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent /= 2;
    }
    result
}
