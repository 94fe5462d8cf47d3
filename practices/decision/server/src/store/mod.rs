//! What this practice keeps of proposals, and how it is read and written.

pub mod change;
mod json;
pub mod known;
pub mod proposals;
pub(crate) mod seats;
mod state;
mod tables;

use powerwith_store::Migration;

/// The tables of proposals.
pub const PROPOSALS: Migration = Migration {
    practice: "decision",
    number: 1,
    sql: include_str!("../../migrations/0001_proposal.sql"),
};

/// Seats beside their proposals.
pub const SEATS: Migration = Migration {
    practice: "decision",
    number: 4,
    sql: include_str!("../../migrations/0004_seats.sql"),
};

#[cfg(test)]
mod tests;
