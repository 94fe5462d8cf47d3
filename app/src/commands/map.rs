//! `powerwith map`: from a file of votes to groups and common ground.

use std::fs::{self, File};
use std::io::{BufReader, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use opinion_map::{Job, Mode, Moderation, Settings, Workers};

/// Finds groups of people who voted alike, and what holds across them.
#[derive(Debug, Args)]
pub struct MapArgs {
    /// The votes: a table with the columns comment-id, voter-id, vote and, if there is one,
    /// timestamp. 1 is agree, 0 is pass, -1 is disagree.
    pub votes: PathBuf,
    /// Statements taken out: `{"mod_out": [ids], "meta": [ids]}`.
    #[arg(long, value_name = "M.json")]
    pub moderation: Option<PathBuf>,
    /// How groups are found.
    #[arg(long, value_enum, default_value = "robust")]
    pub mode: MapMode,
    /// Use these groups instead of looking for any: `{"person": group}`.
    #[arg(long, value_name = "LABELS.json")]
    pub groups: Option<PathBuf>,
    /// Print every number, people's places included, for checking against another program.
    #[arg(long)]
    pub json: bool,
    /// How many threads work; the answer does not depend on it.
    #[arg(long, default_value = "1")]
    pub threads: NonZeroUsize,
}

/// How groups are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MapMode {
    /// The same votes give the same groups, whoever computes them.
    Robust,
    /// As existing open systems do, for comparing with their exports.
    Compat,
}

/// Reads the votes and prints the map.
///
/// Refuses: a file that cannot be read as what it should be, with line and column.
pub fn run(args: &MapArgs, out: &mut dyn Write) -> Result<()> {
    let mode = match (&args.groups, args.mode) {
        (Some(path), _) => {
            let labels = opinion_map::read_labels(&read(path)?);
            Mode::Given(labels.with_context(|| path.display().to_string())?)
        }
        (None, MapMode::Robust) => Mode::Robust,
        (None, MapMode::Compat) => Mode::Compat,
    };
    let moderation = match &args.moderation {
        Some(path) => opinion_map::read_moderation(&read(path)?)
            .with_context(|| path.display().to_string())?,
        None => Moderation::default(),
    };
    let named = || args.votes.display().to_string();
    let file = File::open(&args.votes).with_context(named)?;
    let votes = opinion_map::read_votes(BufReader::new(file)).with_context(named)?;
    let workers = Workers::new(args.threads, at_once);
    let settings = Settings { mode, workers, ..Settings::ROBUST };
    let answer = opinion_map::compute(&votes, &moderation, &settings);
    if args.json {
        writeln!(out, "{}", opinion_map::to_json(&answer))?;
    } else {
        write!(out, "{}", opinion_map::to_words(&answer, &votes))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| path.display().to_string())
}

fn at_once(jobs: Vec<Job<'_>>) {
    thread::scope(|scope| {
        for job in jobs {
            scope.spawn(job);
        }
    });
}

#[cfg(test)]
mod tests;
