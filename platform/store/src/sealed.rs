//! The file for sealed answers: `sealed.db`, apart from everything else and also beside `PostgreSQL`.
//!
//! Nothing in it says who answered, when, or in which order. Its keys are as good as chance, its
//! table has no row numbers, and after every change the file is written anew in the order of its
//! keys, so that its bytes follow from what is in it and not from how it came there.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
    sync::Arc,
    time::Duration,
};

use powerwith_core::Fault;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, QueryResult, Statement,
    TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use tokio::sync::{Mutex, MutexGuard};

use crate::{OpenProblem, StoreContext, place};

/// The name of the file in the data folder.
pub const SEALED_FILE: &str = "sealed.db";

/// Held as long as the program runs: the one that holds it is the one that writes.
const LOCK_FILE: &str = "sealed.lock";

/// How long a start waits for a look at the file by another program, such as `sqlite3`.
const BUSY_WAIT: Duration = Duration::from_secs(5);

/// The whole shape of the file. No time, no sequence, no person, and no key that leads elsewhere.
///
/// `round` is the round's id; `tag` is a public key that is as good as chance; `version` counts the
/// changes of one answer; `bytes` is the envelope without its padding. `ended_round` has the rounds
/// that take nothing more; one is settled when what must not stay after the count is gone.
const SHAPE: &str = "
    CREATE TABLE IF NOT EXISTS envelope (
        round BLOB NOT NULL,
        slot INTEGER NOT NULL,
        tag BLOB NOT NULL,
        version INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (round, slot, tag)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS ended_round (
        round BLOB NOT NULL,
        is_settled INTEGER NOT NULL,
        PRIMARY KEY (round)
    ) WITHOUT ROWID;";

/// The file for sealed answers. Cheap to clone; clones share the one connection.
#[derive(Clone, Debug)]
pub struct SealedStore(Arc<Held>);

/// One answer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SealedRow {
    /// Which place in the round.
    pub slot: u8,
    /// Under which tag.
    pub tag: [u8; 32],
    /// Which change of this answer.
    pub version: u32,
    /// The envelope, without its padding.
    pub bytes: Vec<u8>,
}

/// What to do with a row, given what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// Keep it; in place of the earlier one, where there is one.
    Keep,
    /// It is there already; nothing changes.
    Again,
}

/// Why nothing was put.
#[derive(Debug)]
pub enum NotPut<E> {
    /// The round takes nothing more.
    Ended,
    /// One row may not be put, so none was.
    Judged(E),
    /// The file failed; nothing was put.
    Fault(Fault),
}

#[derive(Debug)]
struct Held {
    file: Mutex<Working>,
    /// Unlocked by the system when the program ends, however it ends.
    _lock: File,
}

/// The one connection, and what was done on it.
#[derive(Debug)]
pub(crate) struct Working {
    db: DatabaseConnection,
    /// Changes that were made, and how many of them the last writing-anew covers.
    n_changes: u64,
    n_covered: u64,
}

impl Working {
    /// The connection itself.
    pub(crate) const fn db(&self) -> &DatabaseConnection {
        &self.db
    }
}

impl SealedStore {
    /// Opens the file in this folder, making it when it is not there.
    ///
    /// Refuses: [`OpenProblem::SealedInUse`] while another program holds it: answers that two
    /// programs take would not know of each other.
    pub async fn open(folder: &Path) -> Result<Self, OpenProblem> {
        let path = folder.join(SEALED_FILE);
        place::check_folder(folder, &path)?;
        let lock = hold(&folder.join(LOCK_FILE))?;
        let db = connect(&path).await?;
        let shape = db.execute_unprepared(SHAPE).await;
        shape.map_err(|error| place::explain(error, &path))?;
        let working = Working { db, n_changes: 1, n_covered: 0 };
        let held = Self(Arc::new(Held { file: Mutex::new(working), _lock: lock }));
        // What a power cut left half-way is put in order before anything else.
        let fresh = held.write_anew(1).await;
        fresh.map_err(|_| OpenProblem::NotADatabase(path))?;
        Ok(held)
    }

    /// Puts rows into a round, all of them or none; `judge` says what becomes of each, given the
    /// version that is there. It is on the disk when this returns.
    ///
    /// Refuses: [`NotPut::Ended`] after [`SealedStore::end`], and what `judge` refuses.
    pub async fn put<E, J>(
        &self,
        round: [u8; 16],
        rows: Vec<SealedRow>,
        judge: J,
    ) -> Result<(), NotPut<E>>
    where
        E: Send + 'static,
        J: Fn(&SealedRow, Option<&SealedRow>) -> Result<Put, E> + Send + 'static,
    {
        let held = self.clone();
        // On a task of its own: who hangs up half-way changes nothing any more.
        let work = tokio::spawn(async move {
            let turn = held.put_now(round, rows, judge).await?;
            held.write_anew(turn).await.map_err(NotPut::Fault)
        });
        let ended = |error| Err(NotPut::Fault(Fault::caused("put sealed answers", error)));
        work.await.unwrap_or_else(ended)
    }

    async fn put_now<E>(
        &self,
        round: [u8; 16],
        rows: Vec<SealedRow>,
        judge: impl Fn(&SealedRow, Option<&SealedRow>) -> Result<Put, E> + Send,
    ) -> Result<u64, NotPut<E>> {
        const DOING: &str = "put sealed answers";
        let fault = |error: DbErr| NotPut::Fault(Fault::caused(DOING, error));
        let mut file = self.0.file.lock().await;
        let tx = file.db.begin().await.map_err(fault)?;
        if is_ended(&tx, round).await.map_err(NotPut::Fault)? {
            return Err(NotPut::Ended);
        }
        for row in rows {
            let before = find(&tx, round, (row.slot, row.tag)).await.map_err(NotPut::Fault)?;
            if judge(&row, before.as_ref()).map_err(NotPut::Judged)? == Put::Again {
                continue;
            }
            let sql = "INSERT OR REPLACE INTO envelope (round, slot, tag, version, bytes) \
                       VALUES ($1, $2, $3, $4, $5)";
            let values = [
                round.to_vec().into(),
                i64::from(row.slot).into(),
                row.tag.to_vec().into(),
                i64::from(row.version).into(),
                row.bytes.into(),
            ];
            let write = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
            tx.execute_raw(write).await.map_err(fault)?;
        }
        tx.commit().await.map_err(fault)?;
        file.n_changes = file.n_changes.saturating_add(1);
        Ok(file.n_changes)
    }

    /// The rows of a round with these places; those that are not there are left out.
    pub async fn find(
        &self,
        round: [u8; 16],
        places: &[(u8, [u8; 32])],
    ) -> Result<Vec<SealedRow>, Fault> {
        let file = self.0.file.lock().await;
        let mut found = Vec::new();
        for place in places {
            found.extend(find(&file.db, round, *place).await?);
        }
        Ok(found)
    }

    /// Every row of a round, in the order of its keys.
    pub async fn of_round(&self, round: [u8; 16]) -> Result<Vec<SealedRow>, Fault> {
        const DOING: &str = "read the sealed answers of a round";
        let file = self.0.file.lock().await;
        let sql = "SELECT slot, tag, version, bytes FROM envelope WHERE round = $1 \
                   ORDER BY slot, tag";
        let read = statement(&file.db, sql, round);
        let rows = file.db.query_all_raw(read).await.store(DOING)?;
        rows.iter().map(from_row).collect()
    }

    /// Takes nothing more into a round, and gives everything that is in it. Can be repeated.
    ///
    /// Why: what was acknowledged before is among the rows, and what comes later is refused, so no
    /// acknowledged answer is lost between the last send and the count.
    pub async fn end(&self, round: [u8; 16]) -> Result<Vec<SealedRow>, Fault> {
        const DOING: &str = "end the sealed answers of a round";
        let turn = {
            let mut file = self.0.file.lock().await;
            if is_ended(&file.db, round).await? {
                file.n_changes
            } else {
                let sql = "INSERT OR IGNORE INTO ended_round (round, is_settled) VALUES ($1, 0)";
                file.db.execute_raw(statement(&file.db, sql, round)).await.store(DOING)?;
                file.n_changes = file.n_changes.saturating_add(1);
                file.n_changes
            }
        };
        self.write_anew(turn).await?;
        self.of_round(round).await
    }

    /// The rounds that have ended and are not settled yet.
    pub async fn unsettled(&self) -> Result<Vec<[u8; 16]>, Fault> {
        const DOING: &str = "find ended rounds";
        let file = self.0.file.lock().await;
        let sql = "SELECT round FROM ended_round WHERE is_settled = 0 ORDER BY round";
        let ask = Statement::from_string(file.db.get_database_backend(), sql);
        let rows = file.db.query_all_raw(ask).await.store(DOING)?;
        let odd = || Fault::new("an ended round is kept in an odd form");
        let one = |row: &QueryResult| {
            let round: Vec<u8> = row.try_get("", "round").store(DOING)?;
            round.try_into().map_err(|_| odd())
        };
        rows.iter().map(one).collect()
    }

    /// Settles a round that has ended: takes these rows out of it, for good.
    pub async fn settle(&self, round: [u8; 16], places: &[(u8, [u8; 32])]) -> Result<(), Fault> {
        const DOING: &str = "settle a sealed round";
        let turn = {
            let mut file = self.0.file.lock().await;
            let tx = file.db.begin().await.store(DOING)?;
            for (slot, tag) in places {
                let sql = "DELETE FROM envelope WHERE round = $1 AND slot = $2 AND tag = $3";
                let values = [round.to_vec().into(), i64::from(*slot).into(), tag.to_vec().into()];
                let delete = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
                tx.execute_raw(delete).await.store(DOING)?;
            }
            let sql = "UPDATE ended_round SET is_settled = 1 WHERE round = $1";
            tx.execute_raw(statement(&tx, sql, round)).await.store(DOING)?;
            tx.commit().await.store(DOING)?;
            file.n_changes = file.n_changes.saturating_add(1);
            file.n_changes
        };
        self.write_anew(turn).await
    }

    /// The tables of the file: name, and the words that made it. For the page that says what is kept.
    pub async fn shape(&self) -> Result<Vec<(String, String)>, Fault> {
        const DOING: &str = "read the shape of the sealed file";
        let file = self.0.file.lock().await;
        let sql = "SELECT name, sql FROM sqlite_schema ORDER BY name";
        let ask = Statement::from_string(file.db.get_database_backend(), sql);
        let rows = file.db.query_all_raw(ask).await.store(DOING)?;
        let both = |row: &QueryResult| {
            Ok((row.try_get("", "name").store(DOING)?, row.try_get("", "sql").store(DOING)?))
        };
        rows.iter().map(both).collect()
    }

    /// The connection, once it is free.
    pub(crate) async fn working(&self) -> MutexGuard<'_, Working> {
        self.0.file.lock().await
    }

    /// How the file is written, as SQLite says it: name and value.
    pub async fn pragmas(&self) -> Result<Vec<(String, String)>, Fault> {
        const DOING: &str = "ask how the sealed file is written";
        let file = self.0.file.lock().await;
        let mut told = Vec::new();
        for name in ["journal_mode", "synchronous", "secure_delete"] {
            let sql = format!("SELECT CAST({name} AS TEXT) AS value FROM pragma_{name}");
            let ask = Statement::from_string(file.db.get_database_backend(), sql);
            let row = file.db.query_one_raw(ask).await.store(DOING)?;
            let value = row.map(|row| row.try_get("", "value").store(DOING)).transpose()?;
            told.push((name.to_owned(), value.unwrap_or_default()));
        }
        Ok(told)
    }

    /// Writes the whole file anew in the order of its keys, unless that was done since `turn`: those
    /// who wait share one writing.
    async fn write_anew(&self, turn: u64) -> Result<(), Fault> {
        let mut file = self.0.file.lock().await;
        if file.n_covered >= turn {
            return Ok(());
        }
        file.db.execute_unprepared("VACUUM").await.store("put the sealed file in order")?;
        file.n_covered = file.n_changes;
        Ok(())
    }

    /// Closes the file when everything that was begun is done.
    pub(crate) async fn close(self) {
        let file = self.0.file.lock().await;
        // A failing close leaves nothing to do: SQLite recovers at the next start.
        drop(file.db.clone().close().await);
    }
}

fn hold(path: &Path) -> Result<File, OpenProblem> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path);
    let file = file.map_err(|_| OpenProblem::ReadOnly(path.to_owned()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(OpenProblem::SealedInUse(path.with_file_name(SEALED_FILE)))
        }
        Err(TryLockError::Error(_)) => Err(OpenProblem::ReadOnly(path.to_owned())),
    }
}

async fn connect(path: &Path) -> Result<DatabaseConnection, OpenProblem> {
    let file = path.to_owned();
    let mut options = ConnectOptions::new(format!("sqlite://{}", path.display()));
    options.max_connections(1).min_connections(1).test_before_acquire(false).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .filename(&file)
            .create_if_missing(true)
            // The log of WAL mode keeps the whole order of arrival.
            .journal_mode(SqliteJournalMode::Delete)
            // An acknowledged answer survives a power cut.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY_WAIT)
            .pragma("secure_delete", "ON")
            // Writing anew leaves no copy in a folder for temporary files.
            .pragma("temp_store", "MEMORY")
    });
    Database::connect(options).await.map_err(|error| place::explain(error, path))
}

fn statement(db: &impl ConnectionTrait, sql: &str, round: [u8; 16]) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, [round.to_vec().into()])
}

async fn is_ended(db: &impl ConnectionTrait, round: [u8; 16]) -> Result<bool, Fault> {
    let ask = statement(db, "SELECT 1 FROM ended_round WHERE round = $1", round);
    let found = db.query_one_raw(ask).await.store("find out whether a sealed round ended")?;
    Ok(found.is_some())
}

async fn find(
    db: &impl ConnectionTrait,
    round: [u8; 16],
    (slot, tag): (u8, [u8; 32]),
) -> Result<Option<SealedRow>, Fault> {
    let sql = "SELECT slot, tag, version, bytes FROM envelope \
               WHERE round = $1 AND slot = $2 AND tag = $3";
    let values = [round.to_vec().into(), i64::from(slot).into(), tag.to_vec().into()];
    let ask = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(ask).await.store("find a sealed answer")?;
    row.as_ref().map(from_row).transpose()
}

fn from_row(row: &QueryResult) -> Result<SealedRow, Fault> {
    const DOING: &str = "read a sealed answer";
    let odd = || Fault::new("a sealed answer is kept in an odd form");
    let slot: i64 = row.try_get("", "slot").store(DOING)?;
    let version: i64 = row.try_get("", "version").store(DOING)?;
    let tag: Vec<u8> = row.try_get("", "tag").store(DOING)?;
    Ok(SealedRow {
        slot: u8::try_from(slot).map_err(|_| odd())?,
        tag: tag.try_into().map_err(|_| odd())?,
        version: u32::try_from(version).map_err(|_| odd())?,
        bytes: row.try_get("", "bytes").store(DOING)?,
    })
}
