//! Follows the money of each idea's supporters through a run, in floats: for words, not for
//! deciding.

use crate::explain::Rival;
use crate::instance::Instance;
use crate::outcome::{How, PotOutcome};
use crate::{Election, Settings, TieBreak};

/// How often a price is refined; each step moves at least one person over to those who give all
/// they have, and a handful is nearly always enough.
const MAX_REFINEMENTS: usize = 64;

/// Where the money of unfunded ideas' supporters went.
pub(super) struct Money {
    purses: Vec<Purse>,
}

/// The money of one idea's supporters.
pub(super) struct Purse {
    pub(super) idea: usize,
    /// All their shares at the start.
    pub(super) together: f64,
    /// What they had left at the end.
    pub(super) left: f64,
    /// The funded ideas that took most of it.
    pub(super) rivals: Vec<Rival>,
    pub(super) hints: Hints,
}

/// What would probably have been enough with the same shares; to be tried out.
#[derive(Clone, Debug, Default)]
pub(super) struct Hints {
    /// The highest price in each round that allows a higher one than all rounds before it.
    pub(super) prices: Vec<u64>,
    /// The fewest further people in each round that asks for fewer than all rounds before it.
    pub(super) n_more: Vec<u64>,
}

impl Money {
    /// Goes through the paid ideas of a pot once more.
    pub(super) fn follow(
        election: &Election,
        (pot, settings): (&PotOutcome, &Settings),
        losers: &[usize],
    ) -> Self {
        let (instance, total) = (&pot.instance, pot.total);
        let cost_among_level = |idea: usize| match settings.tie {
            TieBreak::Lot(_) => Some(election.ideas()[idea].cost),
            TieBreak::Lexicographic => None,
        };
        let share = total.num as f64 / (total.den as f64 * instance.total_weight.max(1) as f64);
        let mut budgets: Vec<f64> =
            instance.weights.iter().map(|&weight| share * f64::from(weight)).collect();
        let mut purses: Vec<Purse> =
            losers.iter().map(|&idea| Purse::new(instance, idea, &budgets)).collect();
        let mut paid = vec![0.0; budgets.len()];
        for funded in pot.funded.iter().filter(|funded| funded.how == How::Paid) {
            let winner = funded.idea;
            let price = price_of(instance, winner, &budgets);
            let rho = price / instance.worth[winner] as f64;
            let winning = Winner { idea: winner, rho, cost: cost_among_level(winner) };
            for purse in &mut purses {
                purse.hints.improve(instance, (purse.idea, &winning), (&budgets, share));
            }
            paid.fill(0.0);
            for (kind, _, points) in instance.supporters(winner) {
                paid[kind] = budgets[kind].min(price * points as f64);
                // What is left below a billionth of a share is rounding, not money.
                let left = budgets[kind] - paid[kind];
                budgets[kind] = if left > share * 1e-9 { left } else { 0.0 };
            }
            for purse in &mut purses {
                purse.note_rival(instance, winner, &paid);
            }
        }
        for purse in &mut purses {
            purse.finish(instance, (&budgets, share));
        }
        Self { purses }
    }

    pub(super) fn purse(&self, idea: usize) -> Option<&Purse> {
        self.purses.iter().find(|purse| purse.idea == idea)
    }
}

impl Purse {
    fn new(instance: &Instance, idea: usize, budgets: &[f64]) -> Self {
        let together = sum(instance, idea, budgets);
        Self { idea, together, left: 0.0, rivals: Vec::new(), hints: Hints::default() }
    }

    fn note_rival(&mut self, instance: &Instance, winner: usize, paid: &[f64]) {
        let (mut n_paid, mut together) = (0, 0.0);
        for (kind, count, _) in instance.supporters(self.idea) {
            if paid[kind] > 0.0 {
                n_paid += count;
                together += paid[kind] * count as f64;
            }
        }
        if n_paid > 0 {
            self.rivals.push(Rival { idea: winner, n_paid, paid: super::round_down(together) });
        }
    }

    fn finish(&mut self, instance: &Instance, (budgets, share): (&[f64], f64)) {
        self.left = sum(instance, self.idea, budgets);
        self.hints.note_price(self.left);
        self.hints.note_n_more((instance.prices[self.idea] as f64 - self.left) / share);
        self.rivals.sort_by(|one, other| other.paid.cmp(&one.paid).then(one.idea.cmp(&other.idea)));
        self.rivals.truncate(3);
    }
}

/// The idea that was funded in a round.
struct Winner {
    idea: usize,
    /// Its price for each unit of worth.
    rho: f64,
    /// What it costs, when that decides among ideas that are level.
    cost: Option<u64>,
}

impl Hints {
    /// What would have been enough to go before the winner of a round.
    fn improve(
        &mut self,
        instance: &Instance,
        (idea, winner): (usize, &Winner),
        (budgets, share): (&[f64], f64),
    ) {
        let price = winner.rho * instance.worth[idea] as f64;
        let (poor, rich_points) = sums(instance, idea, (budgets, price));
        let reached = poor + rich_points * price;
        self.note_n_more((instance.prices[idea] as f64 - reached) / share.min(price));
        let is_by_cost = instance.worth[idea] == instance.prices[idea];
        if !is_by_cost {
            return self.note_price(reached);
        }
        let highest = highest_cost(instance, (idea, winner.rho), budgets);
        // As long as all can pay in full, an idea that is worth its cost asks the same for each unit
        // whatever it costs, and may be level with the winner at every price.
        let in_full = instance.sum_points[idea] as f64 * winner.rho;
        if (in_full - 1.0).abs() > 1e-12 {
            return self.note_price(highest);
        }
        match winner.cost {
            Some(cost) => self.note_price(highest.min(cost as f64)),
            None if instance.tie_rank[idea] < instance.tie_rank[winner.idea] => {
                self.note_price(highest);
            }
            None => {}
        }
    }

    fn note_price(&mut self, price: f64) {
        let price = super::round_down(price);
        if self.prices.last().is_none_or(|&last| price > last) {
            self.prices.push(price);
        }
    }

    fn note_n_more(&mut self, n_more: f64) {
        // A number that is whole but for rounding is that number.
        let n_more = (n_more * (1.0 - 1e-12)).ceil().max(1.0);
        // Saturates: more people than there can be are never tried.
        let n_more = n_more as u64;
        if self.n_more.last().is_none_or(|&last| n_more < last) {
            self.n_more.push(n_more);
        }
    }
}

/// The price for a point at which the supporters pay for an idea.
fn price_of(instance: &Instance, idea: usize, budgets: &[f64]) -> f64 {
    let cost = instance.prices[idea] as f64;
    let mut price = 0.0;
    for _ in 0..MAX_REFINEMENTS {
        let (poor, rich_points) = sums(instance, idea, (budgets, price));
        if rich_points == 0.0 {
            break;
        }
        let better = (cost - poor) / rich_points;
        if better <= price {
            break;
        }
        price = better;
    }
    price
}

/// The highest cost at which an idea, worth what it costs, would ask less than `rho` for each unit.
///
/// Paying q each, the supporters raise S(q), and q / S(q) grows with q. The highest q with
/// q ≤ rho · S(q) is found from above by Newton's method.
fn highest_cost(instance: &Instance, (idea, rho): (usize, f64), budgets: &[f64]) -> f64 {
    let mut price = instance.supporters(idea).map(|(kind, ..)| budgets[kind]).fold(0.0, f64::max);
    let mut raised = 0.0;
    for _ in 0..MAX_REFINEMENTS {
        let (poor, rich_points) = sums(instance, idea, (budgets, price));
        raised = poor + rich_points * price;
        if price <= rho * raised {
            break;
        }
        let slope = 1.0 / rho - rich_points;
        if slope <= 0.0 {
            break;
        }
        let better = poor / slope;
        if better >= price {
            break;
        }
        price = better;
    }
    if price <= rho * raised * (1.0 + 1e-9) { raised } else { 0.0 }
}

fn sum(instance: &Instance, idea: usize, budgets: &[f64]) -> f64 {
    instance.supporters(idea).map(|(kind, count, _)| budgets[kind] * count as f64).sum()
}

/// What those give who cannot pay in full, and the points of those who can.
fn sums(instance: &Instance, idea: usize, (budgets, price): (&[f64], f64)) -> (f64, f64) {
    let (mut poor, mut rich_points) = (0.0, 0.0);
    for (kind, count, points) in instance.supporters(idea) {
        if budgets[kind] < price * points as f64 {
            poor += budgets[kind] * count as f64;
        } else {
            rich_points += (count * points) as f64;
        }
    }
    (poor, rich_points)
}
