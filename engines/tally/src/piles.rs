//! Piles of ballots: who holds which share of which ballot, exactly, while a count moves them.

use std::collections::BTreeMap;

use crate::fraction::Fraction;
use crate::profile::RankedBallots;

/// Shares finer than this are rounded down.
///
/// Why: every surplus that feeds the next one doubles the digits of a share; 20 in a row would
/// need millions. 4,096 bits hold about ten such links exactly, more than elections have.
const MOST_BITS: u64 = 4_096;

/// What is left of a share that is rounded down: a multiple of 1/2¹⁰²⁴ of a vote.
const KEPT_BITS: u64 = 1_024;

/// Who holds which share of which ballot.
///
/// Why: all ballots with the same past carry the same share, so a share is a number into a short
/// list, and sums are taken once per share, not once per ballot.
#[derive(Clone)]
pub(crate) struct Piles<'a> {
    ballots: &'a RankedBallots,
    is_standing: Vec<bool>,
    held: Vec<Pile>,
    aside: Fraction,
    shares: Shares,
}

/// What one option holds.
#[derive(Clone)]
struct Pile {
    /// In the order of the ballots, each at most once.
    parcels: Vec<Parcel>,
    total: Fraction,
}

/// A share of one ballot.
#[derive(Clone, Copy)]
struct Parcel {
    ballot: usize,
    /// Where the rank of its holder starts on the ballot.
    rank: u32,
    share: u32,
}

impl<'a> Piles<'a> {
    /// Gives each ballot to its first option; options that are level share it.
    pub(crate) fn new(ballots: &'a RankedBallots, n_options: usize) -> Self {
        let pile = Pile { parcels: vec![], total: Fraction::zero() };
        let mut piles = Self {
            ballots,
            is_standing: vec![true; n_options],
            held: vec![pile; n_options],
            aside: Fraction::zero(),
            shares: Shares::new(),
        };
        let all = (0..ballots.len()).map(|ballot| Parcel { ballot, rank: 0, share: Shares::WHOLE });
        piles.hand_out(all);
        piles
    }

    /// Options still in the count and not seated, by position.
    pub(crate) fn standing(&self) -> impl Iterator<Item = usize> {
        self.is_standing.iter().enumerate().filter(|(_, stands)| **stands).map(|(idx, _)| idx)
    }

    /// The votes an option has.
    pub(crate) fn total(&self, option: usize) -> &Fraction {
        &self.held[option].total
    }

    /// The votes of ballots that list nobody who is left.
    pub(crate) fn aside(&self) -> &Fraction {
        &self.aside
    }

    /// Whether a share was too fine to keep.
    pub(crate) fn was_rounded(&self) -> bool {
        self.shares.was_rounded
    }

    /// From now on these receive no more.
    pub(crate) fn close(&mut self, options: &[usize]) {
        for option in options {
            self.is_standing[*option] = false;
        }
    }

    /// Passes on everything an option holds.
    pub(crate) fn pass_on_all(&mut self, option: usize) {
        let parcels = std::mem::take(&mut self.held[option].parcels);
        self.held[option].total = Fraction::zero();
        self.hand_out(parcels.into_iter());
    }

    /// Passes on `part` of each ballot an option holds; the option keeps `kept` votes for good.
    pub(crate) fn pass_on_part(&mut self, option: usize, part: &Fraction, kept: Fraction) {
        let mut parcels = std::mem::take(&mut self.held[option].parcels);
        self.held[option].total = kept;
        if part.is_zero() {
            return;
        }
        let mut known = BTreeMap::new();
        for parcel in &mut parcels {
            parcel.share = *known
                .entry(parcel.share)
                .or_insert_with_key(|share| self.shares.part_of(*share, part));
        }
        self.hand_out(parcels.into_iter());
    }

    /// Gives each parcel to whom its ballot lists next.
    fn hand_out(&mut self, parcels: impl Iterator<Item = Parcel>) {
        let mut incoming: Vec<Vec<Parcel>> = vec![vec![]; self.held.len()];
        let mut aside: BTreeMap<u32, u64> = BTreeMap::new();
        let mut next = vec![];
        for parcel in parcels {
            let rank = self.find_next(parcel, &mut next);
            if next.is_empty() {
                *aside.entry(parcel.share).or_insert(0) += self.ballots.weight(parcel.ballot);
                continue;
            }
            let share = self.shares.split(parcel.share, next.len());
            for option in &next {
                incoming[*option].push(Parcel { ballot: parcel.ballot, rank, share });
            }
        }
        self.aside = self.aside.plus(&self.shares.sum(&aside));
        for (option, parcels) in incoming.into_iter().enumerate() {
            if !parcels.is_empty() {
                self.receive(option, parcels);
            }
        }
    }

    /// Finds the first rank, from the parcel's own on, with somebody standing.
    fn find_next(&self, parcel: Parcel, next: &mut Vec<usize>) -> u32 {
        next.clear();
        let entries = self.ballots.entries(parcel.ballot);
        let mut rank = parcel.rank;
        for (at, entry) in (parcel.rank..).zip(&entries[parcel.rank as usize..]) {
            if !entry.is_level() {
                if !next.is_empty() {
                    break;
                }
                rank = at;
            }
            if self.is_standing[entry.option()] {
                next.push(entry.option());
            }
        }
        rank
    }

    /// Adds parcels to a pile; two shares of one ballot become one.
    ///
    /// Why: a ballot with many level options would otherwise come apart into ever more pieces.
    fn receive(&mut self, option: usize, more: Vec<Parcel>) {
        let mut sums: BTreeMap<u32, u64> = BTreeMap::new();
        for parcel in &more {
            *sums.entry(parcel.share).or_insert(0) += self.ballots.weight(parcel.ballot);
        }
        let pile = &mut self.held[option];
        pile.total = pile.total.plus(&self.shares.sum(&sums));
        if pile.parcels.is_empty() {
            pile.parcels = more;
            return;
        }
        let old = std::mem::take(&mut pile.parcels);
        let mut merged = Vec::with_capacity(old.len() + more.len());
        let (mut old, mut more) = (old.into_iter().peekable(), more.into_iter().peekable());
        loop {
            let parcel = match (old.peek(), more.peek()) {
                (None, None) => break,
                (Some(mine), Some(new)) if mine.ballot == new.ballot => {
                    let share = self.shares.join(mine.share, new.share);
                    let joined = Parcel { share, ..*mine };
                    more.next();
                    old.next();
                    Some(joined)
                }
                (Some(mine), Some(new)) if new.ballot < mine.ballot => more.next(),
                (Some(_), _) => old.next(),
                (None, Some(_)) => more.next(),
            };
            merged.extend(parcel);
        }
        self.held[option].parcels = merged;
    }
}

/// The list of shares a ballot can have.
#[derive(Clone)]
struct Shares {
    list: Vec<Fraction>,
    index: BTreeMap<Fraction, u32>,
    splits: BTreeMap<(u32, usize), u32>,
    was_rounded: bool,
}

impl Shares {
    const WHOLE: u32 = 0;

    fn new() -> Self {
        let one = Fraction::whole(1);
        Self {
            list: vec![one.clone()],
            index: BTreeMap::from([(one, Self::WHOLE)]),
            splits: BTreeMap::new(),
            was_rounded: false,
        }
    }

    fn number(&mut self, share: Fraction) -> u32 {
        let share = if share.bits() > MOST_BITS {
            self.was_rounded = true;
            share.rounded_down(KEPT_BITS)
        } else {
            share
        };
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let list = &mut self.list;
        *self.index.entry(share).or_insert_with_key(|share| {
            list.push(share.clone());
            next
        })
    }

    fn split(&mut self, share: u32, ways: usize) -> u32 {
        if ways == 1 {
            return share;
        }
        if let Some(known) = self.splits.get(&(share, ways)) {
            return *known;
        }
        let part = self.list[share as usize].over(&Fraction::whole(ways as u64));
        let number = self.number(part);
        self.splits.insert((share, ways), number);
        number
    }

    fn part_of(&mut self, share: u32, part: &Fraction) -> u32 {
        let part = self.list[share as usize].times(part);
        self.number(part)
    }

    fn join(&mut self, one: u32, other: u32) -> u32 {
        let sum = self.list[one as usize].plus(&self.list[other as usize]);
        self.number(sum)
    }

    fn sum(&self, counts: &BTreeMap<u32, u64>) -> Fraction {
        let mut total = Fraction::zero();
        for (share, count) in counts {
            total = total.plus(&self.list[*share as usize].times_whole(*count));
        }
        total
    }
}

#[cfg(test)]
mod tests;
