//! The record for everyone: entries are added, and that is all that can be done with them.

use powerwith_core::{Fault, PartnershipId};
use powerwith_store::{StoreContext, WriteTx, is_duplicate};
use reflection_rules::{round::RoundId, sealed::Record};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::tables::open_record;

/// Adds an entry behind the last one, in the transaction of the change it records.
pub async fn add(tx: &WriteTx, partnership: PartnershipId, record: &Record) -> Result<(), Fault> {
    const DOING: &str = "add to the record";
    let last = open_record::Entity::find()
        .filter(open_record::Column::PartnershipId.eq(partnership.uuid()))
        .order_by_desc(open_record::Column::Number)
        .limit(1)
        .one(tx)
        .await
        .store(DOING)?;
    let number = last.map_or(1, |last| last.number.saturating_add(1));
    let row = open_record::Model {
        partnership_id: partnership.uuid(),
        number,
        kind: record.kind().to_owned(),
        text: record.encode(),
    };
    let added = open_record::Entity::insert(row.into_active_model()).exec_without_returning(tx);
    match added.await {
        Ok(_) => Ok(()),
        // Two were added at once: this one is tried again, behind the other.
        Err(error) if is_duplicate(&error) => Err(Fault::caused(DOING, error).retryable()),
        Err(error) => Err(error).store(DOING),
    }
}

/// Every entry of a partnership, in its order.
pub async fn all(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<Record>, Fault> {
    let rows = open_record::Entity::find()
        .filter(open_record::Column::PartnershipId.eq(partnership.uuid()))
        .order_by_asc(open_record::Column::Number)
        .all(db)
        .await
        .store("read the record")?;
    let read = |row: open_record::Model| {
        let number = row.number;
        Record::decode(&row.text)
            .map_err(|error| Fault::caused(format!("read entry {number} of the record"), error))
    };
    rows.into_iter().map(read).collect()
}

/// The entries about one round, in their order.
pub async fn of_round(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    round: RoundId,
) -> Result<Vec<Record>, Fault> {
    let all = all(db, partnership).await?;
    Ok(all.into_iter().filter(|record| record.round() == round).collect())
}
