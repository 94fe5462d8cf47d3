//! What this practice keeps: the ledger, stipends, strengths.

pub mod here;
pub mod lines;
mod record;
mod rows;
pub mod stipends;
pub mod strengths;
mod tables;
#[cfg(test)]
mod tests;

use powerwith_core::Fault;
use powerwith_store::{Migration, StoreContext};
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value, prelude::Uuid};

/// The tables of sharing.
pub(crate) const SHARING: Migration = Migration {
    practice: "sharing",
    number: 1,
    sql: include_str!("../../migrations/0001_sharing.sql"),
};

/// The name of a partnership in addresses.
pub(crate) async fn slug(
    db: &impl ConnectionTrait,
    here: powerwith_core::PartnershipId,
) -> Result<String, Fault> {
    let sql = "SELECT slug FROM partnership_v1 WHERE id = $1";
    let rows = select(db, sql, [here.uuid().into()]).await?;
    let row = rows.first().ok_or_else(|| Fault::new("find the address of a partnership"))?;
    column(row, "slug")
}

/// What a statement finds.
async fn select(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<QueryResult>, Fault> {
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(find).await.store("read what partners share")
}

/// A column of a row that was found.
fn column<T: sea_orm::TryGetable>(row: &QueryResult, name: &str) -> Result<T, Fault> {
    row.try_get("", name).store("read a column of what partners share")
}

/// Something that is not kept as it should be.
fn odd(what: &str, id: Uuid) -> Fault {
    Fault::new(format!("the {what} {id} is kept in an odd form"))
}
