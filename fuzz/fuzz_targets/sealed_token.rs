//! Any bytes as the server's reply: whatever is read is finalised, and refused unless it is the one.

#![no_main]

use std::sync::LazyLock;

use sealed_tokens::{Evaluation, PublicKeys, Request, RoundId, RoundKey, Secret, finalize};

struct Round {
    me: Secret,
    public: PublicKeys,
    reply: Vec<u8>,
}

static ROUND: LazyLock<Round> = LazyLock::new(|| {
    let (round, me) = (RoundId([0; 16]), Secret::from_bytes([1; 16]));
    let key = RoundKey::from_seed([5; 32], round, 2);
    let reply = key.evaluate(&Request::new(&me, round, 2)).expect("it is for this round");
    Round { me, public: key.public(), reply: reply.encode() }
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // As they come, and as a change of the right reply, so that points are reached that exist.
    try_to_finalize(bytes);
    let mut changed = ROUND.reply.clone();
    for pair in bytes.chunks_exact(2) {
        let at = usize::from(pair[0]) % changed.len();
        changed[at] ^= pair[1];
    }
    try_to_finalize(&changed);
});

fn try_to_finalize(bytes: &[u8]) {
    let Ok(reply) = Evaluation::decode(bytes) else { return };
    assert_eq!(reply.encode(), bytes);
    let is_taken = finalize(&ROUND.me, &ROUND.public, &reply).is_ok();
    assert_eq!(is_taken, bytes == ROUND.reply.as_slice());
}
