//! Any bytes as a `.pb` file, packed or not: read it, write it, read it again, and let the verifier
//! read it.
#![no_main]

use std::io::Read;

use equal_shares::{
    Completion, PbOptions, Settings, read_pb, share_out, verify_ledger, write_ledger, write_pb,
};
use flate2::bufread::MultiGzDecoder;
use libfuzzer_sys::fuzz_target;

/// Packed files can grow a thousandfold; mistakes show in small ones, and faster.
const MOST_UNPACKED_BYTES: u64 = 1 << 16;

fuzz_target!(|bytes: &[u8]| {
    let mut unpacked = Vec::new();
    if bytes.starts_with(&[0x1F, 0x8B]) {
        // A packed file that is cut off still gave what came before.
        drop(MultiGzDecoder::new(bytes).take(MOST_UNPACKED_BYTES).read_to_end(&mut unpacked));
    } else {
        unpacked.extend_from_slice(bytes);
    }
    let bytes = unpacked.as_slice();
    let options = PbOptions { group_column: None };
    let Ok(election) = read_pb(bytes, &options) else { return };
    let written = write_pb(&election, &options);
    let again = read_pb(written.as_bytes(), &options).expect("what is written reads again");
    assert_eq!(again.ideas(), election.ideas());
    assert_eq!(again.n_ballots(), election.n_ballots());
    let settings = Settings { completion: Completion::None, ..Settings::default() };
    let outcome = share_out(&again, &settings);
    let ledger = write_ledger(&again, &outcome, (&settings, None));
    if let Err(difference) = verify_ledger(&ledger, written.as_bytes()) {
        panic!("{difference}");
    }
    // The verifier's own reader may find other faults in these bytes, but it comes to an end.
    drop(verify_ledger(&ledger, bytes));
});
