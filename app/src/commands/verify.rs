//! `powerwith verify`: whether a partnership's open log is whole, from the file alone, without a
//! network and without trusting the server.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::Args;
use tile_log::{
    Checkpoint, Entry, Known, Note, Seen, Verification, VerifierKey,
    bundle::{BundledEntry, Piece, Reader},
};

/// How much of the file is read at once.
const PART_BYTES: usize = 64 * 1024;

/// The file, and what you know from elsewhere.
#[derive(Args, Debug)]
pub struct VerifyArgs {
    /// The open log as the partnership's page gives it.
    file: PathBuf,
    /// The key of the log, from a page or a sheet of paper: NAME+DIGITS+KEY. Without it, the key in
    /// the file is used.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// A checkpoint as it is printed in minutes and mails: the size and 12 digits, as in "1,042 ·
    /// 3fa91c0d22ab". Can be given several times.
    #[arg(long, value_name = "CHECKPOINT")]
    seen: Vec<String>,
    /// A file with a checkpoint that you kept earlier. Can be given several times.
    #[arg(long, value_name = "FILE")]
    checkpoint: Vec<PathBuf>,
    /// Print every entry with what it says.
    #[arg(long)]
    show: bool,
}

/// Checks, and says what was found. A log that is not whole is an error.
pub fn run(args: &VerifyArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let name = args.file.display();
    let mut verification = Verification::new(known(args)?);
    let mut file = File::open(&args.file).with_context(|| format!("{name} cannot be read"))?;
    let (mut reader, mut part, mut seq) = (Reader::new(), vec![0; PART_BYTES], 0);
    loop {
        let n_bytes = file.read(&mut part).with_context(|| format!("{name} cannot be read"))?;
        let Some(part) = part.get(..n_bytes).filter(|part| !part.is_empty()) else { break };
        let mut told = Ok(());
        let fed = reader.feed(part, |piece| {
            if let (true, Piece::Entry(entry)) = (args.show && told.is_ok(), &piece) {
                told = tell(seq, entry, out);
                seq += 1;
            }
            verification.take(piece);
        });
        told?;
        fed.with_context(|| format!("{name} is no whole log"))?;
    }
    reader.finish().with_context(|| format!("{name} is no whole log"))?;
    let report = verification.finish();
    for sentence in report.sentences() {
        writeln!(out, "{}", plain(&sentence))?;
    }
    if report.is_whole() { Ok(()) } else { bail!("{name} is not whole: see above") }
}

fn known(args: &VerifyArgs) -> anyhow::Result<Known> {
    let key = args.key.as_deref().map(VerifierKey::parse).transpose().context("--key")?;
    let mut seen = Vec::new();
    for text in &args.seen {
        let read = Seen::parse(text);
        seen.push(read.with_context(|| {
            format!("--seen {text}: a checkpoint is a size and 12 digits, as in \"1,042 · 3fa91c0d22ab\"")
        })?);
    }
    for path in &args.checkpoint {
        seen.push(Seen::of(&kept(path)?));
    }
    Ok(Known { key, seen })
}

/// A checkpoint that someone kept. Its signature is not looked at: they know where they have it from.
fn kept(path: &Path) -> anyhow::Result<Checkpoint> {
    let name = path.display();
    let bytes = fs::read(path).with_context(|| format!("{name} cannot be read"))?;
    let note = Note::decode(&bytes).with_context(|| format!("{name} is no checkpoint"))?;
    Checkpoint::parse(note.text()).with_context(|| format!("{name} is no checkpoint"))
}

/// An entry for people: what happened, when, by whom in which role, and what it says.
fn tell(seq: u64, entry: &BundledEntry, out: &mut impl Write) -> std::io::Result<()> {
    match Entry::decode(&entry.bytes) {
        Err(error) => writeln!(out, "Entry {seq} is no entry: {error}.")?,
        Ok(entry) => {
            let (day, kind) = (entry.day.as_str(), entry.kind.as_str());
            write!(out, "Entry {seq}, {day}: {kind}, by {}", entry.actor_role.as_str())?;
            let refs: Vec<String> = entry.refs.iter().map(u64::to_string).collect();
            let about = if refs.is_empty() { String::new() } else { " about ".to_owned() };
            writeln!(out, "{about}{}", refs.join(", "))?;
        }
    }
    match &entry.body {
        None => writeln!(out, "    (erased)")?,
        Some(body) => {
            for line in String::from_utf8_lossy(&body.bytes).lines() {
                writeln!(out, "    {}", plain(line))?;
            }
        }
    }
    writeln!(out)
}

/// Text that cannot steer a terminal.
fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}

#[cfg(test)]
mod tests;
