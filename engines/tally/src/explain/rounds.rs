//! The rounds of a count, one after the other.

use std::fmt::Write as _;

use super::words::{list, plural, table};
use crate::outcome::{Act, Outcome, Round, Work};
use crate::{Fraction, Profile};

/// Writes the quota and every round.
pub(super) fn write(out: &mut String, profile: &Profile, outcome: &Outcome) {
    let Work::Rounds { quota, rounds, was_rounded } = &outcome.work else { return };
    let (names, seats) = (profile.options(), outcome.seats);
    if let Some(quota) = quota {
        let _ = writeln!(
            out,
            "\nThe quota is {}: the smallest number that no more than {} can have, out of {}.",
            plural(*quota, "vote"),
            plural(seats as u64, "option"),
            plural(profile.n_votes(), "vote"),
        );
    }
    let mut majority_said = false;
    for (number, round) in rounds.iter().enumerate() {
        let _ = writeln!(out, "\nRound {}\n{}", number + 1, votes(names, round));
        if quota.is_none()
            && seats == 1
            && !majority_said
            && let Some(leader) = with_majority(round)
        {
            majority_said = true;
            let _ = writeln!(out, "  {} has more than half of these votes.", names[leader]);
        }
        for line in act(names, &round.act) {
            let _ = writeln!(out, "  {line}");
        }
    }
    if *was_rounded {
        let _ = writeln!(
            out,
            "\nSome shares became too fine to keep whole. They were rounded down, by less than one \
             part in 10^300 of a vote."
        );
    }
}

/// The table of a round, most votes first.
fn votes(names: &[String], round: &Round) -> String {
    let mut totals: Vec<&(usize, Fraction)> = round.totals.iter().collect();
    totals.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let row =
        |(option, votes): &&(usize, Fraction)| vec![names[*option].clone(), votes.to_string()];
    let mut rows: Vec<Vec<String>> = totals.iter().map(row).collect();
    if !round.aside.is_zero() {
        rows.push(vec!["(no one left on the ballot)".to_owned(), round.aside.to_string()]);
    }
    table(&["Option", "Votes"], &rows)
}

fn act(names: &[String], act: &Act) -> Vec<String> {
    match act {
        Act::Seated(parts) => parts
            .iter()
            .map(|(option, part)| {
                let name = &names[*option];
                if part.is_zero() {
                    return format!("{name} has the quota exactly and takes a seat.");
                }
                let exact = part.exact();
                let exact = if exact.len() <= 24 { exact } else { part.to_string() };
                format!(
                    "{name} has the quota and takes a seat. Of each of its ballots, {exact} goes \
                     on to whom it lists next."
                )
            })
            .collect(),
        Act::SeatedRest(options) => {
            vec![format!("There are as many seats as options left: {}.", list(names, options))]
        }
        Act::Left(options) if options.len() > 1 => vec![format!(
            "{} leave together: even all their votes in one would not be enough to stay.",
            list(names, options)
        )],
        Act::Left(options) => {
            vec![format!("{} has the fewest votes and leaves.", list(names, options))]
        }
        Act::Stopped => vec!["The count stops here, at a tie.".to_owned()],
    }
}

fn with_majority(round: &Round) -> Option<usize> {
    let mut all = Fraction::zero();
    for (_, votes) in &round.totals {
        all = all.plus(votes);
    }
    let found = round.totals.iter().find(|(_, votes)| votes.times_whole(2) > all);
    found.map(|(option, _)| *option)
}
