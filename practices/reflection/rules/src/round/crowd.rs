//! The crowd rule: what may go with an answer besides the answer itself.
//!
//! A label goes along only when at least as many people as the round's floor share it, two of them
//! together only when that many share both. There are never more than two.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::PersonId;

use super::{Breakdown, Label, Round};

/// Where one person stands on the roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterPerson {
    /// The keys of their partners.
    pub partners: BTreeSet<String>,
    /// The keys of the groups they say they belong to.
    pub groups: BTreeSet<String>,
}

/// Everyone in the partnership, with their partners and groups. Never shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// By person.
    pub people: BTreeMap<PersonId, RosterPerson>,
}

/// What a person may let go along with their answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The groups they may speak with this time.
    pub groups: Vec<Label>,
    /// Their partner, when enough people share it.
    pub partner: Option<Label>,
}

/// What a person picked; nothing is picked for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The key of a group; none for "rather not say".
    pub group: Option<String>,
    /// Whether their partner's name may go along.
    pub with_partner: bool,
}

/// What goes along with the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// The group, if any.
    pub group: Option<Label>,
    /// The partner, if any.
    pub partner: Option<Label>,
    /// The partner for ratings of links, where it goes alone: who rates is half of what is said.
    pub links: Option<Label>,
}

impl Offer {
    /// Whether there is nothing to choose.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.partner.is_none()
    }
}

/// What this person may let go along with their answers in this round.
///
/// Why: with partner, role and language attached, 72 % of a partnership of 60 stood in a crowd of
/// fewer than 5; with the partner alone 4 %.
pub fn offer(round: &Round, roster: &Roster, person: PersonId) -> Offer {
    let floor_people = round.plan.floor.people();
    let shows = |breakdown| round.plan.breakdowns.contains(&breakdown);
    let is_crowd = |label: &&Label| roster.count(|one| one.has(label)) >= floor_people;
    let groups = round.groups().filter(|_| shows(Breakdown::Groups)).filter(is_crowd);
    let mine = roster.people.get(&person);
    let partner = round
        .partners()
        .filter(|_| shows(Breakdown::Partners))
        .filter(|label| mine.is_some_and(|mine| mine.has(label)))
        .find(is_crowd);
    Offer { groups: groups.cloned().collect(), partner: partner.cloned() }
}

/// What goes along with the answers after a choice.
///
/// When too few people share both, the group goes alone: it is what the person named. A group that
/// is not on offer (any more) does not go along.
pub fn labels(round: &Round, roster: &Roster, (offer, choice): (&Offer, &Choice)) -> Labels {
    let group = choice
        .group
        .as_ref()
        .and_then(|key| offer.groups.iter().find(|group| group.key == *key).cloned());
    let partner = offer.partner.clone().filter(|_| choice.with_partner);
    let links = partner.clone();
    let (Some(one), Some(other)) = (&group, &partner) else {
        return Labels { group, partner, links };
    };
    let n_both = roster.count(|person| person.has(one) && person.has(other));
    let is_crowd = n_both >= round.plan.floor.people();
    Labels { group, partner: partner.filter(|_| is_crowd), links }
}

impl Roster {
    fn count(&self, is_one: impl Fn(&RosterPerson) -> bool) -> usize {
        self.people.values().filter(|person| is_one(person)).count()
    }
}

impl RosterPerson {
    fn has(&self, label: &Label) -> bool {
        match label.kind {
            Breakdown::Groups => self.groups.contains(&label.key),
            Breakdown::Partners => self.partners.contains(&label.key),
        }
    }
}
