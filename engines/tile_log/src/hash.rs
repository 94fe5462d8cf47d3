//! The hashes of the tree, as RFC 6962 and 9162 say: a leaf and a node can never be mixed up.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::text::{base64, hex, unbase64};

/// A SHA-256 in the tree.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The root of a tree without entries: the SHA-256 of nothing.
    pub fn empty() -> Self {
        Self(Sha256::digest([]).into())
    }

    /// The hash of an entry: SHA-256 of a zero byte and the entry.
    pub fn leaf(entry: &[u8]) -> Self {
        Self(Sha256::new_with_prefix([0]).chain_update(entry).finalize().into())
    }

    /// The hash of a node: SHA-256 of a one byte and what is below it.
    pub fn node(left: &Self, right: &Self) -> Self {
        // One piece, because three updates cost more than copying 65 bytes.
        let mut bytes = [1; 65];
        bytes[1..33].copy_from_slice(&left.0);
        bytes[33..].copy_from_slice(&right.0);
        Self(Sha256::digest(bytes).into())
    }

    /// The first 12 of its hexadecimal digits: short enough for a sheet of minutes.
    ///
    /// Why 12: 48 bits. Someone who wants another past to fit a printed one has to try 2^48 of them,
    /// for each printed checkpoint anew; whoever keeps whole checkpoints is not bound by that.
    pub fn short(&self) -> String {
        hex(&self.0[..6])
    }

    /// Reads base 64.
    pub(crate) fn from_base64(text: &str) -> Option<Self> {
        Some(Self(unbase64(text)?.try_into().ok()?))
    }

    /// Writes base 64.
    pub(crate) fn to_base64(self) -> String {
        base64(&self.0)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}
