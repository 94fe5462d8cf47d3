//! Reads elections in the `.pb` format of Pabulib: sections META, PROJECTS and VOTES.
//!
//! Ages, names and neighbourhoods of voters are skipped while reading and never kept, except for
//! the one column that the caller names because the rules need to know a ballot's group.

mod ballots;
mod fields;
mod meta;
mod write;

use std::collections::BTreeMap;
use std::io::BufRead;

use crate::amount::{Decimal, parse_decimal};
use crate::{Election, Idea, MAX_IDEAS, Outline};
use fields::{Record, Records};
use meta::Meta;

pub use write::write_pb;

/// What to read besides budget, ideas and ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PbOptions {
    /// The column of VOTES that says which group a ballot belongs to.
    pub group_column: Option<String>,
}

/// Where a file stopped making sense, and what was expected there.
#[derive(Debug, thiserror::Error)]
#[error("line {line}, column {column}: expected {expected}{}", found_words(.found))]
pub struct PbError {
    /// The line, from 1.
    pub line: usize,
    /// The column in that line, in characters from 1.
    pub column: usize,
    /// What should have been there.
    pub expected: String,
    /// What was there instead, shortened; empty when nothing was.
    pub found: String,
}

/// Reads a whole election.
///
/// Refuses: the first place that does not make sense, with line, column and what was expected.
/// Never panics; a ballot is kept in 8 bytes for each choice, whatever else its line holds.
pub fn read_pb(reader: impl BufRead, options: &PbOptions) -> Result<Election, PbError> {
    let mut records = Records::new(reader);
    let mut record = Record::default();
    expect_section(&mut records, &mut record, "META")?;
    let meta = meta::read_meta(&mut records, &mut record)?;
    let ideas = read_ideas(&mut records, &mut record)?;
    check_count(&record, ("num_projects", "ideas"), (meta.n_ideas, ideas.len()))?;
    let decimals = ideas.iter().map(|idea| idea.cost.decimals).max().unwrap_or(0);
    let decimals = decimals.max(meta.budget.decimals);
    let index: BTreeMap<String, u32> =
        ideas.iter().zip(0_u32..).map(|(idea, number)| (idea.id.clone(), number)).collect();
    let mut election = start_election(&meta, ideas, decimals)?;
    let n_ballots = meta.n_ballots;
    let reading = ballots::Reading { meta: &meta, index: &index, options };
    ballots::read_ballots(&mut records, &mut record, &reading, &mut election)?;
    check_count(&record, ("num_votes", "ballots"), (n_ballots, election.n_ballots()))?;
    election.shrink();
    Ok(election)
}

/// An idea as it was written, with the place of its cost for messages.
struct WrittenIdea {
    id: String,
    name: String,
    cost: Decimal,
    place: (usize, usize),
}

fn read_ideas(
    records: &mut Records<impl BufRead>,
    record: &mut Record,
) -> Result<Vec<WrittenIdea>, PbError> {
    need_record(records, record, "the column names of PROJECTS, such as project_id;cost;name")?;
    let id_column = record.column_named("project_id")?;
    let cost_column = record.column_named("cost")?;
    let name_column = record.column_named("name").ok();
    let mut ideas: Vec<WrittenIdea> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    loop {
        need_record(records, record, "an idea or the section VOTES")?;
        if record.is_section("VOTES") {
            return Ok(ideas);
        }
        let id = record.field(id_column).trim().to_owned();
        if id.is_empty() || id.contains(',') {
            return Err(record.error(id_column, "a project_id without commas"));
        }
        if !seen.insert(id.clone()) {
            return Err(record.error(id_column, "a project_id that was not used before"));
        }
        if ideas.len() == MAX_IDEAS {
            return Err(record.error(id_column, &format!("at most {MAX_IDEAS} ideas")));
        }
        let cost = parse_decimal(record.field(cost_column))
            .map_err(|expected| record.error(cost_column, expected))?;
        let name = name_column.map_or("", |column| record.field(column).trim());
        let name = if name.is_empty() { id.clone() } else { name.to_owned() };
        ideas.push(WrittenIdea { id, name, cost, place: record.place(cost_column) });
    }
}

fn start_election(
    meta: &Meta,
    written: Vec<WrittenIdea>,
    decimals: u32,
) -> Result<Election, PbError> {
    let too_large = |(line, column): (usize, usize)| PbError {
        line,
        column,
        expected: format!("an amount of at most {} smallest units", crate::MAX_AMOUNT),
        found: String::new(),
    };
    let budget = meta.budget.in_units(decimals).ok_or_else(|| too_large(meta.budget_place))?;
    let mut ideas = Vec::with_capacity(written.len());
    for idea in written {
        let cost = idea.cost.in_units(decimals).ok_or_else(|| too_large(idea.place))?;
        ideas.push(Idea { id: idea.id, name: idea.name, cost });
    }
    let outline = Outline { budget, decimals, kind: meta.kind, ideas };
    Election::new(outline).map_err(|error| PbError {
        line: meta.budget_place.0,
        column: 1,
        expected: "an election within the limits".to_owned(),
        found: error.to_string(),
    })
}

fn expect_section(
    records: &mut Records<impl BufRead>,
    record: &mut Record,
    name: &str,
) -> Result<(), PbError> {
    need_record(records, record, &format!("the section {name}"))?;
    if record.is_section(name) {
        return Ok(());
    }
    Err(record.error(0, &format!("the section {name}")))
}

fn need_record(
    records: &mut Records<impl BufRead>,
    record: &mut Record,
    expected: &str,
) -> Result<(), PbError> {
    if records.next_into(record)? {
        return Ok(());
    }
    Err(record.error_at_end(expected))
}

/// Compares what META promised with what was there: a file that was cut short says so.
fn check_count(
    record: &Record,
    (key, things): (&str, &str),
    (promised, found): (Option<u64>, usize),
) -> Result<(), PbError> {
    match promised {
        Some(promised) if promised != found as u64 => {
            let (line, column) = record.place(0);
            let expected = format!("{promised} {things}, as {key} in the section META says");
            Err(PbError { line, column, expected, found: format!("{found} {things}") })
        }
        _ => Ok(()),
    }
}

fn found_words(found: &str) -> String {
    if found.is_empty() { String::new() } else { format!(", found {found}") }
}

#[cfg(test)]
mod tests;
