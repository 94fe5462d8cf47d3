//! Reading and writing people, devices and one-time codes.

use std::collections::BTreeMap;

use powerwith_core::{Day, Fault, Millis, Moment, PersonId};
use powerwith_store::{Store, StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Statement,
    sea_query::{Expr, ExprTrait, Func},
};

use super::hash;

/// How many ids one query asks for; databases take a few thousand values at once.
const MOST_IDS_AT_ONCE: usize = 1_000;

/// A family that shares an address is seldom larger; more would make the mail hard to read.
const MOST_PEOPLE_OF_ONE_ADDRESS: u64 = 8;

/// How long a code is kept after its end: so long a host may ask whether it was used, and make a
/// new one.
const CODE_KEPT_DAYS: i64 = 90;

mod person_table {
    //! The table `person`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub languages: String,
        pub reach: String,
        pub email: Option<String>,
        pub since_day: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

mod session_table {
    //! The table `session`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: Vec<u8>,
        pub person_id: Uuid,
        pub device: String,
        pub since_day: String,
        pub ends_ms: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

mod code_table {
    //! The table `one_time_code`.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "one_time_code")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code_hash: Vec<u8>,
        pub person_id: Uuid,
        pub ends_ms: i64,
        pub reusable: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A human being who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Names the person.
    pub id: PersonId,
    /// What they want to be called.
    pub name: String,
    /// Language tags, the preferred one first.
    pub languages: Vec<String>,
    /// How to reach them, in their own words.
    pub reach: String,
    /// E-mail address, if they gave one.
    pub email: Option<String>,
    /// The day they were added.
    pub since: Day,
}

/// A device on which a person is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// The hash of its session's token.
    pub session: [u8; 32],
    /// What it is, in a few words.
    pub label: String,
    /// The day it began.
    pub since: String,
}

/// A link or code that signs a person in.
#[derive(Clone, Copy, Debug)]
pub struct OneTimeCode<'a> {
    /// The code as the person gets it; only its hash is kept.
    pub code: &'a str,
    /// Whom it signs in.
    pub person: PersonId,
    /// When it stops working.
    pub ends: Millis,
    /// Whether it may be used again until it ends.
    pub reusable: bool,
}

/// Adds a person.
pub async fn add_person(tx: &WriteTx, person: &Person) -> Result<(), Fault> {
    let row = to_row(person).into_active_model();
    person_table::Entity::insert(row).exec_without_returning(tx).await.store("add a person")?;
    Ok(())
}

/// Writes down what a person changed about themself.
pub async fn save_person(tx: &WriteTx, person: &Person) -> Result<(), Fault> {
    let mut row = to_row(person).into_active_model().reset_all();
    row.id = sea_orm::ActiveValue::Unchanged(person.id.uuid());
    person_table::Entity::update(row).exec(tx).await.store("save a person")?;
    Ok(())
}

/// The person with this id.
pub async fn person(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<Person>, Fault> {
    let row = person_table::Entity::find_by_id(id.uuid()).one(db).await.store("load a person")?;
    Ok(row.map(from_row))
}

/// The names of these people. Whoever was deleted is missing.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
) -> Result<BTreeMap<PersonId, String>, Fault> {
    let people = people(db, ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}

/// These people. Whoever was deleted is missing.
pub async fn people(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<Vec<Person>, Fault> {
    let mut people = Vec::new();
    for some in ids.chunks(MOST_IDS_AT_ONCE) {
        let rows = person_table::Entity::find()
            .filter(person_table::Column::Id.is_in(some.iter().map(|id| id.uuid())))
            .all(db)
            .await
            .store("load people")?;
        people.extend(rows.into_iter().map(from_row));
    }
    Ok(people)
}

/// Deletes a person with their devices and codes.
pub async fn forget(tx: &WriteTx, id: PersonId) -> Result<(), Fault> {
    person_table::Entity::delete_by_id(id.uuid()).exec(tx).await.store("delete a person")?;
    Ok(())
}

/// Starts a session on a device; `device` is what the person will see in their list.
pub async fn start_session(
    tx: &WriteTx,
    (token, person): (&str, PersonId),
    (device, ends): (&str, Millis),
    moment: &Moment,
) -> Result<(), Fault> {
    let row = session_table::Model {
        token_hash: hash(token).to_vec(),
        person_id: person.uuid(),
        device: device.to_owned(),
        since_day: moment.today().to_string(),
        ends_ms: ends.0,
    };
    session_table::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store("start a session")?;
    // What ended goes when a new session comes; codes a while later, see `CODE_KEPT_DAYS`.
    session_table::Entity::delete_many()
        .filter(session_table::Column::EndsMs.lt(moment.now().0))
        .exec(tx)
        .await
        .store("drop ended sessions")?;
    code_table::Entity::delete_many()
        .filter(code_table::Column::EndsMs.lt(moment.now().plus_days(-CODE_KEPT_DAYS).0))
        .exec(tx)
        .await
        .store("drop ended codes")?;
    Ok(())
}

/// The person on whose device this session is, and their name.
pub(super) async fn find_session(
    store: &Store,
    token_hash: [u8; 32],
    moment: &Moment,
) -> Result<Option<(PersonId, String)>, Fault> {
    const DOING: &str = "find a session";
    const SQL: &str = "SELECT p.id, p.name FROM session s JOIN person p ON p.id = s.person_id \
         WHERE s.token_hash = $1 AND s.ends_ms > $2";
    let db = store.read();
    let values = [token_hash.to_vec().into(), moment.now().0.into()];
    let query = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    let Some(row) = db.query_one_raw(query).await.store(DOING)? else { return Ok(None) };
    let id = row.try_get("", "id").store(DOING)?;
    Ok(Some((PersonId::from_uuid(id), row.try_get("", "name").store(DOING)?)))
}

/// The devices on which a person is signed in.
pub async fn devices(store: &Store, person: PersonId) -> Result<Vec<Device>, Fault> {
    let rows = session_table::Entity::find()
        .filter(session_table::Column::PersonId.eq(person.uuid()))
        .order_by_desc(session_table::Column::SinceDay)
        .all(store.read())
        .await
        .store("list a person's devices")?;
    let device = |row: session_table::Model| {
        let session = row.token_hash.try_into().ok()?;
        Some(Device { session, label: row.device, since: row.since_day })
    };
    Ok(rows.into_iter().filter_map(device).collect())
}

/// Signs one device of a person out. Nothing happens when it is not theirs.
pub async fn end_session(tx: &WriteTx, person: PersonId, session: [u8; 32]) -> Result<(), Fault> {
    session_table::Entity::delete_by_id(session.to_vec())
        .filter(session_table::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("end a session")?;
    Ok(())
}

/// Adds a link or code that signs a person in.
pub async fn add_code(tx: &WriteTx, code: OneTimeCode<'_>) -> Result<(), Fault> {
    let row = code_table::Model {
        code_hash: hash(code.code).to_vec(),
        person_id: code.person.uuid(),
        ends_ms: code.ends.0,
        reusable: i32::from(code.reusable),
    };
    code_table::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store("add a code")?;
    Ok(())
}

/// Whom a code signs in, without using it up; `None` when it is unknown, used or too old.
pub async fn code_person(
    db: &impl ConnectionTrait,
    code_hash: [u8; 32],
    moment: &Moment,
) -> Result<Option<PersonId>, Fault> {
    let found = code_table::Entity::find_by_id(code_hash.to_vec())
        .filter(code_table::Column::EndsMs.gt(moment.now().0))
        .one(db)
        .await
        .store("look at a code")?;
    Ok(found.map(|row| PersonId::from_uuid(row.person_id)))
}

/// Whether a code was never used, also when its time is over.
pub async fn is_unused(db: &impl ConnectionTrait, code_hash: [u8; 32]) -> Result<bool, Fault> {
    let found = code_table::Entity::find_by_id(code_hash.to_vec()).one(db).await;
    Ok(found.store("look whether a code was used")?.is_some())
}

/// Takes a code back before it was used.
pub async fn drop_code(tx: &WriteTx, code_hash: [u8; 32]) -> Result<(), Fault> {
    code_table::Entity::delete_by_id(code_hash.to_vec())
        .exec(tx)
        .await
        .store("take a code back")?;
    Ok(())
}

/// Signs a person out everywhere and takes back every code that would sign them in.
pub async fn end_all(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "sign a person out everywhere";
    session_table::Entity::delete_many()
        .filter(session_table::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    code_table::Entity::delete_many()
        .filter(code_table::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}

/// The people who gave this e-mail address, in whatever capitals. A family may share one.
pub async fn people_with_email(
    db: &impl ConnectionTrait,
    email: &str,
) -> Result<Vec<Person>, Fault> {
    let lower = Expr::expr(Func::lower(Expr::col(person_table::Column::Email)));
    let rows = person_table::Entity::find()
        .filter(lower.eq(email.to_lowercase()))
        .limit(MOST_PEOPLE_OF_ONE_ADDRESS)
        .all(db)
        .await
        .store("find who has an e-mail address")?;
    Ok(rows.into_iter().map(from_row).collect())
}

/// Uses a code up: whom it signs in, or `None` when it is unknown, used or too old.
pub async fn use_code(
    tx: &WriteTx,
    code: &str,
    moment: &Moment,
) -> Result<Option<PersonId>, Fault> {
    const DOING: &str = "use a code";
    let id = hash(code).to_vec();
    let found = code_table::Entity::find_by_id(id.clone())
        .filter(code_table::Column::EndsMs.gt(moment.now().0))
        .one(tx)
        .await
        .store(DOING)?;
    let Some(found) = found else { return Ok(None) };
    if found.reusable == 0 {
        code_table::Entity::delete_by_id(id).exec(tx).await.store(DOING)?;
    }
    Ok(Some(PersonId::from_uuid(found.person_id)))
}

fn to_row(person: &Person) -> person_table::Model {
    person_table::Model {
        id: person.id.uuid(),
        name: person.name.clone(),
        languages: person.languages.join(" "),
        reach: person.reach.clone(),
        email: person.email.clone(),
        since_day: person.since.to_string(),
    }
}

fn from_row(row: person_table::Model) -> Person {
    Person {
        id: PersonId::from_uuid(row.id),
        name: row.name,
        languages: row.languages.split_whitespace().map(str::to_owned).collect(),
        reach: row.reach,
        email: row.email,
        since: Day::parse(&row.since_day).unwrap_or(Day(jiff::civil::Date::ZERO)),
    }
}
