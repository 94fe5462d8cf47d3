//! Reading who is in the partnership, through the views that the partnership practice publishes.

use std::collections::BTreeMap;

use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::{StoreContext, gather, gathered, id_text};
use reflection_rules::round::{Breakdown, Choice, Host, Label, Roster, RosterPerson, Round};
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, QueryResult, Statement};

/// Which groups are looked at together with the person's own partner.
#[derive(Clone, Copy, Debug)]
pub enum Pairs<'a> {
    /// The chosen one.
    Chosen(&'a Choice),
    /// Every group that may be chosen.
    Every,
}

impl Pairs<'_> {
    fn have(self, group: &Label) -> bool {
        match self {
            Self::Chosen(choice) => {
                choice.partner.is_some() && choice.group.as_ref() == Some(&group.key)
            }
            Self::Every => true,
        }
    }
}

/// The part of the roster that the crowd rule needs for one person in a round: the person, and of
/// those who share a label as many as the floor asks for.
///
/// Why not everyone: the rule only asks whether a crowd reaches the floor, so whoever is left out
/// changes nothing it says. Reading 1,500 people took most of the time of every page. Who shares
/// two labels takes the longest to find, so it is asked for those pairs alone that matter.
pub async fn around(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    (round, person, pairs): (&Round, PersonId, Pairs<'_>),
) -> Result<Roster, Fault> {
    let most = round.plan.floor.people();
    let mut values = vec![partnership.uuid().into(), person.uuid().into()];
    let mut crowds = OWN_ROW.to_owned();
    let shows = |breakdown| round.plan.breakdowns.contains(&breakdown);
    if shows(Breakdown::Partners) {
        crowds += &some_of(most, MEMBERS, OWN_PARTNER);
    }
    for label in round.groups().filter(|_| shows(Breakdown::Groups)) {
        let Ok(group) = Uuid::parse_str(&label.key) else { continue };
        values.push(group.into());
        let in_group = format!("g.group_id = ${}", values.len());
        crowds += &some_of(most, IN_GROUPS, &in_group);
        if shows(Breakdown::Partners) && pairs.have(label) {
            crowds += &some_of(most, IN_GROUPS, &format!("{in_group} AND {OWN_PARTNER}"));
        }
    }
    people(db, &crowds, values).await
}

/// The roster with one person alone: enough to know their partner.
pub async fn alone(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    person: PersonId,
) -> Result<Roster, Fault> {
    people(db, OWN_ROW, vec![partnership.uuid().into(), person.uuid().into()]).await
}

/// Gathers the people of some crowds, in one row.
async fn people(
    db: &impl ConnectionTrait,
    crowds: &str,
    values: Vec<sea_orm::Value>,
) -> Result<Roster, Fault> {
    let backend = db.get_database_backend();
    let ids = ["person_id", "partner_id", "group_id"]
        .map(|id| format!("{} AS {id}", id_text(backend, id)))
        .join(", ");
    let crowds = format!("(SELECT {ids} FROM ({crowds}) AS ids) AS crowds");
    let people = gather(backend, &["person_id", "partner_id", "group_id"], &crowds);
    let sql = format!("SELECT {people} AS people");
    let query = Statement::from_sql_and_values(backend, sql, values);
    let row = db.query_one_raw(query).await.store("read the roster")?;
    let rows = row.map_or(Ok(Vec::new()), |row| gathered::<Crowd>(&row, "people"))?;
    let mut people: BTreeMap<PersonId, RosterPerson> = BTreeMap::new();
    for (person, partner, group) in rows {
        let entry = people.entry(PersonId::from_uuid(id(&person)?)).or_default();
        entry.partners.insert(id(&partner)?.to_string());
        if let Some(group) = group {
            entry.groups.insert(id(&group)?.to_string());
        }
    }
    Ok(Roster { people })
}

/// Everyone in the partnership. For the close alone: whoever answers without a name is compared with
/// no one in particular.
pub async fn everyone(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Roster, Fault> {
    const DOING: &str = "read the whole roster";
    let mut people: BTreeMap<PersonId, RosterPerson> = BTreeMap::new();
    let sql = "SELECT person_id, partner_id FROM member_v1 WHERE partnership_id = $1";
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
        if let Some(entry) = people.get_mut(&PersonId::from_uuid(person)) {
            entry.groups.insert(group.to_string());
        }
    }
    Ok(Roster { people })
}

/// A person of a crowd, their partner, and the group that makes the crowd.
type Crowd = (String, String, Option<String>);

fn id(text: &str) -> Result<Uuid, Fault> {
    Uuid::parse_str(text).map_err(|error| Fault::caused("read an id of the roster", error))
}

/// The person, without groups. `$1` is the partnership, `$2` the person.
const OWN_ROW: &str = "SELECT m.person_id, m.partner_id, CAST(NULL AS UUID) AS group_id \
     FROM member_v1 m WHERE m.partnership_id = $1 AND m.person_id = $2";

const MEMBERS: &str = "CAST(NULL AS UUID) AS group_id \
     FROM member_v1 m WHERE m.partnership_id = $1";

const IN_GROUPS: &str = "g.group_id FROM member_group_v1 g JOIN member_v1 m \
     ON m.partnership_id = g.partnership_id AND m.person_id = g.person_id \
     WHERE g.partnership_id = $1";

const OWN_PARTNER: &str = "m.partner_id IN \
     (SELECT o.partner_id FROM member_v1 o WHERE o.partnership_id = $1 AND o.person_id = $2)";

/// As many as the floor asks for, of those who share a label.
fn some_of(most: usize, from: &str, condition: &str) -> String {
    format!(
        " UNION ALL SELECT * FROM \
         (SELECT m.person_id, m.partner_id, {from} AND {condition} LIMIT {most}) AS crowd"
    )
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
