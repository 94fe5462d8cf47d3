//! Reading who is here, for pages.

use std::collections::BTreeMap;

use partnership_rules::{GroupId, PartnerId};
use powerwith_core::{Day, Fault, PartnershipId, PersonId, by_name};
use powerwith_store::StoreContext;
use powerwith_web::account;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::tables::{member, member_group, partner, people_group};

/// Partners and people of one partnership, each by name.
#[derive(Clone, Debug)]
pub(crate) struct Roster {
    /// The partners.
    pub partners: Vec<PartnerRow>,
    /// The people.
    pub people: Vec<PersonRow>,
    names: BTreeMap<PersonId, String>,
}

/// A partner, for pages.
#[derive(Clone, Debug)]
pub(crate) struct PartnerRow {
    /// Names it.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// The host who added it; `None` when it was there from the start, or they were deleted.
    pub added_by: Option<PersonId>,
    /// The day it came in.
    pub since: Option<Day>,
}

/// A person, for pages.
#[derive(Clone, Debug)]
pub(crate) struct PersonRow {
    /// Names them.
    pub id: PersonId,
    /// What they want to be called.
    pub name: String,
    /// The partner they come from.
    pub partner: PartnerId,
    /// The day they became a host; `None` when they are none.
    pub host_since: Option<Day>,
    /// The host who made them one.
    pub host_added_by: Option<PersonId>,
}

impl Roster {
    /// The name of someone here; `None` when they left.
    pub fn name(&self, person: PersonId) -> Option<&str> {
        self.names.get(&person).map(String::as_str)
    }

    /// The name of a partner here.
    pub fn partner(&self, id: PartnerId) -> Option<&str> {
        self.partners.iter().find(|partner| partner.id == id).map(|partner| partner.name.as_str())
    }

    /// The person with this id, when they are here.
    pub fn person(&self, id: PersonId) -> Option<&PersonRow> {
        self.people.iter().find(|person| person.id == id)
    }
}

/// Who is here. Groups are not part of it.
pub(crate) async fn roster(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Roster, Fault> {
    const DOING: &str = "list who is here";
    let partners = partner::Entity::find()
        .filter(partner::Column::PartnershipId.eq(here.uuid()))
        .filter(partner::Column::GoneDay.is_null())
        .all(db)
        .await
        .store(DOING)?;
    let members = member::Entity::find()
        .filter(member::Column::PartnershipId.eq(here.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    let ids: Vec<PersonId> = members.iter().map(|m| PersonId::from_uuid(m.person_id)).collect();
    let names = account::names(db, &ids).await?;
    let mut partners: Vec<PartnerRow> = partners
        .into_iter()
        .map(|row| PartnerRow {
            id: PartnerId::from_uuid(row.id),
            name: row.name,
            added_by: row.added_by.map(PersonId::from_uuid),
            since: Day::parse(&row.since_day),
        })
        .collect();
    let mut people: Vec<PersonRow> = members
        .into_iter()
        .map(|row| {
            let id = PersonId::from_uuid(row.person_id);
            PersonRow {
                id,
                name: names.get(&id).cloned().unwrap_or_default(),
                partner: PartnerId::from_uuid(row.partner_id),
                host_since: row.host_since_day.as_deref().and_then(Day::parse),
                host_added_by: row.host_added_by.map(PersonId::from_uuid),
            }
        })
        .collect();
    partners.sort_by_key(|partner| (by_name(&partner.name), partner.id));
    people.sort_by_key(|person| (by_name(&person.name), person.id));
    Ok(Roster { partners, people, names })
}

/// The groups a person says they are in, by name. Only their own page may read this.
pub(crate) async fn groups_of(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    person: PersonId,
) -> Result<Vec<(GroupId, String)>, Fault> {
    const DOING: &str = "read a person's own groups";
    let ids: Vec<_> = member_group::Entity::find()
        .filter(member_group::Column::PartnershipId.eq(here.uuid()))
        .filter(member_group::Column::PersonId.eq(person.uuid()))
        .all(db)
        .await
        .store(DOING)?
        .into_iter()
        .map(|row| row.group_id)
        .collect();
    let rows = people_group::Entity::find()
        .filter(people_group::Column::PartnershipId.eq(here.uuid()))
        .filter(people_group::Column::Id.is_in(ids))
        .all(db)
        .await
        .store(DOING)?;
    let mut groups: Vec<_> =
        rows.into_iter().map(|row| (GroupId::from_uuid(row.id), row.name)).collect();
    groups.sort_by_key(|(_, name)| by_name(name));
    Ok(groups)
}
