//! The views of a round: everyone together, and one-way breakdowns fixed before the round opens.

use crate::{Floor, Refused};
use std::collections::BTreeSet;

/// At most this many breakdowns.
///
/// Why 3: with three, the subtraction audit over all views stays exact and fast.
pub const MAX_DIMENSIONS: usize = 3;

/// At most this many groups over all dimensions.
///
/// Why 35: with the total that is 36 rows of zeros and ones. The largest determinant such rows can
/// have is 37^18.5 / 2^36 = 1.5e18, less than 2^61 - 1, so the audit modulo that prime is exact.
pub const MAX_GROUPS: usize = 35;

/// One way to break results down: partner, role, language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    name: String,
    groups: Vec<String>,
}

/// One group of one dimension, by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// The dimension's name.
    pub dimension: String,
    /// The group's name.
    pub name: String,
}

/// What a round may show: the floor, the total, and one-way breakdowns.
///
/// Why: no filters made up later. Whoever could choose views after the fact could subtract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Views {
    floor: Floor,
    dimensions: Vec<Dimension>,
}

/// Where one answer stands: one group, or none, in each dimension.
///
/// "None" is "rather not say", or a group that was not offered. It counts in the total alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub(crate) Vec<Option<usize>>);

impl Dimension {
    /// A dimension with its groups, in the order pages show them.
    ///
    /// Refuses: bad or double names.
    pub fn new<S: Into<String>>(
        name: impl Into<String>,
        groups: impl IntoIterator<Item = S>,
    ) -> Result<Self, Refused> {
        let groups: Vec<String> = groups.into_iter().map(Into::into).collect();
        let name = checked(name.into())?;
        distinct(&groups)?;
        Ok(Self { name, groups })
    }

    /// The dimension's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The names of its groups, in their order.
    pub fn groups(&self) -> &[String] {
        &self.groups
    }
}

impl Views {
    /// The views of a round.
    ///
    /// Refuses: more than [`MAX_DIMENSIONS`] or [`MAX_GROUPS`], double names.
    pub fn new(floor: Floor, dimensions: Vec<Dimension>) -> Result<Self, Refused> {
        at_most("dimensions", dimensions.len(), MAX_DIMENSIONS)?;
        at_most("groups", dimensions.iter().map(|d| d.groups.len()).sum(), MAX_GROUPS)?;
        distinct(&dimensions.iter().map(|d| d.name.clone()).collect::<Vec<_>>())?;
        Ok(Self { floor, dimensions })
    }

    /// The smallest crowd of this round.
    pub fn floor(&self) -> Floor {
        self.floor
    }

    /// The breakdowns, in their order.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// Where an answer with these labels stands.
    ///
    /// Shape: `labels` in the order of the dimensions; missing ones at the end mean "none".
    /// Refuses: more labels than dimensions, a group that the round does not have.
    pub fn place(&self, labels: &[Option<&str>]) -> Result<Place, Refused> {
        at_most("labels", labels.len(), self.dimensions.len())?;
        let find = |(dimension, label): (&Dimension, Option<&str>)| match label {
            None => Ok(None),
            Some(name) => dimension
                .groups
                .iter()
                .position(|group| group == name)
                .map(Some)
                .ok_or_else(|| Refused::Unknown { what: "group", name: name.to_owned() }),
        };
        let padded = labels.iter().copied().chain(std::iter::repeat(None));
        self.dimensions.iter().zip(padded).map(find).collect::<Result<_, _>>().map(Place)
    }

    /// Every group, by dimension and place in it.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, usize)> {
        let dimensions = self.dimensions.iter().enumerate();
        dimensions.flat_map(|(d, dimension)| (0..dimension.groups.len()).map(move |g| (d, g)))
    }

    pub(crate) fn group(&self, dimension_idx: usize, group_idx: usize) -> Group {
        let dimension = &self.dimensions[dimension_idx];
        Group { dimension: dimension.name.clone(), name: dimension.groups[group_idx].clone() }
    }
}

/// The longest name.
///
/// Why 200: groups describe themselves in a phrase, and several languages need more letters.
const MAX_NAME_CHARS: usize = 200;

pub(crate) fn checked(name: String) -> Result<String, Refused> {
    let bad = name.is_empty()
        || name.chars().count() > MAX_NAME_CHARS
        || name.chars().any(char::is_control);
    if bad { Err(Refused::BadName { name }) } else { Ok(name) }
}

pub(crate) fn distinct(names: &[String]) -> Result<(), Refused> {
    let mut seen = BTreeSet::new();
    for name in names {
        checked(name.clone())?;
        if !seen.insert(name) {
            return Err(Refused::Twice { name: name.clone() });
        }
    }
    Ok(())
}

pub(crate) fn at_most(what: &'static str, count: usize, most: usize) -> Result<(), Refused> {
    if count > most { Err(Refused::TooMany { what, count, most }) } else { Ok(()) }
}
