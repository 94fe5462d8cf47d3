//! The vocabulary every other crate shares: ids, moments, languages, refusals and faults.
//!
//! Nothing here does anything to the world: no clock, no chance, no files, no network.

mod fault;
mod happened;
mod id;
mod language;
mod letters;
mod moment;
mod order;
mod refusal;
pub mod text;
mod written;

pub use fault::{Fault, FaultContext};
pub use happened::{Decided, Happened, KeyAsk, KeyTurn, NoSubject, Seated, Subject};
pub use id::{Id, IdKind, PartnershipId, PartnershipKind, PersonId, PersonKind};
pub use language::Language;
pub use letters::OwnCode;
pub use moment::{Day, Dice, Millis, Moment};
pub use order::by_name;
pub use refusal::{Outcome, Refusal, Stop};
pub use written::Written;
