//! Sealed rounds: which places there are, what an envelope holds, and what is written down for
//! everyone before a round opens and after it closes.
//!
//! The cryptography is in `sealed_tokens`; here is what it means for a round.

mod audited;
mod crowd;
mod payload;
mod places;
mod record;

pub use audited::{
    Audited, Found, Look, MAX_STATEMENT_CHARS, MOST_STATEMENTS, NotTaken, Statement, may_take,
    vouchers,
};
pub use crowd::{Along, Crowds, NotCrowds};
pub use payload::{MAX_NAME_CHARS, NotAPayload, Payload, read, write};
pub use places::{n_slots, place_of, slot_of};
pub use record::{Closed, NotARecord, Opened, Record, questions_hash};

#[cfg(test)]
mod audit_tests;
#[cfg(test)]
mod tests;
