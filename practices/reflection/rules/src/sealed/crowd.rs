//! The crowd rule once more, at the close: who sends without a name cannot be asked who they are,
//! so a label counts only if a crowd shares it.

use std::{collections::BTreeSet, fmt::Write as _};

use crate::round::{Breakdown, Label, Roster, RosterPerson, Round};

/// What goes along with one sealed answer when it is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// The key of the group.
    pub group: Option<String>,
    /// The key of the partner.
    pub partner: Option<String>,
}

/// The labels that a crowd shared when a round closed, each alone and two together. Kept with the
/// round, so that its results can be counted again when other people are members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crowds {
    groups: BTreeSet<String>,
    partners: BTreeSet<String>,
    both: BTreeSet<(String, String)>,
}

/// A text that names no crowds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} names no crowd")]
pub struct NotCrowds {
    /// Which line, counted from 1.
    pub line: usize,
}

impl Crowds {
    /// The crowds among the labels that a round shows by: at least as many people as its floor.
    pub fn at_close(round: &Round, roster: &Roster) -> Self {
        let shown = |kind: Breakdown| {
            let is_shown = round.plan.breakdowns.contains(&kind);
            round.labels.iter().filter(move |label| is_shown && label.kind == kind)
        };
        let is_crowd = |labels: &[&Label]| {
            let shares = |person: &&RosterPerson| labels.iter().all(|label| has(person, label));
            roster.people.values().filter(shares).count() >= round.plan.floor.people()
        };
        let mut crowds = Self::default();
        for partner in shown(Breakdown::Partners).filter(|label| is_crowd(&[*label])) {
            crowds.partners.insert(partner.key.clone());
        }
        for group in shown(Breakdown::Groups).filter(|label| is_crowd(&[*label])) {
            crowds.groups.insert(group.key.clone());
            for partner in shown(Breakdown::Partners).filter(|label| is_crowd(&[group, *label])) {
                crowds.both.insert((group.key.clone(), partner.key.clone()));
            }
        }
        crowds
    }

    /// What may go along, of what an envelope says. When too few share both, the group goes alone.
    pub fn fitting(&self, (group, partner): (Option<&str>, Option<&str>)) -> Along {
        let group = group.filter(|key| self.groups.contains(*key)).map(str::to_owned);
        let partner = partner.filter(|key| self.partners.contains(*key)).map(str::to_owned);
        let partner = partner.filter(|partner| {
            let together = group.clone().map(|group| (group, partner.clone()));
            together.is_none_or(|together| self.both.contains(&together))
        });
        Along { group, partner }
    }

    /// One crowd to a line.
    pub fn encode(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        for group in &self.groups {
            let _ = writeln!(text, "group {group}");
        }
        for partner in &self.partners {
            let _ = writeln!(text, "partner {partner}");
        }
        for (group, partner) in &self.both {
            let _ = writeln!(text, "both {group} {partner}");
        }
        text
    }

    /// Reads what [`Crowds::encode`] writes.
    ///
    /// Refuses: [`NotCrowds`] for any other text.
    pub fn decode(text: &str) -> Result<Self, NotCrowds> {
        let mut crowds = Self::default();
        for (line, number) in text.lines().zip(1_usize..) {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["group", group] => drop(crowds.groups.insert((*group).to_owned())),
                ["partner", partner] => drop(crowds.partners.insert((*partner).to_owned())),
                ["both", group, partner] => {
                    crowds.both.insert(((*group).to_owned(), (*partner).to_owned()));
                }
                _ => return Err(NotCrowds { line: number }),
            }
        }
        let n_lines = text.lines().count();
        if crowds.encode() == text { Ok(crowds) } else { Err(NotCrowds { line: n_lines }) }
    }
}

fn has(person: &RosterPerson, label: &Label) -> bool {
    match label.kind {
        Breakdown::Groups => person.groups.contains(&label.key),
        Breakdown::Partners => person.partners.contains(&label.key),
    }
}
