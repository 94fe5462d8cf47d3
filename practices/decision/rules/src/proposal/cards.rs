//! Cards on the table: what a proposal says about itself before anyone is asked.

use powerwith_core::{Day, Subject};

use super::ProposalId;
use crate::{impact::Impact, text::Text};

/// Everything that is laid on the table. What is not written yet is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Who asks, who pays, what is fixed, what is open.
    pub cards: Cards,
    /// What is proposed, in words.
    pub text: Option<Text>,
    /// What it will do to people.
    pub impact: Impact,
    /// Set when it is a small experiment.
    pub trial: Option<Trial>,
    /// Whether it changes the rules.
    pub touches: Touches,
    /// The proposal it follows from: a review, or a trial at its end.
    pub after: Option<ProposalId>,
    /// What it is about, when another practice keeps that: a word, an agreement, a role.
    pub about: Option<Subject>,
}

/// The cards.
///
/// Source: capability "cards on the table".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// What it is called.
    pub title: Option<Text>,
    /// Who asked for it.
    pub asked_by: Option<Text>,
    /// Who pays.
    pub pays: Option<Text>,
    /// What can't be changed any more.
    pub fixed: Option<Text>,
    /// What is still open.
    pub open: Option<Text>,
}

/// A small experiment: safe to try.
///
/// Source: 22 points, "Try, learn, adjust"; capability "safe to try".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// What we think will happen.
    pub guess: Text,
    /// The day it is looked at. It neither goes on nor stops by itself: the group is asked.
    pub ends: Day,
}

/// What a decision would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Touches {
    /// What we do.
    Work,
    /// The rules: it takes a second key. No rule changes through a proposal that does not say so.
    Rules,
}

/// A card that is not on the table yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// What it is called.
    Title,
    /// Who asked for it.
    AskedBy,
    /// Who pays.
    Pays,
    /// What is fixed.
    Fixed,
    /// What is open.
    Open,
    /// What is proposed.
    Text,
    /// The day a trial ends: after today.
    TrialEnds,
}

impl Touches {
    /// The stable name, used in the store and in the log.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Rules => "rules",
        }
    }
}

impl Plan {
    /// A plan in which nothing is written yet.
    pub fn empty() -> Self {
        Self {
            cards: Cards::default(),
            text: None,
            impact: Impact::default(),
            trial: None,
            touches: Touches::Work,
            after: None,
            about: None,
        }
    }
}

/// Everything that is missing before a draft can be laid on the table on this day.
pub fn missing_cards(plan: &Plan, today: Day) -> Vec<Missing> {
    let Cards { title, asked_by, pays, fixed, open } = &plan.cards;
    let lacks = [
        (Missing::Title, title.is_none()),
        (Missing::AskedBy, asked_by.is_none()),
        (Missing::Pays, pays.is_none()),
        (Missing::Fixed, fixed.is_none()),
        (Missing::Open, open.is_none()),
        (Missing::Text, plan.text.is_none()),
        (Missing::TrialEnds, plan.trial.as_ref().is_some_and(|trial| trial.ends <= today)),
    ];
    lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(what, _)| what).collect()
}
