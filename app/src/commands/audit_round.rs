//! `powerwith audit-round`: counts a closed sealed round again from the sealed answers.

use std::{io::Write, path::PathBuf};

use anyhow::Context;
use clap::Args;
use powerwith_store::{Place, Store};
use reflection_rules::round::RoundId;
use reflection_server::sealed::{Audit, audit};

/// Where the data lives, and which round.
#[derive(Args, Debug)]
pub struct AuditArgs {
    /// The data folder, or a copy of it. No other powerwith may hold it.
    #[arg(long, value_name = "DIR", env = "POWERWITH_DATA")]
    data: PathBuf,
    /// The `PostgreSQL` database, where the rounds are kept there.
    #[arg(long, value_name = "URL", env = "POWERWITH_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// The round: the last part of the address of its results.
    #[arg(long, value_name = "ID")]
    round: String,
}

/// Audits, and says what was found. What does not fit is an error.
pub fn run(args: &AuditArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let round: RoundId = args.round.parse().ok().with_context(|| {
        format!("{} is no round; take the last part of the address of its results", args.round)
    })?;
    let place = match &args.database_url {
        Some(url) => Place::Postgres(url.clone()),
        None => Place::Folder(args.data.clone()),
    };
    let audit = super::runtime()?.block_on(async {
        let store = Store::open(&place).await?.with_sealed(&args.data).await?;
        let audit = audit(&store, round).await;
        store.close().await;
        audit.map_err(anyhow::Error::from)
    })?;
    tell(&audit, out)
}

fn tell(audit: &Audit, out: &mut impl Write) -> anyhow::Result<()> {
    let Audit { title, n_envelopes, n_deleted, shown } = audit;
    let hash = shown.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    writeln!(out, "{title}: everything fits.")?;
    writeln!(out, "{n_envelopes} sealed answers, each with a valid token and signature.")?;
    if *n_deleted > 0 {
        writeln!(
            out,
            "{n_deleted} more are in the list: stories for their writers alone, which were deleted \
             at the close and were never counted."
        )?;
    }
    writeln!(out, "Counted again, they give what was shown. Its SHA-256: {hash}")?;
    Ok(())
}
