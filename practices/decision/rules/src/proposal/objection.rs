//! Objections and questions: what stands between a proposal and its decision.

use std::collections::BTreeMap;

use powerwith_core::PersonId;

use crate::text::Text;

/// A "not yet, because". It belongs to the partnership as soon as people were asked, and ends in
/// one of three ways; never by a day that passes, and never because its author left.
///
/// Source: 22 points, "Good for all of us".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// Who raised it, so that they can end it; none once that person left or was deleted. Never in
    /// the open log.
    pub by: Option<PersonId>,
    /// Why, by the version it was raised against.
    pub because: BTreeMap<u32, Text>,
    /// How it ended; none while it is open.
    pub end: Option<End>,
}

/// How an objection ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Its author says that this version meets it.
    Integrated {
        /// The version.
        version: u32,
    },
    /// Its author took it back.
    TakenBack,
    /// Two hosts of two partners answered it before everyone.
    Answered {
        /// The answer.
        answer: Text,
    },
}

/// A question that someone has before they can say anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Who asks; none once that person left or was deleted.
    pub by: Option<PersonId>,
    /// The question.
    pub text: Text,
    /// The answer; none while it is open.
    pub answer: Option<Text>,
}

impl Objection {
    /// Whether it still stops the proposal.
    pub const fn is_open(&self) -> bool {
        self.end.is_none()
    }
}
