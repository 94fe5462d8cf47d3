//! Asking for tokens and getting them: what travels between a signed-in member and the server.

use thiserror::Error;
use zeroize::Zeroizing;

use crate::bytes::{Malformed, Reader, head, read_head};
use crate::id::{MAX_SLOTS, RoundId, Slot, slots};
use crate::oprf::{self, Blinded, Evaluated, KeyProof, OUTPUT_BYTES, POINT_BYTES, PROOF_BYTES};
use crate::round_key::PublicKeys;
use crate::secret::{Secret, token_input};

const REQUEST_KIND: u8 = b'Q';
const EVALUATION_KIND: u8 = b'V';

/// What a member sends: one blinded point for each slot of the round.
///
/// Why: it looks like chance to everyone, also to whoever holds the round's key later. The same
/// secret always makes the same request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    round: RoundId,
    points: Vec<Blinded>,
}

/// What the server replies: for each slot a point and the proof that the public key was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    round: RoundId,
    pairs: Vec<(Evaluated, KeyProof)>,
}

/// The right to one answer: for one slot of one round, under one tag. `Debug` prints nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(pub [u8; OUTPUT_BYTES]);

/// Why tokens are not issued, or not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IssueError {
    /// Request, reply and keys are not for the same round.
    #[error("this is for another round")]
    OtherRound,
    /// Request, reply and keys do not have the same number of slots.
    #[error("this is for a round with another number of questions")]
    OtherSlots,
    /// The reply was not made with the published key: somebody may try to mark this person.
    #[error("the server answered slot {0} with another key than the published one")]
    WrongKey(u8),
    /// This member has had tokens for this round, for another secret.
    #[error("tokens for this round were given out before, for another code")]
    AlreadyIssued,
}

impl Request {
    /// The request that `secret` makes for a round.
    ///
    /// Shape: `n_slots` is brought into 1 to [`MAX_SLOTS`].
    pub fn new(secret: &Secret, round: RoundId, n_slots: u8) -> Self {
        let points = slots(n_slots.max(1)).map(|slot| ask(secret, round, slot).1).collect();
        Self { round, points }
    }

    /// The round it is for.
    pub fn round(&self) -> RoundId {
        self.round
    }

    /// How many slots it asks for.
    pub fn n_slots(&self) -> u8 {
        u8::try_from(self.points.len()).unwrap_or(MAX_SLOTS)
    }

    /// Whether this request may be answered, given the one that was answered before.
    ///
    /// Refuses: [`IssueError::AlreadyIssued`] when another one was. The same one again is fine: it
    /// gets the same reply, so a lost connection costs nothing.
    pub fn after(&self, earlier: Option<&Self>) -> Result<(), IssueError> {
        match earlier {
            Some(earlier) if earlier != self => Err(IssueError::AlreadyIssued),
            _ => Ok(()),
        }
    }

    /// Its bytes: version, `Q`, round, number of slots, and 32 bytes for each.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = head(REQUEST_KIND, self.round, self.points.len());
        self.points.iter().for_each(|point| bytes.extend_from_slice(&point.serialize()));
        bytes
    }

    /// Reads what [`Request::encode`] writes.
    ///
    /// Refuses: anything else, with the reason; also points that are not the one encoding of a
    /// point, and the identity.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes, REQUEST_KIND)?;
        let (round, n_slots) = read_head(&mut reader)?;
        let mut points = Vec::new();
        for number in 0..n_slots {
            let point = Blinded::deserialize(reader.take(POINT_BYTES)?);
            points.push(point.map_err(|_| Malformed::Point(number))?);
        }
        reader.end()?;
        Ok(Self { round, points })
    }

    pub(crate) fn points(&self) -> &[Blinded] {
        &self.points
    }

    pub(crate) fn fits(&self, round: RoundId, n_slots: usize) -> Result<(), IssueError> {
        fits((self.round, self.points.len()), (round, n_slots))
    }
}

impl Evaluation {
    pub(crate) fn new(round: RoundId, pairs: Vec<(Evaluated, KeyProof)>) -> Self {
        Self { round, pairs }
    }

    /// The round it is for.
    pub fn round(&self) -> RoundId {
        self.round
    }

    /// Its bytes: version, `V`, round, number of slots, and for each 32 bytes of point and 64 of
    /// proof.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = head(EVALUATION_KIND, self.round, self.pairs.len());
        for (evaluated, proof) in &self.pairs {
            bytes.extend_from_slice(&evaluated.serialize());
            bytes.extend_from_slice(&proof.serialize());
        }
        bytes
    }

    /// Reads what [`Evaluation::encode`] writes.
    ///
    /// Refuses: anything else, with the reason.
    pub fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes, EVALUATION_KIND)?;
        let (round, n_slots) = read_head(&mut reader)?;
        let mut pairs = Vec::new();
        for number in 0..n_slots {
            let evaluated = Evaluated::deserialize(reader.take(POINT_BYTES)?);
            let evaluated = evaluated.map_err(|_| Malformed::Point(number))?;
            let proof = KeyProof::deserialize(reader.take(PROOF_BYTES)?);
            pairs.push((evaluated, proof.map_err(|_| Malformed::Proof(number))?));
        }
        reader.end()?;
        Ok(Self { round, pairs })
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Checks every proof and takes the blinding off: one token for each slot, in order.
///
/// Refuses: [`IssueError::OtherRound`], [`IssueError::OtherSlots`], and [`IssueError::WrongKey`]
/// where a reply was made with another key than `public`. Then nothing is to be sent.
pub fn finalize(
    secret: &Secret,
    public: &PublicKeys,
    evaluation: &Evaluation,
) -> Result<Vec<Token>, IssueError> {
    let keys = public.points();
    fits((evaluation.round, evaluation.pairs.len()), (public.round(), keys.len()))?;
    let round = evaluation.round;
    let mut tokens = Vec::new();
    for ((slot, key), (evaluated, proof)) in
        slots(public.n_slots()).zip(keys).zip(&evaluation.pairs)
    {
        let (client, _) = ask(secret, round, slot);
        let input = token_input(round, slot, secret.tag(round, slot));
        let output = oprf::unblind(&client, &input, (evaluated, proof), key);
        tokens.push(Token(output.ok_or(IssueError::WrongKey(slot.number()))?));
    }
    Ok(tokens)
}

fn ask(secret: &Secret, round: RoundId, slot: Slot) -> (oprf::Client, Blinded) {
    let keys = secret.slot_keys(round, slot);
    let input = Zeroizing::new(token_input(round, slot, keys.tag()));
    oprf::blind(&input, &keys.blind_seed)
}

fn fits(found: (RoundId, usize), wanted: (RoundId, usize)) -> Result<(), IssueError> {
    if found.0 != wanted.0 {
        return Err(IssueError::OtherRound);
    }
    if found.1 == wanted.1 { Ok(()) } else { Err(IssueError::OtherSlots) }
}
