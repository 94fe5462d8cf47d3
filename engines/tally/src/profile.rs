//! Ballots and options, checked once, so that counting can trust them.

use thiserror::Error;

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

/// Builds ranked ballots entry by entry, so that readers need no second copy.
pub(crate) struct RankedBuilder {
    names: Names,
    ballots: RankedBallots,
    n_votes: u64,
    /// Where the ballot being read starts.
    start: usize,
    /// Whether the rank being read already holds a standing option.
    rank_is_open: bool,
}

impl RankedBuilder {
    /// `withdrawn` are positions in `options` that do not stand.
    pub(crate) fn new(options: Vec<String>, withdrawn: &[usize]) -> Result<Self, ProfileError> {
        let names = Names::new(options, withdrawn)?;
        Ok(Self {
            names,
            ballots: RankedBallots::default(),
            n_votes: 0,
            start: 0,
            rank_is_open: false,
        })
    }

    /// Lists `option` below everything before it.
    pub(crate) fn next_rank(&mut self, option: usize) -> Result<(), ProfileError> {
        self.rank_is_open = false;
        self.level(option)
    }

    /// Lists `option` level with the one before it.
    pub(crate) fn level(&mut self, option: usize) -> Result<(), ProfileError> {
        if let Some(standing) = self.names.list(option)? {
            let mark = if self.rank_is_open { Entry::LEVEL } else { 0 };
            self.ballots.entries.push(Entry(standing | mark));
            self.rank_is_open = true;
        }
        Ok(())
    }

    /// Ends the ballot, given by `weight` people.
    pub(crate) fn end_ballot(&mut self, weight: u64) -> Result<(), ProfileError> {
        add_votes(&mut self.n_votes, weight)?;
        self.ballots.starts.push(self.start);
        self.ballots.weights.push(weight);
        self.start = self.ballots.entries.len();
        self.rank_is_open = false;
        self.names.next_ballot();
        Ok(())
    }

    /// Names the options, for formats that name them after the ballots.
    pub(crate) fn rename(&mut self, names: Vec<String>) -> Result<(), ProfileError> {
        check_names(&names)?;
        if names.len() != self.names.all.len() {
            return Err(ProfileError::UnknownOption(names.len()));
        }
        self.names.all = names;
        Ok(())
    }

    /// The votes so far.
    pub(crate) fn n_votes(&self) -> u64 {
        self.n_votes
    }

    pub(crate) fn finish(self) -> Profile {
        self.names.into_profile(Ballots::Ranked(self.ballots), self.n_votes)
    }
}

/// Builds points ballots.
pub(crate) struct GradedBuilder {
    names: Names,
    ballots: GradedBallots,
    n_votes: u64,
    start: usize,
    used: u64,
}

impl GradedBuilder {
    pub(crate) fn new(options: Vec<String>, rules: PointRules) -> Result<Self, ProfileError> {
        let ballots = GradedBallots { rules, weights: vec![], starts: vec![], points: vec![] };
        Ok(Self { names: Names::new(options, &[])?, ballots, n_votes: 0, start: 0, used: 0 })
    }

    pub(crate) fn give(&mut self, option: usize, points: u32) -> Result<(), ProfileError> {
        let most = match self.ballots.rules {
            PointRules::Scores { highest } => highest,
            PointRules::Dots { per_option, .. } => per_option,
        }
        .min(MAX_POINTS);
        let listed = self.names.list(option)?;
        if points > most {
            let option = self.names.all[option].clone();
            return Err(ProfileError::TooManyPoints { option, points, most });
        }
        self.used += u64::from(points);
        if let PointRules::Dots { each, .. } = self.ballots.rules
            && self.used > u64::from(each)
        {
            return Err(ProfileError::TooManyDots { used: self.used, each });
        }
        self.ballots.points.extend(listed.map(|option| (option, points)));
        Ok(())
    }

    pub(crate) fn end_ballot(&mut self, weight: u64) -> Result<(), ProfileError> {
        add_votes(&mut self.n_votes, weight)?;
        self.ballots.starts.push(self.start);
        self.ballots.weights.push(weight);
        self.start = self.ballots.points.len();
        self.used = 0;
        self.names.next_ballot();
        Ok(())
    }

    pub(crate) fn finish(self) -> Profile {
        self.names.into_profile(Ballots::Graded(self.ballots), self.n_votes)
    }
}

/// The options while ballots are read: who stands, and who was already listed on this ballot.
struct Names {
    all: Vec<String>,
    /// The number among those standing, or nothing when withdrawn.
    standing: Vec<Option<u16>>,
    /// The last ballot that listed the option.
    seen: Vec<usize>,
    ballot: usize,
}

impl Names {
    fn new(all: Vec<String>, withdrawn: &[usize]) -> Result<Self, ProfileError> {
        check_names(&all)?;
        let mut standing = Vec::with_capacity(all.len());
        let mut next = 0u16;
        for idx in 0..all.len() {
            let stands = !withdrawn.contains(&idx);
            standing.push(stands.then_some(next));
            next += u16::from(stands);
        }
        if next == 0 {
            return Err(ProfileError::NoOptions);
        }
        Ok(Self { seen: vec![0; all.len()], all, standing, ballot: 1 })
    }

    fn list(&mut self, option: usize) -> Result<Option<u16>, ProfileError> {
        let seen = self.seen.get_mut(option).ok_or(ProfileError::UnknownOption(option + 1))?;
        if *seen == self.ballot {
            return Err(ProfileError::ListedTwice(self.all[option].clone()));
        }
        *seen = self.ballot;
        Ok(self.standing[option])
    }

    fn next_ballot(&mut self) {
        self.ballot += 1;
    }

    fn into_profile(self, ballots: Ballots, n_votes: u64) -> Profile {
        let (mut options, mut withdrawn) = (vec![], vec![]);
        for (name, standing) in self.all.into_iter().zip(self.standing) {
            if standing.is_some() { options.push(name) } else { withdrawn.push(name) }
        }
        Profile {
            title: String::new(),
            seats: None,
            unlisted: Unlisted::Below,
            withdrawn,
            notes: vec![],
            options,
            ballots,
            n_votes,
        }
    }
}

fn check_names(names: &[String]) -> Result<(), ProfileError> {
    if names.is_empty() {
        return Err(ProfileError::NoOptions);
    }
    if names.len() > MAX_OPTIONS {
        return Err(ProfileError::TooManyOptions(names.len()));
    }
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_unstable();
    if sorted[0].is_empty() {
        return Err(ProfileError::NameEmpty);
    }
    match sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(ProfileError::NameTwice(pair[0].clone())),
        None => Ok(()),
    }
}

fn add_votes(total: &mut u64, weight: u64) -> Result<(), ProfileError> {
    if weight == 0 {
        return Err(ProfileError::NoWeight);
    }
    match total.checked_add(weight) {
        Some(sum) if sum <= MAX_VOTES => {
            *total = sum;
            Ok(())
        }
        _ => Err(ProfileError::TooManyVotes),
    }
}

#[cfg(test)]
mod tests;
