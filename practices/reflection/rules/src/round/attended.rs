//! Who could answer in several rounds, as the rules over time need it: without names.

use std::collections::{BTreeMap, BTreeSet};

use small_groups::{Attendance, Group};

use super::{Breakdown, Roster, RosterPerson};

/// The people of several rounds with the groups they could speak with; one entry per round.
///
/// Shape: a number stands for the same person in all of them, and for no one anywhere else.
pub fn attended(rounds: &[&Roster]) -> Vec<Attendance> {
    let people = rounds.iter().flat_map(|roster| roster.people.keys());
    let mut numbers = BTreeMap::new();
    for person in people {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        numbers.entry(*person).or_insert(next);
    }
    let of_round = |roster: &&Roster| {
        let people = roster.people.iter().filter_map(|(person, stands)| {
            numbers.get(person).map(|number| (*number, groups(stands)))
        });
        people.collect()
    };
    rounds.iter().map(of_round).collect()
}

fn groups(person: &RosterPerson) -> BTreeSet<Group> {
    let of = |kind: Breakdown, key: &String| Group {
        dimension: kind.id().to_owned(),
        name: key.clone(),
    };
    let groups = person.groups.iter().map(|key| of(Breakdown::Groups, key));
    groups.chain(person.partners.iter().map(|key| of(Breakdown::Partners, key))).collect()
}
