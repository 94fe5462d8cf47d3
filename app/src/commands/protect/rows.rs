//! The table: which groups and answers each row has, and what each column's scale is.

use std::{collections::BTreeSet, io::Read};

use anyhow::{Context, Result, bail};
use csv::StringRecord;
use small_groups::{Dimension, Floor, MAX_POINTS, Refused, Scale, Tally, Value, Views};

/// What stands in a cell for "I can't say yet".
const CANT_SAY: &str = "?";

/// The most rows that are read.
const MAX_ROWS: usize = 1_000_000;

/// Which columns are asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns<'a> {
    /// Those that hold groups.
    pub(super) dimensions: &'a [String],
    /// Those that hold answers.
    pub(super) items: &'a [String],
}

/// The table as it was read: only the columns that were asked for.
pub(super) struct Rows {
    dimensions: Vec<Column>,
    items: Vec<Column>,
    lines: Vec<u64>,
}

/// One column, a cell for each row.
struct Column {
    name: String,
    cells: Vec<String>,
}

/// The numbers that answers are, from the least to the most.
///
/// Why it is named and not read off the table: a scale that depends on what one person answered
/// would tell what they answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Points {
    least: u8,
    most: u8,
}

impl Rows {
    /// Reads a table.
    ///
    /// Refuses: no header, a column that is not there or asked for twice, a line with more or
    /// fewer cells, text that is not UTF-8; each with its line.
    pub(super) fn read(from: impl Read, columns: Columns<'_>) -> Result<Self> {
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(from);
        let header = reader.headers().map_err(in_words)?.clone();
        let mut asked = BTreeSet::new();
        let mut find = |name: &String| -> Result<(usize, Column)> {
            if !asked.insert(name.clone()) {
                bail!("the column {name:?} is asked for twice; name each column once");
            }
            Ok((place_of(&header, name)?, Column { name: name.clone(), cells: Vec::new() }))
        };
        let mut dimensions: Vec<_> =
            columns.dimensions.iter().map(&mut find).collect::<Result<_>>()?;
        let mut items: Vec<_> = columns.items.iter().map(&mut find).collect::<Result<_>>()?;
        let mut lines = Vec::new();
        for record in reader.records() {
            let record = record.map_err(in_words)?;
            if lines.len() == MAX_ROWS {
                bail!("more than {MAX_ROWS} rows; share the table out over several files");
            }
            lines.push(record.position().map_or(0, csv::Position::line));
            for (at, column) in dimensions.iter_mut().chain(&mut items) {
                column.cells.push(record.get(*at).unwrap_or("").to_owned());
            }
        }
        let columns_of =
            |found: Vec<(usize, Column)>| found.into_iter().map(|(_, column)| column).collect();
        Ok(Self { dimensions: columns_of(dimensions), items: columns_of(items), lines })
    }

    /// Counts the table.
    ///
    /// Refuses: an answer off the scale, with its line; more groups than can be audited.
    pub(super) fn tally(&self, floor: Floor, points: Points) -> Result<Tally> {
        let mut tally = Tally::new(Views::new(floor, self.all_groups()?)?);
        for item in &self.items {
            tally.ask(&item.name, points.scale()?)?;
        }
        for (row, line) in self.lines.iter().enumerate() {
            let labels = self.dimensions.iter().map(|column| column.cell(row));
            let place = tally.views().place(&labels.collect::<Vec<_>>())?;
            for item in &self.items {
                let Some(cell) = item.cell(row) else { continue };
                let value = points.read(cell).with_context(|| {
                    format!("line {line}, column {:?}: {cell:?} is not an answer", item.name)
                })?;
                tally.add(&item.name, &place, &value)?;
            }
        }
        Ok(tally)
    }

    /// The columns with answers, in the order they were asked for.
    pub(super) fn items(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(|column| column.name.as_str())
    }

    fn all_groups(&self) -> Result<Vec<Dimension>> {
        let dimension = |column: &Column| {
            let groups: BTreeSet<&str> =
                column.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            Dimension::new(column.name.as_str(), groups)
                .with_context(|| format!("column {:?}", column.name))
        };
        self.dimensions.iter().map(dimension).collect()
    }
}

impl Column {
    fn cell(&self, row: usize) -> Option<&str> {
        self.cells.get(row).map(String::as_str).filter(|cell| !cell.is_empty())
    }
}

impl Points {
    /// Reads a scale as it is typed: `1-5`.
    ///
    /// Refuses: anything else, fewer than 2 points, more than 32.
    pub(crate) fn parse(typed: &str) -> Result<Self, String> {
        let help = || format!("{typed:?} is no scale; say the least and the most point, as in 1-5");
        let (least, most) = typed.split_once('-').ok_or_else(help)?;
        let number = |typed: &str| typed.trim().parse::<u8>().map_err(|_| help());
        let points = Self { least: number(least)?, most: number(most)? };
        if points.most <= points.least || usize::from(points.most - points.least) >= MAX_POINTS {
            return Err(format!(
                "a scale has 2 to {MAX_POINTS} points, from the least to the most"
            ));
        }
        Ok(points)
    }

    /// The name of each part, in its order.
    pub(super) fn part_names(self) -> Vec<String> {
        match self.count() {
            2 => vec![self.least.to_string(), self.most.to_string()],
            _ => ["low", "middle", "high"].map(str::to_owned).to_vec(),
        }
    }

    fn count(self) -> usize {
        usize::from(self.most.saturating_sub(self.least)).saturating_add(1)
    }

    fn scale(self) -> Result<Scale, Refused> {
        match self.count() {
            2 => Scale::two_halves(2),
            n_points => Scale::three_zones(n_points),
        }
    }

    fn read(self, cell: &str) -> Result<Value> {
        if cell == CANT_SAY {
            return Ok(Value::CantSay);
        }
        match cell.parse::<u8>() {
            Ok(point) if (self.least..=self.most).contains(&point) => {
                Ok(Value::Point(usize::from(point.saturating_sub(self.least))))
            }
            _ => bail!(
                "expected a whole number from {} to {}, or ? for \"I can't say yet\"; \
                 --scale names another scale",
                self.least,
                self.most
            ),
        }
    }
}

fn place_of(header: &StringRecord, name: &str) -> Result<usize> {
    let known = || header.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
    let mut places = header.iter().enumerate().filter(|(_, column)| *column == name);
    let Some((at, _)) = places.next() else {
        bail!("line 1: there is no column {name:?}; the columns are {}", known());
    };
    if places.next().is_some() {
        bail!("line 1: the column {name:?} is there twice; give each column its own name");
    }
    Ok(at)
}

/// What is wrong with a table, with the line.
fn in_words(error: csv::Error) -> anyhow::Error {
    let line = error.position().map_or(1, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            anyhow::anyhow!("line {line}: {len} cells where the header has {expected_len}")
        }
        csv::ErrorKind::Utf8 { .. } => {
            anyhow::anyhow!("line {line}: this is not UTF-8 text; save the table as UTF-8")
        }
        _ => anyhow::Error::new(error).context(format!("line {line}")),
    }
}
