//! Sums: points, approvals and dots.

use crate::outcome::{Outcome, Work, fill_seats};
use crate::{GradedBallots, Profile, RankedBallots, Settings};

/// Points per option: each ballot's points, as often as people gave it.
pub(crate) fn points(ballots: &GradedBallots, n_options: usize) -> Vec<u128> {
    let mut sums = vec![0; n_options];
    for (weight, points) in ballots.iter() {
        for (option, given) in points {
            sums[usize::from(*option)] += u128::from(weight) * u128::from(*given);
        }
    }
    sums
}

/// Approvals per option: every listed option is approved.
pub(crate) fn approvals(ballots: &RankedBallots, n_options: usize) -> Vec<u128> {
    let mut sums = vec![0; n_options];
    for (weight, entries) in ballots.iter() {
        for entry in entries {
            sums[entry.option()] += u128::from(weight);
        }
    }
    sums
}

/// Gives the seats to the largest sums.
pub(crate) fn count(profile: &Profile, sums: Vec<u128>, settings: &Settings) -> Outcome {
    let mut order: Vec<usize> = (0..sums.len()).collect();
    order.sort_by(|a, b| sums[*b].cmp(&sums[*a]).then(a.cmp(b)));
    let ranking: Vec<Vec<usize>> =
        order.chunk_by(|a, b| sums[*a] == sums[*b]).map(<[usize]>::to_vec).collect();
    let (winners, undecided, tie) =
        fill_seats(&ranking, settings.seats, profile.options(), &settings.tie);
    Outcome {
        method: settings.method,
        seats: settings.seats,
        winners,
        undecided,
        ranking,
        ties: tie.into_iter().collect(),
        work: Work::Sums(sums),
    }
}
