//! A whole log in one file that people can take along: keys, checkpoint, entries, and their bodies.
//!
//! It is text, written and read piece by piece, so that a log of any length fits in little memory.

mod read;

use std::fmt::Write as _;

use thiserror::Error;

use crate::entry::Body;
use crate::hash::Hash;
use crate::keys::{KeyError, VerifierKey};
use crate::note::{Note, NoteFault};
use crate::text::hex;

pub use read::Reader;

/// The first line. The number is the version of the format.
pub(crate) const HEAD: &str = "powerwith open log 1";

/// The most witnesses a bundle names.
pub const MAX_WITNESSES: usize = 16;

/// One piece of a bundle, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// The key of the log, once.
    Key(VerifierKey),
    /// The key of a witness; none or several.
    Witness(VerifierKey),
    /// The checkpoint, once.
    Checkpoint(Note),
    /// An entry, in their order.
    Entry(BundledEntry),
    /// The end, with the number of entries that the file says it has.
    End {
        /// How many entries.
        n_entries: u64,
    },
}

/// An entry as a bundle holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundledEntry {
    /// The bytes of the entry. Whether they are one is another question.
    pub bytes: Vec<u8>,
    /// The hash that was kept beside the entry. With it, an entry that was changed can be named, and
    /// not only missed.
    pub leaf: Hash,
    /// What it says in full; nothing when that was erased.
    pub body: Option<Body>,
}

/// Why a file is not a whole bundle.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {fault}")]
pub struct BundleError {
    /// Which line, counted from 1.
    pub line: u64,
    /// What is wrong there.
    pub fault: BundleFault,
}

/// What is wrong with a place in a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BundleFault {
    /// The line does not begin with one of the words that may stand there.
    #[error("{0} should stand here")]
    Word(&'static str),
    /// The values behind the word do not have the form they must have.
    #[error("what stands behind \"{0}\" is not written as it should be")]
    Value(&'static str),
    /// Something is larger than it may be.
    #[error("this {0} is larger than any log's")]
    TooLarge(&'static str),
    /// A key is not one.
    #[error("{0}")]
    Key(#[from] KeyError),
    /// The checkpoint is not a signed note.
    #[error("the checkpoint is no signed note: {0}")]
    Checkpoint(#[from] NoteFault),
    /// The file ends before its end.
    #[error("the file is cut off here, behind {n_entries} whole entries")]
    CutOff {
        /// How many entries are there.
        n_entries: u64,
    },
    /// There is something behind the end.
    #[error("nothing may stand behind the end")]
    Rest,
}

/// The beginning of a bundle: the keys and the checkpoint.
///
/// Shape: as many witnesses as are wanted, at most [`MAX_WITNESSES`].
pub fn write_head(key: &VerifierKey, witnesses: &[VerifierKey], checkpoint: &Note) -> String {
    let mut text = format!("{HEAD}\nkey {key}\n");
    for witness in witnesses {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "witness {witness}");
    }
    let note = checkpoint.encode();
    let _ = write!(text, "checkpoint {}\n{note}", note.len());
    text
}

/// One entry of a bundle. They follow in their order, each once.
pub fn write_entry(entry: &BundledEntry) -> Vec<u8> {
    let mut bytes = format!("entry {} {}\n", entry.bytes.len(), entry.leaf).into_bytes();
    bytes.extend_from_slice(&entry.bytes);
    match &entry.body {
        None => bytes.extend_from_slice(b"erased\n"),
        Some(Body { salt, bytes: body }) => {
            bytes.extend_from_slice(format!("body {} {}\n", body.len(), hex(salt)).as_bytes());
            bytes.extend_from_slice(body);
            bytes.push(b'\n');
        }
    }
    bytes
}

/// The end of a bundle.
pub fn write_end(n_entries: u64) -> String {
    format!("end {n_entries}\n")
}
