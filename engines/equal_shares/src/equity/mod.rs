//! Settings for unequal starting points: money set aside, a match for need, larger shares.
//!
//! Each has a guard, because each can hurt: a pot so small that it shows what a few people want, a
//! match that swallows everything, a class so small that a ballot has a face.

mod config;

pub use config::{AmountText, EntitlementEntry, EnvelopeEntry, EquityFile, NeedMatchEntry};

use crate::amount::read_amount;
use crate::instance::View;
use crate::outcome::{Outcome, decide_pot};
use crate::{Election, Settings};

/// The fewest ballots that may decide an envelope: with fewer, its outcome says what a few people
/// want. The floor of everything that is shown is 5 people.
pub const MIN_ENVELOPE_BALLOTS: usize = 5;

/// The fewest ballots with a larger share: the ballot has to carry its class, and a class of ten
/// is the least in which one ballot is not soon a person.
pub const MIN_CLASS_BALLOTS: usize = 10;

/// The largest share compared with the smallest.
pub const MAX_WEIGHT: u32 = 3;

/// The largest part of a cost that the match fund may pay, in percent: at least half is the voice
/// of those who vote.
pub const MAX_MATCH_PERCENT: u32 = 50;

/// The settings, checked against one election.
#[derive(Clone, Debug)]
pub struct Equity {
    envelopes: Vec<Envelope>,
    fund: u64,
    percent: Vec<u32>,
    group_weights: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Envelope {
    name: String,
    amount: u64,
    groups: Vec<bool>,
    ideas: Option<Vec<bool>>,
}

/// Why settings cannot be used with an election.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotEquitable {
    /// An amount does not read as one.
    #[error(
        "the amount {0}: expected a number such as 2000 or \"2000.50\" in the smallest unit of the election or larger"
    )]
    Amount(String),
    /// More is set aside than there is.
    #[error("what is set aside adds up to more than the budget: leave at least nothing over")]
    OverBudget,
    /// No ballot says it is from this group.
    #[error("no ballot is from the group \"{0}\": look at the name and at group_column")]
    UnknownGroup(String),
    /// No idea has this id.
    #[error("there is no idea with the id \"{0}\"")]
    UnknownIdea(String),
    /// So few ballots would decide that they could be recognised.
    #[error(
        "the envelope \"{name}\" would be decided by {n_ballots} ballots: at least {MIN_ENVELOPE_BALLOTS} keep what each wants private"
    )]
    EnvelopeTooSmall {
        /// The envelope.
        name: String,
        /// How many ballots its groups have.
        n_ballots: usize,
    },
    /// So few ballots would carry a larger share that they could be recognised.
    #[error(
        "the group \"{group}\" has {n_ballots} ballots: a larger share needs at least {MIN_CLASS_BALLOTS}"
    )]
    ClassTooSmall {
        /// The group.
        group: String,
        /// How many ballots it has.
        n_ballots: usize,
    },
    /// A share is 0 or too large.
    #[error("a share may be 1 to {MAX_WEIGHT} times as large, not {0}")]
    Weight(u32),
    /// A match is too large.
    #[error("the fund may pay at most {MAX_MATCH_PERCENT} percent of an idea, not {0}")]
    MatchTooLarge(u32),
    /// Something is listed twice.
    #[error("\"{0}\" is listed twice")]
    Twice(String),
}

impl EquityFile {
    /// Checks the settings against an election that was read with the same `group_column`.
    ///
    /// Refuses: every variant of `NotEquitable`.
    pub fn check(&self, election: &Election) -> Result<Equity, NotEquitable> {
        let n_ideas = election.ideas().len();
        let mut envelopes = Vec::new();
        let mut set_aside = 0_u64;
        for entry in &self.envelopes {
            let envelope = entry.check(election)?;
            set_aside = set_aside.saturating_add(envelope.amount);
            envelopes.push(envelope);
        }
        let mut percent = vec![0; n_ideas];
        let mut fund = 0;
        if let Some(entry) = &self.need_match {
            fund = entry.fund.in_units(election)?;
            set_aside = set_aside.saturating_add(fund);
            for (id, &part) in &entry.percent {
                if part > MAX_MATCH_PERCENT {
                    return Err(NotEquitable::MatchTooLarge(part));
                }
                percent[idea_with(election, id)?] = part;
            }
        }
        if set_aside > election.budget() {
            return Err(NotEquitable::OverBudget);
        }
        Ok(Equity { envelopes, fund, percent, group_weights: self.weights(election)? })
    }

    fn weights(&self, election: &Election) -> Result<Vec<u32>, NotEquitable> {
        let mut weights = vec![1; election.groups().len()];
        let mut seen = std::collections::BTreeSet::new();
        for entry in &self.entitlements {
            let EntitlementEntry { group, weight } = entry;
            if !seen.insert(group) {
                return Err(NotEquitable::Twice(group.clone()));
            }
            if *weight == 0 || *weight > MAX_WEIGHT {
                return Err(NotEquitable::Weight(*weight));
            }
            let number = group_with(election, group)?;
            let n_ballots = count_ballots(election, |of| of == number);
            if n_ballots < MIN_CLASS_BALLOTS {
                return Err(NotEquitable::ClassTooSmall { group: group.clone(), n_ballots });
            }
            weights[number] = *weight;
        }
        Ok(weights)
    }
}

impl EnvelopeEntry {
    fn check(&self, election: &Election) -> Result<Envelope, NotEquitable> {
        let mut groups = vec![false; election.groups().len()];
        for group in &self.groups {
            groups[group_with(election, group)?] = true;
        }
        let n_ballots = count_ballots(election, |group| groups[group]);
        if n_ballots < MIN_ENVELOPE_BALLOTS {
            return Err(NotEquitable::EnvelopeTooSmall { name: self.name.clone(), n_ballots });
        }
        let mut ideas = vec![false; election.ideas().len()];
        for id in &self.ideas {
            ideas[idea_with(election, id)?] = true;
        }
        let ideas = (!self.ideas.is_empty()).then_some(ideas);
        let amount = self.amount.in_units(election)?;
        Ok(Envelope { name: self.name.clone(), amount, groups, ideas })
    }
}

impl AmountText {
    fn in_units(&self, election: &Election) -> Result<u64, NotEquitable> {
        let text = match self {
            Self::Whole(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        };
        read_amount(&text, election.decimals()).ok_or(NotEquitable::Amount(text))
    }
}

/// Shares out with envelopes first, then the common pot with what they left over.
///
/// An idea with a match asks less of its supporters; the match fund pays the rest, rounded down to
/// the smallest unit. When the funded ideas would take more than the fund holds, all matches are
/// lowered together, by whole percents of themselves, until it is enough. What the fund does not
/// pay stays in it.
///
/// Never panics; the outcome is exact, as for `share_out`.
pub fn share_out_with(election: &Election, settings: &Settings, equity: &Equity) -> Outcome {
    let mut percent = 100;
    loop {
        let outcome = share_out_at(election, settings, (equity, percent));
        // Cannot run below 0: with no match the fund pays nothing.
        if outcome.matched <= equity.fund || percent == 0 {
            return outcome;
        }
        percent -= 1;
    }
}

fn share_out_at(
    election: &Election,
    settings: &Settings,
    (equity, percent): (&Equity, u32),
) -> Outcome {
    let costs = election.ideas().iter().map(|idea| idea.cost);
    let asked: Vec<u64> = costs
        .zip(&equity.percent)
        .map(|(cost, &part)| {
            let matched = u128::from(cost) * u128::from(part) * u128::from(percent) / 10_000;
            // Cannot fail: at most half of the cost.
            cost - u64::try_from(matched).unwrap_or(0)
        })
        .collect();
    let mut is_open = vec![true; election.ideas().len()];
    let mut common = election.budget() - equity.fund;
    let mut pots = Vec::new();
    for envelope in &equity.envelopes {
        let may_pay =
            |idea: usize| is_open[idea] && envelope.ideas.as_ref().is_none_or(|ideas| ideas[idea]);
        let view = View {
            election,
            pot: envelope.amount,
            prices: (0..asked.len()).map(|idea| may_pay(idea).then_some(asked[idea])).collect(),
            group_weights: envelope.groups.iter().map(|&decides| u32::from(decides)).collect(),
        };
        let pot = decide_pot(&view, settings, envelope.name.clone());
        common -= pot.spent;
        pot.funded.iter().for_each(|funded| is_open[funded.idea] = false);
        pots.push(pot);
    }
    let prices = (0..asked.len()).map(|idea| is_open[idea].then_some(asked[idea])).collect();
    let group_weights = equity.group_weights.clone();
    let view = View { election, pot: common, prices, group_weights };
    pots.push(decide_pot(&view, settings, String::new()));
    let paid_by_fund = |idea: usize| election.ideas()[idea].cost - asked[idea];
    let funded = pots.iter().flat_map(|pot| &pot.funded);
    let matched = funded.map(|funded| paid_by_fund(funded.idea)).sum();
    Outcome { pots, matched, match_percent: percent }
}

fn idea_with(election: &Election, id: &str) -> Result<usize, NotEquitable> {
    let found = election.ideas().iter().position(|idea| idea.id == id);
    found.ok_or_else(|| NotEquitable::UnknownIdea(id.to_owned()))
}

fn group_with(election: &Election, name: &str) -> Result<usize, NotEquitable> {
    let found = election.groups().iter().position(|group| group == name);
    found.ok_or_else(|| NotEquitable::UnknownGroup(name.to_owned()))
}

fn count_ballots(election: &Election, is_in: impl Fn(usize) -> bool) -> usize {
    let groups = (0..election.n_ballots()).filter_map(|ballot| election.group_of(ballot));
    groups.filter(|&group| is_in(group)).count()
}
