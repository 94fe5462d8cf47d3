//! What the open log is told of words, agreements, roles and the pact: partners and roles, never
//! people.

use std::{
    collections::BTreeSet,
    fmt::{Display, Write as _},
};

use powerwith_core::{Fault, Moment, PartnershipId};
use powerwith_log::{Role, ToLog};
use powerwith_store::WriteTx;

/// What is said of something that happened: one value to a line, texts with their length in bytes
/// before them, so that no text can pass for something else.
#[derive(Debug)]
pub(crate) struct Record {
    kind: &'static str,
    said: String,
}

impl Record {
    /// The record of a kind of thing that happened.
    pub fn of(kind: &'static str) -> Self {
        Self { kind, said: format!("powerwith record 1\nkind {kind}\n") }
    }

    /// A value that has no line breaks of its own.
    pub fn value(mut self, name: &str, value: impl Display) -> Self {
        // Writing to a string cannot fail.
        let _ = writeln!(self.said, "{name} {value}");
        self
    }

    /// A text, with its length in bytes.
    pub fn text(mut self, name: &str, text: &str) -> Self {
        let _ = writeln!(self.said, "{name} {}\n{text}", text.len());
        self
    }

    /// Writes it into the open log.
    pub async fn log(
        self,
        tx: &WriteTx,
        (here, by): (PartnershipId, Role),
        moment: &Moment,
    ) -> Result<(), Fault> {
        let to_log = ToLog { kind: self.kind, by, said: self.said, about: BTreeSet::new() };
        powerwith_log::append(tx, here, &to_log, moment).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_passes_for_a_value() {
        let record = Record::of("word.added").value("language", "es").text("term", "a\nkind b");
        let expected = "powerwith record 1\nkind word.added\nlanguage es\nterm 8\na\nkind b\n";
        assert_eq!(record.said, expected);
    }
}
