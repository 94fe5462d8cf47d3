//! Signed notes, as C2SP signed-note says: a text, and lines of those who signed it.

use std::fmt::Write as _;

use thiserror::Error;

use crate::keys::is_name;
use crate::text::{base64, n_line_ends, unbase64};

/// The largest note that is read. A checkpoint with 16 witnesses has 2 kB.
pub const MAX_NOTE_BYTES: usize = 64 * 1024;

/// The most lines of signatures that are read.
pub const MAX_SIGNATURES: usize = 64;

/// A text with signatures, looked at or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

/// A line of a note: who signed, with which key, and the signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name of the key.
    pub name: String,
    /// The number of the key: the first bytes of a hash over its name and itself.
    pub key_id: u32,
    /// What the key made.
    pub bytes: Vec<u8>,
}

/// Why bytes are not a signed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line}: {fault}")]
pub struct NoteError {
    /// Which line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: NoteFault,
}

/// What is wrong with a signed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoteFault {
    /// It is larger than any note we read.
    #[error("the note is too large")]
    TooLarge,
    /// It is not UTF-8, or has signs that steer a machine.
    #[error("this is not plain text")]
    NotText,
    /// There is no empty line between text and signatures, or no line of a signature behind it.
    #[error("there is no text with a blank line and signatures behind it")]
    NoSignatures,
    /// A line behind the text is not a signature.
    #[error("this is not a line of a signature")]
    Signature,
    /// There are more signatures than we read.
    #[error("there are too many signatures")]
    TooMany,
}

impl Note {
    /// A text that nobody has signed yet.
    ///
    /// Refuses: nothing for a text that is empty, does not end its last line, or has signs that
    /// steer a machine.
    pub fn new(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        let is_right = text.ends_with('\n') && !has_control(&text) && text.len() <= MAX_NOTE_BYTES;
        is_right.then_some(Self { text, signatures: Vec::new() })
    }

    /// What is signed, with its last line feed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Who signed, as the note says. Ask a key whether it is true:
    /// [`VerifierKey::verify`](crate::VerifierKey::verify).
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Adds a signature behind the others.
    pub fn add(&mut self, signature: Signature) {
        self.signatures.push(signature);
    }

    /// The note as text.
    pub fn encode(&self) -> String {
        let mut text = format!("{}\n", self.text);
        for Signature { name, key_id, bytes } in &self.signatures {
            let all = [key_id.to_be_bytes().as_slice(), bytes].concat();
            // Writing to a string cannot fail.
            let _ = writeln!(text, "— {name} {}", base64(&all));
        }
        text
    }

    /// Reads what [`Note::encode`] writes, with at least one signature.
    ///
    /// Refuses: [`NoteError`] with the line.
    pub fn decode(bytes: &[u8]) -> Result<Self, NoteError> {
        let at = |line, fault| NoteError { line, fault };
        if bytes.len() > MAX_NOTE_BYTES {
            return Err(at(1, NoteFault::TooLarge));
        }
        let all = str::from_utf8(bytes)
            .map_err(|error| at(line_of(&bytes[..error.valid_up_to()]), NoteFault::NotText))?;
        if let Some(place) = all.find(is_control) {
            return Err(at(line_of(&bytes[..place]), NoteFault::NotText));
        }
        let n_lines = line_of(bytes);
        let (text, lines) = all.rsplit_once("\n\n").ok_or(at(n_lines, NoteFault::NoSignatures))?;
        let text = format!("{text}\n");
        let first = line_of(text.as_bytes()) + 1;
        let lines = lines.strip_suffix('\n').ok_or(at(n_lines, NoteFault::NoSignatures))?;
        let mut signatures = Vec::new();
        for (idx, line) in lines.split('\n').enumerate() {
            let line_number = first + idx;
            if signatures.len() == MAX_SIGNATURES {
                return Err(at(line_number, NoteFault::TooMany));
            }
            signatures.push(Signature::read(line).ok_or(at(line_number, NoteFault::Signature))?);
        }
        Ok(Self { text, signatures })
    }
}

impl Signature {
    fn read(line: &str) -> Option<Self> {
        let (name, all) = line.strip_prefix("— ")?.split_once(' ')?;
        let all = unbase64(all)?;
        let (key_id, bytes) = all.split_first_chunk()?;
        let key_id = u32::from_be_bytes(*key_id);
        let is_right = is_name(name) && !bytes.is_empty();
        is_right.then(|| Self { name: name.to_owned(), key_id, bytes: bytes.to_vec() })
    }
}

/// The number of the line that begins behind these bytes, from 1.
fn line_of(before: &[u8]) -> usize {
    1 + n_line_ends(before)
}

fn has_control(text: &str) -> bool {
    text.contains(is_control)
}

fn is_control(sign: char) -> bool {
    sign < ' ' && sign != '\n'
}
