//! Schulze: an option wins when its strongest path to every other is at least as strong as the
//! way back.

use crate::outcome::{Outcome, PairWork, Work, fill_seats};
use crate::pairwise::{Pairwise, Strength};
use crate::{Method, Profile, Settings};

/// The strength of the strongest path between every two options, row by row.
///
/// Why: a path is as strong as its weakest win, so each pair asks every go-between once. Only the
/// order of strengths matters, so they are replaced by their places, which are small numbers that
/// the computer compares several at a time.
/// Source: Schulze 2011, section 2.3.
pub(crate) fn strongest_paths(pairwise: &Pairwise, measure: Strength) -> Vec<u64> {
    let n = pairwise.n_options();
    let strengths: Vec<u64> =
        (0..n * n).map(|cell| pairwise.strength(cell / n, cell % n, measure)).collect();
    let mut known = strengths.clone();
    known.push(0);
    known.sort_unstable();
    known.dedup();
    // Cannot fail: there are at most `MAX_OPTIONS`² strengths, a million.
    let place = |strength| i32::try_from(known.partition_point(|k| *k < strength)).unwrap_or(0);
    let mut paths: Vec<i32> = strengths.into_iter().map(place).collect();
    let mut through = vec![0; n];
    for between in 0..n {
        through.copy_from_slice(&paths[between * n..][..n]);
        for row in paths.chunks_exact_mut(n) {
            let first = row[between];
            if first > 0 {
                for (path, rest) in row.iter_mut().zip(&through) {
                    *path = (*path).max(first.min(*rest));
                }
            }
        }
    }
    for option in 0..n {
        paths[option * n + option] = 0;
    }
    paths.into_iter().map(|place| known[usize::try_from(place).unwrap_or(0)]).collect()
}

/// Counts with Schulze.
pub(crate) fn count(profile: &Profile, pairwise: Pairwise, settings: &Settings) -> Outcome {
    let n = pairwise.n_options();
    let paths = strongest_paths(&pairwise, settings.strength);
    let ranking = levels(n, |a, b| paths[a * n + b] > paths[b * n + a]);
    let (winners, undecided, tie) =
        fill_seats(&ranking, settings.seats, profile.options(), &settings.tie);
    let work = PairWork::new(pairwise, settings.strength, Some(paths), vec![]);
    Outcome {
        method: Method::Schulze,
        seats: settings.seats,
        winners,
        undecided,
        ranking,
        ties: tie.into_iter().collect(),
        work: Work::Pairs(Box::new(work)),
    }
}

/// Turns "stands above" into levels: first all with nobody above them, then the same for the rest.
///
/// Shape: each option once; ends also when the relation goes in circles (they share a level).
pub(crate) fn levels(n: usize, is_above: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut n_above: Vec<usize> =
        (0..n).map(|b| (0..n).filter(|a| is_above(*a, b)).count()).collect();
    let mut left: Vec<usize> = (0..n).collect();
    let mut levels = vec![];
    while !left.is_empty() {
        let mut level: Vec<usize> = left.iter().copied().filter(|a| n_above[*a] == 0).collect();
        if level.is_empty() {
            level.clone_from(&left);
        }
        left.retain(|a| !level.contains(a));
        for b in &left {
            n_above[*b] -= level.iter().filter(|a| is_above(**a, *b)).count();
        }
        levels.push(level);
    }
    levels
}

#[cfg(test)]
mod tests;
