//! All questionnaires a partnership can ask from, and the words of the forms.

use std::{collections::BTreeMap, fmt, str::FromStr, sync::OnceLock};

use powerwith_core::Language;

use super::{Form, Half, Instrument, InstrumentId, Item, ItemId, Scale, Set, Version, file};

/// Names one item in one version of one questionnaire: `stops@1/stop.trust`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemRef {
    /// The questionnaire.
    pub instrument: InstrumentId,
    /// Its version.
    pub version: Version,
    /// The item in it.
    pub item: ItemId,
}

/// All questionnaires a partnership can ask from, in every version, and the words of the forms.
#[derive(Clone, Debug)]
pub struct Library {
    scales: BTreeMap<Form, Scale>,
    instruments: BTreeMap<(Set, InstrumentId, Version), Instrument>,
}

/// Whether answers to two items may stand in one trend: only when both are the same item in the
/// same version, for other words are another question.
pub fn may_join(one: &ItemRef, other: &ItemRef) -> bool {
    one == other
}

impl Library {
    /// The questionnaires that come with the program.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Library> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            #[expect(clippy::expect_used, reason = "the embedded files do not change at run time")]
            // Cannot fail: the test `all_43_items_are_there` reads the same embedded files.
            file::built_in().expect("the embedded questionnaires can be read")
        })
    }

    /// The library of these scales and questionnaires.
    pub fn new(
        scales: BTreeMap<Form, Scale>,
        instruments: impl IntoIterator<Item = Instrument>,
    ) -> Self {
        Self { scales, instruments: BTreeMap::new() }.with(instruments)
    }

    /// The same library with more questionnaires, such as a partnership's own.
    #[must_use]
    pub fn with(mut self, instruments: impl IntoIterator<Item = Instrument>) -> Self {
        self.instruments.extend(instruments.into_iter().map(|instrument| {
            ((instrument.set(), instrument.id().clone(), instrument.version()), instrument)
        }));
        self
    }

    /// Every questionnaire in every version, set by set.
    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.values()
    }

    /// Every questionnaire in its latest version, set by set.
    pub fn latest(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments().filter(|one| {
            !self.instruments().any(|other| {
                other.id() == one.id()
                    && other.set() == one.set()
                    && other.version() > one.version()
            })
        })
    }

    /// Every item of the latest versions, with the name to keep it by.
    pub fn latest_items(&self) -> impl Iterator<Item = (ItemRef, Set, &Item)> {
        self.latest().flat_map(|instrument| {
            instrument
                .items()
                .iter()
                .map(|item| (ItemRef::new(instrument, item), instrument.set(), item))
        })
    }

    /// The questionnaire with this name and version. `None` when there is none.
    pub fn instrument(&self, id: &InstrumentId, version: Version) -> Option<&Instrument> {
        self.instruments().find(|one| one.id() == id && one.version() == version)
    }

    /// The item with this name. `None` when there is none.
    pub fn item(&self, item: &ItemRef) -> Option<&Item> {
        self.instrument(&item.instrument, item.version)?.item(&item.item)
    }

    /// The words of a form. `None` only for a library made without them.
    pub fn scale(&self, form: Form) -> Option<&Scale> {
        self.scales.get(&form)
    }

    /// The scales by their form, to make another library with.
    pub const fn scales(&self) -> &BTreeMap<Form, Scale> {
        &self.scales
    }

    /// What is asked with this form of this item: the item's own words, or else the form's.
    pub fn stem<'a>(&'a self, item: &'a Item, form: Form, language: &Language) -> &'a str {
        let own = item.words(language).stem(form);
        own.or_else(|| Some(self.scale(form)?.wording.get(language).stem.as_str()))
            .unwrap_or_default()
    }

    /// What is asked in one half of a form that asks twice.
    pub fn half_stem<'a>(
        &'a self,
        item: &'a Item,
        (form, half): (Form, Half),
        language: &Language,
    ) -> &'a str {
        let own = item.words(language).half_stem(form, half);
        own.or_else(|| Some(self.scale(form)?.wording.get(language).half(form, half)))
            .unwrap_or_default()
    }
}

impl ItemRef {
    /// The name to keep an item of a questionnaire by.
    pub fn new(instrument: &Instrument, item: &Item) -> Self {
        Self {
            instrument: instrument.id().clone(),
            version: instrument.version(),
            item: item.id.clone(),
        }
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}/{}", self.instrument, self.version, self.item)
    }
}

impl FromStr for ItemRef {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (instrument, rest) = text.split_once('@')?;
            let (version, item) = rest.split_once('/')?;
            // Only digits, without a sign or a leading zero: one item has one name.
            let number: u32 = version.parse().ok().filter(|n: &u32| n.to_string() == version)?;
            Some(Self {
                instrument: InstrumentId::parse(instrument)?,
                version: Version::new(number)?,
                item: ItemId::parse(item)?,
            })
        };
        read().ok_or(())
    }
}
