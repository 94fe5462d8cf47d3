//! Calendar addresses as they are kept: only as a hash.

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use powerwith_web::Speech;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryResult, Statement,
};

use crate::tables::gathering_feed;

/// How much a calendar address tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shows {
    /// What it is and where.
    All,
    /// Only that someone is busy.
    Busy,
}

impl Shows {
    /// The stable name, used in the store and in forms.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Busy => "busy",
        }
    }

    /// What has this name.
    pub(crate) fn parse(id: &str) -> Option<Self> {
        [Self::All, Self::Busy].into_iter().find(|shows| shows.id() == id)
    }
}

/// A person's address in a partnership, without its secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Feed {
    /// How much it tells.
    pub shows: Shows,
    /// In which language.
    pub speech: Speech,
}

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The partnership.
    pub here: PartnershipId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name for people.
    pub name: String,
    /// What the address tells.
    pub feed: Feed,
}

/// The address of a person, when they have one.
pub(crate) async fn of_person(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Option<Feed>, Fault> {
    let key = (here.uuid(), person.uuid());
    let row = gathering_feed::Entity::find_by_id(key).one(db).await;
    Ok(row.store("read a calendar address")?.map(|row| feed(&row.shows, &row.language)))
}

/// Where the address with this hash leads; `None` when there is none, or its person is no member
/// any more.
pub(crate) async fn at(db: &impl ConnectionTrait, hash: [u8; 32]) -> Result<Option<Place>, Fault> {
    const DOING: &str = "find a calendar address";
    let sql = "SELECT f.partnership_id, f.shows, f.language, p.slug, p.name \
               FROM gathering_feed f \
               JOIN partnership_v1 p ON p.id = f.partnership_id \
               JOIN member_v1 m ON m.partnership_id = f.partnership_id \
                   AND m.person_id = f.person_id \
               WHERE f.hash = $1";
    let values = [hash.to_vec().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let text = |row: &QueryResult, column| row.try_get::<String>("", column).store(DOING);
    Ok(Some(Place {
        here: PartnershipId::from_uuid(row.try_get("", "partnership_id").store(DOING)?),
        slug: text(&row, "slug")?,
        name: text(&row, "name")?,
        feed: feed(&text(&row, "shows")?, &text(&row, "language")?),
    }))
}

/// The partnerships in which a person has an address, by their names in addresses and for people.
pub(crate) async fn places_of(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(String, String)>, Fault> {
    const DOING: &str = "list the calendar addresses of a person";
    let sql = "SELECT p.slug, p.name FROM gathering_feed f \
               JOIN partnership_v1 p ON p.id = f.partnership_id \
               WHERE f.person_id = $1 ORDER BY p.name, p.slug";
    let values = [person.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(find).await.store(DOING)?;
    let both = |row: &QueryResult| {
        Ok((row.try_get("", "slug").store(DOING)?, row.try_get("", "name").store(DOING)?))
    };
    rows.iter().map(both).collect()
}

/// Gives a person an address; an earlier one ends.
pub(crate) async fn set(
    tx: &WriteTx,
    (here, person): (PartnershipId, PersonId),
    (hash, feed): ([u8; 32], Feed),
) -> Result<(), Fault> {
    remove(tx, (here, person)).await?;
    let row = gathering_feed::Model {
        partnership_id: here.uuid(),
        person_id: person.uuid(),
        hash: hash.to_vec(),
        shows: feed.shows.id().to_owned(),
        language: feed.speech.tag().to_owned(),
    };
    let row = row.into_active_model();
    gathering_feed::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .store("write a calendar address")?;
    Ok(())
}

/// Switches the address of a person off.
pub(crate) async fn remove(
    tx: &WriteTx,
    (here, person): (PartnershipId, PersonId),
) -> Result<(), Fault> {
    let key = (here.uuid(), person.uuid());
    let gone = gathering_feed::Entity::delete_by_id(key).exec(tx).await;
    gone.store("switch a calendar address off")?;
    Ok(())
}

/// Deletes the addresses of a deleted person.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    gathering_feed::Entity::delete_many()
        .filter(gathering_feed::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("delete the calendar addresses of a person")?;
    Ok(())
}

fn feed(shows: &str, language: &str) -> Feed {
    // What is not known tells less, not more.
    let shows = Shows::parse(shows).unwrap_or(Shows::Busy);
    Feed { shows, speech: Speech::from_tag(language).unwrap_or(Speech::English) }
}
