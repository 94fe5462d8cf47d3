//! What one practice tells the others, in the transaction in which it happened.
//!
//! No practice calls another one: it says what happened, and the site hands it on.

use std::{fmt, str::FromStr};

use uuid::Uuid;

use crate::{Day, PersonId};

/// Something that other practices may act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Work begins that needs the partnership to be ready: a round opens, or people are asked about
    /// a proposal. Whoever knows that it is not refuses.
    Begins,
    /// A proposal was decided by consent.
    Decided(Decided),
    /// A host asks for an act that takes a second key.
    KeyAsked(KeyAsk),
    /// A host of another partner said yes to it: it happens now.
    KeyTurned(KeyTurn),
}

/// A proposal that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The decision; the same value as the id of its proposal.
    pub decision: Uuid,
    /// What it was about, when it was about something another practice keeps.
    pub about: Option<Subject>,
    /// What it says: the text of the version that was decided.
    pub text: String,
    /// The last day it holds.
    pub until: Day,
    /// The day it is looked at again.
    pub review: Day,
    /// The seats at its table.
    pub seats: Vec<Seated>,
}

/// A seat at the table of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seated {
    /// For whom it was, in words.
    pub group: String,
    /// Whether someone sat there, by their own yes.
    pub is_filled: bool,
}

/// An act that a host asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyAsk {
    /// What would happen: a stable name such as `round.close-early`.
    pub act: &'static str,
    /// To what it would happen.
    pub about: Subject,
    /// The host who asks.
    pub by: PersonId,
    /// What it is called, in the words people gave it: the title of a round, the name of a partner.
    /// Never a person's name: it is written in the open log.
    pub called: String,
    /// Why, in the asker's words, where the act needs a reason. Everyone reads it.
    pub why: Option<String>,
}

/// An act whose second key was turned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyTurn {
    /// What happens.
    pub act: String,
    /// To what.
    pub about: Subject,
    /// What it is called, as it was asked.
    pub called: String,
    /// Why, where the act needs a reason.
    pub why: Option<String>,
    /// The host who asked.
    pub asked_by: PersonId,
    /// The host of another partner who said yes.
    pub confirmed_by: PersonId,
}

/// Something a practice keeps, named for other practices.
///
/// Shape: in addresses and tables `word:0190…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// What kind of thing, in the words of the practice that keeps it: `word`, `round`.
    pub kind: String,
    /// Which.
    pub id: Uuid,
}

/// What was given names no subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSubject;

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

impl FromStr for Subject {
    type Err = NoSubject;

    fn from_str(text: &str) -> Result<Self, NoSubject> {
        let (kind, id) = text.split_once(':').ok_or(NoSubject)?;
        let is_kind =
            !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let id = Uuid::try_parse(id).map_err(|_| NoSubject)?;
        if is_kind { Ok(Self { kind: kind.to_owned(), id }) } else { Err(NoSubject) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_reads_as_it_was_written() {
        let subject = Subject { kind: "word".to_owned(), id: Uuid::from_u128(7) };
        assert_eq!(subject.to_string().parse(), Ok(subject));
        for wrong in ["", "word", "word:", ":7", "Word:00000000-0000-0000-0000-000000000007"] {
            assert_eq!(wrong.parse::<Subject>(), Err(NoSubject), "{wrong}");
        }
    }
}
