//! A large partnership with one open round: to see how the program carries many people.

use std::collections::{BTreeMap, BTreeSet};

use partnership_rules::{
    Beginning, Change, FirstPartners, GroupId, PartnerId, Started, slug_of, start,
};
use powerwith_core::{Fault, Moment, PersonId};
use powerwith_store::Store;
use powerwith_web::account::{self, Person};
use reflection_rules::round::{Keeping, Stage};

use super::{
    Past,
    answering::Mood,
    cast::{Here, demo_name, refused},
    mending,
    rounds::{self, Script},
};

/// How many people are written down at once: enough to be quick, few enough to fit in memory.
const PEOPLE_AT_ONCE: usize = 500;

const PARTNERS: [&str; 5] =
    ["Harbor Schools", "City Library", "Tenants United", "Riverside Clinic", "Youth Council"];

/// Each group and its share of the people, in percent; the rest says nothing.
const GROUPS: [(&str, usize); 4] =
    [("Families", 45), ("Staff", 25), ("Community groups", 15), ("Youth", 10)];

/// Every form that people meet often: two scales, beans, links, a spectrum, and stories with each.
const ROUND: Script = Script {
    title: "All of us at once",
    stage: Stage::Deepening,
    why: "We want to know what helps us and what gets in our way, from everyone in the same week.",
    what_happens: "We read it together and answer each point within two weeks.",
    focus: &["stop.community", "stop.trust", "guide.power_with"],
    rest: &[
        "stop.vulnerability",
        "guide.conflict_ready",
        "guide.every_role",
        "guide.at_the_table",
        "structure.pods_circles",
    ],
    opened_days_ago: 1,
    closes_in_days: 30,
    mood: Mood::Summer,
    watch: false,
    keeping: Keeping::Confidential,
    read_first: None,
};

/// The partnership begins, everyone comes in, and the round opens.
pub(super) async fn gather(
    store: &Store,
    past: &Past,
    (n_people, keeping): (usize, Keeping),
) -> Result<(), Fault> {
    let begun = past.days_ago(30, 1);
    let name = demo_name("Harbor & Hills Partnership")?;
    let slug = slug_of(&name);
    let partners = PARTNERS.iter().map(|name| demo_name(name)).collect::<Result<Vec<_>, _>>()?;
    let beginning = Beginning {
        name,
        partners: FirstPartners::new(partners).map_err(refused)?,
        first_partner_idx: 0,
        second_partner_idx: 1,
    };
    let started = start(&beginning, slug, &begun).map_err(refused)?;
    let mut crowd = Crowd::new(&started, &begun)?;
    let (here, hosts) = (started.partnership.id, [started.first, started.second]);
    let mut known = hosts.into_iter().peekable();
    let mut first_time = true;
    for first in (0..n_people).step_by(PEOPLE_AT_ONCE) {
        for number in first..n_people.min(first + PEOPLE_AT_ONCE) {
            crowd.add(number, known.next(), &begun);
        }
        store
            .with_write_tx("make a crowd", async |tx| {
                for person in &crowd.people {
                    account::add_person(&tx, person).await?;
                }
                if first_time {
                    partnership_server::found(&tx, &started, &begun).await?;
                }
                partnership_server::apply(&tx, here, &crowd.changes, &begun).await
            })
            .await?;
        first_time = false;
        crowd.people.clear();
        crowd.changes.clear();
    }
    mending::ready(store, here, hosts, past).await?;
    let here = Here { id: here, hosts, people: Vec::new(), groups: BTreeMap::new() };
    let script = Script { keeping, ..ROUND };
    rounds::open(store, &here, past, &script).await.map(drop)
}

/// Who comes in next, gathered before it is written.
struct Crowd {
    partners: Vec<PartnerId>,
    groups: Vec<(GroupId, usize)>,
    people: Vec<Person>,
    changes: Vec<Change>,
}

impl Crowd {
    fn new(started: &Started, begun: &Moment) -> Result<Self, Fault> {
        let mut changes = Vec::new();
        let mut groups = Vec::new();
        for (name, percent) in GROUPS {
            let id = GroupId::new(begun);
            let by = Some(started.first);
            changes.push(Change::GroupAdded { id, name: demo_name(name)?, by });
            groups.push((id, percent));
        }
        let partners = started.partnership.partners.keys().copied().collect();
        Ok(Self { partners, groups, people: Vec::new(), changes })
    }

    fn add(&mut self, number: usize, known: Option<PersonId>, begun: &Moment) {
        let id = known.unwrap_or_else(|| PersonId::new(begun));
        self.people.push(Person {
            id,
            name: format!("Person {}", number + 1),
            languages: vec!["en".to_owned()],
            reach: String::new(),
            email: None,
            since: begun.today(),
        });
        if known.is_none() {
            let partner = self.partners[number % self.partners.len()];
            self.changes.push(Change::Joined { person: id, partner });
        }
        if let Some(group) = self.group_of(number) {
            self.changes.push(Change::GroupsSaid { person: id, groups: BTreeSet::from([group]) });
        }
    }

    fn group_of(&self, number: usize) -> Option<GroupId> {
        // 37 shares no factor with 100, so a hundred people in a row fall evenly.
        let mut left = number * 37 % 100;
        for (group, percent) in &self.groups {
            if left < *percent {
                return Some(*group);
            }
            left -= percent;
        }
        None
    }
}
