//! What is wrong in a spreadsheet, and where.

use std::fmt;

use super::{MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS, SheetName};
use crate::instrument::{Flaw, MAX_ITEMS, MAX_PARTS, MAX_TEXT_CHARS};

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
        f.write_str(&match self {
            Self::NoSheet => "this sheet is missing or empty; add it with a first row that names \
                              the columns"
                .to_owned(),
            Self::NoColumn => "this column is missing; add it to the first row".to_owned(),
            Self::TooManyRows | Self::TooManyColumns | Self::TooLong { .. } => self.too_much(),
            Self::UnknownType { .. } | Self::UnknownList { .. } => self.unknown_answer(),
            Self::OtherChoices { .. } | Self::NotEnoughChoices { .. } => self.choices(),
            Self::NoName | Self::BadName { .. } | Self::SameName { .. } => self.name(),
            Self::NotOfItem { .. } | Self::OpenGroup { .. } | Self::NoGroup => self.group(),
            Self::UnknownLanguage { found } => format!(
                "we do not know the language “{found}”; write its name and tag instead, like \
                 “Español (es)”"
            ),
            Self::NoLabel => "the text is missing; write what people are asked".to_owned(),
            Self::BadVersion { found } => {
                format!("“{found}” is not a version; write a whole number from 1 instead")
            }
            Self::NotDoneHere { why } => format!("{why}; leave this cell empty"),
            Self::Flawed(flaw) => flaw_words(flaw),
        })
    }
}

impl Wrong {
    fn too_much(&self) -> String {
        match self {
            Self::TooManyRows => format!("there are more than {MAX_ROWS} rows; leave some out"),
            Self::TooLong { chars } => {
                format!("the text has {chars} characters; write at most {MAX_CELL_CHARS} instead")
            }
            _ => format!("there are more than {MAX_COLUMNS} columns; leave some out"),
        }
    }

    fn unknown_answer(&self) -> String {
        match self {
            Self::UnknownType { found, instead } => {
                format!("“{found}” is not a way of answering here; write “{instead}” instead")
            }
            Self::UnknownList { found } => format!(
                "“{found}” is not one of our lists; write extent5, often5, now_hope5, \
                 yes_notyet_unsure, spectrum6 or consent4 instead"
            ),
            _ => String::new(),
        }
    }

    fn choices(&self) -> String {
        match self {
            Self::OtherChoices { list, found } => format!(
                "the list {list} has its own choices, and “{found}” is not one of them; leave \
                 this row out, or write a select_multiple question with a list of another name \
                 instead"
            ),
            Self::NotEnoughChoices { list } => format!(
                "the list “{list}” has fewer than 2 or more than {MAX_PARTS} choices; write \
                 between these in the sheet choices instead"
            ),
            _ => String::new(),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::BadName { found } => format!(
                "“{found}” cannot be a name here; write letters, digits, dots and low lines, a \
                 letter first, at most 40, and no name of a form such as story"
            ),
            Self::SameName { found } => {
                format!("“{found}” is the name of another row too; write another name instead")
            }
            _ => "the name is missing; write a short one, like trust_1".to_owned(),
        }
    }

    fn group(&self) -> String {
        match self {
            Self::NotOfItem { found } => format!(
                "“{found}” is no part of this item; write one of its parts instead, like .ask, \
                 .extent5 or .story.text, or move the row out of the group"
            ),
            Self::OpenGroup { name } => format!(
                "the group “{name}” is never closed; write a row with end_group after its last \
                 question"
            ),
            _ => "no group is open here; leave this row out".to_owned(),
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

fn flaw_words(flaw: &Flaw) -> String {
    match flaw {
        Flaw::ReservedName => "this is the name of a questionnaire that comes with the program; \
                               write another name instead"
            .to_owned(),
        Flaw::NoItems => "nothing is asked; write at least one question".to_owned(),
        Flaw::TooManyItems { items } => {
            format!("there are {items} questions; write at most {MAX_ITEMS} instead")
        }
        Flaw::SameName { item } => {
            format!("two questions are called “{item}”; write another name for one")
        }
        Flaw::NoForm { item } => {
            format!("“{item}” has no way of answering; add a row such as select_one extent5")
        }
        Flaw::SameForm { item, form } => format!("“{item}” has {form} twice; leave one out"),
        Flaw::TooFewParts { item, form } => {
            format!("“{item}” needs at least two things to choose between for {form}; write them")
        }
        Flaw::NoWords { .. }
        | Flaw::UnknownStem { .. }
        | Flaw::TextTooLong { .. }
        | Flaw::TooManyParts { .. }
        | Flaw::PartsDiffer { .. } => flawed_words(flaw),
    }
}

/// Flaws in the words of an item.
fn flawed_words(flaw: &Flaw) -> String {
    match flaw {
        Flaw::NoWords { item, language } => format!(
            "“{item}” has no text in the language {language}; write it, or leave all its texts \
             in that language empty"
        ),
        Flaw::UnknownStem { item, stem } => {
            format!("“{item}” has words for {stem} and no such form; leave them out")
        }
        Flaw::TextTooLong { item, chars } => format!(
            "a text of “{item}” has {chars} characters; write at most {MAX_TEXT_CHARS} instead"
        ),
        Flaw::TooManyParts { item } => {
            format!("“{item}” has more than {MAX_PARTS} parts or choices; leave some out")
        }
        Flaw::PartsDiffer { item, language } => format!(
            "“{item}” has more or fewer parts or choices in the language {language}; write as \
             many in each language"
        ),
        _ => String::new(),
    }
}
