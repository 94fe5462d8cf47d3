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
use super::notes::{Moment, Note, Notes};
use super::queue::Queued;
use super::simple;
use super::sums::{Budget, Sums, UNIT, above, below};
use super::{Arithmetic, Level, Round, Run, Total};
use crate::instance::Instance;

/// How often the upper bound of a winner is tried before whole numbers decide.
const MAX_TRIES: usize = 6;

/// A run in progress.
pub(super) struct Runner<'a> {
    instance: &'a Instance,
    total: Total,
    arithmetic: Arithmetic,
    /// What each kind of ballot has left.
    budgets: Vec<Budget>,
    /// Lower bound of each idea's price for a point.
    low: Vec<f64>,
    /// Upper bound of the price of a settled idea, and whether that is certain or only likely.
    high: Vec<(f64, bool)>,
    /// Whether every supporter of a settled idea surely pays in full.
    is_in_full: Vec<bool>,
    /// The round in which the lower bound was last found to be final, plus one.
    settled: Vec<usize>,
    queue: BinaryHeap<Reverse<Queued>>,
    /// The finer state and how many rounds it has seen; nothing once it cannot go on.
    fine: Option<(Fine, usize)>,
    is_fine_tried: bool,
    exact: Option<(Exact, usize)>,
    rounds: Vec<Round>,
    /// The share of a ballot that weighs 1.
    share: f64,
    /// What was surely asked for a point of each funded idea; 0 for the others.
    asked: Vec<f64>,
    /// What earlier runs found out, and the number of this one.
    notes: Option<(&'a mut Notes, usize)>,
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
        let budget_of = |&weight: &u32| {
            let budget = unit * f64::from(weight);
            Budget { low: budget * (1.0 - 16.0 * UNIT), high: budget * (1.0 + 16.0 * UNIT) }
        };
        let budgets = instance.weights.iter().map(budget_of).collect();
        let n_ideas = instance.n_ideas();
        let mut runner = Self {
            instance,
            total,
            arithmetic,
            budgets,
            low: vec![0.0; n_ideas],
            high: vec![(f64::INFINITY, false); n_ideas],
            is_in_full: vec![false; n_ideas],
            settled: vec![0; n_ideas],
            queue: BinaryHeap::with_capacity(n_ideas),
            fine: None,
            is_fine_tried: false,
            exact: None,
            rounds: Vec::new(),
            share: unit,
            asked: vec![0.0; n_ideas],
            notes: None,
        };
        for idea in instance.priced_ideas() {
            runner.start_idea(idea);
        }
        runner
    }

    /// The same, using and keeping notes.
    pub(super) fn noting(mut self, notes: Option<&'a mut Notes>) -> Self {
        self.notes = notes.map(|notes| {
            let number = notes.start_run(self.share);
            (notes, number)
        });
        self
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
            self.tell_notes(&winner);
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
            return match self.decide_simply(&close).or_else(|| self.decide_finely(&close)) {
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
        match self.bound_from_notes(idea) {
            Some(f64::INFINITY) => return,
            Some(better) if better > self.low[idea] => {
                self.low[idea] = better;
                return self.enqueue(idea);
            }
            _ => {}
        }
        let cost = self.instance.prices[idea] as f64;
        let low = self.low[idea];
        let sums = Sums::new(self.instance, idea, &self.budgets, low);
        let length = self.instance.entries(idea).len() as f64;
        let rounding = (sums.poor * (length + 8.0) + cost * 4.0) * UNIT * (1.0 + 1e-9);
        self.keep_note(idea, &sums, rounding);
        if sums.rich_points == 0.0 {
            if sums.poor + rounding >= cost {
                self.settle(idea, (f64::INFINITY, false));
            }
            return;
        }
        let better = (cost - sums.poor - rounding) / sums.rich_points * (1.0 - 4.0 * UNIT);
        if better > low {
            self.low[idea] = better;
            if better > sums.same_up_to {
                return self.enqueue(idea);
            }
        }
        let given = sums.poor_low * (1.0 - (length + 8.0) * UNIT);
        let high = (cost * (1.0 + 2.0 * UNIT) - given) / sums.rich_points * (1.0 + 8.0 * UNIT);
        let is_certain = low <= high && high <= sums.same_up_to;
        self.settle(idea, (high, is_certain));
        self.is_in_full[idea] =
            is_certain && sums.n_rich >= self.instance.n_supporters[idea] as f64;
    }

    fn bound_from_notes(&self, idea: usize) -> Option<f64> {
        let (notes, run) = self.notes.as_ref()?;
        let (share, asked) = (self.share, self.asked.as_slice());
        let now = Moment { run: *run, n_rounds: self.rounds.len(), share, asked };
        notes.bound(self.instance, idea, now)
    }

    fn keep_note(&mut self, idea: usize, sums: &Sums, rounding: f64) {
        let n_supporters = self.instance.n_supporters[idea] as f64;
        if let Some((notes, run)) = &mut self.notes {
            let note = Note {
                poor: sums.poor + rounding,
                rich_points: sums.rich_points,
                n_poor: n_supporters - sums.n_rich,
                run: *run,
            };
            notes.keep((idea, self.rounds.len()), note);
        }
    }

    fn settle(&mut self, idea: usize, high: (f64, bool)) {
        self.settled[idea] = self.rounds.len() + 1;
        self.high[idea] = high;
        self.is_in_full[idea] = false;
        self.enqueue(idea);
    }

    /// A price at which the supporters can surely pay: even if every budget is as small as it can
    /// be.
    fn upper_bound(&self, idea: usize) -> Option<f64> {
        let cost = self.instance.prices[idea] as f64;
        let length = self.instance.entries(idea).len() as f64;
        let (mut price, is_certain) = self.high[idea];
        if is_certain {
            return Some(price);
        }
        for _ in 0..MAX_TRIES {
            if !price.is_finite() {
                return None;
            }
            let (mut poor, mut rich_points) = (0.0, 0.0);
            for (kind, count, points) in self.instance.supporters(idea) {
                let budget = self.budgets[kind].low;
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

    /// Decides among close ideas that all their supporters pay for in full; nothing when some do not.
    fn decide_simply(&mut self, close: &[usize]) -> Option<Winner> {
        if !self.is_quick() || !close.iter().all(|&idea| self.is_in_full[idea]) {
            return None;
        }
        let instance = self.instance;
        let (idea, level) = simple::first_of(instance, close)?;
        for &other in close.iter().filter(|&&other| other != idea) {
            self.enqueue(other);
        }
        let price = instance.prices[idea] as f64 / instance.sum_points[idea] as f64;
        Some(Winner { idea, low: below(price), high: above(price), level })
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

    /// Takes the winner's price from its supporters.
    fn charge(&mut self, winner: &Winner) {
        let instance = self.instance;
        for (kind, _, points) in instance.supporters(winner.idea) {
            let points = points as f64;
            self.budgets[kind].pay((winner.low * points, winner.high * points));
        }
    }

    fn tell_notes(&mut self, winner: &Winner) {
        self.asked[winner.idea] = winner.low;
        if let Some((notes, _)) = &mut self.notes {
            notes.funded(winner.idea, winner.high);
        }
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

    /// Takes over the finer budgets.
    fn refresh(&mut self) {
        if let Some((fine, _)) = &self.fine {
            for (budget, finer) in self.budgets.iter_mut().zip(fine.as_floats()) {
                budget.low = budget.low.max(finer.low);
                budget.high = budget.high.min(finer.high);
            }
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
