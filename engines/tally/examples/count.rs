//! Counts a small vote three ways and explains each.
//!
//! Run it with `cargo run -p tally --example count`.

use std::io::Write as _;

use tally::read::{Format, profiles};
use tally::{Method, Seed, Settings, TieRule, count, explain};

const VOTE: &str = r#"{
  "title": "What shall we do with the old depot?",
  "candidates": ["Garden", "Workshop", "Library", "Stage"],
  "ballots": [
    [9, [["Garden"], ["Library"], ["Workshop"]]],
    [7, [["Workshop"], ["Stage", "Library"]]],
    [5, [["Library"], ["Workshop"], ["Garden"]]],
    [5, [["Stage"], ["Library"]]]
  ]
}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let vote = profiles(VOTE.as_bytes(), Format::Json)?.remove(0);
    let lot = TieRule::Lot(Seed::new("made public on Monday"));
    let mut out = std::io::stdout().lock();
    for (method, seats) in [(Method::Schulze, 1), (Method::Irv, 1), (Method::Stv, 2)] {
        let settings = Settings { seats, tie: lot.clone(), ..Settings::new(method) };
        let outcome = count(&vote, &settings)?;
        writeln!(out, "{}\n", explain(&vote, &outcome))?;
    }
    Ok(())
}
