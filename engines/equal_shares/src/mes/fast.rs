//! One run in floats, each with a bound on how wrong it can be.
//!
//! What makes it quick: the price of an idea never falls during a run, so that the last bound on
//! it stays a bound, and only ideas whose bound is below the best price are looked at again. A look
//! is one step of Newton's method from below, and each step is itself a valid lower bound, whatever
//! the rounding did to the choice of who can pay in full.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use num_bigint::BigUint;

use super::exact::{Exact, Price};
use super::fine::{Asked, Fine};
use super::queue::Queued;
use super::{Arithmetic, Level, Round, Run, Total};
use crate::instance::Instance;

/// Half a unit in the last place of 1: the most a single float operation can be off, relatively.
const UNIT: f64 = f64::EPSILON / 2.0;

/// How often the upper bound of a winner is tried before whole numbers decide.
const MAX_TRIES: usize = 6;

/// From which error on, in parts of a share, budgets are taken over from the finer state. Below it
/// the floats are about as good as they were at the start.
const MAX_QUIET_ERROR: f64 = 1e-13;

/// A run in progress.
pub(super) struct Runner<'a> {
    instance: &'a Instance,
    total: Total,
    arithmetic: Arithmetic,
    /// Budget of each kind of ballot. An exact 0 means exactly nothing left.
    budgets: Vec<f64>,
    /// No budget is further than this from the true one.
    error: f64,
    /// The largest budget at the start.
    largest: f64,
    /// Lower bound of each idea's price for a point.
    low: Vec<f64>,
    /// What the lower bound may be short of, for the first try at an upper bound.
    slack: Vec<f64>,
    /// The round in which the lower bound was last found to be final, plus one.
    settled: Vec<usize>,
    queue: BinaryHeap<Reverse<Queued>>,
    /// The finer state and how many rounds it has seen; nothing once it cannot go on.
    fine: Option<(Fine, usize)>,
    is_fine_tried: bool,
    exact: Option<(Exact, usize)>,
    rounds: Vec<Round>,
}

/// Sums over the supporters of an idea at some price.
struct Sums {
    /// What those give who cannot pay in full.
    poor: f64,
    /// Points of those who can.
    rich_points: f64,
    /// How many of the poor have something, and so a budget that may be a little wrong.
    n_unsure: f64,
}

/// A winner with bounds on its price for a point.
struct Winner {
    idea: usize,
    low: f64,
    high: f64,
    level: Option<Level>,
}

impl<'a> Runner<'a> {
    pub(super) fn new(instance: &'a Instance, total: Total, arithmetic: Arithmetic) -> Self {
        let unit = total.num as f64 / (total.den as f64 * instance.total_weight.max(1) as f64);
        let budgets: Vec<f64> = instance.weights.iter().map(|&w| unit * f64::from(w)).collect();
        let largest = budgets.iter().copied().fold(0.0, f64::max);
        let n_ideas = instance.n_ideas();
        let mut runner = Self {
            instance,
            total,
            arithmetic,
            budgets,
            error: largest * 8.0 * UNIT,
            largest,
            low: vec![0.0; n_ideas],
            slack: vec![0.0; n_ideas],
            settled: vec![0; n_ideas],
            queue: BinaryHeap::with_capacity(n_ideas),
            fine: None,
            is_fine_tried: false,
            exact: None,
            rounds: Vec::new(),
        };
        for idea in instance.priced_ideas() {
            runner.start_idea(idea);
        }
        runner
    }

    /// Runs to the end. With the run of a smaller total as a `guide`, it also looks at ideas that
    /// would have mattered there, as long as the two runs go the same way.
    pub(super) fn run(mut self, guide: Option<&Run>) -> Run {
        let mut guide = guide;
        let mut spent = 0_u128;
        loop {
            let round_idx = self.rounds.len();
            let guided = guide.and_then(|guide| guide.rounds.get(round_idx));
            let Some(winner) = self.next_winner() else { break };
            if guided.is_none_or(|round| round.idea != winner.idea) {
                guide = None;
            }
            let rho_high = above(winner.high / self.instance.worth[winner.idea] as f64);
            let threshold = match (guide, guided) {
                (Some(_), Some(round)) => round.rho_high.max(rho_high),
                _ => rho_high,
            };
            let second_low = self.second_low(&winner, threshold);
            spent += u128::from(self.instance.prices[winner.idea]);
            self.charge(&winner);
            let Winner { idea, level, .. } = winner;
            self.rounds.push(Round { idea, rho_high, second_low, level });
        }
        Run { total: self.total, rounds: self.rounds, spent }
    }

    fn start_idea(&mut self, idea: usize) {
        // Nobody can pay less than an equal part of the price.
        let points = self.instance.sum_points[idea] as f64;
        let low = below(self.instance.prices[idea] as f64 / points);
        self.low[idea] = low;
        self.enqueue(idea);
    }

    fn enqueue(&mut self, idea: usize) {
        let rho_low = below(self.low[idea] / self.instance.worth[idea] as f64);
        self.queue.push(Reverse(Queued { rho_low, idea }));
    }

    /// The next idea to fund, taken out of the queue.
    fn next_winner(&mut self) -> Option<Winner> {
        loop {
            let Reverse(first) = self.queue.pop()?;
            if !self.is_settled(first.idea) {
                self.look_again(first.idea);
                continue;
            }
            let Some((low, high)) = self.certain_price(first.idea) else { continue };
            let winner = Winner { idea: first.idea, low, high, level: None };
            let rivals = self.close_rivals(&winner);
            if rivals.is_empty() {
                return Some(winner);
            }
            let mut close = rivals;
            close.push(first.idea);
            return match self.decide_finely(&close) {
                Some(winner) => Some(winner),
                None => self.decide_exactly(&close),
            };
        }
    }

    /// Bounds on what an idea asks; nothing when its supporters cannot pay.
    fn certain_price(&mut self, idea: usize) -> Option<(f64, f64)> {
        if self.is_quick()
            && let Some(high) = self.upper_bound(idea)
        {
            return Some((self.low[idea], high));
        }
        let instance = self.instance;
        let asked = self.fine().map(|fine| (fine.asked(instance, idea), fine));
        match asked {
            Some((Asked::OutOfReach, _)) => None,
            Some((Asked::Between(low, high), fine)) => Some(fine.price_as_floats((low, high))),
            Some((Asked::Unsure, _)) | None => {
                let price = self.exact_price(idea)?;
                Some(self.exact_bounds(&price))
            }
        }
    }

    /// Whether floats may decide; only tests say no.
    fn is_quick(&self) -> bool {
        match self.arithmetic {
            Arithmetic::Filtered => true,
            #[cfg(test)]
            Arithmetic::Exact => false,
        }
    }

    fn is_settled(&self, idea: usize) -> bool {
        self.settled[idea] == self.rounds.len() + 1
    }

    /// Raises the lower bound of an idea by one step and puts it back, unless it is out of reach.
    fn look_again(&mut self, idea: usize) {
        let cost = self.instance.prices[idea] as f64;
        let low = self.low[idea];
        let sums = self.sums(idea, low);
        let length = self.instance.entries(idea).len() as f64;
        let rounding = (sums.poor * (length + 8.0) + cost * 4.0) * UNIT;
        let error = (self.error * sums.n_unsure + rounding) * (1.0 + 1e-9);
        if sums.rich_points == 0.0 {
            if sums.poor + error < cost {
                return;
            }
            self.settle(idea, f64::INFINITY);
            return;
        }
        let better = (cost - sums.poor - error) / sums.rich_points * (1.0 - 4.0 * UNIT);
        if better > low {
            self.low[idea] = better;
            self.slack[idea] = error / sums.rich_points;
            self.enqueue(idea);
        } else {
            self.settle(idea, error / sums.rich_points);
        }
    }

    fn settle(&mut self, idea: usize, slack: f64) {
        self.settled[idea] = self.rounds.len() + 1;
        self.slack[idea] = slack;
        self.enqueue(idea);
    }

    fn sums(&self, idea: usize, price: f64) -> Sums {
        let (mut poor, mut rich_points, mut n_unsure) = (0.0, 0.0, 0.0);
        let entries = self.instance.entries(idea);
        match self.instance.points(idea) {
            None => {
                for entry in entries {
                    let budget = self.budgets[entry.kind as usize];
                    let count = f64::from(entry.count);
                    let is_rich = budget >= price;
                    poor += if is_rich { 0.0 } else { budget * count };
                    rich_points += if is_rich { count } else { 0.0 };
                    n_unsure += if !is_rich && budget > 0.0 { count } else { 0.0 };
                }
            }
            Some(points) => {
                for (entry, &points) in entries.iter().zip(points) {
                    let budget = self.budgets[entry.kind as usize];
                    let count = f64::from(entry.count);
                    let is_rich = budget >= price * f64::from(points);
                    poor += if is_rich { 0.0 } else { budget * count };
                    rich_points += if is_rich { count * f64::from(points) } else { 0.0 };
                    n_unsure += if !is_rich && budget > 0.0 { count } else { 0.0 };
                }
            }
        }
        Sums { poor, rich_points, n_unsure }
    }

    /// A price at which the supporters can surely pay: even if every budget is as much too high as
    /// it can be.
    fn upper_bound(&self, idea: usize) -> Option<f64> {
        let cost = self.instance.prices[idea] as f64;
        let length = self.instance.entries(idea).len() as f64;
        let mut price = self.low[idea] * (1.0 + 16.0 * UNIT) + 2.0 * self.slack[idea];
        for _ in 0..MAX_TRIES {
            if !price.is_finite() {
                return None;
            }
            let (mut poor, mut rich_points) = (0.0, 0.0);
            for (kind, count, points) in self.instance.supporters(idea) {
                let budget = (self.budgets[kind] - self.error).max(0.0);
                let is_rich = budget >= price * points as f64;
                poor += if is_rich { 0.0 } else { budget * count as f64 };
                rich_points += if is_rich { (count * points) as f64 } else { 0.0 };
            }
            let rounding = (length + 16.0) * UNIT;
            let surely_paid = poor * (1.0 - rounding) + rich_points * price * (1.0 - 4.0 * UNIT);
            if surely_paid >= cost * (1.0 + 2.0 * UNIT) {
                return Some(price);
            }
            if rich_points == 0.0 {
                return None;
            }
            let missing = cost * (1.0 + 4.0 * UNIT) - poor * (1.0 - rounding);
            price = (missing / rich_points * (1.0 + 16.0 * UNIT)).max(price * (1.0 + 4.0 * UNIT));
        }
        None
    }

    /// Settles every idea whose bound is not above the winner's price; gives back those that
    /// cannot be told apart from it.
    fn close_rivals(&mut self, winner: &Winner) -> Vec<usize> {
        let rho_high = above(winner.high / self.instance.worth[winner.idea] as f64);
        let mut rivals = Vec::new();
        self.settle_up_to(rho_high, |idea, _| rivals.push(idea));
        rivals
    }

    /// Takes settled ideas with a bound up to `rho` out of the queue, in order.
    fn settle_up_to(&mut self, rho: f64, mut take: impl FnMut(usize, f64)) {
        while let Some(&Reverse(first)) = self.queue.peek() {
            if first.rho_low > rho {
                return;
            }
            self.queue.pop();
            if self.is_settled(first.idea) {
                take(first.idea, first.rho_low);
            } else {
                self.look_again(first.idea);
            }
        }
    }

    /// A certain lower bound of what every other idea asks, level ones left out.
    fn second_low(&mut self, winner: &Winner, threshold: f64) -> f64 {
        let mut held = Vec::new();
        self.settle_up_to(threshold, |idea, rho_low| held.push((idea, rho_low)));
        let level = winner.level.as_ref().map_or(&[][..], |level| &level.others);
        let mut second = self.queue.peek().map_or(f64::INFINITY, |Reverse(first)| first.rho_low);
        for (idea, rho_low) in held {
            if !level.contains(&idea) {
                second = second.min(rho_low);
            }
            self.enqueue(idea);
        }
        second
    }

    /// Decides among close ideas in fixed point; nothing when even that is too close.
    fn decide_finely(&mut self, close: &[usize]) -> Option<Winner> {
        let instance = self.instance;
        let fine = self.fine()?;
        let mut asked: Vec<(usize, u128, u128)> = Vec::new();
        for &idea in close {
            match fine.asked(instance, idea) {
                Asked::Between(low, high) => asked.push((idea, low, high)),
                Asked::OutOfReach => {}
                Asked::Unsure => return None,
            }
        }
        let scaled = |price: u128, by: usize| BigUint::from(price) * instance.worth[by];
        let mut best = *asked.first()?;
        for &(idea, low, high) in &asked[1..] {
            if scaled(high, best.0) < scaled(best.2, idea) {
                best = (idea, low, high);
            }
        }
        let is_near =
            |&&(idea, low, _): &&(usize, u128, u128)| scaled(low, best.0) <= scaled(best.2, idea);
        let mut near: Vec<usize> = asked.iter().filter(is_near).map(|entry| entry.0).collect();
        if near.iter().any(|&idea| !instance.are_twins(best.0, idea)) {
            return None;
        }
        near.sort_unstable_by_key(|&idea| instance.tie_rank[idea]);
        let winner = near.remove(0);
        near.sort_unstable();
        let (low, high) = fine.price_as_floats((best.1, best.2));
        self.refresh();
        for (idea, ..) in asked {
            if idea != winner {
                self.enqueue(idea);
            }
        }
        let level = (!near.is_empty()).then_some(Level { others: near, rho: None });
        Some(Winner { idea: winner, low, high, level })
    }

    /// Decides among close ideas in whole numbers.
    fn decide_exactly(&mut self, close: &[usize]) -> Option<Winner> {
        let instance = self.instance;
        let mut asked: Vec<(usize, Price)> = Vec::new();
        for &idea in close {
            asked.extend(self.exact_price(idea).map(|price| (idea, price)));
        }
        let order = |one: &(usize, Price), other: &(usize, Price)| {
            Exact::compare(instance, (one.0, &one.1), (other.0, &other.1))
        };
        let rank = |entry: &(usize, Price)| instance.tie_rank[entry.0];
        asked.sort_by(|one, other| order(one, other).then(rank(one).cmp(&rank(other))));
        let (best, others) = asked.split_first()?;
        let is_level = |other: &&(usize, Price)| order(other, best) == Ordering::Equal;
        let mut level: Vec<usize> =
            others.iter().take_while(is_level).map(|entry| entry.0).collect();
        level.sort_unstable();
        for (idea, _) in others {
            self.enqueue(*idea);
        }
        let (low, high) = self.exact_bounds(&best.1);
        let rho = Some(self.exact_rho(best));
        let level = (!level.is_empty()).then_some(Level { others: level, rho });
        Some(Winner { idea: best.0, low, high, level })
    }

    /// Takes the winner's price from its supporters and keeps the bound on errors true.
    fn charge(&mut self, winner: &Winner) {
        let error = self.error;
        let mut most_points = 1;
        for (kind, _, points) in self.instance.supporters(winner.idea) {
            let budget = &mut self.budgets[kind];
            if *budget == 0.0 {
                continue;
            }
            most_points = most_points.max(points);
            let due = winner.low * points as f64;
            let left = *budget - due;
            *budget = if *budget + error < due * (1.0 - 4.0 * UNIT) {
                0.0
            } else {
                // Perhaps nothing is left, but that is not certain.
                left.max(f64::MIN_POSITIVE)
            };
        }
        let spread = (winner.high - winner.low) * most_points as f64;
        self.error = (error + spread) * (1.0 + 1e-9) + self.largest * 8.0 * UNIT;
    }

    /// The finer state before this round; nothing when it does not reach that far.
    fn fine(&mut self) -> Option<&Fine> {
        if !self.is_quick() {
            return None;
        }
        if !self.is_fine_tried {
            self.is_fine_tried = true;
            self.fine = Fine::new(self.instance, self.total).map(|fine| (fine, 0));
        }
        let (mut fine, n_charged) = self.fine.take()?;
        for round in &self.rounds[n_charged..] {
            let Asked::Between(low, high) = fine.asked(self.instance, round.idea) else {
                return None;
            };
            fine.charge(self.instance, round.idea, (low, high));
        }
        let (fine, _) = self.fine.insert((fine, self.rounds.len()));
        Some(fine)
    }

    /// Takes over the finer budgets when the floats have become much less certain.
    fn refresh(&mut self) {
        if self.error > self.largest * MAX_QUIET_ERROR
            && let Some((fine, _)) = &self.fine
        {
            let (budgets, error) = fine.as_floats();
            self.budgets = budgets;
            self.error = error + self.largest * 4.0 * UNIT;
        }
    }

    /// The exact state before this round.
    fn exact(&mut self) -> &Exact {
        let n_rounds = self.rounds.len();
        let (exact, n_charged) =
            self.exact.get_or_insert_with(|| (Exact::new(self.instance, self.total), 0));
        for round in &self.rounds[*n_charged..n_rounds] {
            if let Some(price) = exact.price(self.instance, round.idea) {
                exact.charge(self.instance, round.idea, &price);
            }
        }
        *n_charged = n_rounds;
        exact
    }

    fn exact_price(&mut self, idea: usize) -> Option<Price> {
        let instance = self.instance;
        self.exact().price(instance, idea)
    }

    fn exact_bounds(&mut self, price: &Price) -> (f64, f64) {
        self.exact().bounds(price)
    }

    fn exact_rho(&mut self, (idea, price): &(usize, Price)) -> (BigUint, BigUint) {
        let instance = self.instance;
        self.exact().rho(instance, *idea, price)
    }
}

/// A float that is surely not above the value, which was rounded once or twice.
fn below(value: f64) -> f64 {
    value * (1.0 - 4.0 * UNIT)
}

/// A float that is surely not below it.
fn above(value: f64) -> f64 {
    value * (1.0 + 4.0 * UNIT)
}
