//! The tree: known vectors, every pair of sizes, and tiles.

use super::tree;
use crate::text::unhex;
use crate::*;

/// The leaves that implementations of RFC 6962 are held against.
const LEAVES: [&[u8]; 8] = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
];

const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn hash(digits: &str) -> Hash {
    Hash(unhex(digits).unwrap())
}

fn hashes(digits: &[&str]) -> Vec<Hash> {
    digits.iter().map(|digits| hash(digits)).collect()
}

fn known_tree() -> Tree {
    let mut tree = Tree::new();
    for leaf in LEAVES {
        tree.push(Hash::leaf(leaf));
    }
    tree
}

#[test]
fn roots_are_those_that_everyone_else_gets() {
    let (mut edge, tree) = (Edge::new(), known_tree());
    for (size, root) in (0..).zip(ROOTS) {
        let expected = Head { size, root: hash(root) };
        assert_eq!(edge.head(), expected);
        assert_eq!(tree.head_at(size), Some(expected));
        if let Some(leaf) = LEAVES.get(usize::try_from(size).unwrap()) {
            edge.append(Hash::leaf(leaf));
        }
    }
    assert_eq!(tree.head_at(9), None);
}

#[test]
fn proofs_are_those_that_everyone_else_makes() {
    let tree = known_tree();
    let first = [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ];
    let sixth = [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        ROOTS[4],
    ];
    let six_to_eight = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        ROOTS[4],
    ];
    assert_eq!(tree.inclusion(0, 8).unwrap().path, hashes(&first));
    assert_eq!(tree.inclusion(5, 8).unwrap().path, hashes(&sixth));
    assert_eq!(tree.inclusion(0, 1).unwrap().path, []);
    assert_eq!(tree.consistency(1, 8).unwrap().path, hashes(&first));
    assert_eq!(tree.consistency(6, 8).unwrap().path, hashes(&six_to_eight));
    let two_to_five = tree.consistency(2, 5).unwrap().path;
    assert_eq!(two_to_five, hashes(&[first[1], sixth[0]]));
}

#[test]
fn every_entry_is_shown_to_be_in_every_log_up_to_300() {
    let tree = tree(300);
    for size in 1..=300 {
        let head = tree.head_at(size).unwrap();
        for seq in 0..size {
            let leaf = Hash::leaf(&seq.to_be_bytes());
            let proof = tree.inclusion(seq, size).unwrap();
            assert!(proof.holds(leaf, &head), "{seq} in {size}");
            let other = Inclusion { seq: (seq + 1) % size, ..proof.clone() };
            assert!(size == 1 || !other.holds(leaf, &head), "{seq} in {size}");
            assert!(!proof.holds(head.root, &head) || size == 1, "{seq} in {size}");
        }
        assert_eq!(tree.inclusion(size, size), None);
    }
}

#[test]
fn every_log_up_to_300_is_shown_to_begin_with_every_smaller_one() {
    let tree = tree(300);
    for new in 0..=300 {
        let new_head = tree.head_at(new).unwrap();
        for old in 0..=new {
            let old_head = tree.head_at(old).unwrap();
            let proof = tree.consistency(old, new).unwrap();
            assert!(proof.holds(&old_head, &new_head), "{old} in {new}");
            let other = Head { root: Hash::leaf(b"another past"), ..old_head };
            assert!(!proof.holds(&other, &new_head), "{old} in {new}");
            let other = Head { root: Hash::leaf(b"another future"), ..new_head };
            assert!(!proof.holds(&old_head, &other) || old == 0, "{old} in {new}");
        }
        assert_eq!(tree.consistency(new + 1, new), None);
    }
}

#[test]
fn a_proof_with_a_hash_more_or_less_proves_nothing() {
    let tree = tree(77);
    let (old, new) = (tree.head_at(41).unwrap(), tree.head());
    let leaf = Hash::leaf(&40_u64.to_be_bytes());
    let (inclusion, consistency) =
        (tree.inclusion(40, 77).unwrap(), tree.consistency(41, 77).unwrap());
    for changed in one_more_or_less(&inclusion.path) {
        assert!(!Inclusion { path: changed, ..inclusion }.holds(leaf, &new));
    }
    for changed in one_more_or_less(&consistency.path) {
        assert!(!Consistency { path: changed }.holds(&old, &new));
    }
    assert!(!consistency.holds(&new, &old));
}

fn one_more_or_less(path: &[Hash]) -> Vec<Vec<Hash>> {
    let mut all = vec![[path, &[Hash::empty()]].concat(), [&[Hash::empty()], path].concat()];
    for idx in 0..path.len() {
        let mut shorter = path.to_vec();
        shorter.remove(idx);
        all.push(shorter);
        let mut other = path.to_vec();
        other[idx].0[7] ^= 1;
        all.push(other);
    }
    all
}

#[test]
fn appending_takes_two_hashes_on_average_and_keeps_few() {
    let mut edge = Edge::new();
    let mut n_hashes = 0;
    for seq in 0..1_000_u64 {
        let added = edge.append(Hash::leaf(&seq.to_be_bytes())).unwrap();
        assert_eq!(added.seq, seq);
        n_hashes += added.completed.len();
    }
    assert!(n_hashes < 2_000, "{n_hashes}");
    assert_eq!(edge.encode().len(), 8 + 32 * 6, "1,000 is 0b1111101000");
    assert_eq!(Edge::decode(&edge.encode()), Some(edge));
}

#[test]
fn a_node_is_found_by_the_entry_that_completed_it() {
    let (mut edge, tree) = (Edge::new(), tree(300));
    for seq in 0..300_u64 {
        let added = edge.append(Hash::leaf(&seq.to_be_bytes())).unwrap();
        for (level, hash) in (0..).zip(added.completed) {
            let node = Node { level, idx: seq >> level };
            assert_eq!(node.completed_by(), seq);
            assert_eq!(tree.node(node), Some(hash));
        }
    }
}

#[test]
fn the_nodes_of_a_proof_are_known_before_they_are_read() {
    let tree = tree(200);
    let needed = nodes_of(|read| drop(prove_consistency(33, 200, read)));
    let fetched: Vec<(Node, Hash)> =
        needed.iter().map(|node| (*node, tree.node(*node).unwrap())).collect();
    let read = |node| fetched.iter().find(|(known, _)| *known == node).map(|(_, hash)| *hash);
    let proof = prove_consistency(33, 200, read).unwrap();
    assert!(proof.holds(&tree.head_at(33).unwrap(), &tree.head()));
}

#[test]
fn tiles_have_the_names_that_everyone_uses() {
    let check = |tile: Tile, path: &str| {
        assert_eq!(tile.path(), path);
        assert_eq!(Tile::parse(path), Some(tile));
    };
    let hashes = |level| TileKind::Hashes { level };
    check(Tile::new(hashes(0), 0, 256).unwrap(), "tile/0/000");
    check(Tile::new(hashes(0), 1_234_067, 256).unwrap(), "tile/0/x001/x234/067");
    check(Tile::new(hashes(1), 67, 8).unwrap(), "tile/1/067.p/8");
    check(Tile::new(TileKind::Entries, 1_000, 255).unwrap(), "tile/entries/x001/000.p/255");
    for wrong in [
        "tile/0/0",
        "tile/0/1000",
        "tile/0/x000/001",
        "tile/0/x001/x002",
        "tile/00/000",
        "tile/6/000",
        "tile/64/000",
        "tile/255/000",
        "tile/8/0/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/1/",
        "tile/data/000",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/+01",
        "tile/0/",
        "/tile/0/000",
        "",
    ] {
        assert_eq!(Tile::parse(wrong), None, "{wrong}");
    }
    assert_eq!(Tile::new(hashes(0), 0, 0), None);
    assert_eq!(Tile::new(hashes(0), 0, 257), None);
}

#[test]
fn a_log_of_70_000_has_the_tiles_that_the_specification_counts() {
    let all = tiles(70_000);
    let n_full = |kind| all.iter().filter(|tile| tile.kind() == kind && tile.is_full()).count();
    let widths = |kind| -> Vec<u16> {
        let partial = all.iter().filter(|tile| tile.kind() == kind && !tile.is_full());
        partial.map(Tile::width).collect()
    };
    let level = |level| TileKind::Hashes { level };
    assert_eq!((n_full(level(0)), widths(level(0))), (273, vec![112]));
    assert_eq!((n_full(level(1)), widths(level(1))), (1, vec![17]));
    assert_eq!((n_full(level(2)), widths(level(2))), (0, vec![1]));
    assert_eq!((n_full(TileKind::Entries), widths(TileKind::Entries)), (273, vec![112]));
    assert_eq!(all.len(), 273 + 1 + 1 + 1 + 1 + 273 + 1);
    assert!(all.iter().all(|tile| tile.is_in(70_000)));
    assert!(!all.iter().all(|tile| tile.is_in(69_999)));
    assert_eq!(tiles(0), []);
    let of_256: Vec<String> = tiles(256).iter().map(Tile::path).collect();
    assert_eq!(of_256, ["tile/0/000", "tile/1/000.p/1", "tile/entries/000"]);
}

#[test]
fn the_tree_is_built_again_from_its_tiles_and_a_wrong_tile_is_named() {
    for size in [0, 1, 255, 256, 257, 1_000] {
        let tree = tree(size);
        let again = Tree::from_tiles(&tree.head(), |tile| tree.tile(tile)).unwrap();
        assert_eq!(again, tree);
    }
    let tree = tree(1_000);
    let refused = |change: &dyn Fn(&Tile, &mut Vec<u8>)| {
        let read = |tile: &Tile| {
            let mut bytes = tree.tile(tile)?;
            change(tile, &mut bytes);
            Some(bytes)
        };
        Tree::from_tiles(&tree.head(), read).unwrap_err()
    };
    let shorter = refused(&|tile, bytes| {
        if tile.path() == "tile/0/003.p/232" {
            bytes.pop();
        }
    });
    assert_eq!(shorter, TilesError::Missing("tile/0/003.p/232".to_owned()));
    let upper = refused(&|tile, bytes| bytes[3] ^= u8::from(tile.path() == "tile/1/000.p/3"));
    assert_eq!(upper, TilesError::Unfit("tile/1/000.p/3".to_owned()));
    let last = refused(&|tile, bytes| bytes[3] ^= u8::from(tile.path() == "tile/0/003.p/232"));
    assert_eq!(last, TilesError::Root);
}

#[test]
fn proofs_are_made_from_the_few_tiles_they_need() {
    let tree = tree(70_000);
    let mut n_tiles = 0;
    let proof = prove_consistency(33_333, 70_000, |node| {
        n_tiles += 1;
        let tile = Tile::holding(node, 70_000).unwrap();
        assert!(tile.is_in(70_000));
        let hash = node_in_tile(node, &tree.tile(&tile).unwrap());
        assert_eq!(hash, tree.node(node));
        hash
    });
    let old = tree.head_at(33_333).unwrap();
    assert!(proof.unwrap().holds(&old, &tree.head()));
    assert!(n_tiles < 40, "{n_tiles}");
    assert_eq!(Tile::holding(Node { level: 0, idx: 70_000 }, 70_000), None);
    assert_eq!(Tile::holding(Node { level: 16, idx: 1 }, 70_000), None);
    assert_eq!(Tile::holding(Node { level: 255, idx: u64::MAX }, 70_000), None);
}

#[test]
fn entries_travel_behind_their_length() {
    let entries: [&[u8]; 3] = [b"one", b"", b"three"];
    let bytes = encode_entries(entries).unwrap();
    assert_eq!(bytes, b"\x00\x03one\x00\x00\x00\x05three");
    assert_eq!(decode_entries(&bytes, 3).unwrap(), entries);
    assert_eq!(decode_entries(&bytes, 2), Err(EntriesError::Width(3)));
    assert_eq!(decode_entries(&bytes[..12], 3), Err(EntriesError::CutOff(2)));
    assert_eq!(decode_entries(&bytes[..6], 3), Err(EntriesError::CutOff(1)));
    assert_eq!(encode_entries([vec![0_u8; 65_536].as_slice()]), None);
}
