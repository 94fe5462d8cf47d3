//! How the points of a form fold into the few parts that results are shown in.

use crate::{Refused, views::at_most};

/// The most points or options one item can have.
pub const MAX_POINTS: usize = 32;

/// How an item's answers become parts.
///
/// "I can't say yet" is always a part of its own, beside these and never in the middle of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    part_of_point: Vec<usize>,
    n_parts: usize,
    pub(crate) has_cant_say: bool,
    pub(crate) picks_several: bool,
}

/// One answer to one item.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// A point of the scale, from 0 in the order the form shows.
    Point(usize),
    /// Several options, each from 0. Only for [`Scale::picks`].
    Picks(Vec<usize>),
    /// "I can't say yet".
    CantSay,
}

impl Scale {
    /// Ordered points in three zones, the outer two alike: five points become 2, 1, 2; six become
    /// 2, 2, 2. With "I can't say yet".
    ///
    /// Refuses: fewer than 3 points, more than [`MAX_POINTS`].
    pub fn three_zones(n_points: usize) -> Result<Self, Refused> {
        let n_outer = n_points.saturating_add(1) / 3;
        let zone = |point| match point {
            p if p < n_outer => 0,
            p if p < n_points - n_outer => 1,
            _ => 2,
        };
        Self::folded((0..n_points).map(zone).collect(), 3).map(Self::with_cant_say)
    }

    /// Ordered points in two halves: four points become 2 and 2. With "I can't say yet".
    ///
    /// Refuses: fewer than 2 points, more than [`MAX_POINTS`].
    pub fn two_halves(n_points: usize) -> Result<Self, Refused> {
        let half = |point| usize::from(point >= n_points.div_ceil(2));
        Self::folded((0..n_points).map(half).collect(), 2).map(Self::with_cant_say)
    }

    /// Every point is a part of its own.
    ///
    /// Refuses: no points, more than [`MAX_POINTS`].
    pub fn each_point(n_points: usize) -> Result<Self, Refused> {
        Self::folded((0..n_points).collect(), n_points)
    }

    /// Each option is a part, and a person may pick several.
    ///
    /// Refuses: no options, more than [`MAX_POINTS`].
    pub fn picks(n_options: usize) -> Result<Self, Refused> {
        Self::each_point(n_options).map(|scale| Self { picks_several: true, ..scale })
    }

    /// The same scale with "I can't say yet" beside it.
    #[must_use]
    pub fn with_cant_say(self) -> Self {
        Self { has_cant_say: true, ..self }
    }

    /// How many parts there are, without "I can't say yet".
    pub fn n_parts(&self) -> usize {
        self.n_parts
    }

    /// The parts that a value counts in; the last index (`n_parts`) is "I can't say yet".
    pub(crate) fn parts(&self, value: &Value) -> Option<Vec<usize>> {
        match value {
            Value::CantSay if self.has_cant_say => Some(vec![self.n_parts]),
            Value::Point(point) if !self.picks_several => {
                self.part_of_point.get(*point).map(|part| vec![*part])
            }
            Value::Picks(options) if self.picks_several => {
                let mut parts = options.clone();
                parts.sort_unstable();
                parts.dedup();
                parts.iter().all(|part| *part < self.n_parts).then_some(parts)
            }
            _ => None,
        }
    }

    fn folded(part_of_point: Vec<usize>, n_parts: usize) -> Result<Self, Refused> {
        at_most("points", part_of_point.len(), MAX_POINTS)?;
        if n_parts == 0 || part_of_point.len() < n_parts {
            return Err(Refused::BadValue { item: format!("{} points", part_of_point.len()) });
        }
        Ok(Self { part_of_point, n_parts, has_cant_say: false, picks_several: false })
    }
}
