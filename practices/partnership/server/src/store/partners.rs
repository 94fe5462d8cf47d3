//! Reading partners, and who comes from which, without reading everyone.

use std::collections::BTreeMap;

use partnership_rules::{Membership, PartnerId};
use powerwith_core::{Fault, PartnershipId, PersonId, by_name};
use powerwith_store::StoreContext;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::tables::{member, partner};

/// The partners that are here, by name.
pub(crate) async fn partner_names(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<(PartnerId, String)>, Fault> {
    let rows = partner::Entity::find()
        .filter(partner::Column::PartnershipId.eq(here.uuid()))
        .filter(partner::Column::GoneDay.is_null())
        .all(db)
        .await
        .store("list the partners")?;
    let mut partners: Vec<_> =
        rows.into_iter().map(|row| (PartnerId::from_uuid(row.id), row.name)).collect();
    partners.sort_by_key(|(id, name)| (by_name(name), *id));
    Ok(partners)
}

/// The partner someone comes from; `None` when they are no member.
pub(crate) async fn partner_of(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Option<PartnerId>, Fault> {
    Ok(members_among(db, here, &[person]).await?.get(&person).map(|member| member.partner))
}

/// Those of these people who are members.
pub(crate) async fn members_among(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, Membership>, Fault> {
    let rows = member::Entity::find()
        .filter(member::Column::PartnershipId.eq(here.uuid()))
        .filter(member::Column::PersonId.is_in(people.iter().map(|person| person.uuid())))
        .all(db)
        .await
        .store("look who is a member")?;
    let membership = |row: &member::Model| {
        let partner = PartnerId::from_uuid(row.partner_id);
        let is_host = row.host_since_day.is_some();
        (PersonId::from_uuid(row.person_id), Membership { partner, is_host })
    };
    Ok(rows.iter().map(membership).collect())
}
