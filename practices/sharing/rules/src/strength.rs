//! Strengths: what a person or a group says of itself, in its own words, and the backing it asks
//! for. Nobody else writes it, and it says nothing of lacks.

use std::collections::BTreeSet;

use partnership_rules::{GroupId, PartnerId};
use powerwith_core::{Day, Moment, PersonId};

use crate::{AskId, Refused, StrengthId, text::Text};

/// The most strengths of one owner: what people can read and remember.
pub const MOST_STRENGTHS: usize = 12;

/// The most asks of one strength.
pub const MOST_ASKS: usize = 20;

/// The most answers to one ask.
pub const MOST_ANSWERS: usize = 20;

/// Whose strength it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// One person.
    Person(PersonId),
    /// A group that speaks of itself. Who of it wrote is not kept.
    Group(GroupId),
}

/// Someone who writes or reads: who they are, and with which groups they speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Someone {
    /// The person.
    pub person: PersonId,
    /// The partner they come from.
    pub partner: PartnerId,
    /// Their groups.
    pub groups: BTreeSet<GroupId>,
}

/// A strength.
///
/// Source: 22 points, "Strengths at the edges".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// Names it.
    pub id: StrengthId,
    /// Whose it is.
    pub owner: Owner,
    /// In their own words.
    pub words: Text,
    /// The day of these words.
    pub day: Day,
    /// The backing that was asked for, the oldest first.
    pub asks: Vec<Ask>,
}

/// An ask for backing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Names it.
    pub id: AskId,
    /// What would help.
    pub words: Text,
    /// The day it was asked.
    pub day: Day,
    /// What partners answered, the oldest first.
    pub answers: Vec<Answer>,
}

/// What a partner answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which partner.
    pub partner: PartnerId,
    /// The day.
    pub day: Day,
    /// What.
    pub reply: Reply,
}

/// What one can answer to an ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Yes: what, and by when.
    Yes {
        /// What.
        what: Text,
        /// By when.
        by: Day,
    },
    /// Not yet, and why.
    NotYet {
        /// Why.
        why: Text,
    },
}

impl Owner {
    /// Whether this person speaks for the owner.
    pub fn is(self, someone: &Someone) -> bool {
        match self {
            Self::Person(person) => person == someone.person,
            Self::Group(group) => someone.groups.contains(&group),
        }
    }
}

impl Strength {
    /// Someone writes down what they bring, or what their group does. `n_known` is how many the
    /// owner has.
    ///
    /// Refuses: writing about anyone else; more than [`MOST_STRENGTHS`].
    pub fn write(
        owner: Owner,
        words: Text,
        (by, n_known): (&Someone, usize),
        moment: &Moment,
    ) -> Result<Self, Refused> {
        if !owner.is(by) {
            return Err(Refused::NotYours);
        }
        if n_known >= MOST_STRENGTHS {
            return Err(Refused::Full { most: MOST_STRENGTHS });
        }
        let id = StrengthId::random(moment);
        Ok(Self { id, owner, words, day: moment.today(), asks: Vec::new() })
    }

    /// The strength in other words.
    ///
    /// Refuses: anyone but its owner.
    pub fn changed(&self, words: Text, by: &Someone, today: Day) -> Result<Self, Refused> {
        self.check(by)?;
        Ok(Self { words, day: today, ..self.clone() })
    }

    /// Whether this person may change it or take it down.
    ///
    /// Refuses: anyone but its owner.
    pub fn check(&self, by: &Someone) -> Result<(), Refused> {
        if self.owner.is(by) { Ok(()) } else { Err(Refused::NotYours) }
    }

    /// The strength with an ask for backing.
    ///
    /// Refuses: anyone but its owner; more than [`MOST_ASKS`].
    pub fn asking(&self, words: Text, by: &Someone, moment: &Moment) -> Result<Self, Refused> {
        self.check(by)?;
        if self.asks.len() >= MOST_ASKS {
            return Err(Refused::Full { most: MOST_ASKS });
        }
        let mut after = self.clone();
        let (id, day) = (AskId::random(moment), moment.today());
        after.asks.push(Ask { id, words, day, answers: Vec::new() });
        Ok(after)
    }

    /// The strength with what a partner answers to one of its asks.
    ///
    /// Refuses: whoever asked; a yes by a day that has gone by; more than [`MOST_ANSWERS`].
    pub fn answered(
        &self,
        ask: AskId,
        reply: Reply,
        (by, today): (&Someone, Day),
    ) -> Result<Self, Refused> {
        if self.owner.is(by) {
            return Err(Refused::OwnAsk);
        }
        if matches!(reply, Reply::Yes { by, .. } if by < today) {
            return Err(Refused::DayGone { today });
        }
        let mut after = self.clone();
        let asked = after.asks.iter_mut().find(|one| one.id == ask).ok_or(Refused::Gone)?;
        if asked.answers.len() >= MOST_ANSWERS {
            return Err(Refused::Full { most: MOST_ANSWERS });
        }
        asked.answers.push(Answer { partner: by.partner, day: today, reply });
        Ok(after)
    }

    /// The asks to which nobody answered yet.
    pub fn open_asks(&self) -> impl Iterator<Item = &Ask> {
        self.asks.iter().filter(|ask| ask.answers.is_empty())
    }
}
