//! The open log of each partnership: entries are written in the transaction of the change they
//! record, and nothing changes them afterwards.
//!
//! A practice calls [`append()`] in its own transaction. The engine `tile_log` is what a log is; the
//! practice `open_log` shows it.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod append;
mod read;
mod rows;
#[cfg(test)]
mod tests;

use powerwith_store::Migration;

pub use append::{Erase, NotErased, Role, ToLog, append, erase};
pub use read::{
    Bundle, Filter, Kept, bundle, checkpoint, entries, entry, inclusion, key, kinds, of_kinds,
    size, tile,
};

/// The tables.
pub const MIGRATIONS: &[Migration] = &[Migration {
    practice: "open_log",
    number: 1,
    sql: include_str!("../migrations/0001_log.sql"),
}];
