//! `powerwith restore`: puts a copy of the data back.
//!
//! Why a command: whoever runs the server could otherwise take back alone what was decided since.
//! A copy that is put back by hand, past this command, is found by who has an earlier checkpoint.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use clap::Args;
use powerwith_store::{Place, Store};

use crate::{clock, wiring};

/// The file that holds everything but sealed answers.
const FILE: &str = "powerwith.db";

/// What to put back, and where.
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// The copy of `powerwith.db` to put into the folder. The folder must not have one.
    #[arg(long, value_name = "FILE", conflicts_with = "database_url", requires = "data")]
    from: Option<PathBuf>,
    /// The folder for the data; without --from, the copy is in it already.
    #[arg(
        long,
        value_name = "DIR",
        env = "POWERWITH_DATA",
        required_unless_present = "database_url"
    )]
    data: Option<PathBuf>,
    /// A PostgreSQL database that a copy was put into, instead of a folder.
    #[arg(long, value_name = "URL", env = "POWERWITH_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,
    /// The time zone in which days begin and end; the machine's own when left out.
    #[arg(long, value_name = "ZONE", env = "POWERWITH_TIME_ZONE")]
    time_zone: Option<String>,
}

/// Puts it back and says what comes next.
pub fn run(args: &RestoreArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let place = match (&args.database_url, &args.data) {
        (Some(url), _) => Place::Postgres(url.clone()),
        (None, Some(folder)) => Place::Folder(folder.clone()),
        (None, None) => anyhow::bail!("say where the data goes, with --data or --database-url"),
    };
    if let Place::Folder(folder) = &place {
        match &args.from {
            Some(from) => put(from, folder)?,
            None => ensure!(
                folder.join(FILE).is_file(),
                "there is no {FILE} in {}; give the copy with --from",
                folder.display()
            ),
        }
    }
    let zone = clock::zone(args.time_zone.as_deref())?;
    let resting = super::runtime()?.block_on(async {
        let store = Store::open(&place).await?;
        let moment = clock::now(&zone);
        wiring::migrate(&store, &moment).await?;
        anyhow::Ok(partnership_server::put_back(&store, &moment).await?)
    })?;
    ensure!(resting > 0, "there is no partnership in this copy; is it the right file?");
    writeln!(out, "Put back. Partnerships in it: {resting}.")?;
    writeln!(
        out,
        "Start the program. Everyone can read; nobody can change anything until two hosts of two \
         partners say at us/keys that they want to go on from this copy."
    )?;
    Ok(())
}

/// Copies the file into the folder, and never over another.
fn put(from: &Path, folder: &Path) -> anyhow::Result<()> {
    ensure!(folder.is_dir(), "there is no folder {}; make it first", folder.display());
    let to = folder.join(FILE);
    let mut copy = File::open(from)
        .with_context(|| format!("{} cannot be read; give the copy with --from", from.display()))?;
    let mut new = File::options().write(true).create_new(true).open(&to).with_context(|| {
        format!("{} is there already; put the old folder aside and give an empty one", to.display())
    })?;
    let copied = io::copy(&mut copy, &mut new).and_then(|_| new.sync_all());
    if copied.is_err() {
        // Half a copy would be taken for a whole one the next time.
        let _ = fs::remove_file(&to);
    }
    copied.with_context(|| format!("{} could not be written", to.display()))
}
