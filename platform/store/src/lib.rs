//! Where things are kept: connections, transactions with retry, migrations, and the two dialects.
//!
//! SQLite inside the program is the default; PostgreSQL is a connection string away. What differs
//! between the two stays in this crate.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod gather;
mod ids;
mod migration;
mod place;
mod sealed;
mod shape;
mod table;
#[cfg(feature = "testing")]
pub mod testing;
mod transaction;

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicU64},
};

use sea_orm::{DatabaseConnection, DbBackend};

pub use gather::{gather, gathered, id_text};
pub use ids::ids;
pub use migration::{Migration, MigrationProblem};
pub use place::{OpenProblem, Place};
pub use sealed::{NotPut, Put, SEALED_FILE, SealedRow, SealedStore};
pub use shape::Table;
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
    /// The file for sealed answers, where this program holds it.
    sealed: Option<SealedStore>,
}

impl Store {
    /// The same store with the file for sealed answers in this folder.
    pub async fn with_sealed(self, folder: &Path) -> Result<Self, OpenProblem> {
        Ok(Self { sealed: Some(SealedStore::open(folder).await?), ..self })
    }

    /// The file for sealed answers; `None` in a program that does not hold it.
    pub const fn sealed(&self) -> Option<&SealedStore> {
        self.sealed.as_ref()
    }

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
        if let Some(sealed) = self.sealed {
            sealed.close().await;
        }
    }
}
