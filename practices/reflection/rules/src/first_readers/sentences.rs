//! A story as sentences, and what is left of it when some are held back.

use std::{collections::BTreeSet, ops::Range};

/// Stands in a story where a sentence was. No story has this sign of its own: control signs are
/// left out when it is typed.
pub const HELD: char = '\u{1a}';

/// The most sentences of a story; what comes after belongs to the last. Only a story of nothing but
/// dots has more.
pub const MOST_SENTENCES: usize = 200;

/// Signs after which a sentence ends when a blank follows.
const STOPS: &[char] = &['.', '!', '?', '…', '؟', '۔', '।'];
/// Signs after which it ends also without one.
const STOPS_ALONE: &[char] = &['。', '！', '？'];
/// What still belongs to a sentence after its stop.
const CLOSERS: &[char] = &['"', '\'', '”', '’', '»', '«', ')', ']'];
/// Short words with a dot that end no sentence, in English and Spanish.
const SHORT: &[&str] = &["mr", "mrs", "ms", "dr", "dra", "sr", "sra", "srta", "st", "prof", "vs"];

/// The sentences of a text: bytes, in their order, without the blanks around them.
///
/// Shape: the ranges do not touch each other; what is between them is blanks and line ends. The same
/// text always has the same sentences.
/// Why a small rule of our own: people look at each sentence before anything is done with it, and
/// they can hold two back where it cuts too finely. It knows no language: a stop with a blank after
/// it ends a sentence, unless a small letter follows, or one letter or a short title stands before
/// it; so does a line end.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0_usize;
    while let Some(rest) = text.get(from..).filter(|rest| !rest.trim().is_empty()) {
        let is_last = found.len().saturating_add(1) >= MOST_SENTENCES;
        let end = if is_last { rest.len() } else { first_end(rest) };
        let to = from.saturating_add(end);
        found.extend(trimmed(text, from..to));
        from = to;
    }
    found
}

/// The text with [`HELD`] in the place of these sentences. All else stays as it is, byte for byte.
pub fn without(text: &str, held: &BTreeSet<u32>) -> String {
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for (range, number) in sentences(text).into_iter().zip(0_u32..) {
        if held.contains(&number) {
            left.push_str(text.get(from..range.start).unwrap_or(""));
            left.push(HELD);
            from = range.end;
        }
    }
    left.push_str(text.get(from..).unwrap_or(""));
    left
}

/// Where the first sentence of a text ends: at least one letter on.
fn first_end(text: &str) -> usize {
    for (at, letter) in text.char_indices() {
        let next = at.saturating_add(letter.len_utf8());
        if letter == '\n' && !text.get(..at).unwrap_or("").trim().is_empty() {
            return at;
        }
        if !STOPS.contains(&letter) && !STOPS_ALONE.contains(&letter) {
            continue;
        }
        let rest = text.get(next..).unwrap_or("");
        let goes_on = |letter: char| {
            !STOPS.contains(&letter) && !STOPS_ALONE.contains(&letter) && !CLOSERS.contains(&letter)
        };
        let end = next.saturating_add(rest.find(goes_on).unwrap_or(rest.len()));
        let (before, rest) = (text.get(..at).unwrap_or(""), text.get(end..).unwrap_or(""));
        if STOPS_ALONE.contains(&letter) || ends((before, letter), rest) {
            return end;
        }
    }
    text.len()
}

/// Whether a stop ends its sentence, given what is before it and after.
fn ends((before, stop): (&str, char), rest: &str) -> bool {
    let Some(first) = rest.chars().next() else { return true };
    if !first.is_whitespace() {
        return false;
    }
    let blanks = rest.len().saturating_sub(rest.trim_start().len());
    if rest.get(..blanks).is_some_and(|blanks| blanks.contains('\n')) {
        return true;
    }
    if rest.trim_start().chars().next().is_some_and(char::is_lowercase) {
        return false;
    }
    let last = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let is_letter = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    stop != '.' || !(is_letter || SHORT.contains(&last.to_lowercase().as_str()))
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(range.clone())?;
    let start = range.start.saturating_add(part.len().saturating_sub(part.trim_start().len()));
    let end = start.saturating_add(part.trim().len());
    (start < end).then_some(start..end)
}
