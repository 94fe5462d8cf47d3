//! One election: what there is to share, the ideas with their costs, and the ballots.

use crate::MAX_AMOUNT;

/// The most ideas one election may have; the largest published one has 220.
pub const MAX_IDEAS: usize = 10_000;

/// The most ballots one election may have; the largest published one has 131,778.
pub const MAX_BALLOTS: usize = 5_000_000;

/// The most choices on all ballots together: 8 bytes each, so at most 1.6 GB.
pub const MAX_CHOICES: usize = 200_000_000;

/// The most points one ballot may give to one idea, after scaling to whole points.
pub const MAX_POINTS: u32 = 1_000_000;

/// Something that can be funded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// The id as the ballots write it.
    pub id: String,
    /// The name people know it by; the id when there is none.
    pub name: String,
    /// What it costs, in the election's smallest unit.
    pub cost: u64,
}

/// One choice on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// Which idea, by its place in the list of ideas.
    pub idea: u32,
    /// How much the ballot wants it: 1 for an approval, the points otherwise; never 0.
    pub points: u32,
}

/// How the people marked their ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotKind {
    /// Any number of ideas, all alike.
    Approval,
    /// One idea.
    ChooseOne,
    /// Points for each idea.
    Points,
    /// A ranking; the last listed idea counts 1 point, the one before it 2, and so on.
    /// Ideas that are not listed count nothing.
    Ranking,
}

/// A whole election, checked.
///
/// Units: amounts in the smallest unit, `decimals` of whose digits are a fraction.
#[derive(Clone, Debug)]
pub struct Election {
    budget: u64,
    decimals: u32,
    kind: BallotKind,
    ideas: Vec<Idea>,
    starts: Vec<usize>,
    choices: Vec<Choice>,
    groups: Vec<String>,
    group_of: Vec<u16>,
}

/// Why something is not an election.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotAnElection {
    /// More ideas than `MAX_IDEAS`.
    #[error("there are more than {MAX_IDEAS} ideas")]
    TooManyIdeas,
    /// More ballots than `MAX_BALLOTS`, or more choices than `MAX_CHOICES`.
    #[error("there are too many ballots: at most {MAX_BALLOTS}, with {MAX_CHOICES} choices in all")]
    TooManyBallots,
    /// Two ideas share an id.
    #[error("the idea \"{0}\" is listed twice")]
    IdeaTwice(String),
    /// A cost or the budget is over `MAX_AMOUNT`.
    #[error("an amount is larger than {MAX_AMOUNT} smallest units")]
    AmountTooLarge,
    /// A ballot names an idea that does not exist, or gives it too many points.
    #[error("a choice names idea number {idea} with {points} points, which is not possible here")]
    ChoiceOutOfRange {
        /// The place it named.
        idea: u32,
        /// The points it gave.
        points: u32,
    },
    /// There are more groups than fit.
    #[error("there are more than 65535 groups")]
    TooManyGroups,
}

/// What an election starts from, before there are ballots.
#[derive(Clone, Debug)]
pub struct Outline {
    /// What there is to share, in smallest units.
    pub budget: u64,
    /// How many digits of every amount are a fraction, for showing it.
    pub decimals: u32,
    /// How the ballots were marked.
    pub kind: BallotKind,
    /// What can be funded.
    pub ideas: Vec<Idea>,
}

impl Election {
    /// Starts an election without ballots.
    ///
    /// Refuses: `TooManyIdeas`, `IdeaTwice`, `AmountTooLarge`.
    pub fn new(outline: Outline) -> Result<Self, NotAnElection> {
        let Outline { budget, decimals, kind, ideas } = outline;
        if ideas.len() > MAX_IDEAS {
            return Err(NotAnElection::TooManyIdeas);
        }
        if budget > MAX_AMOUNT || ideas.iter().any(|idea| idea.cost > MAX_AMOUNT) {
            return Err(NotAnElection::AmountTooLarge);
        }
        let mut ids: Vec<&str> = ideas.iter().map(|idea| idea.id.as_str()).collect();
        ids.sort_unstable();
        if let Some(pair) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(NotAnElection::IdeaTwice(pair[0].to_owned()));
        }
        let (starts, choices) = (vec![0], Vec::new());
        let (groups, group_of) = (Vec::new(), Vec::new());
        Ok(Self { budget, decimals, kind, ideas, starts, choices, groups, group_of })
    }

    /// Adds a ballot of someone who is in no named group.
    ///
    /// Refuses: `TooManyBallots`, `ChoiceOutOfRange`. An idea named twice counts once, with the
    /// points given last.
    pub fn add_ballot(&mut self, choices: &[Choice]) -> Result<(), NotAnElection> {
        self.add_ballot_of("", choices)
    }

    /// Adds a ballot of someone in `group`; the empty name is no group.
    ///
    /// Refuses: as `add_ballot`, and `TooManyGroups`.
    pub fn add_ballot_of(&mut self, group: &str, choices: &[Choice]) -> Result<(), NotAnElection> {
        if self.n_ballots() >= MAX_BALLOTS || self.choices.len() + choices.len() > MAX_CHOICES {
            return Err(NotAnElection::TooManyBallots);
        }
        for choice in choices {
            if choice.idea as usize >= self.ideas.len() || choice.points > MAX_POINTS {
                let Choice { idea, points } = *choice;
                return Err(NotAnElection::ChoiceOutOfRange { idea, points });
            }
        }
        let group = self.group_number(group)?;
        let start = self.choices.len();
        self.choices.extend(choices.iter().filter(|choice| choice.points > 0));
        tidy_ballot(&mut self.choices, start);
        self.starts.push(self.choices.len());
        self.group_of.push(group);
        Ok(())
    }

    /// What there is to share.
    pub fn budget(&self) -> u64 {
        self.budget
    }

    /// How many digits of every amount are a fraction.
    pub fn decimals(&self) -> u32 {
        self.decimals
    }

    /// How the ballots were marked.
    pub fn kind(&self) -> BallotKind {
        self.kind
    }

    /// What can be funded.
    pub fn ideas(&self) -> &[Idea] {
        &self.ideas
    }

    /// How many ballots there are, empty ones included.
    pub fn n_ballots(&self) -> usize {
        self.starts.len() - 1
    }

    /// The choices on one ballot, by idea; nothing when there is no such ballot.
    pub fn ballot(&self, ballot_idx: usize) -> &[Choice] {
        match (self.starts.get(ballot_idx), self.starts.get(ballot_idx + 1)) {
            (Some(&start), Some(&end)) => &self.choices[start..end],
            _ => &[],
        }
    }

    /// The names of the groups that ballots came from, in the order they were first seen.
    pub fn groups(&self) -> &[String] {
        &self.groups
    }

    /// The group of one ballot, by its place in `groups`.
    pub fn group_of(&self, ballot_idx: usize) -> Option<usize> {
        self.group_of.get(ballot_idx).map(|&group| usize::from(group))
    }

    /// Gives back room that growing lists took in advance.
    pub(crate) fn shrink(&mut self) {
        self.starts.shrink_to_fit();
        self.choices.shrink_to_fit();
        self.group_of.shrink_to_fit();
    }

    fn group_number(&mut self, name: &str) -> Result<u16, NotAnElection> {
        let found = match self.group_of.last() {
            // Ballots of one group often follow each other.
            Some(&last) if self.groups[usize::from(last)] == name => Some(usize::from(last)),
            _ => self.groups.iter().position(|group| group == name),
        };
        let number = found.unwrap_or_else(|| {
            self.groups.push(name.to_owned());
            self.groups.len() - 1
        });
        u16::try_from(number).map_err(|_| NotAnElection::TooManyGroups)
    }
}

/// Sorts the new choices by idea and keeps the last of each.
fn tidy_ballot(choices: &mut Vec<Choice>, start: usize) {
    let new = &mut choices[start..];
    new.sort_by_key(|choice| choice.idea);
    let mut kept = start;
    for idx in start..choices.len() {
        let choice = choices[idx];
        if kept > start && choices[kept - 1].idea == choice.idea {
            kept -= 1;
        }
        choices[kept] = choice;
        kept += 1;
    }
    choices.truncate(kept);
}
