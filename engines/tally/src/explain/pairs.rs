//! The table of all pairs, and why the order came out as it did.

use std::fmt::Write as _;

use super::words::{list, table};
use crate::outcome::{LockState, Outcome, PairWork};
use crate::pairwise::Strength;

/// With more options than this the table no longer fits a page and is left out.
const MOST_COLUMNS: usize = 30;

/// Writes the table, what it shows, and the steps of the method.
pub(super) fn write(out: &mut String, names: &[String], outcome: &Outcome, work: &PairWork) {
    let n = names.len();
    if n <= MOST_COLUMNS {
        let _ = writeln!(out, "\nHow many people put the option on the left above the one on top:");
        let letters: Vec<String> = (1..=n).map(|number| format!("[{number}]")).collect();
        let mut head = vec![""];
        head.extend(letters.iter().map(String::as_str));
        let rows: Vec<Vec<String>> = (0..n).map(|a| pair_row(names, work, a)).collect();
        let _ = writeln!(out, "{}", table(&head, &rows));
    }
    match work.condorcet {
        Some(winner) => {
            let _ = writeln!(out, "\n{} wins against each other option.", names[winner]);
        }
        None if n > 1 => {
            let _ = writeln!(out, "\nNo option wins against each other option.");
            if work.smith.len() < n {
                let _ = writeln!(
                    out,
                    "Each of {} wins against everyone else; the choice is among them.",
                    list(names, &work.smith)
                );
            }
        }
        None => {}
    }
    let measure = match work.strength {
        Strength::WinningVotes => "how many people are for the winner",
        Strength::Margins => "how many more are for the winner than for the loser",
    };
    let _ = writeln!(out, "The strength of a win is {measure}.");
    if let Some(paths) = &work.paths {
        write_paths(out, names, outcome, paths);
    }
    if !work.locks.is_empty() {
        write_locks(out, names, work);
    }
}

fn pair_row(names: &[String], work: &PairWork, a: usize) -> Vec<String> {
    let mut row = vec![format!("[{}] {}", a + 1, names[a])];
    row.extend((0..names.len()).map(|b| match work.pairwise.above(a, b) {
        _ if a == b => "·".to_owned(),
        votes if work.pairwise.beats(a, b) => format!("{votes}*"),
        votes => format!("{votes} "),
    }));
    row
}

/// Why each of the chosen stands above those who follow.
fn write_paths(out: &mut String, names: &[String], outcome: &Outcome, paths: &[u64]) {
    let n = names.len();
    let _ = writeln!(out, "A star marks a win. Strongest paths there and back:");
    let first: Vec<usize> = if outcome.winners.is_empty() {
        outcome.undecided.clone()
    } else {
        outcome.winners.clone()
    };
    for a in first {
        for b in (0..n).filter(|b| *b != a) {
            let (there, back) = (paths[a * n + b], paths[b * n + a]);
            let verdict = match there.cmp(&back) {
                std::cmp::Ordering::Greater => "stands above",
                std::cmp::Ordering::Equal => "is level with",
                std::cmp::Ordering::Less => "stands below",
            };
            let _ = writeln!(out, "  {} {verdict} {}: {there} to {back}.", names[a], names[b]);
        }
    }
}

fn write_locks(out: &mut String, names: &[String], work: &PairWork) {
    let _ = writeln!(out, "A star marks a win. The wins, strongest first:");
    for lock in &work.locks {
        let state = match lock.state {
            LockState::Kept => "kept",
            LockState::SetAside => "not counted: it would go round in a circle",
            LockState::Open => "open: it hangs on a tie",
        };
        let _ = writeln!(
            out,
            "  {} over {}, strength {}: {state}.",
            names[lock.winner], names[lock.loser], lock.strength
        );
    }
}
