//! Follows the money of each idea's supporters through a run, in floats: for words, not for
//! deciding.

use crate::explain::Rival;
use crate::instance::Instance;
use crate::mes::Total;
use crate::outcome::{How, PotOutcome};

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
    hints: Hints,
}

/// What would probably have been enough; to be tried out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hints {
    /// The highest price.
    pub(super) price: f64,
    /// The fewest further people.
    pub(super) n_more: f64,
}

impl Money {
    /// Goes through the paid ideas of a pot once more.
    pub(super) fn follow(
        instance: &Instance,
        total: Total,
        (pot, losers): (&PotOutcome, &[usize]),
    ) -> Self {
        let share = total.num as f64 / (total.den as f64 * instance.total_weight.max(1) as f64);
        let mut budgets: Vec<f64> =
            instance.weights.iter().map(|&weight| share * f64::from(weight)).collect();
        let mut purses: Vec<Purse> = losers
            .iter()
            .map(|&idea| Purse {
                idea,
                together: sum(instance, idea, &budgets),
                left: 0.0,
                rivals: Vec::new(),
                hints: Hints { price: 0.0, n_more: f64::INFINITY },
            })
            .collect();
        let mut paid = vec![0.0; budgets.len()];
        for funded in pot.funded.iter().filter(|funded| funded.how == How::Paid) {
            let winner = funded.idea;
            let price = price_of(instance, winner, &budgets);
            let rho = price / instance.worth[winner] as f64;
            for purse in &mut purses {
                purse.hints.improve(instance, (purse.idea, rho), (&budgets, share));
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

    pub(super) fn hints(&self, place: usize) -> Hints {
        self.purses[place].hints
    }

    pub(super) fn purse(&self, idea: usize) -> Option<&Purse> {
        self.purses.iter().find(|purse| purse.idea == idea)
    }
}

impl Purse {
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
        self.hints.price = self.hints.price.max(self.left);
        let missing = instance.prices[self.idea] as f64 - self.left;
        self.hints.n_more = self.hints.n_more.min((missing / share).ceil());
        self.rivals.sort_by(|one, other| other.paid.cmp(&one.paid).then(one.idea.cmp(&other.idea)));
        self.rivals.truncate(3);
    }
}

impl Hints {
    /// What would have been enough to go before the winner of a round with price `rho`.
    fn improve(
        &mut self,
        instance: &Instance,
        (idea, rho): (usize, f64),
        (budgets, share): (&[f64], f64),
    ) {
        let is_by_cost = instance.worth[idea] == instance.prices[idea];
        let price = if is_by_cost { rho * instance.prices[idea] as f64 } else { rho };
        let (poor, rich_points) = sums(instance, idea, (budgets, price));
        let missing = instance.prices[idea] as f64 - poor - rich_points * price;
        self.n_more = self.n_more.min((missing / share.min(price)).ceil().max(1.0));
        let reachable = if is_by_cost {
            highest_cost(instance, (idea, rho), budgets)
        } else {
            poor + rich_points * price
        };
        self.price = self.price.max(reachable);
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
