//! What may be shown: the one type that pages, files and mail take.
//!
//! Only this crate makes these values. Hidden is never blank: it says why.

use crate::views::Group;
use crate::{Part, Size, Views};
use std::collections::BTreeMap;

/// Everything a closed round shows, made once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    pub(crate) views: Views,
    pub(crate) items: BTreeMap<String, ItemResult>,
    pub(crate) beans: BTreeMap<String, BeansResult>,
    pub(crate) ties: BTreeMap<String, Vec<TieResult>>,
}

/// One item: everyone together, then every group of the views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemResult {
    pub(crate) total: Outcome<Shown>,
    pub(crate) groups: Vec<(Group, Outcome<Shown>)>,
}

/// Shown, or held back and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// May be shown to everyone the round promised to show it to.
    Shown(T),
    /// "Held back to protect people."
    Held(Reason),
}

/// Why something is held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Fewer people than the floor answered. For a group: at least one item of the round had too
    /// few answers from it, and a group is held back in all items or in none.
    TooFew,
    /// Too few answered this one item to split it into groups; everyone together may be shown.
    TooFewToSplit,
    /// There were enough answers, but with them shown, someone could work out by taking away what
    /// these smaller ones said.
    ToShield(Vec<Shielded>),
    /// Since an earlier round that asked this item a few people joined or left: beside the earlier
    /// result, this one would hint at what they said.
    FewCameOrWent,
}

/// Who is shielded when a larger group is held back.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shielded {
    /// A group.
    Group(Group),
    /// A few people who belong to groups of several dimensions at once: adding and taking away
    /// over all shown views, or their bands, would tell what they said.
    Overlap,
    /// Those who would rather not say their group in this dimension.
    RatherNotSay {
        /// The dimension.
        dimension: String,
    },
}

/// The answers of one view of one item, in bands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub(crate) size: Size,
    pub(crate) parts: Vec<Part>,
    pub(crate) cant_say: Option<Part>,
}

/// How beans were shared out: everyone together only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeansResult {
    pub(crate) columns: Vec<String>,
    pub(crate) outcome: Outcome<BeansShown>,
}

/// Where the middle half of the answers lies, per column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeansShown {
    pub(crate) size: Size,
    pub(crate) spreads: Vec<BeanSpread>,
}

/// One column: a middle is never there without its spread.
///
/// Units: beans, in pairs (0 or 1, 2 or 3, ...), because the middle answer is one person's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeanSpread {
    /// The pair of bean counts that the median lies in.
    pub middle: (u8, u8),
    /// From the pair of the lower quartile to the pair of the upper quartile.
    pub spread: (u8, u8),
}

/// One tie between two partners, on one side of working together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieResult {
    /// The two partners, in the order the round lists them.
    pub partners: (String, String),
    /// Which side of working together, from 0.
    pub facet: usize,
    pub(crate) outcome: Outcome<TieShown>,
}

/// Both directions of a tie; one is never shown without the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieShown {
    /// What the first partner's people say of the second.
    pub forth: Shown,
    /// What the second partner's people say of the first.
    pub back: Shown,
}

impl Release {
    /// The views the round was announced with.
    pub fn views(&self) -> &Views {
        &self.views
    }

    /// One item on a scale.
    pub fn item(&self, item: &str) -> Option<&ItemResult> {
        self.items.get(item)
    }

    /// All items on a scale, by name.
    pub fn items(&self) -> impl Iterator<Item = (&str, &ItemResult)> {
        self.items.iter().map(|(name, result)| (name.as_str(), result))
    }

    /// One item with beans.
    pub fn beans(&self, item: &str) -> Option<&BeansResult> {
        self.beans.get(item)
    }

    /// All items with beans, by name.
    pub fn all_beans(&self) -> impl Iterator<Item = (&str, &BeansResult)> {
        self.beans.iter().map(|(name, result)| (name.as_str(), result))
    }

    /// The ties of one item: every pair of partners, every facet, shown or held.
    pub fn ties(&self, item: &str) -> Option<&[TieResult]> {
        self.ties.get(item).map(Vec::as_slice)
    }

    /// All items with ties, by name.
    pub fn all_ties(&self) -> impl Iterator<Item = (&str, &[TieResult])> {
        self.ties.iter().map(|(name, ties)| (name.as_str(), ties.as_slice()))
    }

    /// The groups that are held back in every item, with the reason, in the order of the views.
    ///
    /// For the note "what we keep hidden, and why".
    pub fn held_groups(&self) -> Vec<(&Group, &Reason)> {
        let mut split = self.items.values().filter(|item| !item.is_too_thin());
        let Some(first) = split.next() else { return Vec::new() };
        let everywhere = |group: &Group| {
            self.items.values().all(|item| item.group(group).is_some_and(Outcome::is_held))
        };
        let held = first.groups.iter().filter_map(|(group, outcome)| match outcome {
            Outcome::Held(reason) if everywhere(group) => Some((group, reason)),
            _ => None,
        });
        held.collect()
    }
}

impl ItemResult {
    /// Everyone together.
    pub fn total(&self) -> &Outcome<Shown> {
        &self.total
    }

    /// Every group of every dimension, in the order of the views.
    pub fn groups(&self) -> impl Iterator<Item = (&Group, &Outcome<Shown>)> {
        self.groups.iter().map(|(group, outcome)| (group, outcome))
    }

    /// One group.
    pub fn group(&self, group: &Group) -> Option<&Outcome<Shown>> {
        self.groups.iter().find(|(other, _)| other == group).map(|(_, outcome)| outcome)
    }

    fn is_too_thin(&self) -> bool {
        self.total.is_held()
            || self.groups.iter().any(|(_, o)| *o == Outcome::Held(Reason::TooFewToSplit))
    }
}

impl<T> Outcome<T> {
    /// What is shown, if it is.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(shown) => Some(shown),
            Self::Held(_) => None,
        }
    }

    /// Why it is held back, if it is.
    pub fn held(&self) -> Option<&Reason> {
        match self {
            Self::Shown(_) => None,
            Self::Held(reason) => Some(reason),
        }
    }

    /// Whether it is held back.
    pub fn is_held(&self) -> bool {
        self.held().is_some()
    }
}

impl Shown {
    /// How many answered, in a band.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The parts of the scale, in its order.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// "I can't say yet", where the form offers it.
    pub fn cant_say(&self) -> Option<Part> {
        self.cant_say
    }
}

impl BeansResult {
    /// What the beans could be given to, in order.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The spreads, or why they are held back.
    pub fn outcome(&self) -> &Outcome<BeansShown> {
        &self.outcome
    }
}

impl BeansShown {
    /// How many answered, in a band.
    pub fn size(&self) -> Size {
        self.size
    }

    /// One per column, in their order.
    pub fn spreads(&self) -> &[BeanSpread] {
        &self.spreads
    }
}

impl TieResult {
    /// Both directions, or why the tie is held back.
    pub fn outcome(&self) -> &Outcome<TieShown> {
        &self.outcome
    }
}
