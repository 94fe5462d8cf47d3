//! What the tables are, as the database itself tells it: for the page that says what is kept.

use powerwith_core::Fault;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::{SealedStore, Store, StoreContext};

/// One table as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The names of its columns, in their order.
    pub columns: Vec<String>,
}

impl Store {
    /// Every table of the main database, by name. Views and indexes keep nothing of their own.
    ///
    /// Why from the database and not from the steps that made it: what someone added by hand is
    /// there too.
    pub async fn tables(&self) -> Result<Vec<Table>, Fault> {
        tables(self.read()).await
    }
}

impl SealedStore {
    /// Every table of the file for sealed answers, by name.
    pub async fn tables(&self) -> Result<Vec<Table>, Fault> {
        let file = self.working().await;
        tables(file.db()).await
    }
}

/// Also the tables that SQLite makes for itself: some of those would keep an order of arrival.
const SQLITE: &str = "SELECT m.name AS in_table, c.name AS in_column FROM sqlite_schema m \
     JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid";

/// Tables also where they are split over machines; system columns are not listed.
const POSTGRES: &str = "SELECT CAST(c.relname AS TEXT) AS in_table, \
     CAST(a.attname AS TEXT) AS in_column FROM pg_catalog.pg_class c \
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
     JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid \
     WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') \
     AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum";

async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>, Fault> {
    const DOING: &str = "list the tables";
    let backend = db.get_database_backend();
    let sql = if backend == DbBackend::Sqlite { SQLITE } else { POSTGRES };
    let rows = db.query_all_raw(Statement::from_string(backend, sql)).await.store(DOING)?;
    let mut found: Vec<Table> = Vec::new();
    for row in rows {
        let name: String = row.try_get("", "in_table").store(DOING)?;
        let column: String = row.try_get("", "in_column").store(DOING)?;
        match found.last_mut() {
            Some(table) if table.name == name => table.columns.push(column),
            _ => found.push(Table { name, columns: vec![column] }),
        }
    }
    Ok(found)
}
