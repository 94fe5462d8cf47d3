//! A reason in own words: short, and without anything of the story.

use std::collections::BTreeSet;

use super::Refusal;
use crate::answer::find_people;

/// The most characters of a reason in own words: two short sentences.
pub const MAX_OWN_WORDS_CHARS: usize = 160;
/// So many words of the story in a row are a quote.
const QUOTE_WORDS: usize = 3;

/// A reason in own words; may be empty. Everyone reads it once the stories are out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords(String);

impl OwnWords {
    /// A reason from what was typed, for a sentence of this story; `names` are those of the members.
    ///
    /// Refuses: three words of the story in a row; a word of it with a capital letter or a digit; a
    /// member's name; too many characters.
    /// Why: a reason that repeats what is held back would hold nothing back. It is a help and no
    /// filter; the other reader sees the words before they agree.
    pub fn new(typed: &str, story: &str, names: &[String]) -> Result<Self, Refusal> {
        let text: String = typed.chars().filter(|letter| !letter.is_control()).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (chars, most) = (text.chars().count(), MAX_OWN_WORDS_CHARS);
        if chars > most {
            return Err(Refusal::TooLong { chars, most });
        }
        if quotes(&text, story) {
            return Err(Refusal::Quotes);
        }
        if !find_people(&text, names, &[]).is_empty() {
            return Err(Refusal::NamesSomeone);
        }
        Ok(Self(text))
    }

    /// A reason as it was kept.
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.0
    }
}

fn quotes(text: &str, story: &str) -> bool {
    let (said, told) = (words(text), words(story));
    let lower = |words: &[&str]| words.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
    let (low_said, low_told) = (lower(&said), lower(&told));
    let told_once: BTreeSet<&str> = low_told.iter().map(String::as_str).collect();
    let gives_away = |(at, word): (usize, &&str)| {
        // A capital at the beginning is how sentences begin.
        let is_name = at > 0 && word.chars().next().is_some_and(char::is_uppercase);
        let has_digit = word.chars().any(char::is_numeric);
        (is_name || has_digit) && told_once.contains(word.to_lowercase().as_str())
    };
    said.iter().enumerate().any(gives_away)
        || low_said
            .windows(QUOTE_WORDS)
            .any(|some| low_told.windows(QUOTE_WORDS).any(|others| some == others))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}
