//! `powerwith instruments`: the items that rounds can ask.

use std::io::Write;

use clap::Args;
use reflection_rules::instrument::{Library, listing};

/// How to list them.
#[derive(Args, Debug)]
pub struct InstrumentsArgs {
    /// Print everything as JSON: ids, sets, versions, forms, and the wording per language.
    #[arg(long)]
    json: bool,
}

/// Lists the items.
pub fn run(args: &InstrumentsArgs, out: &mut dyn Write) -> anyhow::Result<()> {
    let listing = listing::list(Library::built_in());
    if args.json {
        serde_json::to_writer_pretty(&mut *out, &listing)?;
        writeln!(out)?;
        return Ok(());
    }
    for item in &listing.items {
        writeln!(out, "{:<28} {:<11} {}", item.id, item.set, item.forms.join(", "))?;
    }
    Ok(())
}
