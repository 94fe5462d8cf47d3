//! Reading a form of this practice: what the rules refuse stands at its field.

use powerwith_core::Day;
use powerwith_web::{Visit, fields, parts::FieldError};
use sharing_rules::{Refused, text::Text};

use crate::no;

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
        let mut reading = fields::Reading::of(self.visit);
        let day = reading.day(name);
        self.errors.append(&mut reading.errors);
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
