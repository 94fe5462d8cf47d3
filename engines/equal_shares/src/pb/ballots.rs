//! The section VOTES: one ballot on each line.

use std::collections::BTreeMap;
use std::io::BufRead;

use super::fields::{Record, Records};
use super::meta::Meta;
use super::{PbError, PbOptions, need_record};
use crate::amount::parse_decimal;
use crate::{BallotKind, Choice, Election, MAX_POINTS};

/// What reading a ballot needs to know.
pub(super) struct Reading<'a> {
    pub(super) meta: &'a Meta,
    pub(super) index: &'a BTreeMap<String, u32>,
    pub(super) options: &'a PbOptions,
}

/// Which column holds what.
struct Columns {
    vote: usize,
    points: Option<usize>,
    group: Option<usize>,
}

/// Reads ballots up to the end of the file.
pub(super) fn read_ballots(
    records: &mut Records<impl BufRead>,
    record: &mut Record,
    reading: &Reading<'_>,
    election: &mut Election,
) -> Result<(), PbError> {
    need_record(records, record, "the column names of VOTES, such as voter_id;vote")?;
    let columns = Columns {
        vote: record.column_named("vote")?,
        points: match reading.meta.kind {
            BallotKind::Points => Some(record.column_named("points")?),
            _ => None,
        },
        group: match &reading.options.group_column {
            Some(name) => Some(record.column_named(name)?),
            None => None,
        },
    };
    let mut choices = Vec::new();
    let n_columns = record.n_fields();
    while records.next_into(record)? {
        if record.n_fields() < n_columns {
            let expected = format!("{n_columns} fields, as many as there are columns");
            return Err(record.error(record.n_fields(), &expected));
        }
        choices.clear();
        read_choices(record, &columns, reading, &mut choices)?;
        let group = columns.group.map_or("", |column| record.field(column).trim());
        election
            .add_ballot_of(group, &choices)
            .map_err(|error| record.error(columns.vote, &format!("an end of VOTES: {error}")))?;
    }
    Ok(())
}

fn read_choices(
    record: &Record,
    columns: &Columns,
    reading: &Reading<'_>,
    choices: &mut Vec<Choice>,
) -> Result<(), PbError> {
    let vote = record.field(columns.vote);
    if vote.trim().is_empty() {
        return Ok(());
    }
    let mut offset_chars = 0;
    for id in vote.split(',') {
        let Some(&idea) = reading.index.get(id.trim()) else {
            let expected = "the project_id of an idea in PROJECTS";
            return Err(record.error_in(columns.vote, offset_chars, expected));
        };
        offset_chars += id.chars().count() + 1;
        choices.push(Choice { idea, points: 1 });
    }
    match (reading.meta.kind, columns.points) {
        (BallotKind::ChooseOne, _) if choices.len() > 1 => {
            Err(record.error(columns.vote, "one id, because vote_type is choose-1"))
        }
        (BallotKind::Ranking, _) => {
            let n_ranked = choices.len();
            for (choice, place) in choices.iter_mut().zip(0..) {
                // Cannot fail: a line of 1 MiB holds fewer than 2^32 ids.
                choice.points = u32::try_from(n_ranked - place).unwrap_or(MAX_POINTS);
            }
            Ok(())
        }
        (_, Some(column)) => read_points(record, column, choices),
        _ => Ok(()),
    }
}

fn read_points(record: &Record, column: usize, choices: &mut [Choice]) -> Result<(), PbError> {
    let mut offset_chars = 0;
    let mut n_read = 0;
    for points in record.field(column).split(',') {
        let wrong = |expected: &str| record.error_in(column, offset_chars, expected);
        let decimal = parse_decimal(points).map_err(wrong)?;
        let points_in_units = decimal.in_units(0).filter(|&points| points <= MAX_POINTS.into());
        let whole = points_in_units.and_then(|points| u32::try_from(points).ok());
        let whole = whole.ok_or_else(|| wrong("whole points of at most 1000000"))?;
        let choice = choices.get_mut(n_read).ok_or_else(|| wrong("no more points than ids"))?;
        choice.points = whole;
        n_read += 1;
        offset_chars += points.chars().count() + 1;
    }
    if n_read < choices.len() {
        return Err(record.error(column, "as many points as ids"));
    }
    Ok(())
}
