//! The fast way for a line as most files have it: a time, an empty column, two short ids and a vote.
//!
//! Where a number ends is found from eight bytes at once, and what it spells does not hold up the next
//! one.

use super::digits::{TENS, eight_digits, leading_digits};
use crate::votes::Vote;

/// Bytes looked at: a time of 16 digits, two ids of eight, a vote, four commas and the end of the line.
const WINDOW: usize = 40;

/// What one line says.
pub(super) struct Fields {
    pub(super) time: i64,
    pub(super) statement: u64,
    pub(super) person: u64,
    pub(super) vote: Vote,
}

/// The first eight digits of the last time, as bytes and as the number they spell: those of the next
/// time are nearly always the same.
pub(super) struct Times {
    first_eight: u64,
    value: u64,
}

impl Times {
    pub(super) const START: Self = Self { first_eight: u64::from_le_bytes(*b"00000000"), value: 0 };
}

/// Reads the line that starts there, and says where the next one starts. `None` for a line that needs
/// another look.
#[inline]
pub(super) fn line(bytes: &[u8], start: usize, times: &mut Times) -> Option<(Fields, usize)> {
    let window: &[u8; WINDOW] = bytes.get(start..)?.first_chunk()?;
    let (time, time_end) = times.read(window)?;
    if window[time_end + 1] != b',' {
        return None;
    }
    let (statement, statement_end) = number(window, time_end + 2)?;
    let (person, end) = number(window, statement_end + 1)?;
    let minus = usize::from(window[end + 1] == b'-');
    let digit = usize::from(window[end + 1 + minus].wrapping_sub(b'0'));
    if digit > 1 || digit < minus || window[end + 2 + minus] != b'\n' {
        return None;
    }
    let fields = Fields {
        time,
        statement,
        person,
        // Without a branch per choice: what people say cannot be predicted.
        vote: [Vote::Disagree, Vote::Pass, Vote::Agree][1 + digit - 2 * minus],
    };
    Some((fields, start + end + 3 + minus))
}

impl Times {
    /// A time of 9 to 16 digits at the start of the window, and where the comma after it is.
    #[inline]
    fn read(&mut self, window: &[u8; WINDOW]) -> Option<(i64, usize)> {
        let first = eight(window, 0);
        if first != self.first_eight {
            if leading_digits(first) < 8 {
                return None;
            }
            *self = Self { first_eight: first, value: eight_digits(first) };
        }
        let (last, end) = number(window, 8)?;
        // At most 16 digits.
        Some(((self.value * TENS[end - 8] + last).cast_signed(), end))
    }
}

/// A number of one to eight digits before a comma, and where the comma is.
#[expect(clippy::inline_always, reason = "three times in each of ten million lines")]
#[inline(always)]
fn number(window: &[u8; WINDOW], from: usize) -> Option<(u64, usize)> {
    let chunk = eight(window, from);
    let len = leading_digits(chunk);
    let end = from + len;
    (len > 0 && window[end] == b',').then(|| (eight_digits(chunk << (64 - 8 * len)), end))
}

/// Eight bytes from a place in the first 32, where all numbers start.
#[inline]
fn eight(window: &[u8; WINDOW], from: usize) -> u64 {
    let eight = window[from % 32..].first_chunk();
    // Cannot fail: eight bytes follow each of the first 32.
    u64::from_le_bytes(eight.copied().unwrap_or_default())
}
