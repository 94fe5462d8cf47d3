//! Who is here, by the views that the partnership practice publishes, and who of them helps.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::PartnerId;
use powerwith_core::{Fault, PartnershipId, PersonId, by_name};
use powerwith_store::StoreContext;
use powerwith_web::account;
use repair_rules::Known;
use sea_orm::{ConnectionTrait, QueryResult, Statement, prelude::Uuid};

use crate::helpers;

/// The partnership of today, as the rules about mending need it.
#[derive(Clone, Debug)]
pub(crate) struct Here {
    /// The members, with their partners.
    pub partner_of: BTreeMap<PersonId, PartnerId>,
    /// The partners by name.
    pub partners: BTreeMap<PartnerId, String>,
    members: BTreeSet<PersonId>,
    helpers: BTreeSet<PersonId>,
}

impl Here {
    /// What the rules must know.
    pub const fn known(&self) -> Known<'_> {
        Known { members: &self.members, helpers: &self.helpers }
    }

    /// The members who said that they help, with their partners.
    pub fn helpers(&self) -> BTreeMap<PersonId, PartnerId> {
        let of = |one: &PersonId| Some((*one, *self.partner_of.get(one)?));
        self.helpers.iter().filter_map(of).collect()
    }

    /// What the partner of a member is called; empty when they are none.
    pub fn partner(&self, person: PersonId) -> &str {
        let name = self.partner_of.get(&person).and_then(|id| self.partners.get(id));
        name.map_or("", String::as_str)
    }
}

/// Reads who is here.
pub(crate) async fn here(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Here, Fault> {
    const DOING: &str = "read who is here";
    let sql = "SELECT person_id, partner_id FROM member_v1 WHERE partnership_id = $1";
    let member = |row: &QueryResult| -> Result<_, Fault> {
        let person: Uuid = row.try_get("", "person_id").store(DOING)?;
        let partner: Uuid = row.try_get("", "partner_id").store(DOING)?;
        Ok((PersonId::from_uuid(person), PartnerId::from_uuid(partner)))
    };
    let rows = select(db, partnership, sql).await?;
    let partner_of = rows.iter().map(member).collect::<Result<BTreeMap<_, _>, _>>()?;
    let sql = "SELECT id, name FROM partner_v1 WHERE partnership_id = $1";
    let partner = |row: &QueryResult| -> Result<_, Fault> {
        let id: Uuid = row.try_get("", "id").store(DOING)?;
        Ok((PartnerId::from_uuid(id), row.try_get("", "name").store(DOING)?))
    };
    let rows = select(db, partnership, sql).await?;
    let partners = rows.iter().map(partner).collect::<Result<_, _>>()?;
    let members: BTreeSet<_> = partner_of.keys().copied().collect();
    let said = helpers::all(db, partnership).await?;
    let helpers = said.intersection(&members).copied().collect();
    Ok(Here { partner_of, partners, members, helpers })
}

/// These people with their names, by name.
pub(crate) async fn named(
    db: &impl ConnectionTrait,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<Vec<(PersonId, String)>, Fault> {
    let ids: Vec<PersonId> = people.into_iter().collect();
    let mut all: Vec<_> = account::names(db, &ids).await?.into_iter().collect();
    all.sort_by_key(|(id, name)| (by_name(name), *id));
    Ok(all)
}

async fn select(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    sql: &str,
) -> Result<Vec<QueryResult>, Fault> {
    let values = [partnership.uuid().into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(statement).await.store("read the partnership")
}
