//! What is wrong in a spreadsheet, and where.

use std::fmt;

use super::SheetName;
use crate::instrument::Flaw;

/// Something wrong in one place of a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The sheet.
    pub sheet: SheetName,
    /// The row as a spreadsheet counts: the first is 1.
    pub row: usize,
    /// The column as its first cell names it; empty for the whole row.
    pub column: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The sheet is not there or empty.
    NoSheet,
    /// The sheet has no such column.
    NoColumn,
    /// There are more rows than we read.
    TooManyRows,
    /// There are more columns than we read.
    TooManyColumns,
    /// A text is too long.
    TooLong {
        /// How many characters it has.
        chars: usize,
    },
    /// A column is in a language that is not written as a name and a tag.
    UnknownLanguage {
        /// What it says.
        found: String,
    },
    /// A way of answering that is not one of ours.
    UnknownType {
        /// What it says.
        found: String,
        /// What can be written instead.
        instead: String,
    },
    /// A list of choices that is not one of ours.
    UnknownList {
        /// The name of the list.
        found: String,
    },
    /// A list is called like one of ours and holds other choices.
    OtherChoices {
        /// The name of the list.
        list: String,
        /// What it holds.
        found: String,
    },
    /// A list that is picked from holds too few or too many choices.
    NotEnoughChoices {
        /// The name of the list.
        list: String,
    },
    /// A name is missing.
    NoName,
    /// A name is not made of letters, digits, dots and low lines, or is kept for a form.
    BadName {
        /// What it says.
        found: String,
    },
    /// A name stands in two rows.
    SameName {
        /// The name.
        found: String,
    },
    /// A row in an item's group does not belong to the item.
    NotOfItem {
        /// What it says.
        found: String,
    },
    /// A text is missing.
    NoLabel,
    /// A group is never closed.
    OpenGroup {
        /// Its name.
        name: String,
    },
    /// A group is closed that was never opened.
    NoGroup,
    /// The version is not a whole number from 1.
    BadVersion {
        /// What it says.
        found: String,
    },
    /// The column asks for something that is not done here.
    NotDoneHere {
        /// Why it is not done.
        why: NotDone,
    },
    /// Every row can be read, and the whole still cannot be asked.
    Flawed(Flaw),
}

/// Why something that other tools do is not done here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// Every question can be skipped.
    NothingIsRequired,
    /// Every question is asked of everyone.
    AskedOfEveryone,
    /// Nothing is chosen ahead.
    NothingIsChosen,
    /// Nothing is worked out or recorded behind people's backs.
    NothingIsRecorded,
}

impl fmt::Display for SheetProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sheet {}, row {}", self.sheet, self.row)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}", self.wrong)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSheet => f.write_str(
                "this sheet is missing or empty; add it with a first row that names the columns",
            ),
            Self::NoColumn => f.write_str("this column is missing; add it to the first row"),
            Self::TooManyRows => {
                write!(f, "there are more than {} rows; leave some out", super::MAX_ROWS)
            }
            Self::TooManyColumns => {
                write!(f, "there are more than {} columns; leave some out", super::MAX_COLUMNS)
            }
            Self::TooLong { chars } => write!(
                f,
                "the text has {chars} characters; write at most {} instead",
                super::MAX_CELL_CHARS
            ),
            Self::UnknownLanguage { found } => write!(
                f,
                "we do not know the language “{found}”; write its name and tag instead, like “Español (es)”"
            ),
            Self::UnknownType { found, instead } => {
                write!(f, "“{found}” is not a way of answering here; write “{instead}” instead")
            }
            Self::UnknownList { found } => write!(
                f,
                "“{found}” is not one of our lists; write extent5, often5, now_hope5, yes_notyet_unsure, spectrum6 or consent4 instead"
            ),
            Self::OtherChoices { list, found } => write!(
                f,
                "the list {list} has its own choices, and “{found}” is not one of them; leave this row out, or write a select_multiple question with a list of another name instead"
            ),
            Self::NotEnoughChoices { list } => write!(
                f,
                "the list “{list}” has fewer than 2 or more than {} choices; write between these in the sheet choices instead",
                crate::instrument::MAX_PARTS
            ),
            Self::NoName => f.write_str("the name is missing; write a short one, like trust_1"),
            Self::BadName { found } => write!(
                f,
                "“{found}” cannot be a name here; write letters, digits, dots and low lines, a letter first, at most 40, and no name of a form such as story"
            ),
            Self::SameName { found } => {
                write!(f, "“{found}” is the name of another row too; write another name instead")
            }
            Self::NotOfItem { found } => write!(
                f,
                "“{found}” is no part of this item; write one of its parts instead, like .ask, .extent5 or .story.text, or move the row out of the group"
            ),
            Self::NoLabel => f.write_str("the text is missing; write what people are asked"),
            Self::OpenGroup { name } => write!(
                f,
                "the group “{name}” is never closed; write a row with end_group after its last question"
            ),
            Self::NoGroup => f.write_str("no group is open here; leave this row out"),
            Self::BadVersion { found } => {
                write!(f, "“{found}” is not a version; write a whole number from 1 instead")
            }
            Self::NotDoneHere { why } => write!(f, "{why}; leave this cell empty"),
            Self::Flawed(flaw) => fmt_flaw(flaw, f),
        }
    }
}

impl fmt::Display for NotDone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingIsRequired => "every question can be skipped here",
            Self::AskedOfEveryone => "every question is asked of everyone here",
            Self::NothingIsChosen => "nothing is chosen ahead of people here",
            Self::NothingIsRecorded => "nothing is worked out or recorded unasked here",
        })
    }
}

fn fmt_flaw(flaw: &Flaw, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match flaw {
        Flaw::ReservedName => f.write_str("this is the name of a questionnaire that comes with the program; write another name instead"),
        Flaw::NoItems => f.write_str("nothing is asked; write at least one question"),
        Flaw::TooManyItems { items } => write!(f, "there are {items} questions; write at most {} instead", crate::instrument::MAX_ITEMS),
        Flaw::SameName { item } => write!(f, "two questions are called “{item}”; write another name for one"),
        Flaw::NoForm { item } => write!(f, "“{item}” has no way of answering; add a row such as select_one extent5"),
        Flaw::SameForm { item, form } => write!(f, "“{item}” has {form} twice; leave one out"),
        Flaw::NoWords { item, language } => write!(f, "“{item}” has no text in the language {language}; write it, or leave all its texts in that language empty"),
        Flaw::UnknownStem { item, stem } => write!(f, "“{item}” has words for {stem} and no such form; leave them out"),
        Flaw::TextTooLong { item, chars } => write!(f, "a text of “{item}” has {chars} characters; write at most {} instead", crate::instrument::MAX_TEXT_CHARS),
        Flaw::TooFewParts { item, form } => write!(f, "“{item}” needs at least two things to choose between for {form}; write them"),
        Flaw::TooManyParts { item } => write!(f, "“{item}” has more than {} parts or choices; leave some out", crate::instrument::MAX_PARTS),
        Flaw::PartsDiffer { item, language } => write!(f, "“{item}” has more or fewer parts or choices in the language {language}; write as many in each language"),
    }
}
