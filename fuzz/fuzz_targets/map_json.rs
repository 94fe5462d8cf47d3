//! Any bytes as a moderation file and as a file of groups.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let moderation = opinion_map::read_moderation(bytes);
    let labels = opinion_map::read_labels(bytes);
    for error in [moderation.err(), labels.err()].into_iter().flatten() {
        assert!(error.line >= 1 && error.column >= 1);
    }
});
