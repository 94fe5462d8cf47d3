//! Any text as the name of a tile, and any bytes as a tile of entries, as the edge of a tree, and as
//! tiles of hashes; whatever is read is written the same.

#![no_main]

use tile_log::{Edge, Hash, Head, Node, Tile, Tree, decode_entries, encode_entries, node_in_tile};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for path in [text.to_string(), format!("tile/0/{text}"), format!("tile/entries/{text}")] {
        if let Some(tile) = Tile::parse(&path) {
            assert_eq!(tile.path(), path);
            let _ = (tile.is_in(1 << 30), tile.nodes().map(Iterator::count));
        }
    }
    let width = u16::from(bytes.first().copied().unwrap_or_default());
    if let Ok(entries) = decode_entries(bytes, width) {
        assert_eq!(encode_entries(entries).unwrap(), bytes);
    }
    if let Some(mut edge) = Edge::decode(bytes) {
        assert_eq!(edge.encode(), bytes);
        edge.append(Hash::leaf(b"entry"));
        let _ = edge.head();
    }
    let node = Node { level: bytes.last().copied().unwrap_or_default(), idx: u64::from(width) };
    let _ = (node_in_tile(node, bytes), Tile::holding(node, 1 << 30), node.completed_by());
    let head = Head { size: u64::from(width), root: Hash::leaf(b"root") };
    assert!(Tree::from_tiles(&head, |_| Some(bytes.to_vec())).is_err());
});
