//! `powerwith doctor`: looks for what would break the promises of a sealed round on this machine.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::Args;
use powerwith_store::{OpenProblem, SEALED_FILE, SealedStore};

/// What to look at.
#[derive(Args, Debug)]
pub struct DoctorArgs {
    /// The data folder.
    #[arg(long, value_name = "DIR", env = "POWERWITH_DATA")]
    data: PathBuf,
    /// The address people use.
    #[arg(long, value_name = "URL", env = "POWERWITH_PUBLIC_URL")]
    public_url: Option<String>,
    /// The address browsers send sealed answers to.
    #[arg(long, value_name = "URL", env = "POWERWITH_SENDING_URL")]
    sending_url: Option<String>,
    /// The configuration of the proxy in front (nginx or Caddy); can be given several times. Left
    /// out, the usual places are looked at.
    #[arg(long, value_name = "FILE")]
    proxy_config: Vec<PathBuf>,
}

/// What was found about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    /// It is as it should be.
    Fine(String),
    /// It cannot be told from here.
    Unknown(String),
    /// It breaks a promise.
    Wrong(String),
}

/// File systems that keep earlier states of files by themselves.
const SNAPSHOTTING: &[&str] = &["btrfs", "zfs", "bcachefs", "apfs"];

/// Where proxies keep their configuration.
const USUAL_PLACES: &[&str] = &[
    "/etc/nginx/nginx.conf",
    "/etc/nginx/sites-enabled",
    "/etc/nginx/conf.d",
    "/etc/caddy/Caddyfile",
];

/// The most a file's time may be off the clock of this machine, in seconds: a day ends at the same
/// time for both.
const MOST_SECONDS_OFF: u64 = 60;

/// Looks at everything, and fails when something is wrong.
pub fn run(args: &DoctorArgs, out: &mut impl Write) -> anyhow::Result<()> {
    let folder = &args.data;
    fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut all = super::runtime()?.block_on(file(folder))?;
    all.push(file_system(folder));
    all.push(clock(folder)?);
    all.push(origins(args.public_url.as_deref(), args.sending_url.as_deref()));
    all.extend(proxies(args)?);
    let mut n_wrong: usize = 0;
    for found in &all {
        match found {
            Found::Fine(text) => writeln!(out, "fine     {text}")?,
            Found::Unknown(text) => writeln!(out, "unknown  {text}")?,
            Found::Wrong(text) => {
                n_wrong += 1;
                writeln!(out, "WRONG    {text}")?;
            }
        }
    }
    if n_wrong > 0 {
        bail!("{n_wrong} of these break what people are told about sealed rounds");
    }
    Ok(())
}

/// The file for sealed answers and what lies beside it.
async fn file(folder: &Path) -> anyhow::Result<Vec<Found>> {
    let mut all = Vec::new();
    for left in ["-wal", "-shm"] {
        let path = folder.join(format!("{SEALED_FILE}{left}"));
        if path.exists() {
            let text = format!("{} is there: it holds the order of answers", path.display());
            all.push(Found::Wrong(text));
        }
    }
    match SealedStore::open(folder).await {
        Ok(sealed) => {
            let expected =
                [("journal_mode", "delete"), ("synchronous", "2"), ("secure_delete", "1")];
            let told = sealed.pragmas().await?;
            let is_right = told.iter().map(|(n, v)| (n.as_str(), v.as_str())).eq(expected);
            all.push(if is_right {
                Found::Fine(format!("{SEALED_FILE} is written so that it keeps no order"))
            } else {
                Found::Wrong(format!("{SEALED_FILE} is written with {told:?}"))
            });
        }
        Err(OpenProblem::SealedInUse(_)) => {
            all.push(Found::Fine(format!("{SEALED_FILE} is held by one running powerwith")));
        }
        Err(problem) => return Err(problem.into()),
    }
    Ok(all)
}

fn file_system(folder: &Path) -> Found {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let Some(kind) = fs::canonicalize(folder).ok().and_then(|folder| kind_at(&mounts, &folder))
    else {
        return Found::Unknown("what file system the data folder is on".to_owned());
    };
    if SNAPSHOTTING.contains(&kind.as_str()) {
        return Found::Wrong(format!(
            "the data folder is on {kind}, which can keep a copy of every minute: put {SEALED_FILE} \
             on a file system without snapshots"
        ));
    }
    Found::Fine(format!("the data folder is on {kind}, which keeps no snapshots by itself"))
}

/// The kind of the file system that holds a folder, from the list of mounts.
fn kind_at(mounts: &str, folder: &Path) -> Option<String> {
    let mount = |line: &str| {
        let mut words = line.split(' ').skip(1);
        Some((words.next()?.replace("\\040", " "), words.next()?.to_owned()))
    };
    mounts
        .lines()
        .filter_map(mount)
        .filter(|(at, _)| folder.starts_with(at))
        .max_by_key(|(at, _)| at.len())
        .map(|(_, kind)| kind)
}

/// Holds the clock of the disk (which may be another machine's) against our own.
fn clock(folder: &Path) -> anyhow::Result<Found> {
    let probe = folder.join(".powerwith-doctor");
    fs::write(&probe, b"").with_context(|| format!("{} cannot be written", folder.display()))?;
    let written = fs::metadata(&probe).and_then(|about| about.modified());
    fs::remove_file(&probe).with_context(|| format!("{} stays behind", probe.display()))?;
    let written = written.context("ask when a file was written")?;
    let written = jiff::Timestamp::try_from(written).context("read a file's time")?;
    let now = crate::clock::now(&jiff::tz::TimeZone::UTC).now().0;
    let off_seconds = written.as_millisecond().abs_diff(now) / 1000;
    Ok(if off_seconds > MOST_SECONDS_OFF {
        Found::Wrong(format!(
            "the clocks of this machine and of its disk are {off_seconds} s apart: rounds would \
             close at another time than they say"
        ))
    } else {
        Found::Fine("the clocks of this machine and of its disk agree".to_owned())
    })
}

fn origins(public: Option<&str>, sending: Option<&str>) -> Found {
    let (Some(public), Some(sending)) = (public, sending) else {
        return Found::Unknown(
            "whether sealed answers have an address of their own: give --public-url and \
             --sending-url"
                .to_owned(),
        );
    };
    if host(public) == host(sending) {
        return Found::Wrong(format!(
            "{public} and {sending} are on one host: browsers keep one set of cookies for both; \
             give sealed answers a host name of their own"
        ));
    }
    Found::Fine(format!("sealed answers have a host of their own: {}", host(sending)))
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

/// Whether a proxy writes down who comes to the sending origin.
fn proxies(args: &DoctorArgs) -> anyhow::Result<Vec<Found>> {
    let unknown = |text: &str| Ok(vec![Found::Unknown(text.to_owned())]);
    let Some(sending) = &args.sending_url else {
        return unknown("whether a proxy logs the sending origin: give --sending-url");
    };
    let given = args.proxy_config.iter().cloned();
    let usual = USUAL_PLACES.iter().map(PathBuf::from).filter(|path| path.exists());
    let places: Vec<PathBuf> =
        if args.proxy_config.is_empty() { usual.collect() } else { given.collect() };
    let mut all = Vec::new();
    for file in files(&places)? {
        let name = file.display();
        let text = fs::read_to_string(&file).with_context(|| format!("{name} cannot be read"))?;
        all.extend(blocks_of(&text, host(sending)).into_iter().map(|(line, block)| {
            if is_logged(&block) {
                Found::Wrong(format!(
                    "{name}, line {line}: {} is logged; write \"access_log off;\" (nginx), or take \
                     \"log\" out (Caddy)",
                    host(sending)
                ))
            } else {
                Found::Fine(format!("{name}, line {line}: {} is not logged", host(sending)))
            }
        }));
    }
    if all.is_empty() {
        return unknown(
            "whether a proxy logs the sending origin: name its file with --proxy-config",
        );
    }
    Ok(all)
}

fn files(places: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for place in places {
        if place.is_dir() {
            let found = fs::read_dir(place);
            let found = found.with_context(|| format!("{} cannot be read", place.display()))?;
            all.extend(found.flatten().map(|entry| entry.path()).filter(|path| path.is_file()));
        } else {
            all.push(place.clone());
        }
    }
    all.sort();
    Ok(all)
}

/// The outermost blocks that name a host, with the line on which each begins, comments taken out.
fn blocks_of(text: &str, host: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut depth, mut block, mut began) = (0_usize, String::new(), 1);
    for (line, number) in text.lines().zip(1_usize..) {
        let line = line.split('#').next().unwrap_or("");
        // In nginx, servers stand inside `http { … }`.
        if depth == 1 && block.trim_start().starts_with("http") && line.contains("server") {
            (depth, block, began) = (0, String::new(), number);
        }
        if depth == 0 {
            (block, began) = (String::new(), number);
        }
        block.push_str(line);
        block.push('\n');
        depth = depth.saturating_add(line.matches('{').count());
        let closed = line.matches('}').count();
        if closed > 0 && depth <= closed && names(&block, host) {
            found.push((began, std::mem::take(&mut block)));
        }
        depth = depth.saturating_sub(closed);
    }
    found
}

/// Whether a word of the block is the host.
fn names(block: &str, host: &str) -> bool {
    let is_between = |sign: char| sign.is_whitespace() || ";,{}/".contains(sign);
    block.split(is_between).any(|word| word == host)
}

/// nginx logs unless told not to; Caddy logs when told to.
fn is_logged(block: &str) -> bool {
    let words: Vec<&str> = block.split_whitespace().collect();
    let is_nginx = words.iter().any(|word| word.starts_with("server_name"));
    if is_nginx {
        let is_off = |pair: &[&str]| matches!(pair, ["access_log", "off;"]);
        let is_on = |pair: &[&str]| matches!(pair, ["access_log", to] if *to != "off;");
        return !words.windows(2).any(is_off) || words.windows(2).any(is_on);
    }
    words.contains(&"log")
}

#[cfg(test)]
mod tests;
