//! Phragmén's rule: everyone earns at the same pace, and an idea is funded as soon as its
//! supporters have earned its cost. To compare with.

#![expect(clippy::cast_precision_loss, reason = "close times are compared again in whole numbers")]

use std::cmp::Ordering;

use num_bigint::BigUint;

use crate::WhenTooDear;
use crate::instance::Instance;
use crate::mes::reduce;

/// What Phragmén's rule funded.
pub(crate) struct Earned {
    /// In order.
    pub taken: Vec<usize>,
    /// Ideas that were exactly level with a taken one and went after it.
    pub level: Vec<(usize, Vec<usize>)>,
}

/// Runs Phragmén's rule on ideas with a price.
pub(crate) fn earn(instance: &Instance, left: u64, when: WhenTooDear) -> Earned {
    let mut state = State::new(instance);
    let mut open: Vec<usize> =
        instance.priced_ideas().filter(|&idea| instance.prices[idea] <= instance.pot).collect();
    let mut left = left;
    let mut earned = Earned { taken: Vec::new(), level: Vec::new() };
    while !open.is_empty() {
        let mut next = state.first_of(&open);
        let fits = |idea: &usize| instance.prices[*idea] <= left;
        if !next.iter().all(fits) {
            match when {
                WhenTooDear::Stop => break,
                WhenTooDear::Skip => {
                    open.retain(fits);
                    continue;
                }
            }
        }
        next.sort_by_key(|&idea| instance.tie_rank[idea]);
        let idea = next.remove(0);
        if !next.is_empty() {
            earned.level.push((idea, next));
        }
        left -= instance.prices[idea];
        open.retain(|&other| other != idea);
        state.buy(idea);
        earned.taken.push(idea);
    }
    earned
}

struct State<'a> {
    instance: &'a Instance,
    /// For each kind of ballot, how many purchases there were when it last paid; 0 is never.
    last_paid: Vec<usize>,
    /// When each purchase was made, the start first.
    times: Vec<f64>,
    /// No time is further than this from the true one, relative to the largest.
    error: f64,
    exact_times: Vec<(BigUint, BigUint)>,
    bought: Vec<usize>,
    /// Exact waiting of each purchase, as counts of supporters by their last payment.
    parts: Vec<Vec<u128>>,
}

impl<'a> State<'a> {
    fn new(instance: &'a Instance) -> Self {
        Self {
            instance,
            last_paid: vec![0; instance.weights.len()],
            times: vec![0.0],
            error: 0.0,
            exact_times: vec![(BigUint::from(0_u32), BigUint::from(1_u32))],
            bought: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// The idea that can be bought first, and all that can be bought at exactly the same time.
    fn first_of(&mut self, open: &[usize]) -> Vec<usize> {
        let timed: Vec<(usize, f64)> = open.iter().map(|&idea| (idea, self.time(idea))).collect();
        let best = timed.iter().map(|&(_, time)| time).fold(f64::INFINITY, f64::min);
        let margin = best * (2.0 * self.error + 1e-9);
        let close: Vec<usize> = timed
            .iter()
            .filter(|(_, time)| *time <= best + margin)
            .map(|&(idea, _)| idea)
            .collect();
        if close.len() < 2 {
            return close;
        }
        let exact: Vec<_> = close.iter().map(|&idea| (idea, self.exact_time(idea))).collect();
        let is_before = |one: &(BigUint, BigUint), other: &(BigUint, BigUint)| {
            (&one.0 * &other.1).cmp(&(&other.0 * &one.1))
        };
        let mut first: Vec<usize> = Vec::new();
        let mut best: Option<&(BigUint, BigUint)> = None;
        for (idea, time) in &exact {
            match best.map_or(Ordering::Less, |best| is_before(time, best)) {
                Ordering::Less => {
                    first = vec![*idea];
                    best = Some(time);
                }
                Ordering::Equal => first.push(*idea),
                Ordering::Greater => {}
            }
        }
        first
    }

    fn time(&self, idea: usize) -> f64 {
        let (mut earned, mut weight) = (self.instance.prices[idea] as f64, 0.0);
        for (kind, count, _) in self.instance.supporters(idea) {
            let pace = count as f64 * f64::from(self.instance.weights[kind]);
            earned += pace * self.times[self.last_paid[kind]];
            weight += pace;
        }
        earned / weight
    }

    fn part(&self, idea: usize) -> Vec<u128> {
        let mut part = vec![0_u128; self.times.len()];
        for (kind, count, _) in self.instance.supporters(idea) {
            part[self.last_paid[kind]] +=
                u128::from(count) * u128::from(self.instance.weights[kind]);
        }
        part
    }

    fn exact_time(&mut self, idea: usize) -> (BigUint, BigUint) {
        while self.exact_times.len() < self.times.len() {
            let at = self.exact_times.len() - 1;
            let time = self.exact_from(self.bought[at], &self.parts[at]);
            self.exact_times.push(time);
        }
        self.exact_from(idea, &self.part(idea))
    }

    fn exact_from(&self, idea: usize, part: &[u128]) -> (BigUint, BigUint) {
        let (mut num, mut den) = (BigUint::from(self.instance.prices[idea]), BigUint::from(1_u32));
        for (&pace, time) in part.iter().zip(&self.exact_times) {
            if pace > 0 {
                let (added, other) = (&time.0 * pace, &time.1);
                (num, den) = reduce(num * other + added * &den, den * other);
            }
        }
        let weight: u128 = part.iter().sum();
        reduce(num, den * weight)
    }

    fn buy(&mut self, idea: usize) {
        let time = self.time(idea);
        let part = self.part(idea);
        let length = self.instance.entries(idea).len() as f64;
        // A sum of so many rounded numbers, divided: off by less than this, relatively.
        self.error += (length + 8.0) * f64::EPSILON;
        self.times.push(time);
        self.bought.push(idea);
        self.parts.push(part);
        let n_bought = self.bought.len();
        for entry in self.instance.entries(idea) {
            self.last_paid[entry.kind as usize] = n_bought;
        }
    }
}
