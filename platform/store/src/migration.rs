//! The shape of the tables, changed step by step: written by hand, never edited once applied.

use powerwith_core::{Fault, Millis};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement, TransactionTrait};
use sha2::{Digest, Sha256};

use crate::{Store, StoreContext};

/// One step of one practice's tables.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The practice or platform crate it belongs to.
    pub practice: &'static str,
    /// Its place among the practice's steps, from 1.
    pub number: i32,
    /// The SQL, in the words both databases know. Types are PostgreSQL's; SQLite’s spelling of them is in `sqlite_words`.
    pub sql: &'static str,
}

/// Why the tables could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrationProblem {
    /// A later program has been here.
    #[error(
        "this data was written by a newer powerwith ({practice} step {number}); install that version or a later one, and leave the data as it is"
    )]
    Newer {
        /// Whose step is unknown.
        practice: String,
        /// Which step it is.
        number: i32,
    },
    /// A step that was applied has another text now.
    #[error(
        "step {number} of {practice} is not the one that was applied; install the released program, and leave the data as it is"
    )]
    Changed {
        /// Whose step it is.
        practice: &'static str,
        /// Which step it is.
        number: i32,
    },
    /// The database failed.
    #[error("the tables could not be brought up to date")]
    Fault(#[from] Fault),
}

impl Store {
    /// Applies every step that is missing, in one transaction and under a lock.
    pub async fn migrate(&self, steps: &[Migration], now: Millis) -> Result<(), MigrationProblem> {
        const DOING: &str = "bring the tables up to date";
        let tx = self.writer.begin().await.store(DOING)?;
        if !self.is_sqlite() {
            // Two programs that start at once take turns. The number is arbitrary but ours.
            tx.execute_unprepared("SELECT pg_advisory_xact_lock(708965310)").await.store(DOING)?;
        }
        tx.execute_unprepared(
            "CREATE TABLE IF NOT EXISTS applied_migration (
                practice TEXT NOT NULL,
                number INTEGER NOT NULL,
                checksum TEXT NOT NULL,
                applied_ms BIGINT NOT NULL,
                PRIMARY KEY (practice, number)
            )",
        )
        .await
        .store(DOING)?;
        let applied = load_applied(&tx).await.store(DOING)?;
        if let Some((practice, number, _)) = applied
            .iter()
            .find(|(p, n, _)| !steps.iter().any(|s| s.practice == p && s.number == *n))
        {
            return Err(MigrationProblem::Newer { practice: practice.clone(), number: *number });
        }
        for step in steps {
            let known = applied.iter().find(|(p, n, _)| p == step.practice && *n == step.number);
            match known {
                Some((_, _, checksum)) if *checksum == step.checksum() => {}
                Some(_) => {
                    let Migration { practice, number, .. } = *step;
                    return Err(MigrationProblem::Changed { practice, number });
                }
                None => apply(&tx, step, now).await.store(DOING)?,
            }
        }
        tx.commit().await.store(DOING)?;
        Ok(())
    }
}

async fn load_applied(tx: &impl ConnectionTrait) -> Result<Vec<(String, i32, String)>, DbErr> {
    let sql = "SELECT practice, number, checksum FROM applied_migration";
    tx.query_all_raw(Statement::from_string(tx.get_database_backend(), sql))
        .await?
        .iter()
        .map(|row| {
            Ok((
                row.try_get("", "practice")?,
                row.try_get("", "number")?,
                row.try_get("", "checksum")?,
            ))
        })
        .collect()
}

async fn apply(tx: &impl ConnectionTrait, step: &Migration, now: Millis) -> Result<(), DbErr> {
    let backend = tx.get_database_backend();
    let sql = match backend {
        DbBackend::Sqlite => sqlite_words(step.sql) + &guards(step.sql, sqlite_guard),
        _ => step.sql.to_owned() + &guards(step.sql, postgres_guard),
    };
    tx.execute_unprepared(&sql).await?;
    tx.execute_raw(Statement::from_sql_and_values(
        backend,
        "INSERT INTO applied_migration (practice, number, checksum, applied_ms) VALUES ($1, $2, $3, $4)",
        [step.practice.into(), step.number.into(), step.checksum().into(), now.0.into()],
    ))
    .await?;
    Ok(())
}

impl Migration {
    fn checksum(&self) -> String {
        let digest: [u8; 32] = Sha256::digest(self.sql.as_bytes()).into();
        // Half of it is plenty against an edit by mistake.
        digest.iter().take(16).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
    }
}

/// What the database refuses to do to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guard {
    /// Rows are neither changed nor deleted.
    OnlyAddedTo,
    /// Rows are not changed.
    NeverChanged,
}

/// The triggers for tables that a step marks with `/* only added to: TABLE */` or
/// `/* never changed: TABLE */`: the two databases spell them otherwise.
fn guards(sql: &str, guard: fn(Guard, &str) -> String) -> String {
    let marked = |line: &str| {
        let (mark, table) = line.strip_prefix("/* ")?.strip_suffix(" */")?.split_once(": ")?;
        let kind = match mark {
            "only added to" => Guard::OnlyAddedTo,
            "never changed" => Guard::NeverChanged,
            _ => return None,
        };
        Some(guard(kind, table))
    };
    sql.lines().filter_map(marked).collect()
}

fn sqlite_guard(guard: Guard, table: &str) -> String {
    let one = |name: &str, what: &str| {
        format!(
            "CREATE TRIGGER {table}_{name} BEFORE {what} ON {table} \
             BEGIN SELECT RAISE(ABORT, '{table} keeps what is in it'); END;\n"
        )
    };
    let changed = one("not_changed", "UPDATE");
    match guard {
        Guard::OnlyAddedTo => changed + &one("not_deleted", "DELETE"),
        Guard::NeverChanged => changed,
    }
}

fn postgres_guard(guard: Guard, table: &str) -> String {
    let what = match guard {
        Guard::OnlyAddedTo => "UPDATE OR DELETE OR TRUNCATE",
        Guard::NeverChanged => "UPDATE OR TRUNCATE",
    };
    format!(
        "CREATE FUNCTION {table}_keeps() RETURNS trigger LANGUAGE plpgsql AS $$ \
         BEGIN RAISE EXCEPTION '{table} keeps what is in it'; END $$;\n\
         CREATE TRIGGER {table}_kept BEFORE {what} ON {table} \
         FOR EACH STATEMENT EXECUTE FUNCTION {table}_keeps();\n"
    )
}

/// The few words that SQLite spells otherwise: ids and bytes are blobs there, and a table marked
/// `/* by key */` is kept in the order of its key, so that no row number tells the order of arrival.
fn sqlite_words(sql: &str) -> String {
    sql.replace(" UUID", " BLOB")
        .replace(" BYTEA", " BLOB")
        .replace("/* by key */", "WITHOUT ROWID")
}
