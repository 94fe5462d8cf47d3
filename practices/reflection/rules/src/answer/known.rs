//! What must be known around an item to read an answer to it: who the partners are.

use std::fmt;

use powerwith_core::Language;

use crate::instrument::{BeansOver, Item};

/// The short name of a partner or part in field names and kept answers: small letters, digits and
/// hyphens, at most 36 (an id as text has 36).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartKey(String);

/// A partner or a part that beans are given to or links are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The short name.
    pub key: PartKey,
    /// The name people read.
    pub name: String,
}

/// What is known around a round's items.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The partners when the round opened, in the order they are shown.
    pub partners: &'a [Part],
}

impl PartKey {
    /// Reads a short name. `None` when it has another shape.
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        ((1..=36).contains(&text.len()) && text.bytes().all(is_plain))
            .then(|| Self(text.to_owned()))
    }

    /// The short name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PartKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What ten beans are shared between: the partners, or the item's parts (keys `1`, `2`, …).
pub fn bean_parts(item: &Item, context: Context<'_>, language: &Language) -> Vec<Part> {
    if item.beans_over == BeansOver::Partners {
        return context.partners.to_vec();
    }
    let parts = item.words(language).parts.iter().enumerate();
    parts
        .map(|(at, name)| Part { key: PartKey((at + 1).to_string()), name: name.clone() })
        .collect()
}
