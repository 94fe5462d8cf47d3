//! Reading and writing strengths, and the backing they ask for.

use std::collections::BTreeMap;

use partnership_rules::{GroupId, PartnerId};
use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId, PersonId, Stop};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, prelude::Uuid,
};
use sharing_rules::{
    AskId, Refused, StrengthId,
    strength::{Answer, Ask, Owner, Reply, Someone, Strength},
    text::Text,
};

use super::{
    odd,
    tables::{backing_answer, backing_ask, strength},
};

/// A strength of a partnership.
pub type At = (PartnershipId, StrengthId);

/// Every strength of a partnership, in an order that says nothing.
pub async fn all(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Vec<Strength>, Fault> {
    let rows = strength::Entity::find()
        .filter(strength::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(strength::Column::Id)
        .all(db)
        .await
        .store("list strengths")?;
    whole(db, here, &rows).await
}

/// One strength; none when there is no such strength.
pub async fn load(db: &impl ConnectionTrait, (here, id): At) -> Result<Option<Strength>, Fault> {
    let found = strength::Entity::find_by_id((here.uuid(), id.uuid())).one(db).await;
    let Some(row) = found.store("read a strength")? else { return Ok(None) };
    Ok(whole(db, here, &[row]).await?.pop())
}

/// What someone wrote of themselves, in every partnership: where, and the words.
pub async fn of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(PartnershipId, StrengthId, String)>, Fault> {
    let is_own = strength::Column::PersonId.eq(person.uuid());
    let rows = strength::Entity::find().filter(is_own).all(db).await.store("list own strengths")?;
    let one = |row: strength::Model| {
        let at = PartnershipId::from_uuid(row.partnership_id);
        (at, StrengthId::from_uuid(row.id), row.words)
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Writes a strength down.
///
/// Refuses: as [`Strength::write`].
pub async fn write(
    tx: &WriteTx,
    here: PartnershipId,
    (owner, words, by): (Owner, Text, &Someone),
    moment: &Moment,
) -> Outcome<StrengthId, Refused> {
    let known = all(tx, here).await?;
    let n_known = known.iter().filter(|one| one.owner == owner).count();
    let new = Strength::write(owner, words, (by, n_known), moment)?;
    let insert = strength::Entity::insert(row(here, &new).into_active_model());
    insert.exec_without_returning(tx).await.store("write a strength")?;
    Ok(new.id)
}

/// Puts other words in its place.
///
/// Refuses: as [`Strength::changed`].
pub async fn change(
    tx: &WriteTx,
    at: At,
    (words, by): (Text, &Someone),
    moment: &Moment,
) -> Outcome<(), Refused> {
    let after = there(tx, at).await?.changed(words, by, moment.today())?;
    let row = row(at.0, &after).into_active_model().reset_all();
    row.update(tx).await.store("change a strength")?;
    Ok(())
}

/// Takes a strength down, with what was asked and answered.
///
/// Refuses: as [`Strength::check`].
pub async fn take_down(tx: &WriteTx, at: At, by: &Someone) -> Outcome<(), Refused> {
    there(tx, at).await?.check(by)?;
    let gone = strength::Entity::delete_by_id((at.0.uuid(), at.1.uuid())).exec(tx).await;
    gone.store("take a strength down")?;
    Ok(())
}

/// Asks for backing.
///
/// Refuses: as [`Strength::asking`].
pub async fn ask(
    tx: &WriteTx,
    at: At,
    (words, by): (Text, &Someone),
    moment: &Moment,
) -> Outcome<(), Refused> {
    let after = there(tx, at).await?.asking(words, by, moment)?;
    let Some(ask) = after.asks.last() else { return Ok(()) };
    let row = backing_ask::Model {
        partnership_id: at.0.uuid(),
        strength_id: at.1.uuid(),
        id: ask.id.uuid(),
        position: place(after.asks.len()),
        words: ask.words.to_string(),
        day: ask.day.to_string(),
    };
    let insert = backing_ask::Entity::insert(row.into_active_model());
    insert.exec_without_returning(tx).await.store("ask for backing")?;
    Ok(())
}

/// Takes an ask back, with its answers.
///
/// Refuses: as [`Strength::check`]; an ask that is gone.
pub async fn take_ask_back(
    tx: &WriteTx,
    at: At,
    (ask, by): (AskId, &Someone),
) -> Outcome<(), Refused> {
    let strength = there(tx, at).await?;
    strength.check(by)?;
    if !strength.asks.iter().any(|one| one.id == ask) {
        return Err(Refused::Gone.into());
    }
    let gone = backing_ask::Entity::delete_by_id((at.0.uuid(), ask.uuid())).exec(tx).await;
    gone.store("take an ask back")?;
    Ok(())
}

/// Writes down what a partner answers.
///
/// Refuses: as [`Strength::answered`].
pub async fn answer(
    tx: &WriteTx,
    at: At,
    (ask, reply, by): (AskId, Reply, &Someone),
    moment: &Moment,
) -> Outcome<(), Refused> {
    let after = there(tx, at).await?.answered(ask, reply, (by, moment.today()))?;
    let asked = after.asks.iter().find(|one| one.id == ask);
    let Some((n_answers, new)) =
        asked.and_then(|one| Some((one.answers.len(), one.answers.last()?)))
    else {
        return Ok(());
    };
    let (words, by_day) = match &new.reply {
        Reply::Yes { what, by } => (what, Some(by.to_string())),
        Reply::NotYet { why } => (why, None),
    };
    let row = backing_answer::Model {
        partnership_id: at.0.uuid(),
        ask_id: ask.uuid(),
        position: place(n_answers),
        partner_id: new.partner.uuid(),
        day: new.day.to_string(),
        words: words.to_string(),
        by_day,
    };
    let insert = backing_answer::Entity::insert(row.into_active_model());
    insert.exec_without_returning(tx).await.store("answer an ask")?;
    Ok(())
}

/// Deletes what a person wrote of themselves, with what was asked and answered.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    strength::Entity::delete_many()
        .filter(strength::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("delete the strengths of a person")?;
    Ok(())
}

async fn there(tx: &WriteTx, at: At) -> Outcome<Strength, Refused> {
    load(tx, at).await?.ok_or(Stop::Refused(Refused::Gone))
}

/// From how many there are to the place of the last one.
fn place(n: usize) -> i32 {
    i32::try_from(n.saturating_sub(1)).unwrap_or(i32::MAX)
}

fn row(here: PartnershipId, strength: &Strength) -> strength::Model {
    let (person_id, group_id) = match strength.owner {
        Owner::Person(person) => (Some(person.uuid()), None),
        Owner::Group(group) => (None, Some(group.uuid())),
    };
    strength::Model {
        partnership_id: here.uuid(),
        id: strength.id.uuid(),
        person_id,
        group_id,
        words: strength.words.to_string(),
        day: strength.day.to_string(),
    }
}

async fn whole(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    rows: &[strength::Model],
) -> Result<Vec<Strength>, Fault> {
    const DOING: &str = "read what was asked and answered";
    let asks = backing_ask::Entity::find()
        .filter(backing_ask::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(backing_ask::Column::Position)
        .all(db)
        .await
        .store(DOING)?;
    let found = backing_answer::Entity::find()
        .filter(backing_answer::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(backing_answer::Column::Position)
        .all(db)
        .await
        .store(DOING)?;
    let mut answers: BTreeMap<Uuid, Vec<Answer>> = BTreeMap::new();
    for row in &found {
        let read = answer_of(row).ok_or_else(|| odd("ask", row.ask_id))?;
        answers.entry(row.ask_id).or_default().push(read);
    }
    let mut by_strength: BTreeMap<Uuid, Vec<Ask>> = BTreeMap::new();
    for row in asks {
        let answers = answers.remove(&row.id).unwrap_or_default();
        let ask = ask_of(&row, answers).ok_or_else(|| odd("ask", row.id))?;
        by_strength.entry(row.strength_id).or_default().push(ask);
    }
    let one = |row: &strength::Model| {
        let asks = by_strength.remove(&row.id).unwrap_or_default();
        strength_of(row, asks).ok_or_else(|| odd("strength", row.id))
    };
    rows.iter().map(one).collect()
}

fn strength_of(row: &strength::Model, asks: Vec<Ask>) -> Option<Strength> {
    let owner = match (row.person_id, row.group_id) {
        (Some(person), None) => Owner::Person(PersonId::from_uuid(person)),
        (None, Some(group)) => Owner::Group(GroupId::from_uuid(group)),
        _ => return None,
    };
    let (id, words) = (StrengthId::from_uuid(row.id), Text::long(&row.words).ok()?);
    Some(Strength { id, owner, words, day: Day::parse(&row.day)?, asks })
}

fn ask_of(row: &backing_ask::Model, answers: Vec<Answer>) -> Option<Ask> {
    let (id, words) = (AskId::from_uuid(row.id), Text::long(&row.words).ok()?);
    Some(Ask { id, words, day: Day::parse(&row.day)?, answers })
}

fn answer_of(row: &backing_answer::Model) -> Option<Answer> {
    let words = Text::long(&row.words).ok()?;
    let reply = match &row.by_day {
        Some(by) => Reply::Yes { what: words, by: Day::parse(by)? },
        None => Reply::NotYet { why: words },
    };
    let partner = PartnerId::from_uuid(row.partner_id);
    Some(Answer { partner, day: Day::parse(&row.day)?, reply })
}
