//! Ranked ballots as a `.blt` file: people and options lie on a plane, and each person lists the
//! options from near to far, some of them only the nearest.

use std::io::Write;

use anyhow::Result;

use super::Wish;

/// Options on every ballot file; the number the limits in `docs/PERFORMANCE.md` speak of.
const N_OPTIONS: usize = 20;

/// Half of the people list all options; the others list from 1 up to this many.
const MOST_LISTED: u64 = 8;

/// Positions lie on a square of this many steps a side.
const SIDE: u64 = 10_000;

/// Writes `size` ballots of one person each over 20 options, three seats.
pub fn write(wish: Wish, out: &mut dyn Write) -> Result<()> {
    let mut chance = Chance(wish.seed);
    let options: Vec<(i64, i64)> = (0..N_OPTIONS).map(|_| chance.place()).collect();
    writeln!(out, "{N_OPTIONS} 3")?;
    for _ in 0..wish.size {
        let person = chance.place();
        let mut order: Vec<(i64, usize)> = options
            .iter()
            .zip(1..)
            .map(|(option, number)| (apart(person, *option), number))
            .collect();
        order.sort_unstable();
        let lists_all = chance.below(2) == 0;
        let n_listed = if lists_all { N_OPTIONS as u64 } else { 1 + chance.below(MOST_LISTED) };
        write!(out, "1")?;
        for ((_, number), _) in order.iter().zip(0..n_listed) {
            write!(out, " {number}")?;
        }
        writeln!(out, " 0")?;
    }
    writeln!(out, "0")?;
    for number in 1..=N_OPTIONS {
        writeln!(out, "\"Option {number}\"")?;
    }
    writeln!(out, "\"{} made-up ballots\"", wish.size)?;
    Ok(())
}

/// The square of the distance: only the order matters.
fn apart(one: (i64, i64), other: (i64, i64)) -> i64 {
    (one.0 - other.0).pow(2) + (one.1 - other.1).pow(2)
}

/// Chance from a seed: xorshift with a multiplier (Vigna 2016), plenty for made-up ballots.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        // A state of zero would stay zero.
        let mut state = self.0.max(1);
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        self.0 = state;
        (state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % most
    }

    fn place(&mut self) -> (i64, i64) {
        let mut step = || i64::try_from(self.below(SIDE)).unwrap_or(0);
        (step(), step())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(size: usize, seed: u64) -> String {
        let mut out = vec![];
        write(Wish { size, seed }, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_same_seed_makes_the_same_ballots() {
        assert_eq!(made(50, 7), made(50, 7));
        assert_ne!(made(50, 7), made(50, 8));
    }

    #[test]
    fn every_ballot_is_on_its_own_line() {
        let text = made(50, 0);
        assert_eq!(text.lines().filter(|line| line.starts_with("1 ")).count(), 50);
        assert!(text.starts_with("20 3\n") && text.ends_with("\"50 made-up ballots\"\n"));
    }
}
