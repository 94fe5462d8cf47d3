//! Completing equal shares: run again with shares a step larger, until the pot is spent.
//!
//! The total cost is not monotone in the shares, so the scan may not jump to where the pot is full.
//! It may skip steps that surely change nothing. While the same ideas win in the same order, larger
//! shares leave every purse at least as full and every price at most as high. So when two runs fund
//! the same ideas in the same order, and in each round every other idea asks more in the run with
//! the larger shares than the winner asked in the run with the smaller ones, then every run between
//! the two goes the same way as well.

use super::fast::Runner;
use super::notes::Notes;
use super::{Arithmetic, Level, Run, Total};
use crate::Step;
use crate::instance::Instance;

/// How many parts the relative step divides a share into: a thousandth of a share is less than
/// anyone cares about, and the rule stays the same in euros and in cents.
const PARTS_OF_A_SHARE: u128 = 1_000;

/// Where the scan ended.
#[derive(Clone, Debug)]
pub(crate) struct Scan {
    /// The run whose ideas are funded.
    pub run: Run,
    /// How many steps larger its shares were.
    pub n_steps: u64,
    /// How many runs were computed.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests show that most steps are skipped"))]
    pub n_runs: usize,
    /// Ideas of the next run, when that one would have cost more than the pot.
    pub too_much: Option<Vec<usize>>,
}

/// When the scan may end before the pot is overspent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    /// Only when every supported idea is funded.
    AllFunded,
    /// Also when nothing more fits.
    NothingFits,
}

/// Scans from the pot itself upwards.
pub(crate) fn scan(instance: &Instance, step: Step, until: Until, arithmetic: Arithmetic) -> Scan {
    let stairs = Stairs::new(instance, step);
    let mut notes = match arithmetic {
        Arithmetic::Filtered => Notes::new(instance),
        #[cfg(test)]
        Arithmetic::Exact => None,
    };
    let mut run_at = |k: u64, guide: Option<&Run>| {
        Runner::new(instance, stairs.total(k), arithmetic).noting(notes.as_mut()).run(guide)
    };
    let mut low = (0_u64, run_at(0, None));
    let mut n_runs = 1;
    let mut waiting: Vec<(u64, Run)> = Vec::new();
    let mut stride = 1_u64;
    // Between two runs that go the same way nothing can have come to an end.
    let mut has_ended = is_end(instance, &low.1, until);
    while !has_ended && low.0 < stairs.last {
        let high = waiting.pop().unwrap_or_else(|| {
            n_runs += 1;
            let k = low.0.saturating_add(stride).min(stairs.last);
            stride = stride.saturating_mul(2);
            (k, run_at(k, Some(&low.1)))
        });
        if goes_the_same_way(instance, &low.1, &high.1) {
            low = high;
        } else if high.0 <= low.0 + 1 {
            if high.1.spent > u128::from(instance.pot) {
                let too_much = Some(high.1.rounds.iter().map(|round| round.idea).collect());
                return Scan { run: low.1, n_steps: low.0, n_runs, too_much };
            }
            has_ended = is_end(instance, &high.1, until);
            low = high;
        } else {
            n_runs += 1;
            let middle = low.0 + (high.0 - low.0) / 2;
            stride = middle - low.0;
            let run = run_at(middle, Some(&low.1));
            waiting.push(high);
            waiting.push((middle, run));
        }
    }
    Scan { run: low.1, n_steps: low.0, n_runs, too_much: None }
}

/// The totals of the scan.
struct Stairs {
    pot: u128,
    step: u128,
    parts: u128,
    /// The step at which every share alone pays for everything: no run after it differs.
    last: u64,
}

impl Stairs {
    fn new(instance: &Instance, step: Step) -> Self {
        let pot = u128::from(instance.pot);
        let (step, parts) = match step {
            Step::Relative => (pot, PARTS_OF_A_SHARE),
            Step::Units(units) => (u128::from(units) * u128::from(instance.n_ballots), 1),
        };
        let everything: u128 =
            instance.priced_ideas().map(|idea| u128::from(instance.prices[idea])).sum();
        // At most 10^19 · 10^6 · 10^3, far below the largest 128-bit number.
        let enough = everything.saturating_mul(instance.total_weight).saturating_mul(parts);
        let last = enough.checked_div(step).map_or(0, |steps| steps.saturating_add(1));
        Self { pot, step, parts, last: u64::try_from(last).unwrap_or(u64::MAX) }
    }

    fn total(&self, k: u64) -> Total {
        let num = self.pot.saturating_mul(self.parts);
        let num = num.saturating_add(self.step.saturating_mul(u128::from(k)));
        Total { num, den: self.parts }
    }
}

fn is_end(instance: &Instance, run: &Run, until: Until) -> bool {
    let n_supported = instance.priced_ideas().count();
    if run.rounds.len() == n_supported {
        return true;
    }
    match until {
        Until::AllFunded => false,
        Until::NothingFits => {
            let mut funded = vec![false; instance.n_ideas()];
            for round in &run.rounds {
                funded[round.idea] = true;
            }
            let left = u128::from(instance.pot).saturating_sub(run.spent);
            !instance
                .priced_ideas()
                .any(|idea| !funded[idea] && u128::from(instance.prices[idea]) <= left)
        }
    }
}

/// Whether every run between these two funds the same ideas in the same order.
fn goes_the_same_way(instance: &Instance, low: &Run, high: &Run) -> bool {
    low.rounds.len() == high.rounds.len()
        && low.rounds.iter().zip(&high.rounds).all(|(below, above)| {
            below.idea == above.idea
                && above.second_low > below.rho_high
                && stays_level(instance, below.idea, (&below.level, &above.level))
        })
}

/// Whether ideas that are level in the second run are level all the way between the two.
fn stays_level(
    instance: &Instance,
    winner: usize,
    (below, above): (&Option<Level>, &Option<Level>),
) -> bool {
    match above {
        None => true,
        Some(level) => {
            level.others.iter().all(|&other| instance.are_twins(winner, other))
                || (level.rho.is_some() && below == above)
        }
    }
}
