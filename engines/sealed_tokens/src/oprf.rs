//! The one place that speaks to the crate `voprf`: RFC 9497, mode VOPRF, ristretto255-SHA512.
//!
//! Its older `rand_core` and curve stay behind these few functions. What is decided here is only
//! where chance comes from: from secrets, so that everything can be made again.

use rand_core_06::{CryptoRng, Error as NoChance, RngCore};
use voprf::{
    BlindedElement, EvaluationElement, Group, Mode, Proof, Ristretto255, VoprfClient, VoprfServer,
};

use crate::derive::{Purpose, derive};

/// A point on its way to the server.
pub(crate) type Blinded = BlindedElement<Ristretto255>;
/// A point on its way back.
pub(crate) type Evaluated = EvaluationElement<Ristretto255>;
/// What shows that the right key was used.
pub(crate) type KeyProof = Proof<Ristretto255>;
/// What a client keeps between asking and unblinding.
pub(crate) type Client = VoprfClient<Ristretto255>;
/// One slot's secret key.
pub(crate) type Server = VoprfServer<Ristretto255>;
/// One slot's public key, as a point.
pub(crate) type Point = <Ristretto255 as Group>::Elem;

/// Bytes of a point.
pub(crate) const POINT_BYTES: usize = 32;
/// Bytes of a proof: two scalars.
pub(crate) const PROOF_BYTES: usize = 64;
/// Bytes of an output: a SHA-512.
pub(crate) const OUTPUT_BYTES: usize = 64;

/// The key pair that RFC 9497 derives from a seed (`DeriveKeyPair`).
#[expect(clippy::expect_used, reason = "Cannot fail: see the message")]
pub(crate) fn server(seed: &[u8; 32], info: &[u8]) -> Server {
    Server::new_from_seed(seed, info)
        .expect("seed and info are short, and 256 scalars in a row are never all zero")
}

/// The bytes of a key pair's public key.
pub(crate) fn public_bytes(server: &Server) -> [u8; POINT_BYTES] {
    Ristretto255::serialize_elem(server.get_public_key()).into()
}

/// A point from its bytes; nothing for anything but the one encoding of a point, or for identity.
pub(crate) fn point(bytes: &[u8]) -> Option<Point> {
    Ristretto255::deserialize_elem(bytes).ok()
}

/// Blinds `input` with the scalar that RFC 9497 derives from `seed`, so that the same secret always
/// asks for the same thing.
#[expect(clippy::expect_used, reason = "Cannot fail: see the messages")]
pub(crate) fn blind(input: &[u8], seed: &[u8; 32]) -> (Client, Blinded) {
    let scalar = voprf::derive_key::<Ristretto255>(seed, Purpose::Blind.label(), Mode::Voprf)
        .expect("seed and info are short, and 256 scalars in a row are never all zero");
    let result = Client::deterministic_blind_unchecked(input, scalar)
        .expect("the input is not empty and shorter than 65,536 bytes");
    (result.state, result.message)
}

/// Evaluates a blinded point and shows which key was used.
///
/// Why: the proof's chance comes from the key and the point, as in Ed25519. A weak source of chance
/// cannot give the key away, and the same request gets the same reply.
pub(crate) fn evaluate(
    server: &Server,
    blinded: &Blinded,
    chance: &mut ProofChance,
) -> (Evaluated, KeyProof) {
    let result = server.blind_evaluate(chance, blinded);
    (result.message, result.proof)
}

/// Checks the proof and unblinds; nothing if another key was used.
pub(crate) fn unblind(
    client: &Client,
    input: &[u8],
    (evaluated, proof): (&Evaluated, &KeyProof),
    public: Point,
) -> Option<[u8; OUTPUT_BYTES]> {
    client.finalize(input, evaluated, proof, public).ok().map(Into::into)
}

/// What unblinding `input` would give, from the secret key alone.
pub(crate) fn output(server: &Server, input: &[u8]) -> Option<[u8; OUTPUT_BYTES]> {
    server.evaluate(input).ok().map(Into::into)
}

/// Chance for one proof, drawn from the round's seed and what is proved.
pub(crate) struct ProofChance<'a> {
    seed: &'a [u8; 32],
    bound: Vec<u8>,
    n_drawn: u8,
}

impl<'a> ProofChance<'a> {
    /// Chance that is bound to everything the proof speaks of.
    pub(crate) fn new(seed: &'a [u8; 32], bound: Vec<u8>) -> Self {
        Self { seed, bound, n_drawn: 0 }
    }
}

impl RngCore for ProofChance<'_> {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, out: &mut [u8]) {
        for part in out.chunks_mut(64) {
            let drawn: [u8; 64] =
                derive(self.seed, Purpose::Proof, &[&self.bound, &[self.n_drawn]]);
            // One scalar is drawn per proof, and once more with chance 2^-252.
            self.n_drawn = self.n_drawn.wrapping_add(1);
            part.copy_from_slice(&drawn[..part.len()]);
        }
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), NoChance> {
        self.fill_bytes(out);
        Ok(())
    }
}

impl CryptoRng for ProofChance<'_> {}
