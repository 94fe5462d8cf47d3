//! What may leave for pages: groups in rounded sizes, statements in words, and a coarse picture.
//! Never a person's place or group, and nothing about fewer people than the floor.

use std::fmt;

use crate::checking::columns_by_id;
use crate::map::WholeMap;
use crate::settings::Mode;
use crate::statistics::{Side, share};
use crate::votes::Counts;

/// Most statements in a list.
const NAMED: usize = 5;

/// Squares along a side of the picture, finest first.
const SIDES: [usize; 5] = [12, 8, 6, 4, 3];

/// How far the picture reaches from the middle, in root mean squares of people's distances; people
/// farther out are drawn at its edge, so that no edge is the place of a person.
const REACH: f64 = 2.0;

/// A share in words. Exact shares of small groups would tell what single people said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// Less than one in six, or no one.
    FewOrNone,
    /// Less than two in five.
    Some,
    /// Up to three in five.
    AboutHalf,
    /// More than three in five, or everyone.
    Most,
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FewOrNone => "few or none",
            Self::Some => "some",
            Self::AboutHalf => "about half",
            Self::Most => "most",
        })
    }
}

impl Share {
    fn of(on_side: u32, all: u32) -> Self {
        let [on_side, all] = [on_side, all].map(u64::from);
        // One person alone is never told apart from no one.
        match on_side {
            0 | 1 => Self::FewOrNone,
            n if n * 6 < all => Self::FewOrNone,
            n if n * 5 < all * 2 => Self::Some,
            n if n * 5 <= all * 3 => Self::AboutHalf,
            _ => Self::Most,
        }
    }
}

/// How a group answered a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// Fewer people of this group than the floor voted on it.
    TooFew,
    /// The shares that agree and disagree.
    Shares {
        /// Who agree.
        agree: Share,
        /// Who disagree.
        disagree: Share,
    },
}

/// A statement that says something about the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownStatement {
    /// Its id.
    pub statement: u64,
    /// The side this is about.
    pub side: Side,
    /// How each group answered, in the order of the groups.
    pub answered: Vec<Answered>,
}

/// A square of the picture where enough people of one group are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patch {
    /// Squares from the left.
    pub across: usize,
    /// Squares from the bottom.
    pub up: usize,
    /// 1: at least the floor, 2: at least twice, 3: at least four times as many people.
    pub depth: u8,
}

/// A group of people who voted alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownGroup {
    /// At least so many people; rounded down to fives.
    pub at_least_people: usize,
    /// Where its people are, by rising place. Squares with fewer people than the floor are left
    /// out, so this can be empty.
    pub patches: Vec<Patch>,
    /// What the group stands for, beside the others.
    pub stands_for: Vec<ShownStatement>,
}

/// A map as anybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownMap {
    /// At least so many people were grouped; rounded down to fives.
    pub at_least_people: usize,
    /// Squares along a side of the picture.
    pub picture_side: usize,
    /// The groups, largest first.
    pub groups: Vec<ShownGroup>,
    /// What every group leans to the same way, strongest first.
    pub holds_across: Vec<ShownStatement>,
    /// Where groups are far apart, farthest first.
    pub divides: Vec<ShownStatement>,
}

impl WholeMap {
    /// What pages may show.
    ///
    /// Refuses: a map that was not made the robust way (`None`); only that way keeps every group
    /// at the floor or above.
    /// Why: this is the only way from a map to a page.
    pub fn shown(&self) -> Option<ShownMap> {
        if self.mode != Mode::Robust {
            return None;
        }
        let picture = Picture::of(self);
        let group = |idx: usize| ShownGroup {
            at_least_people: fives(self.groups.sizes[idx]),
            patches: picture.patches(idx, self.floor.people()),
            stands_for: self.stands_for(idx),
        };
        Some(ShownMap {
            at_least_people: fives(self.grouped.len()),
            picture_side: picture.side,
            groups: (0..self.groups.sizes.len()).map(group).collect(),
            holds_across: self.holds_across(),
            divides: self.divides(),
        })
    }

    pub(crate) fn has_enough(&self, counts: &Counts) -> bool {
        counts.all() as usize >= self.floor.people()
    }

    fn statement(&self, column: usize, side: Side) -> ShownStatement {
        let answered = |of_group: &Vec<Counts>| {
            let counts = &of_group[column];
            if !self.has_enough(counts) {
                return Answered::TooFew;
            }
            let all = counts.all();
            let [agree, disagree] = [counts.agree, counts.disagree].map(|n| Share::of(n, all));
            Answered::Shares { agree, disagree }
        };
        let answered = self.by_group.iter().map(answered).collect();
        ShownStatement { statement: self.statements[column], side, answered }
    }

    fn stands_for(&self, group: usize) -> Vec<ShownStatement> {
        let named = self.representatives.get(group).map_or(&[][..], Vec::as_slice);
        let enough = named.iter().filter(|one| self.has_enough(&self.by_group[group][one.column]));
        enough.map(|one| self.statement(one.column, one.side)).collect()
    }

    /// Statements that enough people of every group voted on.
    fn voted_on_by_all(&self) -> Vec<usize> {
        let enough =
            |column: &usize| self.by_group.iter().all(|group| self.has_enough(&group[*column]));
        let named = columns_by_id(self).into_iter().filter(|&column| !self.is_out[column]);
        named.filter(enough).collect()
    }

    pub(crate) fn holds_across(&self) -> Vec<ShownStatement> {
        let mut found: Vec<(f64, usize, Side)> = Vec::new();
        for column in self.voted_on_by_all() {
            let most = |on_side: fn(&Counts) -> u32| {
                let share =
                    |group: &Vec<Counts>| share(on_side(&group[column]), group[column].all());
                self.by_group.iter().map(share).all(|share| share > 0.5)
            };
            if most(|counts| counts.agree) {
                found.push((self.across_agree[column], column, Side::Agree));
            }
            if most(|counts| counts.disagree) {
                found.push((self.across_disagree[column], column, Side::Disagree));
            }
        }
        self.strongest(found)
    }

    pub(crate) fn divides(&self) -> Vec<ShownStatement> {
        /// Groups that are closer than this on a statement are not divided by it.
        const FAR_APART: f64 = 0.3;
        let spread = |column: usize| {
            let shares = || self.by_group.iter().map(|g| share(g[column].agree, g[column].all()));
            shares().fold(0.0, f64::max) - shares().fold(1.0, f64::min)
        };
        let found = self.voted_on_by_all().into_iter().map(|c| (spread(c), c, Side::Agree));
        self.strongest(found.filter(|(spread, ..)| *spread >= FAR_APART).collect())
    }

    fn strongest(&self, mut found: Vec<(f64, usize, Side)>) -> Vec<ShownStatement> {
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.truncate(NAMED);
        found.into_iter().map(|(_, column, side)| self.statement(column, side)).collect()
    }
}

fn fives(people: usize) -> usize {
    people / 5 * 5
}

/// How many people of each group are in each square.
struct Picture {
    side: usize,
    people: Vec<Vec<usize>>,
}

impl Picture {
    /// The finest picture in which at least half of every group is seen, or else the coarsest.
    fn of(map: &WholeMap) -> Self {
        let floor = map.floor.people();
        let seen = |picture: &Self, group: usize| {
            let squares = picture.people[group].iter();
            squares.filter(|&&people| people >= floor).sum::<usize>()
        };
        let is_fine = |picture: &Self| {
            (0..map.groups.sizes.len()).all(|g| seen(picture, g) * 2 >= map.groups.sizes[g])
        };
        let coarsest = Self::with_side(map, SIDES[SIDES.len() - 1]);
        let mut pictures = SIDES.iter().map(|&side| Self::with_side(map, side));
        pictures.find(is_fine).unwrap_or(coarsest)
    }

    fn with_side(map: &WholeMap, side: usize) -> Self {
        let places = || map.grouped.iter().map(|&idx| map.places[idx]);
        // The sum is taken in steps, so that it does not depend on the order of people.
        let square = |[x, y]: [f64; 2]| ((x * x + y * y) * 1e6).round() as i128;
        let squares = places().map(square).sum::<i128>() as f64 / 1e6;
        let reach = REACH * (squares / map.grouped.len().max(1) as f64).sqrt();
        let at = |value: f64| {
            let part = (value / reach).midpoint(1.0) * side as f64;
            (part.max(0.0) as usize).min(side - 1)
        };
        let mut people = vec![vec![0; side * side]; map.groups.sizes.len()];
        for &idx in &map.grouped {
            if let Some(group) = map.groups.of[idx] {
                let [x, y] = map.places[idx];
                people[usize::from(group)][at(y) * side + at(x)] += 1;
            }
        }
        Self { side, people }
    }

    fn patches(&self, group: usize, floor: usize) -> Vec<Patch> {
        let patch = |(square, &people): (usize, &usize)| {
            let depth = match people / floor {
                0 => return None,
                1 => 1,
                2 | 3 => 2,
                _ => 3,
            };
            Some(Patch { across: square % self.side, up: square / self.side, depth })
        };
        self.people[group].iter().enumerate().filter_map(patch).collect()
    }
}
