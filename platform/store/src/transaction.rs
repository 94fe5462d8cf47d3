//! Writing: every change goes through one transaction that is tried again when two writers meet.

use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use powerwith_core::Fault;
use sea_orm::{
    DatabaseTransaction, DbErr, IsolationLevel, RuntimeErr, SqlErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait, sqlx,
};

use crate::Store;

/// A transaction that may write.
pub type WriteTx = DatabaseTransaction;

/// The transaction as the work gets it: a handle of its own, so that the work borrows nothing and
/// can wait on any thread. It must not outlive the work.
pub type Tx = Arc<WriteTx>;

/// How often the same work is tried. Ten tries with doubling waits span two seconds: past that the
/// store is stuck, not busy.
const MOST_TRIES: u32 = 10;

impl Store {
    /// Does `work` in one transaction: all of it happens, or nothing.
    ///
    /// `work` may run more than once, so it must do nothing outside the transaction.
    /// Refuses: whatever `work` refuses; then nothing was written.
    pub async fn with_write_tx<T, E, W, F>(&self, doing: &'static str, work: W) -> Result<T, E>
    where
        W: Fn(Tx) -> F,
        F: Future<Output = Result<T, E>>,
        E: From<Fault> + MayRetry,
    {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.try_once(doing, &work).await {
                Err(error) if error.may_retry() && tries < MOST_TRIES => {
                    tracing::debug!(operation = doing, tries, "two writers met; trying again");
                    self.wait_a_little(tries).await;
                }
                outcome => return outcome,
            }
        }
    }

    async fn try_once<T, E, W, F>(&self, doing: &'static str, work: &W) -> Result<T, E>
    where
        W: Fn(Tx) -> F,
        F: Future<Output = Result<T, E>>,
        E: From<Fault>,
    {
        let options = TransactionOptions {
            // What a decision read still holds when it is written down.
            isolation_level: (!self.is_sqlite()).then_some(IsolationLevel::Serializable),
            access_mode: None,
            sqlite_transaction_mode: self.is_sqlite().then_some(SqliteTransactionMode::Immediate),
        };
        let tx = Arc::new(self.writer.begin_with_options(options).await.store(doing)?);
        let done = work(Arc::clone(&tx)).await;
        let tx = Arc::into_inner(tx)
            .ok_or_else(|| Fault::new(format!("{doing}: the transaction outlived its work")))?;
        match done {
            Ok(value) => {
                tx.commit().await.store(doing)?;
                Ok(value)
            }
            Err(error) => {
                // A failing rollback changes nothing: the transaction ends with its connection.
                drop(tx.rollback().await);
                Err(error)
            }
        }
    }

    #[expect(clippy::disallowed_methods, reason = "waits between two tries, decides nothing")]
    async fn wait_a_little(&self, tries: u32) {
        // Writers that met must not meet again: each waits a different while.
        let turn = self.retries.fetch_add(1, Ordering::Relaxed);
        let millis = (1_u64 << tries.min(9)) + turn % 7;
        tokio::time::sleep(Duration::from_millis(millis)).await;
    }
}

/// Errors that know whether trying again may help.
pub trait MayRetry {
    /// Whether two writers met.
    fn may_retry(&self) -> bool;
}

impl MayRetry for Fault {
    fn may_retry(&self) -> bool {
        Self::may_retry(self)
    }
}

impl<R> MayRetry for powerwith_core::Stop<R> {
    fn may_retry(&self) -> bool {
        matches!(self, Self::Fault(fault) if fault.may_retry())
    }
}

/// Says what was being done when the store failed, and whether trying again may help.
pub trait StoreContext<T> {
    /// Turns a database error into a fault.
    fn store(self, doing: &'static str) -> Result<T, Fault>;
}

impl<T> StoreContext<T> for Result<T, DbErr> {
    fn store(self, doing: &'static str) -> Result<T, Fault> {
        self.map_err(|error| {
            let met = two_writers_met(&error);
            let fault = Fault::caused(doing, error);
            if met { fault.retryable() } else { fault }
        })
    }
}

/// Whether an insert failed because the same key is already there.
pub fn is_duplicate(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// 40001 and 40P01 on PostgreSQL, `SQLITE_BUSY` and its kin on SQLite.
fn two_writers_met(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))
    | DbErr::Conn(RuntimeErr::SqlxError(inner))) = error
    else {
        return false;
    };
    let sqlx::Error::Database(database) = inner.as_ref() else { return false };
    database.code().is_some_and(|code| {
        matches!(code.as_ref(), "40001" | "40P01" | "5" | "6" | "261" | "517" | "262")
    })
}
