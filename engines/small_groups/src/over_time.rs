//! Over time: what earlier rounds showed of an item bounds what the next may show of it.
//!
//! Between two rounds people join, leave and change groups. Whoever takes one result away from the
//! other looks at what those few said. So what changed in each view since each earlier round is a
//! row of an audit: -1 for who left it, 1 for who came, 0 for all others; and no sum or difference
//! of the rows may rest on fewer people than the floor. That everyone answered each time and nobody
//! changed their mind is never so; assuming it makes the audit stricter.

use crate::audit::{Column, rests_on_few};
use crate::{Floor, Group, ItemResult, Outcome, Part, Release, Shown, Views};
use std::collections::{BTreeMap, BTreeSet};

/// Who could answer a round, and where each stood.
///
/// Shape: a number stands for the same person in all rounds.
pub type Attendance = BTreeMap<u32, Stood>;

/// Where one person stood while a round was open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stood {
    /// The groups they could speak with to the end.
    pub throughout: BTreeSet<Group>,
    /// The groups they could speak with for a part of the time: they may have answered then.
    pub at_times: BTreeSet<Group>,
    /// Whether they were gone before the end.
    pub is_gone: bool,
}

/// Whether someone stands behind a view.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    No,
    Yes,
    /// They may have answered while they did; no one can tell.
    Maybe,
}

impl Stood {
    fn behind(&self, view: Option<&Group>) -> Behind {
        match view {
            None if self.is_gone => Behind::Maybe,
            None => Behind::Yes,
            Some(group) if self.throughout.contains(group) => Behind::Yes,
            Some(group) if self.at_times.contains(group) => Behind::Maybe,
            Some(_) => Behind::No,
        }
    }

    fn is_of(&self, partner: &str) -> Behind {
        let has = |groups: &BTreeSet<Group>| groups.iter().any(|group| group.name == partner);
        match (has(&self.throughout), has(&self.at_times)) {
            (true, _) => Behind::Yes,
            (false, true) => Behind::Maybe,
            (false, false) => Behind::No,
        }
    }
}

impl Behind {
    /// From an earlier round to this one: 1 came, -1 left, 0 stayed. What cannot be told counts as a
    /// change.
    fn since(self, before: Self) -> i8 {
        match (before, self) {
            (Self::No, Self::No) | (Self::Yes, Self::Yes) => 0,
            (Self::Yes, Self::No) => -1,
            _ => 1,
        }
    }
}

/// An earlier round: what it showed, and who could answer.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// What it showed.
    pub release: &'a Release,
    /// Who could answer.
    pub people: &'a Attendance,
}

/// What a round may not show beside earlier ones, by item.
///
/// Why it can be kept and read: it says who came and went, not what anyone said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds(BTreeMap<String, Apart>);

/// What one item may not show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Apart {
    /// Everyone together is said in words, not in percent.
    pub(crate) in_words: bool,
    /// Groups that stay hidden.
    pub(crate) groups: BTreeSet<Group>,
    /// Partners whose ties stay hidden.
    pub(crate) partners: BTreeSet<String>,
}

impl Bounds {
    /// What the items of a round may not show beside what earlier rounds showed of them.
    ///
    /// Shape: `items` are the names under which the new round counts; rounds that did not ask an
    /// item, or asked it under another name, do not bound it.
    /// Why everyone together is only said more roughly: among all of us many change their minds
    /// between two rounds, and a word spans a fifth of the answers. A group is small, so it is
    /// withdrawn.
    pub fn next_to(
        earlier: &[Earlier<'_>],
        people: &Attendance,
        (views, items): (&Views, &[String]),
    ) -> Self {
        let bound = |item: &String| {
            let apart = Apart {
                partners: partners_apart(item, earlier, (people, views.floor())),
                ..Apart::of(item, earlier, (people, views))
            };
            (apart != Apart::default()).then(|| (item.clone(), apart))
        };
        Self(items.iter().filter_map(bound).collect())
    }

    /// Whether nothing is bound.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether everyone together is said in words alone in an item.
    pub fn in_words(&self, item: &str) -> bool {
        self.of(item).in_words
    }

    /// As text, one line each, to be kept beside the release.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (item, apart) in &self.0 {
            let words = apart.in_words.then(|| format!("{item}\twords\n"));
            let group =
                |group: &Group| format!("{item}\tgroup\t{}\t{}\n", group.dimension, group.name);
            let partner = |partner: &String| format!("{item}\tpartner\t{partner}\n");
            text.extend(words);
            text.extend(apart.groups.iter().map(group));
            text.extend(apart.partners.iter().map(partner));
        }
        text
    }

    /// Reads back what [`Bounds::to_text`] wrote. `None` for anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut bounds = Self::default();
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let (item, rest) = fields.split_first()?;
            let apart = bounds.0.entry((*item).to_owned()).or_default();
            match *rest {
                ["words"] => apart.in_words = true,
                ["group", dimension, name] => {
                    let (dimension, name) = (dimension.to_owned(), name.to_owned());
                    apart.groups.insert(Group { dimension, name });
                }
                ["partner", name] => drop(apart.partners.insert(name.to_owned())),
                _ => return None,
            }
        }
        (bounds.to_text() == text).then_some(bounds)
    }

    pub(crate) fn of(&self, item: &str) -> &Apart {
        const NOTHING: &Apart =
            &Apart { in_words: false, groups: BTreeSet::new(), partners: BTreeSet::new() };
        self.0.get(item).unwrap_or(NOTHING)
    }
}

impl Apart {
    /// Takes the views in from the largest, and keeps those back that would tell about a few.
    fn of(item: &str, earlier: &[Earlier<'_>], (people, views): (&Attendance, &Views)) -> Self {
        let of_item = earlier.iter().map(|round| Some((round.release.item(item)?, round.people)));
        let before: Vec<(&ItemResult, &Attendance)> = of_item.flatten().collect();
        let groups = views.all().map(|(d, g)| views.group(d, g));
        let mut wanted: Vec<Group> = groups.collect();
        wanted.sort_by_key(|group| std::cmp::Reverse(n_people(people, group)));
        let (mut apart, mut kept) = (Self::default(), Vec::new());
        for view in std::iter::once(None).chain(wanted.into_iter().map(Some)) {
            let since = changes(view.as_ref(), &before, people);
            let n_kept = kept.len();
            kept.extend(since);
            if rest_on_few(&kept, views.floor()) {
                kept.truncate(n_kept);
                match view {
                    None => apart.in_words = true,
                    Some(group) => drop(apart.groups.insert(group)),
                }
            }
        }
        apart
    }
}

/// Who came into a view (1) and who left it (-1) since one earlier round.
type Change = BTreeMap<u32, i8>;

/// What changed in a view since each round that showed it: everyone together in percent, a group in
/// words.
fn changes(
    view: Option<&Group>,
    before: &[(&ItemResult, &Attendance)],
    people: &Attendance,
) -> Vec<Change> {
    let is_shown = |result: &ItemResult| match view {
        None => result.total().shown().is_some_and(is_in_percent),
        Some(group) => result.group(group).is_some_and(|outcome| !outcome.is_held()),
    };
    let behind = |people: &Attendance, person: u32| {
        people.get(&person).map_or(Behind::No, |stood| stood.behind(view))
    };
    let shown = before.iter().filter(|(result, _)| is_shown(result));
    let change = |(_, before): &(&ItemResult, &Attendance)| {
        let everyone: BTreeSet<u32> = people.keys().chain(before.keys()).copied().collect();
        let of = |person: u32| (person, behind(people, person).since(behind(before, person)));
        everyone.into_iter().map(of).filter(|(_, change)| *change != 0).collect()
    };
    shown.map(change).collect()
}

fn is_in_percent(shown: &Shown) -> bool {
    shown.parts().iter().any(|part| matches!(part, Part::Percent(_)))
}

/// Whether a sum or difference of changes rests on fewer people than the floor.
fn rest_on_few(changes: &[Change], floor: Floor) -> bool {
    let people: BTreeSet<u32> = changes.iter().flat_map(|change| change.keys().copied()).collect();
    let mut alike: BTreeMap<Vec<i8>, usize> = BTreeMap::new();
    for person in people {
        let in_views = changes.iter().map(|change| change.get(&person).copied().unwrap_or(0));
        *alike.entry(in_views.collect()).or_default() += 1;
    }
    let columns = alike.into_iter().map(|(in_views, n_people)| Column { n_people, in_views });
    rests_on_few(columns.collect(), floor.people())
}

fn n_people(people: &Attendance, group: &Group) -> usize {
    people.values().filter(|stood| stood.behind(Some(group)) != Behind::No).count()
}

/// Partners of whom a few people came or went since a round that showed one of their ties.
fn partners_apart(
    item: &str,
    earlier: &[Earlier<'_>],
    (people, floor): (&Attendance, Floor),
) -> BTreeSet<String> {
    let mut apart = BTreeSet::new();
    for round in earlier {
        let ties = round.release.ties(item).unwrap_or_default();
        let shown = ties.iter().filter(|tie| matches!(tie.outcome(), Outcome::Shown(_)));
        for partner in shown.flat_map(|tie| [&tie.partners.0, &tie.partners.1]) {
            let of = |people: &Attendance, person: &u32| {
                people.get(person).map_or(Behind::No, |stood| stood.is_of(partner))
            };
            let everyone: BTreeSet<&u32> = people.keys().chain(round.people.keys()).collect();
            let changed = |person: &&u32| of(people, person).since(of(round.people, person)) != 0;
            let n_changed = everyone.into_iter().filter(changed).count();
            if (1..floor.people()).contains(&n_changed) {
                apart.insert(partner.clone());
            }
        }
    }
    apart
}
