//! The pact as it is kept: what we are together for, and who signed it.

use partnership_rules::PartnerId;
use powerwith_core::{Day, Fault, Moment, PartnershipId, Seated};
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, prelude::Uuid};

use super::tables::{pact, pact_shaped, pact_signed};
use crate::store::insert;

const DOING: &str = "read the pact";

/// What we are together for, as it was adopted last; `None` before.
pub(crate) async fn purpose(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Option<String>, Fault> {
    Ok(versions(db, here).await?.into_iter().next().map(|version| version.text))
}

/// A version of the pact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// From 1.
    pub number: i32,
    /// What we are together for.
    pub text: String,
    /// The decision that adopted it.
    pub decision: Uuid,
    /// The day it was adopted.
    pub day: Day,
    /// The day it is looked at again.
    pub review: Day,
}

/// The seats at whose table a version was decided.
pub(super) async fn shaped(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    version: i32,
) -> Result<Vec<Seated>, Fault> {
    let rows = pact_shaped::Entity::find()
        .filter(pact_shaped::Column::PartnershipId.eq(here.uuid()))
        .filter(pact_shaped::Column::Version.eq(version))
        .order_by_asc(pact_shaped::Column::Position)
        .all(db)
        .await
        .store(DOING)?;
    let seat =
        |row: pact_shaped::Model| Seated { group: row.group_name, is_filled: row.filled == 1 };
    Ok(rows.into_iter().map(seat).collect())
}

/// Every version, the last one first.
pub(super) async fn versions(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Version>, Fault> {
    let rows = pact::Entity::find()
        .filter(pact::Column::PartnershipId.eq(here.uuid()))
        .order_by_desc(pact::Column::Version)
        .all(db)
        .await
        .store(DOING)?;
    let day = |text: &str| Day::parse(text).ok_or_else(|| Fault::new(DOING));
    let version = |row: pact::Model| {
        Ok(Version {
            number: row.version,
            day: day(&row.day)?,
            review: day(&row.review_day)?,
            decision: row.decision_id,
            text: row.text,
        })
    };
    rows.into_iter().map(version).collect()
}

/// The partners that signed a version, each with the day.
pub(super) async fn signed(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    version: i32,
) -> Result<Vec<(PartnerId, Option<Day>)>, Fault> {
    let rows = pact_signed::Entity::find()
        .filter(pact_signed::Column::PartnershipId.eq(here.uuid()))
        .filter(pact_signed::Column::Version.eq(version))
        .all(db)
        .await
        .store(DOING)?;
    let signed =
        |row: &pact_signed::Model| (PartnerId::from_uuid(row.partner_id), Day::parse(&row.day));
    Ok(rows.iter().map(signed).collect())
}

/// Writes a version down, with the seats at whose table it was decided.
pub(super) async fn adopt(
    tx: &WriteTx,
    here: PartnershipId,
    (version, seats): (&Version, &[Seated]),
) -> Result<(), Fault> {
    const DOING: &str = "adopt the pact";
    let row = pact::Model {
        partnership_id: here.uuid(),
        version: version.number,
        text: version.text.clone(),
        decision_id: version.decision,
        day: version.day.to_string(),
        review_day: version.review.to_string(),
    };
    insert(tx, row).await.store(DOING)?;
    for (position, seat) in (0..).zip(seats) {
        let row = pact_shaped::Model {
            partnership_id: here.uuid(),
            version: version.number,
            position,
            group_name: seat.group.clone(),
            filled: i32::from(seat.is_filled),
        };
        insert(tx, row).await.store(DOING)?;
    }
    Ok(())
}

/// Writes down that a partner signed a version; which of its people said yes is not kept.
pub(super) async fn sign(
    tx: &WriteTx,
    here: PartnershipId,
    (version, partner): (i32, PartnerId),
    moment: &Moment,
) -> Result<(), Fault> {
    let row = pact_signed::Model {
        partnership_id: here.uuid(),
        version,
        partner_id: partner.uuid(),
        day: moment.today().to_string(),
    };
    insert(tx, row).await.store("sign the pact")
}
