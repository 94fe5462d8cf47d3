//! The ids of what a partnership has in a table or view.

use powerwith_core::{Fault, PartnershipId};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};

use crate::StoreContext;

/// The ids that a query finds, in its order. The query asks for one column `id`, and for the
/// partnership as `$1`.
pub async fn ids(
    db: &impl ConnectionTrait,
    query: &'static str,
    here: PartnershipId,
) -> Result<Vec<Uuid>, Fault> {
    const DOING: &str = "list what a partnership has";
    let find =
        Statement::from_sql_and_values(db.get_database_backend(), query, [here.uuid().into()]);
    let rows = db.query_all_raw(find).await.store(DOING)?;
    rows.iter().map(|row| row.try_get("", "id").store(DOING)).collect()
}
