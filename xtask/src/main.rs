//! Upkeep tasks, run with `cargo xtask`.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use xtask::{generate, layers, repo::Repo, tidy};

/// Upkeep of the powerwith repository.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Says what in the repository does not follow CONTRIBUTING.md and ARCHITECTURE.md.
    Tidy,
    /// Writes made-up data, the same for the same seed.
    Generate {
        /// Which data; a wrong name lists what there is.
        name: String,
        /// How much of it.
        #[arg(long, default_value_t = 100)]
        size: usize,
        /// Where chance starts.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The file to write; without it, the terminal.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

fn main() -> Result<ExitCode> {
    match Cli::parse().task {
        Task::Tidy => tell_findings(),
        Task::Generate { name, size, seed, out } => {
            let wish = generate::Wish { size, seed };
            match out {
                Some(path) => {
                    let file = File::create(&path)
                        .with_context(|| format!("cannot write {}", path.display()))?;
                    let mut file = BufWriter::new(file);
                    generate::generate(&name, wish, &mut file)?;
                    file.flush()?;
                }
                None => generate::generate(&name, wish, &mut io::stdout().lock())?,
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn tell_findings() -> Result<ExitCode> {
    let repo = Repo::here()?;
    let mut findings = layers::findings(&layers::read(repo.root())?);
    for check in tidy::CHECKS {
        findings.extend((check.run)(&repo));
    }
    let mut out = io::stdout().lock();
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    writeln!(out, "{} findings", findings.len())?;
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
