//! What a share-out comes to.

use crate::greedy::{self, OrderBy};
use crate::instance::{Instance, View};
use crate::mes::{self, Arithmetic, Run, Scan, Total, Until};
use crate::phragmen;
use crate::{Completion, Election, Rule, Settings, Utility};

/// What a share-out comes to: one pot, or several when money was set aside first.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The pots in the order they were decided; the common pot is the last.
    pub pots: Vec<PotOutcome>,
    /// Money of the match fund that paid for part of the funded ideas.
    pub matched: u64,
    /// How much of each promised match was kept, in percent: less than 100 when the fund was too
    /// small for all of them.
    pub match_percent: u32,
}

/// What one pot funded.
#[derive(Clone, Debug)]
pub struct PotOutcome {
    /// The envelope's name; empty for the common pot.
    pub name: String,
    /// What there was to share.
    pub pot: u64,
    /// What the funded ideas took from it.
    pub spent: u64,
    /// What was funded, in order.
    pub funded: Vec<Funded>,
    /// Ideas that were exactly level when one of them was funded.
    pub ties: Vec<Tie>,
    /// How many steps the shares grew while completing.
    pub n_steps: u64,
    /// Ideas of the run one step further, when that one would have cost more than the pot.
    pub next_would_fund: Option<Vec<usize>>,
    pub(crate) total: Total,
    pub(crate) instance: Instance,
}

/// A funded idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funded {
    /// Its place in the election's list of ideas.
    pub idea: usize,
    /// What the pot pays for it.
    pub price: u64,
    /// How it came to be funded.
    pub how: How,
}

/// How an idea came to be funded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It costs nothing and someone supports it.
    Free,
    /// Its supporters paid for it together.
    Paid,
    /// It was next in support and fitted into what was left.
    Filled,
}

/// Ideas that were exactly level when one of them was funded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The idea that went first.
    pub first: usize,
    /// The ideas it was level with.
    pub level: Vec<usize>,
}

impl Outcome {
    /// Every funded idea with the pot that pays for it, in order.
    pub fn funded(&self) -> impl Iterator<Item = (&PotOutcome, Funded)> {
        self.pots.iter().flat_map(|pot| pot.funded.iter().map(move |&funded| (pot, funded)))
    }

    /// What all pots and the match fund pay.
    pub fn cost(&self) -> u64 {
        self.pots.iter().map(|pot| pot.spent).sum::<u64>() + self.matched
    }

    /// Whether an idea is funded.
    pub fn is_funded(&self, idea: usize) -> bool {
        self.funded().any(|(_, funded)| funded.idea == idea)
    }

    /// How many ballots have at least one idea funded that they support.
    ///
    /// Units: ballots, out of `election.n_ballots()`.
    pub fn n_ballots_with_one_funded(&self, election: &Election) -> usize {
        let mut is_funded = vec![false; election.ideas().len()];
        for (_, funded) in self.funded() {
            is_funded[funded.idea] = true;
        }
        let has_one = |&ballot: &usize| {
            election.ballot(ballot).iter().any(|choice| is_funded[choice.idea as usize])
        };
        (0..election.n_ballots()).filter(has_one).count()
    }
}

/// Shares out the whole budget of an election, everyone alike.
///
/// Never panics; the outcome is exact and the same on every machine, whatever the order of ballots
/// and ideas.
pub fn share_out(election: &Election, settings: &Settings) -> Outcome {
    let pot = decide_pot(&View::whole(election), settings, String::new());
    Outcome { pots: vec![pot], matched: 0, match_percent: 100 }
}

/// Decides one pot.
pub(crate) fn decide_pot(view: &View<'_>, settings: &Settings, name: String) -> PotOutcome {
    decide_instance(Instance::new(view, settings), settings, name)
}

pub(crate) fn decide_instance(instance: Instance, settings: &Settings, name: String) -> PotOutcome {
    let free = |idea| Funded { idea, price: 0, how: How::Free };
    let mut outcome = PotOutcome {
        name,
        pot: instance.pot,
        spent: 0,
        funded: instance.free_ideas().map(free).collect(),
        ties: Vec::new(),
        n_steps: 0,
        next_would_fund: None,
        total: Total::pot(&instance),
        instance,
    };
    match settings.rule {
        Rule::EqualShares => outcome.share_equally(settings),
        Rule::Greedy => outcome.fill_up(match settings.utility {
            Utility::Cost => OrderBy::Points,
            Utility::Cardinality => OrderBy::PointsForPrice,
        }),
        Rule::Phragmen(when) => {
            let earned = phragmen::earn(&outcome.instance, outcome.pot, when);
            earned.taken.into_iter().for_each(|idea| outcome.fund(idea, How::Paid));
            outcome.note_ties(earned.level);
        }
    }
    outcome
}

impl PotOutcome {
    /// What is left of the pot.
    pub fn left(&self) -> u64 {
        self.pot - self.spent
    }

    /// How many ballots decided.
    pub fn n_ballots(&self) -> u64 {
        self.instance.n_ballots
    }

    fn share_equally(&mut self, settings: &Settings) {
        let until = match settings.completion {
            Completion::None | Completion::Greedy => None,
            Completion::Add1Last => Some(Until::AllFunded),
            Completion::Add1Exhaustive | Completion::Add1Utilitarian => Some(Until::NothingFits),
        };
        let Scan { run, n_steps, too_much, .. } = match until {
            Some(until) => mes::scan(&self.instance, settings.step, until, Arithmetic::Filtered),
            None => Scan {
                run: mes::run(&self.instance, self.total),
                n_steps: 0,
                n_runs: 1,
                too_much: None,
            },
        };
        self.take_run(&run);
        self.n_steps = n_steps;
        self.next_would_fund = too_much;
        if matches!(settings.completion, Completion::Greedy | Completion::Add1Utilitarian) {
            self.fill_up(OrderBy::Points);
        }
    }

    fn take_run(&mut self, run: &Run) {
        self.total = run.total;
        for round in &run.rounds {
            self.fund(round.idea, How::Paid);
            if let Some(level) = &round.level {
                self.ties.push(Tie { first: round.idea, level: level.others.clone() });
            }
        }
    }

    fn fill_up(&mut self, by: OrderBy) {
        let mut is_taken = vec![false; self.instance.n_ideas()];
        for funded in &self.funded {
            is_taken[funded.idea] = true;
        }
        let filled = greedy::fill(&self.instance, u128::from(self.left()), (by, &is_taken));
        filled.taken.into_iter().for_each(|idea| self.fund(idea, How::Filled));
        self.note_ties(filled.level);
    }

    fn fund(&mut self, idea: usize, how: How) {
        let price = self.instance.prices[idea];
        self.spent += price;
        self.funded.push(Funded { idea, price, how });
    }

    fn note_ties(&mut self, ties: Vec<(usize, Vec<usize>)>) {
        let mut ties: Vec<Tie> =
            ties.into_iter().map(|(first, level)| Tie { first, level }).collect();
        self.ties.append(&mut ties);
    }
}
