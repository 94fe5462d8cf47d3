//! The crowd rule: what may go with an answer besides the answer itself.
//!
//! A label goes along only when at least as many people as the round's floor share it, two of them
//! together only when that many share both. There are never more than two.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::PersonId;

use super::{Breakdown, Label, Round};
use crate::answer::ItemAnswer;

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
    /// Their partner, when enough people share it; every such partner for someone without a name.
    pub partners: Vec<Label>,
}

/// What a person picked; nothing is picked for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The key of a group; none for "rather not say".
    pub group: Option<String>,
    /// The key of a partner whose name may go along; none for "rather not say".
    pub partner: Option<String>,
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

impl Labels {
    /// What goes along with one answer: a group, a partner.
    pub fn with(&self, said: &ItemAnswer) -> (Option<&Label>, Option<&Label>) {
        // A tie has two ends: ratings go with the partner, and then without the group.
        let is_tie = said.links().is_some() && self.partner.is_none();
        match &self.links {
            Some(partner) if is_tie => (None, Some(partner)),
            _ => (self.group.as_ref(), self.partner.as_ref()),
        }
    }
}

impl Offer {
    /// Whether there is nothing to choose.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.partners.is_empty()
    }
}

/// What someone may let go along with their answers in this round: a person, or whoever answers
/// without a name.
///
/// Why: with partner, role and language attached, 72 % of a partnership of 60 stood in a crowd of
/// fewer than 5; with the partner alone 4 %.
pub fn offer(round: &Round, roster: &Roster, person: Option<PersonId>) -> Offer {
    let floor_people = round.plan.floor.people();
    let shows = |breakdown| round.plan.breakdowns.contains(&breakdown);
    let is_crowd = |label: &&Label| roster.count(|one| one.has(label)) >= floor_people;
    let groups = round.groups().filter(|_| shows(Breakdown::Groups)).filter(is_crowd);
    let may_be_theirs = |label: &&Label| match person {
        Some(person) => roster.people.get(&person).is_some_and(|mine| mine.has(label)),
        None => true,
    };
    let partners = round
        .partners()
        .filter(|_| shows(Breakdown::Partners))
        .filter(may_be_theirs)
        .filter(is_crowd)
        .take(if person.is_some() { 1 } else { usize::MAX });
    Offer { groups: groups.cloned().collect(), partners: partners.cloned().collect() }
}

/// What goes along with the answers after a choice.
///
/// When too few people share both, the group goes alone: it is what the person named. A group that
/// is not on offer (any more) does not go along.
pub fn labels(round: &Round, roster: &Roster, (offer, choice): (&Offer, &Choice)) -> Labels {
    let of = |labels: &[Label], key: &Option<String>| {
        key.as_ref().and_then(|key| labels.iter().find(|label| label.key == *key).cloned())
    };
    let group = of(&offer.groups, &choice.group);
    let partner = of(&offer.partners, &choice.partner);
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
