//! Texts in the languages of the columns: `label::Español (es)`.

use std::collections::BTreeMap;

use powerwith_core::Language;

use super::{Wrong, cells::Column};
use crate::instrument::InLanguages;

/// One text in each language that has it.
pub(super) type Label = BTreeMap<Language, String>;

/// Languages by their own names, for the columns we write.
const NAMES: [(&str, &str); 9] = [
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("so", "Soomaali"),
    ("uk", "Українська"),
    ("vi", "Tiếng Việt"),
    ("zh-Hans", "简体中文"),
];

/// What a column is for, by its first cell. A label that names no language is in `first`.
pub(super) fn column(head: &str, first: &Language) -> Result<Column, Wrong> {
    let (name, language) = match head.split_once(':') {
        Some((name, language)) => (name, Some(language.trim_start_matches(':').trim())),
        None => (head, None),
    };
    let name = name.trim().to_lowercase().replace(' ', "_");
    let make: fn(Language) -> Column = match name.as_str() {
        "label" | "caption" => Column::Label,
        "hint" => Column::Hint,
        // Other columns in languages (pictures, sounds) are not ours, and not read.
        // A tag such as `zh-Hans` keeps its capitals.
        _ if language.is_some() || name.starts_with("powerwith_title_") => {
            return Ok(Column::Plain(head.to_owned()));
        }
        _ => return Ok(Column::Plain(name)),
    };
    match language {
        None => Ok(make(first.clone())),
        Some(text) => match self::language(text) {
            Some(language) => Ok(make(language)),
            None => Err(Wrong::UnknownLanguage { found: text.to_owned() }),
        },
    }
}

/// Reads `Español (es)`, `es` or a name we know. `None` when it is none of those.
pub(super) fn language(text: &str) -> Option<Language> {
    if let Some((_, tag)) = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('))
    {
        return Language::parse(tag);
    }
    let lower = text.trim().to_lowercase();
    let named = NAMES.iter().find(|(_, name)| name.to_lowercase() == lower);
    let english = [("en", "english"), ("es", "spanish")].into_iter();
    let named = named.copied().or_else(|| english.into_iter().find(|(_, name)| *name == lower));
    match named {
        Some((tag, _)) => Language::parse(tag),
        None => Language::parse(text),
    }
}

/// What a column of this language is called: its own name and its tag.
pub(super) fn language_name(language: &Language) -> String {
    let name = NAMES.iter().find(|(tag, _)| *tag == language.tag());
    format!("{} ({language})", name.map_or(language.tag(), |(_, name)| *name))
}

/// The text in each of these languages, with a language that falls back left out.
pub(super) fn of<T>(words: &InLanguages<T>, text: impl Fn(&T) -> Option<&str>) -> Label {
    let texts = words
        .iter()
        .filter_map(|(language, words)| Some((language.clone(), text(words)?.to_owned())));
    texts.collect()
}
