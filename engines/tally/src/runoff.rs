//! Counting in rounds: instant runoff, and the single transferable vote.

use std::collections::BTreeSet;

use crate::fraction::Fraction;
use crate::lot::TieRule;
use crate::outcome::{Act, Outcome, Resolution, Round, Tie, TieKind, Work, draw};
use crate::piles::Piles;
use crate::{Method, Profile, RankedBallots, Settings};

/// At most this many continuations are tried to see whether an open tie matters.
///
/// Why: each tie multiplies the ways on; 64 settles six ties of two and stays quick. Past it, the
/// tie is simply reported.
const MOST_WAYS: usize = 64;

/// Counts in rounds.
///
/// Why: for instant runoff the option with the fewest votes leaves until the seats are filled. For
/// the transferable vote, options with the quota are seated first and what they have above it is
/// passed on, from every ballot alike (weighted inclusive Gregory), all surpluses of a round at
/// once, so that no order among them needs a lot.
pub(crate) fn count(profile: &Profile, ballots: &RankedBallots, settings: &Settings) -> Outcome {
    let mut runoff = Runoff::new(profile, ballots, settings);
    let mut ties = vec![];
    let mut undecided = vec![];
    while let Next::Tie(among) = runoff.run() {
        let kind = TieKind::Leave { round: runoff.rounds.len() + 1 };
        let (resolution, leaver) = match &settings.tie {
            TieRule::Lot(seed) => {
                let order = draw(seed, &among, profile.options());
                // Cannot be empty: a tie is among two or more. The last drawn leaves.
                let leaver = order.last().copied();
                (Resolution::Lot { order, fell_on: leaver.into_iter().collect() }, leaver)
            }
            TieRule::Report => match runoff.all_ways(&among) {
                Some(ways) if ways.len() == 1 => (Resolution::NoDifference, among.first().copied()),
                ways => {
                    undecided = runoff.stop(ways);
                    (Resolution::Open, None)
                }
            },
        };
        ties.push(Tie { kind, among, resolution });
        match leaver {
            Some(leaver) => runoff.dismiss(vec![leaver]),
            None => break,
        }
    }
    runoff.into_outcome(settings, ties, undecided)
}

/// Votes that take a seat: more than an equal part among the seats and one more.
///
/// Source: Droop 1881; ⌊votes / (seats + 1)⌋ + 1. No more options than seats can reach it.
pub(crate) fn droop(n_votes: u64, seats: usize) -> u64 {
    n_votes / (seats as u64).saturating_add(1) + 1
}

/// A count at one point in time; a copy can be run on to see what would happen.
#[derive(Clone)]
struct Runoff<'a> {
    piles: Piles<'a>,
    seats: usize,
    quota: Option<u64>,
    /// In the order of being seated; those of one round with equal votes share a level.
    seated: Vec<Vec<usize>>,
    /// In the order of leaving.
    left: Vec<Vec<usize>>,
    rounds: Vec<Round>,
}

/// Why a run came to a halt.
enum Next {
    /// All seats are filled, or nobody is left to fill them.
    Done,
    /// These have the fewest votes, and who leaves may matter.
    Tie(Vec<usize>),
}

impl<'a> Runoff<'a> {
    fn new(profile: &Profile, ballots: &'a RankedBallots, settings: &Settings) -> Self {
        let quota = match settings.method {
            Method::Stv => Some(droop(profile.n_votes(), settings.seats)),
            _ => None,
        };
        Self {
            piles: Piles::new(ballots, profile.options().len()),
            seats: settings.seats,
            quota,
            seated: vec![],
            left: vec![],
            rounds: vec![],
        }
    }

    /// Runs until the end or the next tie.
    fn run(&mut self) -> Next {
        loop {
            let standing: Vec<usize> = self.piles.standing().collect();
            let open = self.open_seats();
            if open == 0 || standing.is_empty() {
                return Next::Done;
            }
            if standing.len() <= open {
                self.seat_rest(standing);
                return Next::Done;
            }
            if self.seat_those_with_quota(&standing) {
                continue;
            }
            let lowest = self.lowest(&standing);
            if lowest.len() > 1 && !self.may_leave_together(&standing, &lowest, open) {
                return Next::Tie(lowest);
            }
            self.dismiss(lowest);
        }
    }

    fn open_seats(&self) -> usize {
        self.seats.saturating_sub(self.seated.iter().map(Vec::len).sum())
    }

    fn seat_rest(&mut self, standing: Vec<usize>) {
        self.record(Act::SeatedRest(standing.clone()));
        self.piles.close(&standing);
        let levels = self.by_votes(standing);
        self.seated.extend(levels);
    }

    fn seat_those_with_quota(&mut self, standing: &[usize]) -> bool {
        let Some(quota) = self.quota.map(Fraction::whole) else { return false };
        let there: Vec<usize> =
            standing.iter().copied().filter(|option| *self.piles.total(*option) >= quota).collect();
        if there.is_empty() {
            return false;
        }
        let levels = self.by_votes(there);
        let parts: Vec<(usize, Fraction)> = levels
            .iter()
            .flatten()
            .map(|option| {
                let total = self.piles.total(*option);
                (*option, total.minus(&quota).over(total))
            })
            .collect();
        self.record(Act::Seated(parts.clone()));
        self.piles.close(&levels.concat());
        self.seated.extend(levels);
        if self.open_seats() > 0 {
            for (option, part) in &parts {
                self.piles.pass_on_part(*option, part, quota.clone());
            }
        }
        true
    }

    /// Everybody with the fewest votes.
    fn lowest(&self, standing: &[usize]) -> Vec<usize> {
        let least = standing.iter().map(|option| self.piles.total(*option)).min();
        standing.iter().copied().filter(|option| Some(self.piles.total(*option)) == least).collect()
    }

    /// Whether those at the bottom can leave as one: even all their votes together would not lift
    /// one of them over the next, and enough options stay for the seats.
    fn may_leave_together(&self, standing: &[usize], lowest: &[usize], open: usize) -> bool {
        if standing.len() - lowest.len() < open {
            return false;
        }
        let mut together = Fraction::zero();
        for option in lowest {
            together = together.plus(self.piles.total(*option));
        }
        standing
            .iter()
            .filter(|option| !lowest.contains(option))
            .all(|option| together < *self.piles.total(*option))
    }

    fn dismiss(&mut self, leaving: Vec<usize>) {
        self.record(Act::Left(leaving.clone()));
        self.piles.close(&leaving);
        for option in &leaving {
            self.piles.pass_on_all(*option);
        }
        self.left.push(leaving);
    }

    fn record(&mut self, act: Act) {
        let totals = self.piles.standing().map(|o| (o, self.piles.total(o).clone())).collect();
        self.rounds.push(Round { totals, aside: self.piles.aside().clone(), act });
    }

    /// Levels by votes, most first.
    fn by_votes(&self, mut options: Vec<usize>) -> Vec<Vec<usize>> {
        options.sort_by(|a, b| self.piles.total(*b).cmp(self.piles.total(*a)).then(a.cmp(b)));
        options
            .chunk_by(|a, b| self.piles.total(*a) == self.piles.total(*b))
            .map(<[usize]>::to_vec)
            .collect()
    }

    /// Follows every way a tie can be settled, and the ties after it.
    ///
    /// Shape: every set of winners that can come out, or nothing when there are too many ways.
    fn all_ways(&self, among: &[usize]) -> Option<BTreeSet<Vec<usize>>> {
        let mut ways = BTreeSet::new();
        let mut n_tried = 0;
        let mut open = vec![(self.clone(), among.to_vec())];
        while let Some((runoff, among)) = open.pop() {
            for leaver in among {
                n_tried += 1;
                if n_tried > MOST_WAYS {
                    return None;
                }
                let mut way = runoff.clone();
                way.dismiss(vec![leaver]);
                match way.run() {
                    Next::Tie(next) => open.push((way, next)),
                    Next::Done => {
                        let mut winners = way.seated.concat();
                        winners.sort_unstable();
                        ways.insert(winners);
                    }
                }
            }
        }
        Some(ways)
    }

    /// Stops at an open tie; returns who may still take a seat.
    ///
    /// Why: an option that is seated whichever way the tie falls is seated now.
    fn stop(&mut self, ways: Option<BTreeSet<Vec<usize>>>) -> Vec<usize> {
        self.record(Act::Stopped);
        let standing: Vec<usize> = self.piles.standing().collect();
        let Some(ways) = ways else { return standing };
        let (sure, rest): (Vec<usize>, Vec<usize>) =
            standing.into_iter().partition(|o| ways.iter().all(|way| way.contains(o)));
        self.piles.close(&sure);
        let levels = self.by_votes(sure);
        self.seated.extend(levels);
        rest.into_iter().filter(|o| ways.iter().any(|way| way.contains(o))).collect()
    }

    fn into_outcome(self, settings: &Settings, ties: Vec<Tie>, undecided: Vec<usize>) -> Outcome {
        let standing: Vec<usize> = self.piles.standing().collect();
        let mut ranking = self.seated.clone();
        if undecided.is_empty() {
            ranking.extend(self.by_votes(standing));
        } else {
            let (open, rest): (Vec<usize>, Vec<usize>) =
                standing.into_iter().partition(|option| undecided.contains(option));
            ranking.push(open);
            ranking.extend(self.by_votes(rest));
        }
        ranking.extend(self.left.into_iter().rev());
        Outcome {
            method: settings.method,
            seats: settings.seats,
            winners: self.seated.concat(),
            undecided,
            ranking,
            ties,
            work: Work::Rounds {
                quota: self.quota,
                rounds: self.rounds,
                was_rounded: self.piles.was_rounded(),
            },
        }
    }
}

#[cfg(test)]
mod tests;
