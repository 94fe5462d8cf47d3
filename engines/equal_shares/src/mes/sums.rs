//! Budgets between two floats, and sums over the supporters of an idea at some price.
//!
//! Nearly all of the time goes into these sums, so there are four side by side and no branches that
//! a processor would have to guess.

use crate::instance::{Entry, Instance};

/// Half a unit in the last place of 1: the most a single float operation can be off, relatively.
pub(super) const UNIT: f64 = f64::EPSILON / 2.0;

/// What a kind of ballot has left, surely. When `high` is 0, exactly nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Budget {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Budget {
    /// Pays for an idea all of a price or all there is.
    pub(super) fn pay(&mut self, (low, high): (f64, f64)) {
        let most = self.high - below(low);
        let least = self.low - above(high);
        self.high = if most > 0.0 { above(most) } else { 0.0 };
        self.low = if least > 0.0 { below(least) } else { 0.0 };
    }
}

/// Sums over the supporters of an idea at some price.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// The most that those give who cannot pay in full.
    pub(super) poor: f64,
    /// The least that they give.
    pub(super) poor_low: f64,
    /// Points of those who can.
    pub(super) rich_points: f64,
    /// How many can.
    pub(super) n_rich: f64,
    /// Up to this price, all of those who can surely can.
    pub(super) same_up_to: f64,
}

impl Sums {
    /// Sums at this price for a point, where those can pay whose budget is perhaps large enough.
    pub(super) fn new(instance: &Instance, idea: usize, budgets: &[Budget], price: f64) -> Self {
        let entries = instance.entries(idea);
        match instance.points(idea) {
            None => of_one_point(entries, budgets, price),
            Some(points) => of_points((entries, points), budgets, price),
        }
    }
}

/// Where every supporter gives one point.
fn of_one_point(entries: &[Entry], budgets: &[Budget], price: f64) -> Sums {
    let mut lanes = [Sums { same_up_to: f64::INFINITY, ..Sums::default() }; 4];
    let mut chunks = entries.chunks_exact(4);
    for chunk in &mut chunks {
        add(&mut lanes[0], chunk[0], budgets, price);
        add(&mut lanes[1], chunk[1], budgets, price);
        add(&mut lanes[2], chunk[2], budgets, price);
        add(&mut lanes[3], chunk[3], budgets, price);
    }
    for &entry in chunks.remainder() {
        add(&mut lanes[0], entry, budgets, price);
    }
    let [mut sums, others @ ..] = lanes;
    for other in others {
        sums.poor += other.poor;
        sums.poor_low += other.poor_low;
        sums.rich_points += other.rich_points;
        sums.same_up_to = sums.same_up_to.min(other.same_up_to);
    }
    Sums { n_rich: sums.rich_points, ..sums }
}

fn add(sums: &mut Sums, entry: Entry, budgets: &[Budget], price: f64) {
    let budget = budgets[entry.kind as usize];
    let count = f64::from(entry.count);
    let is_rich = budget.high >= price;
    sums.poor += keep(budget.high * count, !is_rich);
    sums.poor_low += keep(budget.low * count, !is_rich);
    sums.rich_points += keep(count, is_rich);
    // With these bits the budgets of the poor are no numbers, and never the smaller one.
    let of_rich = f64::from_bits(
        budget.low.to_bits() | (u64::from(!is_rich).wrapping_neg() & f64::INFINITY.to_bits()),
    );
    sums.same_up_to = if of_rich < sums.same_up_to { of_rich } else { sums.same_up_to };
}

/// Where supporters give different points.
fn of_points((entries, points): (&[Entry], &[u32]), budgets: &[Budget], price: f64) -> Sums {
    let mut sums = Sums { same_up_to: f64::INFINITY, ..Sums::default() };
    for (entry, &points) in entries.iter().zip(points) {
        let budget = budgets[entry.kind as usize];
        let (count, points) = (f64::from(entry.count), f64::from(points));
        let is_rich = budget.high >= price * points;
        sums.poor += keep(budget.high * count, !is_rich);
        sums.poor_low += keep(budget.low * count, !is_rich);
        sums.rich_points += keep(count * points, is_rich);
        sums.n_rich += keep(count, is_rich);
        let up_to = if is_rich { below(budget.low / points) } else { f64::INFINITY };
        sums.same_up_to = sums.same_up_to.min(up_to);
    }
    sums
}

/// The value or 0, without a branch.
fn keep(value: f64, is_kept: bool) -> f64 {
    f64::from_bits(value.to_bits() & u64::from(is_kept).wrapping_neg())
}

/// A float that is surely not above the value, which was rounded once or twice.
pub(super) fn below(value: f64) -> f64 {
    value * (1.0 - 4.0 * UNIT)
}

/// A float that is surely not below it.
pub(super) fn above(value: f64) -> f64 {
    value * (1.0 + 4.0 * UNIT)
}
