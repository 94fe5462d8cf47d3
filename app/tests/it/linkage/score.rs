//! How often guesses were right, held against chance.

use std::{collections::BTreeMap, fmt};

/// What was attacked, how many people took part, and the strategy.
type Key = (String, usize, &'static str);

/// Counts by what was attacked, size and strategy.
#[derive(Default)]
pub struct Scores(BTreeMap<Key, Count>);

#[derive(Default)]
struct Count {
    n_right: usize,
    n_guesses: usize,
}

impl Count {
    /// How far from chance, in standard deviations. A random order of any number of people has one
    /// of them in the right place on average, with variance 1.
    fn sigmas(&self) -> f64 {
        let expected = f64::from(u32::try_from(self.n_guesses).unwrap());
        (f64::from(u32::try_from(self.n_right).unwrap()) - expected) / expected.sqrt()
    }
}

/// From this many orders on their sum is near enough to a bell for its usual bounds.
const MANY: usize = 100;

impl Scores {
    /// Counts one guessed order of everyone.
    pub fn add(&mut self, (what, n_people, strategy): (&str, usize, &'static str), n_right: usize) {
        let count = self.0.entry((what.to_owned(), n_people, strategy)).or_default();
        count.n_right += n_right;
        count.n_guesses += 1;
    }

    /// Every strategy is within three standard deviations of chance. A few orders have a long tail:
    /// there it is six.
    pub fn assert_chance(&self) {
        for ((what, n_people, strategy), count) in &self.0 {
            let bound = if count.n_guesses < MANY { 6.0 } else { 3.0 };
            let sigmas = count.sigmas();
            assert!(sigmas.abs() <= bound, "{what}, {n_people} people, {strategy}: {sigmas:+.2} σ");
        }
    }

    /// The share of people that a strategy finds.
    pub fn share(&self, (what, n_people, strategy): (&str, usize, &'static str)) -> f64 {
        let count = self.0.get(&(what.to_owned(), n_people, strategy));
        count.map_or(0.0, |count| count.share(n_people))
    }
}

impl Count {
    fn share(&self, n_people: usize) -> f64 {
        let n = |n: usize| f64::from(u32::try_from(n).unwrap());
        n(self.n_right) / n(self.n_guesses * n_people)
    }
}

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((what, n_people, strategy), count) in &self.0 {
            writeln!(
                f,
                "{what:>18}, {n_people:>3} people, {strategy:<28} {:>6} right of {:>6} orders, {:>+7.2} σ, {:>5.1} %",
                count.n_right,
                count.n_guesses,
                count.sigmas(),
                count.share(*n_people) * 100.0
            )?;
        }
        Ok(())
    }
}
