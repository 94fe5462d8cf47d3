//! Where things are kept: connections, transactions with retry, migrations, and the two dialects.
//!
//! SQLite inside the program is the default; PostgreSQL is a connection string away. What differs
//! between the two stays in this crate.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod migration;
mod place;
#[cfg(feature = "testing")]
pub mod testing;
mod transaction;

use std::sync::{Arc, atomic::AtomicU64};

use sea_orm::{DatabaseConnection, DbBackend};

pub use migration::{Migration, MigrationProblem};
pub use place::{OpenProblem, Place};
pub use transaction::{MayRetry, StoreContext, Tx, WriteTx, is_duplicate};

/// The store of one installation. Cheap to clone; clones share their connections.
#[derive(Clone, Debug)]
pub struct Store {
    /// The one writer on SQLite; the common pool on PostgreSQL.
    writer: DatabaseConnection,
    /// Readers never wait for the writer.
    readers: DatabaseConnection,
    /// Counts the retries, so that two writers do not wait equally long.
    retries: Arc<AtomicU64>,
}

impl Store {
    /// A connection for reading outside a transaction.
    pub const fn read(&self) -> &DatabaseConnection {
        &self.readers
    }

    /// Whether the store is a SQLite file of its own.
    pub fn is_sqlite(&self) -> bool {
        self.writer.get_database_backend() == DbBackend::Sqlite
    }

    /// Closes the connections, so that the files are whole when the program ends.
    pub async fn close(self) {
        // A failing close leaves nothing to do: SQLite recovers its log at the next start.
        drop(self.readers.close().await);
        drop(self.writer.close().await);
    }
}
