//! Sheets as rows of text.

use std::{collections::BTreeMap, fmt};

use powerwith_core::Language;

use super::{
    MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS, SheetProblem, Wrong,
    label::{self, Label},
};

/// The sheets of an XLSForm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetName {
    /// What is asked.
    Survey,
    /// What can be chosen.
    Choices,
    /// The name and version of the whole.
    Settings,
}

/// The rows of a sheet as text; the first one names the columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet(pub Vec<Vec<String>>);

/// The sheets of one file. A sheet that is not there has no rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// What is asked.
    pub survey: Sheet,
    /// What can be chosen.
    pub choices: Sheet,
    /// The name and version of the whole.
    pub settings: Sheet,
}

impl SheetName {
    /// The name on the sheet.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Choices => "choices",
            Self::Settings => "settings",
        }
    }
}

impl fmt::Display for SheetName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// One row below the first, by the names of its columns.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub sheet: SheetName,
    /// As a spreadsheet counts: the first row is 1.
    pub number: usize,
    cells: BTreeMap<&'a Column, &'a str>,
}

/// A column, by what its first cell says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Plain(String),
    Label(Language),
    Hint(Language),
}

impl Row<'_> {
    /// The text of a column; empty where there is none.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(&Column::Plain(column.to_owned())).copied().unwrap_or_default()
    }

    /// The label in each language that has one.
    pub fn label(&self) -> Label {
        let labels = self.cells.iter().filter_map(|(column, text)| match column {
            Column::Label(language) => Some((language.clone(), (*text).to_owned())),
            _ => None,
        });
        labels.collect()
    }

    /// The hint in each language that has one.
    pub fn hint(&self) -> Label {
        let hints = self.cells.iter().filter_map(|(column, text)| match column {
            Column::Hint(language) => Some((language.clone(), (*text).to_owned())),
            _ => None,
        });
        hints.collect()
    }

    /// The titles of the whole, from columns such as `powerwith_title_es`.
    pub fn titles(&self) -> impl Iterator<Item = (Language, String)> {
        self.cells.iter().filter_map(|(column, text)| match column {
            Column::Plain(name) => {
                let tag = name.strip_prefix("powerwith_title_")?;
                Some((Language::parse(tag)?, (*text).to_owned()))
            }
            _ => None,
        })
    }

    /// Something wrong in a column of this row.
    pub fn problem(&self, column: &str, wrong: Wrong) -> SheetProblem {
        SheetProblem { sheet: self.sheet, row: self.number, column: column.to_owned(), wrong }
    }
}

/// The columns of a sheet, by their place. Columns nobody knows are kept and not read.
pub(super) fn columns(
    sheet: SheetName,
    rows: &Sheet,
    first: &Language,
) -> Result<Vec<Column>, Vec<SheetProblem>> {
    if let Some(problem) = too_large(sheet, rows) {
        return Err(vec![problem]);
    }
    let mut columns = Vec::new();
    let mut problems = Vec::new();
    for head in rows.0.first().into_iter().flatten() {
        let head = head.trim();
        match label::column(head, first) {
            Ok(column) => columns.push(column),
            Err(wrong) => {
                columns.push(Column::Plain(String::new()));
                problems.push(SheetProblem { sheet, row: 1, column: head.to_owned(), wrong });
            }
        }
    }
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

/// The rows below the first that say anything.
pub(super) fn rows<'a>(
    sheet: SheetName,
    rows: &'a Sheet,
    columns: &'a [Column],
) -> impl Iterator<Item = Row<'a>> {
    rows.0.iter().enumerate().skip(1).filter_map(move |(at, cells)| {
        let cells = columns.iter().zip(cells).map(|(column, cell)| (column, cell.trim()));
        let cells: BTreeMap<_, _> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
        (!cells.is_empty()).then_some(Row { sheet, number: at + 1, cells })
    })
}

fn too_large(sheet: SheetName, rows: &Sheet) -> Option<SheetProblem> {
    let wrong = |row: usize, column: String, wrong| SheetProblem { sheet, row, column, wrong };
    if rows.0.len() > MAX_ROWS {
        return Some(wrong(MAX_ROWS + 1, String::new(), Wrong::TooManyRows));
    }
    for (at, row) in rows.0.iter().enumerate() {
        if row.len() > MAX_COLUMNS {
            return Some(wrong(at + 1, String::new(), Wrong::TooManyColumns));
        }
        for (cell_at, cell) in row.iter().enumerate() {
            let chars = cell.chars().count();
            if chars > MAX_CELL_CHARS {
                let head = rows.0.first().and_then(|head| head.get(cell_at));
                let column = head.cloned().unwrap_or_default();
                return Some(wrong(at + 1, column, Wrong::TooLong { chars }));
            }
        }
    }
    None
}
