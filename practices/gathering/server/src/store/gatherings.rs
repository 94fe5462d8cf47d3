//! Gatherings as they are kept.

use std::collections::BTreeSet;

use gathering_rules::{
    gathering::{Gathering, GatheringId, MOST_COMING, Note, Refused},
    rhythm::{Rhythm, SeriesId},
};
use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, prelude::Uuid, sea_query::Expr,
};

use super::{
    rows::{Holders, gathering_of, row_of},
    series,
};
use crate::tables::{gathering, gathering_holder, gathering_series};

/// A gathering of a partnership.
pub(crate) type At = (PartnershipId, GatheringId);

/// Most gatherings that were, as one list shows them: about a year of every week.
pub(crate) const MOST_SHOWN: u64 = 60;

/// Those from this day on, in the order in which they come.
pub(crate) async fn coming(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    from: Day,
) -> Result<Vec<Gathering>, Fault> {
    let find = gathering::Entity::find()
        .filter(gathering::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering::Column::Day.gte(from.to_string()))
        .order_by_asc(gathering::Column::Day)
        .order_by_asc(gathering::Column::Starts)
        .order_by_asc(gathering::Column::Id);
    with_holders(db, here, find.all(db).await.store("list the gatherings to come")?).await
}

/// The last ones before this day, the newest first.
pub(crate) async fn past(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    before: Day,
) -> Result<Vec<Gathering>, Fault> {
    let find = gathering::Entity::find()
        .filter(gathering::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering::Column::Day.lt(before.to_string()))
        .order_by_desc(gathering::Column::Day)
        .order_by_desc(gathering::Column::Starts)
        .order_by_desc(gathering::Column::Id)
        .limit(MOST_SHOWN);
    with_holders(db, here, find.all(db).await.store("list the gatherings that were")?).await
}

/// One gathering.
pub(crate) async fn load(
    db: &impl ConnectionTrait,
    (here, id): At,
) -> Result<Option<Gathering>, Fault> {
    let key = (here.uuid(), id.uuid());
    let row = gathering::Entity::find_by_id(key).one(db).await.store("read a gathering")?;
    let rows = row.into_iter().collect();
    Ok(with_holders(db, here, rows).await?.pop())
}

async fn with_holders(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    rows: Vec<gathering::Model>,
) -> Result<Vec<Gathering>, Fault> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut holders = Holders::new();
    // SQLite takes so many values at once.
    for ids in ids.chunks(500) {
        let held = gathering_holder::Entity::find()
            .filter(gathering_holder::Column::PartnershipId.eq(here.uuid()))
            .filter(gathering_holder::Column::GatheringId.is_in(ids.iter().copied()))
            .all(db)
            .await
            .store("read who holds a gathering")?;
        for row in held {
            let person = PersonId::from_uuid(row.person_id);
            holders.entry(row.gathering_id).or_default().insert(person);
        }
    }
    rows.iter().map(|row| gathering_of(row, &holders)).collect()
}

/// Calls a gathering: once, or in a rhythm, of which it is the first.
///
/// Refuses: more than [`MOST_COMING`] that are still to come.
pub async fn call(
    tx: &WriteTx,
    here: PartnershipId,
    (first, rhythm): (&Gathering, Option<Rhythm>),
    moment: &Moment,
) -> Outcome<(), Refused> {
    let to_come = gathering::Entity::find()
        .filter(gathering::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering::Column::Day.gte(moment.today().to_string()))
        .count(tx)
        .await
        .store("count the gatherings to come")?;
    if usize::try_from(to_come).unwrap_or(usize::MAX) >= MOST_COMING {
        return Err(Refused::TooMany { most: MOST_COMING }.into());
    }
    let mut first = first.clone();
    if let Some(rhythm) = rhythm {
        let series = SeriesId::random(moment);
        first.series = Some((series, 0));
        series::begin(tx, here, (series, rhythm), &first).await?;
    }
    add(tx, here, &first).await?;
    if first.series.is_some() {
        series::come_due(tx, here, moment).await?;
    }
    Ok(())
}

/// Writes a gathering that is new.
pub(super) async fn add(
    tx: &WriteTx,
    here: PartnershipId,
    gathering: &Gathering,
) -> Result<(), Fault> {
    let row = row_of(here, gathering).into_active_model();
    gathering::Entity::insert(row).exec_without_returning(tx).await.store("write a gathering")?;
    for person in &gathering.holders {
        hold(tx, (here, gathering.id), *person).await?;
    }
    Ok(())
}

async fn hold(tx: &WriteTx, (here, id): At, person: PersonId) -> Result<(), Fault> {
    let row = gathering_holder::Model {
        partnership_id: here.uuid(),
        gathering_id: id.uuid(),
        person_id: person.uuid(),
    };
    let row = row.into_active_model();
    gathering_holder::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .store("write who holds a gathering")?;
    Ok(())
}

/// Writes a gathering that is there already, with who holds it.
async fn save(tx: &WriteTx, here: PartnershipId, after: &Gathering) -> Result<(), Fault> {
    const DOING: &str = "write a gathering again";
    row_of(here, after).into_active_model().reset_all().update(tx).await.store(DOING)?;
    gathering_holder::Entity::delete_many()
        .filter(gathering_holder::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering_holder::Column::GatheringId.eq(after.id.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    for person in &after.holders {
        hold(tx, (here, after.id), *person).await?;
    }
    Ok(())
}

/// Changes a gathering as the rules say; `false` when there is none.
pub(crate) async fn change(
    tx: &WriteTx,
    at: At,
    rule: impl FnOnce(Gathering) -> Result<Gathering, Refused>,
) -> Outcome<bool, Refused> {
    let Some(before) = load(tx, at).await? else { return Ok(false) };
    save(tx, at.0, &rule(before)?).await?;
    Ok(true)
}

/// Writes the note of a gathering; `false` when there is none.
///
/// Refuses: see [`Gathering::noted`].
pub async fn note(
    tx: &WriteTx,
    at: (PartnershipId, GatheringId),
    note: Note,
    moment: &Moment,
) -> Outcome<bool, Refused> {
    change(tx, at, |gathering| gathering.noted(note, moment.today())).await
}

/// Who held the one before this one in its rhythm that took place.
pub(crate) async fn held_last(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    gathering: &Gathering,
) -> Result<BTreeSet<PersonId>, Fault> {
    let Some((series, nth)) = gathering.series else { return Ok(BTreeSet::new()) };
    let row = gathering::Entity::find()
        .filter(gathering::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering::Column::SeriesId.eq(series.uuid()))
        .filter(gathering::Column::Nth.lt(i32::from(nth)))
        .filter(gathering::Column::State.eq("on"))
        .order_by_desc(gathering::Column::Nth)
        .limit(1)
        .all(db)
        .await
        .store("find the one before")?;
    let before = with_holders(db, here, row).await?.pop();
    Ok(before.map(|before| before.holders).unwrap_or_default())
}

/// The days of the talks about keeping going that take place or took place.
pub(crate) async fn keep_going_days(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Day>, Fault> {
    let rows = gathering::Entity::find()
        .filter(gathering::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering::Column::Kind.eq(gathering_rules::plan::Kind::KeepGoing.id()))
        .filter(gathering::Column::State.eq("on"))
        .all(db)
        .await
        .store("find the talks about keeping going")?;
    Ok(rows.iter().filter_map(|row| Day::parse(&row.day)).collect())
}

/// Takes a deleted person off: what they called stays, nobody holds it in their name.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "forget who called and held gatherings";
    gathering_holder::Entity::delete_many()
        .filter(gathering_holder::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    gathering::Entity::update_many()
        .col_expr(gathering::Column::CalledBy, Expr::value(None::<Uuid>))
        .filter(gathering::Column::CalledBy.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    gathering_series::Entity::update_many()
        .col_expr(gathering_series::Column::CalledBy, Expr::value(None::<Uuid>))
        .filter(gathering_series::Column::CalledBy.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}
