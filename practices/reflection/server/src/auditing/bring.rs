//! A member brings an auditor's statement: it is checked, and written down for everyone.

use powerwith_core::{Fault, Moment, PartnershipId, PersonId};
use powerwith_store::{MayRetry, WriteTx};
use reflection_rules::{
    round::RoundId,
    sealed::{Audited, MAX_STATEMENT_CHARS, NotARecord, NotTaken, Statement, may_take},
};

use super::store;
use crate::{seeing, store::roster};

/// Why a statement was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotBrought {
    /// What came is no statement.
    #[error(transparent)]
    NoStatement(#[from] NotARecord),
    /// It is one, but not for here.
    #[error(transparent)]
    NotTaken(#[from] NotTaken),
    /// The round is not closed, or the person is no member.
    #[error("there is no closed round here for this person")]
    NotHere,
    /// The database failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl MayRetry for NotBrought {
    fn may_retry(&self) -> bool {
        matches!(self, Self::Fault(fault) if fault.may_retry())
    }
}

/// Takes a statement about a closed round, in the words in which it came.
pub async fn bring(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    (person, text): (PersonId, &str),
    moment: &Moment,
) -> Result<(), NotBrought> {
    let shown = seeing::shown_hash(tx, (partnership, round)).await?.ok_or(NotBrought::NotHere)?;
    let roster = roster::alone(tx, partnership, person).await?;
    let partners = roster.people.get(&person).map(|person| &person.partners);
    let partner = partners.and_then(|partners| partners.first()).ok_or(NotBrought::NotHere)?;
    let text: String = text.chars().take(MAX_STATEMENT_CHARS).collect();
    let statement = Statement::decode(&text)?;
    let before = store::of_round(tx, (partnership, round)).await?;
    may_take(&statement, (round, shown), &before)?;
    let audited = Audited { day: moment.today(), partner: partner.clone(), statement };
    store::add(tx, (partnership, person), audited, moment).await?;
    Ok(())
}
