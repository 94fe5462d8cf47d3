//! Trees, tiles, notes, entries and bundles held against vectors, laws, and meddlers.

mod bundles;
mod entries;
mod laws;
mod meddling;
mod notes;
mod trees;

use crate::bundle::{BundledEntry, write_end, write_entry, write_head};
use crate::*;

/// A log of a made-up partnership, with what is needed to bundle it.
pub(crate) struct House {
    pub key: LogKey,
    pub witness: WitnessKey,
    pub entries: Vec<BundledEntry>,
}

pub(crate) const ORIGIN: &str = "powerwith.example/log/0123";

impl House {
    pub fn new(n_entries: u64) -> Self {
        let key = LogKey::from_seed(ORIGIN, &[7; 32]).unwrap();
        let witness = WitnessKey::from_seed("families.example/witness", &[9; 32]).unwrap();
        let entries = (0..n_entries).map(|seq| bundled(&entry(seq, "round.opened"), seq)).collect();
        Self { key, witness, entries }
    }

    /// Takes the body of an entry away, and says so in a new one.
    pub fn erase(&mut self, seq: u64, reason: &str) {
        self.entries[usize::try_from(seq).unwrap()].body = None;
        let by = self.entries.len() as u64;
        let body = Body { salt: [by.to_le_bytes()[0]; 32], bytes: reason.as_bytes().to_vec() };
        let commitment = body.commitment();
        let entry = Entry { refs: [seq].into(), body: commitment, ..entry(by, ERASED) };
        self.add(&entry, Some(body));
    }

    pub fn add(&mut self, entry: &Entry, body: Option<Body>) {
        let (bytes, leaf) = (entry.encode().into_bytes(), entry.leaf());
        self.entries.push(BundledEntry { bytes, leaf, body });
    }

    pub fn head(&self) -> Head {
        let mut edge = Edge::new();
        for entry in &self.entries {
            edge.append(Hash::leaf(&entry.bytes)).unwrap();
        }
        edge.head()
    }

    pub fn checkpoint(&self) -> Note {
        let checkpoint = Checkpoint::new(ORIGIN, self.head()).unwrap();
        let mut note = checkpoint.sign(&self.key).unwrap();
        self.witness.cosign(&mut note, 1_790_000_000);
        note
    }

    pub fn bundle(&self) -> Vec<u8> {
        self.bundle_under(&self.checkpoint())
    }

    pub fn bundle_under(&self, checkpoint: &Note) -> Vec<u8> {
        let (key, witnesses) = (self.key.public(), [self.witness.public()]);
        let mut bytes = write_head(&key, &witnesses, checkpoint).into_bytes();
        for entry in &self.entries {
            bytes.extend(write_entry(entry));
        }
        bytes.extend(write_end(self.entries.len() as u64).into_bytes());
        bytes
    }
}

/// The entry with this number, which commits to [`body`].
pub(crate) fn entry(seq: u64, kind: &str) -> Entry {
    Entry {
        partnership: *b"sixteen id bytes",
        seq,
        kind: Word::new(kind).unwrap(),
        day: LogDay::parse("2026-04-10").unwrap(),
        actor_role: Word::new("host").unwrap(),
        body: body(seq).commitment(),
        refs: if seq < 3 { [].into() } else { [0, seq - 2].into() },
    }
}

pub(crate) fn body(seq: u64) -> Body {
    let bytes =
        format!("This is what entry {seq} says.\nIt has two lines, and a ü.\n").into_bytes();
    Body { salt: Hash::leaf(&seq.to_be_bytes()).0, bytes }
}

fn bundled(entry: &Entry, seq: u64) -> BundledEntry {
    let (bytes, leaf) = (entry.encode().into_bytes(), entry.leaf());
    BundledEntry { bytes, leaf, body: Some(body(seq)) }
}

/// A tree over made-up leaves.
pub(crate) fn tree(size: u64) -> Tree {
    let mut tree = Tree::new();
    for seq in 0..size {
        tree.push(Hash::leaf(&seq.to_be_bytes()));
    }
    tree
}
