//! Any text as a published round, with its own sum and with one made right; whatever is read is
//! written the same, and checked.

#![no_main]

use sealed_tokens::{Bundle, Secret, check};
use sha2::{Digest, Sha256};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    look(bytes);
    // A meddler makes the sum right.
    let mut fitted = bytes.to_vec();
    let sum = Sha256::digest(bytes);
    fitted.extend_from_slice(b"sum ");
    for byte in sum {
        fitted.extend_from_slice(format!("{byte:02x}").as_bytes());
    }
    fitted.push(b'\n');
    look(&fitted);
});

fn look(bytes: &[u8]) {
    match Bundle::decode(bytes) {
        Ok(bundle) => {
            assert_eq!(bundle.encode().as_bytes(), bytes);
            assert!(!check(&bundle, &Secret::from_bytes([1; 16])).sentence().is_empty());
        }
        Err(error) => assert!(error.line >= 1),
    }
}
