//! What people read is plain: no English sentence of ours needs more than eight years of school.

use fluent_syntax::{
    ast::{Entry, Expression, Pattern, PatternElement},
    parser,
};

use crate::repo::{Finding, Repo};

/// The reading grade that no text of ours passes: the bar of the questions themselves.
pub const MAX_GRADE: f64 = 8.0;
/// Shorter texts are labels; a grade says nothing about them.
const FEWEST_WORDS: usize = 10;

/// English texts of ten words or more read at grade [`MAX_GRADE`] or below.
///
/// Source: the Flesch-Kincaid grade, with vowel groups for syllables.
pub fn plain_sentences(repo: &Repo) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in repo.ending(&["ftl"]).filter(|file| file.is_in(&["en"])) {
        // What is not Fluent is found by the check of the keys.
        let Ok(resource) = parser::parse(file.text.as_str()) else { continue };
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let values = message.value.iter().chain(message.attributes.iter().map(|a| &a.value));
            let text: Vec<String> = values.map(plain_text).collect();
            let grade = grade(&text.join(". "));
            if grade > MAX_GRADE {
                let name = message.id.name;
                let what = format!("\"{name}\" reads at grade {grade:.1}, at most {MAX_GRADE}");
                found.push(file.finding(0, what));
            }
        }
    }
    found
}

/// The grade of a text; 0 for a label.
pub fn grade(text: &str) -> f64 {
    let sentences = text
        .split(['.', '!', '?', ':', ';', '\n'])
        .filter(|sentence| sentence.chars().any(char::is_alphabetic));
    let n_sentences = sentences.count();
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    if words.len() < FEWEST_WORDS {
        return 0.0;
    }
    let n_syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let per_sentence = count(words.len()) / count(n_sentences.max(1));
    let per_word = count(n_syllables) / count(words.len());
    0.39 * per_sentence + 11.8 * per_word - 15.59
}

/// The first text of a sentence with choices stands for all of them; a value counts as a short word.
fn plain_text(pattern: &Pattern<&str>) -> String {
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.first().map(|variant| plain_text(&variant.value)).unwrap_or_default()
        }
        PatternElement::Placeable { .. } => "it".to_owned(),
    });
    pieces.collect()
}

fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut n_groups = 0;
    let mut in_group = false;
    for letter in word.chars() {
        n_groups += usize::from(is_vowel(letter) && !in_group);
        in_group = is_vowel(letter);
    }
    let silent_e = word.ends_with('e') && !word.ends_with("le");
    let silent_ed = word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    if n_groups > 1 && (silent_e || silent_ed) { n_groups - 1 } else { n_groups.max(1) }
}

fn count(n: usize) -> f64 {
    // Cannot fail: no text of ours has four thousand million words.
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
