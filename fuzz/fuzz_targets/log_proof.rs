//! Any bytes as a proof in a file, and as the hashes of a proof; whatever is read is written the
//! same, and nothing is proved by chance.

#![no_main]

use tile_log::{Consistency, Hash, Head, Inclusion, LogKey, ProofFile};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(proof) = ProofFile::decode(bytes) {
        assert_eq!(proof.encode().as_bytes(), bytes);
        let key = LogKey::from_seed("log", &[7; 32]).unwrap().public();
        assert!(proof.verify(b"entry", &key).is_err());
    }
    let Some((sizes, hashes)) = bytes.split_at_checked(24) else { return };
    let number = |at: usize| u64::from_be_bytes(sizes[at..at + 8].try_into().unwrap());
    let path: Vec<Hash> =
        hashes.chunks_exact(32).map(|hash| Hash(hash.try_into().unwrap())).collect();
    let head = |size, word: &[u8]| Head { size, root: Hash::leaf(word) };
    let (old, new) = (head(number(0), b"old"), head(number(8), b"new"));
    let inclusion = Inclusion { seq: number(16), path: path.clone() };
    assert!(!inclusion.holds(Hash::leaf(b"entry"), &new));
    assert!(!Consistency { path }.holds(&old, &new));
});
