//! The raw counts of a round: taken in, never given out.
//!
//! Nothing here can be printed, compared or stored. The one way out is [`protect`](crate::protect()).

use crate::views::{at_most, checked, distinct};
use crate::{Bounds, Place, Refused, Scale, Value, Views};
use std::collections::BTreeMap;
use std::fmt;

/// The most items of one round, two for each "now and hoped for".
pub const MAX_ITEMS: usize = 64;

/// The most beans one person has.
pub const MAX_BEANS: u8 = 100;

/// The answers of one round, counted.
///
/// Why: no `Display`, no way to read a count, and a `Debug` that prints nothing, so that a raw
/// count cannot reach a page, a file or a log by any road but `protect`.
pub struct Tally {
    pub(crate) views: Views,
    pub(crate) items: BTreeMap<String, ItemTally>,
    pub(crate) beans: BTreeMap<String, BeansTally>,
    pub(crate) ties: BTreeMap<String, TiesTally>,
    pub(crate) bounds: Bounds,
}

/// One rating of one partner by someone from another partner.
pub struct TieAnswer<'a> {
    /// The partner the person who rates belongs to.
    pub from: &'a str,
    /// The partner that is rated.
    pub to: &'a str,
    /// Which side of working together, from 0.
    pub facet: usize,
    /// The rating, or "I don't know them yet".
    pub value: Value,
}

pub(crate) struct ItemTally {
    pub(crate) scale: Scale,
    pub(crate) atoms: BTreeMap<Place, Counts>,
}

/// Answers of one atom (people with the same labels), or of one view.
#[derive(Clone)]
pub(crate) struct Counts {
    /// How many people answered.
    pub(crate) n_answers: usize,
    /// How many of them are in each part; "I can't say yet" is last.
    pub(crate) parts: Vec<usize>,
}

pub(crate) struct BeansTally {
    pub(crate) columns: Vec<String>,
    /// One list per column, one entry per person.
    pub(crate) beans: Vec<Vec<u8>>,
}

pub(crate) struct TiesTally {
    pub(crate) partners: Vec<String>,
    pub(crate) scale: Scale,
    pub(crate) n_facets: usize,
    /// By partner who rates, partner rated, facet.
    pub(crate) ratings: BTreeMap<(usize, usize, usize), Counts>,
}

impl Tally {
    /// An empty tally for a round with these views.
    pub fn new(views: Views) -> Self {
        Self {
            views,
            items: BTreeMap::new(),
            beans: BTreeMap::new(),
            ties: BTreeMap::new(),
            bounds: Bounds::default(),
        }
    }

    /// Keeps back what earlier rounds do not allow to be shown beside them.
    pub fn keep_within(&mut self, bounds: Bounds) {
        self.bounds = bounds;
    }

    /// The views of the round.
    pub fn views(&self) -> &Views {
        &self.views
    }

    /// Announces an item answered on a scale. "Now" and "hoped for" are two items.
    ///
    /// Refuses: a bad or double name, more than [`MAX_ITEMS`].
    pub fn ask(&mut self, item: &str, scale: Scale) -> Result<(), Refused> {
        let name = self.new_name(item)?;
        self.items.insert(name, ItemTally { scale, atoms: BTreeMap::new() });
        Ok(())
    }

    /// Announces an item answered by sharing out beans. "Now" and "fair" are two items.
    ///
    /// Refuses: bad or double names, too many.
    pub fn ask_beans(&mut self, item: &str, columns: &[String]) -> Result<(), Refused> {
        let name = self.new_name(item)?;
        at_most("columns", columns.len(), crate::scale::MAX_POINTS)?;
        distinct(columns)?;
        let beans = vec![Vec::new(); columns.len()];
        self.beans.insert(name, BeansTally { columns: columns.to_vec(), beans });
        Ok(())
    }

    /// Announces an item in which partners rate their ties to other partners.
    ///
    /// Units: `n_facets` is how many sides of working together each tie is rated on.
    /// Refuses: bad or double names, too many.
    pub fn ask_ties(
        &mut self,
        item: &str,
        partners: &[String],
        (n_facets, scale): (usize, Scale),
    ) -> Result<(), Refused> {
        let name = self.new_name(item)?;
        at_most("partners", partners.len(), MAX_ITEMS)?;
        at_most("facets", n_facets, crate::scale::MAX_POINTS)?;
        distinct(partners)?;
        let partners = partners.to_vec();
        self.ties.insert(name, TiesTally { partners, scale, n_facets, ratings: BTreeMap::new() });
        Ok(())
    }

    /// Counts one answer to one item.
    ///
    /// Refuses: an unknown item, a place of other views, a value off the scale.
    pub fn add(&mut self, item: &str, place: &Place, value: &Value) -> Result<(), Refused> {
        let fits = self.views.dimensions().len() == place.0.len()
            && self.views.dimensions().iter().zip(&place.0).all(|(dimension, group)| {
                group.is_none_or(|group_idx| group_idx < dimension.groups().len())
            });
        if !fits {
            return Err(Refused::Unknown { what: "place", name: item.to_owned() });
        }
        let tally = self.items.get_mut(item).ok_or_else(|| unknown_item(item))?;
        let parts = tally.scale.parts(value).ok_or_else(|| bad_value(item))?;
        let n_parts = tally.scale.n_parts();
        tally.atoms.entry(place.clone()).or_insert_with(|| Counts::none(n_parts)).add_one(&parts);
        Ok(())
    }

    /// Counts one person's beans, one number per column in their order.
    ///
    /// Refuses: an unknown item, another number of columns, more than [`MAX_BEANS`] in one.
    pub fn add_beans(&mut self, item: &str, beans: &[u8]) -> Result<(), Refused> {
        let tally = self.beans.get_mut(item).ok_or_else(|| unknown_item(item))?;
        if beans.len() != tally.columns.len() || beans.iter().any(|bean| *bean > MAX_BEANS) {
            return Err(bad_value(item));
        }
        for (column, bean) in tally.beans.iter_mut().zip(beans) {
            column.push(*bean);
        }
        Ok(())
    }

    /// Counts one rating of a tie. A rating of one's own partner is not a tie.
    ///
    /// Refuses: an unknown item or partner, one's own partner, a facet or value that is not there.
    pub fn add_tie(&mut self, item: &str, answer: &TieAnswer<'_>) -> Result<(), Refused> {
        let tally = self.ties.get_mut(item).ok_or_else(|| unknown_item(item))?;
        let find = |name: &str| {
            let found = tally.partners.iter().position(|partner| partner == name);
            found.ok_or_else(|| Refused::Unknown { what: "partner", name: name.to_owned() })
        };
        let (from, to) = (find(answer.from)?, find(answer.to)?);
        if from == to || answer.facet >= tally.n_facets {
            return Err(bad_value(item));
        }
        let parts = tally.scale.parts(&answer.value).ok_or_else(|| bad_value(item))?;
        let n_parts = tally.scale.n_parts();
        let key = (from, to, answer.facet);
        tally.ratings.entry(key).or_insert_with(|| Counts::none(n_parts)).add_one(&parts);
        Ok(())
    }

    fn new_name(&self, item: &str) -> Result<String, Refused> {
        let n_items = self.items.len() + self.beans.len() + self.ties.len();
        at_most("items", n_items + 1, MAX_ITEMS)?;
        let taken = self.items.contains_key(item)
            || self.beans.contains_key(item)
            || self.ties.contains_key(item);
        if taken {
            return Err(Refused::Twice { name: item.to_owned() });
        }
        checked(item.to_owned())
    }
}

impl fmt::Debug for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tally(hidden)")
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Value(hidden)")
    }
}

impl ItemTally {
    /// Everyone together.
    pub(crate) fn total(&self) -> Counts {
        self.sum(|_| true)
    }

    /// One group; `None` is everyone without a group in this dimension.
    pub(crate) fn group(&self, dimension_idx: usize, group: Option<usize>) -> Counts {
        self.sum(|place| place.0[dimension_idx] == group)
    }

    fn sum(&self, belongs: impl Fn(&Place) -> bool) -> Counts {
        let mut sum = Counts::none(self.scale.n_parts());
        for (_, counts) in self.atoms.iter().filter(|(place, _)| belongs(place)) {
            sum.add_all(counts);
        }
        sum
    }
}

impl Counts {
    fn none(n_parts: usize) -> Self {
        Self { n_answers: 0, parts: vec![0; n_parts + 1] }
    }

    pub(crate) fn add_all(&mut self, more: &Self) {
        self.n_answers += more.n_answers;
        for (part, more) in self.parts.iter_mut().zip(&more.parts) {
            *part += more;
        }
    }

    fn add_one(&mut self, parts: &[usize]) {
        self.n_answers += 1;
        for part in parts {
            self.parts[*part] += 1;
        }
    }
}

fn unknown_item(item: &str) -> Refused {
    Refused::Unknown { what: "item", name: item.to_owned() }
}

fn bad_value(item: &str) -> Refused {
    Refused::BadValue { item: item.to_owned() }
}
