//! A log that only grows, and that anyone can check offline.
//!
//! An [`Entry`] is small, names nobody and stays for good; what it says in full is a [`Body`] that it
//! commits to, and that can be erased without breaking any proof. An [`Edge`] is all that is needed
//! to append. A [`Checkpoint`], signed by the log ([`LogKey`]) and by witnesses ([`WitnessKey`]),
//! fixes everything so far; an [`Inclusion`] shows that an entry is under it, a [`Consistency`] that a
//! later one holds the same past. A [`Tile`] is a file of the tree, as C2SP tlog-tiles lays it out.
//! A bundle ([`bundle`]) is a whole log in one file, and [`verify()`] says in words what it found.
//!
//! Everything is pure: no files, no clock, no network, and chance comes in as bytes.

pub mod bundle;
mod checkpoint;
mod edge;
mod entry;
mod hash;
mod keys;
mod node;
mod note;
mod proof;
mod proof_file;
mod text;
mod tile;
mod tree;
mod verify;

#[cfg(test)]
mod tests;

pub use checkpoint::{Checkpoint, CheckpointError, CheckpointFault};
pub use edge::{Added, Edge, Head};
pub use entry::{
    Body, ERASED, Entry, EntryError, LogDay, MAX_BODY_BYTES, MAX_ENTRY_BYTES, MAX_REFS, Word,
};
pub use hash::Hash;
pub use keys::{KeyError, KeyKind, LogKey, MAX_NAME_BYTES, Verdict, VerifierKey, WitnessKey};
pub use node::{MAX_ENTRIES, Node};
pub use note::{MAX_NOTE_BYTES, MAX_SIGNATURES, Note, NoteError, NoteFault, Signature};
pub use proof::{Consistency, Inclusion, nodes_of, prove_consistency, prove_inclusion};
pub use proof_file::{MAX_PROOF_BYTES, ProofFile, ProofFileError, Unproved};
pub use tile::{
    EntriesError, MAX_TILE_ENTRY_BYTES, Tile, TileKind, WIDTH, decode_entries, encode_entries,
    tiles,
};
pub use tree::{TilesError, Tree, node_in_tile};
pub use verify::{Erased, Fault, Known, MAX_FAULTS, Report, Seen, Verification, Witnessed, verify};

/// The example of the README is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
