//! Bytes that stay for good: one value to a line, texts with their length before them, so that no
//! text can pass for something else.

use std::fmt::{Display, Write as _};

/// Something that is being written down, as the open log keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written(String);

impl Written {
    /// The record of a kind of entry: `round.answered`.
    pub fn record(kind: &str) -> Self {
        Self::under("powerwith record 1").value("kind", kind)
    }

    /// Something with this line at its head.
    pub fn under(head: &str) -> Self {
        Self(format!("{head}\n"))
    }

    /// A value that has no line breaks of its own.
    #[must_use]
    pub fn value(mut self, name: &str, value: impl Display) -> Self {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{name} {value}");
        self
    }

    /// A text with its length in bytes.
    #[must_use]
    pub fn text(mut self, name: &str, text: &str) -> Self {
        // As above.
        let _ = writeln!(self.0, "{name} {}\n{text}", text.len());
        self
    }

    /// A text, unless there is nothing in it.
    #[must_use]
    pub fn text_if_any(self, name: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.text(name, text) }
    }

    /// The bytes.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_line_breaks_can_not_pass_for_a_value() {
        let written = Written::record("round.answered").text("heard", "You are tired.\nround 7");
        let written = written.value("round", 8).text_if_any("wont", "");
        assert_eq!(
            written.finish(),
            "powerwith record 1\nkind round.answered\nheard 22\nYou are tired.\nround 7\nround 8\n"
        );
    }
}
