//! The whole measurement, and its words.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{
    crowd::{self, Guest, Outcome, Pace, count, quantile},
    house::{self, House},
    http::Visitor,
    weigh,
};

/// How often the start is measured.
const STARTS: usize = 5;

/// The share of the people who answer one after the other, before the crowd comes.
const ALONE_PERCENT: usize = 10;

/// The share of the people who answer as a crowd that takes its time.
const CALM_PERCENT: usize = 30;

/// What to measure.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The program; built first when there is none.
    pub program: Option<PathBuf>,
    /// How many people there are; each answers once.
    pub n_people: usize,
    /// How many answer at the same time.
    pub n_users: usize,
    /// What each waits between two pages in the calm crowd.
    pub pause: Duration,
}

/// Measures and tells.
pub fn run(root: &Path, plan: &Plan, out: &mut impl Write) -> Result<()> {
    let program = match &plan.program {
        Some(program) => program.clone(),
        None => house::build(root)?,
    };
    let folder = tempfile::tempdir().context("make a temporary folder")?;
    let people = plan.n_people.to_string();
    let links = {
        let filled = House::start(&program, &["demo", "--people", &people], folder.path())?;
        filled.sign_in.clone()
    };
    ensure!(links.len() == plan.n_people, "{} people instead of {people}", links.len());
    writeln!(out, "machine load before: {}", load()?)?;
    let house = start(&program, folder.path(), out)?;
    let resting_mib = house.peak_mib()?;
    let guests = crowd::sign_in(&house, &links)?;
    tell_weight(&house, &guests, out)?;
    measure(&house, (&guests, plan), out)?;
    writeln!(out, "memory: {resting_mib:.0} MiB at rest, {:.0} MiB at most", house.peak_mib()?)?;
    let db = fs::metadata(folder.path().join("powerwith.db"))?.len() / 1024;
    writeln!(out, "database: {db} KiB, without its log")?;
    writeln!(out, "machine load after: {}", load()?)?;
    Ok(())
}

/// Starts the program a few times on the folder as it is; the last one stays.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn start(program: &Path, folder: &Path, out: &mut impl Write) -> Result<House> {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..STARTS {
        drop(last.take());
        let began = Instant::now();
        let house = House::start(program, &["serve"], folder)?;
        let reply = Visitor::new(&house.host)?.get("/healthz")?;
        ensure!(reply.status == 200, "the program is not well");
        times.push((began.elapsed().as_secs_f64() * 1000.0, house.cpu_ms()?));
        last = Some(house);
    }
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    if let Some((ms, cpu_ms)) = times.get(STARTS / 2) {
        writeln!(out, "start: answers after {ms:.0} ms ({cpu_ms:.0} CPU-ms), median of {STARTS}")?;
    }
    last.context("the program was not started")
}

fn tell_weight(house: &House, guests: &[Guest], out: &mut impl Write) -> Result<()> {
    let guest = guests.first().context("nobody is here")?;
    let mut visitor = Visitor::new(&house.host)?;
    visitor.become_person(&guest.cookies);
    let weight = weigh::first_question(&mut visitor, &guest.round)?;
    let kib = count(weight.n_bytes()) / 1024.0;
    writeln!(
        out,
        "first question page: {kib:.1} KiB over the wire in {} requests, nothing from elsewhere",
        weight.parts.len()
    )?;
    for (address, n_bytes) in &weight.parts {
        let name = address.rsplit('/').next().unwrap_or_default();
        writeln!(out, "  {n_bytes:>6} bytes {name}")?;
    }
    writeln!(out, "  {:>6} bytes of page before packing", weight.n_plain_bytes)?;
    Ok(())
}

fn measure(house: &House, (guests, plan): (&[Guest], &Plan), out: &mut impl Write) -> Result<()> {
    let (alone, rest) = guests.split_at(guests.len() * ALONE_PERCENT / 100);
    let (calm, rush) = rest.split_at(guests.len() * CALM_PERCENT / 100);
    let one = Pace { n_users: 1, pause: Duration::ZERO };
    let outcome = crowd::answer(house, alone, one)?;
    tell("one after the other", &outcome, out)?;
    let slow = Pace { n_users: plan.n_users, pause: plan.pause };
    let outcome = crowd::answer(house, calm, slow)?;
    let ms = plan.pause.as_millis();
    tell(&format!("{} users, {ms} ms between pages", plan.n_users), &outcome, out)?;
    let fast = Pace { n_users: plan.n_users, pause: Duration::ZERO };
    let outcome = crowd::answer(house, rush, fast)?;
    tell(&format!("{} users without a pause", plan.n_users), &outcome, out)
}

fn tell(who: &str, outcome: &Outcome, out: &mut impl Write) -> Result<()> {
    let at = |share| quantile(&outcome.page_ms, share);
    writeln!(
        out,
        "{who}: {} responses of {:.0} pages in {:.1} s",
        outcome.n_responses,
        outcome.pages_each(),
        outcome.took.as_secs_f64()
    )?;
    writeln!(out, "  {:.2} CPU-ms of the server per response", outcome.cpu_ms_each())?;
    writeln!(
        out,
        "  {:.1} responses a second; server {:.2} cores, load generator {:.2}",
        outcome.rate(),
        outcome.cpu_ms / 1000.0 / outcome.took.as_secs_f64(),
        outcome.own_cpu_ms / 1000.0 / outcome.took.as_secs_f64()
    )?;
    writeln!(
        out,
        "  any page: p50 {:.1} ms, p90 {:.1} ms, p99 {:.1} ms, longest {:.1} ms; sending p99 {:.1} ms",
        at(0.5),
        at(0.9),
        at(0.99),
        at(1.0),
        quantile(&outcome.sent_ms, 0.99)
    )?;
    Ok(())
}

/// How busy the machine is: tasks that want to run, over 1 and 5 minutes.
pub(super) fn load() -> Result<String> {
    let all = fs::read_to_string("/proc/loadavg").context("read /proc/loadavg")?;
    Ok(all.split_whitespace().take(2).collect::<Vec<_>>().join(" over 1 min, ") + " over 5 min")
}
