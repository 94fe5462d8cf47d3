//! A repair: who is in it, how far it is, and what a day or a leaving does to it.
//!
//! What is deliberately absent: a list of people someone complained about, a count, a verdict.

use std::collections::BTreeSet;

use powerwith_core::{Day, Moment, PersonId};

use crate::{
    agreement::Agreement,
    path::{Path, Step},
    place::Place,
    refused::Refused,
    text::Text,
    wish::Known,
};

powerwith_core::ids! {
    /// One repair; random, so that it says nothing about when it was begun.
    RepairId / RepairKind = "repair";
}

/// The most people one can name as part of it; more is a matter for the whole partnership.
pub const MOST_INVOLVED: usize = 6;

/// The most notes of one repair: after that people talk.
pub const MOST_NOTES: usize = 60;

/// The most open repairs that one person began: what one person and the helpers can carry.
pub const MOST_OPEN: usize = 5;

/// The most days a helper has for something that stung.
///
/// Source: 22 points, "Laugh together".
pub const STUNG_DAYS: u16 = 3;

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The side that was hurt.
    Harmed,
    /// The side that did what hurt.
    Other,
}

/// What someone is in a repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// One of the sides.
    Of(Side),
    /// The helper, or whoever is asked to be.
    Helper,
    /// Asked to come, and not in it yet.
    Invited,
}

/// How far a repair is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Someone chooses a helper.
    Choosing,
    /// A helper was asked.
    Asked {
        /// The last day for their answer.
        until: Day,
    },
    /// The helper said yes; each side prepares apart.
    Preparing {
        /// The last day of it.
        until: Day,
    },
    /// Both sides are in it; they meet.
    Meeting {
        /// The last day on which they meet.
        until: Day,
        /// When and where, once the helper set it.
        circle: Option<Circle>,
    },
    /// Both said yes to the agreement.
    Agreed {
        /// The day on which the harmed side is asked how it is.
        ask_on: Day,
    },
    /// The harmed side closed it.
    Closed(How),
}

/// When and where both sides meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// The day.
    pub day: Day,
    /// The place and the hour, in words.
    pub place: Text,
}

/// How the harmed side closed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It is mended.
    Mended,
    /// They end it, mended or not.
    Ended,
}

/// Who reads a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// One side and the helper.
    Apart(Side),
    /// Everyone in it.
    Together,
}

/// Something that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Who reads it.
    pub room: Room,
    /// Who wrote it.
    pub by: Part,
    /// The words.
    pub text: Text,
}

/// The days of the path, as they were when the repair began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until the helper answers.
    pub answer: u16,
    /// To prepare.
    pub prepare: u16,
    /// To meet.
    pub circle: u16,
    /// Until the harmed side is asked.
    pub after: u16,
    /// That notes are kept at most.
    pub keep: u16,
}

/// What someone says when they begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// Who says it.
    pub by: PersonId,
    /// On which side they stand.
    pub side: Side,
    /// Who else is part of it; they are never its helper.
    pub named: BTreeSet<PersonId>,
    /// What it is, for the helper; none where a page says it.
    pub words: Option<Text>,
    /// The page it is about, when something on a page stung.
    pub about: Option<Place>,
}

/// A repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Names it.
    pub id: RepairId,
    /// The side that began it.
    pub asker: Side,
    /// Who was hurt; none until they say yes.
    pub harmed: Option<PersonId>,
    /// Who did what hurt; none until they say yes.
    pub other: Option<PersonId>,
    /// Who is asked to come as the side that is missing.
    pub invited: Option<PersonId>,
    /// Who is part of it, in the words of the one who began: none of them is its helper.
    pub named: BTreeSet<PersonId>,
    /// Helpers who said no, did not answer, or were let go.
    pub passed: BTreeSet<PersonId>,
    /// Who helps, or is asked to.
    pub helper: Option<PersonId>,
    /// How far it is.
    pub stage: Stage,
    /// Its days.
    pub limits: Limits,
    /// The page it is about.
    pub about: Option<Place>,
    /// What it is, for the helper; none once the notes were deleted.
    pub words: Option<Text>,
    /// What was written down.
    pub notes: Vec<Note>,
    /// What both sides agree.
    pub agreement: Option<Agreement>,
    /// The day on which the notes are deleted, once there is one.
    pub delete_on: Option<Day>,
}

impl Repair {
    /// A new repair, which follows the path as it is today.
    ///
    /// Refuses: more than [`MOST_INVOLVED`] people named; more than [`MOST_OPEN`] open already.
    pub fn begin(
        path: &Path,
        said: Beginning,
        n_open: usize,
        moment: &Moment,
    ) -> Result<Self, Refused> {
        if n_open >= MOST_OPEN {
            return Err(Refused::TooManyOpen { most: MOST_OPEN });
        }
        let Beginning { by, side, mut named, words, about } = said;
        named.remove(&by);
        if named.len() > MOST_INVOLVED {
            return Err(Refused::TooManyNamed { most: MOST_INVOLVED });
        }
        let (harmed, other) = match side {
            Side::Harmed => (Some(by), None),
            Side::Other => (None, Some(by)),
        };
        let answer = path.days(Step::Answer);
        let limits = Limits {
            answer: if about.is_some() { answer.min(STUNG_DAYS) } else { answer },
            prepare: path.days(Step::Prepare),
            circle: path.days(Step::Circle),
            after: path.days(Step::After),
            keep: path.keep_days,
        };
        Ok(Self {
            id: RepairId::random(moment),
            asker: side,
            harmed,
            other,
            invited: None,
            named,
            passed: BTreeSet::new(),
            helper: None,
            stage: Stage::Choosing,
            limits,
            about,
            words,
            notes: Vec::new(),
            agreement: None,
            delete_on: None,
        })
    }

    /// What a person is in it; `None` for everyone else, hosts too.
    pub fn part(&self, person: PersonId) -> Option<Part> {
        let is = |one: Option<PersonId>| one == Some(person);
        if is(self.harmed) {
            Some(Part::Of(Side::Harmed))
        } else if is(self.other) {
            Some(Part::Of(Side::Other))
        } else if is(self.helper) {
            Some(Part::Helper)
        } else if is(self.invited) {
            Some(Part::Invited)
        } else {
            None
        }
    }

    /// Who stands on a side.
    pub const fn on(&self, side: Side) -> Option<PersonId> {
        match side {
            Side::Harmed => self.harmed,
            Side::Other => self.other,
        }
    }

    /// Whether both sides said yes to being in it.
    pub const fn has_both(&self) -> bool {
        self.harmed.is_some() && self.other.is_some()
    }

    /// Whether the harmed side closed it.
    pub const fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Closed(_))
    }

    /// Whether someone is part of it, so that they cannot be its helper.
    pub fn is_involved(&self, person: PersonId) -> bool {
        let sides = [self.harmed, self.other, self.invited];
        sides.contains(&Some(person)) || self.named.contains(&person)
    }

    /// The helpers to choose from: nobody who is part of it, and nobody who said no or did not
    /// answer while there is someone else.
    pub fn offered(&self, helpers: &BTreeSet<PersonId>) -> BTreeSet<PersonId> {
        let apart: BTreeSet<_> =
            helpers.iter().copied().filter(|one| !self.is_involved(*one)).collect();
        let fresh: BTreeSet<_> = apart.difference(&self.passed).copied().collect();
        if fresh.is_empty() { apart } else { fresh }
    }

    /// What a person reads of what was written down.
    pub fn notes_for(&self, part: Part) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| match (part, note.room) {
            (Part::Invited, _) => false,
            (Part::Helper, _) | (Part::Of(_), Room::Together) => true,
            (Part::Of(side), Room::Apart(of)) => side == of,
        })
    }

    /// The repair after a day came and people went; `None` when nothing of it is left.
    ///
    /// Why: a helper who does not answer in the path's time makes room for another one.
    pub fn on_day(mut self, today: Day, known: Known<'_>) -> Option<Self> {
        let people = [self.harmed, self.other, self.invited];
        for person in people.into_iter().flatten().filter(|one| !known.members.contains(one)) {
            self = self.without(person)?;
        }
        let is_late = matches!(self.stage, Stage::Asked { until } if until < today);
        let is_gone = self.helper.is_some_and(|one| !known.helpers.contains(&one));
        if !self.is_closed() && (is_late || is_gone) {
            self.let_go();
        }
        if self.delete_on.is_some_and(|day| day <= today) {
            if self.is_closed() {
                return None;
            }
            self.notes.clear();
            self.words = None;
        }
        Some(self)
    }

    /// The repair without someone who is deleted; `None` when nothing of it is left: when it was
    /// theirs alone, or when they were the harmed side, whose leaving ends it.
    pub fn without(mut self, person: PersonId) -> Option<Self> {
        match self.part(person) {
            Some(Part::Of(Side::Harmed)) => return None,
            Some(Part::Of(Side::Other)) if self.harmed.is_none() => return None,
            Some(Part::Of(Side::Other)) => {
                self.other = None;
                let of_them = |note: &Note| note.by == Part::Of(Side::Other);
                self.notes.retain(|note| !of_them(note));
            }
            Some(Part::Helper) if self.is_closed() => self.helper = None,
            Some(Part::Helper) => self.let_go(),
            Some(Part::Invited) => self.invited = None,
            None => {}
        }
        self.named.remove(&person);
        self.passed.remove(&person);
        Some(self)
    }

    /// The helper goes, and another one is chosen. What both sides agreed stays as it is.
    pub(crate) fn let_go(&mut self) {
        self.passed.extend(self.helper.take());
        if !matches!(self.stage, Stage::Agreed { .. }) {
            self.stage = Stage::Choosing;
        }
    }
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Harmed, Self::Other];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Harmed => "harmed",
            Self::Other => "other",
        }
    }

    /// The side with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.id() == id)
    }

    /// The one across.
    #[must_use]
    pub const fn across(self) -> Self {
        match self {
            Self::Harmed => Self::Other,
            Self::Other => Self::Harmed,
        }
    }
}

impl Part {
    /// Everything one can be in it.
    pub const ALL: [Self; 4] =
        [Self::Of(Side::Harmed), Self::Of(Side::Other), Self::Helper, Self::Invited];

    /// The stable name, used in the store.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Of(side) => side.id(),
            Self::Helper => "helper",
            Self::Invited => "invited",
        }
    }
}

impl Room {
    /// Every room.
    pub const ALL: [Self; 3] =
        [Self::Apart(Side::Harmed), Self::Apart(Side::Other), Self::Together];

    /// The stable name, used in the store and in forms.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Apart(side) => side.id(),
            Self::Together => "together",
        }
    }

    /// The room with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.id() == id)
    }
}
