//! Fields of forms, and how they are read.

use axum::http::StatusCode;
use decision_rules::text::{MAX_LINE_CHARS, MAX_TEXT_CHARS, Text, TextProblem};
use maud::{Markup, html};
use powerwith_core::Day;
use powerwith_web::{
    Form, Page, Speech, Visit,
    parts::{FieldError, TextField},
    say,
};

use crate::words;

/// How long a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// One line.
    Line,
    /// About two printed pages.
    Long,
}

impl Size {
    fn most(self) -> u16 {
        let most = match self {
            Self::Line => MAX_LINE_CHARS,
            Self::Long => MAX_TEXT_CHARS,
        };
        u16::try_from(most).unwrap_or(u16::MAX)
    }
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

    /// A day that may be left out.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        let typed = self.form.text(name);
        if typed.is_empty() {
            return None;
        }
        let day = Day::parse(typed);
        if day.is_none() {
            self.wrong(name, say!(words(self.speech), "no-day"));
        }
        day
    }

    /// A day that is needed; `empty` says what is missing.
    pub fn needed_day(&mut self, name: &str, empty: String) -> Option<Day> {
        let n_errors = self.errors.len();
        let day = self.day(name);
        if day.is_none() && self.errors.len() == n_errors {
            self.wrong(name, empty);
        }
        day
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

impl Asks<'_> {
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

    fn field<'a>(&'a self, value: &'a str, kind: &'a str, size: Size) -> TextField<'a> {
        let Self { name, label, hint } = self;
        TextField { name, label, hint, value, kind, autocomplete: "off", most: size.most() }
    }
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

/// A form that is one button.
pub(super) fn button(visit: &Visit, action: &str, (class, label): (&str, String)) -> Markup {
    html! {
        form method="post" action=(action) {
            (visit.form_token())
            button class=(class) { (label) }
        }
    }
}

/// A page whose form has to be filled in again.
pub(super) fn again(page: Page, errors: &[FieldError]) -> Page {
    if errors.is_empty() { page } else { page.status(StatusCode::UNPROCESSABLE_ENTITY) }
}

/// What people wrote, with its lines.
pub(super) fn written(text: &Text) -> Markup {
    html! { p.typed dir="auto" { (text.as_str()) } }
}
