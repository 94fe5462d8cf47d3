//! A round of listening in a made-up town: forty people, ten statements, and what comes out.

use std::io::{self, Write};

use opinion_map::{Answer, Moderation, Settings, Vote, VotesBuilder, compute, to_words};

const STATEMENTS: [&str; 10] = [
    "The park should be lit at night",
    "Buses should run until eleven",
    "Buses should run on Sundays",
    "Cars should stay out of the main street",
    "The main street needs more parking",
    "Parking should be free on market days",
    "The market should move to the main street",
    "Shops should pay for the lights",
    "We should meet like this every month",
    "Children should have a say in the park",
];

fn main() -> io::Result<()> {
    let mut votes = VotesBuilder::new();
    for person in 0..40 {
        for statement in 0..STATEMENTS.len() as u64 {
            if let Some(vote) = says(person, statement) {
                votes.add(person, statement, vote).map_err(io::Error::other)?;
            }
        }
    }
    let votes = votes.finish();
    let mut out = io::stdout().lock();
    for (idx, words) in STATEMENTS.iter().enumerate() {
        writeln!(out, "{idx}: {words}")?;
    }
    let answer = compute(&votes, &Moderation::default(), &Settings::ROBUST);
    writeln!(out, "\n{}", to_words(&answer, &votes))?;
    if let Answer::Map(map) = answer
        && let Some(shown) = map.shown()
    {
        writeln!(out, "What a page may show of the largest group:\n{:#?}", shown.groups.first())?;
    }
    Ok(())
}

/// People with even numbers come by bus, the others by car; all like the park and the meetings.
fn says(person: u64, statement: u64) -> Option<Vote> {
    let by_bus = person.is_multiple_of(2);
    // Now and then somebody skips a statement, passes, or sees it differently.
    match (person * 7 + statement * 13) % 17 {
        0 => return None,
        1 => return Some(Vote::Pass),
        2 => return Some(Vote::Disagree),
        _ => {}
    }
    let agrees = match statement {
        1..=3 => by_bus,
        4..=7 => !by_bus,
        _ => true,
    };
    Some(if agrees { Vote::Agree } else { Vote::Disagree })
}
