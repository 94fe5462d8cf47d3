//! Who is here, by the views that the partnership practice publishes, and by which terms people
//! decide.

use std::collections::{BTreeMap, BTreeSet};

use decision_rules::{
    open_log::PartnerNames,
    proposal::{Known, ProposalId, Terms},
};
use partnership_rules::{Membership, PartnerId};
use powerwith_core::{Fault, PartnershipId, PersonId, by_name};
use powerwith_store::StoreContext;
use powerwith_web::account;
use sea_orm::{ConnectionTrait, QueryResult, Statement, prelude::Uuid};

use crate::terms;

/// The partnership of today, as the rules about proposals need it.
#[derive(Clone, Debug)]
pub struct Here {
    /// The members.
    pub members: BTreeMap<PersonId, Membership>,
    /// The partners by name.
    pub partners: PartnerNames,
    /// The partners that lead.
    pub leads: BTreeSet<PartnerId>,
    /// How the partnership decides.
    pub terms: Terms,
}

impl Here {
    /// What the rules must know.
    pub const fn known(&self) -> Known<'_> {
        Known { members: &self.members, leads: &self.leads, terms: &self.terms }
    }

    /// The name of a partner; empty when it is gone.
    pub fn partner(&self, id: PartnerId) -> &str {
        self.partners.get(&id).map_or("", String::as_str)
    }

    /// The partners, by name.
    pub fn partners_by_name(&self) -> Vec<(PartnerId, &str)> {
        let mut all: Vec<_> = self.partners.iter().map(|(id, name)| (*id, name.as_str())).collect();
        all.sort_by_key(|(_, name)| by_name(name));
        all
    }
}

/// Reads who is here.
pub async fn here(db: &impl ConnectionTrait, partnership: PartnershipId) -> Result<Here, Fault> {
    const DOING: &str = "read who is here";
    let sql = "SELECT person_id, partner_id, is_host FROM member_v1 WHERE partnership_id = $1";
    let member = |row: &QueryResult| -> Result<_, Fault> {
        let person: Uuid = row.try_get("", "person_id").store(DOING)?;
        let partner: Uuid = row.try_get("", "partner_id").store(DOING)?;
        let is_host: i32 = row.try_get("", "is_host").store(DOING)?;
        let stands = Membership { partner: PartnerId::from_uuid(partner), is_host: is_host == 1 };
        Ok((PersonId::from_uuid(person), stands))
    };
    let members =
        select(db, partnership, sql).await?.iter().map(member).collect::<Result<_, _>>()?;
    let sql = "SELECT id, name FROM partner_v1 WHERE partnership_id = $1";
    let partner = |row: &QueryResult| -> Result<_, Fault> {
        let id: Uuid = row.try_get("", "id").store(DOING)?;
        Ok((PartnerId::from_uuid(id), row.try_get("", "name").store(DOING)?))
    };
    let partners =
        select(db, partnership, sql).await?.iter().map(partner).collect::<Result<_, _>>()?;
    let (terms, leads) = terms::load(db, partnership).await?;
    Ok(Here { members, partners, leads, terms })
}

/// The names of the groups that may be named, by name: what a seat may be called.
pub async fn groups(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<String>, Fault> {
    const DOING: &str = "read the groups";
    let sql = "SELECT name FROM group_v1 WHERE partnership_id = $1";
    let name = |row: &QueryResult| row.try_get::<String>("", "name").store(DOING);
    let rows = select(db, partnership, sql).await?;
    let mut names = rows.iter().map(name).collect::<Result<Vec<_>, _>>()?;
    names.sort_by_key(|name| by_name(name));
    Ok(names)
}

/// The names of these people.
pub async fn names(
    db: &impl ConnectionTrait,
    people: &BTreeSet<PersonId>,
) -> Result<BTreeMap<PersonId, String>, Fault> {
    let ids: Vec<PersonId> = people.iter().copied().collect();
    Ok(account::names(db, &ids).await?.into_iter().collect())
}

/// Whether a stipend is owed to this person for their seat in a proposal, by the view that the
/// practice of sharing publishes.
pub async fn is_owed_a_stipend(
    db: &impl ConnectionTrait,
    (partnership, proposal): (PartnershipId, ProposalId),
    person: PersonId,
) -> Result<bool, Fault> {
    let sql = "SELECT id FROM stipend_v1 \
               WHERE partnership_id = $1 AND proposal_id = $2 AND holder_id = $3";
    let values = [partnership.uuid().into(), proposal.uuid().into(), person.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(db.query_one_raw(find).await.store("read whether a stipend is owed")?.is_some())
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
