//! Any bytes as a `PrefLib` file; the first byte chooses which of the four kinds.

#![no_main]

#[path = "shared/tally.rs"]
mod tally_file;

use tally::read::{Format, Orders};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let orders = match kind % 4 {
        0 => Orders::StrictComplete,
        1 => Orders::StrictIncomplete,
        2 => Orders::TiesComplete,
        _ => Orders::TiesIncomplete,
    };
    tally_file::read_and_count(bytes, Format::PrefLib(orders));
});
