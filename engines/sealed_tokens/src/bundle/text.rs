//! Lines of a bundle: one word, its values, one way to write each of them.

use sha2::{Digest, Sha256};

use super::{BundleError, BundleFault};
use crate::bytes::unhex;

/// The first line.
pub(super) const HEAD: &str = "powerwith sealed round 1";

/// A number without sign and without zeros in front.
pub(super) fn number(text: &str) -> Option<u32> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let has_zeros = text.len() > 1 && text.starts_with('0');
    if is_plain && !has_zeros { text.parse().ok() } else { None }
}

/// Reads a bundle line by line and knows where it is.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    /// Where the next line begins.
    at: usize,
    /// Where the last line began.
    before: usize,
    /// The number of the last line, from 1.
    line: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, before: 0, line: 0 }
    }

    /// An error in the line that was read last.
    pub(super) fn error(&self, fault: BundleFault) -> BundleError {
        BundleError { line: self.line.max(1), fault }
    }

    /// A line without values.
    pub(super) fn only(&mut self, word: &'static str) -> Result<(), BundleError> {
        match self.next() {
            Some(line) if line == word => Ok(()),
            _ => Err(self.error(BundleFault::Word(word))),
        }
    }

    /// A line with bytes.
    pub(super) fn hex<const N: usize>(
        &mut self,
        word: &'static str,
    ) -> Result<[u8; N], BundleError> {
        let value = self.value(word)?;
        unhex(value).ok_or(self.error(BundleFault::Value(word)))
    }

    /// A line with a number.
    pub(super) fn number(&mut self, word: &'static str) -> Result<u32, BundleError> {
        let value = self.value(word)?;
        number(value).ok_or(self.error(BundleFault::Value(word)))
    }

    /// The four values of a leaf; nothing when the next line is not one.
    pub(super) fn leaf(&mut self) -> Result<Option<[&'a str; 4]>, BundleError> {
        if !self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(b"leaf ")) {
            return Ok(None);
        }
        let mut values = self.value("leaf")?.split(' ');
        let four = [values.next(), values.next(), values.next(), values.next()];
        match (four, values.next()) {
            ([Some(slot), Some(tag), Some(token), Some(commitment)], None) => {
                Ok(Some([slot, tag, token, commitment]))
            }
            _ => Err(self.error(BundleFault::Value("leaf"))),
        }
    }

    /// The last line: the sum over all above it, and nothing behind it.
    pub(super) fn sum(&mut self) -> Result<(), BundleError> {
        let found: [u8; 32] = self.hex("sum")?;
        let above: [u8; 32] = Sha256::digest(&self.bytes[..self.before]).into();
        if found != above {
            return Err(self.error(BundleFault::Sum));
        }
        if self.at == self.bytes.len() {
            return Ok(());
        }
        self.line += 1;
        Err(self.error(BundleFault::Rest))
    }

    fn value(&mut self, word: &'static str) -> Result<&'a str, BundleError> {
        let line = self.next();
        let value = line.and_then(|line| line.strip_prefix(word)?.strip_prefix(' '));
        value.ok_or(self.error(BundleFault::Word(word)))
    }

    /// The next line, which must end with a line feed and nothing else.
    fn next(&mut self) -> Option<&'a str> {
        self.line += 1;
        let rest = self.bytes.get(self.at..)?;
        let length = rest.iter().position(|byte| *byte == b'\n')?;
        (self.before, self.at) = (self.at, self.at + length + 1);
        std::str::from_utf8(&rest[..length]).ok()
    }
}
