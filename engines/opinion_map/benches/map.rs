//! How long a map takes, from the file to the answer, on one thread.
//!
//! `cargo bench -p opinion_map` makes the files first (with `cargo xtask generate map-votes`,
//! seed 1), then measures five runs of each and prints the median as a row for
//! `docs/PERFORMANCE.md`. Processor time is printed beside the clock, because a busy machine makes
//! the clock lie. Some systems count it in ticks of 4 ms, so each run does short work several times
//! and takes the mean.

use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use opinion_map::{Answer, Mode, Moderation, Settings, Votes, compute, read_votes, second_opinion};

const RUNS: usize = 5;

/// The work is done so often in a run that it takes a tenth of a second or more.
const PEOPLE_IN_A_RUN: usize = 50_000;

/// People, and what the row is called.
const SIZES: [(usize, &str); 3] = [
    (2_000, "2,000 × 200 at 10 %"),
    (10_000, "10,000 × 500 at 10 %"),
    (100_000, "100,000 × 1,000 at 10 %"),
];

/// Milliseconds: by the clock, and of processor time.
#[derive(Clone, Copy)]
struct Took {
    clock: f64,
    processor: f64,
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    // Cargo passes `--bench`; a word after it chooses rows.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    writeln!(out, "| work | clock ms | processor ms | peak memory |\n|---|---|---|---|")?;
    for (people, name) in SIZES {
        if !wanted.is_empty() && !wanted.contains(&people.to_string()) {
            continue;
        }
        let path = file_of(people)?;
        let mut row = |what: &str, took: Took| {
            let Took { clock, processor } = took;
            writeln!(out, "| {name}: {what} | {clock:.1} | {processor:.1} | {} |", peak_memory())
        };
        let repeats = u32::try_from(PEOPLE_IN_A_RUN / people).unwrap_or(1).max(1);
        let median = |work: &mut dyn FnMut()| median(repeats, work);
        let settings = |mode| Settings { mode, ..Settings::ROBUST };
        row("file to answer", median(&mut || drop(map(&read(&path), &settings(Mode::Robust)))))?;
        row("reading", median(&mut || drop(read(&path))))?;
        let votes = read(&path);
        row("computing", median(&mut || drop(map(&votes, &settings(Mode::Robust)))))?;
        row("computing, compat", median(&mut || drop(map(&votes, &settings(Mode::Compat)))))?;
        if let Answer::Map(map) = map(&votes, &settings(Mode::Robust)) {
            row("second opinion", median(&mut || drop(second_opinion(&map, &votes))))?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Votes {
    let read = File::open(path).map(|file| read_votes(BufReader::new(file)));
    match read {
        Ok(Ok(votes)) => votes,
        other => panic!("{} is not a file of votes: {other:?}", path.display()),
    }
}

fn map(votes: &Votes, settings: &Settings) -> Answer {
    compute(votes, &Moderation::default(), settings)
}

/// The file of votes, made when it is not there.
fn file_of(people: usize) -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("votes_{people}.csv"));
    if !path.exists() {
        let size = people.to_string();
        let made = Command::new(env!("CARGO"))
            .args(["xtask", "generate", "map-votes", "--seed", "1", "--size", &size, "--out"])
            .arg(&path)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()?;
        if !made.success() {
            return Err(io::Error::other("cargo xtask generate map-votes failed"));
        }
    }
    Ok(path)
}

#[expect(clippy::disallowed_methods, reason = "benchmarks measure")]
fn median(repeats: u32, work: &mut dyn FnMut()) -> Took {
    let mut runs: Vec<Took> = (0..RUNS)
        .map(|_| {
            let (clock, processor) = (Instant::now(), processor_ms());
            (0..repeats).for_each(|_| work());
            Took {
                clock: clock.elapsed().as_secs_f64() * 1e3 / f64::from(repeats),
                processor: (processor_ms() - processor) / f64::from(repeats),
            }
        })
        .collect();
    runs.sort_by(|a, b| a.processor.total_cmp(&b.processor));
    let processor = runs[RUNS / 2].processor;
    runs.sort_by(|a, b| a.clock.total_cmp(&b.clock));
    Took { clock: runs[RUNS / 2].clock, processor }
}

/// Time this process has been running on a processor; 0 where the system does not say.
fn processor_ms() -> f64 {
    let text = fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|word| word.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) / 1e6
}

/// The most memory this process has held so far.
fn peak_memory() -> String {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or("?".to_owned(), |rest| rest.trim().to_owned())
}
