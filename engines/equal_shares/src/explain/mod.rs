//! Why each idea was or was not funded, in words, with what would have changed it.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sums for words, rounded down to what is surely there"
)]

mod money;
mod same_share;
mod whole_rule;
mod words;

use crate::outcome::{How, Outcome, PotOutcome};
use crate::{Election, Rule, Settings};
use money::Money;

pub use words::tell;

/// Why one idea was or was not funded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdeaStory {
    /// The idea's place in the election's list.
    pub idea: usize,
    /// What it asks of its supporters: its cost, less a match.
    pub price: u64,
    /// Ballots that support it.
    pub n_supporters: u64,
    /// What happened.
    pub why: Why,
    /// What would have funded it, everything else being the same; nothing when it is funded.
    pub what_if: WhatIf,
}

/// What would have funded an idea. Each number was tried out and is true.
///
/// Units: `price` in smallest units, less a match; `n_more` in people who support this idea alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhatIf {
    /// Nothing was asked: the idea is funded, nobody supports it, or the election is too large.
    NotAsked,
    /// When everyone has the share they had in the last run, further people too, and the pot pays
    /// for everything together.
    ///
    /// Why: a completion could end at another share for every other price, and then the answer
    /// would be about the share; see `docs/decisions/what-ifs-hold-the-share.md`. When the pot
    /// could pay at the highest price at which the supporters could, it is that price; otherwise it
    /// may be lower than needed. The same for the fewest people.
    SameShare {
        /// The idea would have been funded at this price.
        price: Option<u64>,
        /// It would have been funded with so many more people.
        n_more: Option<u64>,
    },
    /// With the whole rule. A better number is possible.
    WholeRule {
        /// The idea would have been funded at this price.
        price: Option<u64>,
        /// It would have been funded with so many more people.
        n_more: Option<u64>,
    },
}

impl WhatIf {
    /// A price at which the idea would have been funded.
    pub fn price(self) -> Option<u64> {
        match self {
            Self::NotAsked => None,
            Self::SameShare { price, .. } | Self::WholeRule { price, .. } => price,
        }
    }

    /// How many more people who support it alone would have funded it.
    pub fn n_more(self) -> Option<u64> {
        match self {
            Self::NotAsked => None,
            Self::SameShare { n_more, .. } | Self::WholeRule { n_more, .. } => n_more,
        }
    }
}

/// What happened to one idea.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// Funded.
    Funded {
        /// How.
        how: How,
        /// The envelope that paid; empty for the common pot.
        envelope: String,
    },
    /// No ballot supports it.
    NoSupport,
    /// All shares of its supporters together are less than it asks.
    TooLittleSupport {
        /// What their shares add up to.
        together: u64,
    },
    /// Its supporters' money went to other ideas.
    SpentElsewhere {
        /// What they had left.
        left: u64,
        /// Where it went, the most first, at most three.
        rivals: Vec<Rival>,
    },
    /// With shares one step larger it would have been funded, but then everything together would
    /// have cost more than the pot.
    OneStepShort {
        /// What its supporters had left.
        left: u64,
    },
    /// It asks more than was left when its turn came.
    DidNotFit {
        /// What was left at the end.
        left: u64,
    },
    /// The rule ended before its supporters had earned it.
    NotYetEarned,
}

/// An idea that the supporters of another paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The funded idea.
    pub idea: usize,
    /// How many of the other idea's supporters paid for it.
    pub n_paid: u64,
    /// What they paid together.
    pub paid: u64,
}

/// Elections with more choices are not asked what would have changed them: each question is a few
/// runs of the rule.
const MAX_ASKED_CHOICES: usize = 200_000;

/// Tells the story of every idea, in the order of the election's list.
///
/// Never panics. What would have changed the outcome is tried out, so that a number given here is
/// always true; in elections with more than 200,000 choices that would take long, and the numbers
/// are left out.
pub fn explain(election: &Election, outcome: &Outcome, settings: &Settings) -> Vec<IdeaStory> {
    let Some(common) = outcome.pots.last() else { return Vec::new() };
    let losers: Vec<usize> = (0..election.ideas().len())
        .filter(|&idea| !outcome.is_funded(idea) && common.instance.n_supporters[idea] > 0)
        .collect();
    let money = (settings.rule == Rule::EqualShares)
        .then(|| Money::follow(election, (common, settings), &losers));
    let is_asked = common.instance.n_choices() <= MAX_ASKED_CHOICES;
    let tell = |idea: usize| {
        let funded = outcome.funded().find(|(_, funded)| funded.idea == idea);
        let (pot, why) = match funded {
            Some((pot, funded)) => {
                (pot, Why::Funded { how: funded.how, envelope: pot.name.clone() })
            }
            None => (common, why_not(common, money.as_ref(), (idea, settings))),
        };
        let is_loser = losers.binary_search(&idea).is_ok();
        let what_if = match money.as_ref().map(|money| money.purse(idea)) {
            _ if !is_loser || !is_asked => WhatIf::NotAsked,
            Some(Some(purse)) => {
                same_share::try_out(election, (common, settings), (idea, &purse.hints))
            }
            Some(None) => WhatIf::NotAsked,
            None => whole_rule::try_out(election, (common, settings), idea),
        };
        IdeaStory {
            idea,
            price: pot.instance.prices[idea],
            n_supporters: pot.instance.n_supporters[idea],
            why,
            what_if,
        }
    };
    (0..election.ideas().len()).map(tell).collect()
}

fn why_not(
    common: &PotOutcome,
    money: Option<&Money>,
    (idea, settings): (usize, &Settings),
) -> Why {
    if common.instance.n_supporters[idea] == 0 {
        return Why::NoSupport;
    }
    let price = common.instance.prices[idea];
    let left_over = common.left();
    let Some(money) = money else {
        return match settings.rule {
            Rule::Phragmen(_) if price <= left_over => Why::NotYetEarned,
            _ => Why::DidNotFit { left: left_over },
        };
    };
    let Some(purse) = money.purse(idea) else { return Why::NoSupport };
    let left = round_down(purse.left);
    if purse.together < price as f64 {
        return Why::TooLittleSupport { together: round_down(purse.together) };
    }
    let filled = common.funded.iter().any(|funded| funded.how == How::Filled);
    if filled && price > left_over {
        return Why::DidNotFit { left: left_over };
    }
    let is_next = |ideas: &Vec<usize>| ideas.contains(&idea);
    if common.next_would_fund.as_ref().is_some_and(is_next) {
        return Why::OneStepShort { left };
    }
    Why::SpentElsewhere { left, rivals: purse.rivals.clone() }
}

/// Whole smallest units that are surely there.
fn round_down(amount: f64) -> u64 {
    // Saturates: amounts are between 0 and 10^19.
    (amount * (1.0 + 1e-12)) as u64
}

#[cfg(test)]
mod tests;
