//! Elections for measuring equal shares, in the `.pb` format.
//!
//! Made to be like those of real cities: a few ideas that many want and many that few want, costs
//! over two orders of size, ballots from neighbourhoods that prefer their own ideas, and a pot that
//! pays for about a third of everything.

use std::collections::BTreeSet;
use std::io::{self, Write};

/// The same number of ideas as in the published elections of that size.
fn n_ideas(n_ballots: usize) -> usize {
    match n_ballots {
        0..=500 => 60,
        501..=10_000 => 100,
        _ => 200,
    }
}

/// Neighbourhoods, each with its own favourites.
const N_PLACES: usize = 12;

/// The most ideas on one ballot.
const MAX_CHOICES: usize = 15;

/// Writes an election with `n_ballots` approval ballots; the same seed gives the same bytes.
pub fn write(n_ballots: usize, seed: u64, out: &mut dyn Write) -> io::Result<()> {
    let mut dice = Dice(seed);
    let n_ideas = n_ideas(n_ballots);
    // Costs from 2,000 to 200,000, most of them small.
    let costs: Vec<u64> = (0..n_ideas).map(|_| 2_000 + dice.skewed(198_000)).collect();
    let budget = costs.iter().sum::<u64>() / 3;
    writeln!(out, "META\nkey;value\ndescription;made up\nunit;Exampleville\nrule;equalshares")?;
    writeln!(out, "num_projects;{n_ideas}\nnum_votes;{n_ballots}")?;
    writeln!(out, "budget;{budget}\nvote_type;approval\nPROJECTS\nproject_id;cost;name")?;
    for (idea, cost) in costs.iter().enumerate() {
        writeln!(out, "{};{cost};Idea {}", idea + 1, idea + 1)?;
    }
    writeln!(out, "VOTES\nvoter_id;vote")?;
    for voter in 1..=n_ballots {
        let place = dice.up_to(N_PLACES);
        let n_choices = 1 + dice.up_to(MAX_CHOICES);
        let choices: BTreeSet<usize> = (0..n_choices).map(|_| dice.idea(place, n_ideas)).collect();
        let ids: Vec<String> = choices.iter().map(|idea| (idea + 1).to_string()).collect();
        writeln!(out, "{voter};{}", ids.join(","))?;
    }
    Ok(())
}

/// Chance from a seed: `SplitMix64`, which is short and the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ (word >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        // Off by less than one in 2^32 for the limits used here.
        self.next() % limit
    }

    fn up_to(&mut self, limit: usize) -> usize {
        place_of(self.below(limit as u64))
    }

    /// A number below the limit, small ones far more often.
    fn skewed(&mut self, limit: u64) -> u64 {
        let one = self.below(limit);
        let other = self.below(limit);
        one * other / limit
    }

    /// An idea: half of the time one of the neighbourhood's own, popular ones more often.
    fn idea(&mut self, place: usize, n_ideas: usize) -> usize {
        let drawn = place_of(self.skewed(n_ideas as u64));
        match self.below(2) {
            0 => drawn,
            _ => (drawn / N_PLACES * N_PLACES + place) % n_ideas,
        }
    }
}

fn place_of(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
