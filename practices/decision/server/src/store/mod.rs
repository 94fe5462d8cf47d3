//! What this practice keeps of proposals, and how it is read and written.

pub mod change;
mod json;
pub mod known;
pub mod proposals;
mod state;
mod tables;

use powerwith_store::Migration;

/// The tables of proposals.
pub const PROPOSALS: Migration = Migration {
    practice: "decision",
    number: 1,
    sql: include_str!("../../migrations/0001_proposal.sql"),
};

#[cfg(test)]
mod tests;
