//! The one secret a person holds for a round, and the keys that come from it.

use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

use crate::code::RecoveryCode;
use crate::derive::{Purpose, derive};
use crate::id::{RoundId, Slot, Tag, slots};

/// Bytes of a secret: 128 bits, as many as fit a code of 26 characters.
pub(crate) const SECRET_BYTES: usize = 16;

/// What a person holds to read, change and check the own answers of a round.
///
/// Why: everything else is made from it (see the table in `derive.rs`), so a code on paper is
/// enough. Whoever has it can do the same. `Debug` prints nothing of it, and it is wiped when
/// dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; SECRET_BYTES]>);

/// What one slot of one round needs, made from the secret.
pub(crate) struct SlotKeys {
    pub(crate) signing: SigningKey,
    pub(crate) blind_seed: Zeroizing<[u8; 32]>,
    pub(crate) salt: Zeroizing<[u8; 32]>,
}

impl Secret {
    /// The secret with these bytes; they must come from a good source of chance.
    pub fn from_bytes(bytes: [u8; SECRET_BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes. Whoever sees them can read and change the answers.
    pub fn expose(&self) -> &[u8; SECRET_BYTES] {
        &self.0
    }

    /// The code to write down.
    pub fn code(&self) -> RecoveryCode {
        RecoveryCode::of(self)
    }

    /// The tag of this person's envelope for one slot.
    pub fn tag(&self, round: RoundId, slot: Slot) -> Tag {
        self.slot_keys(round, slot).tag()
    }

    /// The tags of this person's envelopes for the first `n_slots` slots, in order.
    pub fn tags(&self, round: RoundId, n_slots: u8) -> impl Iterator<Item = (Slot, Tag)> + '_ {
        slots(n_slots).map(move |slot| (slot, self.tag(round, slot)))
    }

    /// A name for a printed card that gives nothing of the secret away.
    ///
    /// Why: whoever prints cards keeps these names, and a made-up code is then told from a card. It
    /// is not bound to a round, because the card's holder asks with it which round it is for.
    pub fn card_name(&self) -> [u8; 16] {
        derive(&self.0[..], Purpose::Card, &[])
    }

    pub(crate) fn slot_keys(&self, round: RoundId, slot: Slot) -> SlotKeys {
        let slot = [slot.number()];
        let make = |purpose| Zeroizing::new(derive(&self.0[..], purpose, &[&round.0, &slot]));
        SlotKeys {
            signing: SigningKey::from_bytes(&make(Purpose::Sign)),
            blind_seed: make(Purpose::Blind),
            salt: make(Purpose::Salt),
        }
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl SlotKeys {
    pub(crate) fn tag(&self) -> Tag {
        Tag(self.signing.verifying_key().to_bytes())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }
}

/// What the token of a slot is made over: the round, the slot and the tag.
pub(crate) fn token_input(round: RoundId, slot: Slot, tag: Tag) -> Vec<u8> {
    [b"powerwith/v1/token".as_slice(), &round.0, &[slot.number()], &tag.0].concat()
}
