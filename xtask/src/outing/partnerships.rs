//! Made-up partnerships of 6 to 120 people in unequal groups, the same for the same number.

use anyhow::Result;
use small_groups::{Dimension, Floor, Scale, Tally, Value, Views};

/// Points of the scale; one more stands for "I can't say yet".
const N_POINTS: usize = 5;

/// Where each person stands and what they said.
#[derive(Debug, Clone)]
pub struct Partnership {
    /// Groups in each dimension.
    pub sizes: Vec<usize>,
    /// How many items there are.
    pub n_items: usize,
    /// Everyone.
    pub people: Vec<Person>,
}

/// One person.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their group in each dimension; `None` for "rather not say".
    pub labels: Vec<Option<usize>>,
    /// By item, their part of the scale: three zones, then "I can't say yet". `None` where they
    /// skipped it.
    pub said: Vec<Option<usize>>,
    points: Vec<Option<usize>>,
}

impl Partnership {
    /// The partnership with this number.
    pub fn new(number: u64) -> Self {
        let mut dice = Dice::new(number);
        let sizes: Vec<usize> = (0..=dice.below(3)).map(|_| 2 + dice.below(4)).collect();
        let n_items = 1 + dice.below(3);
        let n_people = 6 + dice.below(115);
        // How unequal groups are, how many keep theirs to themselves, and how far opinions spread.
        let skews: Vec<usize> = sizes.iter().map(|_| dice.below(3)).collect();
        let silent_percent = [0, 5, 20][dice.below(3)];
        let spread = 1 + dice.below(N_POINTS + 1);
        let people = (0..n_people).map(|_| {
            let groups = sizes.iter().zip(&skews);
            let labels = groups
                .map(|(n, skew)| {
                    let group = (0..=*skew).map(|_| dice.below(*n)).min().unwrap_or(0);
                    (dice.below(100) >= silent_percent).then_some(group)
                })
                .collect();
            let points: Vec<Option<usize>> =
                (0..n_items).map(|_| (dice.below(12) > 0).then(|| dice.below(spread))).collect();
            let said = points.iter().map(|point| point.map(part)).collect();
            Person { labels, said, points }
        });
        Self { people: people.collect(), sizes, n_items }
    }

    /// Its answers, counted by the engine.
    pub fn tally(&self) -> Result<Tally> {
        let dimension = |(idx, n): (usize, &usize)| {
            Dimension::new(format!("d{idx}"), (0..*n).map(|group| format!("g{group}")))
        };
        let dimensions = self.sizes.iter().enumerate().map(dimension).collect::<Result<_, _>>()?;
        let mut tally = Tally::new(Views::new(Floor::LEAST, dimensions)?);
        for item in 0..self.n_items {
            tally.ask(&format!("i{item}"), Scale::three_zones(N_POINTS)?)?;
        }
        for person in &self.people {
            let names = person.labels.iter().map(|label| label.map(|group| format!("g{group}")));
            let names: Vec<Option<String>> = names.collect();
            let names: Vec<Option<&str>> = names.iter().map(Option::as_deref).collect();
            let place = tally.views().place(&names)?;
            for (item, point) in person.points.iter().enumerate() {
                let value = match point {
                    None => continue,
                    Some(point) if *point < N_POINTS => Value::Point(*point),
                    Some(_) => Value::CantSay,
                };
                tally.add(&format!("i{item}"), &place, &value)?;
            }
        }
        Ok(tally)
    }
}

/// Five points in three zones of 2, 1 and 2; "I can't say yet" apart.
const fn part(point: usize) -> usize {
    match point {
        0 | 1 => 0,
        2 => 1,
        3 | 4 => 2,
        _ => 3,
    }
}

/// Chance that is the same for the same number.
pub struct Dice(u64);

impl Dice {
    /// The dice with this number.
    pub const fn new(number: u64) -> Self {
        Self(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    /// 0 to `n - 1`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).unwrap_or(0) % n.max(1)
    }
}
