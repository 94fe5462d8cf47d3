//! Laws over made-up logs and bytes.

use proptest::prelude::*;

use super::tree;
use crate::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_edge_and_the_whole_tree_agree(leaves in prop::collection::vec(any::<[u8; 32]>(), 0..200)) {
        let (mut edge, mut tree) = (Edge::new(), Tree::new());
        for leaf in leaves {
            edge.append(Hash(leaf));
            tree.push(Hash(leaf));
            prop_assert_eq!(edge.head(), tree.head());
        }
        prop_assert_eq!(Edge::decode(&edge.encode()), Some(edge));
    }

    #[test]
    fn a_log_that_forked_has_no_proof(old in 1_u64..200, more in 0_u64..200, fork in 0_u64..200) {
        let (tree, fork) = (tree(old + more), fork % old);
        let mut forked = Tree::new();
        for seq in 0..old {
            let leaf = if seq == fork { Hash::leaf(b"fork") } else { Hash::leaf(&seq.to_be_bytes()) };
            forked.push(leaf);
        }
        let proof = tree.consistency(old, old + more).unwrap();
        prop_assert!(proof.holds(&tree.head_at(old).unwrap(), &tree.head()));
        prop_assert!(!proof.holds(&forked.head(), &tree.head()));
    }

    #[test]
    fn the_name_of_a_tile_is_read_back(level in 0_u8..=5, idx in 0_u64..(1 << 40), width in 1_u16..=256) {
        for kind in [TileKind::Hashes { level }, TileKind::Entries] {
            if let Some(tile) = Tile::new(kind, idx, width) {
                prop_assert_eq!(Tile::parse(&tile.path()), Some(tile));
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        drop((Note::decode(&bytes), ProofFile::decode(&bytes), Edge::decode(&bytes)));
        drop((Checkpoint::parse(&text), VerifierKey::parse(&text), Seen::parse(&text)));
        drop((decode_entries(&bytes, 3), Tile::parse(&text), LogDay::parse(&text)));
        if let Ok(entry) = Entry::decode(&bytes) {
            prop_assert_eq!(entry.encode().into_bytes(), bytes.clone());
        }
        let refused = verify(&bytes, Known::default()).is_err();
        prop_assert!(refused, "no such bytes are a whole bundle");
    }

    #[test]
    fn paths_in_any_words_are_read_or_refused(path in "tile/(entries|[0-9]{1,3})/(x?[0-9]{3}/){0,7}[0-9]{3}(\\.p/[0-9]{1,3})?") {
        if let Some(tile) = Tile::parse(&path) {
            prop_assert_eq!(tile.path(), path);
        }
    }
}
