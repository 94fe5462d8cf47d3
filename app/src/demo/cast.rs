//! Who is in the demo: five partners, forty-six people, groups of unequal size.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{
    Beginning, Change, FirstPartners, GroupId, Name, PartnerId, Refused, slug_of, start,
};
use powerwith_core::{Fault, PartnershipId, PersonId, Stop};
use powerwith_store::{Store, StoreContext};
use powerwith_web::account::{self, Person};
use sea_orm::{ConnectionTrait, Statement};

use super::{Past, unexpected};

/// The partnership and who is in it, by the names used in this demo.
pub(super) struct Here {
    pub(super) id: PartnershipId,
    pub(super) hosts: [PersonId; 2],
    pub(super) people: Vec<Member>,
    pub(super) groups: BTreeMap<&'static str, GroupId>,
}

/// One person with the group and the partner they belong to.
pub(super) struct Member {
    pub(super) id: PersonId,
    pub(super) name: &'static str,
    pub(super) group: &'static str,
}

pub(super) const NAME: &str = "Roots & Rivers Partnership";

const PARTNERS: [&str; 5] = [
    "Lakeside School District",
    "City Parks",
    "Somali Youth Circle",
    "Bethel Church",
    "Familias Unidas",
];

/// Group, partner, and the people. The first two are the hosts.
const PEOPLE: [(&str, &str, &[&str]); 9] = [
    ("Community groups", "Somali Youth Circle", &["Amina", "Yusuf", "Sagal", "Ilhan"]),
    (
        "School staff",
        "Lakeside School District",
        &[
            "Pat", "Denise", "Marcus", "Linh", "Rosa", "Greg", "Tamika", "Ben", "Anita", "Joel",
            "Priya",
        ],
    ),
    (
        "Families",
        "Familias Unidas",
        &["Luz", "Elena", "Jorge", "Carmen", "Miguel", "Patricia", "Rafael", "Lupe"],
    ),
    ("Families", "Somali Youth Circle", &["Hodan", "Abdi", "Fadumo", "Halima", "Omar"]),
    (
        "Community groups",
        "Bethel Church",
        &["Ruth", "Samuel", "Grace", "Walter", "Naomi", "Isaiah"],
    ),
    ("Community groups", "Familias Unidas", &["Teresa", "Daniel"]),
    ("Youth", "Somali Youth Circle", &["Zak", "Hani", "Leyla"]),
    ("Youth", "Familias Unidas", &["Mateo", "Sofía"]),
    ("Agencies", "City Parks", &["Kim", "Terrence", "Wendy", "Luis", "Moira"]),
];

/// Some speak other languages first, and some said how to reach them.
const LANGUAGES: [(&str, &[&str]); 9] = [
    ("Hodan", &["so", "en"]),
    ("Fadumo", &["so"]),
    ("Halima", &["so", "ar"]),
    ("Amina", &["so", "en"]),
    ("Luz", &["es", "en"]),
    ("Elena", &["es"]),
    ("Jorge", &["es"]),
    ("Teresa", &["es", "en"]),
    ("Linh", &["vi", "en"]),
];

const REACH: [(&str, &str); 3] = [
    ("Hodan", "Text me, or ask Amina to call"),
    ("Elena", "A note with Sofía"),
    ("Walter", "Call after church"),
];

/// Whether the demo is in this store already.
pub(super) async fn is_there(store: &Store) -> Result<bool, Fault> {
    Ok(!partnership_server::is_first_run(store).await?)
}

/// Everyone in the store, those with a special part last, so that they stand at the end of the
/// printed list.
pub(super) async fn people(store: &Store) -> Result<Vec<(PersonId, String)>, Fault> {
    const DOING: &str = "list the people of the demo";
    let db = store.read();
    let sql = "SELECT DISTINCT p.id, p.name, m.is_host FROM person p \
               JOIN member_v1 m ON m.person_id = p.id ORDER BY m.is_host, p.name";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    let mut people = Vec::new();
    for row in rows.store(DOING)? {
        let id = PersonId::from_uuid(row.try_get("", "id").store(DOING)?);
        people.push((id, row.try_get("", "name").store(DOING)?));
    }
    let special = ["Zak", "Kim", "Ruth", "Hodan", "Luz", "Pat", "Amina"];
    people.sort_by_key(|(_, name): &(PersonId, String)| {
        special.iter().position(|known| known == name).map_or(0, |at| at + 1)
    });
    Ok(people)
}

/// The partnership begins, and everyone comes in.
pub(super) async fn meet(store: &Store, past: &Past) -> Result<Here, Fault> {
    let begun = past.days_ago(400, 1);
    let partners = PARTNERS.iter().map(|name| demo_name(name)).collect::<Result<Vec<_>, _>>()?;
    let name = demo_name(NAME)?;
    let slug = slug_of(&name);
    let beginning = Beginning {
        name,
        partners: FirstPartners::new(partners).map_err(refused)?,
        first_partner_idx: 2,
        second_partner_idx: 0,
    };
    let started = start(&beginning, slug, &begun).map_err(refused)?;
    let partner_ids: BTreeMap<String, PartnerId> = started
        .partnership
        .partners
        .iter()
        .map(|(id, partner)| (partner.name.to_string(), *id))
        .collect();
    let mut cast = Cast {
        changes: Vec::new(),
        people: Vec::new(),
        members: Vec::new(),
        groups: BTreeMap::new(),
    };
    for (group, partner, names) in PEOPLE {
        let partner = partner_ids.get(partner).copied();
        let partner = partner.ok_or_else(|| Fault::new("make the demo: a partner is missing"))?;
        for name in names {
            let known = match *name {
                "Amina" => Some(started.first),
                "Pat" => Some(started.second),
                _ => None,
            };
            cast.add((name, group), (partner, known), &begun)?;
        }
    }
    let hosts = [started.first, started.second];
    let here = started.partnership.id;
    store
        .with_write_tx("make the demo's people", async |tx| {
            for person in &cast.people {
                account::add_person(&tx, person).await?;
            }
            partnership_server::found(&tx, &started, &begun).await?;
            partnership_server::apply(&tx, here, &cast.changes, &begun).await
        })
        .await?;
    Ok(Here { id: here, hosts, people: cast.members, groups: cast.groups })
}

/// Who comes in, gathered before it is written.
struct Cast {
    changes: Vec<Change>,
    people: Vec<Person>,
    members: Vec<Member>,
    groups: BTreeMap<&'static str, GroupId>,
}

impl Cast {
    fn add(
        &mut self,
        (name, group): (&'static str, &'static str),
        (partner, known): (PartnerId, Option<PersonId>),
        begun: &powerwith_core::Moment,
    ) -> Result<(), Fault> {
        let id = known.unwrap_or_else(|| PersonId::new(begun));
        let find = |list: &[(&str, &str)]| {
            list.iter()
                .find(|(of, _)| *of == name)
                .map_or_else(String::new, |(_, w)| (*w).to_owned())
        };
        let languages =
            LANGUAGES.iter().find(|(of, _)| *of == name).map_or(&["en"][..], |(_, l)| l);
        self.people.push(Person {
            id,
            name: name.to_owned(),
            languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
            reach: find(&REACH),
            email: None,
            since: begun.today(),
        });
        if known.is_none() {
            self.changes.push(Change::Joined { person: id, partner });
        }
        let group_id = match self.groups.get(group) {
            Some(known) => *known,
            None => {
                let new = GroupId::new(begun);
                let by = self.people.first().map(|first| first.id);
                self.changes.push(Change::GroupAdded { id: new, name: demo_name(group)?, by });
                self.groups.insert(group, new);
                new
            }
        };
        self.changes.push(Change::GroupsSaid { person: id, groups: BTreeSet::from([group_id]) });
        self.members.push(Member { id, name, group });
        Ok(())
    }
}

pub(super) fn demo_name(text: &str) -> Result<Name, Fault> {
    Name::parse(text).map_err(|problem| Fault::new(format!("make the demo: {problem:?}")))
}

pub(super) fn refused(refusal: Refused) -> Fault {
    unexpected(Stop::Refused(refusal))
}
