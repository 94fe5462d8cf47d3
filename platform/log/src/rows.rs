//! The tables as the two files beside this one see them.

use powerwith_core::{Fault, PartnershipId};
use powerwith_store::{StoreContext, WriteTx, is_duplicate};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement, Value};
use tile_log::{Edge, LogKey};

/// The log of a partnership: its key and the right edge of its tree.
pub(crate) struct Log {
    pub name: [u8; 16],
    pub seed: [u8; 32],
    pub edge: Edge,
}

impl Log {
    /// The key that signs.
    pub fn key(&self) -> Result<LogKey, Fault> {
        LogKey::from_seed(self.origin(), &self.seed)
            .ok_or_else(|| Fault::new("make the key of a log"))
    }

    /// The name of the log, the same for good: not an address, which may change.
    pub fn origin(&self) -> String {
        let digits = self.name.iter().map(|byte| format!("{byte:02x}"));
        format!("powerwith/{}", digits.collect::<String>())
    }
}

/// A number as the database keeps it.
pub(crate) fn to_row(seq: u64) -> i64 {
    // Cannot be reached: logs end at 2^40 entries.
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// A number as the database keeps it, read back.
pub(crate) fn from_row(seq: i64) -> Result<u64, Fault> {
    u64::try_from(seq).map_err(|error| Fault::caused("read the number of an entry", error))
}

/// The log of a partnership; `None` before its first entry.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Option<Log>, Fault> {
    const DOING: &str = "find a log";
    let sql = "SELECT name, seed, edge FROM open_log WHERE partnership_id = $1";
    let Some(row) = all(db, sql, [here.uuid().into()]).await?.pop() else { return Ok(None) };
    let name: Vec<u8> = row.try_get("", "name").store(DOING)?;
    let seed: Vec<u8> = row.try_get("", "seed").store(DOING)?;
    let edge: Vec<u8> = row.try_get("", "edge").store(DOING)?;
    let odd = || Fault::new("a log is kept in an odd form");
    let name = name.try_into().map_err(|_| odd())?;
    let seed = seed.try_into().map_err(|_| odd())?;
    Ok(Some(Log { name, seed, edge: Edge::decode(&edge).ok_or_else(odd)? }))
}

/// An entry to be written, with what it says in full.
pub(crate) struct NewEntry {
    pub seq: u64,
    pub kind: &'static str,
    pub entry: String,
    pub hashes: Vec<u8>,
    pub salt: [u8; 32],
    pub said: String,
}

/// Writes an entry, what it says and the new edge, and the name and seed of a log that is new.
///
/// Why all at once: each statement goes to another thread and back, which takes longer than the
/// writing itself.
pub(crate) async fn add(
    tx: &WriteTx,
    here: PartnershipId,
    (log, new): (&Log, NewEntry),
) -> Result<(), Fault> {
    const ENTRY: &str = "INSERT INTO log_entry (partnership_id, seq, kind, entry, hashes) \
                         VALUES ($1, $2, $3, $4, $5)";
    const BODY: &str =
        "INSERT INTO log_body (partnership_id, seq, salt, said) VALUES ($1, $2, $6, $7)";
    const FIRST: &str =
        "INSERT INTO open_log (partnership_id, edge, name, seed) VALUES ($1, $8, $9, $10)";
    const EDGE: &str = "UPDATE open_log SET edge = $8 WHERE partnership_id = $1";
    let mut values: Vec<Value> = vec![
        here.uuid().into(),
        to_row(new.seq).into(),
        new.kind.into(),
        new.entry.into(),
        new.hashes.into(),
        new.salt.to_vec().into(),
        new.said.into(),
        log.edge.encode().into(),
    ];
    let last = if log.edge.size() == 1 {
        values.extend([log.name.to_vec().into(), log.seed.to_vec().into()]);
        FIRST
    } else {
        EDGE
    };
    let sql = match tx.get_database_backend() {
        DbBackend::Sqlite => format!("{ENTRY}; {BODY}; {last}"),
        _ => format!("WITH entry AS ({ENTRY}), body AS ({BODY}) {last}"),
    };
    write(tx, &sql, values).await
}

/// Writes rows.
pub(crate) async fn write(
    tx: &WriteTx,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<(), Fault> {
    const DOING: &str = "write to the log";
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    match tx.execute_raw(statement).await {
        Ok(_) => Ok(()),
        // Two were added at once: this one is tried again, behind the other.
        Err(error) if is_duplicate(&error) => Err(Fault::caused(DOING, error).retryable()),
        Err(error) => Err(error).store(DOING),
    }
}

/// Reads rows.
pub(crate) async fn all(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<QueryResult>, Fault> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(statement).await.store("read the log")
}
