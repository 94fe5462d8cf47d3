//! Rows within a row: what belongs to a row comes along with it, in one read.

use powerwith_core::Fault;
use sea_orm::{DbBackend, QueryResult};
use serde::de::DeserializeOwned;

/// The SQL of one column that gathers the rows of another table: `columns` of `from`, which says
/// where they are and in which order. Read it with [`gathered`].
///
/// Why: each read waits for another thread and back, which takes longer than the reading itself.
pub fn gather(backend: DbBackend, columns: &[&str], from: &str) -> String {
    let columns = columns.join(", ");
    if backend == DbBackend::Sqlite {
        format!(
            "(SELECT json_group_array(json_array({columns})) \
             FROM (SELECT {columns} FROM {from}) AS inside)"
        )
    } else {
        format!(
            "(SELECT CAST(COALESCE(json_agg(json_build_array({columns})), '[]') AS TEXT) \
             FROM (SELECT {columns} FROM {from}) AS inside)"
        )
    }
}

/// The SQL of an id as text, for a column that is gathered.
pub fn id_text(backend: DbBackend, column: &str) -> String {
    // Ids are bytes on SQLite, and JSON has no bytes. No bytes at all become an empty text.
    if backend == DbBackend::Sqlite {
        format!("NULLIF(lower(hex({column})), '')")
    } else {
        format!("CAST({column} AS TEXT)")
    }
}

/// Reads a gathered column: each row is a tuple of its columns.
///
/// Refuses: a fault when the column does not hold such rows.
pub fn gathered<T: DeserializeOwned>(row: &QueryResult, column: &str) -> Result<Vec<T>, Fault> {
    let text: String =
        row.try_get("", column).map_err(|error| Fault::caused("read what was gathered", error))?;
    serde_json::from_str(&text).map_err(|error| Fault::caused("read what was gathered", error))
}
