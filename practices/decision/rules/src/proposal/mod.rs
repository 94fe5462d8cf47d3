//! Proposals, from cards on the table to the review beside what really happened.
//!
//! One function, [`decide()`], says what may happen to a proposal; [`apply()`] says what it is
//! afterwards. Nothing is ever decided by a day that passes: days close, people decide.

mod apply;
mod cards;
mod command;
mod consent;
mod decide;
mod event;
mod gate;
mod objection;
mod refusal;
mod seat;
mod seen;
mod state;
mod voice;

pub use apply::apply;
pub use cards::{Cards, Missing, Plan, Touches, Trial, missing_cards};
pub use command::{
    Command, DecisionWish, Known, LEAST_PARTNERS_QUORUM, MAX_CONSENT_DAYS, NewVersion, Quorum,
    Terms, VoiceWish, Wish,
};
pub use consent::{Counted, counted};
pub use decide::{
    LAPSE_DAYS, LEADS_WAIT_DAYS, MAX_PAUSE_DAYS, MAX_REVIEW_DAYS, MOST_PROXIES,
    MOST_QUESTIONS_EACH, MOST_SEATS, MOST_VERSIONS, decide, draft,
};
pub use event::{Act, Closing, Event, Role, What};
pub use objection::{End, Objection, Question};
pub use refusal::Refusal;
pub use seat::{Exception, Holder, Seat};
pub use seen::{Seen, SeenVoice, reactions_in_order, seen};
pub use state::{Asking, Decision, Doers, Next, Pause, Proposal, Review, Stage, Version};
pub use voice::{CodeTag, Given, Hand, Reaction, Standing, Voice};

// Every id is random: one that sorts by time would tell to the millisecond when someone acted, and
// ids of proposals, seats and objections stand in the open log for good.
powerwith_core::ids! {
    /// One proposal.
    ProposalId / ProposalKind = "proposal";
    /// One seat at the table of one proposal.
    SeatId / SeatKind = "seat";
    /// One objection.
    ObjectionId / ObjectionKind = "objection";
    /// One question.
    QuestionId / QuestionKind = "question";
    /// One act that waits for its second key.
    KeyId / KeyKind = "key";
}

#[cfg(test)]
pub(crate) mod tests;
