//! Marks: which sentence one reader would hold back and why, and whether the other one agrees.

use powerwith_core::PersonId;

use super::OwnWords;

/// Where a sentence is: the story's place among those of its round, and the sentence's in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 0, in the order that chance gave.
    pub story: u32,
    /// From 0. See [`super::sentences()`].
    pub sentence: u32,
}

/// Why a sentence is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It names someone.
    Name,
    /// It tells who someone is by what they do.
    Role,
    /// It tells of a day, a place or an event that few people share.
    Event,
    /// It tells what someone else keeps to themselves.
    Private,
}

/// A sentence that one of the two would hold back, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it is.
    pub place: Place,
    /// Why.
    pub why: Why,
    /// The same in own words; may be empty.
    pub own_words: OwnWords,
    /// Who asked for it; none once the stories are out, and when that person was deleted.
    pub by: Option<PersonId>,
    /// Whether the other one agrees: then it is held back.
    pub is_agreed: bool,
}

/// What a reader does about one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Asks the other one to hold it back, or agrees if the other one asked first.
    Ask {
        /// Why.
        why: Why,
        /// The same in own words; may be empty.
        own_words: OwnWords,
    },
    /// Agrees with the other one.
    Agree {
        /// The reason they read.
        why: Why,
        /// The words they read. They come out with the stories, so nobody agrees to others.
        own_words: OwnWords,
    },
    /// Would let it out after all.
    TakeBack,
}

/// What comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// It stays as it was.
    Same,
    /// This mark is there now.
    Marked(Mark),
    /// No mark is there any more.
    Gone,
}

impl Why {
    /// Every reason, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Name, Self::Role, Self::Event, Self::Private];

    /// The stable name, used in the store, in fields and in the record.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Role => "role",
            Self::Event => "event",
            Self::Private => "private",
        }
    }

    /// The reason with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.id() == id)
    }
}

/// The mark on a sentence after a reader's turn.
///
/// Why: it takes both. The reason is the one of whoever asked first; who takes their yes back leaves
/// the other one's wish standing, and it takes two again.
pub fn after(
    before: Option<&Mark>,
    (place, me, other): (Place, PersonId, Option<PersonId>),
    turn: Turn,
) -> After {
    let is_mine = before.is_some_and(|mark| mark.by == Some(me));
    match (turn, before) {
        (Turn::Ask { why, own_words }, None) => {
            After::Marked(Mark { place, why, own_words, by: Some(me), is_agreed: false })
        }
        (Turn::Ask { why, own_words }, Some(mark)) if is_mine && !mark.is_agreed => {
            After::Marked(Mark { why, own_words, ..mark.clone() })
        }
        (Turn::Agree { why, own_words }, Some(mark))
            if (why, &own_words) != (mark.why, &mark.own_words) =>
        {
            After::Same
        }
        (Turn::Ask { .. } | Turn::Agree { .. }, Some(mark)) if !is_mine && !mark.is_agreed => {
            After::Marked(Mark { is_agreed: true, ..mark.clone() })
        }
        (Turn::TakeBack, Some(mark)) if mark.is_agreed => {
            let by = if is_mine { other } else { mark.by };
            After::Marked(Mark { by, is_agreed: false, ..mark.clone() })
        }
        (Turn::TakeBack, Some(_)) if is_mine => After::Gone,
        _ => After::Same,
    }
}
