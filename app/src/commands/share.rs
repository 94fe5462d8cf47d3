//! `powerwith share`: ballots and costs in, a fair and explained outcome out.

mod options;
mod tell;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use equal_shares::{
    Election, EquityFile, Ledger, PbOptions, read_pb, share_out, share_out_with, verify_ledger,
    write_ledger, write_stories,
};
use flate2::bufread::MultiGzDecoder;

use options::{CompletionName, RuleName, TooDearName, UtilityName};

/// The largest file the verifier reads, unpacked: it keeps all of it. The largest published
/// election has 12 MB.
const MAX_VERIFIED_BYTES: u64 = 1 << 30;

/// The largest ledger or settings file.
const MAX_SMALL_FILE_BYTES: u64 = 1 << 26;

/// Shares a pot among ideas so that every group of people gets its part.
#[derive(Debug, Args)]
pub struct ShareArgs {
    /// The election: a .pb file, also packed as .pb.gz.
    file: PathBuf,
    /// How money finds its ideas; greedy and phragmen are there to compare.
    #[arg(long, value_enum, default_value_t = RuleName::Mes)]
    rule: RuleName,
    /// What an idea is worth to someone who votes for it: what it costs, or one (or its points).
    #[arg(long, value_enum, default_value_t = UtilityName::Cost)]
    utility: UtilityName,
    /// What happens with money that equal shares leave over.
    #[arg(long, value_enum, default_value_t = CompletionName::Add1Last)]
    completion: CompletionName,
    /// How much each share grows while completing, in units of currency; without it, a thousandth
    /// of the share.
    #[arg(long, value_name = "UNITS")]
    step: Option<String>,
    /// Who goes first among ideas that are level: lot:SEED or lexicographic.
    #[arg(long, default_value = "lot:powerwith")]
    tie: String,
    /// What phragmen does when the next idea costs more than is left.
    #[arg(long, value_enum, default_value_t = TooDearName::Stop)]
    when_too_dear: TooDearName,
    /// Equity settings: envelopes, a match for need, larger shares.
    #[arg(long, value_name = "E.toml")]
    envelopes: Option<PathBuf>,
    /// Prints the ledger, which other programs and --verify can read.
    #[arg(long)]
    json: bool,
    /// Says for each idea why it was funded or not, and what would have changed that.
    #[arg(long)]
    explain: bool,
    /// Checks a ledger against the ballots, with code that shares nothing with the engine.
    #[arg(long, value_name = "LEDGER.json")]
    verify: Option<PathBuf>,
}

/// Runs the command.
///
/// Refuses: files that cannot be read, with line, column and what was expected there; options that
/// do not fit together; a ledger that the ballots do not bear out.
pub fn run(args: &ShareArgs, out: &mut dyn Write) -> Result<()> {
    if let Some(path) = &args.verify {
        return verify(path, &args.file, out);
    }
    let equity = args.envelopes.as_deref().map(read_equity).transpose()?;
    let election = read_election(&args.file, equity.as_ref())?;
    let settings = options::settings(args, &election)?;
    let outcome = match (&equity, &args.envelopes) {
        (Some(file), Some(path)) => {
            let equity = file.check(&election).with_context(|| path.display().to_string())?;
            share_out_with(&election, &settings, &equity)
        }
        _ => share_out(&election, &settings),
    };
    let mut ledger = write_ledger(&election, &outcome, (&settings, equity.as_ref()));
    if args.explain {
        ledger.stories = write_stories(&election, &outcome, &settings);
    }
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &ledger)?;
        writeln!(out)?;
        return Ok(());
    }
    tell::tell(&election, (&settings, &ledger), out)
}

fn verify(ledger_path: &Path, file: &Path, out: &mut dyn Write) -> Result<()> {
    let text = read_small(ledger_path)?;
    let ledger: Ledger = serde_json::from_str(&text)
        .with_context(|| format!("{} is not a ledger", ledger_path.display()))?;
    let mut bytes = Vec::new();
    let read = open(file)?.take(MAX_VERIFIED_BYTES + 1).read_to_end(&mut bytes);
    let n_bytes = read.with_context(|| file.display().to_string())?;
    if n_bytes as u64 > MAX_VERIFIED_BYTES {
        bail!("{} is larger than {MAX_VERIFIED_BYTES} bytes", file.display());
    }
    let verified =
        verify_ledger(&ledger, &bytes).with_context(|| ledger_path.display().to_string())?;
    writeln!(
        out,
        "The ledger is right: {} funded ideas, counted again from {} ballots in {} runs.",
        verified.n_rounds, ledger.n_ballots, verified.n_runs
    )?;
    Ok(())
}

fn read_election(path: &Path, equity: Option<&EquityFile>) -> Result<Election> {
    let group_column = equity.and_then(|equity| equity.group_column.clone());
    let options = PbOptions { group_column };
    read_pb(open(path)?, &options).with_context(|| path.display().to_string())
}

fn read_equity(path: &Path) -> Result<EquityFile> {
    toml::from_str(&read_small(path)?).with_context(|| path.display().to_string())
}

fn read_small(path: &Path) -> Result<String> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let mut text = String::new();
    let n_bytes = file
        .take(MAX_SMALL_FILE_BYTES + 1)
        .read_to_string(&mut text)
        .with_context(|| path.display().to_string())?;
    if n_bytes as u64 > MAX_SMALL_FILE_BYTES {
        bail!("{} is larger than {MAX_SMALL_FILE_BYTES} bytes", path.display());
    }
    Ok(text)
}

/// Opens a file; packed files are known by their first bytes, whatever they are called.
fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let mut reader = BufReader::new(file);
    let start = reader.fill_buf().with_context(|| path.display().to_string())?;
    if start.starts_with(&[0x1F, 0x8B]) {
        return Ok(Box::new(BufReader::new(MultiGzDecoder::new(reader))));
    }
    Ok(Box::new(reader))
}

#[cfg(test)]
mod tests;
