//! `powerwith witness`: looks from outside whether an open log only grew, and signs what it saw.
//!
//! It keeps the last checkpoint it signed. A log that forgot or changed something no longer fits it.

use std::{
    fs,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, bail};
use clap::Args;
use tile_log::{
    Checkpoint, Consistency, Hash, Head, Node, Tile, Verdict, VerifierKey, WitnessKey,
    node_in_tile, prove_consistency,
};

use super::secret_file::{Whose, read_or_make};
use crate::clock;

const WITNESS: Whose = Whose { head: "powerwith witness key 1", what: "key of a witness" };

/// How long a reply may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The largest reply: a checkpoint with its signatures. A tile has 8 kB.
const MOST_BYTES: u64 = 64 << 10;

/// Which log, and who watches it.
#[derive(Args, Debug)]
pub struct WitnessArgs {
    /// The address of the log: `https://together.example.org/p/NAME/open/log`.
    #[arg(long, value_name = "URL")]
    url: String,
    /// The key of the log, as its page shows it: NAME+DIGITS+KEY.
    #[arg(long, value_name = "KEY")]
    log: String,
    /// The file with your own key; made when it is not there. Keep it to yourself.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The name you sign with, without spaces: `families.example.org/witness`.
    #[arg(long, value_name = "NAME")]
    name: String,
    /// The file with the last checkpoint that you signed; made the first time.
    #[arg(long, value_name = "FILE")]
    keep: PathBuf,
}

/// Looks once. A log that does not fit what was seen earlier is an error, and its checkpoint is kept
/// beside the earlier one, as evidence.
pub fn run(args: &WitnessArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let log = VerifierKey::parse(&args.log).context("--log")?;
    let secret = read_or_make(&args.key, WITNESS)?;
    let key = WitnessKey::from_seed(&args.name, &secret);
    let key = key.with_context(|| format!("--name: {} is no name without spaces", args.name))?;
    let before = kept(&args.keep, (&log, &key))?;
    let server = Server::at(&args.url)?;
    let bytes = server.get("checkpoint")?;
    let (checkpoint, mut note) = Checkpoint::open(&bytes, &log).context("the checkpoint there")?;
    let new = *checkpoint.head();
    if let Some(old) = before
        && let Some(reason) = conflict(&server, &old, &new)?
    {
        let beside = args.keep.with_extension("conflict");
        keep(&beside, &bytes)?;
        bail!(
            "{reason}; nothing was signed. {} and {} show it: tell everyone",
            args.keep.display(),
            beside.display()
        );
    }
    if before == Some(new) {
        writeln!(out, "Nothing new: {}", checkpoint.short())?;
        return Ok(());
    }
    let now = clock::now(&clock::zone(None)?).now();
    key.cosign(&mut note, u64::try_from(now.0 / 1000).unwrap_or_default());
    keep(&args.keep, note.encode().as_bytes())?;
    match before {
        None => writeln!(out, "Signed for the first time: {}", checkpoint.short())?,
        Some(old) => {
            writeln!(out, "The log grew without changes since it had {} in it.", old.size)?;
            writeln!(out, "Signed: {}", checkpoint.short())?;
        }
    }
    writeln!(out, "Your key for others: {}", key.public())?;
    Ok(())
}

/// What this witness signed last; nothing the first time.
fn kept(file: &Path, (log, key): (&VerifierKey, &WitnessKey)) -> anyhow::Result<Option<Head>> {
    let name = file.display();
    let bytes = match fs::read(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        read => read.with_context(|| format!("{name} cannot be read"))?,
    };
    let opened = Checkpoint::open(&bytes, log);
    let (checkpoint, note) = opened.with_context(|| format!("{name} is not of this log"))?;
    match key.public().verify(&note) {
        Verdict::Signed { .. } => Ok(Some(*checkpoint.head())),
        Verdict::Missing | Verdict::Wrong => bail!("{name} was not signed with this key and name"),
    }
}

/// Why the log there does not begin with the one that was seen; nothing when it does. A server that
/// does not reply is an error, and no conflict.
fn conflict(server: &Server, old: &Head, new: &Head) -> anyhow::Result<Option<String>> {
    if new.size < old.size {
        let (had, has) = (old.size, new.size);
        return Ok(Some(format!("the log had {had} entries, and now it has {has}")));
    }
    let proof = if new.size == old.size {
        Consistency { path: Vec::new() }
    } else {
        server.consistency(old.size, new.size)?
    };
    let had = old.size;
    let changed =
        format!("the log was changed: it is not the one that was seen with {had} entries");
    Ok((!proof.holds(old, new)).then_some(changed))
}

/// Writes a file whole or not at all.
fn keep(file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let fresh = file.with_extension("new");
    let write = || {
        fs::write(&fresh, bytes)?;
        fs::rename(&fresh, file)
    };
    write().with_context(|| format!("{} cannot be written", file.display()))
}

/// The log's files over the network.
struct Server {
    url: String,
    agent: ureq::Agent,
}

impl Server {
    fn at(url: &str) -> anyhow::Result<Self> {
        let url = url.trim().trim_end_matches('/').to_owned();
        if !url.starts_with("http://") && !url.starts_with("https://") {
            bail!("--url: {url} is no address; it begins with https://");
        }
        let config = ureq::Agent::config_builder().max_redirects(0).user_agent("");
        let agent = config.timeout_global(Some(PATIENCE)).build().into();
        Ok(Self { url, agent })
    }

    fn get(&self, path: &str) -> anyhow::Result<Vec<u8>> {
        let from = format!("{}/{path}", self.url);
        let reply = self.agent.get(&from).call();
        let mut reply = reply.with_context(|| format!("{from} cannot be read"))?;
        let body = reply.body_mut().with_config().limit(MOST_BYTES).read_to_vec();
        body.with_context(|| format!("{from} cannot be read"))
    }

    /// The proof from the few tiles it needs. What they hold is not trusted: the proof has to lead to
    /// both signed roots.
    fn consistency(&self, old: u64, new: u64) -> anyhow::Result<Consistency> {
        let mut trouble = None;
        let mut last: Option<(Tile, Vec<u8>)> = None;
        let read = |node: Node| -> Option<Hash> {
            let tile = Tile::holding(node, new)?;
            if last.as_ref().is_none_or(|(known, _)| *known != tile) {
                match self.get(&tile.path()) {
                    Ok(bytes) => last = Some((tile, bytes)),
                    Err(error) => {
                        trouble = Some(error);
                        return None;
                    }
                }
            }
            let (_, bytes) = last.as_ref()?;
            node_in_tile(node, bytes)
        };
        let proof = prove_consistency(old, new, read);
        match (proof, trouble) {
            (Some(proof), _) => Ok(proof),
            (None, Some(error)) => Err(error),
            (None, None) => bail!("a tile of the log has another length than its name says"),
        }
    }
}

#[cfg(test)]
mod tests;
