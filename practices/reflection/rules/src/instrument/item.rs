//! One thing that is asked.

use std::{collections::BTreeMap, fmt, str::FromStr};

use powerwith_core::Language;

use super::{Form, Half, InLanguages};

/// The name of an item inside its questionnaire, such as `stop.trust`.
///
/// It starts the field names of a form, so no part of it may be the name of a response form: that
/// way `stop.trust.story.text` can be read in one way only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(String);

/// The longest name of an item. The longest built-in one has 26 characters.
const MAX_ITEM_ID_LENGTH: usize = 40;

/// Whether the answers to an item are kept apart from who gave them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// No one can tie an answer to a person.
    Sealed,
    /// Answered in one's own name.
    Named,
}

/// Who answers an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Each person, for themself. No item is answered in the name of a partner.
    Person,
}

/// Who or what the ten beans are shared between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeansOver {
    /// The partners of the partnership.
    Partners,
    /// The parts of the item.
    Parts,
}

/// One thing that is asked, and how it may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The name inside its questionnaire.
    pub id: ItemId,
    /// What the source calls it; empty for own items.
    pub source_ref: String,
    /// The part of the source it belongs to, where there is one.
    pub domain: Option<String>,
    /// How it is answered, in the order it is asked.
    pub forms: Vec<Form>,
    /// Who or what ten beans are shared between.
    pub beans_over: BeansOver,
    /// Who answers.
    pub who: Who,
    /// Whether answers are kept apart from who gave them.
    pub seal: Seal,
    /// What in the program makes the item more than text.
    pub capability: Vec<String>,
    /// Whether this is where the road leads rather than a stop on it.
    pub is_destination: bool,
    /// The words in each language.
    pub wording: InLanguages<Wording>,
}

/// The words of an item in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// A short name. Own questions may have none.
    pub title: Option<String>,
    /// The statement or question itself.
    pub ask: String,
    /// What to tell, if one likes.
    pub story: Option<String>,
    /// Its halves, asked only in a closer look when answers split.
    pub parts: Vec<String>,
    /// What may be picked, for picking up to three.
    pub choices: Vec<String>,
    /// Words in place of a form's own, by form (`extent5`) or form and half (`ten_beans.now`).
    pub stems: BTreeMap<String, String>,
}

impl ItemId {
    /// Reads a name: letters, digits, `.`, `_` and `-`, beginning with a letter, at most 40
    /// characters, no part between dots empty or the name of a response form.
    /// `None` when it has another shape.
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
                && Form::parse(part).is_none()
        };
        // Spreadsheet forms keep the name `meta` for themselves.
        let well_formed = text.len() <= MAX_ITEM_ID_LENGTH
            && text != "meta"
            && text.starts_with(|first: char| first.is_ascii_alphabetic())
            && text.split('.').all(is_plain);
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ItemId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or(())
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Seal {
    /// The stable name, used in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::Named => "named",
        }
    }
}

impl BeansOver {
    /// The stable name, used in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Partners => "partners",
            Self::Parts => "parts",
        }
    }
}

impl Item {
    /// The words in `language`, with English to fall back to.
    pub fn words(&self, language: &Language) -> &Wording {
        self.wording.get(language)
    }

    /// The forms that ask someone, in the order they are asked. An item with words for a story
    /// takes one, also where its source does not ask for it.
    pub fn asked_forms(&self) -> impl Iterator<Item = Form> + '_ {
        let words = self.wording.get(self.wording.first());
        let adds_story = words.story.is_some() && !self.forms.contains(&Form::Story);
        let asked = self.forms.iter().copied().filter(|form| form.asks_someone());
        asked.chain(adds_story.then_some(Form::Story))
    }

    /// Whether the item may be answered in this form.
    pub fn has(&self, form: Form) -> bool {
        self.asked_forms().any(|asked| asked == form)
    }
}

impl Wording {
    /// The title, or the question where there is no title.
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.ask)
    }

    /// The item's own words for a form, where it has some.
    pub fn stem(&self, form: Form) -> Option<&str> {
        self.stems.get(form.id()).map(String::as_str)
    }

    /// The item's own words for one half of a form, where it has some.
    pub fn half_stem(&self, form: Form, half: Half) -> Option<&str> {
        self.stems.get(&format!("{}.{}", form.id(), half.id())).map(String::as_str)
    }
}
