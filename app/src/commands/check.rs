//! `powerwith check`: whether one's own sealed answers were counted, without a network and without
//! trusting the server.

use std::{fs, io::Write, path::PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use reflection_rules::sealed::{Opened, Record};
use sealed_tokens::{Bundle, Finding, Published, RecoveryCode, check};

/// The list of receipts and the code.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// The list of receipts of the round, as its page gives it after the close.
    #[arg(long, value_name = "FILE")]
    bundle: PathBuf,
    /// Your code from then; without it the list alone is checked.
    #[arg(long, value_name = "CODE", env = "POWERWITH_CODE", hide_env_values = true)]
    code: Option<String>,
    /// What was written down before the round opened and after it closed; the list must say the
    /// same.
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
}

/// Checks, and says what was found. What does not fit is an error.
pub fn run(args: &CheckArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let name = args.bundle.display();
    let bytes = fs::read(&args.bundle).with_context(|| format!("{name} cannot be read"))?;
    let bundle =
        Bundle::decode(&bytes).with_context(|| format!("{name} is no list of receipts"))?;
    if let Some(record) = &args.record {
        let name = record.display();
        let text = fs::read_to_string(record).with_context(|| format!("{name} cannot be read"))?;
        let recorded = published(&text).with_context(|| format!("{name} is no whole record"))?;
        if !bundle.agrees_with(&recorded) {
            bail!("the list is not the one that was written down at the close");
        }
        writeln!(out, "The list is the one that was written down at the close.")?;
    }
    let Some(code) = &args.code else {
        return match bundle.flaw() {
            Some(flaw) => bail!("{}", flaw.sentence()),
            None => tell_list(&bundle, out),
        };
    };
    let code = RecoveryCode::read(code).context("--code")?;
    match check(&bundle, &code.secret()) {
        found @ Finding::Counted { .. } => {
            tell_list(&bundle, out)?;
            writeln!(out, "{} Skipped places count among them.", found.sentence())?;
            Ok(())
        }
        found => bail!("{}", found.sentence()),
    }
}

fn tell_list(bundle: &Bundle, out: &mut impl Write) -> anyhow::Result<()> {
    let counts = bundle.published().counts;
    let n_slots = bundle.published().public.n_slots();
    writeln!(
        out,
        "{} entries in {n_slots} places; {} people could answer, {} were let in, {} cards were \
         given out in place of lost ones. Every token and the whole list fit.",
        counts.received, counts.eligible, counts.issued, counts.replacement_cards
    )?;
    Ok(())
}

/// What the record says of the round: its entries stand one behind the other.
fn published(text: &str) -> anyhow::Result<Published> {
    let mut opened: Option<Opened> = None;
    let mut closed = None;
    for entry in text.split("\n\n") {
        let entry = format!("{}\n", entry.trim_end());
        match Record::decode(&entry)? {
            Record::Opened(found) => opened = Some(found),
            Record::Closed(found) => closed = Some(found),
            Record::Key { .. } | Record::Audited(_) | Record::Stories(_) => {}
        }
    }
    let opened = opened.context("the entry from before the round is missing")?;
    let closed = closed.context("the entry from the close is missing")?;
    Ok(Published {
        public: opened.keys,
        questions: opened.questions,
        counts: closed.counts,
        root: closed.root,
    })
}

#[cfg(test)]
mod tests;
