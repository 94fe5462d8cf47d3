//! Finds what may give a person away in a story: a name of someone here, or a role.

use std::{collections::BTreeSet, ops::Range};

/// The shortest part of a name that is looked for: "Al" is a word in too many sentences.
const LEAST_NAME_CHARS: usize = 3;

/// Where a text names someone of these, or a role: bytes, in their order, one per word.
///
/// Shape: each range begins and ends between letters of `text`.
/// Why: a story that everyone may read waits until its writer has looked at the names in it. It
/// is a help and no filter: a nickname or "my neighbour" is not found, and some plain words are.
/// Source: questions to talk through, "What hard times have we been through as partners?".
pub fn find_people(text: &str, names: &[String], roles: &[&str]) -> Vec<Range<usize>> {
    let names: BTreeSet<String> = names
        .iter()
        .flat_map(|name| words(name))
        .map(|(_, word)| word.to_lowercase())
        .filter(|word| word.chars().count() >= LEAST_NAME_CHARS)
        .collect();
    let roles: BTreeSet<String> = roles.iter().map(|role| role.trim().to_lowercase()).collect();
    let gives_away = |word: &str| {
        let lower = word.to_lowercase();
        // "grace" is a word and "Grace" a name; scripts without capitals are always looked at.
        let may_be_name = !word.chars().next().is_some_and(char::is_lowercase);
        roles.contains(&lower) || (may_be_name && names.contains(&lower))
    };
    words(text).filter(|(_, word)| gives_away(word)).map(|(range, _)| range).collect()
}

/// The words of a text with their places.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = 0_usize;
    text.split(|letter: char| !letter.is_alphanumeric()).filter_map(move |word| {
        let start = rest;
        let end = start.saturating_add(word.len());
        let gap = text.get(end..).and_then(|after| after.chars().next()).map_or(0, char::len_utf8);
        rest = end.saturating_add(gap);
        (!word.is_empty()).then_some((start..end, word))
    })
}

#[cfg(test)]
mod tests;
