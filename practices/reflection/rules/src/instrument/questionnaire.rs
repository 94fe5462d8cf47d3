//! A versioned questionnaire: items that belong together, with the source they come from.

use std::{collections::BTreeMap, fmt, num::NonZeroU32};

use super::{Flaw, InLanguages, Item, ItemId, check};

/// The name of a questionnaire, such as `stops`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstrumentId(String);

/// The version of a questionnaire, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(NonZeroU32);

/// The set a questionnaire belongs to; rotation is fair between sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    /// The stops on the road, and Belonging.
    Stops,
    /// The points of a good partnership.
    Guidelines,
    /// The questions to talk through.
    Questions,
    /// The structures and their rhythm.
    Structures,
    /// What a partnership wrote for itself.
    Own,
}

/// Where a questionnaire comes from. Names stay as they are in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The name of the text.
    pub name: String,
    /// Who it is from, where the text says so.
    pub by: Option<String>,
    /// Where to read it, where the text says so.
    pub link: Option<String>,
}

/// What to watch or read together first. Linked with its length, never embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The name of the video or text.
    pub name: String,
    /// Where it is.
    pub link: String,
    /// How long it takes.
    pub minutes: u32,
}

/// A questionnaire as it is being written: any values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The name.
    pub id: InstrumentId,
    /// The version.
    pub version: Version,
    /// The set.
    pub set: Set,
    /// The number of the source text (`000` to `003`); none for own questionnaires.
    pub seed: Option<String>,
    /// Where it comes from; none for own questionnaires that name no source.
    pub source: Option<Source>,
    /// What people call it.
    pub title: InLanguages<String>,
    /// What to watch or read together first.
    pub opening: Option<Opening>,
    /// The names of the domains that items belong to.
    pub domains: BTreeMap<String, InLanguages<String>>,
    /// The items, in their order.
    pub items: Vec<Item>,
}

/// A questionnaire that can be asked: a [`Draft`] without flaws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument(Draft);

impl InstrumentId {
    /// Reads a name: letters, digits, `_` and `-`, at most 40 characters.
    /// `None` when it has another shape.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = (1..=40).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InstrumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Version {
    /// The first version.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The version with this number. `None` for 0.
    pub const fn new(number: u32) -> Option<Self> {
        match NonZeroU32::new(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The number.
    pub const fn number(self) -> u32 {
        self.0.get()
    }

    /// The version after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Set {
    /// Every set, in the order they are shown.
    pub const ALL: [Self; 5] =
        [Self::Stops, Self::Guidelines, Self::Questions, Self::Structures, Self::Own];

    /// The stable name, used in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stops => "stops",
            Self::Guidelines => "guidelines",
            Self::Questions => "questions",
            Self::Structures => "structures",
            Self::Own => "own",
        }
    }

    /// The set with this name. `None` when there is none.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.id() == id)
    }
}

impl Instrument {
    /// Makes a questionnaire that can be asked.
    ///
    /// Refuses: every [`Flaw`] found, so that all can be mended at once.
    pub fn new(draft: Draft) -> Result<Self, Vec<Flaw>> {
        let flaws = check::flaws(&draft);
        if flaws.is_empty() { Ok(Self(draft)) } else { Err(flaws) }
    }

    /// All there is to know about it.
    pub const fn details(&self) -> &Draft {
        &self.0
    }

    /// The same as a draft, to write another version from.
    pub fn into_draft(self) -> Draft {
        self.0
    }

    /// The name.
    pub const fn id(&self) -> &InstrumentId {
        &self.0.id
    }

    /// The version.
    pub const fn version(&self) -> Version {
        self.0.version
    }

    /// The set.
    pub const fn set(&self) -> Set {
        self.0.set
    }

    /// Where it comes from; `None` for own questionnaires that name no source.
    pub fn source(&self) -> Option<&Source> {
        self.0.source.as_ref()
    }

    /// The items, in their order.
    pub fn items(&self) -> &[Item] {
        &self.0.items
    }

    /// The item with this name. `None` when there is none.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.0.items.iter().find(|item| item.id == *id)
    }
}
