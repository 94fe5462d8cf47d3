//! Building ballots entry by entry, so that readers need no second copy.

use super::{
    Ballots, Entry, GradedBallots, MAX_OPTIONS, MAX_POINTS, MAX_VOTES, PointRules, Profile,
    ProfileError, RankedBallots, Unlisted,
};

/// Builds ranked ballots.
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
