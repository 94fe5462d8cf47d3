//! Checkpoints, as C2SP tlog-checkpoint says: how large a log is, and the hash over all of it.

use std::fmt;

use thiserror::Error;

use crate::edge::Head;
use crate::hash::Hash;
use crate::keys::{LogKey, Verdict, VerifierKey};
use crate::note::{Note, NoteError};
use crate::text::{grouped, number};

/// What a log says of itself at one moment, without the signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    head: Head,
    extensions: Vec<String>,
}

/// Why a text is not a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line} of the checkpoint is not written as it should be")]
pub struct CheckpointFault {
    /// Which line, counted from 1.
    pub line: usize,
}

/// Why a signed checkpoint is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CheckpointError {
    /// It is not a signed note.
    #[error("the checkpoint is no signed note: {0}")]
    Note(#[from] NoteError),
    /// The text in it is not a checkpoint.
    #[error(transparent)]
    Text(#[from] CheckpointFault),
    /// The key that was asked for did not sign it.
    #[error("the checkpoint is not signed by {0}")]
    NotSigned(String),
    /// The signature by that key is wrong.
    #[error("the signature of {0} under the checkpoint is wrong")]
    WrongSignature(String),
    /// It is the checkpoint of another log.
    #[error("the checkpoint is by \"{0}\", which is another log")]
    Origin(String),
}

impl Checkpoint {
    /// What the log `origin` says.
    ///
    /// Refuses: nothing for an empty origin, or one with a line feed or signs that steer a machine.
    pub fn new(origin: impl Into<String>, head: Head) -> Option<Self> {
        let origin = origin.into();
        is_line(&origin).then_some(Self { origin, head, extensions: Vec::new() })
    }

    /// The name of the log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Size and root.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Lines behind the three that we know, which logs of others may have.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// Size and 12 digits of the root, for print: `1,042 entries · 3fa91c0d22ab`.
    pub fn short(&self) -> String {
        format!("{} · {}", grouped(self.head.size), self.head.root.short())
    }

    /// Reads the text of a checkpoint, without signatures.
    ///
    /// Refuses: [`CheckpointFault`] with the line.
    pub fn parse(text: &str) -> Result<Self, CheckpointFault> {
        let at = |line| CheckpointFault { line };
        let mut lines = text.split_terminator('\n');
        let origin = lines.next().filter(|line| is_line(line)).ok_or(at(1))?;
        let size = lines.next().and_then(number).ok_or(at(2))?;
        let root = lines.next().and_then(Hash::from_base64).ok_or(at(3))?;
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if let Some(idx) = extensions.iter().position(|line| !is_line(line)) {
            return Err(at(4 + idx));
        }
        let read = Self { origin: origin.to_owned(), head: Head { size, root }, extensions };
        // The last line has its end, too.
        if read.to_string() == text { Ok(read) } else { Err(at(3 + read.extensions.len())) }
    }

    /// The checkpoint signed by its log.
    ///
    /// Refuses: nothing when it is too large for a note.
    pub fn sign(&self, key: &LogKey) -> Option<Note> {
        let mut note = Note::new(self.to_string())?;
        key.sign(&mut note);
        Some(note)
    }

    /// Reads a signed checkpoint that `key` must have signed, and whose origin is the name of `key`.
    ///
    /// Refuses: [`CheckpointError`].
    pub fn open(bytes: &[u8], key: &VerifierKey) -> Result<(Self, Note), CheckpointError> {
        let note = Note::decode(bytes)?;
        match key.verify(&note) {
            Verdict::Missing => return Err(CheckpointError::NotSigned(key.name().to_owned())),
            Verdict::Wrong => return Err(CheckpointError::WrongSignature(key.name().to_owned())),
            Verdict::Signed { .. } => {}
        }
        let checkpoint = Self::parse(note.text())?;
        if checkpoint.origin != key.name() {
            return Err(CheckpointError::Origin(checkpoint.origin));
        }
        Ok((checkpoint, note))
    }
}

/// The text that is signed.
impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.head.size, self.head.root.to_base64())?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

fn is_line(line: &str) -> bool {
    !line.is_empty() && !line.contains(|sign| sign < ' ')
}
