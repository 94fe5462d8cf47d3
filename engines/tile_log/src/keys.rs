//! Keys that sign notes, by name: the log's own, and those of witnesses.

use std::fmt;

use ed25519_dalek::{Signature as Ed25519, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::note::{Note, Signature};
use crate::text::{base64, unbase64};

/// The longest name of a key, in bytes. Names are addresses without `https://`.
pub const MAX_NAME_BYTES: usize = 255;

/// Keeps a witness's word apart from a log's, and from everything else.
const COSIGNATURE: &str = "cosignature/v1";

/// What a key's signatures mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyKind {
    /// The log says that this is what it has.
    Log,
    /// A witness says that it has seen this log grow without changes, up to here.
    Witness,
}

/// The public part of a key, as people hand it on: `name+id+key` in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: KeyKind,
    key: VerifyingKey,
}

/// Why a text is not a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyError {
    /// It is not a name, a number and a key with a plus sign between them.
    #[error("a key is a name, eight digits and the key itself, with + between them")]
    Form,
    /// The eight digits do not fit the name and the key.
    #[error("the digits in the key do not fit it: something in it was changed")]
    Id,
    /// It is a key for signatures that we do not check.
    #[error("this kind of key is not known here")]
    Kind,
    /// It is not a key that may be used.
    #[error("this is not a public key")]
    Point,
}

/// What a key finds in a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// This key did not sign.
    Missing,
    /// A signature says it is by this key, and is not.
    Wrong,
    /// This key signed.
    Signed {
        /// When, as a witness says, in seconds since 1970; a log does not say.
        at_secs: Option<u64>,
    },
}

/// The secret key of a log. `Debug` prints nothing of it, and it is wiped when dropped.
pub struct LogKey {
    name: String,
    key: SigningKey,
}

/// The secret key of a witness. `Debug` prints nothing of it, and it is wiped when dropped.
pub struct WitnessKey {
    name: String,
    key: SigningKey,
}

impl LogKey {
    /// The key of this name made of 32 bytes of good chance; nothing when the name is not one.
    pub fn from_seed(name: impl Into<String>, seed: &[u8; 32]) -> Option<Self> {
        let name = name.into();
        is_name(&name).then(|| Self { name, key: SigningKey::from_bytes(seed) })
    }

    /// What others know this key by.
    pub fn public(&self) -> VerifierKey {
        let (name, key) = (self.name.clone(), self.key.verifying_key());
        VerifierKey { name, kind: KeyKind::Log, key }
    }

    /// Signs a note. The same text gets the same signature.
    pub fn sign(&self, note: &mut Note) {
        let bytes = self.key.sign(note.text().as_bytes()).to_bytes().to_vec();
        let key_id = self.public().id();
        note.add(Signature { name: self.name.clone(), key_id, bytes });
    }
}

impl WitnessKey {
    /// The key of this name made of 32 bytes of good chance; nothing when the name is not one.
    pub fn from_seed(name: impl Into<String>, seed: &[u8; 32]) -> Option<Self> {
        let name = name.into();
        is_name(&name).then(|| Self { name, key: SigningKey::from_bytes(seed) })
    }

    /// What others know this key by.
    pub fn public(&self) -> VerifierKey {
        let (name, key) = (self.name.clone(), self.key.verifying_key());
        VerifierKey { name, kind: KeyKind::Witness, key }
    }

    /// Says that this checkpoint is the largest of its log seen so far, and that the log grew up to
    /// it without changes. Only say it when it is so: see
    /// [`Consistency::holds`](crate::Consistency::holds).
    ///
    /// Units: seconds since 1970.
    pub fn cosign(&self, note: &mut Note, at_secs: u64) {
        let signed = self.key.sign(cosigned(note.text(), at_secs).as_bytes()).to_bytes();
        let bytes = [at_secs.to_be_bytes().as_slice(), &signed].concat();
        let key_id = self.public().id();
        note.add(Signature { name: self.name.clone(), key_id, bytes });
    }
}

impl VerifierKey {
    /// The name, which for a log is also its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What its signatures mean.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The number that stands with its signatures.
    pub fn id(&self) -> u32 {
        let mut hash = Sha256::new_with_prefix(&self.name);
        hash.update([b'\n', self.kind.byte()]);
        let hash: [u8; 32] = hash.chain_update(self.key.as_bytes()).finalize().into();
        u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]])
    }

    /// Reads the line that [`fmt::Display`] writes.
    ///
    /// Refuses: [`KeyError`].
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let (name, rest) = text.split_once('+').ok_or(KeyError::Form)?;
        let (id, key) = rest.split_once('+').ok_or(KeyError::Form)?;
        let bytes = unbase64(key).ok_or(KeyError::Form)?;
        let (kind, key) = bytes.split_first().ok_or(KeyError::Form)?;
        if !is_name(name) {
            return Err(KeyError::Form);
        }
        let kind = match kind {
            1 => KeyKind::Log,
            4 => KeyKind::Witness,
            _ => return Err(KeyError::Kind),
        };
        let key: &[u8; 32] = key.try_into().map_err(|_| KeyError::Point)?;
        let key = VerifyingKey::from_bytes(key).map_err(|_| KeyError::Point)?;
        // A key that fits any signature vouches for nothing.
        if key.is_weak() {
            return Err(KeyError::Point);
        }
        let read = Self { name: name.to_owned(), kind, key };
        if format!("{:08x}", read.id()) == id { Ok(read) } else { Err(KeyError::Id) }
    }

    /// Whether this key signed a note.
    ///
    /// Why strict: without it, one note has several signatures by the same key.
    pub fn verify(&self, note: &Note) -> Verdict {
        let id = self.id();
        let mut mine = note.signatures().iter().filter(|s| s.name == self.name && s.key_id == id);
        let Some(signature) = mine.next() else { return Verdict::Missing };
        // Two signatures by one key: a second one to hide something in.
        if mine.next().is_some() {
            return Verdict::Wrong;
        }
        let (at_secs, text, bytes) = match (self.kind, signature.bytes.split_first_chunk()) {
            (KeyKind::Log, _) => (None, note.text().to_owned(), signature.bytes.as_slice()),
            (KeyKind::Witness, Some((time, bytes))) => {
                let at_secs = u64::from_be_bytes(*time);
                (Some(at_secs), cosigned(note.text(), at_secs), bytes)
            }
            (KeyKind::Witness, None) => return Verdict::Wrong,
        };
        let is_time = at_secs.is_none_or(|at_secs| i64::try_from(at_secs).is_ok());
        let is_signed = Ed25519::from_slice(bytes)
            .is_ok_and(|signed| self.key.verify_strict(text.as_bytes(), &signed).is_ok());
        if is_time && is_signed { Verdict::Signed { at_secs } } else { Verdict::Wrong }
    }
}

impl KeyKind {
    fn byte(self) -> u8 {
        match self {
            Self::Log => 1,
            Self::Witness => 4,
        }
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.kind.byte()], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{:08x}+{}", self.name, self.id(), base64(&bytes))
    }
}

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LogKey({}, …)", self.name)
    }
}

impl fmt::Debug for WitnessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WitnessKey({}, …)", self.name)
    }
}

/// A name is not empty and has no space and no plus sign; ours are not longer than
/// [`MAX_NAME_BYTES`].
pub(crate) fn is_name(name: &str) -> bool {
    let is_wrong = |sign: char| sign.is_whitespace() || sign.is_control() || sign == '+';
    !name.is_empty() && name.len() <= MAX_NAME_BYTES && !name.contains(is_wrong)
}

fn cosigned(text: &str, at_secs: u64) -> String {
    format!("{COSIGNATURE}\ntime {at_secs}\n{text}")
}
