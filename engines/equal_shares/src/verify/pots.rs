//! The pots of a ledger, one after the other, written down as a ledger again.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::count::{self, Climb, Counted, Pot, Tally, Voter, Win};
use super::file::{File, in_units};
use super::purse::{Fraction, Purses};
use crate::equity::AmountText;
use crate::{
    FLOOR_PEOPLE, Ledger, LedgerPayers, LedgerPot, LedgerRound, LedgerTie, MAX_MATCH_PERCENT,
};

/// What a pot funded: idea, how, and the ideas it was level with.
type Taken = (usize, &'static str, Vec<usize>);

/// Counts everything again by the rules a ledger names.
pub(super) fn recount(file: &File, said: &Ledger, tally: &mut Tally) -> Result<Ledger, String> {
    let mut percent = 100;
    loop {
        let recount = Recount { file, said, percent };
        let (found, is_enough) = recount.count(tally)?;
        if is_enough || percent == 0 {
            return Ok(found);
        }
        percent -= 1;
    }
}

struct Recount<'a> {
    file: &'a File,
    said: &'a Ledger,
    percent: u32,
}

impl Recount<'_> {
    /// The ledger as it should be, and whether the match fund is large enough.
    fn count(&self, tally: &mut Tally) -> Result<(Ledger, bool), String> {
        let file = self.file;
        let equity = self.said.equity.clone().unwrap_or_default();
        let (asked, in_fund) = self.asked()?;
        let mut found = self.blank();
        let mut is_open = vec![true; file.ids.len()];
        let short = || "more is set aside than there is".to_owned();
        let mut common = file.budget.checked_sub(in_fund).ok_or_else(short)?;
        for envelope in &equity.envelopes {
            let weigh = |group: &str| u128::from(envelope.groups.iter().any(|name| name == group));
            let amount = self.amount(&envelope.amount)?;
            let mut pot = self.pot(amount, &asked, weigh);
            for (idea, open) in pot.is_open.iter_mut().enumerate() {
                let is_listed =
                    envelope.ideas.is_empty() || envelope.ideas.contains(&file.ids[idea]);
                *open = is_open[idea] && is_listed;
            }
            let spent = self.add_pot(&mut found, (&envelope.name, &pot), tally)?;
            common = common.checked_sub(spent).ok_or_else(short)?;
            for id in &found.funded {
                if let Some(place) = file.ids.iter().position(|other| other == id) {
                    is_open[place] = false;
                }
            }
        }
        let weights: BTreeMap<&str, u32> =
            equity.entitlements.iter().map(|entry| (entry.group.as_str(), entry.weight)).collect();
        let weigh = |group: &str| u128::from(weights.get(group).copied().unwrap_or(1));
        let mut pot = self.pot(common, &asked, weigh);
        pot.is_open = is_open;
        self.add_pot(&mut found, ("", &pot), tally)?;
        let matched = self.finish(&mut found, &asked);
        Ok((found, matched <= in_fund))
    }

    fn blank(&self) -> Ledger {
        let mut found = self.said.clone();
        found.funded.clear();
        found.pots.clear();
        found.rounds.clear();
        found.ties.clear();
        found.budget = self.show(self.file.budget);
        found.n_ballots = self.file.ballots.len() as u64;
        found.match_percent = self.percent;
        found
    }

    fn finish(&self, found: &mut Ledger, asked: &[u128]) -> u128 {
        let file = self.file;
        let is_funded: Vec<bool> = file.ids.iter().map(|id| found.funded.contains(id)).collect();
        let all = || (0..file.ids.len()).filter(|&idea| is_funded[idea]);
        let cost: u128 = all().map(|idea| file.costs[idea]).sum();
        let matched = cost - all().map(|idea| asked[idea]).sum::<u128>();
        let has_one =
            file.ballots.iter().filter(|ballot| ballot.points.keys().any(|&idea| is_funded[idea]));
        found.n_ballots_with_one_funded = has_one.count() as u64;
        found.cost = self.show(cost);
        found.matched = self.show(matched);
        for tie in &mut found.ties {
            tie.all_funded = tie.level.iter().all(|id| found.funded.contains(id));
        }
        matched
    }

    /// What each idea asks of its supporters, and what the match fund holds.
    fn asked(&self) -> Result<(Vec<u128>, u128), String> {
        let file = self.file;
        let need = self.said.equity.as_ref().and_then(|equity| equity.need_match.as_ref());
        let Some(need) = need else { return Ok((file.costs.clone(), 0)) };
        let mut asked = Vec::new();
        for (id, cost) in file.ids.iter().zip(&file.costs) {
            let part = need.percent.get(id).copied().unwrap_or(0);
            if part > MAX_MATCH_PERCENT {
                return Err(format!("the match of idea {id} is {part} percent"));
            }
            asked.push(cost - cost * u128::from(part) * u128::from(self.percent) / 10_000);
        }
        Ok((asked, self.amount(&need.fund)?))
    }

    fn amount(&self, text: &AmountText) -> Result<u128, String> {
        match text {
            AmountText::Whole(number) => in_units(&number.to_string(), self.file.decimals),
            AmountText::Text(text) => in_units(text, self.file.decimals),
        }
    }

    fn pot(&self, amount: u128, asked: &[u128], weigh: impl Fn(&str) -> u128) -> Pot {
        let file = self.file;
        let mut kinds: BTreeMap<(u128, Vec<(usize, u64)>), u128> = BTreeMap::new();
        for ballot in &file.ballots {
            let weight = weigh(&ballot.group);
            if weight > 0 {
                let points = ballot.points.iter().map(|(&idea, &points)| (idea, points)).collect();
                *kinds.entry((weight, points)).or_default() += 1;
            }
        }
        let mut voters = Vec::new();
        let mut supporters = vec![Vec::new(); file.ids.len()];
        for ((weight, points), count) in kinds {
            for (idea, points) in points {
                supporters[idea].push((voters.len(), points));
            }
            voters.push(Voter { count, weight });
        }
        let mut pot = Pot {
            amount,
            prices: asked.to_vec(),
            is_open: vec![true; file.ids.len()],
            draws: Vec::new(),
            voters,
            supporters,
            is_worth_its_cost: self.said.rules.utility == "cost",
        };
        pot.draws = self.draws(&pot);
        pot
    }

    fn draws(&self, pot: &Pot) -> Vec<usize> {
        let file = self.file;
        let mut order: Vec<usize> = (0..file.ids.len()).collect();
        match self.said.rules.tie.strip_prefix("lot:") {
            None => order.sort_by_key(|&idea| &file.ids[idea]),
            Some(seed) => order.sort_by_key(|&idea| {
                let n_people = n_supporters(pot, idea);
                let lot = Sha256::digest(format!("{seed}{}", file.ids[idea]));
                (file.costs[idea], std::cmp::Reverse(n_people), lot.to_vec())
            }),
        }
        let mut draws = vec![0; order.len()];
        for (place, idea) in order.into_iter().enumerate() {
            draws[idea] = place;
        }
        draws
    }

    fn add_pot(
        &self,
        found: &mut Ledger,
        (name, pot): (&str, &Pot),
        tally: &mut Tally,
    ) -> Result<u128, String> {
        let decided = self.decide(pot, tally)?;
        let id = |idea: &usize| self.file.ids[*idea].clone();
        let number = found.pots.len();
        let spent = decided.taken.iter().map(|(idea, ..)| pot.prices[*idea]).sum();
        for (idea, how, level) in &decided.taken {
            found.funded.push(id(idea));
            found.rounds.push(LedgerRound {
                pot: number,
                idea: id(idea),
                price: self.show(pot.prices[*idea]),
                how: (*how).to_owned(),
                rho: None,
                price_each: None,
                n_supporters: n_supporters(pot, *idea),
                payers: None,
            });
            if !level.is_empty() {
                let level = level.iter().map(id).collect();
                found.ties.push(LedgerTie {
                    pot: number,
                    first: id(idea),
                    level,
                    all_funded: false,
                });
            }
        }
        if let Some(run) = &decided.run {
            let start = found.rounds.len() - decided.taken.len();
            self.write_prices(&mut found.rounds[start..], (pot, run));
        }
        found.pots.push(LedgerPot {
            name: name.to_owned(),
            amount: self.show(pot.amount),
            spent: self.show(spent),
            n_ballots: u64::try_from(pot.n_people()).unwrap_or(u64::MAX),
            n_steps: decided.n_steps,
            next_would_fund: decided.too_much.map(|ideas| ideas.iter().map(id).collect()),
        });
        Ok(spent)
    }

    fn write_prices(&self, rounds: &mut [LedgerRound], (pot, run): (&Pot, &Counted)) {
        let mut purses = Purses::new(pot, &run.total);
        let paid = rounds.iter_mut().filter(|round| round.how == "paid");
        for (round, win) in paid.zip(&run.wins) {
            let each = pot.each(win);
            let (in_full, all_they_had, nothing) = purses.pay(pot, win.idea, &each);
            round.rho = Some(win.rho.words());
            round.price_each = Some(self.show_rounded(&each));
            let is_safe = |&count: &u64| count == 0 || count >= FLOOR_PEOPLE;
            if [in_full, all_they_had, nothing].iter().all(is_safe) {
                round.payers = Some(LedgerPayers { in_full, all_they_had, nothing });
            }
        }
    }

    fn decide(&self, pot: &Pot, tally: &mut Tally) -> Result<Decided, String> {
        let free = (0..pot.prices.len()).filter(|&idea| {
            pot.is_open[idea] && pot.prices[idea] == 0 && !pot.supporters[idea].is_empty()
        });
        let taken: Vec<Taken> = free.map(|idea| (idea, "free", Vec::new())).collect();
        let mut decided = Decided { taken, n_steps: 0, too_much: None, run: None };
        let rules = &self.said.rules;
        match rules.rule.as_str() {
            "mes" => self.share(pot, &mut decided, tally)?,
            "greedy" => decided.fill(pot, rules.utility != "cost"),
            "phragmen" | "phragmen_skip" => {
                let bought = count::earn(pot, rules.rule == "phragmen_skip");
                decided.add(bought, "paid");
            }
            other => return Err(format!("the rule {other} is not known")),
        }
        Ok(decided)
    }

    fn share(&self, pot: &Pot, decided: &mut Decided, tally: &mut Tally) -> Result<(), String> {
        let completion = self.said.rules.completion.as_str();
        let climb = match completion {
            "none" | "greedy" => {
                tally.n_runs += 1;
                let chosen = count::count(pot, &Fraction::whole(pot.amount), None);
                Climb { chosen, n_steps: 0, too_much: None }
            }
            "add1_last" => count::climb(pot, (&self.step(pot)?, false), tally),
            "add1_exhaustive" | "add1_utilitarian" => {
                count::climb(pot, (&self.step(pot)?, true), tally)
            }
            other => return Err(format!("the completion {other} is not known")),
        };
        let wins = climb.chosen.wins.iter();
        decided.add(wins.map(|win: &Win| (win.idea, win.level.clone())).collect(), "paid");
        decided.n_steps = climb.n_steps;
        decided.too_much = climb.too_much;
        decided.run = Some(climb.chosen);
        if completion == "greedy" || completion == "add1_utilitarian" {
            decided.fill(pot, false);
        }
        Ok(())
    }

    /// How much the total grows with each step.
    fn step(&self, pot: &Pot) -> Result<Fraction, String> {
        if self.said.rules.step == "relative" {
            return Ok(Fraction { above: pot.amount.into(), under: 1000_u32.into() });
        }
        let each = in_units(&self.said.rules.step, self.file.decimals)?;
        Ok(Fraction::whole(each * pot.n_people()))
    }

    fn show(&self, amount: u128) -> String {
        let decimals = self.file.decimals as usize;
        let digits = format!("{amount:0>width$}", width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        if decimals == 0 { whole.to_owned() } else { format!("{whole}.{fraction}") }
    }

    /// With two more digits than the currency has, halves rounded up.
    fn show_rounded(&self, amount: &Fraction) -> String {
        let twice = &amount.above * 200_u32 + &amount.under;
        let hundredths = twice / (&amount.under * 2_u32);
        let decimals = self.file.decimals as usize + 2;
        let digits = format!("{:0>width$}", hundredths.to_string(), width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        format!("{whole}.{fraction}")
    }
}

/// What one pot came to.
struct Decided {
    taken: Vec<Taken>,
    n_steps: u64,
    too_much: Option<Vec<usize>>,
    run: Option<Counted>,
}

impl Decided {
    fn add(&mut self, ideas: Vec<(usize, Vec<usize>)>, how: &'static str) {
        self.taken.extend(ideas.into_iter().map(|(idea, level)| (idea, how, level)));
    }

    fn fill(&mut self, pot: &Pot, is_for_price: bool) {
        let taken: Vec<usize> = self.taken.iter().map(|entry| entry.0).collect();
        let spent: u128 = taken.iter().map(|&idea| pot.prices[idea]).sum();
        let left = pot.amount.saturating_sub(spent);
        self.add(count::fill(pot, &taken, (left, is_for_price)), "filled");
    }
}

fn n_supporters(pot: &Pot, idea: usize) -> u64 {
    let people: u128 = pot.supporters[idea].iter().map(|&(voter, _)| pot.voters[voter].count).sum();
    u64::try_from(people).unwrap_or(u64::MAX)
}
