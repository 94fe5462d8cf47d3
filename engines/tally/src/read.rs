//! Reading files of ballots: `.blt`, `PrefLib` and JSON.

mod blt;
pub(crate) mod cursor;
mod json;
mod preflib;
pub(crate) mod value;

use std::fmt;

use thiserror::Error;

use crate::profile::{Profile, ProfileError};
use cursor::decode;

/// At most this many bytes in a file.
///
/// Why: 256 MiB are ten million ballots of ten options; more is most likely not a file of ballots.
pub const MAX_BYTES: usize = 256 << 20;

/// The formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Numbers of options per ballot, names at the end (`.blt`).
    Blt,
    /// `PrefLib`, with what the ballots may hold.
    PrefLib(Orders),
    /// JSON, one vote or a list of votes.
    Json,
}

/// What ballots of a `PrefLib` file may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orders {
    /// All options, no ties (`.soc`).
    StrictComplete,
    /// Some options, no ties (`.soi`).
    StrictIncomplete,
    /// All options, ties allowed (`.toc`).
    TiesComplete,
    /// Some options, ties allowed (`.toi`).
    TiesIncomplete,
}

impl Orders {
    pub(crate) fn is_complete(self) -> bool {
        matches!(self, Self::StrictComplete | Self::TiesComplete)
    }

    pub(crate) fn allows_ties(self) -> bool {
        matches!(self, Self::TiesComplete | Self::TiesIncomplete)
    }
}

impl Format {
    /// The format that a file name ends with, if it is a known one.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "blt" | "hil" => Self::Blt,
            "soc" => Self::PrefLib(Orders::StrictComplete),
            "soi" => Self::PrefLib(Orders::StrictIncomplete),
            "toc" => Self::PrefLib(Orders::TiesComplete),
            "toi" => Self::PrefLib(Orders::TiesIncomplete),
            "json" => Self::Json,
            _ => return None,
        })
    }
}

/// Where a file stops making sense, and what was expected there.
///
/// Units: lines and columns count from 1; columns count characters.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub struct ReadError {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// What is wrong or was expected, in words.
    pub what: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, column {}: {}", self.line, self.column, self.what)
    }
}

/// Reads every vote in a file.
///
/// Shape: `.blt` and `PrefLib` hold one vote; JSON one or several.
/// Refuses: anything that is not exactly such a file, with the place and what was expected.
/// Never panics.
pub fn profiles(bytes: &[u8], format: Format) -> Result<Vec<Profile>, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    read(bytes, format).map_err(|wrong| {
        let (before, _) = bytes.split_at(wrong.place.0.min(bytes.len()));
        let line = before.split(|byte| *byte == b'\n').count();
        let last = before.rsplit(|byte| *byte == b'\n').next().unwrap_or(before);
        let column = 1 + String::from_utf8_lossy(last).chars().count();
        ReadError { line, column, what: wrong.what }
    })
}

fn read(bytes: &[u8], format: Format) -> Result<Vec<Profile>, Wrong> {
    let text = decode(bytes)?;
    match format {
        Format::Blt => Ok(vec![blt::read(text)?]),
        Format::PrefLib(orders) => Ok(vec![preflib::read(text, orders)?]),
        Format::Json => json::read(text),
    }
}

/// A place in a file, in bytes from its start.
///
/// Why: counting lines and columns is only needed when something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place(usize);

/// What is wrong, and where.
#[derive(Debug)]
pub(crate) struct Wrong {
    place: Place,
    what: String,
}

impl Place {
    pub(crate) fn wrong(self, what: impl Into<String>) -> Wrong {
        Wrong { place: self, what: what.into() }
    }

    /// “expected …, found …”, with a long or unprintable find cut short.
    pub(crate) fn expected(self, expected: &str, found: &str) -> Wrong {
        const MOST_CHARS: usize = 30;
        if found.is_empty() {
            return self.wrong(format!("expected {expected}, found the end of the file"));
        }
        let shown: String = found.chars().take(MOST_CHARS).map(printable).collect();
        let more = if found.chars().nth(MOST_CHARS).is_some() { "…" } else { "" };
        self.wrong(format!("expected {expected}, found “{shown}{more}”"))
    }

    pub(crate) fn profile(self, error: &ProfileError) -> Wrong {
        self.wrong(error.to_string())
    }
}

/// The character, or a stand-in for one that would disturb the terminal.
fn printable(found: char) -> char {
    if found.is_control() { '·' } else { found }
}

#[cfg(test)]
mod tests;
