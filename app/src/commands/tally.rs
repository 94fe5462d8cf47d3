//! `powerwith tally`: counts a file of ballots and explains the result.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use serde::Serialize;
use tally::read::{Format, MAX_BYTES, profiles};
use tally::{
    Act, Ballots, Fraction, LockState, Method, Outcome, PairWork, PointRules, Profile, Resolution,
    Round, Seed, Settings, Strength, Tie, TieKind, TieRule, Unlisted, Work, count, explain,
    summary,
};

/// Counts a file of ballots.
#[derive(Debug, clap::Args)]
pub struct TallyArgs {
    /// The file: .blt, .soi, .soc, .toi, .toc or .json.
    file: PathBuf,
    /// How to count. Without it: schulze for ranks, score for points, dots for dots.
    #[arg(long, value_parser = parse_method, value_name = "METHOD")]
    method: Option<Method>,
    /// Seats to fill. Without it: what the file says, or 1.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    seats: Option<u32>,
    /// How the strength of a win is measured, where wins are compared.
    #[arg(long, value_parser = parse_strength, value_name = "winning|margins")]
    strength: Option<Strength>,
    /// Decide ties by a lot: lot:SEED, with a seed made public before the vote.
    #[arg(long, value_parser = parse_tie, value_name = "lot:SEED")]
    tie: Option<Seed>,
    /// Count only the vote with this title, from a file with several.
    #[arg(long, value_name = "TITLE")]
    vote: Option<String>,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
    /// Show the rule and every number the result rests on.
    #[arg(long)]
    explain: bool,
}

/// Counts the file and prints the result.
///
/// Refuses: a file that cannot be read, with the line and column; ballots that do not fit the
/// method.
pub fn run(args: &TallyArgs, out: &mut dyn Write) -> anyhow::Result<()> {
    let votes = read(args)?;
    let mut results = vec![];
    for vote in &votes {
        let settings = settings(args, vote);
        let outcome = count(vote, &settings)?;
        results.push((vote, settings, outcome));
    }
    if args.json {
        let shown: Vec<Shown> = results
            .iter()
            .map(|(vote, settings, outcome)| Shown::new(vote, settings, outcome, args.explain))
            .collect();
        match shown.as_slice() {
            [one] => serde_json::to_writer_pretty(&mut *out, one)?,
            many => serde_json::to_writer_pretty(&mut *out, many)?,
        }
        writeln!(out)?;
        return Ok(());
    }
    for (number, (vote, _, outcome)) in results.iter().enumerate() {
        if number > 0 {
            writeln!(out, "\n{}\n", "-".repeat(60))?;
        }
        let text = if args.explain { explain(vote, outcome) } else { summary(vote, outcome) };
        writeln!(out, "{}", text.trim_end())?;
    }
    Ok(())
}

fn read(args: &TallyArgs) -> anyhow::Result<Vec<Profile>> {
    let path = args.file.display();
    let name = args.file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let Some(format) = Format::of_name(name) else {
        bail!("{path}: expected a file that ends in .blt, .soi, .soc, .toi, .toc or .json");
    };
    let size = fs::metadata(&args.file).with_context(|| path.to_string())?.len();
    if size > MAX_BYTES as u64 {
        bail!("{path}: the file is larger than {} MB", MAX_BYTES >> 20);
    }
    let bytes = fs::read(&args.file).with_context(|| path.to_string())?;
    let mut votes = profiles(&bytes, format).with_context(|| path.to_string())?;
    if let Some(title) = &args.vote {
        votes.retain(|vote| vote.title == *title);
        if votes.is_empty() {
            bail!("{path}: there is no vote with the title “{title}”");
        }
    }
    Ok(votes)
}

fn settings(args: &TallyArgs, vote: &Profile) -> Settings {
    let usual = match vote.ballots() {
        Ballots::Ranked(_) => Method::Schulze,
        Ballots::Graded(ballots) => match ballots.rules() {
            PointRules::Scores { .. } => Method::Score,
            PointRules::Dots { .. } => Method::Dots,
        },
    };
    let mut settings = Settings::new(args.method.unwrap_or(usual));
    let asked = args.seats.and_then(|seats| usize::try_from(seats).ok());
    settings.seats = asked.or(vote.seats).unwrap_or(1);
    settings.strength = args.strength.unwrap_or(settings.strength);
    if let Some(seed) = &args.tie {
        settings.tie = TieRule::Lot(seed.clone());
    }
    settings
}

fn parse_method(text: &str) -> Result<Method, String> {
    let known = Method::ALL.into_iter().find(|method| method.code() == text);
    known.ok_or_else(|| {
        let codes: Vec<&str> = Method::ALL.iter().map(|method| method.code()).collect();
        format!("expected one of {}", codes.join(", "))
    })
}

fn parse_strength(text: &str) -> Result<Strength, String> {
    match text {
        "winning" => Ok(Strength::WinningVotes),
        "margins" => Ok(Strength::Margins),
        _ => Err("expected winning or margins".to_owned()),
    }
}

fn parse_tie(text: &str) -> Result<Seed, String> {
    match text.strip_prefix("lot:") {
        Some(seed) if !seed.is_empty() => Ok(Seed::new(seed)),
        _ => Err("expected lot: and then the seed, like lot:2026-11-21".to_owned()),
    }
}

/// A result as JSON. Options are named; lists keep their order.
#[derive(Serialize)]
struct Shown<'a> {
    format: &'static str,
    title: &'a str,
    method: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    strength: Option<&'static str>,
    seats: usize,
    ballots: u64,
    options: &'a [String],
    withdrawn: &'a [String],
    unlisted: &'static str,
    notes: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    lot: Option<ShownLot<'a>>,
    winners: Vec<&'a str>,
    undecided: Vec<&'a str>,
    ranking: Vec<Vec<&'a str>>,
    ties: Vec<ShownTie<'a>>,
    work: ShownWork<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<String>,
}

#[derive(Serialize)]
struct ShownLot<'a> {
    seed: &'a str,
    rule: &'static str,
}

#[derive(Serialize)]
struct ShownTie<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wins: Vec<(&'a str, &'a str)>,
    among: Vec<&'a str>,
    settled: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lot_order: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fell_on: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum ShownWork<'a> {
    Pairs {
        above: Vec<Vec<u64>>,
        condorcet: Option<&'a str>,
        smith: Vec<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        paths: Option<Vec<Vec<u64>>>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        wins: Vec<ShownWin<'a>>,
    },
    Rounds {
        #[serde(skip_serializing_if = "Option::is_none")]
        quota: Option<u64>,
        rounds: Vec<ShownRound<'a>>,
        was_rounded: bool,
    },
    Totals(Vec<(&'a str, u128)>),
}

#[derive(Serialize)]
struct ShownWin<'a> {
    winner: &'a str,
    loser: &'a str,
    strength: u64,
    state: &'static str,
}

#[derive(Serialize)]
struct ShownRound<'a> {
    /// Option, votes to four digits, and exactly where that is short enough to read.
    votes: Vec<(&'a str, String, Option<String>)>,
    aside: String,
    act: &'static str,
    options: Vec<&'a str>,
    /// The part of each ballot that is passed on, beside the options it comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    passed_on: Vec<(String, Option<String>)>,
}

impl<'a> Shown<'a> {
    fn new(
        vote: &'a Profile,
        settings: &'a Settings,
        outcome: &'a Outcome,
        with_words: bool,
    ) -> Self {
        let names = Names(vote.options());
        Self {
            format: "powerwith-tally/1",
            title: &vote.title,
            method: outcome.method.code(),
            strength: match &outcome.work {
                Work::Pairs(work) => Some(strength_code(work.strength)),
                _ => None,
            },
            seats: outcome.seats,
            ballots: vote.n_votes(),
            options: vote.options(),
            withdrawn: &vote.withdrawn,
            unlisted: match (vote.ballots(), vote.unlisted) {
                (Ballots::Graded(_), _) => "0 points",
                (_, Unlisted::Below) => "below all listed",
                (_, Unlisted::NotCompared) => "not compared",
            },
            notes: &vote.notes,
            lot: match &settings.tie {
                TieRule::Report => None,
                TieRule::Lot(seed) => Some(ShownLot {
                    seed: seed.as_str(),
                    rule: "order by SHA-256(seed, then name), smallest first",
                }),
            },
            winners: names.all(&outcome.winners),
            undecided: names.all(&outcome.undecided),
            ranking: outcome.ranking.iter().map(|level| names.all(level)).collect(),
            ties: outcome.ties.iter().map(|tie| names.tie(tie)).collect(),
            work: names.work(&outcome.work),
            explanation: with_words.then(|| explain(vote, outcome)),
        }
    }
}

/// Turns positions into names.
#[derive(Clone, Copy)]
struct Names<'a>(&'a [String]);

impl<'a> Names<'a> {
    fn one(self, option: usize) -> &'a str {
        self.0.get(option).map_or("", String::as_str)
    }

    fn all(self, options: &[usize]) -> Vec<&'a str> {
        options.iter().map(|option| self.one(*option)).collect()
    }

    fn tie(self, tie: &Tie) -> ShownTie<'a> {
        let (kind, round, wins) = match &tie.kind {
            TieKind::Seat => ("seat", None, vec![]),
            TieKind::Leave { round } => ("leave", Some(*round), vec![]),
            TieKind::Pairs(pairs) => {
                let wins = pairs.iter().map(|(a, b)| (self.one(*a), self.one(*b))).collect();
                ("equal_wins", None, wins)
            }
        };
        let (settled, lot_order, fell_on) = match &tie.resolution {
            Resolution::Open => ("open", vec![], vec![]),
            Resolution::NoDifference => ("no_difference", vec![], vec![]),
            Resolution::Lot { order, fell_on } => ("lot", self.all(order), self.all(fell_on)),
        };
        let among = self.all(&tie.among);
        ShownTie { kind, round, wins, among, settled, lot_order, fell_on }
    }

    fn work(self, work: &Work) -> ShownWork<'a> {
        match work {
            Work::Pairs(work) => self.pairs(work),
            Work::Rounds { quota, rounds, was_rounded } => ShownWork::Rounds {
                quota: *quota,
                rounds: rounds.iter().map(|round| self.round(round)).collect(),
                was_rounded: *was_rounded,
            },
            Work::Sums(sums) => ShownWork::Totals(
                sums.iter().enumerate().map(|(option, sum)| (self.one(option), *sum)).collect(),
            ),
        }
    }

    fn pairs(self, work: &PairWork) -> ShownWork<'a> {
        let n_options = work.pairwise.n_options();
        let row = |a| (0..n_options).map(|b| work.pairwise.above(a, b)).collect();
        let wins = work.locks.iter().map(|lock| ShownWin {
            winner: self.one(lock.winner),
            loser: self.one(lock.loser),
            strength: lock.strength,
            state: match lock.state {
                LockState::Kept => "kept",
                LockState::SetAside => "set_aside",
                LockState::Open => "open",
            },
        });
        ShownWork::Pairs {
            above: (0..n_options).map(row).collect(),
            condorcet: work.condorcet.map(|winner| self.one(winner)),
            smith: self.all(&work.smith),
            paths: work
                .paths
                .as_ref()
                .map(|paths| paths.chunks(n_options.max(1)).map(<[u64]>::to_vec).collect()),
            wins: wins.collect(),
        }
    }

    fn round(self, round: &Round) -> ShownRound<'a> {
        let (act, options, passed_on) = match &round.act {
            Act::Seated(parts) => {
                let options: Vec<usize> = parts.iter().map(|(option, _)| *option).collect();
                let parts = parts.iter().map(|(_, part)| (part.to_string(), exact(part))).collect();
                ("seated", options, parts)
            }
            Act::SeatedRest(options) => ("seated_rest", options.clone(), vec![]),
            Act::Left(options) => ("left", options.clone(), vec![]),
            Act::Stopped => ("stopped", vec![], vec![]),
        };
        let totals = round.totals.iter();
        ShownRound {
            votes: totals
                .map(|(o, votes)| (self.one(*o), votes.to_string(), exact(votes)))
                .collect(),
            aside: round.aside.to_string(),
            act,
            options: self.all(&options),
            passed_on,
        }
    }
}

/// The exact text, unless it has more digits than anyone would read.
fn exact(votes: &Fraction) -> Option<String> {
    const MOST_BITS: u64 = 256;
    (votes.bits() <= MOST_BITS).then(|| votes.exact())
}

fn strength_code(strength: Strength) -> &'static str {
    match strength {
        Strength::WinningVotes => "winning",
        Strength::Margins => "margins",
    }
}

#[cfg(test)]
mod tests;
