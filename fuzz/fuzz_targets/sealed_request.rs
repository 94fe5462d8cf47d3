//! Any bytes as a request for tokens, and as the public keys of a round.

#![no_main]

use std::sync::LazyLock;

use sealed_tokens::{PublicKeys, Request, RoundId, RoundKey};

static KEY: LazyLock<RoundKey> =
    LazyLock::new(|| RoundKey::from_seed([5; 32], RoundId([0; 16]), 2));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(request) = Request::decode(bytes) {
        assert_eq!(request.encode(), bytes);
        assert_eq!(request.after(Some(&request)), Ok(()));
        let _ = KEY.evaluate(&request);
    }
    if let Ok(keys) = PublicKeys::decode(bytes) {
        assert_eq!(keys.encode(), bytes);
    }
});
