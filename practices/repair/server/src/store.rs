//! Reading and writing repairs: one transaction from a wish to what is kept, and what days bring.

use powerwith_core::{Fault, Moment, Outcome, PartnershipId, PersonId, Stop};
use powerwith_store::{Store, StoreContext, Tx, WriteTx};
use repair_rules::{Beginning, Part, Refused, Repair, RepairId, Wish, wish};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait as _},
};

use crate::{json, known, path_store, tables::repair};

/// A repair of a partnership.
pub(crate) type At = (PartnershipId, RepairId);

/// The repairs that a person is in, in an order that says nothing.
pub(crate) async fn of_person(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Vec<(Repair, Part)>, Fault> {
    let is_in = |(repair, _): (Repair, i32)| repair.part(person).map(|part| (repair, part));
    Ok(all(db, here).await?.into_iter().filter_map(is_in).collect())
}

/// One repair.
pub(crate) async fn load(
    db: &impl ConnectionTrait,
    (here, id): At,
) -> Result<Option<Repair>, Fault> {
    Ok(find(db, (here, id)).await?.map(|(repair, _)| repair))
}

/// Begins a repair, and gives its id.
///
/// Refuses: see [`Repair::begin`]; without a path nothing begins.
pub async fn begin(
    tx: &WriteTx,
    here: PartnershipId,
    said: Beginning,
    moment: &Moment,
) -> Outcome<RepairId, Refused> {
    let path = path_store::held(tx, here).await?.ok_or(Refused::NotNow)?.path;
    let of_them = of_person(tx, here, said.by).await?;
    let is_own =
        |(repair, part): &&(Repair, Part)| *part == Part::Of(repair.asker) && !repair.is_closed();
    let n_open = of_them.iter().filter(is_own).count();
    let begun = Repair::begin(&path, said, n_open, moment)?;
    let row = repair::Model {
        partnership_id: here.uuid(),
        id: begun.id.uuid(),
        state: json::write(&begun),
        n_changes: 0,
    };
    let row = row.into_active_model();
    repair::Entity::insert(row).exec_without_returning(tx).await.store("begin a repair")?;
    Ok(begun.id)
}

/// Does what someone wishes; the repair after it, when something of it is left.
///
/// Refuses: see [`wish`].
pub async fn carry_out(
    tx: &WriteTx,
    at: At,
    (by, what): (PersonId, Wish),
    moment: &Moment,
) -> Outcome<Option<Repair>, Refused> {
    let Some((before, n_changes)) = find(tx, at).await? else {
        return Err(Stop::Refused(Refused::NotInIt));
    };
    let people = known::here(tx, at.0).await?;
    let Some(before) = before.on_day(moment.today(), people.known()) else {
        return Err(Stop::Refused(Refused::NotInIt));
    };
    let after = wish(before, people.known(), (by, what), moment)?;
    save(tx, at, (n_changes, after.as_ref())).await?;
    Ok(after)
}

/// Does what a day brings to the repairs of one partnership. May run twice.
pub(crate) async fn come_due(
    store: &Store,
    here: PartnershipId,
    moment: &Moment,
) -> Result<(), Fault> {
    let repairs = all(store.read(), here).await?;
    if repairs.is_empty() {
        return Ok(());
    }
    let people = known::here(store.read(), here).await?;
    let today = moment.today();
    let is_changed =
        |repair: &Repair| repair.clone().on_day(today, people.known()).as_ref() != Some(repair);
    if !repairs.iter().any(|(repair, _)| is_changed(repair)) {
        return Ok(());
    }
    let work = async |tx: Tx| day_came(&tx, here, moment).await;
    store.with_write_tx("do what a day brings to repairs", work).await
}

/// The same in every partnership.
pub(crate) async fn come_due_everywhere(store: &Store, moment: &Moment) -> Result<(), Fault> {
    for here in partnerships(store.read()).await? {
        come_due(store, here, moment).await?;
    }
    Ok(())
}

/// Deletes what leads to a person, in every repair.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    let rows = repair::Entity::find()
        .filter(repair::Column::State.contains(person.to_string()))
        .all(tx)
        .await
        .store("find the repairs of a person")?;
    for row in rows {
        let at = (PartnershipId::from_uuid(row.partnership_id), RepairId::from_uuid(row.id));
        let (before, n_changes) = whole(&row)?;
        save(tx, at, (n_changes, before.without(person).as_ref())).await?;
    }
    Ok(())
}

async fn day_came(tx: &WriteTx, here: PartnershipId, moment: &Moment) -> Result<(), Fault> {
    let people = known::here(tx, here).await?;
    for (before, n_changes) in all(tx, here).await? {
        let id = before.id;
        let after = before.clone().on_day(moment.today(), people.known());
        if after.as_ref() != Some(&before) {
            save(tx, (here, id), (n_changes, after.as_ref())).await?;
        }
    }
    Ok(())
}

async fn partnerships(db: &impl ConnectionTrait) -> Result<Vec<PartnershipId>, Fault> {
    let rows = repair::Entity::find()
        .order_by_asc(repair::Column::PartnershipId)
        .all(db)
        .await
        .store("find partnerships with repairs")?;
    let mut ids: Vec<_> =
        rows.into_iter().map(|row| PartnershipId::from_uuid(row.partnership_id)).collect();
    ids.dedup();
    Ok(ids)
}

async fn all(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Vec<(Repair, i32)>, Fault> {
    let rows = repair::Entity::find()
        .filter(repair::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(repair::Column::Id)
        .all(db)
        .await
        .store("read repairs")?;
    rows.iter().map(whole).collect()
}

async fn find(db: &impl ConnectionTrait, (here, id): At) -> Result<Option<(Repair, i32)>, Fault> {
    let key = (here.uuid(), id.uuid());
    let row = repair::Entity::find_by_id(key).one(db).await.store("read a repair")?;
    row.as_ref().map(whole).transpose()
}

async fn save(
    tx: &WriteTx,
    (here, id): At,
    (n_changes, after): (i32, Option<&Repair>),
) -> Result<(), Fault> {
    let is_it = repair::Column::PartnershipId
        .eq(here.uuid())
        .and(repair::Column::Id.eq(id.uuid()))
        .and(repair::Column::NChanges.eq(n_changes));
    let n_rows = match after {
        Some(after) => {
            let more = n_changes.saturating_add(1);
            let update = repair::Entity::update_many()
                .col_expr(repair::Column::State, Expr::value(json::write(after)))
                .col_expr(repair::Column::NChanges, Expr::value(more))
                .filter(is_it);
            update.exec(tx).await.store("write a repair")?.rows_affected
        }
        None => {
            let delete = repair::Entity::delete_many().filter(is_it);
            delete.exec(tx).await.store("delete a repair")?.rows_affected
        }
    };
    if n_rows == 1 {
        Ok(())
    } else {
        // Someone else was faster; the next try sees it.
        Err(Fault::new(format!("write the repair {id}, which changed meanwhile")).retryable())
    }
}

fn whole(row: &repair::Model) -> Result<(Repair, i32), Fault> {
    let read = json::read(&row.state);
    let odd = || Fault::new(format!("the repair {} is kept in an odd form", row.id));
    Ok((read.ok_or_else(odd)?, row.n_changes))
}
