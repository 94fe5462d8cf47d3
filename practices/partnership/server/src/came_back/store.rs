//! Which partnerships rest since when.

use powerwith_core::{Day, Fault, Moment, PartnershipId};
use powerwith_store::{Store, StoreContext, Tx, WriteTx};
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect, prelude::Uuid};

use crate::{
    store::{insert, lapse_all},
    tables::{came_back, partnership},
};

const DOING: &str = "let a partnership rest that was put back from a copy";

/// Lets every partnership rest that is in this copy, and what waited for a second key lapse: it was
/// asked at another time. Gives how many rest. May run twice.
pub async fn put_back(store: &Store, moment: &Moment) -> Result<usize, Fault> {
    let all: Vec<Uuid> = partnership::Entity::find()
        .select_only()
        .column(partnership::Column::PartnershipId)
        .into_tuple()
        .all(store.read())
        .await
        .store(DOING)?;
    let rest = async |tx: Tx| -> Result<(), Fault> {
        for &here in &all {
            let here = PartnershipId::from_uuid(here);
            lapse_all(&tx, here, moment).await?;
            came_back::Entity::delete_by_id(here.uuid()).exec(&*tx).await.store(DOING)?;
            let day = moment.today().to_string();
            let row = came_back::Model { partnership_id: here.uuid(), day };
            insert(&tx, row).await.store(DOING)?;
        }
        Ok(())
    };
    store.with_write_tx(DOING, rest).await?;
    Ok(all.len())
}

/// Since when a partnership rests; `None` when it does not.
pub(super) async fn since(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Option<Day>, Fault> {
    let row = came_back::Entity::find_by_id(here.uuid()).one(db).await.store(DOING)?;
    Ok(row.and_then(|row| Day::parse(&row.day)))
}

/// It rests no more.
pub(super) async fn go_on(tx: &WriteTx, here: PartnershipId) -> Result<(), Fault> {
    came_back::Entity::delete_by_id(here.uuid()).exec(tx).await.map(drop).store(DOING)
}
