//! Upkeep tasks, run with `cargo xtask`.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
    time::Duration,
};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use xtask::{
    attacks,
    bench::{run, sealed},
    generate, layers, outing,
    repo::Repo,
    tidy,
};

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
    /// Measures the program from outside: people answer a round over HTTP on this machine.
    Bench {
        /// A program that is built already; without it, one is built in release.
        #[arg(long)]
        program: Option<PathBuf>,
        /// How many people there are; each answers once.
        #[arg(long, default_value_t = 1_500)]
        people: usize,
        /// How many answer at the same time.
        #[arg(long, default_value_t = 50)]
        users: usize,
        /// What each waits between two pages in the calm part, in milliseconds.
        #[arg(long, default_value_t = 100)]
        pause_ms: u64,
        /// Measure a sealed round instead: being let in, sealing, sending.
        #[arg(long)]
        sealed: bool,
    },
    /// Kills the program under load and looks for answers that are lost or counted twice.
    Torture {
        /// How often it is killed.
        #[arg(long, default_value_t = 1_000)]
        kills: u64,
    },
    /// Tries to match people and sealed answers with every file in hand.
    Linkage {
        /// How many rounds of 8, of 30 and of 100 people.
        #[arg(long, default_value_t = 200)]
        rounds: u64,
    },
    /// Attacks what is shown of made-up partnerships.
    ProtectAttack {
        /// How many partnerships.
        #[arg(long, default_value_t = 100_000)]
        partnerships: u64,
    },
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
        Task::Bench { program, people, users, pause_ms, sealed: is_sealed } => {
            let pause = Duration::from_millis(pause_ms);
            let plan = run::Plan { program, n_people: people, n_users: users, pause };
            let measure = if is_sealed { sealed::run } else { run::run };
            measure(Repo::here()?.root(), &plan, &mut io::stdout().lock())?;
            Ok(ExitCode::SUCCESS)
        }
        Task::Torture { kills } => at_length(attacks::KILLS, kills),
        Task::Linkage { rounds } => at_length(attacks::LINKAGE, rounds),
        Task::ProtectAttack { partnerships } => {
            outing::run(partnerships, &mut io::stdout().lock())?;
            Ok(ExitCode::SUCCESS)
        }
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

fn at_length(attack: attacks::Attack, n_times: u64) -> Result<ExitCode> {
    attacks::run(Repo::here()?.root(), attack, n_times)?;
    Ok(ExitCode::SUCCESS)
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
