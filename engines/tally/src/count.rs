//! The ways of counting, and one door to all of them.

use thiserror::Error;

use crate::lot::TieRule;
use crate::outcome::Outcome;
use crate::pairwise::{Pairwise, Strength};
use crate::profile::{Ballots, PointRules, Profile};
use crate::{RankedBallots, ranked_pairs, runoff, schulze, totals};

/// A way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Strongest paths over pairwise wins.
    Schulze,
    /// Strongest pairwise wins first, without circles.
    RankedPairs,
    /// The option with the fewest votes leaves, round by round.
    Irv,
    /// Several seats by quota; spare votes are passed on.
    Stv,
    /// Most points.
    Score,
    /// Most people who list it.
    Approval,
    /// Most dots.
    Dots,
}

impl Method {
    /// All of them, in the order of the command line.
    pub const ALL: [Self; 7] = [
        Self::Schulze,
        Self::RankedPairs,
        Self::Irv,
        Self::Stv,
        Self::Score,
        Self::Approval,
        Self::Dots,
    ];

    /// The name in options and in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Schulze => "schulze",
            Self::RankedPairs => "ranked_pairs",
            Self::Irv => "irv",
            Self::Stv => "stv",
            Self::Score => "score",
            Self::Approval => "approval",
            Self::Dots => "dots",
        }
    }

    /// The rule in plain words, for the people whose ballots are counted.
    #[must_use]
    pub fn rule(self) -> &'static str {
        match self {
            Self::Schulze => {
                "Every two options are compared: how many people put one above the other? \
                 An option also gets support through others: if A wins against B and B against C, \
                 that is a path from A to C, and a path is as strong as its weakest win. \
                 The option with a path to each other option that is at least as strong as the \
                 way back comes first."
            }
            Self::RankedPairs => {
                "Every two options are compared: how many people put one above the other? \
                 The strongest win is kept, then the next, and so on. \
                 A win that would go round in a circle with those already kept does not count. \
                 The option that nobody stands above comes first."
            }
            Self::Irv => {
                "Each ballot counts for the first option it lists. \
                 Round by round, the option with the fewest votes leaves, and its ballots go to \
                 whom they list next. Who stays to the end comes first."
            }
            Self::Stv => {
                "An option needs a set number of votes for a seat, the quota. \
                 What it has above the quota is passed on: each of its ballots goes, in equal \
                 part, to whom it lists next. If nobody has the quota, the option with the fewest \
                 votes leaves and its ballots go to whom they list next, until all seats are taken."
            }
            Self::Score => "Each person gives points to each option. Most points come first.",
            Self::Approval => {
                "Each person lists all options they can say yes to. \
                 The option with most yeses comes first."
            }
            Self::Dots => {
                "Each person has a number of dots to place, and at most so many on one option. \
                 Most dots come first."
            }
        }
    }
}

/// How to count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The way of counting.
    pub method: Method,
    /// Seats to fill, at least 1.
    pub seats: usize,
    /// How the strength of a win is measured, where wins are compared.
    pub strength: Strength,
    /// What happens with a tie.
    pub tie: TieRule,
}

impl Settings {
    /// One seat, ties reported, and the usual strength: winning votes for Schulze, margins for
    /// ranked pairs.
    #[must_use]
    pub fn new(method: Method) -> Self {
        let strength = match method {
            Method::RankedPairs => Strength::Margins,
            _ => Strength::WinningVotes,
        };
        Self { method, seats: 1, strength, tie: TieRule::Report }
    }
}

/// Why ballots cannot be counted this way.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CountError {
    /// The method needs options in order.
    #[error("{} needs ballots that list options in order; these ballots give points. Try --method {}", .0.code(), .1.code())]
    NeedsRanks(Method, Method),
    /// The method needs points.
    #[error("score needs ballots that give points, like \"scores\": [[1, {{\"Garden\": 4}}]]")]
    NeedsScores,
    /// The method needs dots.
    #[error("dots needs ballots that place dots, like \"dots\": [[1, {{\"Garden\": 4}}]]")]
    NeedsDots,
    /// Nobody could win.
    #[error("there must be at least 1 seat")]
    NoSeats,
}

/// Counts the ballots.
///
/// Shape: the same ballots, settings and seed always give the same outcome, in whatever order the
/// ballots or the options come.
/// Refuses: see [`CountError`]. Never panics.
pub fn count(profile: &Profile, settings: &Settings) -> Result<Outcome, CountError> {
    if settings.seats == 0 {
        return Err(CountError::NoSeats);
    }
    let n_options = profile.options().len();
    let ranked = |ballots: &RankedBallots| match settings.method {
        Method::Schulze => Ok(schulze::count(
            profile,
            Pairwise::of(ballots, n_options, profile.unlisted),
            settings,
        )),
        Method::RankedPairs => {
            let pairwise = Pairwise::of(ballots, n_options, profile.unlisted);
            Ok(ranked_pairs::count(profile, pairwise, settings))
        }
        Method::Irv | Method::Stv => Ok(runoff::count(profile, ballots, settings)),
        Method::Approval => {
            Ok(totals::count(profile, totals::approvals(ballots, n_options), settings))
        }
        Method::Score => Err(CountError::NeedsScores),
        Method::Dots => Err(CountError::NeedsDots),
    };
    match profile.ballots() {
        Ballots::Ranked(ballots) => ranked(ballots),
        Ballots::Graded(ballots) => match (settings.method, ballots.rules()) {
            (Method::Score, PointRules::Scores { .. })
            | (Method::Dots, PointRules::Dots { .. }) => {
                Ok(totals::count(profile, totals::points(ballots, n_options), settings))
            }
            (Method::Score, PointRules::Dots { .. }) => Err(CountError::NeedsScores),
            (Method::Dots, PointRules::Scores { .. }) => Err(CountError::NeedsDots),
            (other, PointRules::Scores { .. }) => Err(CountError::NeedsRanks(other, Method::Score)),
            (other, PointRules::Dots { .. }) => Err(CountError::NeedsRanks(other, Method::Dots)),
        },
    }
}

#[cfg(test)]
mod tests;
