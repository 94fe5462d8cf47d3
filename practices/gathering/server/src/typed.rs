//! What people typed, read at the edge, each problem said at its field.

use gathering_rules::text::{MAX_LINE_CHARS, MAX_TEXT_CHARS, Text, TextProblem};
use maud::Markup;
use powerwith_core::Day;
use powerwith_web::{
    Visit,
    parts::{FieldError, TextField},
    say,
};

use crate::words;

/// How much is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// A few words.
    Line,
    /// Up to two pages.
    Long,
}

/// An error at a field.
pub(crate) fn wrong(field: &str, text: String) -> FieldError {
    FieldError { field: field.to_owned(), text }
}

/// Reads a text that is needed; `empty` says what is missing.
pub(crate) fn text(
    visit: &Visit,
    (field, length): (&str, Length),
    empty: String,
    errors: &mut Vec<FieldError>,
) -> Option<Text> {
    match read(visit, field, length) {
        Ok(text) => Some(text),
        Err(TextProblem::Empty) => {
            errors.push(wrong(field, empty));
            None
        }
        Err(problem) => too_long(visit, field, problem, errors),
    }
}

/// Reads a text that can be left out.
pub(crate) fn text_if_any(
    visit: &Visit,
    (field, length): (&str, Length),
    errors: &mut Vec<FieldError>,
) -> Option<Text> {
    match read(visit, field, length) {
        Ok(text) => Some(text),
        Err(TextProblem::Empty) => None,
        Err(problem) => too_long(visit, field, problem, errors),
    }
}

fn read(visit: &Visit, field: &str, length: Length) -> Result<Text, TextProblem> {
    let typed = visit.form.raw(field);
    match length {
        Length::Line => Text::line(typed),
        Length::Long => Text::long(typed),
    }
}

fn too_long(
    visit: &Visit,
    field: &str,
    problem: TextProblem,
    errors: &mut Vec<FieldError>,
) -> Option<Text> {
    if let TextProblem::TooLong { chars, most } = problem {
        let text = say!(words(visit.speech), "typed-too-long", chars = chars, most = most);
        errors.push(wrong(field, text));
    }
    None
}

/// Reads a day; `empty` says what is missing.
pub(crate) fn day(
    visit: &Visit,
    field: &str,
    empty: String,
    errors: &mut Vec<FieldError>,
) -> Option<Day> {
    let day = Day::parse(visit.form.text(field));
    if day.is_none() {
        errors.push(wrong(field, empty));
    }
    day
}

/// A field for a text. It takes more than a line may have, so that nothing is cut off unseen.
pub(crate) fn text_field(
    (name, length): (&str, Length),
    (label, hint): (&str, &str),
    value: &str,
    errors: &[FieldError],
) -> Markup {
    const { assert!(MAX_LINE_CHARS < 1000 && MAX_TEXT_CHARS < 6000) };
    let most = match length {
        Length::Line => 1000,
        Length::Long => 6000,
    };
    let field = TextField { name, label, hint, value, kind: "text", autocomplete: "off", most };
    match length {
        Length::Line => field.show(errors),
        Length::Long => field.show_lines(4, errors),
    }
}

/// A field for a day (`date`) or a time (`time`).
pub(crate) fn picked_field(
    (name, kind): (&str, &str),
    (label, hint): (&str, &str),
    value: &str,
    errors: &[FieldError],
) -> Markup {
    let field = TextField { name, label, hint, value, kind, autocomplete: "off", most: 20 };
    field.show(errors)
}
