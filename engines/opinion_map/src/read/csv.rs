//! VOTES.csv, read in one pass with a buffer of fixed size: a file of any length takes no more
//! memory than its votes.

use std::io::{BufRead, ErrorKind};

use super::bad_input::{BadInput, ReadError, found};
use super::digits::{TENS, eight_digits, leading_digits};
use super::usual::{self, Fields, Times};
use crate::votes::{TooMany, Vote, Votes, VotesBuilder};

/// Longest line that is read. Exports have lines of about 80 bytes; a file without line ends must
/// not fill the memory.
pub const MAX_LINE_BYTES: usize = 64 * 1024;

/// Most columns in the header line; a votes file has five.
const MAX_COLUMNS: usize = 64;

/// Bytes read at once.
const BLOCK_BYTES: usize = 4 * MAX_LINE_BYTES;

/// Zero bytes kept after the last byte read, so that eight bytes can always be looked at.
const PADDING: usize = 16;

const A_HEADER: &str =
    "a header line that names the columns comment-id, voter-id and vote, each once";

/// Reads votes: a header line, then one vote per line.
///
/// Shape: columns in any order; `comment-id` (the statement), `voter-id` (the person) and `vote`
/// (1 agree, 0 pass, -1 disagree) are needed, `timestamp` decides which vote of a pair is the last
/// one, others are passed over. Without timestamps, or when they are equal, the later line wins.
/// Units: ids are whole numbers below 2^64, timestamps whole numbers of any one unit.
/// Refuses: anything else, with line, column and what was expected. Never panics.
pub fn read_votes(reader: impl BufRead) -> Result<Votes, ReadError> {
    let mut input = Input::new(reader);
    let columns = input.next_line(|line| header(&line))?;
    let Some(columns) = columns else {
        return Err(input.here(0).wrong(0, A_HEADER).into());
    };
    let mut votes = VotesBuilder::new();
    loop {
        input.plain_lines(&columns, &mut votes);
        if input.next_line(|line| line.vote(&columns, &mut votes))?.is_none() {
            return Ok(votes.finish());
        }
    }
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Time,
    Statement,
    Person,
    Vote,
    Other,
}

/// The columns of most files, in their order.
const USUAL: [Column; 5] =
    [Column::Time, Column::Other, Column::Statement, Column::Person, Column::Vote];

/// Why a line could not be taken in.
enum Trouble {
    /// The buffer ends before the line does.
    NeedMore,
    Bad(BadInput),
}

struct Input<R> {
    reader: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    line: u64,
    at_end: bool,
}

/// A place in the buffer where a line starts.
struct Line<'a> {
    bytes: &'a [u8],
    start: usize,
    end: usize,
    number: u64,
    at_end: bool,
}

impl<R: BufRead> Input<R> {
    fn new(reader: R) -> Self {
        let buffer = vec![0; BLOCK_BYTES + PADDING];
        Self { reader, buffer, start: 0, end: 0, line: 1, at_end: false }
    }

    fn here(&self, start: usize) -> Line<'_> {
        let Self { buffer, end, line, at_end, .. } = self;
        Line { bytes: buffer, start, end: *end, number: *line, at_end: *at_end }
    }

    /// Hands the next line that is not blank to `take`; `None` after the last one.
    fn next_line<T>(
        &mut self,
        mut take: impl FnMut(Line<'_>) -> Result<(T, usize), Trouble>,
    ) -> Result<Option<T>, ReadError> {
        loop {
            if self.start >= self.end && !self.fill()? {
                return Ok(None);
            }
            let blank = match self.buffer[self.start..self.end] {
                [b'\n', ..] => 1,
                [b'\r', b'\n', ..] => 2,
                _ => 0,
            };
            if blank > 0 {
                self.start += blank;
                self.line += 1;
                continue;
            }
            match take(self.here(self.start)) {
                Ok((value, next)) => {
                    self.start = next;
                    self.line += 1;
                    return Ok(Some(value));
                }
                Err(Trouble::Bad(bad)) => return Err(bad.into()),
                Err(Trouble::NeedMore) => {
                    if self.end - self.start > MAX_LINE_BYTES {
                        let line = self.here(self.start);
                        let place = self.start + MAX_LINE_BYTES;
                        return Err(line.wrong(place, "the end of the line by here").into());
                    }
                    self.fill()?;
                }
            }
        }
    }

    /// Takes in lines the fast way, up to the first that needs care or the end of the buffer.
    fn plain_lines(&mut self, columns: &[Column], votes: &mut VotesBuilder) {
        let (mut start, mut n_lines) = (self.start, 0);
        let line = self.here(start);
        let mut times = Times::START;
        let is_usual = *columns == USUAL;
        let mut next_line = |start: usize| {
            let usual = is_usual.then(|| usual::line(line.bytes, start, &mut times)).flatten();
            usual.or_else(|| line.plain(start, columns))
        };
        while let Some((fields, next)) = next_line(start) {
            let Fields { time, statement, person, vote } = fields;
            if votes.add_at(person, statement, vote, time).is_err() {
                break;
            }
            start = next;
            n_lines += 1;
        }
        self.start = start;
        self.line += n_lines;
    }

    /// Moves what is left to the front and reads more. At the end of the file a line end is added
    /// when there is none. Says whether there is anything to read.
    fn fill(&mut self) -> Result<bool, ReadError> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        while self.end < BLOCK_BYTES && !self.at_end {
            match self.reader.read(&mut self.buffer[self.end..BLOCK_BYTES]) {
                Ok(0) => self.at_end = true,
                Ok(count) => self.end += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.buffer[self.end..].fill(0);
        Ok(self.end > 0)
    }
}

impl Line<'_> {
    fn wrong(&self, at: usize, expected: &str) -> BadInput {
        let at = at.min(self.end);
        BadInput {
            line: self.number,
            column: (at - self.start) as u64 + 1,
            expected: expected.to_owned(),
            found: found(&self.bytes[at..self.end]),
        }
    }

    /// The trouble at `at`: the buffer ended too early, or something else was expected.
    #[cold]
    fn trouble(&self, at: usize, expected: &str) -> Trouble {
        if at >= self.end && !self.at_end {
            Trouble::NeedMore
        } else {
            Trouble::Bad(self.wrong(at, expected))
        }
    }

    /// The fast way for a line without quotes, letters beyond English ones or mistakes. `None`
    /// for anything else, also when the line may go on beyond the buffer.
    #[inline]
    fn plain(&self, start: usize, columns: &[Column]) -> Option<(Fields, usize)> {
        let mut fields = Fields { time: 0, statement: 0, person: 0, vote: Vote::Pass };
        let mut at = start;
        let mut separator = b',';
        for &column in columns {
            if separator != b',' {
                return None;
            }
            match column {
                Column::Other => {
                    while !matches!(self.bytes[at], b',' | b'\n' | b'"' | 0 | 0x80..) {
                        at += 1;
                    }
                }
                Column::Vote => {
                    // Without a branch per choice: what people say cannot be predicted.
                    let minus = usize::from(self.bytes[at] == b'-');
                    let digit = usize::from(self.bytes[at + minus].wrapping_sub(b'0'));
                    if digit > 1 || digit < minus {
                        return None;
                    }
                    fields.vote = [Vote::Disagree, Vote::Pass, Vote::Agree][1 + digit - 2 * minus];
                    at += minus + 1;
                }
                Column::Time | Column::Statement | Column::Person => {
                    let (value, to) = self.digits(at);
                    // 18 digits always fit.
                    if to == at || to - at > 18 {
                        return None;
                    }
                    match column {
                        Column::Statement => fields.statement = value,
                        Column::Person => fields.person = value,
                        _ => fields.time = value.cast_signed(),
                    }
                    at = to;
                }
            }
            separator = self.bytes[at];
            at += 1;
        }
        // Beyond the end there are only zero bytes, so a line end is a real one.
        (separator == b'\n').then_some((fields, at))
    }

    /// Reads one vote the careful way and adds it; returns where the next line starts. Takes every
    /// good line and says what is wrong with the others.
    fn vote(&self, columns: &[Column], votes: &mut VotesBuilder) -> Result<((), usize), Trouble> {
        let (mut time, mut statement, mut person, mut vote) = (0, 0, 0, Vote::Pass);
        let mut at = self.start;
        for (idx, &column) in columns.iter().enumerate() {
            if idx > 0 {
                if self.bytes[at] != b',' {
                    return Err(self.trouble(at, "a comma and another column"));
                }
                at += 1;
            }
            match column {
                Column::Other => at = self.skip(at)?,
                Column::Time => (time, at) = self.time(at)?,
                Column::Statement => (statement, at) = self.id(at, "a statement id")?,
                Column::Person => (person, at) = self.id(at, "a person id")?,
                Column::Vote => (vote, at) = self.choice(at)?,
            }
        }
        let next = self.line_end(at)?;
        match votes.add_at(person, statement, vote, time) {
            Ok(()) => Ok(((), next)),
            Err(too_many) => Err(self.beyond(too_many)),
        }
    }

    #[cold]
    fn beyond(&self, too_many: TooMany) -> Trouble {
        Trouble::Bad(self.wrong(self.start, &too_many.to_string()))
    }

    fn line_end(&self, at: usize) -> Result<usize, Trouble> {
        match self.bytes[at] {
            b'\n' if at < self.end => Ok(at + 1),
            b'\r' if self.bytes[at + 1] == b'\n' => Ok(at + 2),
            b'\r' if at + 1 >= self.end => Err(self.trouble(at + 1, "the end of the line")),
            _ if at >= self.end && self.at_end => Ok(at),
            _ => Err(self.trouble(at, "the end of the line")),
        }
    }

    /// A whole number, and the place after it.
    #[inline]
    fn digits(&self, at: usize) -> (u64, usize) {
        let (mut value, mut at) = (0u64, at);
        while let Some(eight) = self.bytes.get(at..at + 8) {
            // Cannot fail: the slice has eight bytes.
            let chunk = u64::from_le_bytes(eight.try_into().unwrap_or_default());
            let count = leading_digits(chunk);
            if count == 8 {
                value = value.wrapping_mul(100_000_000).wrapping_add(eight_digits(chunk));
                at += 8;
                continue;
            }
            if count > 0 {
                let moved = chunk << (64 - 8 * count);
                value = value.wrapping_mul(TENS[count]).wrapping_add(eight_digits(moved));
                at += count;
            }
            break;
        }
        (value, at)
    }

    fn id(&self, at: usize, expected: &str) -> Result<(u64, usize), Trouble> {
        let quoted = usize::from(self.bytes[at] == b'"');
        let from = at + quoted;
        let (mut value, to) = self.digits(from);
        if to == from {
            return Err(self.trouble(from, &whole(expected)));
        }
        if to - from > 19 {
            let text = std::str::from_utf8(&self.bytes[from..to]).unwrap_or_default();
            match text.parse() {
                Ok(large) => value = large,
                Err(_) => return Err(Trouble::Bad(self.wrong(at, &whole(expected)))),
            }
        }
        Ok((value, self.close(to, quoted)?))
    }

    fn time(&self, at: usize) -> Result<(i64, usize), Trouble> {
        let expected = "a timestamp, a whole number";
        let quoted = usize::from(self.bytes[at] == b'"');
        let minus = usize::from(self.bytes[at + quoted] == b'-');
        let from = at + quoted + minus;
        let (value, to) = self.digits(from);
        if to == from {
            return Err(self.trouble(from, expected));
        }
        match i64::try_from(value) {
            Ok(value) if to - from <= 19 => {
                let value = if minus == 1 { -value } else { value };
                Ok((value, self.close(to, quoted)?))
            }
            _ => Err(Trouble::Bad(self.wrong(at, expected))),
        }
    }

    fn choice(&self, at: usize) -> Result<(Vote, usize), Trouble> {
        let quoted = usize::from(self.bytes[at] == b'"');
        let from = at + quoted;
        let (vote, to) = match (self.bytes[from], self.bytes[from + 1]) {
            (b'1', _) => (Vote::Agree, from + 1),
            (b'0', _) => (Vote::Pass, from + 1),
            (b'-', b'1') => (Vote::Disagree, from + 2),
            _ => {
                let cut = from + 1 >= self.end && self.bytes[from] == b'-' && !self.at_end;
                let place = if cut { self.end } else { at };
                return Err(self.trouble(place, A_VOTE));
            }
        };
        if to < self.end && !matches!(self.bytes[to], b',' | b'\n' | b'\r' | b'"') {
            return Err(self.trouble(at, A_VOTE));
        }
        Ok((vote, self.close(to, quoted)?))
    }

    fn close(&self, at: usize, quoted: usize) -> Result<usize, Trouble> {
        if quoted == 1 && self.bytes[at] != b'"' {
            return Err(self.trouble(at, "a closing double quote"));
        }
        Ok(at + quoted)
    }

    /// Passes over a field that nobody needs; it must still be text.
    fn skip(&self, from: usize) -> Result<usize, Trouble> {
        let mut at = from;
        let mut seen = 0u8;
        if self.bytes[at] == b'"' {
            at += 1;
            loop {
                match self.bytes[at] {
                    _ if at >= self.end => return Err(self.trouble(at, "a closing double quote")),
                    b'"' if self.bytes[at + 1] == b'"' => at += 2,
                    b'"' => break,
                    b'\n' => return Err(self.trouble(at, "a closing double quote")),
                    byte => {
                        seen |= byte;
                        at += 1;
                    }
                }
            }
            at += 1;
        } else {
            while at < self.end && !matches!(self.bytes[at], b',' | b'\n' | b'\r') {
                seen |= self.bytes[at];
                at += 1;
            }
        }
        if at >= self.end && !self.at_end {
            return Err(Trouble::NeedMore);
        }
        if seen >= 0x80
            && let Err(error) = std::str::from_utf8(&self.bytes[from..at])
        {
            let place = from + error.valid_up_to();
            return Err(Trouble::Bad(self.wrong(place, "text in UTF-8")));
        }
        Ok(at)
    }
}

const A_VOTE: &str = "a vote: 1 (agree), 0 (pass) or -1 (disagree)";

fn whole(what: &str) -> String {
    format!("{what}, a whole number from 0")
}

fn header(line: &Line<'_>) -> Result<(Vec<Column>, usize), Trouble> {
    let bom = usize::from(line.bytes[line.start..line.end].starts_with(b"\xEF\xBB\xBF")) * 3;
    let mut at = line.start + bom;
    let mut columns = Vec::new();
    loop {
        let to = line.skip(at)?;
        let name = std::str::from_utf8(&line.bytes[at..to]).unwrap_or_default();
        let column = match name.trim().trim_matches('"') {
            "timestamp" => Column::Time,
            "comment-id" => Column::Statement,
            "voter-id" => Column::Person,
            "vote" => Column::Vote,
            _ => Column::Other,
        };
        if column != Column::Other && columns.contains(&column) {
            return Err(Trouble::Bad(line.wrong(at, A_HEADER)));
        }
        columns.push(column);
        if columns.len() > MAX_COLUMNS {
            return Err(Trouble::Bad(line.wrong(at, "at most 64 columns")));
        }
        at = to;
        if line.bytes[at] != b',' {
            break;
        }
        at += 1;
    }
    let needed = [Column::Statement, Column::Person, Column::Vote];
    if needed.iter().any(|column| !columns.contains(column)) {
        return Err(Trouble::Bad(line.wrong(line.start, A_HEADER)));
    }
    Ok((columns, line.line_end(at)?))
}
