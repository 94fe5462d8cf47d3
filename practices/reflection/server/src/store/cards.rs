//! Cards to draw: their names, what was asked with them, and who was given another one.

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx, is_duplicate};
use reflection_rules::{round::RoundId, sealed::Cards};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QuerySelect, sea_query::Expr,
};

use super::tables::{sealed_card, sealed_issue, sealed_replaced, sealed_round};

/// What a card is called; the code on it makes the name, and the name nothing.
pub type CardName = [u8; 16];

/// A partnership and one of its rounds.
type At = (PartnershipId, RoundId);

/// A printed card.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The round it is for.
    pub round: RoundId,
    /// What was asked with it, blinded; none while nobody used it.
    pub request: Option<Vec<u8>>,
}

/// Keeps the names of new cards in place of those from before.
pub async fn make(tx: &WriteTx, at: At, names: &[CardName]) -> Result<(), Fault> {
    const DOING: &str = "keep the names of cards";
    clear(tx, at).await?;
    let row = |name: &CardName| sealed_card::Model {
        name: name.to_vec(),
        partnership_id: at.0.uuid(),
        round_id: at.1.uuid(),
        request: Vec::new(),
    };
    let rows = names.iter().map(|name| row(name).into_active_model());
    sealed_card::Entity::insert_many(rows).exec_without_returning(tx).await.store(DOING)?;
    Ok(())
}

/// Forgets the cards of a round.
pub async fn clear(tx: &WriteTx, at: At) -> Result<(), Fault> {
    sealed_card::Entity::delete_many()
        .filter(sealed_card::Column::PartnershipId.eq(at.0.uuid()))
        .filter(sealed_card::Column::RoundId.eq(at.1.uuid()))
        .exec(tx)
        .await
        .store("forget the cards of a round")?;
    Ok(())
}

/// The card with this name. `None` when no round has it, or no longer.
pub async fn find(db: &impl ConnectionTrait, name: CardName) -> Result<Option<Card>, Fault> {
    let row = sealed_card::Entity::find_by_id(name.to_vec()).one(db).await;
    let row = row.store("find a card")?;
    Ok(row.map(|row| Card {
        partnership: PartnershipId::from_uuid(row.partnership_id),
        round: RoundId::from_uuid(row.round_id),
        request: Some(row.request).filter(|request| !request.is_empty()),
    }))
}

/// Writes down what was asked with a card.
pub async fn set_used(tx: &WriteTx, name: CardName, request: Vec<u8>) -> Result<(), Fault> {
    sealed_card::Entity::update_many()
        .col_expr(sealed_card::Column::Request, Expr::value(request))
        .filter(sealed_card::Column::Name.eq(name.to_vec()))
        .exec(tx)
        .await
        .store("use a card")?;
    Ok(())
}

/// What is written down about the cards of an open round.
pub async fn counts(db: &impl ConnectionTrait, at: At) -> Result<Cards, Fault> {
    const DOING: &str = "count the cards of a round";
    let n = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let of_round = || {
        sealed_card::Entity::find()
            .filter(sealed_card::Column::PartnershipId.eq(at.0.uuid()))
            .filter(sealed_card::Column::RoundId.eq(at.1.uuid()))
    };
    let is_used = sealed_card::Column::Request.ne(Vec::<u8>::new());
    let key = (at.0.uuid(), at.1.uuid());
    let found = sealed_round::Entity::find_by_id(key).one(db).await.store(DOING)?;
    let n_people = |n: i32| usize::try_from(n).unwrap_or(0);
    let n_left = found.as_ref().map_or(0, |found| n_people(found.left_with_card));
    Ok(Cards {
        n_made: n(of_round().count(db).await.store(DOING)?),
        n_used: n(of_round().filter(is_used).count(db).await.store(DOING)?),
        n_taken: taken_by(db, at).await?.len().saturating_add(n_left),
        n_replaced: found.map_or(0, |found| n_people(found.replacement_cards)),
    })
}

/// The people who took a card of an open round.
pub async fn taken_by(db: &impl ConnectionTrait, at: At) -> Result<Vec<PersonId>, Fault> {
    let rows: Vec<sea_orm::prelude::Uuid> = sealed_issue::Entity::find()
        .select_only()
        .column(sealed_issue::Column::PersonId)
        .filter(sealed_issue::Column::PartnershipId.eq(at.0.uuid()))
        .filter(sealed_issue::Column::RoundId.eq(at.1.uuid()))
        .filter(sealed_issue::Column::Request.eq(Vec::<u8>::new()))
        .into_tuple()
        .all(db)
        .await
        .store("find out who took a card")?;
    Ok(rows.into_iter().map(PersonId::from_uuid).collect())
}

/// The people who were given another card.
pub async fn replaced_for(db: &impl ConnectionTrait, at: At) -> Result<Vec<PersonId>, Fault> {
    let rows = sealed_replaced::Entity::find()
        .filter(sealed_replaced::Column::PartnershipId.eq(at.0.uuid()))
        .filter(sealed_replaced::Column::RoundId.eq(at.1.uuid()))
        .all(db)
        .await
        .store("find out who was given another card")?;
    Ok(rows.into_iter().map(|row| PersonId::from_uuid(row.person_id)).collect())
}

/// Writes down that a person was given another card, and counts it for everyone. When that happened
/// at the same moment elsewhere, the work is tried again and finds it.
pub async fn set_replaced(tx: &WriteTx, at: At, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "give another card";
    let row = sealed_replaced::Model {
        partnership_id: at.0.uuid(),
        round_id: at.1.uuid(),
        person_id: person.uuid(),
    };
    let added = sealed_replaced::Entity::insert(row.into_active_model());
    match added.exec_without_returning(tx).await {
        Ok(_) => {}
        Err(error) if is_duplicate(&error) => {
            return Err(Fault::caused(DOING, error).retryable());
        }
        Err(error) => return Err(error).store(DOING),
    }
    let more = Expr::col(sealed_round::Column::ReplacementCards).add(1);
    sealed_round::Entity::update_many()
        .col_expr(sealed_round::Column::ReplacementCards, more)
        .filter(sealed_round::Column::PartnershipId.eq(at.0.uuid()))
        .filter(sealed_round::Column::RoundId.eq(at.1.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    Ok(())
}

/// Takes a deleted person out; that a card was given stays in the sums.
pub async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    sealed_replaced::Entity::delete_many()
        .filter(sealed_replaced::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("forget who was given another card")?;
    Ok(())
}

impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Card").field("round", &self.round).finish_non_exhaustive()
    }
}
