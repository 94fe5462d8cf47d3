//! What comes again: its days are written ahead, each as a gathering of its own.

use std::collections::BTreeSet;

use gathering_rules::{
    gathering::{Gathering, GatheringId, Note, Refused, State},
    rhythm::{Rhythm, SeriesId},
    text::Text,
    when::write_time,
};
use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId, PersonId, Stop};
use powerwith_store::{Store, StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Statement, prelude::Uuid, sea_query::Expr,
};

use super::{
    gatherings::{add, change, load},
    rows::{ease_in, plan_of_series, write},
};
use crate::tables::{gathering, gathering_series};

/// Writes a series whose first gathering this is.
pub(super) async fn begin(
    tx: &WriteTx,
    here: PartnershipId,
    (id, rhythm): (SeriesId, Rhythm),
    first: &Gathering,
) -> Result<(), Fault> {
    let plan = &first.plan;
    let row = gathering_series::Model {
        partnership_id: here.uuid(),
        id: id.uuid(),
        rhythm: rhythm.id().to_owned(),
        first_day: first.day.to_string(),
        ended_day: None,
        called_by: first.called_by.map(PersonId::uuid),
        kind: plan.kind.id().to_owned(),
        title: plan.title.as_str().to_owned(),
        about: write(plan.about.as_ref()),
        starts: write_time(plan.starts),
        minutes: i32::from(plan.minutes),
        place: write(plan.place.as_ref()),
        joining: write(plan.joining.as_ref()),
        ease: ease_in(plan),
        ease_words: write(plan.ease_words.as_ref()),
    };
    let row = row.into_active_model();
    gathering_series::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .store("begin a rhythm")?;
    Ok(())
}

/// The rhythm of a series that goes on.
pub(crate) async fn rhythm(
    db: &impl ConnectionTrait,
    (here, id): (PartnershipId, SeriesId),
) -> Result<Option<Rhythm>, Fault> {
    let key = (here.uuid(), id.uuid());
    let row = gathering_series::Entity::find_by_id(key).one(db).await.store("read a rhythm")?;
    let goes_on = row.filter(|row| row.ended_day.is_none());
    Ok(goes_on.and_then(|row| Rhythm::parse(&row.rhythm)))
}

/// Writes the days ahead of every rhythm of every partnership. May run twice.
pub(crate) async fn come_due_everywhere(store: &Store, moment: &Moment) -> Result<(), Fault> {
    const DOING: &str = "find the rhythms";
    let all: Vec<Uuid> = gathering_series::Entity::find()
        .select_only()
        .column(gathering_series::Column::PartnershipId)
        .distinct()
        .into_tuple()
        .all(store.read())
        .await
        .store(DOING)?;
    for here in all.into_iter().map(PartnershipId::from_uuid) {
        store
            .with_write_tx("write the days ahead", async |tx| {
                come_due(&tx, here, moment).await?;
                let_go(&tx, here, moment.today()).await
            })
            .await?;
    }
    Ok(())
}

/// Writes the days ahead of every rhythm of a partnership. May run twice.
pub(super) async fn come_due(
    tx: &WriteTx,
    here: PartnershipId,
    moment: &Moment,
) -> Result<(), Fault> {
    let all = gathering_series::Entity::find()
        .filter(gathering_series::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering_series::Column::EndedDay.is_null())
        .order_by_asc(gathering_series::Column::Id)
        .all(tx)
        .await
        .store("read the rhythms")?;
    for row in all {
        write_ahead(tx, here, &row, moment).await?;
    }
    Ok(())
}

async fn write_ahead(
    tx: &WriteTx,
    here: PartnershipId,
    row: &gathering_series::Model,
    moment: &Moment,
) -> Result<(), Fault> {
    const DOING: &str = "write the days of a rhythm ahead";
    let last: Option<Option<i32>> = gathering::Entity::find()
        .select_only()
        .column_as(gathering::Column::Nth.max(), "last")
        .filter(gathering::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering::Column::SeriesId.eq(row.id))
        .into_tuple()
        .one(tx)
        .await
        .store(DOING)?;
    let next = last.flatten().map_or(0, |last| last.saturating_add(1));
    let odd = || Fault::new(format!("the rhythm {} is kept in an odd form", row.id));
    let next = u16::try_from(next).map_err(|_| odd())?;
    let rhythm = Rhythm::parse(&row.rhythm).ok_or_else(odd)?;
    let first = Day::parse(&row.first_day).ok_or_else(odd)?;
    let plan = plan_of_series(row)?;
    for (nth, day) in rhythm.ahead((first, next), moment.today()) {
        let gathering = Gathering {
            id: GatheringId::random(moment),
            plan: plan.clone(),
            day,
            series: Some((SeriesId::from_uuid(row.id), nth)),
            state: State::On,
            why: None,
            was_day: None,
            called_by: row.called_by.map(PersonId::from_uuid),
            holders: BTreeSet::new(),
            n_changes: 0,
            note: Note::default(),
        };
        add(tx, here, &gathering).await?;
    }
    Ok(())
}

/// Calls a gathering off with all that come after it in its rhythm; `false` when there is none.
///
/// Refuses: see [`Gathering::called_off`]; and who only holds this one: the rhythm is not theirs.
pub(crate) async fn end(
    tx: &WriteTx,
    (here, id): (PartnershipId, GatheringId),
    why: &Text,
    (by, moment): (PersonId, &Moment),
) -> Outcome<bool, Refused> {
    const DOING: &str = "end a rhythm";
    let today = moment.today();
    let Some(this) = load(tx, (here, id)).await? else { return Ok(false) };
    if this.called_by.is_some_and(|caller| caller != by) {
        return Err(Refused::NotYours.into());
    }
    let off = |gathering: Gathering| gathering.called_off(why.clone(), (by, today));
    change(tx, (here, id), off).await?;
    let Some((series, nth)) = this.series else { return Ok(true) };
    gathering_series::Entity::update_many()
        .col_expr(gathering_series::Column::EndedDay, Expr::value(this.day.to_string()))
        .filter(gathering_series::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering_series::Column::Id.eq(series.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    let after: Vec<Uuid> = gathering::Entity::find()
        .select_only()
        .column(gathering::Column::Id)
        .filter(gathering::Column::PartnershipId.eq(here.uuid()))
        .filter(gathering::Column::SeriesId.eq(series.uuid()))
        .filter(gathering::Column::Nth.gt(i32::from(nth)))
        .order_by_asc(gathering::Column::Nth)
        .into_tuple()
        .all(tx)
        .await
        .store(DOING)?;
    for id in after.into_iter().map(GatheringId::from_uuid) {
        match change(tx, (here, id), off).await {
            // What someone else holds, or called off before, stays as it is.
            Ok(_) | Err(Stop::Refused(_)) => {}
            Err(Stop::Fault(fault)) => return Err(fault.into()),
        }
    }
    Ok(true)
}

/// Lets go of who held what is over: in a rhythm, when the next one is over too.
async fn let_go(tx: &WriteTx, here: PartnershipId, today: Day) -> Result<(), Fault> {
    let sql = "DELETE FROM gathering_holder WHERE partnership_id = $1 AND gathering_id IN ( \
                   SELECT g.id FROM gathering g WHERE g.partnership_id = $1 AND g.day < $2 \
                   AND (g.series_id IS NULL OR EXISTS ( \
                       SELECT 1 FROM gathering n WHERE n.partnership_id = g.partnership_id \
                       AND n.series_id = g.series_id AND n.nth > g.nth AND n.day < $2)))";
    let values = [here.uuid().into(), today.to_string().into()];
    let delete = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(delete).await.store("let go of who held gatherings")?;
    Ok(())
}
