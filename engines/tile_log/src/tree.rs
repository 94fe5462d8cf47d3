//! A whole tree in memory: every node of it, for those who have every entry.

use crate::edge::Head;
use crate::hash::Hash;
use crate::node::{MAX_ENTRIES, Node, hash_over};
use crate::proof::{Consistency, Inclusion, prove_consistency, prove_inclusion};
use crate::tile::{Tile, TileKind, WIDTH, tiles};

/// Every node of a log's tree: 64 bytes for each entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    levels: Vec<Vec<Hash>>,
}

/// Why tiles are not those of a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TilesError {
    /// A tile is not there, or has another length.
    #[error("the tile {0} is missing or has another length")]
    Missing(String),
    /// A tile of a higher level is not made of those below it.
    #[error("the tile {0} does not fit those below it")]
    Unfit(String),
    /// The tiles give another root than the checkpoint.
    #[error("the tiles give another root than the checkpoint")]
    Root,
}

impl Tree {
    /// A tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the hash of an entry, unless there are [`MAX_ENTRIES`].
    pub fn push(&mut self, leaf: Hash) {
        if self.size() >= MAX_ENTRIES {
            return;
        }
        let mut hash = leaf;
        for level_idx in 0.. {
            if level_idx == self.levels.len() {
                self.levels.push(Vec::new());
            }
            let level = &mut self.levels[level_idx];
            level.push(hash);
            match level.as_slice() {
                [.., left, right] if level.len().is_multiple_of(2) => {
                    hash = Hash::node(left, right);
                }
                _ => break,
            }
        }
    }

    /// How many entries there are.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// The hash of a node; nothing when it is not whole yet.
    pub fn node(&self, node: Node) -> Option<Hash> {
        let level = self.levels.get(usize::from(node.level))?;
        level.get(usize::try_from(node.idx).ok()?).copied()
    }

    /// Size and root.
    pub fn head(&self) -> Head {
        let empty = Head { size: 0, root: Hash::empty() };
        self.head_at(self.size()).unwrap_or(empty)
    }

    /// Size and root when the log had `size` entries; nothing when it never had so many.
    pub fn head_at(&self, size: u64) -> Option<Head> {
        if size == 0 {
            return Some(Head { size, root: Hash::empty() });
        }
        let root = hash_over((0, size), &mut |node| self.node(node))?;
        (size <= self.size()).then_some(Head { size, root })
    }

    /// The proof that entry `seq` is in the log of `size` entries.
    pub fn inclusion(&self, seq: u64, size: u64) -> Option<Inclusion> {
        prove_inclusion(seq, size, |node| self.node(node))
    }

    /// The proof that the log of `new` entries begins with that of `old`.
    pub fn consistency(&self, old: u64, new: u64) -> Option<Consistency> {
        prove_consistency(old, new, |node| self.node(node))
    }

    /// The bytes of a tile of hashes; nothing when the tree does not have it.
    pub fn tile(&self, tile: &Tile) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for node in tile.nodes()? {
            bytes.extend_from_slice(&self.node(node)?.0);
        }
        Some(bytes)
    }

    /// Builds the tree of a checkpoint again from its tiles, and looks at each of them.
    ///
    /// Shape: `read` gives the bytes of a tile of hashes.
    /// Refuses: [`TilesError`], with the tile.
    pub fn from_tiles(
        head: &Head,
        mut read: impl FnMut(&Tile) -> Option<Vec<u8>>,
    ) -> Result<Self, TilesError> {
        let mut tree = Self::new();
        let hash_tiles = || tiles(head.size).into_iter().filter(|tile| tile.nodes().is_some());
        for tile in hash_tiles() {
            let bytes = read(&tile).ok_or_else(|| TilesError::Missing(tile.path()))?;
            if bytes.len() != 32 * usize::from(tile.width()) {
                return Err(TilesError::Missing(tile.path()));
            }
            let (hashes, _) = bytes.as_chunks::<32>();
            if tile.kind() == (TileKind::Hashes { level: 0 }) {
                for hash in hashes {
                    tree.push(Hash(*hash));
                }
            } else if tree.tile(&tile) != Some(bytes) {
                return Err(TilesError::Unfit(tile.path()));
            }
        }
        if tree.head() == *head { Ok(tree) } else { Err(TilesError::Root) }
    }
}

/// The hash of a node from the tile that holds it; nothing when it is not in these bytes.
///
/// Why: a proof needs a few nodes, and a tile is what can be fetched. See [`Tile::holding`].
pub fn node_in_tile(node: Node, bytes: &[u8]) -> Option<Hash> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    let n_hashes = 1_usize << (node.level % 8);
    let first = usize::try_from((node.idx << (node.level % 8)) % u64::from(WIDTH)).ok()?;
    let below = hashes.get(first..first + n_hashes)?;
    let mut row: Vec<Hash> = below.iter().map(|hash| Hash(*hash)).collect();
    while row.len() > 1 {
        row = row.chunks_exact(2).map(|pair| Hash::node(&pair[0], &pair[1])).collect();
    }
    if rest.is_empty() { row.first().copied() } else { None }
}
