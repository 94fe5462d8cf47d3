//! Any bytes as an envelope, and any change of a good one: nothing but the good one may count.

#![no_main]

use std::sync::LazyLock;

use sealed_tokens::{Envelope, RoundId, RoundKey, Secret, Slot, seal};

struct Round {
    key: RoundKey,
    good: Vec<u8>,
}

static ROUND: LazyLock<Round> = LazyLock::new(|| {
    let (round, me) = (RoundId([0; 16]), Secret::from_bytes([1; 16]));
    let key = RoundKey::from_seed([5; 32], round, 1);
    let slot = Slot::new(0).expect("every round has one");
    let token = key.token(slot, me.tag(round, slot)).expect("the round has this slot");
    let good = seal(&me, (round, slot), &token, (1, b"3")).expect("it is short").encode();
    Round { key, good }
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    receive(bytes);
    // Short inputs are put into a full size, so that they reach past the length.
    let mut padded = bytes.to_vec();
    padded.resize(1024.max(bytes.len()), 0);
    receive(&padded);
    let mut changed = ROUND.good.clone();
    for triple in bytes.chunks_exact(3) {
        let at = usize::from(u16::from_be_bytes([triple[0], triple[1]])) % changed.len();
        changed[at] ^= triple[2];
    }
    receive(&changed);
});

fn receive(bytes: &[u8]) {
    let Ok(envelope) = Envelope::decode(bytes) else { return };
    assert_eq!(envelope.encode(), bytes);
    let counts = ROUND.key.verify(envelope).is_ok();
    assert_eq!(counts, bytes == ROUND.good.as_slice());
}
