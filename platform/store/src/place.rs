//! Where the data lives: a folder with SQLite files, or a PostgreSQL database.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DbErr,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

use crate::Store;

/// Where the data lives.
#[derive(Clone, Debug)]
pub enum Place {
    /// A folder; the database is the file `powerwith.db` in it.
    Folder(PathBuf),
    /// A PostgreSQL database, by its address (`postgres://…`).
    Postgres(String),
}

/// Why a store could not be opened, in words for the person who runs the server.
#[derive(Debug, thiserror::Error)]
pub enum OpenProblem {
    /// The folder is not there.
    #[error("there is no folder {0}; make it first, or give another with --data")]
    NoFolder(PathBuf),
    /// The path is a file.
    #[error("{0} is not a folder; give a folder with --data")]
    NotAFolder(PathBuf),
    /// The folder or the file in it cannot be written.
    #[error(
        "{0} cannot be written by this user; change its owner or permissions, or give another folder with --data"
    )]
    ReadOnly(PathBuf),
    /// Something else holds the database.
    #[error(
        "the database is in use by another program and did not come free; stop that program, then try again"
    )]
    Locked,
    /// Another program holds the file for sealed answers.
    #[error(
        "{0} is held by another powerwith, and sealed answers go to one program only; stop that program, then try again"
    )]
    SealedInUse(PathBuf),
    /// No database answers at that address.
    #[error(
        "the database could not be reached; check --database-url and that the server runs ({0})"
    )]
    Unreachable(#[source] DbErr),
    /// The file is there but is no database.
    #[error(
        "{0} is not a powerwith database; restore it from a backup, or give another folder with --data"
    )]
    NotADatabase(PathBuf),
}

/// How long a writer waits for another program that holds the file.
/// Long enough for a backup's short lock, short enough that a person does not give up.
const BUSY_WAIT: Duration = Duration::from_secs(5);

/// Readers at once. Reads take well under a millisecond, and two cores cannot do more.
const MOST_READERS: u32 = 4;

/// Connections to PostgreSQL at once, for readers and writers together.
const MOST_CONNECTIONS: u32 = 16;

impl Store {
    /// Opens the store, making the database when the place is empty.
    pub async fn open(place: &Place) -> Result<Self, OpenProblem> {
        match place {
            Place::Folder(folder) => Self::open_folder(folder).await,
            Place::Postgres(url) => Self::open_postgres(url).await,
        }
    }

    async fn open_folder(folder: &Path) -> Result<Self, OpenProblem> {
        let file = folder.join("powerwith.db");
        check_folder(folder, &file)?;
        let writer = connect_file(&file, 1).await?;
        let readers = connect_file(&file, MOST_READERS).await?;
        Ok(Self { writer, readers, retries: Arc::new(AtomicU64::new(0)), sealed: None })
    }

    async fn open_postgres(url: &str) -> Result<Self, OpenProblem> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(MOST_CONNECTIONS)
            .sqlx_logging(false)
            .connect_timeout(BUSY_WAIT)
            .acquire_timeout(BUSY_WAIT);
        let pool = Database::connect(options).await.map_err(OpenProblem::Unreachable)?;
        Ok(Self {
            writer: pool.clone(),
            readers: pool,
            retries: Arc::new(AtomicU64::new(0)),
            sealed: None,
        })
    }
}

/// Finds out what is wrong with a folder before SQLite says it in its own words.
pub(crate) fn check_folder(folder: &Path, file: &Path) -> Result<(), OpenProblem> {
    let about = fs::metadata(folder).map_err(|_| OpenProblem::NoFolder(folder.to_owned()))?;
    if !about.is_dir() {
        return Err(OpenProblem::NotAFolder(folder.to_owned()));
    }
    let probe = folder.join(".powerwith-writes-here");
    fs::write(&probe, b"").map_err(|_| OpenProblem::ReadOnly(folder.to_owned()))?;
    fs::remove_file(&probe).map_err(|_| OpenProblem::ReadOnly(folder.to_owned()))?;
    if file.exists() && fs::OpenOptions::new().append(true).open(file).is_err() {
        return Err(OpenProblem::ReadOnly(file.to_owned()));
    }
    Ok(())
}

async fn connect_file(file: &Path, connections: u32) -> Result<DatabaseConnection, OpenProblem> {
    let address = format!("sqlite://{}", file.display());
    let path = file.to_owned();
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(connections)
        .min_connections(1)
        // A file in this program does not go away; asking first would double every short read.
        .test_before_acquire(false)
        .sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            // The path as it is: an address would need escaping.
            .filename(&path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged change survives a power cut.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY_WAIT)
            // What is deleted leaves the file, not only the tables.
            .pragma("secure_delete", "ON")
    });
    Database::connect(options).await.map_err(|error| explain(error, file))
}

/// Turns SQLite's numbers into words.
pub(crate) fn explain(error: DbErr, file: &Path) -> OpenProblem {
    let words = error.to_string();
    if words.contains("locked") || words.contains("busy") {
        OpenProblem::Locked
    } else if words.contains("not a database") || words.contains("malformed") {
        OpenProblem::NotADatabase(file.to_owned())
    } else if words.contains("readonly") || words.contains("read-only") {
        OpenProblem::ReadOnly(file.to_owned())
    } else {
        OpenProblem::Unreachable(error)
    }
}
