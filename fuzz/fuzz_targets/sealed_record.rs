//! Any text as what is written down about a sealed round; whatever is read is written the same.

#![no_main]

use reflection_rules::sealed::Record;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    look(&text);
    // Under the right first lines, so that more than those are reached.
    for kind in ["round.opened", "round.closed", "round.key"] {
        look(&format!("powerwith record 1\nkind {kind}\n{text}"));
    }
});

fn look(text: &str) {
    match Record::decode(text) {
        Ok(record) => assert_eq!(record.encode(), text),
        Err(error) => assert!(error.line >= 1),
    }
}
