//! Sealed rounds: which places there are, what an envelope holds, and what is written down for
//! everyone before a round opens and after it closes.
//!
//! The cryptography is in `sealed_tokens`; here is what it means for a round.

mod audited;
mod cards;
mod crowd;
mod payload;
mod places;
mod record;
mod stories;
mod wire;

pub use audited::{
    Audited, Found, Look, MAX_STATEMENT_CHARS, MOST_STATEMENTS, NotTaken, Statement, may_take,
    vouchers,
};
pub use cards::{Cards, SPARE_CARDS};
pub use crowd::{Along, Crowds, NotCrowds};
pub use payload::{MAX_NAME_CHARS, NotAPayload, Payload, Telling, read, write};
pub use places::{n_slots, place_of, slot_of};
pub(crate) use record::hex;
pub use record::{Closed, NotARecord, Opened, Record, questions_hash};
pub use stories::StoriesOut;
pub use wire::{Invitation, Invited, NotAnInvitation};

#[cfg(test)]
mod audit_tests;
#[cfg(test)]
mod tests;
