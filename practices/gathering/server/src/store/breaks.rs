//! Breaks: times in which what comes again rests.

use gathering_rules::{
    rhythm::{Break, BreakId, MOST_BREAKS},
    text::Text,
};
use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};

use crate::tables::gathering_break;

/// Those that are not over, and those that were, the first one first.
pub(crate) async fn all(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Break>, Fault> {
    let rows = gathering_break::Entity::find()
        .filter(gathering_break::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(gathering_break::Column::FirstDay)
        .order_by_asc(gathering_break::Column::Id)
        .all(db)
        .await
        .store("list the breaks")?;
    rows.iter().map(read).collect()
}

/// Writes a break; `false` when there is no room for one more.
pub(crate) async fn add(tx: &WriteTx, here: PartnershipId, one: &Break) -> Result<bool, Fault> {
    if all(tx, here).await?.len() >= MOST_BREAKS {
        return Ok(false);
    }
    let row = gathering_break::Model {
        partnership_id: here.uuid(),
        id: one.id.uuid(),
        name: one.name.as_str().to_owned(),
        first_day: one.first.to_string(),
        last_day: one.last.to_string(),
    };
    let row = row.into_active_model();
    gathering_break::Entity::insert(row).exec_without_returning(tx).await.store("write a break")?;
    Ok(true)
}

/// Deletes a break. What rested in it comes again.
pub(crate) async fn remove(tx: &WriteTx, here: PartnershipId, id: BreakId) -> Result<(), Fault> {
    let key = (here.uuid(), id.uuid());
    gathering_break::Entity::delete_by_id(key).exec(tx).await.store("delete a break")?;
    Ok(())
}

fn read(row: &gathering_break::Model) -> Result<Break, Fault> {
    let odd = || Fault::new(format!("the break {} is kept in an odd form", row.id));
    Ok(Break {
        id: BreakId::from_uuid(row.id),
        name: Text::long(&row.name).map_err(|_| odd())?,
        first: Day::parse(&row.first_day).ok_or_else(odd)?,
        last: Day::parse(&row.last_day).ok_or_else(odd)?,
    })
}
