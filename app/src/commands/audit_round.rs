//! `powerwith audit-round`: counts a closed sealed round again from the sealed answers, and signs what
//! comes out.

use std::{fs, io::Write, path::PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use powerwith_store::{Place, Store};
use reflection_rules::{
    round::RoundId,
    sealed::{Look, Statement},
};
use reflection_server::{
    auditing,
    sealed::{Audit, NotRight, audit},
};
use sealed_tokens::VouchKey;

use super::secret_file::{Whose, read_or_make};
use crate::clock;

const AUDITOR: Whose = Whose { head: "powerwith auditor key 1", what: "key of an auditor" };

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
    /// The file with your own key, to sign what comes out; made when it is not there. Keep it to
    /// yourself, and use the same one each time.
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Where to write the signed statement; without it, it is printed.
    #[arg(long, value_name = "FILE", requires = "key")]
    save: Option<PathBuf>,
}

/// Audits, says what was found, and signs it. What does not fit is signed too, and is an error.
pub fn run(args: &AuditArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let round: RoundId = args.round.parse().ok().with_context(|| {
        format!("{} is no round; take the last part of the address of its results", args.round)
    })?;
    let place = match &args.database_url {
        Some(url) => Place::Postgres(url.clone()),
        None => Place::Folder(args.data.clone()),
    };
    // First, so that a key that cannot be read stops before the work.
    let key = args.key.as_deref().map(|file| read_or_make(file, AUDITOR)).transpose()?;
    let key = key.map(|secret| VouchKey::from_bytes(&secret));
    let day = clock::now(&clock::zone(None)?).today();
    let (outcome, look) = super::runtime()?.block_on(async {
        let store = Store::open(&place).await?.with_sealed(&args.data).await?;
        let outcome = audit(&store, round).await;
        let look = auditing::look(&store, (round, day), &outcome).await;
        store.close().await;
        Ok::<(Result<Audit, NotRight>, Option<Look>), anyhow::Error>((outcome, look?))
    })?;
    if let Ok(audit) = &outcome {
        tell(audit, out)?;
    }
    if let (Some(key), Some(look)) = (&key, look) {
        hand_over(&look.sign(key), args, out)?;
    }
    if let Err(problem) = outcome {
        bail!(problem);
    }
    Ok(())
}

fn tell(audit: &Audit, out: &mut impl Write) -> anyhow::Result<()> {
    let Audit { title, n_envelopes, n_deleted, shown } = audit;
    let hash = shown.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    writeln!(out, "{title}: everything fits.")?;
    writeln!(out, "{n_envelopes} sealed answers, each with a valid token and signature.")?;
    if *n_deleted > 0 {
        writeln!(
            out,
            "{n_deleted} more are in the list: stories for their writers alone, and stories of \
             which a sentence was held back. They were deleted, and stories are never counted."
        )?;
    }
    writeln!(out, "Counted again, they give what was shown. Its SHA-256: {hash}")?;
    Ok(())
}

/// Writes the statement where it was asked for.
fn hand_over(statement: &Statement, args: &AuditArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let bring = format!("Bring it to the page see/{}/audits, whatever it says.", args.round);
    match &args.save {
        Some(file) => {
            let name = file.display();
            fs::write(file, statement.encode())
                .with_context(|| format!("{name} cannot be written"))?;
            writeln!(out, "The signed statement is in {name}. {bring}")?;
        }
        None => writeln!(out, "\n{}\nThis is the signed statement. {bring}", statement.encode())?,
    }
    Ok(())
}
