//! The fast way for a line as most files have it: a time, an empty column, two short ids and a vote.
//!
//! Where a line ends is found from all its separators at once, so that the next line does not wait
//! for the numbers of this one.

use super::digits::{TENS, eight_digits, not_digits};
use crate::votes::Vote;

/// Bytes looked at; the separators of a line must be in the first 32, and eight bytes can be taken
/// from wherever a number starts.
const WINDOW: usize = 40;

/// The farthest place of the last comma that leaves room for a vote and the end of the line.
const LAST_COMMA: usize = 28;

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
    let mut ends =
        (0..4).fold(0, |ends, part| ends | not_digits(eight(window, part * 8)) << (part * 8));
    let [time, other, statement, person] = [(); 4].map(|()| {
        let end = ends.trailing_zeros() as usize;
        ends &= ends.wrapping_sub(1);
        end
    });
    let is_separated = person <= LAST_COMMA
        && other == time + 1
        && [time, other, statement, person].iter().all(|&at| window[at] == b',');
    // All lengths at once, so that the numbers below can be read without looking.
    if !is_separated
        || !(9..=16).contains(&time)
        || !(2..=9).contains(&(statement - other))
        || !(2..=9).contains(&(person - statement))
    {
        return None;
    }
    let minus = usize::from(window[person + 1] == b'-');
    let digit = usize::from(window[person + 1 + minus].wrapping_sub(b'0'));
    if digit > 1 || digit < minus || window[person + 2 + minus] != b'\n' {
        return None;
    }
    let fields = Fields {
        time: times.read(window, time),
        statement: up_to_eight(window, other + 1, statement),
        person: up_to_eight(window, statement + 1, person),
        // Without a branch per choice: what people say cannot be predicted.
        vote: [Vote::Disagree, Vote::Pass, Vote::Agree][1 + digit - 2 * minus],
    };
    Some((fields, start + person + 3 + minus))
}

impl Times {
    /// A time of 9 to 16 digits at the start of the window.
    #[inline]
    fn read(&mut self, window: &[u8; WINDOW], len: usize) -> i64 {
        let first = eight(window, 0);
        if first != self.first_eight {
            *self = Self { first_eight: first, value: eight_digits(first) };
        }
        // At most 16 digits.
        (self.value * TENS[(len - 8) % TENS.len()] + up_to_eight(window, 8, len)).cast_signed()
    }
}

/// A number of one to eight digits.
#[expect(
    clippy::inline_always,
    reason = "three times in each of ten million lines; a call is a tenth"
)]
#[inline(always)]
fn up_to_eight(window: &[u8; WINDOW], from: usize, to: usize) -> u64 {
    // A shift by 0 to 56.
    eight_digits(eight(window, from).wrapping_shl((64 - 8 * (to - from)) as u32))
}

/// Eight bytes from a place in the first 32, where all numbers start.
#[expect(clippy::inline_always, reason = "as above")]
#[inline(always)]
fn eight(window: &[u8; WINDOW], from: usize) -> u64 {
    let eight = window[from % 32..].first_chunk();
    // Cannot fail: eight bytes follow each of the first 32.
    u64::from_le_bytes(eight.copied().unwrap_or_default())
}
