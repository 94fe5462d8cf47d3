//! Reading bytes from outside: one encoding for each thing, everything else is refused.

use std::fmt::Write as _;

use thiserror::Error;

use crate::id::{MAX_SLOTS, RoundId};

/// The version of every encoding here.
pub(crate) const VERSION: u8 = 1;

/// Why bytes are not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Malformed {
    /// There are more or fewer bytes than this kind of message has.
    #[error("the message has a length that no such message has")]
    Length,
    /// The first two bytes name another kind of message, or another version.
    #[error("this is another kind of message, or one from another version")]
    Kind,
    /// The number of slots is 0 or too large.
    #[error("the number of slots is not one a round can have")]
    Slots,
    /// A point is not the one encoding of a point, or it is the point nobody may use.
    #[error("point {0} of the message is not a point that may be used")]
    Point(u8),
    /// A proof holds a number that is not in its one encoding.
    #[error("proof {0} of the message is not a proof")]
    Proof(u8),
    /// The same thing could have been written otherwise: room to hide something in.
    #[error("the message is not written in its one form")]
    NotCanonical,
}

/// Takes bytes from the front, and refuses to take what is not there.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Starts behind the version and the letter that names the kind of message.
    pub(crate) fn new(bytes: &'a [u8], kind: u8) -> Result<Self, Malformed> {
        match bytes {
            [VERSION, found, rest @ ..] if *found == kind => Ok(Self(rest)),
            [] | [_] => Err(Malformed::Length),
            _ => Err(Malformed::Kind),
        }
    }

    pub(crate) fn take(&mut self, n_bytes: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.0.split_at_checked(n_bytes).ok_or(Malformed::Length)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(Malformed::Length)?;
        self.0 = rest;
        Ok(*taken)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Malformed> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(crate) fn rest(self) -> &'a [u8] {
        self.0
    }

    pub(crate) fn end(self) -> Result<(), Malformed> {
        if self.0.is_empty() { Ok(()) } else { Err(Malformed::Length) }
    }
}

/// Version, kind, round and number of slots: how every message about slots begins.
pub(crate) fn head(kind: u8, round: RoundId, n_slots: usize) -> Vec<u8> {
    let mut bytes = vec![VERSION, kind];
    bytes.extend_from_slice(&round.0);
    bytes.push(u8::try_from(n_slots).unwrap_or(MAX_SLOTS));
    bytes
}

/// Reads the round and the number of slots.
pub(crate) fn read_head(reader: &mut Reader<'_>) -> Result<(RoundId, u8), Malformed> {
    let round = RoundId(reader.array()?);
    let n_slots = reader.byte()?;
    if (1..=MAX_SLOTS).contains(&n_slots) { Ok((round, n_slots)) } else { Err(Malformed::Slots) }
}

/// Bytes as small hexadecimal letters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Bytes from what [`hex`] writes; nothing for anything else.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = 16 * nibble(pair[0])? + nibble(pair[1])?;
    }
    Some(bytes)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}
