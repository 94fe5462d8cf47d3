//! Any bytes as a `.blt` file of ballots.

#![no_main]

#[path = "shared/tally.rs"]
mod tally_file;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    tally_file::read_and_count(bytes, tally::read::Format::Blt);
});
