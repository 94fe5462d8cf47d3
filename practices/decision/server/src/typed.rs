//! Texts that people typed, read at the edge, each problem said at its field.

use decision_rules::text::{MAX_LINE_CHARS, MAX_TEXT_CHARS, Text, TextProblem};
use powerwith_web::{
    Visit,
    parts::{FieldError, TextField},
    say,
};

use crate::words;

/// Reads one line; `empty` says what is missing.
pub(crate) fn line(
    visit: &Visit,
    field: &str,
    empty: String,
    errors: &mut Vec<FieldError>,
) -> Option<Text> {
    match Text::line(visit.form.raw(field)) {
        Ok(text) => Some(text),
        Err(problem) => {
            let text = said(visit, problem, empty);
            errors.push(FieldError { field: field.to_owned(), text });
            None
        }
    }
}

fn said(visit: &Visit, problem: TextProblem, empty: String) -> String {
    match problem {
        TextProblem::Empty => empty,
        TextProblem::TooLong { chars, most } => {
            say!(words(visit.speech), "typed-too-long", chars = chars, most = most)
        }
    }
}

/// A field for a line. It takes more than a line may have, so that nothing is cut off unseen.
pub(crate) fn line_field<'a>(
    name: &'a str,
    (label, hint): (&'a str, &'a str),
    value: &'a str,
) -> TextField<'a> {
    const { assert!(MAX_LINE_CHARS < 1000 && MAX_TEXT_CHARS > 1000) };
    TextField { name, label, hint, value, kind: "text", autocomplete: "off", most: 1000 }
}
