//! Reading and writing sign-in codes that hosts made for someone else.

use partnership_rules::NewCodeId;
use powerwith_core::{Day, Fault, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};

use crate::tables::new_code;

/// A code that hosts made or were asked for.
#[derive(Clone, Debug)]
pub(crate) struct CodeRow {
    /// Names it.
    pub id: NewCodeId,
    /// Whom it signs in.
    pub person: PersonId,
    /// `first`, `waiting`, `given` or `declined`.
    pub state: String,
    /// The host who asked.
    pub asked_by: Option<PersonId>,
    /// The day they asked.
    pub asked: Option<Day>,
    /// The host who answered.
    pub answered_by: Option<PersonId>,
    /// The day they answered.
    pub answered: Option<Day>,
    /// What is kept of the code.
    pub hash: Option<[u8; 32]>,
}

/// The codes of a partnership, the newest first.
pub(crate) async fn code_rows(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<CodeRow>, Fault> {
    let rows = new_code::Entity::find()
        .filter(new_code::Column::PartnershipId.eq(here.uuid()))
        .order_by_desc(new_code::Column::Id)
        .all(db)
        .await
        .store("list codes that hosts made")?;
    Ok(rows.into_iter().map(from_row).collect())
}

/// The codes that hosts made for this person, in every partnership, the newest first.
pub(crate) async fn codes_about(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<CodeRow>, Fault> {
    let rows = new_code::Entity::find()
        .filter(new_code::Column::PersonId.eq(person.uuid()))
        .filter(new_code::Column::State.ne("first"))
        .order_by_desc(new_code::Column::Id)
        .all(db)
        .await
        .store("list codes made for a person")?;
    Ok(rows.into_iter().map(from_row).collect())
}

/// Keeps what is needed to know the code again.
pub(crate) async fn give_code(
    tx: &WriteTx,
    here: PartnershipId,
    id: NewCodeId,
    hash: [u8; 32],
) -> Result<(), Fault> {
    new_code::Entity::update_many()
        .col_expr(new_code::Column::CodeHash, Expr::value(Some(hash.to_vec())))
        .filter(new_code::Column::PartnershipId.eq(here.uuid()))
        .filter(new_code::Column::Id.eq(id.uuid()))
        .exec(tx)
        .await
        .store("keep the hash of a code")?;
    Ok(())
}

fn from_row(row: new_code::Model) -> CodeRow {
    CodeRow {
        id: NewCodeId::from_uuid(row.id),
        person: PersonId::from_uuid(row.person_id),
        state: row.state,
        asked_by: row.asked_by.map(PersonId::from_uuid),
        asked: Day::parse(&row.asked_day),
        answered_by: row.answered_by.map(PersonId::from_uuid),
        answered: row.answered_day.as_deref().and_then(Day::parse),
        hash: row.code_hash.and_then(|hash| hash.try_into().ok()),
    }
}
