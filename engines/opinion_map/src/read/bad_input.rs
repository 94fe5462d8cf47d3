//! What is wrong with a file, where, and what was expected instead.

use std::fmt;

/// A file could not be read as what it should be.
///
/// Shape: `line` and `column` count from 1; columns count bytes, so that they match what an
/// editor shows for plain digits.
/// Why: whoever made the file must be able to find the place without us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadInput {
    /// The line where reading stopped.
    pub line: u64,
    /// The byte in that line where reading stopped.
    pub column: u64,
    /// What would have been fine there.
    pub expected: String,
    /// What was there, shortened.
    pub found: String,
}

impl fmt::Display for BadInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, expected, found } = self;
        write!(f, "line {line}, column {column}: expected {expected}, found {found}")
    }
}

impl std::error::Error for BadInput {}

/// Reading stopped: the file is wrong, or it could not be read at all.
#[derive(Debug)]
pub enum ReadError {
    /// What is written there is not what should be there.
    Bad(BadInput),
    /// The machine could not read on.
    Io(std::io::Error),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bad(bad) => bad.fmt(f),
            Self::Io(error) => write!(f, "the file could not be read: {error}"),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Bad(bad) => Some(bad),
            Self::Io(error) => Some(error),
        }
    }
}

impl From<BadInput> for ReadError {
    fn from(bad: BadInput) -> Self {
        Self::Bad(bad)
    }
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// Longest piece of a wrong file that we repeat in a message.
const SHOWN_BYTES: usize = 24;

/// The words for what was found: the start of `rest` up to a comma, a line end or 24 bytes.
pub(crate) fn found(rest: &[u8]) -> String {
    let Some(&first) = rest.first() else {
        return "the end of the file".to_owned();
    };
    match first {
        b'\n' | b'\r' => return "the end of the line".to_owned(),
        b',' => return "a comma".to_owned(),
        _ => {}
    }
    let stop = |byte: &u8| matches!(byte, b',' | b'\n' | b'\r');
    let end = rest.iter().position(stop).unwrap_or(rest.len()).min(SHOWN_BYTES);
    let mut text = String::from("\"");
    for chunk in rest[..end].utf8_chunks() {
        text.extend(chunk.valid().chars().map(|c| if c.is_control() { '?' } else { c }));
        text.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    text.push('"');
    text
}
