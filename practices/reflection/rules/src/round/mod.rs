//! Rounds: what is asked, by whom and why, until when, and when it is answered for.
//!
//! A round is a draft, then open, then closed, then answered. One function, [`decide()`], says what
//! may happen to it; [`apply`] says what it is afterwards.

mod asks;
mod attended;
mod code;
mod crowd;
mod decide;
mod event;
mod floor;
pub mod logged;
mod plan;
mod ready;
mod refusal;
mod state;

pub use asks::{MAX_ASKS_PER_MONTH, MONTH_DAYS, asks_in_month};
pub use attended::{List, Listed, attended, listed};
pub use code::{ChangeCode, Part};
pub use crowd::{Choice, Labels, Offer, Roster, RosterPerson, labels, offer};
pub use decide::{Command, Host, Known, decide};
pub use event::{Event, apply};
pub use floor::{MOST_FLOOR_PEOPLE, raise_floor};
pub use plan::{
    Breakdown, Keeping, Lead, MAX_CARD_CHARS, MAX_TITLE_CHARS, MAX_WATCH_MINUTES, Plan, RoundItem,
    Stage, Watch,
};
pub use ready::{MAX_DAYS_OPEN, MAX_DAYS_TO_ANSWER, Missing, missing};
pub use refusal::Refusal;
pub use state::{Label, Round, RoundState, owed};

powerwith_core::ids! {
    /// One round.
    RoundId / RoundKind = "round";
    /// One answer to one item; random, so that it says nothing about when it was given.
    AnswerId / AnswerKind = "answer";
}

#[cfg(test)]
mod tests;
