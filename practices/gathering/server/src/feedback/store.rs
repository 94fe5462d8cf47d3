//! Feedback as it is kept: for the two alone, and not for good.

use gathering_rules::{
    feedback::{Feedback, FeedbackId, FeedbackRefused, Given, KEPT_DAYS, MOST_GIVEN, Stage, Step},
    text::Text,
};
use powerwith_core::{Fault, Moment, Outcome, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, Statement, prelude::Uuid,
};

use crate::tables::feedback;

/// A feedback of a partnership.
pub(super) type At = (PartnershipId, FeedbackId);

/// Those a person gave or got in a partnership.
pub(super) async fn of_person(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Vec<Feedback>, Fault> {
    let rows = feedback::Entity::find()
        .filter(feedback::Column::PartnershipId.eq(here.uuid()))
        .filter(mine(person))
        .order_by_asc(feedback::Column::Id)
        .all(db)
        .await
        .store("list the feedback of a person")?;
    rows.iter().map(read).collect()
}

/// Those a person gave or got anywhere, with the partnership.
pub(super) async fn everywhere(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(PartnershipId, Feedback)>, Fault> {
    let rows = feedback::Entity::find()
        .filter(mine(person))
        .order_by_asc(feedback::Column::PartnershipId)
        .order_by_asc(feedback::Column::Id)
        .all(db)
        .await
        .store("list all feedback of a person")?;
    rows.iter().map(|row| Ok((PartnershipId::from_uuid(row.partnership_id), read(row)?))).collect()
}

fn mine(person: PersonId) -> Condition {
    Condition::any()
        .add(feedback::Column::GiverId.eq(person.uuid()))
        .add(feedback::Column::ReceiverId.eq(person.uuid()))
}

/// One feedback, for one of the two; `None` for everyone else, as if it were not there.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    (here, id): At,
    person: PersonId,
) -> Result<Option<Feedback>, Fault> {
    let key = (here.uuid(), id.uuid());
    let row = feedback::Entity::find_by_id(key).one(db).await.store("read a feedback")?;
    let found = row.as_ref().map(read).transpose()?;
    Ok(found.filter(|found| found.is_between(person)))
}

/// Writes a new feedback; `false` when one of the two is no member.
///
/// Refuses: more than [`MOST_GIVEN`], and a second one to the same person.
pub(super) async fn give(
    tx: &WriteTx,
    here: PartnershipId,
    new: &Feedback,
    moment: &Moment,
) -> Outcome<bool, FeedbackRefused> {
    if !is_member(tx, here, new.giver).await? || !is_member(tx, here, new.receiver).await? {
        return Ok(false);
    }
    let all = of_person(tx, here, new.giver).await?;
    let mut given = all.iter().filter(|one| one.giver == new.giver);
    if given.clone().count() >= MOST_GIVEN {
        return Err(FeedbackRefused::TooMany { most: MOST_GIVEN }.into());
    }
    if given.any(|one| one.receiver == new.receiver) {
        return Err(FeedbackRefused::OneAtATime.into());
    }
    let row = write(here, new, moment).into_active_model();
    feedback::Entity::insert(row).exec_without_returning(tx).await.store("write a feedback")?;
    Ok(true)
}

/// Does one step; `false` when it is not there for this person.
///
/// Refuses: see [`Feedback::after`].
pub(super) async fn step(
    tx: &WriteTx,
    at: At,
    (step, by): (Step, PersonId),
    moment: &Moment,
) -> Outcome<bool, FeedbackRefused> {
    let Some(before) = load(tx, at, by).await? else { return Ok(false) };
    let after = before.after(step, by)?;
    let row = write(at.0, &after, moment).into_active_model().reset_all();
    row.update(tx).await.store("write a step of a feedback")?;
    Ok(true)
}

/// Ends a feedback: every word of it is deleted. `false` when it is not there for this person.
pub(super) async fn end(tx: &WriteTx, at: At, by: PersonId) -> Result<bool, Fault> {
    if load(tx, at, by).await?.is_none() {
        return Ok(false);
    }
    let key = (at.0.uuid(), at.1.uuid());
    feedback::Entity::delete_by_id(key).exec(tx).await.store("end a feedback")?;
    Ok(true)
}

/// Deletes what had no step for [`KEPT_DAYS`]. May run twice.
pub(crate) async fn let_go(tx: &WriteTx, moment: &Moment) -> Result<(), Fault> {
    let last = moment.today().plus_days(-KEPT_DAYS).to_string();
    let old = feedback::Entity::delete_many().filter(feedback::Column::StepDay.lt(last));
    old.exec(tx).await.store("delete feedback that rests")?;
    Ok(())
}

/// Deletes what a deleted person gave and got.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    let gone = feedback::Entity::delete_many().filter(mine(person)).exec(tx).await;
    gone.store("delete the feedback of a person")?;
    Ok(())
}

/// Everyone in a partnership but this person.
pub(super) async fn others(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Vec<PersonId>, Fault> {
    const DOING: &str = "list the members";
    let sql = "SELECT person_id FROM member_v1 WHERE partnership_id = $1 AND person_id <> $2";
    let values = [here.uuid().into(), person.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(find).await.store(DOING)?;
    let id = |row: &sea_orm::QueryResult| row.try_get::<Uuid>("", "person_id").store(DOING);
    rows.iter().map(|row| Ok(PersonId::from_uuid(id(row)?))).collect()
}

async fn is_member(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<bool, Fault> {
    let sql = "SELECT 1 AS one FROM member_v1 WHERE partnership_id = $1 AND person_id = $2";
    let values = [here.uuid().into(), person.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(db.query_one_raw(find).await.store("look for a member")?.is_some())
}

fn read(row: &feedback::Model) -> Result<Feedback, Fault> {
    let odd = || Fault::new(format!("the feedback {} is kept in an odd form", row.id));
    let text = |stored: &str| Text::long(stored).map_err(|_| odd());
    let maybe = |stored: &Option<String>| stored.as_deref().map(text).transpose();
    Ok(Feedback {
        id: FeedbackId::from_uuid(row.id),
        giver: PersonId::from_uuid(row.giver_id),
        receiver: PersonId::from_uuid(row.receiver_id),
        given: Given { saw: text(&row.saw)?, did: text(&row.did)?, wish: text(&row.wish)? },
        stage: Stage::parse(&row.stage).ok_or_else(odd)?,
        said_back: maybe(&row.said_back)?,
        missing: maybe(&row.missing)?,
        reply: maybe(&row.reply)?,
    })
}

fn write(here: PartnershipId, one: &Feedback, moment: &Moment) -> feedback::Model {
    let text = |text: &Text| text.as_str().to_owned();
    feedback::Model {
        partnership_id: here.uuid(),
        id: one.id.uuid(),
        giver_id: one.giver.uuid(),
        receiver_id: one.receiver.uuid(),
        stage: one.stage.id().to_owned(),
        saw: text(&one.given.saw),
        did: text(&one.given.did),
        wish: text(&one.given.wish),
        said_back: one.said_back.as_ref().map(text),
        missing: one.missing.as_ref().map(text),
        reply: one.reply.as_ref().map(text),
        step_day: moment.today().to_string(),
    }
}
