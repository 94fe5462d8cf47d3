//! Reading who is in the partnership, through the views that the partnership practice publishes.

use std::collections::BTreeMap;

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::StoreContext;
use reflection_rules::round::{Breakdown, Host, Label, Roster, RosterPerson};
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, QueryResult, Statement};

/// Everyone in the partnership with their partners and groups, for the crowd rule.
pub async fn roster(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Roster, Fault> {
    const DOING: &str = "read the roster";
    let sql = "SELECT person_id, partner_id FROM member_v1 WHERE partnership_id = $1";
    let mut people: BTreeMap<PersonId, RosterPerson> = BTreeMap::new();
    for row in select(db, partnership, sql).await? {
        let person: Uuid = row.try_get("", "person_id").store(DOING)?;
        let partner: Uuid = row.try_get("", "partner_id").store(DOING)?;
        let entry = people.entry(PersonId::from_uuid(person)).or_default();
        entry.partners.insert(partner.to_string());
    }
    let sql = "SELECT person_id, group_id FROM member_group_v1 WHERE partnership_id = $1";
    for row in select(db, partnership, sql).await? {
        let person: Uuid = row.try_get("", "person_id").store(DOING)?;
        let group: Uuid = row.try_get("", "group_id").store(DOING)?;
        if let Some(person) = people.get_mut(&PersonId::from_uuid(person)) {
            person.groups.insert(group.to_string());
        }
    }
    Ok(Roster { people })
}

/// The hosts, with the partner each belongs to.
pub async fn hosts(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<Host>, Fault> {
    const DOING: &str = "read the hosts";
    let sql = "SELECT person_id, partner_id FROM member_v1 \
               WHERE partnership_id = $1 AND is_host = 1 ORDER BY person_id";
    let host = |row: &QueryResult| {
        let person: Uuid = row.try_get("", "person_id").store(DOING)?;
        let partner: Uuid = row.try_get("", "partner_id").store(DOING)?;
        Ok(Host { person: PersonId::from_uuid(person), partner: partner.to_string() })
    };
    select(db, partnership, sql).await?.iter().map(host).collect()
}

/// The partners and groups of today, partners first, each by name.
pub async fn labels(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<Label>, Fault> {
    const DOING: &str = "read the partners and groups";
    let mut labels = Vec::new();
    let views = [(Breakdown::Partners, "partner_v1"), (Breakdown::Groups, "group_v1")];
    for (kind, view) in views {
        let sql = format!("SELECT id, name FROM {view} WHERE partnership_id = $1 ORDER BY name");
        for row in select(db, partnership, &sql).await? {
            let id: Uuid = row.try_get("", "id").store(DOING)?;
            let name = row.try_get("", "name").store(DOING)?;
            labels.push(Label { kind, key: id.to_string(), name });
        }
    }
    Ok(labels)
}

/// The members by id, in no order that tells anything.
pub async fn members(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<PersonId>, Fault> {
    let sql = "SELECT DISTINCT person_id FROM member_v1 WHERE partnership_id = $1";
    let person = |row: &QueryResult| {
        let person: Uuid = row.try_get("", "person_id").store("read the members")?;
        Ok(PersonId::from_uuid(person))
    };
    select(db, partnership, sql).await?.iter().map(person).collect()
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
