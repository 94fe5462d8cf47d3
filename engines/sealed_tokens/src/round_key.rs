//! The key of a round: one seed, and from it one key pair for each slot.

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::bytes::{Malformed, Reader, head, read_head};
use crate::id::{MAX_SLOTS, RoundId, Slot, Tag, slots};
use crate::issue::{Evaluation, IssueError, Request, Token};
use crate::oprf::{self, POINT_BYTES, Point, ProofChance, Server};
use crate::secret::token_input;

const PUBLIC_KIND: u8 = b'K';

/// The secret key of a round; it is published after the close.
///
/// Why one key pair per slot: the server signs blindly. With one pair for all, a person with eight
/// tokens could answer one item eight times and leave the others out. A token made with the key of
/// a slot is good for that slot alone.
#[derive(Clone)]
pub struct RoundKey {
    round: RoundId,
    seed: Zeroizing<[u8; 32]>,
    servers: Vec<Server>,
}

/// The public keys of a round, one for each slot; published before it opens.
///
/// Why: a client takes them from the public record and refuses any other, so nobody can be handed a
/// marked key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKeys {
    round: RoundId,
    keys: Vec<(Point, [u8; POINT_BYTES])>,
}

impl RoundKey {
    /// The key that comes from 32 bytes of chance; the same bytes always give the same key.
    ///
    /// Shape: `n_slots` is brought into 1 to [`MAX_SLOTS`].
    pub fn from_seed(seed: [u8; 32], round: RoundId, n_slots: u8) -> Self {
        let seed = Zeroizing::new(seed);
        let servers = slots(n_slots.max(1)).map(|slot| slot_server(&seed, round, slot)).collect();
        Self { round, seed, servers }
    }

    /// What was handed to [`RoundKey::from_seed`]: to keep it, and to publish it after the close.
    pub fn expose_seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// The round it is for.
    pub fn round(&self) -> RoundId {
        self.round
    }

    /// How many slots it has keys for.
    pub fn n_slots(&self) -> u8 {
        u8::try_from(self.servers.len()).unwrap_or(MAX_SLOTS)
    }

    /// What is published before the round opens.
    pub fn public(&self) -> PublicKeys {
        let one = |server: &Server| (server.get_public_key(), oprf::public_bytes(server));
        PublicKeys { round: self.round, keys: self.servers.iter().map(one).collect() }
    }

    /// Answers a request: each point times the key of its slot, with a proof for each.
    ///
    /// Refuses: [`IssueError::OtherRound`], [`IssueError::OtherSlots`].
    /// Why: it is a function of the request, so asking again gives the same bytes.
    pub fn evaluate(&self, request: &Request) -> Result<Evaluation, IssueError> {
        request.fits(self.round, self.servers.len())?;
        let one = |((slot, server), blinded): ((Slot, &Server), &oprf::Blinded)| {
            let bound = [&self.round.0[..], &[slot.number()], &blinded.serialize()].concat();
            oprf::evaluate(server, blinded, &mut ProofChance::new(&self.seed, bound))
        };
        let pairs = slots(self.n_slots()).zip(&self.servers).zip(request.points()).map(one);
        Ok(Evaluation::new(self.round, pairs.collect()))
    }

    /// Whether the token is the one of this slot and tag; in constant time.
    pub fn is_token(&self, slot: Slot, tag: Tag, token: &Token) -> bool {
        self.token(slot, tag).is_some_and(|right| right.0.ct_eq(&token.0).into())
    }

    /// The token of a slot and tag, without blinding; nothing for a slot the round does not have.
    ///
    /// Why: a card that was drawn from a hat has no request of its own. Only the one who holds the
    /// key can do this, so it must be asked for only where a card's name was found.
    pub fn token(&self, slot: Slot, tag: Tag) -> Option<Token> {
        let server = self.servers.get(usize::from(slot.number()))?;
        oprf::output(server, &token_input(self.round, slot, tag)).map(Token)
    }
}

impl std::fmt::Debug for RoundKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RoundKey").field("round", &self.round).finish_non_exhaustive()
    }
}

impl PublicKeys {
    /// The round they are for.
    pub fn round(&self) -> RoundId {
        self.round
    }

    /// How many slots there are.
    pub fn n_slots(&self) -> u8 {
        u8::try_from(self.keys.len()).unwrap_or(MAX_SLOTS)
    }

    /// SHA-256 of the encoding: what fits in a line of the public record, or in a printed sheet.
    pub fn fingerprint(&self) -> [u8; 32] {
        Sha256::digest(self.encode()).into()
    }

    /// Their bytes: version, `K`, round, number of slots, and 32 bytes for each.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = head(PUBLIC_KIND, self.round, self.keys.len());
        self.keys.iter().for_each(|(_, key)| bytes.extend_from_slice(key));
        bytes
    }

    /// Reads what [`PublicKeys::encode`] writes.
    ///
    /// Refuses: anything else, with the reason.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes, PUBLIC_KIND)?;
        let (round, n_slots) = read_head(&mut reader)?;
        let mut keys = Vec::new();
        for number in 0..n_slots {
            let key = reader.array()?;
            keys.push((oprf::point(&key).ok_or(Malformed::Point(number))?, key));
        }
        reader.end()?;
        Ok(Self { round, keys })
    }

    /// The keys with these bytes; nothing if one is not a point that may be used.
    pub(crate) fn from_keys(round: RoundId, keys: &[[u8; POINT_BYTES]]) -> Option<Self> {
        let one = |key: &[u8; POINT_BYTES]| Some((oprf::point(key)?, *key));
        Some(Self { round, keys: keys.iter().map(one).collect::<Option<_>>()? })
    }

    /// The bytes of each slot's key.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &[u8; POINT_BYTES]> {
        self.keys.iter().map(|(_, bytes)| bytes)
    }

    pub(crate) fn points(&self) -> impl ExactSizeIterator<Item = Point> {
        self.keys.iter().map(|(point, _)| *point)
    }
}

fn slot_server(seed: &[u8; 32], round: RoundId, slot: Slot) -> Server {
    let info = [b"powerwith/v1/round-key".as_slice(), &round.0, &[slot.number()]].concat();
    oprf::server(seed, &info)
}
