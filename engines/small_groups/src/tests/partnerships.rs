//! Made-up partnerships of unequal groups, the same for the same seed.

use crate::{Dimension, Floor, Place, Scale, Tally, Value, Views};

/// A small generator: fast, and the same everywhere.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// 0 to `n - 1`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}

/// Where each person stands (the last label is "rather not say"), and what they said to each item:
/// a point, 5 for "I can't say yet", `None` when they skipped it.
#[derive(Clone, Debug)]
pub(super) struct Partnership {
    pub(super) sizes: Vec<usize>,
    pub(super) people: Vec<(Vec<usize>, Vec<Option<usize>>)>,
    pub(super) n_items: usize,
}

/// Limits of a made-up partnership.
pub(super) struct UpTo {
    pub(super) dimensions: usize,
    pub(super) groups: usize,
    pub(super) people: usize,
    pub(super) items: usize,
}

pub(super) const USUAL: UpTo = UpTo { dimensions: 3, groups: 5, people: 70, items: 3 };

pub(super) fn partnership(seed: u64, up_to: &UpTo) -> Partnership {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let n_dimensions = 1 + dice.below(up_to.dimensions);
    let sizes: Vec<usize> = (0..n_dimensions).map(|_| 2 + dice.below(up_to.groups - 1)).collect();
    let n_items = 1 + dice.below(up_to.items);
    // Opinions lean one way or are spread, so that unanimous groups come up too.
    let spread = 1 + dice.below(6);
    let n_people = dice.below(up_to.people + 1);
    let people = (0..n_people).map(|_| {
        // The root makes groups unequal: few in the first, many in the last.
        let label = |dice: &mut Dice, n: usize| n - dice.below((n + 1) * (n + 1)).isqrt();
        let labels = sizes.iter().map(|n| label(&mut dice, *n)).collect();
        let said = (0..n_items).map(|_| (dice.below(12) > 0).then(|| dice.below(spread)));
        (labels, said.collect())
    });
    Partnership { people: people.collect(), sizes, n_items }
}

impl Partnership {
    fn last_point(scale: &Scale) -> usize {
        let points = (0..crate::MAX_POINTS).filter(|p| scale.parts(&Value::Point(*p)).is_some());
        points.max().unwrap_or(0)
    }

    /// The tally of all items on five points.
    pub(super) fn tally(&self) -> Tally {
        self.tally_on(&Scale::three_zones(5).unwrap())
    }

    /// The tally of all items on a scale; points past its end count as its last one.
    pub(super) fn tally_on(&self, scale: &Scale) -> Tally {
        let dimension = |(d, n): (usize, &usize)| {
            Dimension::new(format!("d{d}"), (0..*n).map(|g| format!("g{g}"))).unwrap()
        };
        let dimensions = self.sizes.iter().enumerate().map(dimension).collect();
        let mut tally = Tally::new(Views::new(Floor::LEAST, dimensions).unwrap());
        for item in 0..self.n_items {
            tally.ask(&format!("i{item}"), scale.clone()).unwrap();
        }
        for (labels, said) in &self.people {
            let groups = labels.iter().zip(&self.sizes).map(|(g, n)| (g < n).then_some(*g));
            let place = Place(groups.collect());
            for (item, point) in said.iter().enumerate() {
                let value = point.map(|p| match p {
                    5 if scale.has_cant_say => Value::CantSay,
                    p => Value::Point(p.min(Self::last_point(scale))),
                });
                if let Some(value) = value {
                    tally.add(&format!("i{item}"), &place, &value).unwrap();
                }
            }
        }
        tally
    }
}
