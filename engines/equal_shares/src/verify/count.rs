//! One pot counted again: equal shares, the scan over growing shares, greedy and Phragmén.

use std::cmp::Ordering;

use num_bigint::BigUint;

use super::purse::{Fraction, Purses};

/// A pot as the verifier sees it.
pub(super) struct Pot {
    pub(super) amount: u128,
    /// What each idea asks; nothing when this pot may not pay for it.
    pub(super) prices: Vec<u128>,
    pub(super) is_open: Vec<bool>,
    /// Place among level ideas.
    pub(super) draws: Vec<usize>,
    pub(super) voters: Vec<Voter>,
    /// For each idea, its voters and their points.
    pub(super) supporters: Vec<Vec<(usize, u64)>>,
    pub(super) is_worth_its_cost: bool,
}

/// People with the same ballot and the same share.
pub(super) struct Voter {
    pub(super) count: u128,
    pub(super) weight: u128,
}

/// How much work it was.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) n_runs: usize,
}

/// One run of equal shares.
#[derive(Clone)]
pub(super) struct Counted {
    pub(super) total: Fraction,
    pub(super) wins: Vec<Win>,
}

/// One round of a run.
#[derive(Clone)]
pub(super) struct Win {
    pub(super) idea: usize,
    pub(super) rho: Fraction,
    /// Ideas that were exactly level.
    pub(super) level: Vec<usize>,
    /// No other idea asked less than this; nothing when there was no other.
    second: Option<Fraction>,
}

impl Pot {
    /// Ideas that someone supports and that cost something here.
    pub(super) fn wanted(&self) -> Vec<usize> {
        let is_wanted = |&idea: &usize| {
            self.is_open[idea] && self.prices[idea] > 0 && !self.supporters[idea].is_empty()
        };
        (0..self.prices.len()).filter(is_wanted).collect()
    }

    pub(super) fn n_people(&self) -> u128 {
        self.voters.iter().map(|voter| voter.count).sum()
    }

    pub(super) fn cost_of(&self, wins: &[Win]) -> u128 {
        wins.iter().map(|win| self.prices[win.idea]).sum()
    }

    pub(super) fn points(&self, idea: usize) -> u128 {
        let points = self.supporters[idea].iter();
        points.map(|&(voter, points)| self.voters[voter].count * u128::from(points)).sum()
    }

    fn rho(&self, purses: &Purses, idea: usize) -> Option<Fraction> {
        let price = purses.price(self, idea)?;
        let worth = if self.is_worth_its_cost { self.prices[idea] } else { 1 };
        Some(Fraction::new(price.above, price.under * worth))
    }

    /// The price for a point that belongs to a price for each unit of worth.
    pub(super) fn each(&self, win: &Win) -> Fraction {
        let worth = if self.is_worth_its_cost { self.prices[win.idea] } else { 1 };
        Fraction::new(&win.rho.above * worth, win.rho.under.clone())
    }
}

/// One run, looking in every round also at what would have come before the winner of `guide`.
pub(super) fn count(pot: &Pot, total: &Fraction, guide: Option<&Counted>) -> Counted {
    let mut purses = Purses::new(pot, total);
    // What each idea asked when it was last looked at; it never asks less later.
    let mut open: Vec<Asked> =
        pot.wanted().into_iter().map(|idea| (idea, Fraction::whole(0))).collect();
    let mut wins: Vec<Win> = Vec::new();
    loop {
        let bar = guide.and_then(|guide| guide.wins.get(wins.len())).map(|win| &win.rho);
        let Some(best) = look_around(pot, (&purses, bar), &mut open) else { break };
        let is_level = |asked: &&Asked| asked.1.compare(&best) == Ordering::Equal;
        let mut level: Vec<usize> = open.iter().filter(is_level).map(|asked| asked.0).collect();
        level.sort_by_key(|&idea| pot.draws[idea]);
        let idea = level.remove(0);
        level.sort_unstable();
        let others = open.iter().filter(|(other, _)| *other != idea && !level.contains(other));
        let second = others.map(|(_, asked)| asked).min_by(|one, other| one.compare(other));
        let win = Win { idea, second: second.cloned(), rho: best, level };
        purses.pay(pot, idea, &pot.each(&win));
        open.retain(|(other, _)| *other != idea);
        wins.push(win);
    }
    Counted { total: total.clone(), wins }
}

/// An idea and what it asked for each unit of worth.
type Asked = (usize, Fraction);

/// Looks again at every idea that may be the best or below the bar; drops those that nobody can
/// pay for any more.
fn look_around(
    pot: &Pot,
    (purses, bar): (&Purses, Option<&Fraction>),
    open: &mut Vec<Asked>,
) -> Option<Fraction> {
    open.sort_by(|one, other| one.1.compare(&other.1));
    let mut best: Option<Fraction> = None;
    let mut gone = Vec::new();
    for (idea, asked) in open.iter_mut() {
        let is_beyond = |limit: &Fraction| asked.compare(limit) == Ordering::Greater;
        if best.as_ref().is_some_and(is_beyond) && bar.is_none_or(is_beyond) {
            break;
        }
        let Some(rho) = pot.rho(purses, *idea) else {
            gone.push(*idea);
            continue;
        };
        if best.as_ref().is_none_or(|best| rho.compare(best) == Ordering::Less) {
            best = Some(rho.clone());
        }
        *asked = rho;
    }
    open.retain(|(idea, _)| !gone.contains(idea));
    best
}

/// Where the scan over growing shares ended.
pub(super) struct Climb {
    pub(super) chosen: Counted,
    pub(super) n_steps: u64,
    pub(super) too_much: Option<Vec<usize>>,
}

/// Lets shares grow step by step until the pot is overspent.
pub(super) fn climb(
    pot: &Pot,
    (step, ends_when_full): (&Fraction, bool),
    tally: &mut Tally,
) -> Climb {
    let mut run_at = |k: u64, guide: Option<&Counted>| {
        tally.n_runs += 1;
        let above = BigUint::from(pot.amount) * &step.under + &step.above * k;
        count(pot, &Fraction::new(above, step.under.clone()), guide)
    };
    let mut at = 0_u64;
    let mut chosen = run_at(0, None);
    if step.above == BigUint::from(0_u32) {
        return Climb { chosen, n_steps: 0, too_much: None };
    }
    let mut ahead: Vec<(u64, Counted)> = Vec::new();
    let mut leap = 1;
    while !is_done(pot, &chosen, ends_when_full) {
        let (next_at, next) = ahead.pop().unwrap_or_else(|| {
            let next_at = at.saturating_add(leap);
            leap = leap.saturating_mul(2);
            (next_at, run_at(next_at, Some(&chosen)))
        });
        if is_same_between(&chosen, &next) {
            (at, chosen) = (next_at, next);
        } else if next_at <= at + 1 {
            if pot.cost_of(&next.wins) > pot.amount {
                let too_much = Some(next.wins.iter().map(|win| win.idea).collect());
                return Climb { chosen, n_steps: at, too_much };
            }
            (at, chosen) = (next_at, next);
        } else {
            let half = at + (next_at - at) / 2;
            leap = 1;
            let run = run_at(half, Some(&chosen));
            ahead.push((next_at, next));
            ahead.push((half, run));
        }
    }
    Climb { chosen, n_steps: at, too_much: None }
}

/// Whether every run between two goes the way of both: prices only fall when shares grow, so it is
/// enough that each winner at the lower end asks less than every other idea at the upper end.
fn is_same_between(low: &Counted, high: &Counted) -> bool {
    low.wins.len() == high.wins.len()
        && low.wins.iter().zip(&high.wins).all(|(below, above)| {
            let is_first = above
                .second
                .as_ref()
                .is_none_or(|second| second.compare(&below.rho) == Ordering::Greater);
            let is_level_throughout = above.level.is_empty()
                || (above.level == below.level && above.rho.compare(&below.rho) == Ordering::Equal);
            below.idea == above.idea && is_first && is_level_throughout
        })
}

fn is_done(pot: &Pot, run: &Counted, ends_when_full: bool) -> bool {
    let mut open = pot.wanted();
    open.retain(|&idea| run.wins.iter().all(|win| win.idea != idea));
    let left = pot.amount.saturating_sub(pot.cost_of(&run.wins));
    open.is_empty() || (ends_when_full && open.iter().all(|&idea| pot.prices[idea] > left))
}

/// The most supported ideas that fit into what is left, with those they were level with.
pub(super) fn fill(
    pot: &Pot,
    taken: &[usize],
    (left, is_for_price): (u128, bool),
) -> Vec<(usize, Vec<usize>)> {
    let mut open = pot.wanted();
    open.retain(|idea| !taken.contains(idea));
    let value = |idea: usize| {
        let price = if is_for_price { pot.prices[idea] } else { 1 };
        Fraction::new(pot.points(idea).into(), price.into())
    };
    open.sort_by(|&one, &other| {
        value(other).compare(&value(one)).then(pot.draws[one].cmp(&pot.draws[other]))
    });
    let mut left = left;
    let mut filled = Vec::new();
    for (place, &idea) in open.iter().enumerate() {
        if pot.prices[idea] > left {
            continue;
        }
        let is_level = |&&other: &&usize| {
            pot.prices[other] <= left && value(other).compare(&value(idea)) == Ordering::Equal
        };
        let level = open[place + 1..].iter().filter(is_level).copied().collect();
        filled.push((idea, level));
        left -= pot.prices[idea];
    }
    filled
}

/// Everyone earns at the pace of their weight; whoever supports what is bought starts again.
pub(super) fn earn(pot: &Pot, skips: bool) -> Vec<(usize, Vec<usize>)> {
    let mut paid_at: Vec<Fraction> = pot.voters.iter().map(|_| Fraction::whole(0)).collect();
    let mut open = pot.wanted();
    open.retain(|&idea| pot.prices[idea] <= pot.amount);
    let mut left = pot.amount;
    let mut bought = Vec::new();
    while !open.is_empty() {
        let times: Vec<Fraction> = open.iter().map(|&idea| time_of(pot, idea, &paid_at)).collect();
        let Some(first) = times.iter().min_by(|one, other| one.compare(other)) else { break };
        let mut next: Vec<usize> = (open.iter().zip(&times))
            .filter(|(_, time)| time.compare(first) == Ordering::Equal)
            .map(|(&idea, _)| idea)
            .collect();
        if next.iter().any(|&idea| pot.prices[idea] > left) {
            if skips {
                open.retain(|&idea| pot.prices[idea] <= left);
                continue;
            }
            break;
        }
        next.sort_by_key(|&idea| pot.draws[idea]);
        let idea = next.remove(0);
        for &(voter, _) in &pot.supporters[idea] {
            paid_at[voter] = first.clone();
        }
        left -= pot.prices[idea];
        open.retain(|&other| other != idea);
        bought.push((idea, next));
    }
    bought
}

fn time_of(pot: &Pot, idea: usize, paid_at: &[Fraction]) -> Fraction {
    let mut earned = Fraction::whole(pot.prices[idea]);
    let mut pace = 0_u128;
    for &(voter, _) in &pot.supporters[idea] {
        let weight = pot.voters[voter].count * pot.voters[voter].weight;
        pace += weight;
        let (one, other) = (&earned, &paid_at[voter]);
        earned = Fraction::new(
            &one.above * &other.under + &other.above * weight * &one.under,
            &one.under * &other.under,
        );
    }
    Fraction::new(earned.above, earned.under * pace)
}
