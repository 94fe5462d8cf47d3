//! Reading and writing rounds.

use powerwith_core::{Day, Fault, PartnershipId, PersonId, Subject};
use powerwith_store::{StoreContext, WriteTx, gather, gathered};
use reflection_rules::round::{
    Breakdown, Event, Keeping, Label, Lead, Plan, Round, RoundId, RoundItem, RoundState, Stage,
    Watch, apply,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QueryResult, Statement,
};
use small_groups::Floor;

use super::tables::{round, round_item, round_label};

/// Every round of a partnership: drafts, then the latest first.
pub async fn rounds(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<Round>, Fault> {
    let order = "ORDER BY COALESCE(r.opened_day, '9999-12-31') DESC, r.id DESC";
    select(db, order, vec![partnership.uuid().into()]).await
}

/// One round. `None` when the partnership has no such round.
pub async fn round(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    id: RoundId,
) -> Result<Option<Round>, Fault> {
    let values = vec![partnership.uuid().into(), id.uuid().into()];
    Ok(select(db, "AND r.id = $2", values).await?.pop())
}

/// Rounds with their items and labels, in one read. `$1` is the partnership.
async fn select(
    db: &impl ConnectionTrait,
    which: &str,
    values: Vec<sea_orm::Value>,
) -> Result<Vec<Round>, Fault> {
    const DOING: &str = "load a round";
    const ITEMS: &str = "round_item i WHERE i.partnership_id = r.partnership_id \
         AND i.round_id = r.id ORDER BY i.position";
    const LABELS: &str = "round_label l WHERE l.partnership_id = r.partnership_id \
         AND l.round_id = r.id ORDER BY l.kind, l.position";
    let backend = db.get_database_backend();
    let items = gather(backend, &["item", "is_focus"], ITEMS);
    let labels = gather(backend, &["kind", "label", "name"], LABELS);
    let sql = format!(
        "SELECT r.*, {items} AS items, {labels} AS labels FROM \"round\" r \
         WHERE r.partnership_id = $1 {which}"
    );
    let query = Statement::from_sql_and_values(backend, sql, values);
    let rows = db.query_all_raw(query).await.store(DOING)?;
    let whole = |found: &QueryResult| {
        let row = round::Model::from_query_result(found, "").store(DOING)?;
        from_rows(&row, gathered(found, "items")?, gathered(found, "labels")?)
    };
    rows.iter().map(whole).collect()
}

/// The open rounds of a partnership that are past their last day, and how each is kept.
pub async fn due_to_close(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    today: Day,
) -> Result<Vec<(RoundId, Keeping)>, Fault> {
    let rows = round::Entity::find()
        .filter(round::Column::PartnershipId.eq(partnership.uuid()))
        .filter(round::Column::State.eq(RoundState::Open.id()))
        .filter(
            Condition::any().add(round::Column::CloseAgreedDay.is_not_null()).add(
                Condition::all()
                    // Days are text in the order of the calendar.
                    .add(round::Column::ClosesDay.lt(today.to_string()))
                    // Sealed answers are taken one day longer.
                    .add(
                        Condition::any()
                            .add(round::Column::Keeping.ne(Keeping::Sealed.id()))
                            .add(round::Column::ClosesDay.lt(today.plus_days(-1).to_string())),
                    ),
            ),
        )
        .all(db)
        .await
        .store("find rounds past their day")?;
    let keeping = |id: &str| Keeping::parse(id).unwrap_or(Keeping::Sealed);
    Ok(rows.into_iter().map(|row| (RoundId::from_uuid(row.id), keeping(&row.keeping))).collect())
}

/// The partnerships that have an open round, for what is due.
pub async fn partnerships_with_open_rounds(
    db: &impl ConnectionTrait,
) -> Result<Vec<PartnershipId>, Fault> {
    let rows = round::Entity::find()
        .filter(round::Column::State.eq(RoundState::Open.id()))
        .all(db)
        .await
        .store("find open rounds")?;
    let mut found: Vec<_> =
        rows.into_iter().map(|row| PartnershipId::from_uuid(row.partnership_id)).collect();
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Until when an act on a round waits for its second key; `None` when nobody asked for it.
pub async fn asked_until(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    (act, about): (&str, &Subject),
) -> Result<Option<Day>, Fault> {
    const DOING: &str = "look whether an act waits for its second key";
    let sql = "SELECT until_day FROM asked_act_v1 WHERE partnership_id = $1 AND act = $2 \
               AND about = $3 AND state = 'waiting'";
    let values = [partnership.uuid().into(), act.into(), about.to_string().into()];
    let query = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let Some(row) = db.query_one_raw(query).await.store(DOING)? else { return Ok(None) };
    let until: String = row.try_get("", "until_day").store(DOING)?;
    Ok(Day::parse(&until))
}

/// Writes down what happened to a round. `before` is the round as it was read in this transaction.
pub async fn write(
    tx: &WriteTx,
    partnership: PartnershipId,
    (before, event): (Option<Round>, &Event),
) -> Result<Option<Round>, Fault> {
    let was_there = before.is_some();
    let after = apply(before, event);
    match &after {
        Some(after) => save(tx, partnership, after).await?,
        None if was_there => discard(tx, partnership, event.round()).await?,
        None => {}
    }
    Ok(after)
}

/// Keeps a round as it is now, whatever was there before.
pub async fn save(tx: &WriteTx, partnership: PartnershipId, round: &Round) -> Result<(), Fault> {
    const DOING: &str = "save a round";
    let row = to_row(partnership, round);
    let key = (row.partnership_id, row.id);
    let is_new = round::Entity::find_by_id(key).one(tx).await.store(DOING)?.is_none();
    if is_new {
        let row = row.into_active_model();
        round::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    } else {
        let mut row = row.into_active_model().reset_all();
        row.partnership_id = sea_orm::ActiveValue::Unchanged(key.0);
        row.id = sea_orm::ActiveValue::Unchanged(key.1);
        round::Entity::update(row).exec(tx).await.store(DOING)?;
    }
    save_items(tx, key, &round.plan.items).await?;
    save_labels(tx, key, &round.labels).await
}

async fn save_items(
    tx: &WriteTx,
    (partnership_id, round_id): (sea_orm::prelude::Uuid, sea_orm::prelude::Uuid),
    items: &[RoundItem],
) -> Result<(), Fault> {
    const DOING: &str = "save a round's items";
    round_item::Entity::delete_many()
        .filter(round_item::Column::PartnershipId.eq(partnership_id))
        .filter(round_item::Column::RoundId.eq(round_id))
        .exec(tx)
        .await
        .store(DOING)?;
    let rows = items.iter().zip(0..).map(|(item, position)| {
        round_item::Model {
            partnership_id,
            round_id,
            position,
            item: item.item.to_string(),
            is_focus: i32::from(item.is_focus),
        }
        .into_active_model()
    });
    if !items.is_empty() {
        round_item::Entity::insert_many(rows).exec_without_returning(tx).await.store(DOING)?;
    }
    Ok(())
}

async fn save_labels(
    tx: &WriteTx,
    (partnership_id, round_id): (sea_orm::prelude::Uuid, sea_orm::prelude::Uuid),
    labels: &[Label],
) -> Result<(), Fault> {
    const DOING: &str = "save a round's labels";
    round_label::Entity::delete_many()
        .filter(round_label::Column::PartnershipId.eq(partnership_id))
        .filter(round_label::Column::RoundId.eq(round_id))
        .exec(tx)
        .await
        .store(DOING)?;
    let rows = labels.iter().zip(0..).map(|(label, position)| {
        round_label::Model {
            partnership_id,
            round_id,
            kind: label.kind.id().to_owned(),
            position,
            label: label.key.clone(),
            name: label.name.clone(),
        }
        .into_active_model()
    });
    if !labels.is_empty() {
        round_label::Entity::insert_many(rows).exec_without_returning(tx).await.store(DOING)?;
    }
    Ok(())
}

async fn discard(tx: &WriteTx, partnership: PartnershipId, id: RoundId) -> Result<(), Fault> {
    super::instruments::discard_of_round(tx, partnership, id).await?;
    round::Entity::delete_by_id((partnership.uuid(), id.uuid()))
        .exec(tx)
        .await
        .store("discard a round")?;
    Ok(())
}

/// Takes a deleted person's id off the rounds they began.
pub async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "forget a person in the rounds";
    let none: Option<sea_orm::prelude::Uuid> = None;
    round::Entity::update_many()
        .col_expr(round::Column::MadeBy, none.into())
        .filter(round::Column::MadeBy.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}

fn to_row(partnership: PartnershipId, round: &Round) -> round::Model {
    let plan = &round.plan;
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let (lead_name, lead_words) = match &plan.lead {
        Lead::DoesNotGoFirst => (None, None),
        Lead::GoesFirst { name, words } => (Some(name.clone()), Some(words.clone())),
    };
    round::Model {
        partnership_id: partnership.uuid(),
        id: round.id.uuid(),
        title: plan.title.clone(),
        stage: plan.stage.map(|stage| stage.id().to_owned()),
        keeping: plan.keeping.id().to_owned(),
        why: plan.why.clone(),
        who_asks: plan.who_asks.clone(),
        who_sees: plan.who_sees.clone(),
        what_happens: plan.what_happens.clone(),
        closes_day: day(plan.closes),
        answer_due_day: day(plan.answer_due),
        state: round.state.id().to_owned(),
        floor_people: i32::try_from(plan.floor.people()).unwrap_or(i32::MAX),
        watch_title: plan.watch.as_ref().map(|watch| watch.title.clone()),
        watch_url: plan.watch.as_ref().map(|watch| watch.url.clone()),
        watch_minutes: plan.watch.as_ref().map(|watch| number(watch.minutes)),
        breakdowns: plan.breakdowns.iter().map(|b| b.id()).collect::<Vec<_>>().join(" "),
        lead_name,
        lead_words,
        made_by: round.made_by.map(PersonId::uuid),
        opened_day: day(round.opened),
        closed_day: day(round.closed),
        took_part_people: round.n_took_part.map(number),
        close_agreed_day: day(round.close_agreed),
    }
}

fn from_rows(
    row: &round::Model,
    items: Vec<(String, i32)>,
    labels: Vec<(String, String, String)>,
) -> Result<Round, Fault> {
    let odd = |what: &str| Fault::new(format!("round {} is kept with an odd {what}", row.id));
    let day = |text: &Option<String>| text.as_deref().and_then(Day::parse);
    let items = items.into_iter().map(|(item, is_focus)| {
        let item = item.parse().map_err(|()| odd("item"))?;
        Ok(RoundItem { item, is_focus: is_focus != 0 })
    });
    let labels = labels.into_iter().map(|(kind, key, name)| {
        let kind = Breakdown::parse(&kind).ok_or_else(|| odd("label"))?;
        Ok(Label { kind, key, name })
    });
    let people = usize::try_from(row.floor_people).unwrap_or(0);
    let plan = Plan {
        title: row.title.clone(),
        stage: row.stage.as_deref().and_then(Stage::parse),
        keeping: Keeping::parse(&row.keeping).ok_or_else(|| odd("way of keeping"))?,
        why: row.why.clone(),
        who_asks: row.who_asks.clone(),
        who_sees: row.who_sees.clone(),
        what_happens: row.what_happens.clone(),
        closes: day(&row.closes_day),
        answer_due: day(&row.answer_due_day),
        watch: watch(row),
        breakdowns: row.breakdowns.split_whitespace().filter_map(Breakdown::parse).collect(),
        floor: Floor::new(people).map_err(|_| odd("floor"))?,
        lead: match (&row.lead_name, &row.lead_words) {
            (Some(name), Some(words)) => {
                Lead::GoesFirst { name: name.clone(), words: words.clone() }
            }
            _ => Lead::DoesNotGoFirst,
        },
        items: items.collect::<Result<_, Fault>>()?,
    };
    Ok(Round {
        id: RoundId::from_uuid(row.id),
        plan,
        state: RoundState::parse(&row.state).ok_or_else(|| odd("state"))?,
        made_by: row.made_by.map(PersonId::from_uuid),
        opened: day(&row.opened_day),
        closed: day(&row.closed_day),
        close_agreed: day(&row.close_agreed_day),
        n_took_part: row.took_part_people.and_then(|people| u32::try_from(people).ok()),
        labels: labels.collect::<Result<_, Fault>>()?,
    })
}

fn watch(row: &round::Model) -> Option<Watch> {
    Some(Watch {
        title: row.watch_title.clone()?,
        url: row.watch_url.clone()?,
        minutes: u32::try_from(row.watch_minutes?).ok()?,
    })
}
