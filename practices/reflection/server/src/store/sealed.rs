//! What a sealed round has in the main database: its key, and who was let in. No answers.

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::{StoreContext, WriteTx, is_duplicate};
use reflection_rules::round::{RoundId, RoundState};
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, sea_query::Expr,
};

use super::{
    cards,
    tables::{round, sealed_issue, sealed_round},
};

/// The key of a sealed round, and what was counted with it.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedRound {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The round.
    pub round: RoundId,
    /// Where its keys come from.
    pub seed: [u8; 32],
    /// SHA-256 over everything that is asked.
    pub questions: [u8; 32],
    /// People who were let in and were deleted since.
    pub n_left: u32,
    /// Cards given out in place of lost ones.
    pub n_replacement_cards: u32,
    /// The list of receipts, from the close on.
    pub bundle: Option<String>,
    /// The labels that a crowd shared, from the close on.
    pub crowds: Option<String>,
}

/// How a person was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetIn {
    /// With tokens, for these blinded bytes.
    Tokens(Vec<u8>),
    /// With a card they drew; or the round is closed and no longer knows.
    Card,
}

/// Keeps the key of a round that opens.
pub async fn add(tx: &WriteTx, sealed: &SealedRound) -> Result<(), Fault> {
    let row = sealed_round::Model {
        partnership_id: sealed.partnership.uuid(),
        round_id: sealed.round.uuid(),
        seed: sealed.seed.to_vec(),
        questions: sealed.questions.to_vec(),
        left_people: i32::try_from(sealed.n_left).unwrap_or(i32::MAX),
        left_with_card: 0,
        replacement_cards: i32::try_from(sealed.n_replacement_cards).unwrap_or(i32::MAX),
        bundle: None,
        crowds: None,
    };
    sealed_round::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store("keep the key of a sealed round")?;
    Ok(())
}

/// The key of a sealed round. `None` for a round that is not sealed or not open yet.
pub async fn find(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    round: RoundId,
) -> Result<Option<SealedRound>, Fault> {
    let key = (partnership.uuid(), round.uuid());
    let row = sealed_round::Entity::find_by_id(key).one(db).await;
    row.store("find the key of a sealed round")?.map(from_row).transpose()
}

/// The same by the round alone, as an envelope names it.
pub async fn find_by_round(
    db: &impl ConnectionTrait,
    round: RoundId,
) -> Result<Option<SealedRound>, Fault> {
    let row = sealed_round::Entity::find()
        .filter(sealed_round::Column::RoundId.eq(round.uuid()))
        .one(db)
        .await;
    row.store("find the key of a sealed round")?.map(from_row).transpose()
}

/// Whether a round is written down as open. Past its last day it may still be.
pub async fn is_open(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<bool, Fault> {
    let row = round::Entity::find_by_id((partnership.uuid(), round.uuid())).one(db).await;
    let row = row.store("find out whether a round is open")?;
    Ok(row.is_some_and(|row| row.state == RoundState::Open.id()))
}

/// How a person was let in; `None` when they were not.
pub async fn let_in(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
    person: PersonId,
) -> Result<Option<LetIn>, Fault> {
    let key = (partnership.uuid(), round.uuid(), person.uuid());
    let row = sealed_issue::Entity::find_by_id(key).one(db).await;
    let row = row.store("find out whether someone was let in")?;
    Ok(row.map(|row| if row.request.is_empty() { LetIn::Card } else { LetIn::Tokens(row.request) }))
}

/// Writes down that a person is let in. When that happened at the same moment elsewhere, the work is
/// tried again and finds it.
pub async fn set_let_in(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (person, how): (PersonId, &LetIn),
) -> Result<(), Fault> {
    const DOING: &str = "let someone in to a sealed round";
    let request = match how {
        LetIn::Tokens(request) => request.clone(),
        LetIn::Card => Vec::new(),
    };
    let row = sealed_issue::Model {
        partnership_id: partnership.uuid(),
        round_id: round.uuid(),
        person_id: person.uuid(),
        request,
    };
    let written = sealed_issue::Entity::insert(row.into_active_model()).exec_without_returning(tx);
    match written.await {
        Ok(_) => Ok(()),
        Err(error) if is_duplicate(&error) => Err(Fault::caused(DOING, error).retryable()),
        Err(error) => Err(error).store(DOING),
    }
}

/// Whether anyone was let in with this before.
pub async fn is_asked_with(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
    how: &LetIn,
) -> Result<bool, Fault> {
    let LetIn::Tokens(request) = how else { return Ok(false) };
    let found = sealed_issue::Entity::find()
        .filter(sealed_issue::Column::PartnershipId.eq(partnership.uuid()))
        .filter(sealed_issue::Column::RoundId.eq(round.uuid()))
        .filter(sealed_issue::Column::Request.eq(request.clone()))
        .one(db)
        .await
        .store("find out who asked with the same")?;
    Ok(found.is_some())
}

/// The people who were let in.
pub async fn who_was_let_in(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
) -> Result<Vec<PersonId>, Fault> {
    let rows = sealed_issue::Entity::find()
        .filter(sealed_issue::Column::PartnershipId.eq(partnership.uuid()))
        .filter(sealed_issue::Column::RoundId.eq(round.uuid()))
        .all(db)
        .await
        .store("count who was let in")?;
    Ok(rows.into_iter().map(|row| PersonId::from_uuid(row.person_id)).collect())
}

/// Keeps the list of receipts, and forgets what people asked with: no one can use it any more.
pub async fn close(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (bundle, crowds): (String, String),
) -> Result<(), Fault> {
    const DOING: &str = "close a sealed round";
    sealed_round::Entity::update_many()
        .col_expr(sealed_round::Column::Bundle, Expr::value(bundle))
        .col_expr(sealed_round::Column::Crowds, Expr::value(crowds))
        .filter(sealed_round::Column::PartnershipId.eq(partnership.uuid()))
        .filter(sealed_round::Column::RoundId.eq(round.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    sealed_issue::Entity::update_many()
        .col_expr(sealed_issue::Column::Request, Expr::value(Vec::<u8>::new()))
        .filter(sealed_issue::Column::PartnershipId.eq(partnership.uuid()))
        .filter(sealed_issue::Column::RoundId.eq(round.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    cards::clear(tx, (partnership, round)).await
}

/// Takes a deleted person out of who was let in; that someone was stays in the sums.
pub async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    const DOING: &str = "forget who was let in";
    cards::forget(tx, person).await?;
    let rows = sealed_issue::Entity::find()
        .filter(sealed_issue::Column::PersonId.eq(person.uuid()))
        .all(tx)
        .await
        .store(DOING)?;
    for row in rows {
        let key = (row.partnership_id, row.round_id);
        let found = sealed_round::Entity::find_by_id(key).one(tx).await.store(DOING)?;
        if let Some(found) = found {
            let n_left = found.left_people.saturating_add(1);
            // After the close the request of everyone is empty, and cards count no more.
            let has_card = row.request.is_empty() && found.bundle.is_none();
            let n_with_card = found.left_with_card.saturating_add(i32::from(has_card));
            let mut found = found.into_active_model();
            found.left_people = ActiveValue::Set(n_left);
            found.left_with_card = ActiveValue::Set(n_with_card);
            sealed_round::Entity::update(found).exec(tx).await.store(DOING)?;
        }
        let key = (row.partnership_id, row.round_id, row.person_id);
        sealed_issue::Entity::delete_by_id(key).exec(tx).await.store(DOING)?;
    }
    Ok(())
}

/// How many people were let in, those who were deleted since among them.
pub async fn n_let_in(db: &impl ConnectionTrait, sealed: &SealedRound) -> Result<u32, Fault> {
    let n_here = sealed_issue::Entity::find()
        .filter(sealed_issue::Column::PartnershipId.eq(sealed.partnership.uuid()))
        .filter(sealed_issue::Column::RoundId.eq(sealed.round.uuid()))
        .count(db)
        .await
        .store("count who was let in")?;
    Ok(u32::try_from(n_here).unwrap_or(u32::MAX).saturating_add(sealed.n_left))
}

fn from_row(row: sealed_round::Model) -> Result<SealedRound, Fault> {
    let odd = || Fault::new(format!("the key of round {} is kept in an odd form", row.round_id));
    let n_people = |n: i32| u32::try_from(n).unwrap_or(0);
    Ok(SealedRound {
        partnership: PartnershipId::from_uuid(row.partnership_id),
        round: RoundId::from_uuid(row.round_id),
        seed: row.seed.clone().try_into().map_err(|_| odd())?,
        questions: row.questions.clone().try_into().map_err(|_| odd())?,
        n_left: n_people(row.left_people),
        n_replacement_cards: n_people(row.replacement_cards),
        bundle: row.bundle,
        crowds: row.crowds,
    })
}

impl std::fmt::Debug for SealedRound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The seed makes tokens.
        f.debug_struct("SealedRound").field("round", &self.round).finish_non_exhaustive()
    }
}
