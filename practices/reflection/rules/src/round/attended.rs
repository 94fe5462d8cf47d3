//! Who could answer in several rounds, as the rules over time need it: without names.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::PersonId;
use small_groups::{Attendance, Group, Stood};

use super::{Breakdown, Roster, RosterPerson};

/// Where one person stood while a round was open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// From the opening, or from when they joined, to the close.
    pub throughout: RosterPerson,
    /// Only for a part of the time; they may have answered then.
    pub at_times: RosterPerson,
    /// Whether they were gone at the close.
    pub is_gone: bool,
}

/// Everyone who could answer a round.
pub type List = BTreeMap<PersonId, Listed>;

/// Who could answer a round, from who was there when it opened and who was there at the close.
pub fn listed(opening: &Roster, close: &Roster) -> List {
    let everyone: BTreeSet<&PersonId> = opening.people.keys().chain(close.people.keys()).collect();
    let one = |person: &PersonId| match (opening.people.get(person), close.people.get(person)) {
        (None, Some(now)) => Listed { throughout: now.clone(), ..Listed::default() },
        (Some(then), Some(now)) => Listed {
            throughout: join(then, now, |a, b| a.intersection(b).cloned().collect()),
            at_times: join(then, now, |a, b| a.symmetric_difference(b).cloned().collect()),
            is_gone: false,
        },
        (then, None) => {
            let at_times = then.cloned().unwrap_or_default();
            Listed { throughout: RosterPerson::default(), at_times, is_gone: true }
        }
    };
    everyone.into_iter().map(|person| (*person, one(person))).collect()
}

fn join(
    one: &RosterPerson,
    other: &RosterPerson,
    both: fn(&BTreeSet<String>, &BTreeSet<String>) -> BTreeSet<String>,
) -> RosterPerson {
    RosterPerson {
        partners: both(&one.partners, &other.partners),
        groups: both(&one.groups, &other.groups),
    }
}

/// The people of several rounds with the groups they could speak with; one entry per round.
///
/// Shape: a number stands for the same person in all of them, and for no one anywhere else.
pub fn attended(rounds: &[&List]) -> Vec<Attendance> {
    let mut numbers = BTreeMap::new();
    for person in rounds.iter().flat_map(|list| list.keys()) {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        numbers.entry(*person).or_insert(next);
    }
    let of_round = |list: &&List| {
        let people = list.iter().filter_map(|(person, listed)| {
            let stood = Stood {
                throughout: groups(&listed.throughout),
                at_times: groups(&listed.at_times),
                is_gone: listed.is_gone,
            };
            numbers.get(person).map(|number| (*number, stood))
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
