//! The one binary. Exit codes: 0 fine, 1 refused or failed with a message, 2 wrong use.

use std::process::ExitCode;

use clap::Parser;
use powerwith::commands::Commands;

/// One program that carries a partnership's whole loop: form, reflect, see together, and answer.
#[derive(Parser)]
#[command(name = "powerwith", version, about, propagate_version = true)]
struct Program {
    #[command(subcommand)]
    command: Commands,
}

#[expect(clippy::print_stderr, reason = "the command line speaks here")]
fn main() -> ExitCode {
    match Program::parse().command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("powerwith: {error:#}");
            ExitCode::FAILURE
        }
    }
}
