//! Roots known from elsewhere, and proofs for every leaf of small trees.

use super::*;
use crate::bytes::hex;

fn hashes(n_leaves: u8) -> Vec<Hash> {
    (0..n_leaves).map(|number| leaf_hash(&[number])).collect()
}

#[test]
fn roots_are_the_ones_of_the_reference_tree() {
    // The eight leaves that implementations of RFC 6962 are tried with.
    let leaves: [&[u8]; 8] = [
        &[],
        &[0x00],
        &[0x10],
        &[0x20, 0x21],
        &[0x30, 0x31],
        &[0x40, 0x41, 0x42, 0x43],
        &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        &[
            0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d,
            0x6e, 0x6f,
        ],
    ];
    let hashes: Vec<Hash> = leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
    let expected = [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ];
    for (n_leaves, root_hex) in expected {
        assert_eq!(hex(&root(&hashes[..n_leaves])), root_hex);
    }
}

#[test]
fn every_leaf_has_a_way_to_the_root_and_to_no_other_place() {
    for n_leaves in 1..=33_u8 {
        let (hashes, n) = (hashes(n_leaves), u32::from(n_leaves));
        let root = root(&hashes);
        for (idx, hash) in hashes.iter().enumerate() {
            let proof = InclusionProof::new(&hashes, idx).unwrap();
            assert_eq!(InclusionProof::decode(&proof.encode()).unwrap(), proof);
            assert!(proof.leads(*hash, (root, n)));
            assert!(!proof.leads(leaf_hash(b"another"), (root, n)));
            assert!(!proof.leads(*hash, (leaf_hash(b"another"), n)));
            let mut longer = proof.clone();
            longer.path.push(root);
            assert!(!longer.leads(*hash, (root, n)));
            let mut elsewhere = proof.clone();
            elsewhere.leaf_idx = (proof.leaf_idx + 1) % n;
            assert!(n_leaves == 1 || !elsewhere.leads(*hash, (root, n)));
        }
        assert_eq!(InclusionProof::new(&hashes, hashes.len()), None);
    }
}

#[test]
fn a_flipped_byte_of_a_proof_is_noticed() {
    let hashes = hashes(13);
    let root = root(&hashes);
    let bytes = InclusionProof::new(&hashes, 6).unwrap().encode();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let leads = InclusionProof::decode(&changed).is_ok_and(|p| p.leads(hashes[6], (root, 13)));
        assert!(!leads, "byte {at}");
    }
}
