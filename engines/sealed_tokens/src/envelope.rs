//! An answer on its way: without a name, of one of three sizes, signed by its own tag.

use thiserror::Error;

use crate::bytes::{Malformed, Reader, VERSION};
use crate::id::{RoundId, Slot, Tag};
use crate::issue::Token;
use crate::leaf::commitment;
use crate::oprf::OUTPUT_BYTES;
use crate::secret::Secret;

/// The sizes an envelope can have: 1, 4 or 16 KiB, the smallest that holds it.
///
/// Why: without padding, the length of a story on the network tells who wrote it. Three sizes are
/// enough for a rating, a few sentences and a long story.
pub const SIZES_BYTES: [usize; 3] = [1 << 10, 1 << 12, 1 << 14];

/// The longest answer: what is left of 16 KiB.
///
/// The rest of an envelope is 2 (version, kind) + 16 (round) + 1 (slot) + 32 (tag) + 64 (token) +
/// 4 (version of the answer) + 32 (commitment) + 64 (signature) + 2 (length) = 217 bytes.
pub const MAX_PAYLOAD_BYTES: usize = SIZES_BYTES[2] - OVERHEAD_BYTES;

const OVERHEAD_BYTES: usize = 217;
const KIND: u8 = b'E';
const SIGNED: &[u8] = b"powerwith/v1/envelope";

/// One answer to one slot of a round, as it is sent.
///
/// Why: nothing in it is made from who sends it but through the secret. `Debug` prints nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope {
    round: RoundId,
    slot: Slot,
    tag: Tag,
    token: Token,
    version: u32,
    commitment: [u8; 32],
    signature: [u8; 64],
    payload: Vec<u8>,
}

/// Why an answer cannot be put into an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// The answer is too long.
    #[error("the answer has {n_bytes} bytes, and an envelope holds {MAX_PAYLOAD_BYTES}")]
    TooLong {
        /// How long it is.
        n_bytes: usize,
    },
}

/// Puts an answer into an envelope and signs it.
///
/// Units: `version` counts the changes of this answer; a higher one replaces a lower one.
/// Refuses: [`SealError::TooLong`].
pub fn seal(
    secret: &Secret,
    (round, slot): (RoundId, Slot),
    token: &Token,
    (version, payload): (u32, &[u8]),
) -> Result<Envelope, SealError> {
    if payload.len() > MAX_PAYLOAD_BYTES {
        return Err(SealError::TooLong { n_bytes: payload.len() });
    }
    let keys = secret.slot_keys(round, slot);
    let mut envelope = Envelope {
        round,
        slot,
        tag: keys.tag(),
        token: token.clone(),
        version,
        commitment: commitment(&keys.salt, payload),
        signature: [0; 64],
        payload: payload.to_vec(),
    };
    envelope.signature = keys.sign(&envelope.signed_bytes());
    Ok(envelope)
}

impl Envelope {
    /// The round it is for.
    pub fn round(&self) -> RoundId {
        self.round
    }

    /// The slot it answers.
    pub fn slot(&self) -> Slot {
        self.slot
    }

    /// The tag it is signed with.
    pub fn tag(&self) -> Tag {
        self.tag
    }

    /// The right to be counted.
    pub fn token(&self) -> &Token {
        &self.token
    }

    /// Which change of the answer this is.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// What stands for the answer in the public list.
    pub fn commitment(&self) -> [u8; 32] {
        self.commitment
    }

    /// The answer itself.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    pub(crate) fn signature(&self) -> &[u8; 64] {
        &self.signature
    }

    /// Its bytes: version, `E`, round, slot, tag, token, version of the answer, commitment,
    /// signature, length, answer, and zeros up to one of [`SIZES_BYTES`]. Numbers are big-endian.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION, KIND];
        bytes.extend_from_slice(&self.head_bytes());
        bytes.extend_from_slice(&self.signature);
        bytes.extend_from_slice(&self.length_bytes());
        bytes.extend_from_slice(&self.payload);
        bytes.resize(size_for(self.payload.len()), 0);
        bytes
    }

    /// Reads what [`Envelope::encode`] writes. Whether it may count is another question:
    /// [`RoundKey::verify`](crate::RoundKey::verify).
    ///
    /// Refuses: anything else, with the reason; also one that would have fitted a smaller size, and
    /// padding that is not zeros.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        if !SIZES_BYTES.contains(&bytes.len()) {
            return Err(Malformed::Length);
        }
        let mut reader = Reader::new(bytes, KIND)?;
        let round = RoundId(reader.array()?);
        let slot = Slot::new(reader.byte()?).ok_or(Malformed::Slots)?;
        let tag = Tag(reader.array()?);
        let token = Token(reader.array::<OUTPUT_BYTES>()?);
        let version = u32::from_be_bytes(reader.array()?);
        let commitment = reader.array()?;
        let signature = reader.array()?;
        let n_payload_bytes = usize::from(u16::from_be_bytes(reader.array()?));
        let payload = reader.take(n_payload_bytes)?.to_vec();
        let is_padding = reader.rest().iter().all(|byte| *byte == 0);
        if !is_padding || size_for(n_payload_bytes) != bytes.len() {
            return Err(Malformed::NotCanonical);
        }
        Ok(Self { round, slot, tag, token, version, commitment, signature, payload })
    }

    /// What the signature speaks of: everything but itself and the padding.
    pub(crate) fn signed_bytes(&self) -> Vec<u8> {
        [SIGNED, &self.head_bytes(), &self.length_bytes(), &self.payload].concat()
    }

    fn head_bytes(&self) -> Vec<u8> {
        let slot = [self.slot.number()];
        let version = self.version.to_be_bytes();
        [&self.round.0[..], &slot, &self.tag.0, &self.token.0, &version, &self.commitment].concat()
    }

    fn length_bytes(&self) -> [u8; 2] {
        // An envelope is only made with a payload of at most 16,167 bytes.
        u16::try_from(self.payload.len()).unwrap_or(u16::MAX).to_be_bytes()
    }
}

impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Envelope(…)")
    }
}

fn size_for(n_payload_bytes: usize) -> usize {
    let n_bytes = OVERHEAD_BYTES + n_payload_bytes;
    SIZES_BYTES.into_iter().find(|size| *size >= n_bytes).unwrap_or(SIZES_BYTES[2])
}
