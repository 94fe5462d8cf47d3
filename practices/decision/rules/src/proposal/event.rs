//! What happened to a proposal.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{
    PartnerId,
    two_keys::{Asked, SecondKey},
};
use powerwith_core::{Day, PersonId};

use super::{
    Asking, Decision, DecisionWish, End, Given, KeyId, ObjectionId, Plan, ProposalId, QuestionId,
    Reaction, Review, SeatId, Stage, Version,
};
use crate::text::Text;

/// Something that happened to a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// To which.
    pub proposal: ProposalId,
    /// Its number among the events of the proposal, from 0. An event that comes twice counts once.
    pub nth: u32,
    /// The day.
    pub day: Day,
    /// In which role someone did it.
    pub role: Role,
    /// What.
    pub what: What,
}

/// In which role someone did something: this is what the open log knows of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Whoever proposes.
    Proposer,
    /// A host.
    Host,
    /// Whoever takes a seat, or gets up from it.
    SeatHolder,
    /// Any member.
    Member,
    /// Nobody: a day came.
    Day,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] =
        [Self::Proposer, Self::Host, Self::SeatHolder, Self::Member, Self::Day];

    /// The stable name, used in the store and in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Proposer => "proposer",
            Self::Host => "host",
            Self::SeatHolder => "seat-holder",
            Self::Member => "member",
            Self::Day => "day",
        }
    }

    /// The role with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Someone began it.
    Drafted {
        /// Who.
        author: PersonId,
        /// The partner they come from.
        partner: PartnerId,
        /// What lies on the table.
        plan: Box<Plan>,
    },
    /// What lies on the table changed.
    Planned(Box<Plan>),
    /// It came to a stage.
    Moved {
        /// Which.
        to: Stage,
    },
    /// A seat was named.
    SeatNamed {
        /// Names it.
        seat: SeatId,
        /// For whom it is.
        group: Text,
    },
    /// Someone took a seat.
    SeatTaken {
        /// Which.
        seat: SeatId,
        /// Who.
        holder: PersonId,
        /// Who typed it in, when someone did.
        helper: Option<PersonId>,
    },
    /// A seat is empty again.
    SeatLeft {
        /// Which.
        seat: SeatId,
    },
    /// Two hosts of two partners said why it goes on without someone in this seat.
    SeatExcepted {
        /// Which.
        seat: SeatId,
        /// Why.
        reason: Text,
    },
    /// Someone asked.
    QuestionAsked {
        /// Names it.
        question: QuestionId,
        /// Who.
        by: PersonId,
        /// The question.
        text: Text,
    },
    /// A question was answered.
    QuestionAnswered {
        /// Which.
        question: QuestionId,
        /// The answer.
        text: Text,
    },
    /// Someone said what they think.
    Reacted {
        /// Who.
        by: PersonId,
        /// What.
        reaction: Reaction,
    },
    /// There is a new version.
    Reworded(Box<Version>),
    /// People are asked.
    ConsentOpened(Box<Asking>),
    /// Someone spoke.
    Spoke {
        /// Who.
        by: PersonId,
        /// What, and by whose hand.
        given: Given,
    },
    /// Someone lets someone else speak for them.
    ProxyGiven {
        /// Who.
        from: PersonId,
        /// Whom.
        to: PersonId,
    },
    /// Someone speaks for themselves again.
    ProxyTakenBack {
        /// Who.
        from: PersonId,
    },
    /// People were asked; from now on everyone sees what was said.
    Closed(Box<Closing>),
    /// An objection ended.
    ObjectionEnded {
        /// Which.
        objection: ObjectionId,
        /// How.
        end: End,
    },
    /// Someone paused it.
    Paused {
        /// Who; never shown.
        by: PersonId,
        /// The first day on which it goes on.
        until: Day,
    },
    /// The pause is over early.
    PauseEnded,
    /// A host asked for an act that takes two keys.
    KeyAsked {
        /// Names it.
        key: KeyId,
        /// What was asked.
        asked: Box<Asked<Act>>,
    },
    /// A host of another partner answered.
    KeyTurned {
        /// Which act.
        key: KeyId,
        /// The host.
        by: PersonId,
        /// The partner they come from.
        partner: PartnerId,
        /// What they said.
        answer: SecondKey,
    },
    /// Nobody answered in time.
    KeyLapsed {
        /// Which act.
        key: KeyId,
    },
    /// Whoever asked took it back.
    KeyTakenBack {
        /// Which act.
        key: KeyId,
    },
    /// It is decided.
    Decided(Box<Decision>),
    /// Its author took it back.
    Withdrawn,
    /// Nothing happened for long.
    Lapsed,
    /// It goes on after it had lapsed.
    TakenUp {
        /// At which stage.
        at: Stage,
    },
    /// It was looked at beside what really happened.
    Reviewed(Box<Review>),
    /// A member is gone: what led to them is deleted. What they wrote for everyone stays.
    Gone {
        /// Who.
        person: PersonId,
    },
}

/// What comes out when the asking closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The version people were asked about.
    pub version: u32,
    /// Objections that were raised, or raised again: who and why.
    pub raised: BTreeMap<ObjectionId, (PersonId, Text)>,
    /// Earlier objections whose author now says "try it" or stands aside.
    pub ended: BTreeMap<ObjectionId, End>,
    /// What people need to know first.
    pub questions: BTreeMap<QuestionId, (PersonId, Text)>,
    /// Worries, to be kept.
    pub worries: BTreeSet<Text>,
}

/// An act that takes two keys.
///
/// In plain words: for these, one host asks and a host of another partner says yes. Everyone sees
/// both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// People are no longer asked, before the day that was said.
    CloseEarly {
        /// The version they are asked about.
        version: u32,
    },
    /// It goes on although nobody holds this seat.
    ExceptSeat {
        /// Which.
        seat: SeatId,
        /// Why.
        reason: Text,
    },
    /// An objection is answered before everyone, and does not stop it any more.
    AnswerObjection {
        /// Which.
        objection: ObjectionId,
        /// The answer.
        answer: Text,
    },
    /// Something that touches the rules is decided.
    Decide(DecisionWish),
}

impl Act {
    /// The stable name, used in the store and in the log.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::CloseEarly { .. } => "close-early",
            Self::ExceptSeat { .. } => "except-seat",
            Self::AnswerObjection { .. } => "answer-objection",
            Self::Decide(_) => "decide",
        }
    }
}
