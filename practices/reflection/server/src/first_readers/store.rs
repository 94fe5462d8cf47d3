//! Reading and writing who reads first, and what they marked.

use powerwith_core::{Day, Fault, PartnershipId, PersonId};
use powerwith_store::{Migration, StoreContext, WriteTx};
use reflection_rules::{
    first_readers::{Candidate, FirstReader, Mark, OwnWords, Place, Why, Word},
    round::RoundId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel,
    QueryFilter, QueryOrder, prelude::Uuid, sea_query::Expr,
};

use super::tables::{first_mark, first_reader, first_reading};
use crate::store::roster;

/// The tables of first readers.
pub(crate) const FIRST_READERS: Migration = Migration {
    practice: "reflection",
    number: 9,
    sql: include_str!("../../migrations/0009_first_readers.sql"),
};

/// A round of a partnership.
pub(super) type At = (PartnershipId, RoundId);

/// Who reads the stories of a round first, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// The two.
    pub(super) readers: Vec<FirstReader>,
    /// The day on which the stories come out at the latest; none before the close.
    pub(super) until: Option<Day>,
    /// The day they came out.
    pub(super) out: Option<Day>,
}

impl Reading {
    /// The day on which the stories come out at the latest, while they wait.
    pub(super) fn waits_until(&self) -> Option<Day> {
        self.until.filter(|_| self.out.is_none())
    }
}

/// Who reads first; `None` when nobody was asked.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    (partnership, round): At,
) -> Result<Option<Reading>, Fault> {
    const DOING: &str = "find out who reads first";
    let key = (partnership.uuid(), round.uuid());
    let found = first_reading::Entity::find_by_id(key).one(db).await.store(DOING)?;
    let Some(row) = found else { return Ok(None) };
    let readers = first_reader::Entity::find()
        .filter(first_reader::Column::PartnershipId.eq(partnership.uuid()))
        .filter(first_reader::Column::RoundId.eq(round.uuid()))
        .order_by_asc(first_reader::Column::Position)
        .all(db)
        .await
        .store(DOING)?;
    let (until, out) = (day(row.until_day.as_deref())?, day(row.out_day.as_deref())?);
    let readers = readers.into_iter().map(from_row).collect::<Result<_, Fault>>()?;
    Ok(Some(Reading { readers, until, out }))
}

/// Until when the stories of a round wait; `None` when they wait for nobody.
pub(crate) async fn waits_until(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<Option<Day>, Fault> {
    let key = (partnership.uuid(), round.uuid());
    let found = first_reading::Entity::find_by_id(key).one(db).await;
    let found = found.store("find out whether stories wait")?;
    day(found.filter(|row| row.out_day.is_none()).and_then(|row| row.until_day).as_deref())
}

/// Every round whose stories wait.
pub(super) async fn waiting(db: &impl ConnectionTrait) -> Result<Vec<At>, Fault> {
    let rows = first_reading::Entity::find()
        .filter(first_reading::Column::UntilDay.is_not_null())
        .filter(first_reading::Column::OutDay.is_null())
        .order_by_asc(first_reading::Column::RoundId)
        .all(db)
        .await
        .store("find rounds whose stories wait")?;
    let at = |row: first_reading::Model| {
        (PartnershipId::from_uuid(row.partnership_id), RoundId::from_uuid(row.round_id))
    };
    Ok(rows.into_iter().map(at).collect())
}

/// The rounds for which a person was asked to read first, whose stories are not out.
pub(super) async fn asked_for(
    db: &impl ConnectionTrait,
    (partnership, person): (PartnershipId, PersonId),
) -> Result<Vec<(RoundId, Word)>, Fault> {
    const DOING: &str = "find out what a person was asked to read";
    let rows = first_reader::Entity::find()
        .filter(first_reader::Column::PartnershipId.eq(partnership.uuid()))
        .filter(first_reader::Column::PersonId.eq(person.uuid()))
        .order_by_asc(first_reader::Column::RoundId)
        .all(db)
        .await
        .store(DOING)?;
    let mut asked = Vec::new();
    for row in rows {
        let key = (row.partnership_id, row.round_id);
        let reading = first_reading::Entity::find_by_id(key).one(db).await.store(DOING)?;
        if reading.is_some_and(|reading| reading.out_day.is_none()) {
            asked.push((RoundId::from_uuid(row.round_id), word(&row.word)?));
        }
    }
    Ok(asked)
}

/// Writes who reads first, until when, and whether the stories are out; nobody for `None`.
pub(super) async fn save(
    tx: &WriteTx,
    (partnership, round): At,
    reading: Option<&Reading>,
) -> Result<(), Fault> {
    const DOING: &str = "write down who reads first";
    let key = (partnership.uuid(), round.uuid());
    let Some(reading) = reading else {
        first_reading::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
        return Ok(());
    };
    let (until_day, out_day) = (reading.until, reading.out);
    let row = first_reading::Model {
        partnership_id: key.0,
        round_id: key.1,
        until_day: until_day.map(|day| day.to_string()),
        out_day: out_day.map(|day| day.to_string()),
    };
    let before = first_reading::Entity::find_by_id(key).one(tx).await.store(DOING)?;
    if before.is_some() {
        let row = row.into_active_model().reset_all();
        first_reading::Entity::update(row).exec(tx).await.store(DOING)?;
    } else {
        let row = row.into_active_model();
        first_reading::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    }
    first_reader::Entity::delete_many()
        .filter(first_reader::Column::PartnershipId.eq(key.0))
        .filter(first_reader::Column::RoundId.eq(key.1))
        .exec(tx)
        .await
        .store(DOING)?;
    let rows = (0..).zip(&reading.readers).map(|(position, reader)| first_reader::Model {
        partnership_id: key.0,
        round_id: key.1,
        position,
        person_id: reader.person.map(PersonId::uuid),
        partner: reader.partner.clone(),
        word: reader.word.id().to_owned(),
        has_read: i32::from(reader.has_read),
    });
    let rows = rows.map(IntoActiveModel::into_active_model);
    first_reader::Entity::insert_many(rows).exec_without_returning(tx).await.store(DOING)?;
    Ok(())
}

/// Every mark of a round, in the order of its places.
pub(super) async fn marks(
    db: &impl ConnectionTrait,
    (partnership, round): At,
) -> Result<Vec<Mark>, Fault> {
    let rows = first_mark::Entity::find()
        .filter(first_mark::Column::PartnershipId.eq(partnership.uuid()))
        .filter(first_mark::Column::RoundId.eq(round.uuid()))
        .order_by_asc(first_mark::Column::Story)
        .order_by_asc(first_mark::Column::Sentence)
        .all(db)
        .await
        .store("read what may be held back")?;
    rows.into_iter().map(mark).collect()
}

/// Writes a mark down in place of the one that was there.
pub(super) async fn put_mark(tx: &WriteTx, at: At, mark: &Mark) -> Result<(), Fault> {
    const DOING: &str = "mark a sentence";
    drop_mark(tx, at, mark.place).await?;
    let row = first_mark::Model {
        partnership_id: at.0.uuid(),
        round_id: at.1.uuid(),
        story: number(mark.place.story),
        sentence: number(mark.place.sentence),
        why: mark.why.id().to_owned(),
        own_words: mark.own_words.text().to_owned(),
        asked_by: mark.by.map(PersonId::uuid),
        is_agreed: i32::from(mark.is_agreed),
    };
    let row = row.into_active_model();
    first_mark::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    Ok(())
}

/// Takes a mark out.
pub(super) async fn drop_mark(
    tx: &WriteTx,
    (partnership, round): At,
    place: Place,
) -> Result<(), Fault> {
    let key = (partnership.uuid(), round.uuid(), number(place.story), number(place.sentence));
    first_mark::Entity::delete_by_id(key).exec(tx).await.store("take a mark back")?;
    Ok(())
}

/// Leaves of the marks only those on which both agreed, and of those not who asked.
pub(super) async fn settle_marks(tx: &WriteTx, (partnership, round): At) -> Result<(), Fault> {
    const DOING: &str = "settle what is held back";
    let here = || {
        first_mark::Column::PartnershipId
            .eq(partnership.uuid())
            .and(first_mark::Column::RoundId.eq(round.uuid()))
    };
    first_mark::Entity::delete_many()
        .filter(here())
        .filter(first_mark::Column::IsAgreed.eq(0))
        .exec(tx)
        .await
        .store(DOING)?;
    first_mark::Entity::update_many()
        .col_expr(first_mark::Column::AskedBy, Expr::value(None::<Uuid>))
        .filter(here())
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}

/// Takes a deleted person off: what both agreed on stays, what they alone asked for goes.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "forget a first reader";
    first_reader::Entity::update_many()
        .col_expr(first_reader::Column::PersonId, Expr::value(None::<Uuid>))
        .filter(first_reader::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    first_mark::Entity::delete_many()
        .filter(first_mark::Column::AskedBy.eq(person.uuid()))
        .filter(first_mark::Column::IsAgreed.eq(0))
        .exec(tx)
        .await
        .store(DOING)?;
    first_mark::Entity::update_many()
        .col_expr(first_mark::Column::AskedBy, Expr::value(None::<Uuid>))
        .filter(first_mark::Column::AskedBy.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}

/// These people as they are in the partnership today; who is not there any more is left out.
pub(super) async fn candidates(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    readers: &[FirstReader],
) -> Result<Vec<Candidate>, Fault> {
    let hosts = roster::hosts(db, partnership).await?;
    let mut people = Vec::new();
    for person in readers.iter().filter_map(|reader| reader.person) {
        let mut roster = roster::alone(db, partnership, person).await?;
        let is_host = hosts.iter().any(|host| host.person == person);
        if let Some(found) = roster.people.remove(&person) {
            people.push(Candidate { person, partners: found.partners, is_host });
        }
    }
    Ok(people)
}

/// Everyone in the partnership.
pub(super) async fn everyone(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<Candidate>, Fault> {
    let hosts = roster::hosts(db, partnership).await?;
    let people = roster::everyone(db, partnership).await?.people.into_iter();
    let one = |(person, found): (PersonId, reflection_rules::round::RosterPerson)| Candidate {
        person,
        partners: found.partners,
        is_host: hosts.iter().any(|host| host.person == person),
    };
    Ok(people.map(one).collect())
}

fn from_row(row: first_reader::Model) -> Result<FirstReader, Fault> {
    Ok(FirstReader {
        person: row.person_id.map(PersonId::from_uuid),
        partner: row.partner,
        word: word(&row.word)?,
        has_read: row.has_read == 1,
    })
}

fn mark(row: first_mark::Model) -> Result<Mark, Fault> {
    let odd = || Fault::new("a mark of a first reader is kept in an odd form");
    let place = |number: i32| u32::try_from(number).map_err(|_| odd());
    Ok(Mark {
        place: Place { story: place(row.story)?, sentence: place(row.sentence)? },
        why: Why::parse(&row.why).ok_or_else(odd)?,
        own_words: OwnWords::kept(row.own_words),
        by: row.asked_by.map(PersonId::from_uuid),
        is_agreed: row.is_agreed == 1,
    })
}

fn word(text: &str) -> Result<Word, Fault> {
    Word::parse(text).ok_or_else(|| Fault::new("the word of a first reader is kept in an odd form"))
}

fn day(text: Option<&str>) -> Result<Option<Day>, Fault> {
    let odd = || Fault::new("a day of first readers is no day");
    text.map(|text| Day::parse(text).ok_or_else(odd)).transpose()
}

/// Cannot be reached by a story: no round has so many.
fn number(place: u32) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}
