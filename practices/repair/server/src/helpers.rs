//! Reading and writing who helps: people who said yes themselves.

use std::collections::BTreeSet;

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use repair_rules::path::MOST_HELPERS;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::tables::mend_helper;

/// Everyone who said that they help, also those who are no members any more.
pub(crate) async fn all(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<BTreeSet<PersonId>, Fault> {
    let rows = mend_helper::Entity::find()
        .filter(mend_helper::Column::PartnershipId.eq(partnership.uuid()))
        .all(db)
        .await
        .store("list who helps")?;
    Ok(rows.into_iter().map(|row| PersonId::from_uuid(row.person_id)).collect())
}

/// Someone says that they help. Said twice, it counts once; whether there was room for them.
pub async fn join(
    tx: &WriteTx,
    partnership: PartnershipId,
    person: PersonId,
) -> Result<bool, Fault> {
    let there = all(tx, partnership).await?;
    if there.contains(&person) {
        return Ok(true);
    }
    if there.len() >= MOST_HELPERS {
        return Ok(false);
    }
    let row = mend_helper::Model { partnership_id: partnership.uuid(), person_id: person.uuid() };
    let row = row.into_active_model();
    mend_helper::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .store("write down that someone helps")?;
    Ok(true)
}

/// Someone helps no longer.
pub(crate) async fn step_down(
    tx: &WriteTx,
    partnership: PartnershipId,
    person: PersonId,
) -> Result<(), Fault> {
    let key = (partnership.uuid(), person.uuid());
    let done = mend_helper::Entity::delete_by_id(key).exec(tx).await;
    done.store("write down that someone helps no longer").map(drop)
}

/// Deletes that a person helps, everywhere.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    mend_helper::Entity::delete_many()
        .filter(mend_helper::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("forget a helper")
        .map(drop)
}
