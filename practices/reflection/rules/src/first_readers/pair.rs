//! Who reads first: two people whom a host asks, and what they say to it.

use std::collections::BTreeSet;

use powerwith_core::PersonId;

use super::Refusal;
use crate::round::RoundState;

/// Someone in the partnership of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who it is.
    pub person: PersonId,
    /// The partners they belong to: their ids as text.
    pub partners: BTreeSet<String>,
    /// Whether they are a host.
    pub is_host: bool,
}

/// What someone said who was asked to read first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Nothing so far.
    Asked,
    /// They will read.
    Yes,
    /// They will not.
    No,
}

/// One of the two first readers of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstReader {
    /// Who it is; none when that person was deleted.
    pub person: Option<PersonId>,
    /// The partner they stand for: its id as text.
    pub partner: String,
    /// What they said.
    pub word: Word,
    /// Whether they said that they have read every story.
    pub has_read: bool,
}

impl Word {
    /// Every word.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Yes, Self::No];

    /// The stable name, used in the store and in fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The word with this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.id() == id)
    }
}

impl FirstReader {
    /// Whether they can read, given who is in the partnership today: they are there, they are no
    /// host, and they did not say no.
    pub fn can_read(&self, people: &[Candidate]) -> bool {
        let is_fit = |one: &Candidate| Some(one.person) == self.person && !one.is_host;
        self.word != Word::No && people.iter().any(is_fit)
    }
}

/// The pair after a host asked two people, given the pair there was (or nobody).
///
/// Refuses: after the close; hosts; two of one partner; someone who said no. In an open round only
/// someone who can't read is replaced, and only where there was a pair when it opened.
/// Why: what people were told before the first question stays so, and no host looks early.
/// Source: issue 3, point 6.
pub fn ask(
    (state, before): (RoundState, &[FirstReader]),
    people: &[Candidate],
    who: [PersonId; 2],
) -> Result<Vec<FirstReader>, Refusal> {
    match state {
        RoundState::Closed | RoundState::Answered => return Err(Refusal::TooLate),
        RoundState::Open if before.is_empty() => return Err(Refusal::FixedAtOpening),
        RoundState::Open => {
            let stays = |reader: &FirstReader| reader.person.is_some_and(|id| who.contains(&id));
            if before.iter().any(|reader| reader.can_read(people) && !stays(reader)) {
                return Err(Refusal::StillThere);
            }
        }
        RoundState::Draft => {}
    }
    let [one, other] = who;
    if one == other {
        return Err(Refusal::TwoPeople);
    }
    let (one, other) = (find(people, one)?, find(people, other)?);
    if !one.partners.is_disjoint(&other.partners) {
        return Err(Refusal::OnePartner);
    }
    [one, other].into_iter().map(|one| reader(before, one)).collect()
}

/// Whether a host may ask nobody: as long as nobody was told otherwise.
pub fn ask_nobody(state: RoundState, before: &[FirstReader]) -> Result<(), Refusal> {
    match state {
        RoundState::Draft => Ok(()),
        RoundState::Open if before.is_empty() => Ok(()),
        RoundState::Open => Err(Refusal::FixedAtOpening),
        RoundState::Closed | RoundState::Answered => Err(Refusal::TooLate),
    }
}

/// The pair after one of them said yes or no. Either may be said again until the stories are out.
pub fn say_word(
    before: &[FirstReader],
    (person, word): (PersonId, Word),
) -> Result<Vec<FirstReader>, Refusal> {
    let mut readers = before.to_vec();
    let mine = readers.iter_mut().find(|reader| reader.person == Some(person));
    mine.ok_or(Refusal::NotAReader)?.word = word;
    Ok(readers)
}

fn find(people: &[Candidate], person: PersonId) -> Result<&Candidate, Refusal> {
    let found = people.iter().find(|one| one.person == person).ok_or(Refusal::NotHere)?;
    if found.is_host { Err(Refusal::IsHost) } else { Ok(found) }
}

/// The person as a reader: with the word they gave before, if they did.
fn reader(before: &[FirstReader], one: &Candidate) -> Result<FirstReader, Refusal> {
    match before.iter().find(|reader| reader.person == Some(one.person)) {
        Some(reader) if reader.word == Word::No => Err(Refusal::SaidNo),
        Some(reader) => Ok(reader.clone()),
        None => Ok(FirstReader {
            person: Some(one.person),
            partner: one.partners.first().cloned().ok_or(Refusal::NotHere)?,
            word: Word::Asked,
            has_read: false,
        }),
    }
}
