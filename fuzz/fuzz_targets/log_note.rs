//! Any bytes as a signed note, a checkpoint and a key; whatever is read is written the same.

#![no_main]

use tile_log::{Checkpoint, LogKey, Note, Seen, VerifierKey, WitnessKey};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let key = LogKey::from_seed("log", &[7; 32]).unwrap().public();
    let witness = WitnessKey::from_seed("witness", &[9; 32]).unwrap().public();
    assert!(Checkpoint::open(bytes, &key).is_err(), "nobody guesses a signature");
    if let Ok(note) = Note::decode(bytes) {
        assert_eq!(note.encode().as_bytes(), bytes);
        let _ = (key.verify(&note), witness.verify(&note));
    }
    let text = String::from_utf8_lossy(bytes);
    if let Ok(checkpoint) = Checkpoint::parse(&text) {
        assert_eq!(checkpoint.to_string(), text);
        assert!(Seen::parse(&checkpoint.short()).is_some());
    }
    if let Ok(key) = VerifierKey::parse(&text) {
        assert_eq!(key.to_string(), text);
    }
    let _ = Seen::parse(&text);
});
