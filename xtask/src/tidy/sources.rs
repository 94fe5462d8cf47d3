//! What `docs/SOURCES.md` says a test holds: the test has to be there, and no item is left out.

use std::collections::BTreeSet;

use crate::repo::{Finding, Repo, SourceFile};

const PAGE: &str = "docs/SOURCES.md";
const ITEMS: &str = "practices/reflection/instruments/";
const HELD: &str = "## What a test holds today";

/// Finds tests, files and items that the page of sources names and that are not there, and items
/// that no table names.
pub fn held_by_tests(repo: &Repo) -> Vec<Finding> {
    let Some(page) = repo.file(PAGE) else { return Vec::new() };
    let mut found = Vec::new();
    let known = Known::of(repo);
    let held_from = page.text.lines().position(|line| line == HELD).unwrap_or(usize::MAX);
    let mut named = BTreeSet::new();
    for (line, number) in page.text.lines().zip(1_usize..).skip(held_from) {
        let Some(cells) = cells(line) else { continue };
        let Some(item) = cells.first().and_then(|cell| quoted(cell).next()) else { continue };
        if !known.items.contains(item) {
            found.push(page.finding(number, format!("there is no item {item}")));
        }
        named.insert(item.to_owned());
        for name in cells.last().into_iter().flat_map(|cell| quoted(cell)) {
            if !known.has(name) {
                found.push(page.finding(number, format!("there is no test or file {name}")));
            }
        }
    }
    let left_out = known.items.iter().filter(|item| !named.contains(**item));
    found.extend(left_out.map(|item| {
        let what =
            format!("{item} is in no table under \"{HELD}\": say what holds it, or what will");
        page.finding(0, what)
    }));
    found
}

/// The cells of a row of a table.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inside = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(inside.split('|').map(str::trim).collect())
}

/// What stands between backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// What the page may name.
struct Known<'a> {
    items: BTreeSet<&'a str>,
    rust: Vec<&'a SourceFile>,
    journeys: Vec<&'a SourceFile>,
    paths: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn of(repo: &'a Repo) -> Self {
        let items = repo.ending(&["toml"]).filter(|file| file.path.starts_with(ITEMS));
        let id = |line: &'a str| line.strip_prefix("id = \"")?.strip_suffix('"');
        let items = items.flat_map(move |file| file.text.lines().filter_map(id));
        Self {
            // Items have a dot in their name, questionnaires have none.
            items: items.filter(|id| id.contains('.')).collect(),
            rust: repo.ending(&["rs"]).collect(),
            journeys: repo.ending(&["mjs"]).collect(),
            paths: repo.files().iter().map(|file| file.path.as_str()).collect(),
        }
    }

    fn has(&self, name: &str) -> bool {
        if name.contains('/') {
            return self.paths.iter().any(|path| path.starts_with(name));
        }
        if name.contains(' ') {
            return self.journeys.iter().any(|file| file.text.contains(name));
        }
        // A plain test, or one that runs on both databases.
        let starts = [format!("fn {name}("), format!(" {name}, async |")];
        self.rust.iter().any(|file| starts.iter().any(|start| file.text.contains(start)))
    }
}
