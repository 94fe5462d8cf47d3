//! A proof as a file, as C2SP tlog-proof says: an entry's number, its way to the root, and the
//! signed checkpoint.

use std::fmt::Write as _;

use thiserror::Error;

use crate::checkpoint::{Checkpoint, CheckpointError};
use crate::hash::Hash;
use crate::keys::VerifierKey;
use crate::note::{MAX_NOTE_BYTES, Note};
use crate::proof::Inclusion;
use crate::text::{base64, number, unbase64};

const HEAD: &str = "c2sp.org/tlog-proof@v1";

/// The largest proof that is read: a checkpoint, a path, and as much extra data again.
pub const MAX_PROOF_BYTES: usize = 2 * MAX_NOTE_BYTES;

/// No tree is higher.
const MAX_PATH: usize = 64;

/// A proof that stands on its own beside the entry it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofFile {
    /// Something that goes with it and is not proved by it; nothing when there is none.
    pub extra: Option<Vec<u8>>,
    /// The number of the entry and the way to the root.
    pub inclusion: Inclusion,
    /// The checkpoint with its signatures.
    pub checkpoint: Note,
}

/// Why a text is not a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line} of the proof is not written as it should be")]
pub struct ProofFileError {
    /// Which line, counted from 1.
    pub line: usize,
}

/// Why a proof proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unproved {
    /// The checkpoint is not one of this log.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The way does not lead from this entry to the root of the checkpoint.
    #[error("the proof does not lead from this entry to the checkpoint")]
    Path,
}

impl ProofFile {
    /// The proof as text.
    pub fn encode(&self) -> String {
        let mut text = format!("{HEAD}\n");
        if let Some(extra) = &self.extra {
            // Writing to a string cannot fail, here and below.
            let _ = writeln!(text, "extra {}", base64(extra));
        }
        let _ = writeln!(text, "index {}", self.inclusion.seq);
        for hash in &self.inclusion.path {
            let _ = writeln!(text, "{}", hash.to_base64());
        }
        text + "\n" + &self.checkpoint.encode()
    }

    /// Reads what [`ProofFile::encode`] writes.
    ///
    /// Refuses: [`ProofFileError`] with the line. Whether it proves anything is another question:
    /// [`ProofFile::verify`].
    pub fn decode(bytes: &[u8]) -> Result<Self, ProofFileError> {
        let at = |line| ProofFileError { line };
        if bytes.len() > MAX_PROOF_BYTES {
            return Err(at(1));
        }
        let text = str::from_utf8(bytes).map_err(|_| at(1))?;
        let (front, note) = text.split_once("\n\n").ok_or(at(1))?;
        let mut lines = front.split('\n').zip(1..).peekable();
        lines.next().filter(|(line, _)| *line == HEAD).ok_or(at(1))?;
        let extra = match lines.next_if(|(line, _)| line.starts_with("extra ")) {
            None => None,
            Some((line, line_number)) => {
                Some(line.strip_prefix("extra ").and_then(unbase64).ok_or(at(line_number))?)
            }
        };
        let (line, line_number) = lines.next().ok_or(at(2))?;
        let seq = line.strip_prefix("index ").and_then(number).ok_or(at(line_number))?;
        let (mut path, mut last) = (Vec::new(), line_number);
        for (line, line_number) in lines {
            let hash = Hash::from_base64(line).filter(|_| path.len() < MAX_PATH);
            path.push(hash.ok_or(at(line_number))?);
            last = line_number;
        }
        let checkpoint =
            Note::decode(note.as_bytes()).map_err(|error| at(last + 1 + error.line))?;
        Ok(Self { extra, inclusion: Inclusion { seq, path }, checkpoint })
    }

    /// Looks whether `entry` is in the log that `key` signs.
    ///
    /// Refuses: [`Unproved`].
    pub fn verify(&self, entry: &[u8], key: &VerifierKey) -> Result<Checkpoint, Unproved> {
        let (checkpoint, _) = Checkpoint::open(self.checkpoint.encode().as_bytes(), key)?;
        let leads = self.inclusion.holds(Hash::leaf(entry), checkpoint.head());
        if leads { Ok(checkpoint) } else { Err(Unproved::Path) }
    }
}
