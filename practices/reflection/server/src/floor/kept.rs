//! Which smallest crowd a partnership holds.

use powerwith_core::{Fault, PartnershipId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, sea_query::OnConflict};
use small_groups::Floor;

mod tables {
    powerwith_store::table!(
        /// The smallest crowd of a partnership that raised it.
        smallest_crowd = "smallest_crowd" {
            #[sea_orm(primary_key, auto_increment = false)]
            pub partnership_id: Uuid,
            pub people: i32,
        }
    );
}
use tables::smallest_crowd;

/// The smallest crowd of a partnership.
pub(crate) async fn floor(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Floor, Fault> {
    const DOING: &str = "read the smallest crowd of a partnership";
    let row = smallest_crowd::Entity::find_by_id(here.uuid()).one(db).await.store(DOING)?;
    let Some(row) = row else { return Ok(Floor::LEAST) };
    let people = usize::try_from(row.people).map_err(|_| Fault::new(DOING))?;
    Floor::new(people).map_err(|_| Fault::new(DOING))
}

/// Keeps it.
pub(super) async fn keep(tx: &WriteTx, here: PartnershipId, floor: Floor) -> Result<(), Fault> {
    const DOING: &str = "keep the smallest crowd of a partnership";
    let people = i32::try_from(floor.people()).map_err(|_| Fault::new(DOING))?;
    let row = smallest_crowd::Model { partnership_id: here.uuid(), people };
    let mut instead = OnConflict::column(smallest_crowd::Column::PartnershipId);
    instead.update_column(smallest_crowd::Column::People);
    smallest_crowd::Entity::insert(row.into_active_model())
        .on_conflict(instead)
        .exec_without_returning(tx)
        .await
        .store(DOING)
        .map(drop)
}
