//! The entry of the record about the stories of a round with first readers: how many sentences were
//! held back and why, never a sentence.

use std::{collections::BTreeMap, fmt::Write as _};

use powerwith_core::Day;

use super::record::{Lines, NotARecord};
use crate::{
    first_readers::{End, Why},
    round::RoundId,
};

/// What is written down when the stories of a round with first readers come out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoriesOut {
    /// The round.
    pub round: RoundId,
    /// The day they came out.
    pub day: Day,
    /// The partners of the two readers: their ids, as labels name them.
    pub partners: [String; 2],
    /// Why they came out then.
    pub end: End,
    /// How many sentences were held back, by reason; a reason without one is not there.
    pub held: BTreeMap<Why, u32>,
}

impl StoriesOut {
    /// How many sentences were held back.
    pub fn n_held(&self) -> u32 {
        self.held.values().fold(0, |sum, n| sum.saturating_add(*n))
    }

    pub(super) fn write(&self, text: &mut String) -> std::fmt::Result {
        let [one, other] = &self.partners;
        writeln!(text, "round {}", self.round.uuid().simple())?;
        writeln!(text, "day {}", self.day)?;
        writeln!(text, "readers {one} {other}")?;
        writeln!(text, "ended {}", self.end.id())?;
        writeln!(text, "held {}", self.n_held())?;
        for (why, n) in &self.held {
            writeln!(text, "because {} {n}", why.id())?;
        }
        Ok(())
    }

    pub(super) fn read(lines: &mut Lines<'_>) -> Result<Self, NotARecord> {
        let (round, day) = (lines.round()?, lines.day("day")?);
        let readers = lines.value("readers")?.split_once(' ').ok_or_else(|| lines.refuse())?;
        let end = End::parse(lines.value("ended")?).ok_or_else(|| lines.refuse())?;
        let (n_held, mut held) = (lines.number("held")?, BTreeMap::new());
        let mut n_read = 0_u32;
        while n_read < n_held {
            let (why, n) = lines.value("because")?.split_once(' ').ok_or_else(|| lines.refuse())?;
            let why = Why::parse(why).ok_or_else(|| lines.refuse())?;
            let n: u32 = n.parse().ok().filter(|n| *n > 0).ok_or_else(|| lines.refuse())?;
            held.insert(why, n);
            n_read = n_read.saturating_add(n);
        }
        let partners = [readers.0.to_owned(), readers.1.to_owned()];
        Ok(Self { round, day, partners, end, held })
    }
}
