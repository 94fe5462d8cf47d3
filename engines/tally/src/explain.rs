//! What a count found, in plain words.

mod pairs;
mod rounds;
mod ties;
mod words;

use std::fmt::Write as _;

use crate::outcome::{Outcome, Work};
use crate::profile::{Ballots, Profile, Unlisted};
use words::{list, plural, table};

/// The result in a few lines: who is chosen, in what order all came, and every tie.
///
/// Shape: plain text, one thought per line.
#[must_use]
pub fn summary(profile: &Profile, outcome: &Outcome) -> String {
    let names = profile.options();
    let mut out = String::new();
    if !profile.title.is_empty() {
        let _ = writeln!(out, "{}\n", profile.title);
    }
    let _ = writeln!(
        out,
        "Counted with {}: {}, {}, {}.",
        outcome.method.code(),
        plural(profile.n_votes(), "ballot"),
        plural(names.len() as u64, "option"),
        plural(outcome.seats as u64, "seat"),
    );
    for line in about_ballots(profile) {
        let _ = writeln!(out, "{line}");
    }
    let _ = writeln!(out, "\n{}", chosen(profile, outcome));
    let _ = writeln!(out, "\nFrom first to last:");
    let mut place = 1;
    for level in &outcome.ranking {
        let level_note = if level.len() > 1 { " (level)" } else { "" };
        let _ = writeln!(out, "  {place:>3}. {}{level_note}", list(names, level));
        place += level.len();
    }
    if !outcome.ties.is_empty() {
        let _ = writeln!(out, "\nTies:");
        for tie in &outcome.ties {
            let _ = writeln!(out, "  {}", ties::sentence(names, tie));
        }
    }
    out
}

/// The summary, then the rule and every number the result rests on.
///
/// Shape: plain text. Ranked methods show the table of all pairs or every round.
#[must_use]
pub fn explain(profile: &Profile, outcome: &Outcome) -> String {
    let names = profile.options();
    let mut out = summary(profile, outcome);
    let _ = writeln!(out, "\nThe rule: {}", outcome.method.rule());
    match &outcome.work {
        Work::Pairs(work) => pairs::write(&mut out, names, outcome, work),
        Work::Rounds { .. } => rounds::write(&mut out, profile, outcome),
        Work::Sums(sums) => {
            let rows: Vec<Vec<String>> = outcome
                .ranking
                .iter()
                .flatten()
                .map(|option| vec![names[*option].clone(), sums[*option].to_string()])
                .collect();
            let _ = writeln!(out, "\n{}", table(&["Option", "Total"], &rows));
        }
    }
    out
}

/// What a reader must know about the ballots.
fn about_ballots(profile: &Profile) -> Vec<String> {
    let mut lines = vec![match (profile.ballots(), profile.unlisted) {
        (Ballots::Graded(_), _) => "An option without points on a ballot gets 0.".to_owned(),
        (_, Unlisted::Below) => {
            "Unlisted options count as below all listed, and level with each other.".to_owned()
        }
        (_, Unlisted::NotCompared) => {
            "Unlisted options are not compared with listed ones: the file says so.".to_owned()
        }
    }];
    if !profile.withdrawn.is_empty() {
        lines.push(format!("Withdrawn before the count: {}.", profile.withdrawn.join(", ")));
    }
    lines.extend(profile.notes.iter().cloned());
    lines
}

fn chosen(profile: &Profile, outcome: &Outcome) -> String {
    let names = profile.options();
    let mut parts = vec![];
    if !outcome.winners.is_empty() {
        parts.push(format!("Chosen: {}.", list(names, &outcome.winners)));
    }
    let open = outcome.open_seats();
    if !outcome.undecided.is_empty() {
        let seats =
            if outcome.seats == 1 { "the seat".to_owned() } else { plural(open as u64, "seat") };
        parts.push(format!(
            "Not decided: {} can still take {seats}. A lot with a seed made public before the vote \
             can decide it.",
            list(names, &outcome.undecided)
        ));
    } else if open > 0 {
        parts.push(format!(
            "{} cannot be filled: there are no more options.",
            plural(open as u64, "seat")
        ));
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests;
