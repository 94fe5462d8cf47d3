//! Forms in which people write for each other: their fields, how they are read, and the same words
//! for what does not read.

use axum::http::StatusCode;
use maud::{Markup, html};
use powerwith_core::{
    Day,
    text::{MAX_LINE_CHARS, MAX_TEXT_CHARS, Text, TextProblem},
};

use crate::{
    Page, Visit,
    parts::{FieldError, TextField},
    say, words,
};

/// How long a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// One line.
    Line,
    /// About two printed pages.
    Long,
}

impl Size {
    /// What a browser lets people type: more than a text may have, so that nothing is cut off unseen.
    fn most_typed(self) -> u16 {
        const { assert!(MAX_LINE_CHARS < 1_000 && MAX_TEXT_CHARS < 6_000) };
        match self {
            Self::Line => 1_000,
            Self::Long => 6_000,
        }
    }
}

/// A form being read: every field that does not read leaves an error.
#[derive(Debug)]
pub struct Reading<'a> {
    /// Whose form it is.
    pub visit: &'a Visit,
    /// What did not read, in the order it was read.
    pub errors: Vec<FieldError>,
}

impl<'a> Reading<'a> {
    /// Nothing is read yet.
    pub const fn of(visit: &'a Visit) -> Self {
        Self { visit, errors: Vec::new() }
    }

    /// A text that may be left out.
    pub fn text(&mut self, name: &str, size: Size) -> Option<Text> {
        let typed = self.visit.form.raw(name);
        let read = match size {
            Size::Line => Text::line(typed),
            Size::Long => Text::long(typed),
        };
        match read {
            Ok(text) => Some(text),
            Err(TextProblem::Empty) => None,
            Err(TextProblem::TooLong { chars, most }) => {
                let words = words(self.visit.speech);
                self.wrong(name, say!(words, "field-too-long", chars = chars, most = most));
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

    /// A day that may be left out.
    pub fn day_if_any(&mut self, name: &str) -> Option<Day> {
        if self.visit.form.text(name).is_empty() { None } else { self.day(name) }
    }

    /// A day that is needed.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        let day = Day::parse(self.visit.form.text(name));
        if day.is_none() {
            self.wrong(name, say!(words(self.visit.speech), "field-no-day"));
        }
        day
    }

    /// A day that is needed; `empty` says what is missing.
    pub fn needed_day(&mut self, name: &str, empty: String) -> Option<Day> {
        if self.visit.form.text(name).is_empty() {
            self.wrong(name, empty);
            return None;
        }
        self.day(name)
    }

    /// A number of days that is needed.
    pub fn days(&mut self, name: &str) -> Option<u16> {
        let days = self.visit.form.value::<u16>(name);
        if days.is_none() {
            self.wrong(name, say!(words(self.visit.speech), "field-no-days"));
        }
        days
    }

    /// An error at a field.
    pub fn wrong(&mut self, field: &str, text: String) {
        self.errors.push(FieldError { field: field.to_owned(), text });
    }
}

/// One field with its label and hint.
#[derive(Clone, Debug)]
pub struct Asks<'a> {
    /// The field's name.
    pub name: &'a str,
    /// What is asked.
    pub label: String,
    /// How to answer; may be empty.
    pub hint: String,
}

impl<'a> Asks<'a> {
    /// A field without a hint.
    pub const fn plain(name: &'a str, label: String) -> Self {
        Self { name, label, hint: String::new() }
    }

    /// One line.
    pub fn line(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "text", Size::Line).show(errors)
    }

    /// Several lines.
    pub fn lines(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "text", Size::Long).show_lines(3, errors)
    }

    /// A day.
    pub fn day(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "date", Size::Line).show(errors)
    }

    /// A number.
    pub fn number(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "number", Size::Line).show(errors)
    }

    fn field<'b>(&'b self, value: &'b str, kind: &'b str, size: Size) -> TextField<'b> {
        let Self { name, label, hint } = self;
        let most = size.most_typed();
        TextField { name, label, hint, value, kind, autocomplete: "off", most }
    }
}

/// What was typed, or what stands there before anyone typed.
pub fn typed(visit: &Visit, name: &str, before: impl Into<String>) -> String {
    if visit.form.has(name) { visit.form.raw(name).to_owned() } else { before.into() }
}

/// A form that sends to `action`.
pub fn form(visit: &Visit, action: &str, body: &Markup) -> Markup {
    html! {
        form.stack method="post" action=(action) novalidate {
            (visit.form_token())
            (body)
        }
    }
}

/// A form that is one button.
pub fn button(visit: &Visit, action: &str, (class, label): (&str, String)) -> Markup {
    html! {
        form method="post" action=(action) {
            (visit.form_token())
            button class=(class) { (label) }
        }
    }
}

/// A form that is one button, with one thing it says.
pub fn saying_button(
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

/// A page whose form has to be filled in again, when something did not read.
pub fn again(page: Page, errors: &[FieldError]) -> Page {
    if errors.is_empty() { page } else { page.status(StatusCode::UNPROCESSABLE_ENTITY) }
}

/// What people wrote, with its lines.
pub fn written(text: &Text) -> Markup {
    html! { p.typed dir="auto" { (text.as_str()) } }
}
