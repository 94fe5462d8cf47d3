//! Fields of forms, and how they are read.

use axum::http::StatusCode;
use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{
    Page, Visit,
    parts::{FieldError, TextField},
    say,
};
use sharing_rules::{
    Refused,
    text::{MAX_TEXT_CHARS, Text},
};

use crate::{no, words};

/// A form being read: every field that does not read leaves an error.
pub(crate) struct Reading<'a> {
    pub visit: &'a Visit,
    pub errors: Vec<FieldError>,
}

impl<'a> Reading<'a> {
    pub const fn of(visit: &'a Visit) -> Self {
        Self { visit, errors: Vec::new() }
    }

    /// A text that is needed.
    pub fn text(&mut self, name: &str) -> Option<Text> {
        let read = Text::long(self.visit.form.raw(name));
        self.kept(name, read.map_err(Refused::Text))
    }

    /// A day that is needed.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        let day = Day::parse(self.visit.form.text(name));
        if day.is_none() {
            self.wrong(name, say!(words(self.visit.speech), "no-day"));
        }
        day
    }

    /// What was read, or an error at its field.
    pub fn kept<T>(&mut self, name: &str, read: Result<T, Refused>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(refused) => {
                self.wrong(name, no::text(&refused, self.visit.speech));
                None
            }
        }
    }

    /// An error at a field.
    pub fn wrong(&mut self, field: &str, text: String) {
        self.errors.push(FieldError { field: field.to_owned(), text });
    }
}

/// One field with its label and hint.
pub(crate) struct Asks<'a> {
    pub name: &'a str,
    pub label: String,
    pub hint: String,
}

impl Asks<'_> {
    /// One line.
    pub fn line(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "text").show(errors)
    }

    /// Several lines.
    pub fn lines(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "text").show_lines(3, errors)
    }

    /// A day.
    pub fn day(&self, value: &str, errors: &[FieldError]) -> Markup {
        self.field(value, "date").show(errors)
    }

    fn field<'a>(&'a self, value: &'a str, kind: &'a str) -> TextField<'a> {
        let Self { name, label, hint } = self;
        // It takes more than a text may have, so that nothing is cut off unseen.
        let most = u16::try_from(MAX_TEXT_CHARS).unwrap_or(u16::MAX).saturating_add(1000);
        TextField { name, label, hint, value, kind, autocomplete: "off", most }
    }
}

/// A form that sends to `action`.
pub(crate) fn form(visit: &Visit, action: &str, body: &Markup) -> Markup {
    html! {
        form.stack method="post" action=(action) novalidate {
            (visit.form_token())
            (body)
        }
    }
}

/// A form that is one button.
pub(crate) fn button(visit: &Visit, action: &str, (class, label): (&str, String)) -> Markup {
    html! {
        form method="post" action=(action) {
            (visit.form_token())
            button class=(class) { (label) }
        }
    }
}

/// A form that is one button, with one thing it says.
pub(crate) fn button_with(
    visit: &Visit,
    action: &str,
    (name, value): (&str, &str),
    (class, label): (&str, String),
) -> Markup {
    html! {
        form method="post" action=(action) {
            (visit.form_token())
            button class=(class) name=(name) value=(value) { (label) }
        }
    }
}

/// A page whose form has to be filled in again.
pub(crate) fn again(page: Page, errors: &[FieldError]) -> Page {
    if errors.is_empty() { page } else { page.status(StatusCode::UNPROCESSABLE_ENTITY) }
}

/// What people wrote, with its lines.
pub(crate) fn written(text: &Text) -> Markup {
    html! { p.typed dir="auto" { (text.as_str()) } }
}
