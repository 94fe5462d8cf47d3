//! The record of a share-out, round by round, that anyone can check again.

mod record;

pub use record::{
    FLOOR_PEOPLE, LEDGER_FORMAT, Ledger, LedgerComparison, LedgerPayers, LedgerPot, LedgerRound,
    LedgerRules, LedgerStory, LedgerTie,
};

use num_bigint::BigUint;

use crate::amount::show_amount;
use crate::explain::{explain, tell};
use crate::mes::Exact;
use crate::outcome::{How, Outcome, PotOutcome, share_out};
use crate::{
    Completion, Election, EquityFile, Rule, Settings, Step, TieBreak, Utility, WhenTooDear,
};

/// Writes the record of an outcome, every price as an exact fraction.
pub fn write_ledger(
    election: &Election,
    outcome: &Outcome,
    (settings, equity): (&Settings, Option<&EquityFile>),
) -> Ledger {
    let id = |idea: usize| election.ideas()[idea].id.clone();
    let show = |amount: u64| show_amount(amount, election.decimals());
    let mut rounds = Vec::new();
    let mut ties = Vec::new();
    for (number, pot) in outcome.pots.iter().enumerate() {
        rounds.extend(write_rounds(election, (number, pot), settings));
        ties.extend(pot.ties.iter().map(|tie| LedgerTie {
            pot: number,
            first: id(tie.first),
            level: tie.level.iter().map(|&idea| id(idea)).collect(),
            all_funded: tie.level.iter().all(|&idea| outcome.is_funded(idea)),
        }));
    }
    Ledger {
        format: LEDGER_FORMAT.to_owned(),
        funded: outcome.funded().map(|(_, funded)| id(funded.idea)).collect(),
        cost: show(outcome.cost()),
        budget: show(election.budget()),
        n_ballots: election.n_ballots() as u64,
        n_ballots_with_one_funded: outcome.n_ballots_with_one_funded(election) as u64,
        rules: write_rules(settings, election.decimals()),
        equity: equity.cloned(),
        matched: show(outcome.matched),
        match_percent: outcome.match_percent,
        pots: outcome.pots.iter().map(|pot| write_pot(election, pot)).collect(),
        rounds,
        ties,
        without_equity: equity.map(|_| compare(election, &share_out(election, settings))),
        stories: Vec::new(),
    }
}

/// The stories of every idea in the form of the ledger.
pub fn write_stories(
    election: &Election,
    outcome: &Outcome,
    settings: &Settings,
) -> Vec<LedgerStory> {
    let show = |amount: u64| show_amount(amount, election.decimals());
    let stories = explain(election, outcome, settings).into_iter();
    stories
        .map(|story| LedgerStory {
            idea: election.ideas()[story.idea].id.clone(),
            words: tell(election, &story),
            would_win_at: story.what_if.price().map(show),
            would_win_with_more: story.what_if.n_more(),
        })
        .collect()
}

/// An outcome in short, to put beside another.
pub fn compare(election: &Election, outcome: &Outcome) -> LedgerComparison {
    let ids = outcome.funded().map(|(_, funded)| election.ideas()[funded.idea].id.clone());
    LedgerComparison {
        funded: ids.collect(),
        cost: show_amount(outcome.cost(), election.decimals()),
        n_ballots_with_one_funded: outcome.n_ballots_with_one_funded(election) as u64,
    }
}

fn write_pot(election: &Election, pot: &PotOutcome) -> LedgerPot {
    let id = |&idea: &usize| election.ideas()[idea].id.clone();
    LedgerPot {
        name: pot.name.clone(),
        amount: show_amount(pot.pot, election.decimals()),
        spent: show_amount(pot.spent, election.decimals()),
        n_ballots: pot.n_ballots(),
        n_steps: pot.n_steps,
        next_would_fund: pot.next_would_fund.as_ref().map(|ideas| ideas.iter().map(id).collect()),
    }
}

fn write_rules(settings: &Settings, decimals: u32) -> LedgerRules {
    let rule = match settings.rule {
        Rule::EqualShares => "mes",
        Rule::Greedy => "greedy",
        Rule::Phragmen(WhenTooDear::Stop) => "phragmen",
        Rule::Phragmen(WhenTooDear::Skip) => "phragmen_skip",
    };
    let utility = match settings.utility {
        Utility::Cost => "cost",
        Utility::Cardinality => "cardinality",
    };
    let completion = match settings.completion {
        Completion::None => "none",
        Completion::Add1Last => "add1_last",
        Completion::Add1Exhaustive => "add1_exhaustive",
        Completion::Add1Utilitarian => "add1_utilitarian",
        Completion::Greedy => "greedy",
    };
    LedgerRules {
        rule: rule.to_owned(),
        utility: utility.to_owned(),
        completion: completion.to_owned(),
        step: match settings.step {
            Step::Relative => "relative".to_owned(),
            Step::Units(units) => show_amount(units, decimals),
        },
        tie: match &settings.tie {
            TieBreak::Lot(seed) => format!("lot:{seed}"),
            TieBreak::Lexicographic => "lexicographic".to_owned(),
        },
    }
}

fn write_rounds(
    election: &Election,
    (number, pot): (usize, &PotOutcome),
    settings: &Settings,
) -> Vec<LedgerRound> {
    let instance = &pot.instance;
    let mut exact = (settings.rule == Rule::EqualShares).then(|| Exact::new(instance, pot.total));
    let write = |funded: &crate::Funded| {
        let mut round = LedgerRound {
            pot: number,
            idea: election.ideas()[funded.idea].id.clone(),
            price: show_amount(funded.price, election.decimals()),
            how: match funded.how {
                How::Free => "free".to_owned(),
                How::Paid => "paid".to_owned(),
                How::Filled => "filled".to_owned(),
            },
            rho: None,
            price_each: None,
            n_supporters: instance.n_supporters[funded.idea],
            payers: None,
        };
        if let (How::Paid, Some(exact)) = (funded.how, &mut exact) {
            write_payment(&mut round, (pot, funded.idea, exact), election.decimals());
        }
        round
    };
    pot.funded.iter().map(write).collect()
}

fn write_payment(
    round: &mut LedgerRound,
    (pot, idea, exact): (&PotOutcome, usize, &mut Exact),
    decimals: u32,
) {
    let Some(price) = exact.price(&pot.instance, idea) else { return };
    round.rho = Some(show_fraction(&exact.rho(&pot.instance, idea, &price)));
    round.price_each = Some(show_rounded(&exact.price_fraction(&price), decimals));
    let payers = exact.charge(&pot.instance, idea, &price);
    let counts = [payers.in_full, payers.all_they_had, payers.nothing];
    if counts.iter().all(|&count| count == 0 || count >= FLOOR_PEOPLE) {
        let [in_full, all_they_had, nothing] = counts;
        round.payers = Some(LedgerPayers { in_full, all_they_had, nothing });
    }
}

fn show_fraction((num, den): &(BigUint, BigUint)) -> String {
    if *den == BigUint::from(1_u32) { num.to_string() } else { format!("{num}/{den}") }
}

/// An amount of smallest units with two more digits than the currency has.
fn show_rounded((num, den): &(BigUint, BigUint), decimals: u32) -> String {
    let hundredths: BigUint = (num * 100_u32 + den / 2_u32) / den;
    let digits = hundredths.to_string();
    let width = decimals as usize + 2;
    let padded = format!("{digits:0>pad$}", pad = width + 1);
    let (whole, fraction) = padded.split_at(padded.len() - width);
    format!("{whole}.{fraction}")
}
