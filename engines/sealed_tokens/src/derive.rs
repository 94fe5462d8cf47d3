//! Keys from secrets: HKDF-SHA512 after RFC 5869, with one label for each purpose.
//!
//! | label | from | for |
//! |---|---|---|
//! | `powerwith/v1/sign` ‖ round ‖ slot | secret | Ed25519 key; its public key is the tag |
//! | `powerwith/v1/blind` ‖ round ‖ slot | secret | seed of the blinding scalar |
//! | `powerwith/v1/salt` ‖ round ‖ slot | secret | salt of the answer's commitment |
//! | `powerwith/v1/card` | secret | name of a printed card |
//! | `powerwith/v1/proof` ‖ round ‖ slot ‖ blinded element ‖ count | round seed | chance in a proof |
//!
//! The HKDF salt is `powerwith/v1/sealed` in all of them. A round id has 16 bytes, a slot one.

use hkdf::Hkdf;
use sha2::Sha512;

const SALT: &[u8] = b"powerwith/v1/sealed";

/// What derived bytes are for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    /// Signing envelopes.
    Sign,
    /// Blinding a request.
    Blind,
    /// Hiding an answer in its commitment.
    Salt,
    /// Telling a printed card from made-up codes.
    Card,
    /// Chance inside a proof.
    Proof,
}

impl Purpose {
    /// The label that keeps this purpose apart from all others. No label begins another one.
    pub(crate) fn label(self) -> &'static [u8] {
        match self {
            Self::Sign => b"powerwith/v1/sign",
            Self::Blind => b"powerwith/v1/blind",
            Self::Salt => b"powerwith/v1/salt",
            Self::Card => b"powerwith/v1/card",
            Self::Proof => b"powerwith/v1/proof",
        }
    }
}

/// `N` bytes for one purpose, from a secret and what it is bound to.
///
/// Shape: `N` is at most 64 here; HKDF-SHA512 would give up to 255 × 64 = 16,320.
pub(crate) fn derive<const N: usize>(secret: &[u8], purpose: Purpose, bound: &[&[u8]]) -> [u8; N] {
    let mut info = vec![purpose.label()];
    info.extend_from_slice(bound);
    let mut out = [0; N];
    #[expect(clippy::expect_used, reason = "Cannot fail: N is far below 255 hashes")]
    Hkdf::<Sha512>::new(Some(SALT), secret)
        .expand_multi_info(&info, &mut out)
        .expect("at most 64 bytes are asked for");
    out
}
