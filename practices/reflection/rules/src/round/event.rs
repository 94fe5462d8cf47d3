//! What happened to a round, and what it is afterwards.

use powerwith_core::Day;

use small_groups::Floor;

use super::{Label, Plan, Round, RoundId, RoundState};

/// Something that happened to a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A host began a round.
    Drafted(Box<Round>),
    /// Hosts changed what they lay on the table.
    Planned {
        /// The round.
        round: RoundId,
        /// The whole new plan.
        plan: Box<Plan>,
    },
    /// A draft was thrown away.
    Discarded {
        /// The round.
        round: RoundId,
    },
    /// The round opened; from now on its questions and views stay as they are.
    Opened {
        /// The round.
        round: RoundId,
        /// The day.
        day: Day,
        /// The partners and groups of that day.
        labels: Vec<Label>,
        /// The partnership's smallest crowd on that day.
        floor: Floor,
    },
    /// Two hosts of two partners closed it before its day. What comes of it is made at the next
    /// look, as when the day is past.
    CloseAgreed {
        /// The round.
        round: RoundId,
        /// The day.
        day: Day,
    },
    /// The round closed.
    Closed {
        /// The round.
        round: RoundId,
        /// The day.
        day: Day,
    },
    /// The hosts gave the answer they owed.
    Answered {
        /// The round.
        round: RoundId,
    },
}

impl Event {
    /// The round it happened to.
    pub fn round(&self) -> RoundId {
        match self {
            Self::Drafted(round) => round.id,
            Self::Planned { round, .. }
            | Self::Discarded { round }
            | Self::Opened { round, .. }
            | Self::CloseAgreed { round, .. }
            | Self::Closed { round, .. }
            | Self::Answered { round } => *round,
        }
    }
}

/// The round after an event; `None` when it is gone, or was not there.
pub fn apply(round: Option<Round>, event: &Event) -> Option<Round> {
    if let Event::Drafted(drafted) = event {
        return Some((**drafted).clone());
    }
    let round = round?;
    match event.clone() {
        Event::Drafted(_) | Event::Discarded { .. } => None,
        Event::Planned { plan, .. } => Some(Round { plan: *plan, ..round }),
        Event::Opened { day, labels, floor, .. } => {
            let plan = Plan { floor, ..round.plan };
            Some(Round { state: RoundState::Open, opened: Some(day), labels, plan, ..round })
        }
        Event::CloseAgreed { day, .. } => Some(Round { close_agreed: Some(day), ..round }),
        Event::Closed { day, .. } => {
            Some(Round { state: RoundState::Closed, closed: Some(day), ..round })
        }
        Event::Answered { .. } => Some(Round { state: RoundState::Answered, ..round }),
    }
}
