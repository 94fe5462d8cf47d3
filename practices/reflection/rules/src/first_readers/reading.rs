//! When two people read, and when the stories come out whatever they do.

use powerwith_core::{Day, PersonId};

use super::{Candidate, FirstReader, Refusal};

/// How many days first readers have after the close. Long enough for two people with jobs to sit
/// down with thirty stories, short enough that stories and results are still one event; and nobody
/// can keep a story longer by doing nothing.
pub const READING_DAYS: i32 = 3;

/// Why the stories came out when they did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// Both said that they have read every story.
    BothRead,
    /// The day came.
    DayCame,
    /// There were no two to read any more: one said no, left or became a host.
    NotTwo,
    /// There was no story for everyone.
    NoStories,
}

/// What comes with the close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Two people read. The stories come out on this day at the latest.
    Reads {
        /// The day.
        until: Day,
    },
    /// The stories come out with the results.
    Out(End),
}

impl End {
    /// Every end.
    pub const ALL: [Self; 4] = [Self::BothRead, Self::DayCame, Self::NotTwo, Self::NoStories];

    /// The stable name, used in the record.
    pub const fn id(self) -> &'static str {
        match self {
            Self::BothRead => "both-read",
            Self::DayCame => "day-came",
            Self::NotTwo => "not-two",
            Self::NoStories => "no-stories",
        }
    }

    /// The end with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|end| end.id() == id)
    }
}

/// What happens to the stories of a round with first readers when it closes.
///
/// Shape: `n_stories` is how many stories everyone may read.
/// Why: numbers wait for no one; stories wait only while two people can read them.
pub fn start(
    readers: &[FirstReader],
    people: &[Candidate],
    (today, n_stories): (Day, usize),
) -> Start {
    if n_stories == 0 {
        Start::Out(End::NoStories)
    } else if !are_two(readers, people) {
        Start::Out(End::NotTwo)
    } else {
        Start::Reads { until: today.plus_days(READING_DAYS) }
    }
}

/// Whether the stories come out now, and why; `None` while two people read.
pub fn over(
    (readers, until): (&[FirstReader], Day),
    people: &[Candidate],
    today: Day,
) -> Option<End> {
    if readers.len() == 2 && readers.iter().all(|reader| reader.has_read) {
        Some(End::BothRead)
    } else if today >= until {
        Some(End::DayCame)
    } else if !are_two(readers, people) {
        Some(End::NotTwo)
    } else {
        None
    }
}

/// The two as one of them sees it: themselves, and the other one if that person is still there.
///
/// Refuses: whoever is no reader, or can't read any more.
pub fn may_read(
    readers: &[FirstReader],
    people: &[Candidate],
    me: PersonId,
) -> Result<Option<PersonId>, Refusal> {
    let is_me = |reader: &&FirstReader| reader.person == Some(me);
    let mine = readers.iter().find(is_me).filter(|reader| reader.can_read(people));
    mine.ok_or(Refusal::NotAReader)?;
    Ok(readers.iter().find(|reader| !is_me(reader)).and_then(|reader| reader.person))
}

fn are_two(readers: &[FirstReader], people: &[Candidate]) -> bool {
    readers.iter().filter(|reader| reader.can_read(people)).count() == 2
}
