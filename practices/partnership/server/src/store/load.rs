//! Reading a partnership as the rules see it.

use partnership_rules::{
    CodeRequest, CodeState, Group, GroupId, Membership, Name, NewCodeId, Partner, PartnerId,
    Partnership,
};
use powerwith_core::{Fault, FaultContext, PartnershipId, PersonId, by_name};
use powerwith_store::StoreContext;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::tables::{member, named_group, new_code, partner, partnership, people_group};

const DOING: &str = "load a partnership";

/// How many partnerships there are.
pub(crate) async fn count_partnerships(db: &impl ConnectionTrait) -> Result<u64, Fault> {
    partnership::Entity::find().count(db).await.store("count partnerships")
}

/// A slug that is still free: `base`, or `base-2` and so on.
pub(crate) async fn free_slug(db: &impl ConnectionTrait, base: &str) -> Result<String, Fault> {
    let taken: Vec<String> = partnership::Entity::find()
        .filter(partnership::Column::Slug.starts_with(base))
        .all(db)
        .await
        .store("look for a free slug")?
        .into_iter()
        .map(|row| row.slug)
        .collect();
    if !taken.iter().any(|slug| slug == base) {
        return Ok(base.to_owned());
    }
    let numbered = (2..=taken.len() + 2).map(|number| format!("{base}-{number}"));
    let free = numbered.into_iter().find(|slug| !taken.contains(slug));
    free.ok_or_else(|| Fault::new("look for a free slug"))
}

/// The partnership with this id.
pub(crate) async fn load(
    db: &impl ConnectionTrait,
    id: PartnershipId,
) -> Result<Partnership, Fault> {
    let row = partnership::Entity::find_by_id(id.uuid()).one(db).await.store(DOING)?;
    let row = row.ok_or_else(|| Fault::new("load a partnership that is not there"))?;
    let partners = partner::Entity::find()
        .filter(partner::Column::PartnershipId.eq(id.uuid()))
        .filter(partner::Column::GoneDay.is_null())
        .all(db)
        .await
        .store(DOING)?;
    let members = member::Entity::find()
        .filter(member::Column::PartnershipId.eq(id.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    let groups = people_group::Entity::find()
        .filter(people_group::Column::PartnershipId.eq(id.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    let codes = new_code::Entity::find()
        .filter(new_code::Column::PartnershipId.eq(id.uuid()))
        .all(db)
        .await
        .store(DOING)?;
    Ok(Partnership {
        id,
        slug: row.slug,
        name: name(&row.name)?,
        partners: partners
            .into_iter()
            .map(|row| Ok((PartnerId::from_uuid(row.id), Partner { name: name(&row.name)? })))
            .collect::<Result<_, Fault>>()?,
        members: members.iter().map(membership).collect(),
        groups: groups
            .into_iter()
            .map(|row| {
                let group = Group { name: name(&row.name)?, is_offered: row.offered == 1 };
                Ok((GroupId::from_uuid(row.id), group))
            })
            .collect::<Result<_, Fault>>()?,
        codes: codes.iter().map(code).collect::<Result<_, Fault>>()?,
    })
}

/// The slugs and names of the partnerships a person is in, by name.
pub(crate) async fn partnerships_of(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(PartnershipId, String, String)>, Fault> {
    let doing = "list a person's partnerships";
    let ids: Vec<_> = member::Entity::find()
        .filter(member::Column::PersonId.eq(person.uuid()))
        .all(db)
        .await
        .store(doing)?
        .into_iter()
        .map(|row| row.partnership_id)
        .collect();
    let rows = partnership::Entity::find()
        .filter(partnership::Column::PartnershipId.is_in(ids))
        .order_by_asc(partnership::Column::Name)
        .all(db)
        .await
        .store(doing)?;
    let plain = |row: partnership::Model| {
        (PartnershipId::from_uuid(row.partnership_id), row.slug, row.name)
    };
    Ok(rows.into_iter().map(plain).collect())
}

/// The groups that may be named, by name.
pub(crate) async fn named_groups(
    db: &impl ConnectionTrait,
    id: PartnershipId,
) -> Result<Vec<(GroupId, String)>, Fault> {
    let rows = named_group::Entity::find()
        .filter(named_group::Column::PartnershipId.eq(id.uuid()))
        .all(db)
        .await
        .store("list groups")?;
    let mut groups: Vec<_> =
        rows.into_iter().map(|row| (GroupId::from_uuid(row.id), row.name)).collect();
    groups.sort_by_key(|(_, name)| by_name(name));
    Ok(groups)
}

/// A name as it was written down: the rules read it before, so it reads again.
fn name(text: &str) -> Result<Name, Fault> {
    Name::parse(text).map_err(|problem| format!("a stored name is {problem:?}")).fault(DOING)
}

fn membership(row: &member::Model) -> (PersonId, Membership) {
    let partner = PartnerId::from_uuid(row.partner_id);
    (
        PersonId::from_uuid(row.person_id),
        Membership { partner, is_host: row.host_since_day.is_some() },
    )
}

fn code(row: &new_code::Model) -> Result<(NewCodeId, CodeRequest), Fault> {
    let state = match row.state.as_str() {
        "first" => CodeState::First,
        "waiting" => CodeState::Waiting,
        "given" => CodeState::Given,
        "declined" => CodeState::Declined,
        _ => return Err(Fault::new("read where a new code stands")),
    };
    let request = CodeRequest {
        person: PersonId::from_uuid(row.person_id),
        asked_by: row.asked_by.map(PersonId::from_uuid),
        state,
    };
    Ok((NewCodeId::from_uuid(row.id), request))
}
