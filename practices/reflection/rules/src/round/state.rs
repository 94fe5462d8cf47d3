//! What a round is at a day.

use powerwith_core::{Day, PersonId};

use super::{Breakdown, Plan, RoundId};

/// How far a round is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoundState {
    /// Hosts are still writing it; only they see it.
    Draft,
    /// People can answer.
    Open,
    /// No more answers; the results are there, and an answer is owed.
    Closed,
    /// The hosts said what they heard and what they will do.
    Answered,
}

/// A partner or group as it was when the round opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Whether it is a group or a partner.
    pub kind: Breakdown,
    /// Its short name in answers: its id as text.
    pub key: String,
    /// Its name for people.
    pub name: String,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Names it.
    pub id: RoundId,
    /// What the hosts laid on the table.
    pub plan: Plan,
    /// How far it is, as last written down. See [`Round::state_on`].
    pub state: RoundState,
    /// The host who began it; none when that person was deleted.
    pub made_by: Option<PersonId>,
    /// The day it opened; none for a draft.
    pub opened: Option<Day>,
    /// The day it closed; none before.
    pub closed: Option<Day>,
    /// The day on which two hosts of two partners closed it before its last day; none otherwise.
    pub close_agreed: Option<Day>,
    /// How many people took part; known only after the close. Never shown as it is.
    pub n_took_part: Option<u32>,
    /// The partners and groups when it opened, in the order they are shown; empty for a draft.
    pub labels: Vec<Label>,
}

impl RoundState {
    /// Every state, in the order of a round's life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Open, Self::Closed, Self::Answered];

    /// The stable name, used in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Answered => "answered",
        }
    }

    /// The state with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }
}

impl Round {
    /// How far the round is on a day: past its last day it is closed, written down or not; and so
    /// it is once two hosts of two partners closed it.
    pub fn state_on(&self, today: Day) -> RoundState {
        if self.state == RoundState::Open && self.close_agreed.is_some() {
            return RoundState::Closed;
        }
        match (self.state, self.plan.last_sending_day()) {
            (RoundState::Open, Some(last)) if today > last => RoundState::Closed,
            (state, _) => state,
        }
    }

    /// Whether people can answer on this day.
    pub fn is_open_on(&self, today: Day) -> bool {
        self.state_on(today) == RoundState::Open
    }

    /// Whether people can begin to answer on this day; in a sealed round, whether tokens are given
    /// out.
    pub fn lets_in_on(&self, today: Day) -> bool {
        self.is_open_on(today) && self.plan.closes.is_some_and(|closes| today <= closes)
    }

    /// Whether it must be written down that the round is closed.
    pub fn is_due_to_close(&self, today: Day) -> bool {
        self.state == RoundState::Open && self.state_on(today) == RoundState::Closed
    }

    /// Whether an answer is owed on this day.
    pub fn is_owed_on(&self, today: Day) -> bool {
        self.state_on(today) == RoundState::Closed
    }

    /// The partners when the round opened, in the order they are shown.
    pub fn partners(&self) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(|label| label.kind == Breakdown::Partners)
    }

    /// The groups when the round opened, in the order they are shown.
    pub fn groups(&self) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(|label| label.kind == Breakdown::Groups)
    }
}

/// The round whose answer is owed on this day; the one that is due first, when there are several.
pub fn owed(rounds: &[Round], today: Day) -> Option<&Round> {
    rounds
        .iter()
        .filter(|round| round.is_owed_on(today))
        .min_by_key(|round| (round.plan.answer_due, round.id))
}
