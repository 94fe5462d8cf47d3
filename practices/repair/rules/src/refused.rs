//! Why nothing came of a wish.

use powerwith_core::{Day, Refusal};

/// Why nothing came of a wish in a repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The person is not in it, or there is no such repair: nobody can tell which.
    NotInIt,
    /// What they wish has no place at this point of the way.
    NotNow,
    /// The person chosen helps nobody here, or is part of this.
    NotAHelper,
    /// Someone who is asked to come is its helper.
    IsTheHelper,
    /// Whoever is asked to come is no member, is named already as the one who asks, or comes
    /// already.
    CannotCome,
    /// The day is over on which this could be answered.
    TooLate {
        /// The last day.
        until: Day,
    },
    /// The day is before today, or later than the path gives.
    Day {
        /// The first day it can be.
        from: Day,
        /// The last one.
        until: Day,
    },
    /// Only the side that was hurt says this.
    HarmedSideAlone,
    /// An agreement has no line, or more than can be kept.
    Lines {
        /// The most.
        most: usize,
    },
    /// More people named than there is room for.
    TooManyNamed {
        /// The most.
        most: usize,
    },
    /// There is no room for more notes.
    TooManyNotes {
        /// The most.
        most: usize,
    },
    /// This person has as many repairs open as one can carry.
    TooManyOpen {
        /// The most.
        most: usize,
    },
    /// The agreement changed since this person read it.
    ChangedMeanwhile,
}

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotInIt => "repair.not_in_it",
            Self::NotNow => "repair.not_now",
            Self::NotAHelper => "repair.not_a_helper",
            Self::IsTheHelper => "repair.is_the_helper",
            Self::CannotCome => "repair.cannot_come",
            Self::TooLate { .. } => "repair.too_late",
            Self::Day { .. } => "repair.day",
            Self::HarmedSideAlone => "repair.harmed_side_alone",
            Self::Lines { .. } => "repair.lines",
            Self::TooManyNamed { .. } => "repair.too_many_named",
            Self::TooManyNotes { .. } => "repair.too_many_notes",
            Self::TooManyOpen { .. } => "repair.too_many_open",
            Self::ChangedMeanwhile => "repair.changed_meanwhile",
        }
    }
}
