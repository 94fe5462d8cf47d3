//! Seats: the places at the table for the groups a proposal affects most.

use powerwith_core::{Day, PersonId};

use crate::text::Text;

/// A seat.
///
/// Source: Seven Pit Stops, Community; 22 points, "Those most touched help decide".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// For whom it is, in words.
    pub group: Text,
    /// Who holds it, by their own yes.
    pub holder: Option<Holder>,
    /// Every exception that was ever stated for it. They stay for good.
    pub exceptions: Vec<Exception>,
}

/// Who holds a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The person.
    pub person: PersonId,
    /// Who typed their yes in, when they have no device.
    pub helper: Option<PersonId>,
}

/// Why a proposal may go on although nobody holds this seat, said by two hosts of two partners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Why.
    pub reason: Text,
    /// The day.
    pub day: Day,
    /// Whether it still counts. It counts no more once someone takes the seat, so that it can't
    /// stand in for a person who came and left again.
    pub counts: bool,
}

impl Seat {
    /// A seat that nobody holds yet.
    pub fn empty(group: Text) -> Self {
        Self { group, holder: None, exceptions: Vec::new() }
    }

    /// The exception that counts now, if there is one.
    pub fn exception(&self) -> Option<&Exception> {
        self.exceptions.iter().find(|exception| exception.counts)
    }
}
