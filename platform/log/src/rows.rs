//! The tables as the two files beside this one see them.

use powerwith_core::{Fault, PartnershipId};
use powerwith_store::{StoreContext, WriteTx, is_duplicate};
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};
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

/// Keeps the edge of a log, and its name and seed where it is new.
pub(crate) async fn keep(tx: &WriteTx, here: PartnershipId, log: &Log) -> Result<(), Fault> {
    let (id, edge) = (here.uuid(), log.edge.encode());
    if log.edge.size() == 1 {
        let sql = "INSERT INTO open_log (partnership_id, name, seed, edge) VALUES ($1, $2, $3, $4)";
        let (name, seed) = (log.name.to_vec(), log.seed.to_vec());
        return write(tx, sql, [id.into(), name.into(), seed.into(), edge.into()]).await;
    }
    let sql = "UPDATE open_log SET edge = $2 WHERE partnership_id = $1";
    write(tx, sql, [id.into(), edge.into()]).await
}

/// Writes one row.
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
