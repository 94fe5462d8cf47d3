//! Votes for the opinion map: people of three leanings, each voting on a tenth of the statements.

use std::io::Write;

use anyhow::Result;

use super::Wish;

/// Leanings people have; each answers most statements in its own way.
const LEANINGS: u64 = 3;

/// One vote in so many is cast a second time.
const CHANGED_MIND: u64 = 100;

/// Writes votes of `size` people as a table `timestamp,datetime,comment-id,voter-id,vote`.
///
/// Shape: 200 statements up to 2,000 people, 500 up to 10,000, 1,000 beyond; each person votes on
/// one in ten. People come one after the other; time never goes back.
pub fn votes(wish: Wish, out: &mut dyn Write) -> Result<()> {
    let n_statements: u64 = match wish.size {
        0..=2_000 => 200,
        2_001..=10_000 => 500,
        _ => 1_000,
    };
    writeln!(out, "timestamp,datetime,comment-id,voter-id,vote")?;
    let mut time = 1_700_000_000_000u64;
    for person in 0..wish.size as u64 {
        let mut chance = Chance(spread(wish.seed ^ spread(person)));
        let leaning = chance.below(LEANINGS);
        for statement in 0..n_statements {
            if chance.below(10) != 0 {
                continue;
            }
            let times = 1 + u64::from(chance.below(CHANGED_MIND) == 0);
            for _ in 0..times {
                time += chance.below(2_000);
                let vote = vote(statement, leaning, &mut chance);
                writeln!(out, "{time},,{statement},{person},{vote}")?;
            }
        }
    }
    Ok(())
}

/// What somebody of a leaning says: one in ten passes; the others follow a share that belongs to
/// the statement and, on three statements of four, to the leaning.
fn vote(statement: u64, leaning: u64, chance: &mut Chance) -> i8 {
    if chance.below(10) == 0 {
        return 0;
    }
    let divides = !statement.is_multiple_of(4);
    let mut own = Chance(statement * LEANINGS + if divides { leaning } else { 0 });
    let share = 10 + own.below(81);
    if chance.below(100) < share { 1 } else { -1 }
}

/// Numbers that look like chance and follow from a start (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        spread(self.0) % limit
    }
}

/// Spreads the bits of a number over all 64.
fn spread(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(seed: u64) -> String {
        let mut out = Vec::new();
        votes(Wish { size: 50, seed }, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_same_seed_gives_the_same_votes_and_another_seed_others() {
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
    }

    #[test]
    fn about_one_statement_in_ten_is_voted_on() {
        let n_votes = made(1).lines().count() - 1;
        assert!((800..1_250).contains(&n_votes), "{n_votes}");
    }
}
