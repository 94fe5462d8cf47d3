//! Fields of forms, and how they are read.

use axum::http::StatusCode;
use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{
    Form, Page, Speech, Visit,
    parts::{FieldError, TextField},
    say,
};
use repair_rules::text::{MAX_LINE_CHARS, MAX_TEXT_CHARS, Text, TextProblem};

use crate::words;

/// How long a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// One line.
    Line,
    /// About two printed pages.
    Long,
}

/// A form being read: every field that does not read leaves an error.
pub(super) struct Reading<'a> {
    form: &'a Form,
    speech: Speech,
    pub errors: Vec<FieldError>,
}

impl<'a> Reading<'a> {
    pub fn of(visit: &'a Visit) -> Self {
        Self { form: &visit.form, speech: visit.speech, errors: Vec::new() }
    }

    /// A text that may be left out.
    pub fn text(&mut self, name: &str, size: Size) -> Option<Text> {
        let typed = self.form.raw(name);
        let read = match size {
            Size::Line => Text::line(typed),
            Size::Long => Text::long(typed),
        };
        match read {
            Ok(text) => Some(text),
            Err(TextProblem::Empty) => None,
            Err(TextProblem::TooLong { chars, most }) => {
                let text = say!(words(self.speech), "too-long", chars = chars, most = most);
                self.wrong(name, text);
                None
            }
        }
    }

    /// A text that is needed; `empty` says what is missing.
    pub fn needed(&mut self, name: &str, size: Size, empty: String) -> Option<Text> {
        let n_errors = self.errors.len();
        let text = self.text(name, size);
        if text.is_none() && self.errors.len() == n_errors {
            self.wrong(name, empty);
        }
        text
    }

    /// A day that is needed.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        let day = Day::parse(self.form.text(name));
        if day.is_none() {
            self.wrong(name, say!(words(self.speech), "no-day"));
        }
        day
    }

    /// A number of days that is needed.
    pub fn days(&mut self, name: &str) -> Option<u16> {
        let days = self.form.value::<u16>(name);
        if days.is_none() {
            self.wrong(name, say!(words(self.speech), "no-number"));
        }
        days
    }

    /// An error at a field.
    pub fn wrong(&mut self, field: &str, text: String) {
        self.errors.push(FieldError { field: field.to_owned(), text });
    }
}

/// One field with its label and hint.
pub(super) struct Asks<'a> {
    pub name: &'a str,
    pub label: String,
    pub hint: String,
}

impl<'a> Asks<'a> {
    /// A field without a hint.
    pub const fn plain(name: &'a str, label: String) -> Self {
        Self { name, label, hint: String::new() }
    }

    /// One line.
    pub fn line(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "text", MAX_LINE_CHARS).show(errors)
    }

    /// Several lines.
    pub fn lines(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "text", MAX_TEXT_CHARS).show_lines(3, errors)
    }

    /// A day.
    pub fn day(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "date", MAX_LINE_CHARS).show(errors)
    }

    /// A number of days.
    pub fn days(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "number", MAX_LINE_CHARS).show(errors)
    }

    fn field<'b>(&'b self, value: &'b str, kind: &'b str, most: usize) -> TextField<'b> {
        let Self { name, label, hint } = self;
        let most = u16::try_from(most).unwrap_or(u16::MAX);
        TextField { name, label, hint, value, kind, autocomplete: "off", most }
    }
}

/// What was typed, or what stands there before anyone typed.
pub(super) fn typed(visit: &Visit, name: &str, before: impl Into<String>) -> String {
    if visit.form.has(name) { visit.form.raw(name).to_owned() } else { before.into() }
}

/// A form that sends to `action`.
pub(super) fn form(visit: &Visit, action: &str, body: &Markup) -> Markup {
    html! {
        form.stack method="post" action=(action) novalidate {
            (visit.form_token())
            (body)
        }
    }
}

/// A form that is one button, with one field that says which.
pub(super) fn button(
    visit: &Visit,
    action: &str,
    (class, label): (&str, String),
    (name, value): (&str, &str),
) -> Markup {
    html! {
        form method="post" action=(action) {
            (visit.form_token())
            button class=(class) name=(name) value=(value) { (label) }
        }
    }
}

/// A page whose form has to be filled in again.
pub(super) fn again(page: Page) -> Page {
    page.status(StatusCode::UNPROCESSABLE_ENTITY)
}

/// What people wrote, with its lines.
pub(super) fn written(text: &Text) -> Markup {
    html! { p.typed dir="auto" { (text.as_str()) } }
}
