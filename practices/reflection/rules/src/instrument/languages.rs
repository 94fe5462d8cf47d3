//! Words in several languages, with a language to fall back to.

use std::collections::BTreeMap;

use powerwith_core::Language;

/// The same words in one or more languages. There is always at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InLanguages<T> {
    first: Language,
    text: T,
    others: BTreeMap<Language, T>,
}

impl<T> InLanguages<T> {
    /// Words in the language they were first written in.
    pub const fn new(first: Language, text: T) -> Self {
        Self { first, text, others: BTreeMap::new() }
    }

    /// From a map of languages: English is the first language where it is there.
    /// `None` when the map is empty.
    pub fn from_map(mut map: BTreeMap<Language, T>) -> Option<Self> {
        let english = Language::english();
        let first = if map.contains_key(&english) { english } else { map.keys().next()?.clone() };
        let text = map.remove(&first)?;
        Some(Self { first, text, others: map })
    }

    /// The same words with one more language, or with that language's words replaced.
    #[must_use]
    pub fn with(mut self, language: Language, text: T) -> Self {
        if language == self.first {
            self.text = text;
        } else {
            self.others.insert(language, text);
        }
        self
    }

    /// The words in `wanted`, else in English, else in the language they were first written in.
    /// `es-MX` finds `es`.
    pub fn get(&self, wanted: &Language) -> &T {
        self.get_with_language(wanted).1
    }

    /// The words as [`InLanguages::get`] finds them, and the language they are in (for `lang`).
    pub fn get_with_language(&self, wanted: &Language) -> (&Language, &T) {
        self.entry(wanted)
            .or_else(|| self.entry(&primary(wanted)))
            .or_else(|| self.entry(&Language::english()))
            .unwrap_or((&self.first, &self.text))
    }

    /// The words in exactly this language. `None` when they do not exist in it.
    pub fn find(&self, language: &Language) -> Option<&T> {
        self.entry(language).map(|(_, text)| text)
    }

    /// Every language with its words; the first language comes first.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &T)> {
        std::iter::once((&self.first, &self.text)).chain(&self.others)
    }

    /// The language the words were first written in.
    pub const fn first(&self) -> &Language {
        &self.first
    }

    fn entry(&self, language: &Language) -> Option<(&Language, &T)> {
        if *language == self.first {
            return Some((&self.first, &self.text));
        }
        self.others.get_key_value(language)
    }
}

fn primary(language: &Language) -> Language {
    let tag = language.tag().split('-').next().unwrap_or_default();
    Language::parse(tag).unwrap_or_else(Language::english)
}
