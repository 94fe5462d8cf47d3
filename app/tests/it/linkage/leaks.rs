//! Stores that leak on purpose, one sign each. They are made here, from the same answers in the same
//! order; the program has no switch for any of them.

use std::{fmt::Write as _, fs, path::Path};

use powerwith_store::SealedRow;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

use super::{
    evidence::{Evidence, SEALED},
    game::Played,
};
use crate::sealed::hex;

/// What leaks.
#[derive(Clone, Copy)]
pub enum Leak {
    /// Rows are numbered as they come.
    RowNumbers,
    /// Rows say when they came.
    CreatedAt,
    /// The database keeps a log of its writes.
    WriteLog,
    /// Answers are sent as long as they are, and a provider counts bytes.
    NoPadding,
    /// The sending origin writes a line for each answer.
    AccessLog,
    /// The file is not written anew after each change.
    LeftInPages,
}

/// Every leak.
pub const LEAKS: [Leak; 6] = [
    Leak::RowNumbers,
    Leak::CreatedAt,
    Leak::WriteLog,
    Leak::NoPadding,
    Leak::AccessLog,
    Leak::LeftInPages,
];

impl Leak {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RowNumbers => "auto-increment id",
            Self::CreatedAt => "created_at",
            Self::WriteLog => "WAL mode",
            Self::NoPadding => "unpadded body",
            Self::AccessLog => "access log",
            Self::LeftInPages => "not written anew",
        }
    }

    /// The strategy that must find it.
    pub const fn strategy(self) -> &'static str {
        match self {
            Self::RowNumbers => "row numbers",
            Self::CreatedAt => "time or counter",
            Self::WriteLog => "journal or log of writes",
            Self::NoPadding => "size",
            Self::AccessLog => "logs",
            Self::LeftInPages => "order in pages",
        }
    }

    /// The share of so many people that must be found at least, over so many rounds. Where rows
    /// overflow a page, SQLite shares them out anew, so pages alone tell much of most small rounds,
    /// nothing of some, and little of a large one: a single round says nothing about this leak.
    pub const fn least_share(self, n_people: usize, n_rounds: u64) -> f64 {
        match (self, n_people) {
            (Self::LeftInPages, 0..=8) if n_rounds >= super::N_LEAKY_ROUNDS => 0.5,
            (Self::LeftInPages, _) => 0.0,
            _ => 0.9,
        }
    }

    /// Whether the file is written anew, as the real one is, so that nothing else leaks.
    const fn is_anew(self) -> bool {
        matches!(self, Self::CreatedAt | Self::NoPadding | Self::AccessLog)
    }
}

const COLUMNS: &str = "round BLOB NOT NULL, slot INTEGER NOT NULL, tag BLOB NOT NULL, \
                       version INTEGER NOT NULL, bytes BLOB NOT NULL";
const BY_KEY: &str = "PRIMARY KEY (round, slot, tag)) WITHOUT ROWID";

/// The same round with one leak, and what an attacker finds then.
pub async fn seed(leak: Leak, played: &Played) -> (Played, Evidence) {
    let folder = tempfile::tempdir().unwrap();
    let (mut played, at) = (played.clone(), folder.path());
    let table = match leak {
        Leak::RowNumbers => format!("id INTEGER PRIMARY KEY AUTOINCREMENT, {COLUMNS})"),
        Leak::CreatedAt => format!("{COLUMNS}, created_at INTEGER NOT NULL, {BY_KEY}"),
        _ => format!("{COLUMNS}, {BY_KEY}"),
    };
    let db = write(at, (leak, &table), &played.sent).await;
    match leak {
        Leak::NoPadding => {
            for (seat, rows) in played.seats.iter_mut().zip(&played.sent) {
                seat.n_bytes_sent = rows.iter().map(|row| row.bytes.len()).sum();
            }
        }
        Leak::AccessLog => {
            let mut log = String::new();
            for row in played.sent.iter().flatten() {
                writeln!(log, "POST /send 200 {}", hex(&row.tag[..4])).unwrap();
            }
            fs::write(at.join("access.log"), log).unwrap();
        }
        _ => {}
    }
    let tags: Vec<Vec<_>> = (0..super::game::N_SLOTS)
        .map(|slot| played.sent.iter().map(|rows| rows[slot].tag).collect())
        .collect();
    // Looked at while the database is in use, as the real one was.
    let evidence = Evidence::gather(at, &tags).await;
    db.close().await.unwrap();
    (played, evidence)
}

/// Writes everything in the order of its arrival, one transaction for each person.
async fn write(
    folder: &Path,
    (leak, table): (Leak, &str),
    sent: &[Vec<SealedRow>],
) -> DatabaseConnection {
    let address = format!("sqlite://{}?mode=rwc", folder.join(SEALED).display());
    let mut options = sea_orm::ConnectOptions::new(address);
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options).await.unwrap();
    let mode = if matches!(leak, Leak::WriteLog) { "WAL" } else { "DELETE" };
    let begin = format!(
        "PRAGMA journal_mode = {mode}; PRAGMA synchronous = OFF; CREATE TABLE envelope ({table}"
    );
    db.execute_unprepared(&begin).await.unwrap();
    for (moment, rows) in (1_776_000_000_000_i64..).zip(sent) {
        db.execute_unprepared("BEGIN").await.unwrap();
        for row in rows {
            put(&db, (leak, moment), row).await;
        }
        db.execute_unprepared("COMMIT").await.unwrap();
    }
    if leak.is_anew() {
        db.execute_unprepared("VACUUM").await.unwrap();
    }
    db
}

async fn put(db: &DatabaseConnection, (leak, moment): (Leak, i64), row: &SealedRow) {
    let mut columns = "round, slot, tag, version, bytes".to_owned();
    let mut values = vec![
        vec![7_u8; 16].into(),
        i64::from(row.slot).into(),
        row.tag.to_vec().into(),
        i64::from(row.version).into(),
        row.bytes.clone().into(),
    ];
    if matches!(leak, Leak::CreatedAt) {
        columns += ", created_at";
        values.push(moment.into());
    }
    let marks: Vec<String> = (1..=values.len()).map(|n| format!("${n}")).collect();
    let sql = format!("INSERT INTO envelope ({columns}) VALUES ({})", marks.join(", "));
    let insert = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.execute_raw(insert).await.unwrap();
}
