//! Makes data to test and measure with: the same seed always gives the same bytes.
//!
//! One file per kind of data and one line in [`GENERATORS`].

mod ballots;
mod map;
mod shares;

use std::io::Write;

use anyhow::{Result, bail};

/// What a generator is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// How much: people, ballots or votes; each generator says which in `what`.
    pub size: usize,
    /// Where chance starts. The same seed and size give the same bytes.
    pub seed: u64,
}

/// One kind of made-up data.
pub struct Generator {
    /// The word on the command line.
    pub name: &'static str,
    /// What it writes and in which format, in one sentence.
    pub what: &'static str,
    /// Writes the data.
    pub run: fn(Wish, &mut dyn Write) -> Result<()>,
}

/// Every generator, by name.
pub const GENERATORS: &[Generator] = &[
    Generator {
        name: "ballots",
        what: "ranked ballots of `size` people over 20 options, as a .blt file",
        run: ballots::write,
    },
    Generator {
        name: "map-votes",
        what: "votes for the opinion map, as CSV; the size is in people",
        run: map::votes,
    },
    Generator {
        name: "shares",
        what: "an election for equal shares with `size` approval ballots, as a .pb file",
        run: |wish, out| Ok(shares::write(wish.size, wish.seed, out)?),
    },
];

/// Writes the data of the generator called `name`.
///
/// Refuses: a name that no generator has; the message lists the ones there are.
pub fn generate(name: &str, wish: Wish, out: &mut dyn Write) -> Result<()> {
    match GENERATORS.iter().find(|generator| generator.name == name) {
        Some(generator) => (generator.run)(wish, out),
        None => {
            let known: Vec<&str> = GENERATORS.iter().map(|generator| generator.name).collect();
            bail!("nothing makes \"{name}\"; there is: {}", known.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_is_refused_with_a_reason() {
        let refused = generate("nothing", Wish { size: 1, seed: 1 }, &mut Vec::new());
        assert!(refused.unwrap_err().to_string().contains("nothing makes"));
    }
}
