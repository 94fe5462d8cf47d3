//! After a decision: how much say did the most affected have? What is asked, and what the record
//! says beside it.
//!
//! The asking itself is a sealed round of the reflection practice; here is only what it needs.

use powerwith_core::Day;

use crate::{
    proposal::{Proposal, ProposalId, Stage},
    text::Text,
};

/// The scale people answer on: six steps from "left out" to "held the say", of the instruments.
pub const SCALE: &str = "spectrum6";

/// How many days after the decision people can be asked: later they no longer remember how it went.
pub const DAYS_TO_ASK: i32 = 62;

/// What can be asked about one decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SayAsk {
    /// Which decision.
    pub proposal: ProposalId,
    /// What it is called.
    pub title: Text,
    /// The scale, by its name in the instruments.
    pub scale: &'static str,
    /// The last day on which asking makes sense.
    pub until: Day,
    /// What the record says about each seat, beside what people will say.
    pub beside: Vec<SeatRecord>,
}

/// What the record says about the seat of one most affected group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRecord {
    /// The group.
    pub group: Text,
    /// How it was with the seat.
    pub was: SeatWas,
}

/// How it was with a seat when the decision was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatWas {
    /// Someone held it and spoke.
    Heard,
    /// Nobody held it, and two hosts of two partners said why it went on.
    Excepted {
        /// Why.
        reason: Text,
    },
}

/// What people can be asked about this proposal on this day; `None` when there is no decision, or
/// it is too long ago.
///
/// Why: what people felt stands beside what the log shows, so that a filled seat alone proves
/// nothing.
/// Source: 22 points, "Those most touched help decide".
pub fn ask_about(proposal: &Proposal, today: Day) -> Option<SayAsk> {
    let is_decided = matches!(proposal.stage, Stage::Decided | Stage::Reviewed);
    let decision = proposal.decision.as_ref().filter(|_| is_decided)?;
    let until = decision.day.plus_days(DAYS_TO_ASK);
    if today > until {
        return None;
    }
    Some(SayAsk {
        proposal: proposal.id,
        title: proposal.plan.cards.title.clone()?,
        scale: SCALE,
        until,
        beside: decision.seats.clone(),
    })
}
