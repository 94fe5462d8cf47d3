//! Feedback from one person to another: a reply is closed until it was said back and confirmed, or
//! until who gave it waives that.
//!
//! Source: 22 points, "Say it true, hear it fully"; capability "say it back".

use powerwith_core::{PersonId, Refusal};

use crate::text::Text;

powerwith_core::ids! {
    /// One feedback; random, so that it says nothing about when it was given.
    FeedbackId / FeedbackKind = "feedback";
}

/// The most feedback of one person that is not ended: more can not be heard, nor meant.
pub const MOST_GIVEN: usize = 12;

/// After how many days without a step the words are deleted: nobody's file grows here.
pub const KEPT_DAYS: i32 = 90;

/// One feedback. Only the two read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Names it.
    pub id: FeedbackId,
    /// Who gave it.
    pub giver: PersonId,
    /// To whom.
    pub receiver: PersonId,
    /// What it says.
    pub given: Given,
    /// How far hearing it is.
    pub stage: Stage,
    /// What the receiver heard, in their words.
    pub said_back: Option<Text>,
    /// What was missing in that, in the giver's words.
    pub missing: Option<Text>,
    /// The reply.
    pub reply: Option<Text>,
}

/// What a feedback says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// What I saw.
    pub saw: Text,
    /// What it did to me.
    pub did: Text,
    /// What I wish.
    pub wish: Text,
}

/// How far hearing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It was given, and not said back yet.
    Given,
    /// It was said back; the giver has not answered to that.
    SaidBack,
    /// Something was missing.
    Missing,
    /// The giver says: that is what I meant.
    Heard,
    /// The giver needs no saying back.
    Waived,
}

/// What one of the two does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The receiver says back what they heard.
    SayBack(Text),
    /// The giver confirms it.
    Confirm,
    /// The giver says what is missing.
    SayMissing(Text),
    /// The giver waives it.
    Waive,
    /// The receiver replies.
    Reply(Text),
}

/// Why a feedback stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedbackRefused {
    /// It is not there, or this step is the other person's.
    NotYours,
    /// Nobody gives feedback to themself here.
    ToOneself,
    /// A reply waits until what was said was heard.
    ReplyClosed,
    /// There is nothing said back to answer to.
    NotSaidBack,
    /// It waits for the other person.
    OthersTurn,
    /// It was heard already.
    HeardAlready,
    /// There is a reply already.
    RepliedAlready,
    /// There is one between the two already.
    OneAtATime,
    /// There is no room for one more.
    TooMany {
        /// The most.
        most: usize,
    },
}

impl Feedback {
    /// Feedback that has just been given.
    ///
    /// Refuses: to oneself.
    pub fn new(
        id: FeedbackId,
        (from, to): (PersonId, PersonId),
        given: Given,
    ) -> Result<Self, FeedbackRefused> {
        if from == to {
            return Err(FeedbackRefused::ToOneself);
        }
        let (said_back, missing, reply) = (None, None, None);
        Ok(Self {
            id,
            giver: from,
            receiver: to,
            given,
            stage: Stage::Given,
            said_back,
            missing,
            reply,
        })
    }

    /// Whether this person is one of the two.
    pub fn is_between(&self, person: PersonId) -> bool {
        self.giver == person || self.receiver == person
    }

    /// Whether the receiver may reply.
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Heard | Stage::Waived)
    }

    /// Whether this person can do the next step.
    pub fn waits_for(&self, person: PersonId) -> bool {
        match self.stage {
            Stage::Given | Stage::Missing => self.receiver == person,
            Stage::SaidBack => self.giver == person,
            Stage::Heard | Stage::Waived => self.receiver == person && self.reply.is_none(),
        }
    }

    /// The feedback after a step.
    ///
    /// Refuses: see [`FeedbackRefused`].
    pub fn after(mut self, step: Step, by: PersonId) -> Result<Self, FeedbackRefused> {
        let whose = match step {
            Step::SayBack(_) | Step::Reply(_) => self.receiver,
            Step::Confirm | Step::SayMissing(_) | Step::Waive => self.giver,
        };
        if by != whose {
            return Err(FeedbackRefused::NotYours);
        }
        match (step, self.stage) {
            (Step::Reply(_), _) if self.reply.is_some() => {
                return Err(FeedbackRefused::RepliedAlready);
            }
            (Step::Reply(words), Stage::Heard | Stage::Waived) => self.reply = Some(words),
            (Step::Reply(_), _) => return Err(FeedbackRefused::ReplyClosed),
            (_, Stage::Heard | Stage::Waived) => return Err(FeedbackRefused::HeardAlready),
            (Step::SayBack(words), Stage::Given | Stage::Missing) => {
                self.said_back = Some(words);
                self.missing = None;
                self.stage = Stage::SaidBack;
            }
            (Step::SayBack(_), Stage::SaidBack) => return Err(FeedbackRefused::OthersTurn),
            (Step::Confirm, Stage::SaidBack) => self.stage = Stage::Heard,
            (Step::SayMissing(words), Stage::SaidBack) => {
                self.missing = Some(words);
                self.stage = Stage::Missing;
            }
            (Step::Confirm | Step::SayMissing(_), _) => return Err(FeedbackRefused::NotSaidBack),
            (Step::Waive, _) => self.stage = Stage::Waived,
        }
        Ok(self)
    }
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 5] =
        [Self::Given, Self::SaidBack, Self::Missing, Self::Heard, Self::Waived];

    /// The stable name, used in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::SaidBack => "said-back",
            Self::Missing => "missing",
            Self::Heard => "heard",
            Self::Waived => "waived",
        }
    }

    /// The stage with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }
}

impl Refusal for FeedbackRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotYours => "gathering.feedback_not_yours",
            Self::ToOneself => "gathering.feedback_to_oneself",
            Self::ReplyClosed => "gathering.feedback_reply_closed",
            Self::NotSaidBack => "gathering.feedback_not_said_back",
            Self::OthersTurn => "gathering.feedback_others_turn",
            Self::HeardAlready => "gathering.feedback_heard_already",
            Self::RepliedAlready => "gathering.feedback_replied_already",
            Self::OneAtATime => "gathering.feedback_one_at_a_time",
            Self::TooMany { .. } => "gathering.feedback_too_many",
        }
    }
}

#[cfg(test)]
mod tests;
