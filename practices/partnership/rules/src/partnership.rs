//! A partnership as the rules see it: partners, members, hosts, groups, codes that wait.
//!
//! Who is in which group is deliberately absent: no rule may look at it.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{PartnershipId, PersonId};

use crate::{CodeRequest, GroupId, Name, NewCodeId, PartnerId};

/// One partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partnership {
    /// Names it.
    pub id: PartnershipId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name for people.
    pub name: Name,
    /// Its partners, all equals.
    pub partners: BTreeMap<PartnerId, Partner>,
    /// Its people.
    pub members: BTreeMap<PersonId, Membership>,
    /// Its groups, with those in people's own words.
    pub groups: BTreeMap<GroupId, Group>,
    /// The sign-in codes that hosts made or were asked for.
    pub codes: BTreeMap<NewCodeId, CodeRequest>,
}

/// An organisation or group in the partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Its name.
    pub name: Name,
}

/// A self-described lens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: Name,
    /// Whether a host offers it to everyone; otherwise it is in someone's own words.
    pub is_offered: bool,
}

/// What a person is in the partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The partner they come from.
    pub partner: PartnerId,
    /// Whether they are a host.
    pub is_host: bool,
}

/// What a person says about their groups. Saying nothing is fine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupWish {
    /// Groups they chose from the list.
    pub known: BTreeSet<GroupId>,
    /// A group in their own words.
    pub own_words: Option<Name>,
}

impl Partnership {
    /// The hosts, each with their partner.
    pub fn hosts(&self) -> impl Iterator<Item = (PersonId, PartnerId)> {
        self.members.iter().filter(|(_, m)| m.is_host).map(|(person, m)| (*person, m.partner))
    }

    /// Whether this person is a host.
    pub fn is_host(&self, person: PersonId) -> bool {
        self.members.get(&person).is_some_and(|member| member.is_host)
    }

    /// The partner a person comes from.
    pub fn partner_of(&self, person: PersonId) -> Option<PartnerId> {
        self.members.get(&person).map(|member| member.partner)
    }

    /// Whether there would still be hosts from two partners without this person.
    ///
    /// Why: two keys need two holders who do not answer to the same organisation. Hosts from two
    /// partners are at least two people, so this one count holds both promises.
    pub fn has_two_keys_without(&self, person: PersonId) -> bool {
        let partners: BTreeSet<PartnerId> =
            self.hosts().filter(|(host, _)| *host != person).map(|(_, partner)| partner).collect();
        partners.len() >= 2
    }

    /// The group with this name, in whatever capitals.
    pub fn group_named(&self, name: &Name) -> Option<(GroupId, &Group)> {
        self.groups.iter().find(|(_, group)| group.name.is_same(name)).map(|(id, g)| (*id, g))
    }
}
