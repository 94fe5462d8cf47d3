//! The commands, one file each.

mod audit_round;
mod check;
mod demo;
mod doctor;
mod instruments;
mod map;
mod protect;
mod respond;
mod restore;
mod secret_file;
mod serve;
mod share;
mod tally;
mod verify;
mod witness;

use std::io::{stdin, stdout};

use anyhow::Context;
use clap::Subcommand;

/// What the program can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Commands {
    /// Serve a lively demo partnership, and print sign-in links for the people in it.
    Demo(demo::DemoArgs),
    /// Serve the partnerships kept in a folder or a PostgreSQL database.
    Serve(serve::ServeArgs),
    /// List the items that rounds can ask, with their forms and wording.
    Instruments(instruments::InstrumentsArgs),
    /// Count a closed sealed round again, and check every token and signature.
    AuditRound(audit_round::AuditArgs),
    /// Check without a network that sealed answers were counted.
    Check(check::CheckArgs),
    /// Look for what would break the promises of a sealed round on this machine.
    Doctor(doctor::DoctorArgs),
    /// Find groups and common ground in votes on statements.
    Map(map::MapArgs),
    /// Show what may be shown of a table of answers, and hold back what could point at someone.
    Protect(protect::ProtectArgs),
    /// Answer a sealed round with a card, from a file or on the terminal.
    Respond(respond::RespondArgs),
    /// Put a copy of the data back; its partnerships rest until two hosts of two partners go on.
    Restore(restore::RestoreArgs),
    /// Share a pot among ideas so that every group gets its part, and explain the outcome.
    Share(share::ShareArgs),
    /// Count ranked, graded, approval or dot ballots, and explain the result.
    Tally(tally::TallyArgs),
    /// Check without a network that a partnership's open log is whole.
    Verify(verify::VerifyArgs),
    /// Watch from outside that an open log only grows, and sign what was seen.
    Witness(witness::WitnessArgs),
}

impl Commands {
    /// Does what was asked.
    pub fn run(&self) -> anyhow::Result<()> {
        match self {
            Self::Demo(args) => demo::run(args),
            Self::Serve(args) => serve::run(args),
            Self::Instruments(args) => instruments::run(args, &mut stdout().lock()),
            Self::AuditRound(args) => audit_round::run(args, &mut stdout().lock()),
            Self::Doctor(args) => doctor::run(args, &mut stdout().lock()),
            Self::Check(args) => check::run(args, &mut stdout().lock()),
            Self::Share(args) => share::run(args, &mut stdout().lock()),
            Self::Map(args) => map::run(args, &mut stdout().lock()),
            Self::Protect(args) => protect::run(args, &mut stdout().lock()),
            Self::Respond(args) => respond::run(args, (&mut stdin().lock(), &mut stdout().lock())),
            Self::Restore(args) => restore::run(args, &mut stdout().lock()),
            Self::Tally(args) => tally::run(args, &mut stdout().lock()),
            Self::Verify(args) => verify::run(args, &mut stdout().lock()),
            Self::Witness(args) => witness::run(args, &mut stdout().lock()),
        }
    }
}

/// Writes what matters to standard error; `RUST_LOG` says how much.
/// No name, address, answer or token is ever in it.
fn start_logging() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,powerwith=info"));
    let logging = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in one process (tests) keeps the first.
    drop(logging.try_init());
}

/// The machinery that runs many visits at once.
///
/// Why half of the cores: the database works on threads of its own, and on a small machine pages and
/// database otherwise wake one another on each other's core.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads((cores / 2).max(1))
        .enable_all()
        .build()
        .context("start working")
}
