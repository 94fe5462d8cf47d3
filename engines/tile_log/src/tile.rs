//! The tree and its entries as files: tiles of 256, as C2SP tlog-tiles lays them out.

use std::fmt;

use thiserror::Error;

use crate::node::{MAX_ENTRIES, Node};
use crate::text::number;

/// How many hashes or entries a full tile has.
pub const WIDTH: u16 = 256;

/// The largest entry that fits its length in two bytes.
pub const MAX_TILE_ENTRY_BYTES: usize = u16::MAX as usize;

/// The highest level of tiles that a log of [`MAX_ENTRIES`] has: 256^5 = 2^40.
const MAX_LEVEL: u8 = 5;

/// One file of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tile {
    kind: TileKind,
    idx: u64,
    width: u16,
}

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TileKind {
    /// Hashes of the tree, at the height of eight times this.
    Hashes {
        /// 0 for the hashes of entries.
        level: u8,
    },
    /// The entries themselves.
    Entries,
}

/// Why bytes are not a tile of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EntriesError {
    /// It ends within an entry.
    #[error("the file of entries ends within entry {0} of it")]
    CutOff(usize),
    /// It holds more or fewer entries than its name says.
    #[error("the file of entries holds {0} entries, which is not what its name says")]
    Width(usize),
}

impl Tile {
    /// The tile of this kind and place.
    ///
    /// Refuses: nothing for a width of 0 or above [`WIDTH`], and for a place no log reaches.
    pub fn new(kind: TileKind, idx: u64, width: u16) -> Option<Self> {
        let level = kind.level();
        let is_reached = level <= MAX_LEVEL && idx <= (MAX_ENTRIES >> (8 * level)) >> 8;
        let fits = (1..=WIDTH).contains(&width);
        (is_reached && fits).then_some(Self { kind, idx, width })
    }

    /// What it holds.
    pub fn kind(&self) -> TileKind {
        self.kind
    }

    /// The number of its first hash or entry on its level.
    pub fn first(&self) -> u64 {
        self.idx * u64::from(WIDTH)
    }

    /// How many hashes or entries it has.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Whether it is full, and will never be wider.
    pub fn is_full(&self) -> bool {
        self.width == WIDTH
    }

    /// Whether a log of `size` entries has it.
    pub fn is_in(&self, size: u64) -> bool {
        self.first() + u64::from(self.width) <= size >> (8 * self.kind.level())
    }

    /// Its nodes, from the left; nothing for entries.
    pub fn nodes(&self) -> Option<impl Iterator<Item = Node> + use<>> {
        let (first, width) = (self.first(), u64::from(self.width));
        match self.kind {
            TileKind::Entries => None,
            TileKind::Hashes { level } => {
                Some((first..first + width).map(move |idx| Node { level: 8 * level, idx }))
            }
        }
    }

    /// The tile of hashes that holds `node` in a log of `size` entries, as wide as it is there.
    ///
    /// Refuses: nothing when the log has no such node.
    pub fn holding(node: Node, size: u64) -> Option<Self> {
        let level = node.level / 8;
        if node.level >= 40 || node.completed_by() >= size {
            return None;
        }
        let idx = (node.idx << (node.level % 8)) / u64::from(WIDTH);
        Self::widest(TileKind::Hashes { level }, idx, size)
    }

    /// Its path below the log's address: `tile/0/x001/x234/067.p/8`, `tile/entries/000`.
    pub fn path(&self) -> String {
        self.to_string()
    }

    /// Reads what [`Tile::path`] writes; nothing for anything else.
    pub fn parse(path: &str) -> Option<Self> {
        let (kind, rest) = path.strip_prefix("tile/")?.split_once('/')?;
        let kind = match kind {
            "entries" => TileKind::Entries,
            level => TileKind::Hashes { level: u8::try_from(number(level)?).ok()? },
        };
        let (place, width) = match rest.split_once(".p/") {
            Some((place, width)) => (place, u16::try_from(number(width)?).ok()?),
            None => (rest, WIDTH),
        };
        let mut idx = 0_u64;
        for part in place.split('/') {
            let digits = part.strip_prefix('x').unwrap_or(part);
            let part_number: u64 = digits.parse().ok()?;
            idx = idx.checked_mul(1000)?.checked_add(part_number)?;
        }
        let tile = Self::new(kind, idx, width)?;
        (tile.path() == path).then_some(tile)
    }

    fn widest(kind: TileKind, idx: u64, size: u64) -> Option<Self> {
        let first = idx.checked_mul(u64::from(WIDTH))?;
        let there = (size >> (8 * kind.level())).checked_sub(first)?;
        Self::new(kind, idx, u16::try_from(there.min(u64::from(WIDTH))).ok()?)
    }
}

impl TileKind {
    fn level(self) -> u8 {
        match self {
            Self::Hashes { level } => level,
            Self::Entries => 0,
        }
    }
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes { level } => write!(f, "tile/{level}/")?,
            TileKind::Entries => f.write_str("tile/entries/")?,
        }
        let mut parts = vec![self.idx % 1000];
        let mut rest = self.idx / 1000;
        while rest > 0 {
            parts.push(rest % 1000);
            rest /= 1000;
        }
        for part in parts[1..].iter().rev() {
            write!(f, "x{part:03}/")?;
        }
        write!(f, "{:03}", parts[0])?;
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

/// Every tile of a log of `size` entries: hashes level by level, then entries.
pub fn tiles(size: u64) -> Vec<Tile> {
    let levels = (0..=MAX_LEVEL).map(|level| TileKind::Hashes { level });
    let kinds = levels.chain([TileKind::Entries]);
    kinds.flat_map(|kind| (0..).map_while(move |idx| Tile::widest(kind, idx, size))).collect()
}

/// A tile of entries: each behind its length in two bytes.
///
/// Refuses: nothing when an entry is larger than [`MAX_TILE_ENTRY_BYTES`].
pub fn encode_entries<'a>(entries: impl IntoIterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for entry in entries {
        bytes.extend_from_slice(&u16::try_from(entry.len()).ok()?.to_be_bytes());
        bytes.extend_from_slice(entry);
    }
    Some(bytes)
}

/// Reads what [`encode_entries`] writes.
///
/// Refuses: [`EntriesError`] when it is cut off, or does not hold `width` entries.
pub fn decode_entries(bytes: &[u8], width: u16) -> Result<Vec<&[u8]>, EntriesError> {
    let (mut entries, mut rest) = (Vec::new(), bytes);
    while !rest.is_empty() {
        let cut_off = EntriesError::CutOff(entries.len());
        let (length, behind) = rest.split_first_chunk().ok_or(cut_off)?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, behind) = behind.split_at_checked(length).ok_or(cut_off)?;
        entries.push(entry);
        rest = behind;
    }
    if entries.len() == usize::from(width) {
        Ok(entries)
    } else {
        Err(EntriesError::Width(entries.len()))
    }
}
