//! Vouching in public: someone signs a text with a key of their own, such as an auditor.
//!
//! Nothing here is blind or secret but the key: who vouches wants to be known.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// Keeps these signatures apart from those of envelopes.
const CONTEXT: &[u8] = b"powerwith/v1/vouch\n";

/// The key of someone who vouches. `Debug` prints nothing of it, and it is wiped when dropped.
pub struct VouchKey(SigningKey);

impl VouchKey {
    /// The key made of these bytes; they must come from a good source of chance.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(bytes))
    }

    /// What others know this key by.
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs a text. The same text gets the same signature.
    pub fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.0.sign(&[CONTEXT, text].concat()).to_bytes()
    }
}

impl std::fmt::Debug for VouchKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VouchKey(…)")
    }
}

/// Whether the holder of this key signed this text.
///
/// Why strict: a key that fits any signature vouches for nothing.
pub fn is_vouched(public: &[u8; 32], text: &[u8], signature: &[u8; 64]) -> bool {
    let signature = Signature::from_bytes(signature);
    VerifyingKey::from_bytes(public)
        .is_ok_and(|key| key.verify_strict(&[CONTEXT, text].concat(), &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_holder_of_the_key_vouches_and_only_for_this_text() {
        let (key, other) = (VouchKey::from_bytes(&[3; 32]), VouchKey::from_bytes(&[4; 32]));
        let signature = key.sign(b"it fits");
        assert!(is_vouched(&key.public(), b"it fits", &signature));
        assert!(!is_vouched(&key.public(), b"it fits not", &signature));
        assert!(!is_vouched(&other.public(), b"it fits", &signature));
        let mut flipped = signature;
        flipped[40] ^= 1;
        assert!(!is_vouched(&key.public(), b"it fits", &flipped));
    }

    #[test]
    fn a_key_that_fits_everything_vouches_for_nothing() {
        // The neutral point: with plain checking, some signatures fit every text.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let mut signature = [0; 64];
        signature[0] = 1;
        assert!(!is_vouched(&neutral, b"anything", &signature));
        assert!(!is_vouched(&[0xff; 32], b"anything", &signature));
    }

    #[test]
    fn a_signature_of_an_envelope_vouches_for_nothing() {
        let key = VouchKey::from_bytes(&[3; 32]);
        let plain = SigningKey::from_bytes(&[3; 32]).sign(b"it fits").to_bytes();
        assert!(!is_vouched(&key.public(), b"it fits", &plain));
    }
}
