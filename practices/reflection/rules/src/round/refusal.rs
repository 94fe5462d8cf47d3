//! Why the rules about rounds say no.

use powerwith_core::Day;

use super::{Missing, RoundId};
use crate::instrument;

/// Why the rules about rounds say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such round here.
    UnknownRound,
    /// The round opened already, so what it asks and shows stays as it is.
    NotADraft,
    /// The round is not open now.
    NotOpen {
        /// The day it closed, when it did.
        closed: Option<Day>,
    },
    /// Something is missing before the round can open.
    NotReady {
        /// What is missing.
        missing: Vec<Missing>,
    },
    /// An earlier round waits for its answer.
    AnswerOwed {
        /// That round.
        round: RoundId,
        /// What it is called.
        title: String,
        /// The day by which the answer was promised.
        due: Option<Day>,
    },
    /// Everyone would be asked more in a month than one may be.
    AskedTooMuch {
        /// How many items this round would bring it to.
        asks: usize,
        /// How many there may be.
        most: usize,
        /// The first day on which this round could open.
        from: Day,
    },
    /// Only hosts do this.
    NotAHost,
    /// The smallest crowd of a partnership only gets larger.
    FloorOnlyRises {
        /// What it is now, in people.
        now: usize,
        /// The most it can be, in people.
        most: usize,
    },
    /// The round is not closed, or is answered for already.
    NothingOwed,
    /// This person answered already, with another code.
    AlreadyAnswered,
    /// This person was let in to this sealed round already, with another code or with a card.
    LetInAlready,
    /// Cards were taken already, so they cannot be printed anew.
    CardsGiven,
    /// No card is left.
    NoCardLeft,
    /// This person took no card in this round, or had a second one already.
    NoCardToReplace,
    /// As many cards are in use as people took; someone who has one is not on the list.
    CardNotTaken,
    /// This card was used with another code.
    CardUsed,
    /// The last day to begin is over.
    TooLate,
    /// Someone sent with the same code at the same moment.
    ChangedMeanwhile,
    /// No answers were given with this code in this round.
    UnknownCode,
    /// The questions are too many, take too long, or are not there.
    Questions(instrument::Refusal),
}

impl powerwith_core::Refusal for Refusal {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownRound => "reflection.unknown_round",
            Self::NotADraft => "reflection.not_a_draft",
            Self::NotOpen { .. } => "reflection.not_open",
            Self::NotReady { .. } => "reflection.not_ready",
            Self::AnswerOwed { .. } => "reflection.answer_owed",
            Self::AskedTooMuch { .. } => "reflection.asked_too_much",
            Self::NotAHost => "reflection.not_a_host",
            Self::FloorOnlyRises { .. } => "reflection.floor_only_rises",
            Self::NothingOwed => "reflection.nothing_owed",
            Self::AlreadyAnswered => "reflection.already_answered",
            Self::LetInAlready => "reflection.let_in_already",
            Self::CardsGiven => "reflection.cards_given",
            Self::NoCardLeft => "reflection.no_card_left",
            Self::NoCardToReplace => "reflection.no_card_to_replace",
            Self::CardNotTaken => "reflection.card_not_taken",
            Self::CardUsed => "reflection.card_used",
            Self::TooLate => "reflection.too_late",
            Self::ChangedMeanwhile => "reflection.changed_meanwhile",
            Self::UnknownCode => "reflection.unknown_code",
            Self::Questions(refusal) => refusal.code(),
        }
    }
}

impl From<instrument::Refusal> for Refusal {
    fn from(refusal: instrument::Refusal) -> Self {
        Self::Questions(refusal)
    }
}
