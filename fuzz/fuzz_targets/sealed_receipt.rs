//! Any bytes as a receipt, and as the way from a leaf to a root.

#![no_main]

use sealed_tokens::{InclusionProof, Receipt};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(receipt) = Receipt::decode(bytes) {
        assert_eq!(receipt.encode(), bytes);
    }
    if let Ok(proof) = InclusionProof::decode(bytes) {
        assert_eq!(proof.encode(), bytes);
        let n_leaves = bytes.get(6..10).and_then(|four| four.try_into().ok());
        let n_leaves = u32::from_be_bytes(n_leaves.expect("what was read is that long"));
        // The root is a hash that nobody has found a leaf for.
        assert!(!proof.leads([1; 32], ([2; 32], n_leaves)));
    }
});
