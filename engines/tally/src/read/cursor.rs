//! Walking through text while knowing where one is.

use super::{MAX_BYTES, Place, Wrong};

/// Text being read.
#[derive(Clone)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(crate) fn place(&self) -> Place {
        Place(self.at)
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Everything that is left.
    pub(crate) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(crate) fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Takes characters while they match.
    pub(crate) fn take_while(&mut self, mut fits: impl FnMut(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !fits(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Takes `wanted` if it comes next.
    pub(crate) fn take(&mut self, wanted: char) -> bool {
        let is_next = self.peek() == Some(wanted);
        if is_next {
            self.at += wanted.len_utf8();
        }
        is_next
    }

    pub(crate) fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }
}

/// The bytes as text, without a byte order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, Wrong> {
    if bytes.len() > MAX_BYTES {
        return Err(Place(0).wrong(format!("the file is larger than {} MB", MAX_BYTES >> 20)));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or(0);
        Place(at).wrong(format!("expected UTF-8 text, found the byte 0x{byte:02X}"))
    })
}

/// A whole number without sign.
pub(crate) fn whole(text: &str) -> Option<u64> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits { text.parse().ok() } else { None }
}
