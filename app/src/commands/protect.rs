//! `powerwith protect`: from a table of answers to what may be shown without outing anyone.

mod rows;
mod shown;
#[cfg(test)]
mod tests;
mod words;

use std::{fs::File, io::Write, path::PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use small_groups::{Floor, protect};

use rows::{Columns, Points, Rows};

/// Shows what may be shown of a table of answers, and holds back the rest.
///
/// It takes the same way as the pages: the same floor, the same audit, the same gate.
#[derive(Debug, Args)]
pub struct ProtectArgs {
    /// The table, as CSV with a header: one row for each person who answered. An empty cell means
    /// "rather not say" for a group and "not answered" for an item; ? means "I can't say yet".
    #[arg(long, value_name = "ROWS.csv")]
    rows: PathBuf,
    /// The columns that hold groups, at most three.
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    dimensions: Vec<String>,
    /// The columns that hold answers.
    #[arg(long, value_name = "X,Y", value_delimiter = ',', required = true)]
    items: Vec<String>,
    /// The smallest crowd that may be shown; 5 or more.
    #[arg(long, default_value_t = Floor::LEAST.people(), value_name = "PEOPLE")]
    k: usize,
    /// The least and the most point of the scale that the answers are on.
    #[arg(long, default_value = "1-5", value_name = "LEAST-MOST", value_parser = Points::parse)]
    scale: Points,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
    /// Say why the rest is held back.
    #[arg(long)]
    explain: bool,
}

/// Reads the table and prints what may be shown.
///
/// Refuses: a table that cannot be read, with the line and the column; a floor under five.
pub fn run(args: &ProtectArgs, out: &mut dyn Write) -> Result<()> {
    let floor = Floor::new(args.k).context("--k")?;
    let file = args.rows.display().to_string();
    let opened = File::open(&args.rows).with_context(|| format!("cannot open {file}"))?;
    let columns = Columns { dimensions: &args.dimensions, items: &args.items };
    let table = Rows::read(opened, columns).with_context(|| file.clone())?;
    let tally = table.tally(floor, args.scale).with_context(|| file)?;
    let release = protect(&tally);
    if args.json {
        let shown = shown::shown(&release, (&table, args.scale), args.explain);
        serde_json::to_writer_pretty(&mut *out, &shown)?;
        writeln!(out)?;
    } else {
        write!(out, "{}", words::words(&release, (&table, args.scale), args.explain))?;
    }
    Ok(())
}
