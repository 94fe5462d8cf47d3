//! What people write for each other into proposals, words and agreements: plain text of a length
//! that others can read.

use std::fmt;

/// The most characters of one line: a title, the name of a seat. It fits on a phone.
pub const MAX_LINE_CHARS: usize = 200;

/// The most characters of a longer text: about two printed pages. What is longer is not read by
/// everyone who has to live with it; a link to it can stand in the text.
///
/// The longest body in the open log is a review: twice 4 fields and 10 values with their names, and
/// what was learned, 49 texts of 4 bytes a character. 49 × 5,000 × 4 = 980,000 bytes of the
/// 1,048,576 that a body may have.
pub const MAX_TEXT_CHARS: usize = 5_000;

/// A text as people see it: something visible, no control characters, no tricks with direction.
/// Marks of HTML in it are characters like any other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(String);

/// Why what was typed is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// There is nothing in it that can be read.
    Empty,
    /// It is longer than people can be asked to read.
    TooLong {
        /// How many characters it has.
        chars: usize,
        /// How many it may have.
        most: usize,
    },
}

impl Text {
    /// One line: breaks become blanks.
    ///
    /// Refuses: nothing to read; more than [`MAX_LINE_CHARS`].
    pub fn line(typed: &str) -> Result<Self, TextProblem> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        Self::checked(&words.join(" "), MAX_LINE_CHARS)
    }

    /// A longer text: its lines stay lines.
    ///
    /// Refuses: nothing to read; more than [`MAX_TEXT_CHARS`].
    pub fn long(typed: &str) -> Result<Self, TextProblem> {
        Self::checked(&typed.replace("\r\n", "\n").replace('\r', "\n"), MAX_TEXT_CHARS)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn checked(typed: &str, most: usize) -> Result<Self, TextProblem> {
        let kept: String = typed.chars().filter(|sign| !is_trick(*sign)).collect();
        let kept = kept.trim();
        if !kept.chars().any(|sign| sign.is_alphanumeric() || is_symbol(sign)) {
            return Err(TextProblem::Empty);
        }
        let chars = kept.chars().count();
        if chars > most {
            return Err(TextProblem::TooLong { chars, most });
        }
        Ok(Self(kept.to_owned()))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control characters, and marks that turn the direction of what stands around them.
fn is_trick(sign: char) -> bool {
    let turns = matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    let is_hidden = matches!(sign, '\u{2066}'..='\u{2069}' | '\u{feff}');
    (sign.is_control() && sign != '\n' && sign != '\t') || turns || is_hidden
}

/// A sign that says something alone, such as a heart or a plus.
const fn is_symbol(sign: char) -> bool {
    matches!(sign, '+' | '%' | '?' | '!' | '\u{2190}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(typed: &str, expected: Result<&str, TextProblem>) {
        assert_eq!(Text::long(typed).as_ref().map(Text::as_str).map_err(|e| *e), expected);
    }

    #[test]
    fn texts_keep_their_lines_and_their_scripts() {
        check(" First.\r\nSecond.\n", Ok("First.\nSecond."));
        check("هُدى و李", Ok("هُدى و李"));
        check("👍🏽", Ok("👍🏽"));
        assert_eq!(Text::line("Quiet \n hours").unwrap().as_str(), "Quiet hours");
    }

    #[test]
    fn pasted_html_is_text_like_any_other() {
        check("<b>Quiet</b> <script>", Ok("<b>Quiet</b> <script>"));
    }

    #[test]
    fn nothing_to_read_is_no_text() {
        for typed in ["", "  \n", "\u{200b}\u{202e}", "--- ..."] {
            check(typed, Err(TextProblem::Empty));
        }
    }

    #[test]
    fn fifty_kilobytes_are_refused_with_both_lengths() {
        let typed = "<p>words</p> ".repeat(3_847);
        let chars = typed.trim().chars().count();
        check(&typed, Err(TextProblem::TooLong { chars, most: MAX_TEXT_CHARS }));
    }

    proptest! {
        #[test]
        fn a_text_read_again_is_the_same_text(typed in "(\\PC|\n|\r|\u{202e}){0,60}") {
            if let Ok(text) = Text::long(&typed) {
                prop_assert_eq!(Text::long(text.as_str()), Ok(text.clone()));
            }
        }
    }
}
