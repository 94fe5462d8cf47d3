//! What people type into words, agreements, roles and the pact, and how it is read.

use maud::{Markup, html};
use partnership_rules::text::{MAX_LINE_CHARS, MAX_TEXT_CHARS, Text, TextProblem};
use powerwith_core::Language;
use powerwith_web::{
    Speech, Visit,
    parts::{FieldError, TextField},
    say,
};

use crate::{
    fields::{LANGUAGES, Select, wrong},
    words,
};

/// How much is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// A few words.
    Line,
    /// Up to two pages.
    Long,
}

/// A field for a text.
pub(crate) fn text_field(
    (name, length): (&str, Length),
    (label, hint): (&str, &str),
    value: &str,
    errors: &[FieldError],
) -> Markup {
    let most = match length {
        Length::Line => MAX_LINE_CHARS,
        Length::Long => MAX_TEXT_CHARS,
    };
    let most = u16::try_from(most).unwrap_or(u16::MAX);
    let field = TextField { name, label, hint, value, kind: "text", autocomplete: "off", most };
    match length {
        Length::Line => field.show(errors),
        Length::Long => field.show_lines(5, errors),
    }
}

/// Reads a text; `empty` says what is missing.
pub(crate) fn read_text(
    visit: &Visit,
    (name, length): (&str, Length),
    empty: String,
    errors: &mut Vec<FieldError>,
) -> Option<Text> {
    let typed = visit.form.raw(name);
    let read = match length {
        Length::Line => Text::line(typed),
        Length::Long => Text::long(typed),
    };
    match read {
        Ok(text) => return Some(text),
        Err(TextProblem::Empty) => errors.push(wrong(name, empty)),
        Err(TextProblem::TooLong { chars, most }) => {
            let text =
                say!(words(visit.speech), "text-too-long", chars = chars, most = most.to_string());
            errors.push(wrong(name, text));
        }
    }
    None
}

/// A list of languages; the one the visitor reads is chosen unless they chose another.
pub(crate) fn language_field(visit: &Visit, label: &str, errors: &[FieldError]) -> Markup {
    let here = visit.speech.content();
    let chosen = if visit.form.has("language") {
        visit.form.text("language")
    } else if visit.query.has("language") {
        visit.query.text("language")
    } else {
        here.tag()
    };
    let choices: Vec<(String, String)> = LANGUAGES
        .iter()
        .map(|(tag, own_name)| ((*tag).to_owned(), (*own_name).to_owned()))
        .collect();
    let empty = say!(words(visit.speech), "language-choose");
    Select { name: "language", label, empty: &empty, choices: &choices, chosen }.show(errors)
}

/// Reads the language someone writes in.
pub(crate) fn read_language(visit: &Visit, errors: &mut Vec<FieldError>) -> Option<Language> {
    let typed = visit.form.text("language");
    let offered = LANGUAGES.iter().find(|(tag, _)| *tag == typed);
    let language = offered.and_then(|(tag, _)| Language::parse(tag));
    if language.is_none() {
        errors.push(wrong("language", say!(words(visit.speech), "language-empty")));
    }
    language
}

/// A language by its own name.
pub(crate) fn language_name(language: &Language) -> &str {
    let known = LANGUAGES.iter().find(|(tag, _)| *tag == language.tag());
    known.map_or(language.tag(), |(_, own_name)| own_name)
}

/// A text that people wrote, with its lines and in its language.
pub(crate) fn written(language: &Language, text: &str) -> Markup {
    html! { p.typed lang=(language.tag()) dir="auto" { (text) } }
}

/// A language by its own name, when it is not the one of the page.
pub(crate) fn language_note(speech: Speech, language: &Language) -> Markup {
    html! {
        @if *language != speech.content() {
            p.soft.small lang=(language.tag()) { bdi { (language_name(language)) } }
        }
    }
}
