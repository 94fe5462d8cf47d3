//! Ballots and options, checked once, so that counting can trust them.

mod build;

use thiserror::Error;

pub(crate) use build::{GradedBuilder, RankedBuilder};

/// At most this many options.
///
/// Why: finding the strongest paths takes `n³` steps; 1,000³ is about a second. More would let a
/// two-line file keep a computer busy for hours.
pub const MAX_OPTIONS: usize = 1_000;

/// At most this many votes in all.
///
/// Why: 10¹⁵ is below 2⁵³, so that every count survives a trip through any JSON reader.
pub const MAX_VOTES: u64 = 1_000_000_000_000_000;

/// At most this many points on one option of one ballot.
///
/// Why: 10¹⁵ votes × 10⁶ points = 10²¹ fits 128 bits with room to spare.
pub const MAX_POINTS: u32 = 1_000_000;

/// What it means that a ballot does not list an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlisted {
    /// Below all listed options, and level with the other unlisted ones. This is the rule here.
    Below,
    /// Not compared with anything. Only for old elections whose file says so.
    NotCompared,
}

/// One place on a ranked ballot: an option, and whether it opens a new rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry(u16);

impl Entry {
    const LEVEL: u16 = 1 << 15;

    /// Which option, counted from 0.
    #[must_use]
    pub fn option(self) -> usize {
        usize::from(self.0 & !Self::LEVEL)
    }

    /// Whether it is level with the option before it.
    #[must_use]
    pub fn is_level(self) -> bool {
        self.0 & Self::LEVEL != 0
    }
}

/// Ballots that put options in order, ties allowed.
///
/// Shape: one weight and one run of entries per ballot, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankedBallots {
    weights: Vec<u64>,
    starts: Vec<usize>,
    entries: Vec<Entry>,
}

impl RankedBallots {
    /// How many different lines of ballots there are (not how many people).
    #[must_use]
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    /// Whether there are no ballots.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    /// How many people gave ballot `idx`.
    #[must_use]
    pub fn weight(&self, idx: usize) -> u64 {
        self.weights[idx]
    }

    /// What ballot `idx` lists, best first.
    #[must_use]
    pub fn entries(&self, idx: usize) -> &[Entry] {
        let end = self.starts.get(idx + 1).copied().unwrap_or(self.entries.len());
        &self.entries[self.starts[idx]..end]
    }

    /// Each ballot with its weight.
    pub fn iter(&self) -> impl Iterator<Item = (u64, &[Entry])> {
        (0..self.len()).map(|idx| (self.weights[idx], self.entries(idx)))
    }
}

/// What a points ballot may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointRules {
    /// Scores: each option gets from 0 to `highest`.
    Scores {
        /// The best score there is.
        highest: u32,
    },
    /// Dots: each person has `each` dots and puts at most `per_option` on one option.
    Dots {
        /// Dots a person has.
        each: u32,
        /// Most dots on one option.
        per_option: u32,
    },
}

/// Ballots that give points to options; an option that is not named gets 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradedBallots {
    rules: PointRules,
    weights: Vec<u64>,
    starts: Vec<usize>,
    points: Vec<(u16, u32)>,
}

impl GradedBallots {
    /// What a ballot may hold.
    #[must_use]
    pub fn rules(&self) -> PointRules {
        self.rules
    }

    /// Each ballot: its weight, and pairs of option and points.
    pub fn iter(&self) -> impl Iterator<Item = (u64, &[(u16, u32)])> {
        self.weights.iter().enumerate().map(|(idx, weight)| {
            let end = self.starts.get(idx + 1).copied().unwrap_or(self.points.len());
            (*weight, &self.points[self.starts[idx]..end])
        })
    }
}

/// The two kinds of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ballots {
    /// Options in order. For approval, every listed option is approved.
    Ranked(RankedBallots),
    /// Points per option.
    Graded(GradedBallots),
}

/// One vote: its options and its ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What the vote is called; may be empty.
    pub title: String,
    /// Seats the file asks for, if it says.
    pub seats: Option<usize>,
    /// What an unlisted option means.
    pub unlisted: Unlisted,
    /// Names of options that were withdrawn before the count and are left out of it.
    pub withdrawn: Vec<String>,
    /// What a reader of the result should know about the file.
    pub notes: Vec<String>,
    options: Vec<String>,
    ballots: Ballots,
    n_votes: u64,
}

/// Why options or ballots were not taken.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ProfileError {
    /// There is nothing to choose from.
    #[error("there are no options")]
    NoOptions,
    /// More than [`MAX_OPTIONS`].
    #[error("there are {0} options; at most {MAX_OPTIONS} can be counted")]
    TooManyOptions(usize),
    /// Two options share a name, so nobody could tell who won.
    #[error("two options are both called “{0}”")]
    NameTwice(String),
    /// An option has no name.
    #[error("an option has an empty name")]
    NameEmpty,
    /// A ballot lists an option that is not there.
    #[error("option number {0} does not exist")]
    UnknownOption(usize),
    /// A ballot lists an option more than once.
    #[error("“{0}” is listed twice on one ballot")]
    ListedTwice(String),
    /// A ballot that counts for nobody.
    #[error("a ballot must count for at least 1 person")]
    NoWeight,
    /// More than [`MAX_VOTES`].
    #[error("there are more than {MAX_VOTES} votes")]
    TooManyVotes,
    /// Too many points for one option.
    #[error("{points} points for “{option}”; at most {most} are allowed")]
    TooManyPoints {
        /// The option.
        option: String,
        /// What the ballot gives.
        points: u32,
        /// What it may give.
        most: u32,
    },
    /// More dots than a person has.
    #[error("{used} dots on one ballot; each person has {each}")]
    TooManyDots {
        /// Dots on the ballot.
        used: u64,
        /// Dots a person has.
        each: u32,
    },
}

impl Profile {
    /// A vote with ranked ballots.
    ///
    /// Shape: each ballot is how many people gave it and its ranks, best first; a rank holds one
    /// option or several that are level, as positions in `options`.
    /// Refuses: see [`ProfileError`]. Never panics.
    pub fn ranked(
        options: Vec<String>,
        ballots: impl IntoIterator<Item = (u64, Vec<Vec<usize>>)>,
    ) -> Result<Self, ProfileError> {
        let mut builder = RankedBuilder::new(options, &[])?;
        for (weight, ranks) in ballots {
            for rank in ranks {
                for (at, option) in rank.into_iter().enumerate() {
                    if at == 0 { builder.next_rank(option)? } else { builder.level(option)? }
                }
            }
            builder.end_ballot(weight)?;
        }
        Ok(builder.finish())
    }

    /// A vote with points.
    ///
    /// Shape: each ballot is how many people gave it and pairs of option and points.
    /// Refuses: see [`ProfileError`]. Never panics.
    pub fn graded(
        options: Vec<String>,
        rules: PointRules,
        ballots: impl IntoIterator<Item = (u64, Vec<(usize, u32)>)>,
    ) -> Result<Self, ProfileError> {
        let mut builder = GradedBuilder::new(options, rules)?;
        for (weight, points) in ballots {
            for (option, points) in points {
                builder.give(option, points)?;
            }
            builder.end_ballot(weight)?;
        }
        Ok(builder.finish())
    }

    /// The names of the options that stand.
    #[must_use]
    pub fn options(&self) -> &[String] {
        &self.options
    }

    /// The ballots.
    #[must_use]
    pub fn ballots(&self) -> &Ballots {
        &self.ballots
    }

    /// How many people voted.
    #[must_use]
    pub fn n_votes(&self) -> u64 {
        self.n_votes
    }
}

#[cfg(test)]
mod tests;
