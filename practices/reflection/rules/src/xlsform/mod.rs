//! Own questionnaires as XLSForm: the spreadsheet format that survey tools share.
//!
//! This is the pure half: sheets are rows of text. Turning them into a file and back is the
//! server's.
//!
//! What each row becomes (and comes from):
//!
//! | `type` | `name` | meaning |
//! |---|---|---|
//! | `begin_group` … `end_group` | `trust` | one item; its label is the title |
//! | `note` | `trust.ask` | the statement or question |
//! | `note` | `trust.part.1` | one of its halves (never shown by a survey tool) |
//! | `select_one extent5` | `trust.extent5` | a form with one choice; the label is what is asked |
//! | `select_one now_hope5` | `trust.now_hope5.now`, `.hope` | now and hoped for |
//! | `integer`, in a group for each half | `trust.ten_beans.now.1` | ten beans |
//! | `select_one link4`, in a group for each partner | `trust.link4.p1.1` | links |
//! | `select_multiple LIST` | `trust.pick3` | up to three choices of that list |
//! | `text`, `select_one audience` | `trust.story.text`, `.who` | a story and its readers |
//!
//! A question that stands alone, or in a group whose name it does not begin with, is an item of
//! its own: its label is the statement or question, its hint what is asked with the form.

mod cells;
mod group;
mod item;
mod label;
mod lists;
mod problem;
mod read;
mod settings;
mod tree;
mod write;

pub use cells::{Sheet, SheetName, Workbook};
pub use problem::{NotDone, SheetProblem, Wrong};
pub use read::read;
pub use write::write;

use crate::instrument::Form;

/// The most rows of a sheet that are read: 60 items of 30 rows each.
pub const MAX_ROWS: usize = 2_000;
/// The most columns of a sheet that are read: four texts in 12 languages, and the settings.
pub const MAX_COLUMNS: usize = 64;
/// The most characters of a cell that are read; more than any text may have.
pub const MAX_CELL_CHARS: usize = 2_000;
/// The most problems that are told at once: a page of them. The rest is found when these are
/// mended.
pub const MAX_PROBLEMS: usize = 50;

/// The list of choices that says who may read a story.
pub const AUDIENCE_LIST: &str = "audience";

/// The forms that are one choice of a list that is named like the form.
pub(crate) const LIST_FORMS: [Form; 7] = [
    Form::Extent5,
    Form::Often5,
    Form::NowHope5,
    Form::YesNotyetUnsure,
    Form::Spectrum6,
    Form::Link4,
    Form::Consent4,
];

#[cfg(test)]
mod tests;
