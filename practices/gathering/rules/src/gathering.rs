//! One time that people meet: called, held by someone who said yes, moved, called off, noted.
//!
//! What is deliberately absent: who came. Nothing here can hold it.

use std::collections::{BTreeMap, BTreeSet};

use powerwith_core::{Day, PersonId, Refusal};

use crate::{
    plan::Plan,
    rhythm::{Break, SeriesId},
    text::Text,
};

powerwith_core::ids! {
    /// One gathering; random, so that it says nothing about when it was called.
    GatheringId / GatheringKind = "gathering";
}

/// The most people who hold a gathering together: a pair and a third who learns it.
pub const MOST_HOLDERS: usize = 3;

/// From how many days before it on anyone may hold a gathering, also who held the last one.
pub const OPEN_TO_ALL_DAYS: i32 = 7;

/// How far ahead a gathering can be called, in days: a year, with room.
pub const MOST_DAYS_AHEAD: i32 = 400;

/// The most gatherings of one partnership that are still to come and were called one by one.
pub const MOST_COMING: usize = 200;

/// One gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// Names it.
    pub id: GatheringId,
    /// What people are told.
    pub plan: Plan,
    /// The day, where the partnership is.
    pub day: Day,
    /// Of what comes again, and its number in it.
    pub series: Option<(SeriesId, u16)>,
    /// Whether it takes place.
    pub state: State,
    /// Why it was moved or called off.
    pub why: Option<Text>,
    /// The day it was on before it was moved last.
    pub was_day: Option<Day>,
    /// Who called it; none once that person was deleted. Shown to nobody.
    pub called_by: Option<PersonId>,
    /// Who holds it, by their own yes.
    pub holders: BTreeSet<PersonId>,
    /// How often it was changed.
    pub n_changes: u32,
    /// What stays of it.
    pub note: Note,
}

/// Whether a gathering takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It does.
    On,
    /// It was called off.
    Off,
}

/// What stays of a gathering. Members write it together, and nobody's name is beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What we heard.
    pub heard: Option<Text>,
    /// What we will do.
    pub will: Option<Text>,
    /// How often it was written: of two who write at once, one looks again.
    pub version: u32,
}

/// Why a gathering stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The day is over.
    PastDay,
    /// The day is too far away to plan with.
    TooFar {
        /// The last day that can be chosen.
        last: Day,
    },
    /// It neither says where it is nor how to join.
    NoWhere,
    /// It is too short or too long.
    Length,
    /// The clocks never show this time on this day.
    NoSuchTime,
    /// It is someone else's to change.
    NotYours,
    /// It was called off.
    IsOff,
    /// It is over.
    IsOver,
    /// Enough people hold it.
    HoldersFull {
        /// The most.
        most: usize,
    },
    /// They held the last one: others come first.
    HeldTheLast {
        /// From this day on they can.
        from: Day,
    },
    /// It has not begun.
    NotYet,
    /// Someone else wrote meanwhile.
    WrittenMeanwhile,
    /// There is no room for one more.
    TooMany {
        /// The most.
        most: usize,
    },
}

/// What changes when a gathering is moved or told anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// What people are told now.
    pub plan: Plan,
    /// The day now.
    pub day: Day,
    /// Why.
    pub why: Text,
}

/// Whether this can be called for this day.
pub fn check_plan(plan: &Plan, day: Day, today: Day) -> Result<(), Refused> {
    let last = today.plus_days(MOST_DAYS_AHEAD);
    if day < today {
        return Err(Refused::PastDay);
    }
    if day > last {
        return Err(Refused::TooFar { last });
    }
    if !plan.says_where() {
        return Err(Refused::NoWhere);
    }
    if !plan.is_of_length() {
        return Err(Refused::Length);
    }
    Ok(())
}

/// So many of each rhythm at most, the nearest first, so that a weekly one does not hide the rest.
/// What comes once, and what someone changed, stays.
///
/// Shape: in the order in which they come, and so is the result.
pub fn most_of_each(all: Vec<Gathering>, most: usize) -> Vec<Gathering> {
    let mut n_of_series: BTreeMap<SeriesId, usize> = BTreeMap::new();
    let stays = |one: &Gathering| {
        let Some((series, _)) = one.series else { return true };
        let n_before = n_of_series.entry(series).or_default();
        *n_before += 1;
        *n_before <= most || one.n_changes > 0
    };
    all.into_iter().filter(stays).collect()
}

impl Gathering {
    /// Whether it rests: it comes again by itself, nobody changed it, and its day is in a break.
    pub fn rests<'a>(&self, breaks: &'a [Break]) -> Option<&'a Break> {
        let comes_by_itself = self.series.is_some() && self.n_changes == 0;
        breaks.iter().find(|one| comes_by_itself && one.holds(self.day))
    }

    /// Whether this person may move it or call it off: who called it or holds it; when none of
    /// them is there any more, any member.
    ///
    /// Why not hosts: a gathering is not a rule, and nobody needs power over those of others.
    pub fn is_for(&self, person: PersonId) -> bool {
        let is_orphan = self.called_by.is_none() && self.holders.is_empty();
        is_orphan || self.called_by == Some(person) || self.holders.contains(&person)
    }

    /// The gathering with one more who holds it. Saying yes twice is saying it once.
    ///
    /// Refuses: see [`Refused`]. `held_last` are those who held the one before it in its rhythm.
    /// Why: work that stays with the same people is power that stays with them.
    /// Source: structures, "Rhythms": hosts rotate.
    pub fn held_by(
        mut self,
        person: PersonId,
        held_last: &BTreeSet<PersonId>,
        today: Day,
    ) -> Result<Self, Refused> {
        self.check_to_come(today)?;
        let from = self.day.plus_days(-OPEN_TO_ALL_DAYS);
        if held_last.contains(&person) && today < from {
            return Err(Refused::HeldTheLast { from });
        }
        self.holders.insert(person);
        if self.holders.len() > MOST_HOLDERS {
            return Err(Refused::HoldersFull { most: MOST_HOLDERS });
        }
        Ok(self)
    }

    /// The gathering after someone gave it back. Nobody has to say why.
    #[must_use]
    pub fn given_back(mut self, person: PersonId) -> Self {
        self.holders.remove(&person);
        self
    }

    /// The gathering on another day, at another time or told anew.
    ///
    /// Refuses: what is over, off or someone else's, and what could not be called either.
    pub fn moved(mut self, moved: Moved, (by, today): (PersonId, Day)) -> Result<Self, Refused> {
        self.check_steer(by, today)?;
        check_plan(&moved.plan, moved.day, today)?;
        if moved.day != self.day {
            self.was_day = Some(self.day);
        }
        self.plan = moved.plan;
        self.day = moved.day;
        self.why = Some(moved.why);
        self.n_changes = self.n_changes.saturating_add(1);
        Ok(self)
    }

    /// The gathering called off.
    ///
    /// Refuses: what is over, off or someone else's.
    pub fn called_off(mut self, why: Text, (by, today): (PersonId, Day)) -> Result<Self, Refused> {
        self.check_steer(by, today)?;
        self.state = State::Off;
        self.why = Some(why);
        self.n_changes = self.n_changes.saturating_add(1);
        Ok(self)
    }

    /// The gathering with this note. Any member writes it, from its day on.
    ///
    /// Refuses: before its day, when it was called off, and when someone else wrote since
    /// `note.version`.
    pub fn noted(mut self, note: Note, today: Day) -> Result<Self, Refused> {
        if self.state == State::Off {
            return Err(Refused::IsOff);
        }
        if today < self.day {
            return Err(Refused::NotYet);
        }
        if note.version != self.note.version {
            return Err(Refused::WrittenMeanwhile);
        }
        self.note = Note { version: note.version.saturating_add(1), ..note };
        Ok(self)
    }

    fn check_steer(&self, by: PersonId, today: Day) -> Result<(), Refused> {
        self.check_to_come(today)?;
        if self.is_for(by) { Ok(()) } else { Err(Refused::NotYours) }
    }

    fn check_to_come(&self, today: Day) -> Result<(), Refused> {
        if self.state == State::Off {
            return Err(Refused::IsOff);
        }
        if self.day < today { Err(Refused::IsOver) } else { Ok(()) }
    }
}

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Self::PastDay => "gathering.past_day",
            Self::TooFar { .. } => "gathering.too_far",
            Self::NoWhere => "gathering.no_where",
            Self::Length => "gathering.length",
            Self::NoSuchTime => "gathering.no_such_time",
            Self::NotYours => "gathering.not_yours",
            Self::IsOff => "gathering.is_off",
            Self::IsOver => "gathering.is_over",
            Self::HoldersFull { .. } => "gathering.holders_full",
            Self::HeldTheLast { .. } => "gathering.held_the_last",
            Self::NotYet => "gathering.not_yet",
            Self::WrittenMeanwhile => "gathering.written_meanwhile",
            Self::TooMany { .. } => "gathering.too_many",
        }
    }
}

#[cfg(test)]
mod tests;
