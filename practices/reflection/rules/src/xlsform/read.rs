//! Reading a questionnaire from sheets.

use std::collections::BTreeMap;

use powerwith_core::Language;

use super::{
    MAX_PROBLEMS, SheetName, SheetProblem, Workbook, Wrong,
    cells::{Column, columns, rows},
    label,
    lists::Lists,
    settings::Settings,
    tree::{Items, tree},
};
use crate::instrument::{Flaw, Instrument, ItemId, Library};

/// Reads a questionnaire from sheets, as a partnership's own.
///
/// Refuses: every problem that is found (at most [`MAX_PROBLEMS`]), each with its sheet, row and
/// column and what to write instead. Never panics.
pub fn read(workbook: &Workbook, library: &Library) -> Result<Instrument, Vec<SheetProblem>> {
    let mut problems = Vec::new();
    let first = default_language(workbook, &mut problems);
    let settings = Settings::read(workbook, &first, &mut problems);
    let survey = sheet_columns(workbook, SheetName::Survey, &first, &mut problems);
    let choices = sheet_columns(workbook, SheetName::Choices, &first, &mut problems);
    let lists =
        Lists::read(rows(SheetName::Choices, &workbook.choices, &choices), library, &mut problems);
    let nodes = tree(rows(SheetName::Survey, &workbook.survey, &survey), &mut problems);
    let mut items = Items::new(library, &lists, &first);
    items.read(&nodes, &label::Label::new(), &mut problems);
    let (items, item_rows) = items.done();
    match settings {
        Some(settings) if problems.is_empty() => {
            Instrument::new(settings.draft(items)).map_err(|flaws| {
                told(flaws.into_iter().map(|flaw| placed(flaw, &item_rows)).collect())
            })
        }
        _ => Err(told(problems)),
    }
}

/// The columns of a sheet; none, and the problems, when they cannot be read.
pub(super) fn sheet_columns(
    workbook: &Workbook,
    name: SheetName,
    first: &Language,
    problems: &mut Vec<SheetProblem>,
) -> Vec<Column> {
    let (sheet, needs): (_, &[&str]) = match name {
        SheetName::Survey => (&workbook.survey, &["type", "name"]),
        SheetName::Choices => (&workbook.choices, &["list_name", "name"]),
        SheetName::Settings => (&workbook.settings, &["form_title", "form_id"]),
    };
    if sheet.0.iter().flatten().all(|cell| cell.trim().is_empty()) {
        // Without own lists, a survey needs no choices: our lists are known.
        if name != SheetName::Choices {
            problems.push(SheetProblem {
                sheet: name,
                row: 1,
                column: String::new(),
                wrong: Wrong::NoSheet,
            });
        }
        return Vec::new();
    }
    let columns = match columns(name, sheet, first) {
        Ok(columns) => columns,
        Err(found) => {
            problems.extend(found);
            return Vec::new();
        }
    };
    let missing: Vec<_> = needs
        .iter()
        .filter(|need| !columns.contains(&Column::Plain((**need).to_owned())))
        .collect();
    problems.extend(missing.iter().map(|need| SheetProblem {
        sheet: name,
        row: 1,
        column: (***need).to_owned(),
        wrong: Wrong::NoColumn,
    }));
    if missing.is_empty() { columns } else { Vec::new() }
}

/// The language of labels that name none: what the settings say, else English.
fn default_language(workbook: &Workbook, problems: &mut Vec<SheetProblem>) -> Language {
    let english = Language::english();
    let Ok(columns) = columns(SheetName::Settings, &workbook.settings, &english) else {
        return english;
    };
    let row = rows(SheetName::Settings, &workbook.settings, &columns).next();
    let Some(row) = row.filter(|row| !row.get("default_language").is_empty()) else {
        return english;
    };
    let found = row.get("default_language");
    label::language(found).unwrap_or_else(|| {
        let wrong = Wrong::UnknownLanguage { found: found.to_owned() };
        problems.push(row.problem("default_language", wrong));
        english
    })
}

/// A flaw at the row of its item.
fn placed(flaw: Flaw, item_rows: &BTreeMap<ItemId, usize>) -> SheetProblem {
    let item = match &flaw {
        Flaw::ReservedName | Flaw::NoItems | Flaw::TooManyItems { .. } => None,
        Flaw::SameName { item }
        | Flaw::NoForm { item }
        | Flaw::SameForm { item, .. }
        | Flaw::NoWords { item, .. }
        | Flaw::UnknownStem { item, .. }
        | Flaw::TextTooLong { item, .. }
        | Flaw::TooFewParts { item, .. }
        | Flaw::TooManyParts { item }
        | Flaw::PartsDiffer { item, .. } => Some(item),
    };
    let (sheet, row, column) = match (&flaw, item) {
        (Flaw::ReservedName, _) => (SheetName::Settings, 2, "form_id"),
        (Flaw::SameName { item }, _) => (SheetName::Survey, row_of(item, item_rows), "name"),
        (_, Some(item)) => (SheetName::Survey, row_of(item, item_rows), "label"),
        (_, None) => (SheetName::Survey, 1, ""),
    };
    SheetProblem { sheet, row, column: column.to_owned(), wrong: Wrong::Flawed(flaw) }
}

fn row_of(item: &ItemId, item_rows: &BTreeMap<ItemId, usize>) -> usize {
    item_rows.get(item).copied().unwrap_or(1)
}

/// The first problems in the order of the sheets.
fn told(mut problems: Vec<SheetProblem>) -> Vec<SheetProblem> {
    problems.sort_by_key(|problem| (problem.sheet, problem.row));
    problems.truncate(MAX_PROBLEMS);
    problems
}
