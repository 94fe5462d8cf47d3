//! The receiving side: whether an envelope may count, what happens to an earlier one, the receipt.

use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::bytes::{Malformed, Reader, VERSION};
use crate::envelope::Envelope;
use crate::id::{RoundId, Slot, Tag};
use crate::leaf::Leaf;
use crate::round_key::RoundKey;
use crate::tree::Hash;

const KIND: u8 = b'R';

/// An envelope that may count: only [`RoundKey::verify`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified(Envelope);

/// What is kept of the envelope that is recorded for a slot and tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// Its version.
    pub version: u32,
    /// [`Verified::digest`] of it.
    pub digest: [u8; 32],
}

/// What to do with an envelope that may count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nothing is recorded for this slot and tag: record it.
    New,
    /// It is a later version: put it in place of the recorded one.
    Instead,
    /// It is recorded already: change nothing and give the same receipt.
    Again,
}

/// Why an envelope may not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Refused {
    /// It is for another round.
    #[error("this answer is for another round")]
    OtherRound,
    /// The round does not have this slot.
    #[error("this answer is for a question that the round does not have")]
    NoSuchSlot,
    /// The token was not given out for this round, slot and tag.
    #[error("this answer has no valid token")]
    Token,
    /// The signature is not by the tag, or something was changed on the way.
    #[error("this answer was changed on the way, or was not made with its own key")]
    Signature,
}

/// Why an envelope that may count does not replace the recorded one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PlaceError {
    /// A later version is recorded.
    #[error("a later change of this answer (number {stored}) is recorded already")]
    Older {
        /// The version that is recorded.
        stored: u32,
    },
    /// Another answer with the same version is recorded.
    #[error("another change of this answer with the same number ({stored}) is recorded already")]
    SameVersion {
        /// The version that is recorded.
        stored: u32,
    },
}

/// What the sender gets back: what was recorded, so that it can be looked for after the close.
///
/// Why it is not signed: it is for the person who sent, who can make it again from the code. It
/// does not prove to others that something was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The round.
    pub round: RoundId,
    /// The slot that was answered.
    pub slot: Slot,
    /// The tag.
    pub tag: Tag,
    /// The version that is recorded.
    pub version: u32,
    /// The hash of the leaf that will be in the public list.
    pub leaf: Hash,
}

impl RoundKey {
    /// Whether an envelope may count: right round, a slot of it, the token of this slot and tag
    /// (compared in constant time), and a strict Ed25519 signature by the tag.
    ///
    /// Refuses: [`Refused`], with the reason. Never panics.
    pub fn verify(&self, envelope: Envelope) -> Result<Verified, Refused> {
        if envelope.round() != self.round() {
            return Err(Refused::OtherRound);
        }
        if envelope.slot().number() >= self.n_slots() {
            return Err(Refused::NoSuchSlot);
        }
        if !self.is_token(envelope.slot(), envelope.tag(), envelope.token()) {
            return Err(Refused::Token);
        }
        if is_signed(&envelope) { Ok(Verified(envelope)) } else { Err(Refused::Signature) }
    }
}

impl Verified {
    /// The envelope.
    pub fn envelope(&self) -> &Envelope {
        &self.0
    }

    /// SHA-256 of its bytes, to know it again.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0.encode()).into()
    }

    /// What to keep beside it.
    pub fn stored(&self) -> Stored {
        Stored { version: self.0.version(), digest: self.digest() }
    }

    /// What to do with it, given what is recorded for the same slot and tag.
    ///
    /// Refuses: [`PlaceError`] for an older version, and for another answer with the same one.
    pub fn place(&self, stored: Option<Stored>) -> Result<Place, PlaceError> {
        let Some(stored) = stored else { return Ok(Place::New) };
        if self.stored() == stored {
            return Ok(Place::Again);
        }
        match self.0.version().cmp(&stored.version) {
            std::cmp::Ordering::Greater => Ok(Place::Instead),
            std::cmp::Ordering::Equal => Err(PlaceError::SameVersion { stored: stored.version }),
            std::cmp::Ordering::Less => Err(PlaceError::Older { stored: stored.version }),
        }
    }

    /// What the sender gets back once it is recorded.
    pub fn receipt(&self) -> Receipt {
        Receipt::of(&self.0)
    }
}

impl Receipt {
    /// The receipt an envelope must get; the sender compares.
    pub fn of(envelope: &Envelope) -> Self {
        Self {
            round: envelope.round(),
            slot: envelope.slot(),
            tag: envelope.tag(),
            version: envelope.version(),
            leaf: Leaf::of(envelope).hash(),
        }
    }

    /// Its bytes: version, `R`, round, slot, tag, version of the answer, hash of the leaf.
    pub fn encode(&self) -> Vec<u8> {
        let (slot, version) = ([self.slot.number()], self.version.to_be_bytes());
        [&[VERSION, KIND][..], &self.round.0, &slot, &self.tag.0, &version, &self.leaf].concat()
    }

    /// Reads what [`Receipt::encode`] writes.
    ///
    /// Refuses: anything else, with the reason.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes, KIND)?;
        let receipt = Self {
            round: RoundId(reader.array()?),
            slot: Slot::new(reader.byte()?).ok_or(Malformed::Slots)?,
            tag: Tag(reader.array()?),
            version: u32::from_be_bytes(reader.array()?),
            leaf: reader.array()?,
        };
        reader.end()?;
        Ok(receipt)
    }
}

fn is_signed(envelope: &Envelope) -> bool {
    let signature = Signature::from_bytes(envelope.signature());
    VerifyingKey::from_bytes(&envelope.tag().0)
        .and_then(|key| key.verify_strict(&envelope.signed_bytes(), &signature))
        .is_ok()
}
