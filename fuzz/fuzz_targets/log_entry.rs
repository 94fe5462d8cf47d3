//! Any bytes as an entry, alone and with right first lines; whatever is read is written the same.

#![no_main]

use tile_log::{Entry, LogDay, Word};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    look(bytes);
    let front = b"powerwith entry 1\npartnership 7369787465656e206964206279746573\n";
    look(&[front, bytes].concat());
    let text = String::from_utf8_lossy(bytes);
    if let Some(day) = LogDay::parse(&text) {
        assert_eq!(day.as_str(), text);
    }
    if let Some(word) = Word::new(&text) {
        assert_eq!(word.as_str(), text);
    }
});

fn look(bytes: &[u8]) {
    match Entry::decode(bytes) {
        Ok(entry) => assert_eq!(entry.encode().as_bytes(), bytes),
        Err(error) => assert!(error.line >= 1),
    }
}
