//! The sheet settings: the name and version of the whole.

use std::collections::BTreeMap;

use powerwith_core::Language;

use super::{
    SheetName, SheetProblem, Workbook, Wrong,
    cells::{Row, rows},
    read::sheet_columns,
};
use crate::instrument::{Draft, InLanguages, InstrumentId, Item, Set, Source, Version};

/// What the sheet settings says.
pub(super) struct Settings {
    id: InstrumentId,
    version: Version,
    title: InLanguages<String>,
    seed: Option<String>,
    source: Option<Source>,
}

impl Settings {
    /// Reads the sheet. `None`, and the problems, when it cannot be read.
    pub fn read(
        workbook: &Workbook,
        first: &Language,
        problems: &mut Vec<SheetProblem>,
    ) -> Option<Self> {
        let sheet = SheetName::Settings;
        let columns = sheet_columns(workbook, sheet, first, problems);
        if columns.is_empty() {
            return None;
        }
        let Some(row) = rows(sheet, &workbook.settings, &columns).next() else {
            let column = "form_id".to_owned();
            problems.push(SheetProblem { sheet, row: 2, column, wrong: Wrong::NoName });
            return None;
        };
        let id = id(&row, problems);
        let version = version(&row, problems);
        let title = row.get("form_title");
        if title.is_empty() {
            problems.push(row.problem("form_title", Wrong::NoLabel));
        }
        let title = InLanguages::new(first.clone(), title.to_owned());
        Some(Self {
            id: id?,
            version: version?,
            title: row.titles().fold(title, |all, (language, text)| all.with(language, text)),
            seed: some(row.get("powerwith_seed")),
            source: some(row.get("powerwith_source")).map(|name| Source {
                name,
                by: some(row.get("powerwith_by")),
                link: some(row.get("powerwith_link")),
            }),
        })
    }

    /// A draft of these settings with these items.
    pub fn draft(self, items: Vec<Item>) -> Draft {
        Draft {
            id: self.id,
            version: self.version,
            set: Set::Own,
            seed: self.seed,
            source: self.source,
            title: self.title,
            opening: None,
            domains: BTreeMap::new(),
            items,
        }
    }
}

fn id(row: &Row<'_>, problems: &mut Vec<SheetProblem>) -> Option<InstrumentId> {
    let found = row.get("form_id");
    let id = InstrumentId::parse(found);
    if id.is_none() {
        let bad = || Wrong::BadName { found: found.to_owned() };
        let wrong = if found.is_empty() { Wrong::NoName } else { bad() };
        problems.push(row.problem("form_id", wrong));
    }
    id
}

fn version(row: &Row<'_>, problems: &mut Vec<SheetProblem>) -> Option<Version> {
    let found = row.get("version");
    if found.is_empty() {
        return Some(Version::FIRST);
    }
    // A spreadsheet may write a whole number as 2.0.
    let version = found.strip_suffix(".0").unwrap_or(found).parse().ok().and_then(Version::new);
    if version.is_none() {
        problems.push(row.problem("version", Wrong::BadVersion { found: found.to_owned() }));
    }
    version
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
