//! Ranked pairs: keep the wins from the strongest down, and set aside each that would go in a
//! circle.

use std::cmp::Reverse;

use crate::lot::TieRule;
use crate::outcome::{
    Lock, LockState, Outcome, PairWork, Resolution, Tie, TieKind, Work, draw, fill_seats,
};
use crate::pairwise::Pairwise;
use crate::schulze::levels;
use crate::{Method, Profile, Settings};

/// Counts with ranked pairs.
///
/// Why: among equally strong wins the order can matter. All orders are too many to try, so the
/// count keeps what every order keeps, and either leaves the rest open or follows the lot.
/// Source: Tideman 1987.
pub(crate) fn count(profile: &Profile, pairwise: Pairwise, settings: &Settings) -> Outcome {
    let n = pairwise.n_options();
    let mut locks = wins(&pairwise, settings);
    let (kept, groups) = keep_certain(n, &mut locks);
    let drawn = match &settings.tie {
        TieRule::Lot(seed) => Some(draw(seed, &(0..n).collect::<Vec<_>>(), profile.options())),
        TieRule::Report => None,
    };
    let reach = match &drawn {
        Some(order) if !groups.is_empty() => keep_in_order(n, &mut locks, order),
        _ => kept,
    };
    let ranking = levels(n, |a, b| reach.has(a, b));
    let mut ties: Vec<Tie> =
        groups.into_iter().map(|pairs| pair_tie(pairs, drawn.as_deref())).collect();
    let is_open = drawn.is_none() && !ties.is_empty();
    let (winners, undecided, tie) = if is_open && settings.seats > 1 {
        // Places after the first can hang on wins that are still open.
        let (sure, open) = sure_winners(&ranking, settings.seats, &reach);
        (sure, open, None)
    } else {
        fill_seats(&ranking, settings.seats, profile.options(), &settings.tie)
    };
    if is_open && undecided.is_empty() {
        for tie in &mut ties {
            tie.resolution = Resolution::NoDifference;
        }
    }
    ties.extend(tie);
    Outcome {
        method: Method::RankedPairs,
        seats: settings.seats,
        winners,
        undecided,
        ranking,
        ties,
        work: Work::Pairs(Box::new(PairWork::new(pairwise, settings.strength, None, locks))),
    }
}

/// Every win, strongest first.
fn wins(pairwise: &Pairwise, settings: &Settings) -> Vec<Lock> {
    let n = pairwise.n_options();
    let mut locks = vec![];
    for winner in 0..n {
        for loser in 0..n {
            let strength = pairwise.strength(winner, loser, settings.strength);
            if strength > 0 {
                locks.push(Lock { winner, loser, strength, state: LockState::Open });
            }
        }
    }
    locks.sort_by_key(|lock| Reverse(lock.strength));
    locks
}

/// Decides every win that comes out the same in each order of equally strong wins.
///
/// Shape: returns who is above whom for certain, and the groups of wins left open.
/// Why: `most` holds every win that could be kept in some order. A win that closes no circle in it
/// is kept in all orders; one that closes a circle with certain wins is kept in none.
fn keep_certain(n: usize, locks: &mut [Lock]) -> (Reach, Vec<Vec<(usize, usize)>>) {
    let (mut certain, mut most) = (Reach::new(n), Reach::new(n));
    let mut groups = vec![];
    for group in locks.chunk_by_mut(|a, b| a.strength == b.strength) {
        for lock in group.iter_mut() {
            if certain.has(lock.loser, lock.winner) {
                lock.state = LockState::SetAside;
            } else {
                most.add(lock.winner, lock.loser);
            }
        }
        let mut open = vec![];
        for lock in group.iter_mut().filter(|lock| lock.state == LockState::Open) {
            if most.has(lock.loser, lock.winner) {
                open.push((lock.winner, lock.loser));
            } else {
                lock.state = LockState::Kept;
            }
        }
        for lock in group.iter().filter(|lock| lock.state == LockState::Kept) {
            certain.add(lock.winner, lock.loser);
        }
        if !open.is_empty() {
            groups.push(open);
        }
    }
    (certain, groups)
}

/// Goes through all wins again, equally strong ones in the order of the lot.
///
/// Why: wins against the last drawn come first and wins against the first drawn come last, so it
/// is good to be drawn early.
fn keep_in_order(n: usize, locks: &mut [Lock], order: &[usize]) -> Reach {
    let mut place = vec![0; n];
    for (at, option) in order.iter().enumerate() {
        place[*option] = at;
    }
    locks.sort_by_key(|lock| {
        (Reverse(lock.strength), Reverse(place[lock.loser]), place[lock.winner])
    });
    let mut reach = Reach::new(n);
    for lock in locks {
        if reach.has(lock.loser, lock.winner) {
            lock.state = LockState::SetAside;
        } else {
            lock.state = LockState::Kept;
            reach.add(lock.winner, lock.loser);
        }
    }
    reach
}

/// Who surely has one of several seats, and who may.
///
/// Why: those certainly above always come before, those certainly below always after; anyone else
/// may come before.
fn sure_winners(ranking: &[Vec<usize>], seats: usize, certain: &Reach) -> (Vec<usize>, Vec<usize>) {
    let options = ranking.concat();
    let (mut sure, mut open) = (vec![], vec![]);
    for option in &options {
        let others = || options.iter().filter(|other| *other != option);
        let n_above = others().filter(|other| certain.has(**other, *option)).count();
        let n_not_below = others().filter(|other| !certain.has(*option, **other)).count();
        if n_not_below < seats {
            sure.push(*option);
        } else if n_above < seats {
            open.push(*option);
        }
    }
    if sure.len() + open.len() <= seats {
        sure.append(&mut open);
    }
    (sure, open)
}

fn pair_tie(pairs: Vec<(usize, usize)>, drawn: Option<&[usize]>) -> Tie {
    let mut among: Vec<usize> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    among.sort_unstable();
    among.dedup();
    let resolution = match drawn {
        None => Resolution::Open,
        Some(order) => Resolution::Lot {
            order: order.iter().copied().filter(|option| among.contains(option)).collect(),
            fell_on: vec![],
        },
    };
    Tie { kind: TieKind::Pairs(pairs), among, resolution }
}

/// Who stands above whom over any number of wins, one bit per pair.
struct Reach {
    n: usize,
    words: usize,
    bits: Vec<u64>,
}

impl Reach {
    fn new(n: usize) -> Self {
        let words = n.div_ceil(64);
        Self { n, words, bits: vec![0; n * words] }
    }

    fn has(&self, a: usize, b: usize) -> bool {
        self.bits[a * self.words + b / 64] >> (b % 64) & 1 == 1
    }

    /// Adds a win; everyone at or above `a` now stands above everyone at or below `b`.
    fn add(&mut self, a: usize, b: usize) {
        if self.has(a, b) {
            return;
        }
        let mut below = self.bits[b * self.words..][..self.words].to_vec();
        below[b / 64] |= 1 << (b % 64);
        for upper in 0..self.n {
            if upper == a || self.has(upper, a) {
                let row = &mut self.bits[upper * self.words..][..self.words];
                for (word, more) in row.iter_mut().zip(&below) {
                    *word |= more;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
