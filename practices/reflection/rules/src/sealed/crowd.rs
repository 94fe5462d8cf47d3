//! The crowd rule once more, at the close: who sends without a name cannot be asked who they are,
//! so a label counts only if a crowd shares it.

use crate::round::{Breakdown, Label, Roster, Round};

/// What goes along with one sealed answer when it is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// The key of the group.
    pub group: Option<String>,
    /// The key of the partner.
    pub partner: Option<String>,
}

/// What may go along, of what an envelope says: only labels that the round shows by, and only when
/// at least as many people as its floor share them. When too few share both, the group goes alone.
pub fn fitting(
    round: &Round,
    roster: &Roster,
    (group, partner): (Option<&str>, Option<&str>),
) -> Along {
    let find = |kind: Breakdown, key: Option<&str>| -> Option<&Label> {
        let is_it = |label: &&Label| label.kind == kind && Some(label.key.as_str()) == key;
        let found = round.labels.iter().find(is_it);
        let is_shown = round.plan.breakdowns.contains(&kind);
        found.filter(|label| is_shown && is_crowd(round, roster, &[*label]))
    };
    let group = find(Breakdown::Groups, group);
    let partner = find(Breakdown::Partners, partner);
    let partner = partner
        .filter(|partner| group.is_none_or(|group| is_crowd(round, roster, &[group, *partner])));
    let key = |label: Option<&Label>| label.map(|label| label.key.clone());
    Along { group: key(group), partner: key(partner) }
}

fn is_crowd(round: &Round, roster: &Roster, labels: &[&Label]) -> bool {
    let n_people = roster.people.values().filter(|person| {
        labels.iter().all(|label| match label.kind {
            Breakdown::Groups => person.groups.contains(&label.key),
            Breakdown::Partners => person.partners.contains(&label.key),
        })
    });
    n_people.count() >= round.plan.floor.people()
}
