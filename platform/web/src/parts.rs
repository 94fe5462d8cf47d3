//! Parts that pages share: fields with their errors, the error summary, choices, codes as QR.

use maud::{Markup, PreEscaped, html};
use qrcode::{EcLevel, QrCode, render::svg};

use crate::{Speech, say, words};

/// What is wrong with one field, in words that say what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The `id` of the field.
    pub field: String,
    /// What is wrong and what to do.
    pub text: String,
}

/// The list of what is wrong, above the form; nothing when all is well. It takes the focus.
pub fn error_summary(speech: Speech, errors: &[FieldError]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.note.wrong role="alert" tabindex="-1" data-focus {
                h2 { (say!(words(speech), "errors-title")) }
                ul { @for error in errors { li { a href={ "#" (error.field) } { (error.text) } } } }
            }
        }
    }
}

/// A line of text to fill in.
#[derive(Clone, Copy, Debug)]
pub struct TextField<'a> {
    /// The field's name and `id`.
    pub name: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// A hint under the label; empty for none.
    pub hint: &'a str,
    /// What is in it already.
    pub value: &'a str,
    /// `text`, `email`, `url`, `date`, `number`.
    pub kind: &'a str,
    /// What browsers may fill in by themselves, such as `name` or `email`; `off` for nothing.
    pub autocomplete: &'a str,
    /// The most characters it takes.
    pub most: u16,
}

impl TextField<'_> {
    /// The field with its label, hint and error.
    pub fn show(&self, errors: &[FieldError]) -> Markup {
        let Self { name, label, hint, value, kind, autocomplete, most } = *self;
        let error = error_of(name, errors);
        html! {
            div.field {
                label.big for=(name) { (label) }
                (hint_and_error(name, hint, error))
                input id=(name) name=(name) type=(kind) value=(value) autocomplete=(autocomplete)
                    maxlength=(most) aria-describedby=[described(name, hint, error)]
                    aria-invalid=[error.map(|_| "true")];
            }
        }
    }

    /// The same over several lines.
    pub fn show_lines(&self, rows: u8, errors: &[FieldError]) -> Markup {
        let Self { name, label, hint, value, most, .. } = *self;
        let error = error_of(name, errors);
        html! {
            div.field {
                label.big for=(name) { (label) }
                (hint_and_error(name, hint, error))
                textarea id=(name) name=(name) rows=(rows) maxlength=(most)
                    aria-describedby=[described(name, hint, error)]
                    aria-invalid=[error.map(|_| "true")] { (value) }
            }
        }
    }
}

/// A choice among a few, or of several of them.
#[derive(Clone, Copy, Debug)]
pub struct Choices<'a> {
    /// The fields' name; the group's `id`.
    pub name: &'a str,
    /// What is asked.
    pub legend: &'a str,
    /// A hint under the legend; empty for none.
    pub hint: &'a str,
    /// Value and words of each choice.
    pub choices: &'a [(String, String)],
    /// The values chosen already; none by default.
    pub chosen: &'a [String],
}

impl Choices<'_> {
    /// One may be chosen.
    pub fn one(&self, errors: &[FieldError]) -> Markup {
        self.show("radio", errors)
    }

    /// Several may be chosen.
    pub fn several(&self, errors: &[FieldError]) -> Markup {
        self.show("checkbox", errors)
    }

    fn show(&self, kind: &str, errors: &[FieldError]) -> Markup {
        let Self { name, legend, hint, choices, chosen } = *self;
        let error = error_of(name, errors);
        html! {
            fieldset.field id=(name) tabindex="-1" aria-describedby=[described(name, hint, error)] {
                legend.big { (legend) }
                (hint_and_error(name, hint, error))
                @for (value, label) in choices {
                    label.radio {
                        input type=(kind) name=(name) value=(value) checked[chosen.contains(value)];
                        span { bdi { (label) } }
                    }
                }
            }
        }
    }
}

fn error_of<'a>(name: &str, errors: &'a [FieldError]) -> Option<&'a str> {
    errors.iter().find(|error| error.field == name).map(|error| error.text.as_str())
}

fn hint_and_error(name: &str, hint: &str, error: Option<&str>) -> Markup {
    html! {
        @if !hint.is_empty() { p.soft.small id={ (name) "-hint" } { (hint) } }
        @if let Some(error) = error { p.error id={ (name) "-error" } { (error) } }
    }
}

fn described(name: &str, hint: &str, error: Option<&str>) -> Option<String> {
    let hint = (!hint.is_empty()).then(|| format!("{name}-hint"));
    let error = error.map(|_| format!("{name}-error"));
    let both: Vec<String> = hint.into_iter().chain(error).collect();
    (!both.is_empty()).then(|| both.join(" "))
}

/// A text as a QR code, with words for those who cannot see it. Nothing when it is too long.
pub fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return html! {} };
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(160, 160).build();
    // The drawing starts with an XML declaration, which has no place inside a page.
    let drawn = drawn.split_once("?>").map_or(drawn.as_str(), |(_, rest)| rest).to_owned();
    html! { div.qr role="img" aria-label=(label) { (PreEscaped(drawn)) } }
}
