//! Names of people, partners, groups and partnerships: any script, within a length.

use std::fmt;

/// The most letters of a name. Full names in some traditions run past 100; 200 leaves room, and a
/// page at 320 px still holds it.
pub const MOST_NAME_LETTERS: usize = 200;

/// A name as people see it: at least one visible letter, one line, no tricks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// There is nothing in it that can be seen.
    Empty,
    /// It is longer than [`MOST_NAME_LETTERS`].
    TooLong,
}

impl Name {
    /// Reads a name as it was typed: any script and emoji, in one line.
    ///
    /// Refuses: a text without a visible letter, and one that is too long.
    /// Why: marks that turn the direction of text are taken out, because one name must not turn
    /// what stands around it. Joiners stay: Persian, Sinhala and emoji need them.
    pub fn parse(typed: &str) -> Result<Self, NameProblem> {
        let one_line: String =
            typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        let kept: String = one_line.chars().filter(|c| !is_trick(*c)).collect();
        let name = kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if !name.chars().any(is_visible) {
            return Err(NameProblem::Empty);
        }
        if name.chars().count() > MOST_NAME_LETTERS {
            return Err(NameProblem::TooLong);
        }
        Ok(Self(name))
    }

    /// The name.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether two names read the same, also when written in other capitals.
    pub fn is_same(&self, other: &Self) -> bool {
        self.folded() == other.folded()
    }

    fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Control marks and marks that turn the direction of the text around them.
fn is_trick(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || c == '\u{feff}'
}

/// Joiners, soft hyphens and blank fillers alone make no name.
const fn is_visible(c: char) -> bool {
    !matches!(
        c,
        ' ' | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'
            ..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(typed: &str, expected: Result<&str, NameProblem>) {
        assert_eq!(
            Name::parse(typed).as_ref().map(Name::text).map_err(|e| *e),
            expected,
            "{typed:?}"
        );
    }

    #[test]
    fn names_of_every_script_are_names() {
        for name in ["Ø", "Luz María", "هُدى", "李", "👩🏽‍🌾", "O’Brien-Nguyễn", "می‌خواهم"]
        {
            check(name, Ok(name));
        }
    }

    #[test]
    fn blanks_at_the_ends_and_line_breaks_are_smoothed() {
        check("  Ana \n  Li\t ", Ok("Ana Li"));
    }

    #[test]
    fn a_name_cannot_turn_the_page_around() {
        check("\u{202e}evil\u{202c} \u{2067}x", Ok("evil x"));
    }

    #[test]
    fn a_name_that_no_one_can_see_is_no_name() {
        for name in ["", "   ", "\n", "\u{200b}", "\u{3164}", "\u{202e}\u{200d}"] {
            check(name, Err(NameProblem::Empty));
        }
    }

    #[test]
    fn two_hundred_letters_fit_and_one_more_does_not() {
        let fits = "ñ".repeat(MOST_NAME_LETTERS);
        check(&fits, Ok(&fits));
        check(&"ñ".repeat(MOST_NAME_LETTERS + 1), Err(NameProblem::TooLong));
    }

    proptest! {
        #[test]
        fn a_name_read_again_is_the_same_name(typed in "\\PC{0,60}") {
            if let Ok(name) = Name::parse(&typed) {
                prop_assert_eq!(Name::parse(name.text()), Ok(name.clone()));
            }
        }
    }
}
