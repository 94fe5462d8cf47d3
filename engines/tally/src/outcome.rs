//! What a count found: who won, what was level, and every step on the way.

use crate::count::Method;
use crate::fraction::Fraction;
use crate::lot::TieRule;
use crate::pairwise::{Pairwise, Strength};

/// The result of a count. Options are positions in `Profile::options`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How the ballots were counted.
    pub method: Method,
    /// Seats to fill.
    pub seats: usize,
    /// Options that surely have a seat, best first.
    pub winners: Vec<usize>,
    /// Options level for the seats still open; empty when all is decided.
    pub undecided: Vec<usize>,
    /// All options from first to last; options in one inner list are level.
    pub ranking: Vec<Vec<usize>>,
    /// Every tie met on the way, also those that changed nothing.
    pub ties: Vec<Tie>,
    /// The numbers the result rests on.
    pub work: Work,
}

impl Outcome {
    /// Seats that nobody has yet, because of a tie or because there are too few options.
    #[must_use]
    pub fn open_seats(&self) -> usize {
        self.seats.saturating_sub(self.winners.len())
    }
}

/// A tie and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// What was at stake.
    pub kind: TieKind,
    /// Who was level, by position.
    pub among: Vec<usize>,
    /// How it was settled.
    pub resolution: Resolution,
}

/// What a tie was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieKind {
    /// Who takes the last seats.
    Seat,
    /// Who leaves in this round (counted from 1), all having the fewest votes.
    Leave {
        /// The round.
        round: usize,
    },
    /// Which of several equally strong wins counts first: winner and loser of each.
    Pairs(Vec<(usize, usize)>),
}

/// How a tie was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// It is open: no lot was named.
    Open,
    /// No lot was needed: every way of settling it ends with the same winners.
    NoDifference,
    /// The lot decided.
    Lot {
        /// The options that were level, first drawn first.
        order: Vec<usize>,
        /// Whom it fell on: who took a seat, or who left. Empty for equally strong wins.
        fell_on: Vec<usize>,
    },
}

/// The numbers a result rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// Every option against every other.
    Pairs(Box<PairWork>),
    /// Round by round.
    Rounds {
        /// Votes that take a seat; nothing for instant runoff.
        quota: Option<u64>,
        /// The rounds, in order.
        rounds: Vec<Round>,
        /// Whether shares became too fine to keep exactly and were rounded down.
        was_rounded: bool,
    },
    /// One sum per option.
    Sums(Vec<u128>),
}

/// The pairwise comparison and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairWork {
    /// How many people put one option above another.
    pub pairwise: Pairwise,
    /// How the strength of a win was measured.
    pub strength: Strength,
    /// The option that wins every comparison, if there is one.
    pub condorcet: Option<usize>,
    /// The smallest group whose every member wins against everyone outside it.
    pub smith: Vec<usize>,
    /// Schulze: row by row, the strength of the strongest path from one option to another.
    pub paths: Option<Vec<u64>>,
    /// Ranked pairs: every win, strongest first, and whether it was kept.
    pub locks: Vec<Lock>,
}

impl PairWork {
    pub(crate) fn new(
        pairwise: Pairwise,
        strength: Strength,
        paths: Option<Vec<u64>>,
        locks: Vec<Lock>,
    ) -> Self {
        Self {
            condorcet: pairwise.condorcet_winner(),
            smith: pairwise.smith_set(),
            pairwise,
            strength,
            paths,
            locks,
        }
    }
}

/// One win in ranked pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Who wins.
    pub winner: usize,
    /// Who loses.
    pub loser: usize,
    /// How strong the win is.
    pub strength: u64,
    /// What became of it.
    pub state: LockState,
}

/// What became of a win in ranked pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockState {
    /// It counts.
    Kept,
    /// It would go round in a circle with stronger wins, so it does not count.
    SetAside,
    /// Whether it counts depends on an open tie.
    Open,
}

/// One round of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Votes of everyone still in the count, by position.
    pub totals: Vec<(usize, Fraction)>,
    /// Votes of ballots that list nobody who is left.
    pub aside: Fraction,
    /// What happened then.
    pub act: Act,
}

/// What happened in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// These reached the quota; each with the share of every ballot that is passed on.
    Seated(Vec<(usize, Fraction)>),
    /// As many options are left as seats, so these take them.
    SeatedRest(Vec<usize>),
    /// These left; their ballots go to whom they list next.
    Left(Vec<usize>),
    /// The count stops at an open tie.
    Stopped,
}

/// Gives the seats to the first of a ranking; a tie across the last seat is settled by `rule`.
///
/// Shape: returns winners, undecided, and the tie if there was one.
pub(crate) fn fill_seats(
    ranking: &[Vec<usize>],
    seats: usize,
    names: &[String],
    rule: &TieRule,
) -> (Vec<usize>, Vec<usize>, Option<Tie>) {
    let mut winners = vec![];
    for level in ranking {
        let open = seats - winners.len();
        if level.len() <= open {
            winners.extend(level);
            continue;
        }
        if open == 0 {
            break;
        }
        let TieRule::Lot(seed) = rule else {
            let tie =
                Tie { kind: TieKind::Seat, among: level.clone(), resolution: Resolution::Open };
            return (winners, level.clone(), Some(tie));
        };
        let order = draw(seed, level, names);
        let fell_on = order[..open].to_vec();
        winners.extend(&fell_on);
        let resolution = Resolution::Lot { order, fell_on };
        return (
            winners,
            vec![],
            Some(Tie { kind: TieKind::Seat, among: level.clone(), resolution }),
        );
    }
    (winners, vec![], None)
}

/// Puts some options in the order of the lot.
pub(crate) fn draw(seed: &crate::lot::Seed, among: &[usize], names: &[String]) -> Vec<usize> {
    let ids: Vec<&str> = among.iter().map(|idx| names[*idx].as_str()).collect();
    seed.order(&ids).into_iter().map(|at| among[at]).collect()
}
