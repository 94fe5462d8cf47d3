//! What someone wants to do with a proposal, and what must be known to say what comes of it.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{Membership, PartnerId, two_keys::SecondKey};
use powerwith_core::{Day, PersonId};

use super::{
    Act, Doers, Hand, KeyId, ObjectionId, Plan, ProposalId, QuestionId, Review, SeatId, Stage,
    Voice,
};
use crate::{
    impact::{Impact, Value},
    text::Text,
};

/// The fewest partners from which someone must say "try it".
///
/// In plain words: nothing is decided unless people of at least two partners say "try it". So no
/// partner decides alone.
pub const LEAST_PARTNERS_QUORUM: usize = 2;

/// The longest that people are asked: a month. Later they no longer remember what it was about.
pub const MAX_CONSENT_DAYS: i32 = 31;

/// What must be known to decide about a proposal.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The members of today.
    pub members: &'a BTreeMap<PersonId, Membership>,
    /// The partners that lead: those that pay or hold the contract. Their people speak last.
    pub leads: &'a BTreeSet<PartnerId>,
    /// How the partnership decides.
    pub terms: &'a Terms,
}

/// How a partnership decides by consent. A change of it is a decision itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How many must have spoken.
    pub quorum: Quorum,
    /// How many days people are asked, at most [`MAX_CONSENT_DAYS`].
    pub open_days: i32,
    /// The values by which the impact is looked at.
    pub values: BTreeSet<Value>,
    /// The decision that set these terms; none for those of the founding.
    pub set_by: Option<ProposalId>,
}

/// How many must have spoken before something can be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// From how many partners. Fewer than [`LEAST_PARTNERS_QUORUM`] counts as that.
    pub partners: usize,
    /// How many people. Fewer than two counts as two.
    pub people: usize,
}

/// Something that comes to a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Someone wants something.
    Wish {
        /// Who.
        by: PersonId,
        /// What.
        wish: Wish,
    },
    /// A day came. May be said as often as one likes.
    DayCame,
    /// A member left the partnership or was deleted. May be said as often as one likes.
    Left {
        /// Who.
        person: PersonId,
    },
}

/// What someone wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Changes what lies on the table, before people ask about it.
    Change(Box<Plan>),
    /// Goes on to the next stage.
    MoveOn {
        /// The stage they see, so that a form sent twice goes on once.
        from: Stage,
    },
    /// Names a group that is most affected.
    NameSeat {
        /// The group, in words.
        group: Text,
    },
    /// Takes a seat: the person's own yes.
    TakeSeat {
        /// Which.
        seat: SeatId,
        /// Who typed it in, when they have no device.
        helper: Option<PersonId>,
    },
    /// Gets up from a seat.
    LeaveSeat {
        /// Which.
        seat: SeatId,
    },
    /// Asks a question.
    Ask {
        /// The question.
        text: Text,
    },
    /// Answers a question.
    Answer {
        /// Which.
        question: QuestionId,
        /// The answer.
        text: Text,
    },
    /// Says what they think of it.
    React {
        /// The words.
        text: Text,
    },
    /// Writes a new version of the text.
    Reword(Box<NewVersion>),
    /// Speaks when asked for consent.
    Speak(Box<VoiceWish>),
    /// Lets someone else speak for them.
    GiveProxy {
        /// To whom.
        to: PersonId,
    },
    /// Speaks for themselves again.
    TakeProxyBack,
    /// Says that the newest version meets their objection.
    Met {
        /// Which.
        objection: ObjectionId,
    },
    /// Takes their objection back.
    TakeBack {
        /// Which.
        objection: ObjectionId,
    },
    /// Pauses everything about this proposal, for hosts too.
    Pause {
        /// The first day on which it goes on.
        until: Day,
    },
    /// Ends their own pause early.
    EndPause,
    /// A host asks for an act that takes two keys.
    AskKey(Box<Act>),
    /// A host of another partner answers.
    TurnKey {
        /// Which act.
        key: KeyId,
        /// Yes or no.
        answer: SecondKey,
    },
    /// Whoever asked takes it back.
    TakeKeyBack {
        /// Which act.
        key: KeyId,
    },
    /// Says that it is decided.
    Decide(DecisionWish),
    /// Takes the whole proposal back.
    Withdraw,
    /// Takes up what had lapsed.
    TakeUp,
    /// Writes down what really happened. Its day is the day it is written.
    Review(Box<Review>),
}

/// A new version of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// The version it was written from.
    pub base: u32,
    /// What is proposed.
    pub text: Text,
    /// What it will do to people; as before when it is not said.
    pub impact: Option<Impact>,
    /// Why; needed when the text is the same as before.
    pub why: Option<Text>,
    /// The objections it takes up.
    pub mends: BTreeSet<ObjectionId>,
}

/// What someone says when they are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceWish {
    /// The version they read.
    pub version: u32,
    /// How often they spoke to it before, as their form knows it.
    pub turn: u32,
    /// What they say.
    pub voice: Voice,
    /// By whose hand.
    pub hand: Hand,
}

/// What is to be decided, besides the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionWish {
    /// The version they read.
    pub version: u32,
    /// Who does it.
    pub doers: Doers,
    /// The last day it holds.
    pub until: Day,
    /// The day it is looked at again.
    pub review: Day,
}
