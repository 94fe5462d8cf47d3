//! Reading and writing gatherings.

pub(crate) mod breaks;
pub(crate) mod feeds;
pub(crate) mod gatherings;
pub(crate) mod rows;
pub(crate) mod series;
#[cfg(test)]
mod tests;

use powerwith_store::Migration;

pub use gatherings::{call, note};

/// The tables of gatherings, and the view that others read.
pub(crate) const GATHERINGS: Migration = Migration {
    practice: "gathering",
    number: 1,
    sql: include_str!("../../migrations/0001_gathering.sql"),
};

/// The tables of calendar addresses and of feedback.
pub(crate) const FEEDS_AND_FEEDBACK: Migration = Migration {
    practice: "gathering",
    number: 2,
    sql: include_str!("../../migrations/0002_feeds_and_feedback.sql"),
};
