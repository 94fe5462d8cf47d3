//! Splits a file into records and fields: semicolons, double quotes, no more than a few lines in
//! memory at a time.

use std::io::{BufRead, Read};

use super::PbError;

/// The longest record, in bytes. Ballots with every one of 10,000 ids are far shorter; without a
/// limit one forgotten closing quote would pull the whole file into one field.
const MAX_RECORD_BYTES: usize = 1 << 20;

/// The most lines one record may span inside quotes: names and descriptions have a few.
/// Each further line splits the record again, so that this also limits the work.
const MAX_RECORD_LINES: usize = 200;

/// The most fields one record may have; published files have at most about 20.
const MAX_FIELDS: usize = 1_000;

/// The longest piece of a file that a message repeats, in characters.
const MAX_SHOWN_CHARS: usize = 40;

/// A file as a row of records.
pub(super) struct Records<R> {
    reader: R,
    raw: Vec<u8>,
    n_lines: usize,
}

/// One record: its fields and where each began.
#[derive(Default)]
pub(super) struct Record {
    text: String,
    /// End of each field in `text`.
    ends: Vec<usize>,
    /// Line and column where each field began.
    places: Vec<(usize, usize)>,
    /// Where the record after this one would begin.
    next_line: usize,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, raw: Vec::new(), n_lines: 0 }
    }

    /// Reads the next record that is not blank; false at the end of the file.
    pub(super) fn next_into(&mut self, record: &mut Record) -> Result<bool, PbError> {
        loop {
            record.clear(self.n_lines + 1);
            self.raw.clear();
            if !self.read_line(record)? {
                return Ok(false);
            }
            let first_line = self.n_lines;
            while record.split(&self.raw, first_line)? == Quote::Open {
                if self.n_lines - first_line >= MAX_RECORD_LINES || !self.read_line(record)? {
                    return Err(record.quote_error("a closing quote for this field"));
                }
            }
            record.next_line = self.n_lines + 1;
            if record.ends.len() > 1 || !record.text.trim().is_empty() {
                return Ok(true);
            }
        }
    }

    /// Adds one more line to `raw`.
    fn read_line(&mut self, record: &Record) -> Result<bool, PbError> {
        let room = MAX_RECORD_BYTES.saturating_sub(self.raw.len());
        let before = self.raw.len();
        let limit = room as u64 + 1;
        let read = self.reader.by_ref().take(limit).read_until(b'\n', &mut self.raw);
        let n_bytes = read.map_err(|error| PbError {
            line: self.n_lines + 1,
            column: 1,
            expected: "a file that can be read to its end".to_owned(),
            found: error.to_string(),
        })?;
        if n_bytes > room {
            let mut error = record.quote_error("a shorter line, or an earlier closing quote");
            error.line = error.line.max(1);
            return Err(error);
        }
        if self.n_lines == 0 && self.raw.starts_with(b"\xEF\xBB\xBF") {
            self.raw.drain(..3);
        }
        self.n_lines += usize::from(n_bytes > 0);
        if let Err(error) = std::str::from_utf8(&self.raw[before.min(self.raw.len())..]) {
            return Err(not_text(&self.raw[before..], error.valid_up_to(), self.n_lines));
        }
        Ok(n_bytes > 0)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Quote {
    Open,
    Closed,
}

impl Record {
    /// The text of a field; empty when the record is shorter than that.
    pub(super) fn field(&self, column: usize) -> &str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let start = if column == 0 { 0 } else { self.ends[column - 1] };
        &self.text[start..end]
    }

    /// How many fields the record has.
    pub(super) fn n_fields(&self) -> usize {
        self.ends.len()
    }

    /// Line and column where a field began, or where the record ended when it has no such field.
    pub(super) fn place(&self, column: usize) -> (usize, usize) {
        match (self.places.get(column), self.places.last()) {
            (Some(&place), _) => place,
            (None, Some(&(line, start))) => {
                let last = self.field(self.ends.len().saturating_sub(1));
                (line, start + last.chars().count())
            }
            (None, None) => (self.next_line.max(1), 1),
        }
    }

    /// Whether this record is the single word that opens a section.
    pub(super) fn is_section(&self, name: &str) -> bool {
        self.field(0).trim().eq_ignore_ascii_case(name)
            && (1..self.ends.len()).all(|column| self.field(column).trim().is_empty())
    }

    /// Which column has this name, when this record holds the names.
    pub(super) fn column_named(&self, name: &str) -> Result<usize, PbError> {
        let found = (0..self.ends.len()).find(|&column| self.field(column).trim() == name);
        found.ok_or_else(|| self.error(0, &format!("a column named {name} among the columns")))
    }

    /// A message about a field.
    pub(super) fn error(&self, column: usize, expected: &str) -> PbError {
        self.error_in(column, 0, expected)
    }

    /// A message about a place inside a field, `offset_chars` after its start.
    pub(super) fn error_in(&self, column: usize, offset_chars: usize, expected: &str) -> PbError {
        let (line, start) = self.place(column);
        let rest: String = self.field(column).chars().skip(offset_chars).collect();
        let shown: String = rest.chars().take(MAX_SHOWN_CHARS).collect();
        let more = if shown.len() < rest.len() { "…" } else { "" };
        let found = if column >= self.ends.len() {
            "a line that ends before".to_owned()
        } else {
            format!("\"{}{more}\"", shown.escape_debug())
        };
        PbError { line, column: start + offset_chars, expected: expected.to_owned(), found }
    }

    /// A message about the file ending too early.
    pub(super) fn error_at_end(&self, expected: &str) -> PbError {
        let expected = expected.to_owned();
        let found = "the end of the file".to_owned();
        PbError { line: self.next_line.max(1), column: 1, expected, found }
    }

    fn quote_error(&self, expected: &str) -> PbError {
        let (line, column) = self.place(self.ends.len());
        PbError { line, column, expected: expected.to_owned(), found: String::new() }
    }

    fn clear(&mut self, next_line: usize) {
        self.text.clear();
        self.ends.clear();
        self.places.clear();
        self.next_line = next_line;
    }

    /// Splits `raw` from its start; `Open` when a quote is still open at its end.
    fn split(&mut self, raw: &[u8], first_line: usize) -> Result<Quote, PbError> {
        self.clear(first_line);
        // Cannot fail: every line was checked when it was read.
        let raw = std::str::from_utf8(raw).unwrap_or_default();
        let line = raw.strip_suffix('\n').unwrap_or(raw);
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut cursor = Cursor { line: first_line, column: 1 };
        let mut rest = line;
        loop {
            self.places.push((cursor.line, cursor.column));
            if self.places.len() > MAX_FIELDS {
                let found = String::new();
                let expected = format!("at most {MAX_FIELDS} fields in a line");
                return Err(PbError { line: cursor.line, column: cursor.column, expected, found });
            }
            if let Some(quoted) = rest.strip_prefix('"') {
                cursor.pass("\"");
                match self.unquote(quoted, &mut cursor) {
                    Some(after) => rest = after,
                    None => return Ok(Quote::Open),
                }
            }
            let end = rest.find(';').unwrap_or(rest.len());
            self.text.push_str(&rest[..end]);
            self.ends.push(self.text.len());
            if end == rest.len() {
                return Ok(Quote::Closed);
            }
            cursor.pass(&rest[..=end]);
            rest = &rest[end + 1..];
        }
    }

    /// Copies what is between quotes; gives back what follows, or nothing without a closing quote.
    fn unquote<'a>(&mut self, mut rest: &'a str, cursor: &mut Cursor) -> Option<&'a str> {
        loop {
            let end = rest.find('"')?;
            self.text.push_str(&rest[..end]);
            cursor.pass(&rest[..=end]);
            rest = &rest[end + 1..];
            let Some(after) = rest.strip_prefix('"') else { return Some(rest) };
            self.text.push('"');
            cursor.pass("\"");
            rest = after;
        }
    }
}

/// Where we are in the file.
struct Cursor {
    line: usize,
    column: usize,
}

impl Cursor {
    fn pass(&mut self, text: &str) {
        for letter in text.chars() {
            if letter == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
    }
}

fn not_text(line_bytes: &[u8], valid_up_to: usize, line: usize) -> PbError {
    let before = String::from_utf8_lossy(&line_bytes[..valid_up_to]).chars().count();
    let byte = line_bytes.get(valid_up_to).copied().unwrap_or_default();
    let expected = "text in UTF-8".to_owned();
    PbError { line, column: before + 1, expected, found: format!("the byte 0x{byte:02X}") }
}
