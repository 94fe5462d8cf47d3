//! Reading a bundle piece by piece, and knowing where it is.

use super::{BundleError, BundleFault, BundledEntry, HEAD, MAX_WITNESSES, Piece};
use crate::entry::{Body, MAX_BODY_BYTES, MAX_ENTRY_BYTES};
use crate::hash::Hash;
use crate::keys::VerifierKey;
use crate::note::{MAX_NOTE_BYTES, Note};
use crate::text::{n_line_ends, number, unhex};

/// The longest line outside of bodies: a key with its name.
const MAX_LINE_BYTES: usize = 512;

/// Takes a bundle in parts of any size and gives its pieces as soon as they are whole.
///
/// It holds one piece and one part, so at most a little over a megabyte.
#[derive(Debug)]
pub struct Reader {
    /// What came and is not used yet.
    kept: Vec<u8>,
    /// How much of `kept` is used.
    used: usize,
    next: Next,
    /// The line that begins at `used`, from 1.
    line: u64,
    n_witnesses: usize,
    n_entries: u64,
}

/// What has to come next.
#[derive(Debug)]
enum Next {
    Head,
    Key,
    WitnessOrCheckpoint,
    Checkpoint { n_bytes: usize },
    EntryOrEnd,
    Entry { n_bytes: usize, leaf: Hash },
    BodyOrErased { entry: Vec<u8>, leaf: Hash },
    Body { n_bytes: usize, salt: [u8; 32], entry: Vec<u8>, leaf: Hash },
    Nothing,
}

/// What reading one step came to.
enum Step {
    /// More bytes have to come first.
    Wait,
    /// Something was used, and no piece is whole yet.
    On,
    Piece(Box<Piece>),
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// Before the first byte.
    pub fn new() -> Self {
        let (kept, next) = (Vec::new(), Next::Head);
        Self { kept, used: 0, next, line: 1, n_witnesses: 0, n_entries: 0 }
    }

    /// Takes the next part of the file and hands on each piece that is whole now.
    ///
    /// Refuses: [`BundleError`] with the line, for what is not a bundle.
    pub fn feed(&mut self, part: &[u8], mut take: impl FnMut(Piece)) -> Result<(), BundleError> {
        self.kept.drain(..self.used);
        self.used = 0;
        self.kept.extend_from_slice(part);
        loop {
            match self.step()? {
                Step::Wait => return Ok(()),
                Step::On => {}
                Step::Piece(piece) => take(*piece),
            }
        }
    }

    /// Says that there is no more.
    ///
    /// Refuses: [`BundleFault::CutOff`] when the end was not reached.
    pub fn finish(self) -> Result<(), BundleError> {
        match self.next {
            Next::Nothing => Ok(()),
            _ => Err(self.error(BundleFault::CutOff { n_entries: self.n_entries })),
        }
    }

    fn step(&mut self) -> Result<Step, BundleError> {
        match std::mem::replace(&mut self.next, Next::Nothing) {
            Next::Checkpoint { n_bytes } => self.checkpoint(n_bytes),
            Next::Entry { n_bytes, leaf } => Ok(match self.take(n_bytes) {
                None => self.wait(Next::Entry { n_bytes, leaf }),
                Some(entry) => self.on(Next::BodyOrErased { entry, leaf }),
            }),
            Next::Body { n_bytes, salt, entry, leaf } => self.body(n_bytes, (salt, entry, leaf)),
            Next::Nothing if self.used == self.kept.len() => Ok(Step::Wait),
            Next::Nothing => Err(self.error(BundleFault::Rest)),
            next => match self.peek_line()? {
                None => Ok(self.wait(next)),
                Some(line) => {
                    let step = match next {
                        Next::EntryOrEnd | Next::BodyOrErased { .. } => {
                            self.read_among(&line, next)?
                        }
                        _ => self.read_front(&line, &next)?,
                    };
                    self.used += line.len() + 1;
                    self.line += 1;
                    Ok(step)
                }
            },
        }
    }

    /// Reads a line before the entries.
    fn read_front(&mut self, line: &str, next: &Next) -> Result<Step, BundleError> {
        let (word, values) = line.split_once(' ').unwrap_or((line, ""));
        match (next, word) {
            (Next::Head, _) if line == HEAD => Ok(self.on(Next::Key)),
            (Next::Head, _) => Err(self.error(BundleFault::Word("\"powerwith open log 1\""))),
            (Next::Key, "key") => {
                let key = self.key(values)?;
                Ok(self.piece(Next::WitnessOrCheckpoint, Piece::Key(key)))
            }
            (Next::Key, _) => Err(self.error(BundleFault::Word("\"key\""))),
            (_, "witness") => {
                self.n_witnesses += 1;
                if self.n_witnesses > MAX_WITNESSES {
                    return Err(self.error(BundleFault::TooLarge("list of witnesses")));
                }
                let key = self.key(values)?;
                Ok(self.piece(Next::WitnessOrCheckpoint, Piece::Witness(key)))
            }
            (_, "checkpoint") => {
                let n_bytes = number(values).ok_or(self.error(BundleFault::Value("checkpoint")))?;
                let n_bytes = self.limited(n_bytes, ("checkpoint", MAX_NOTE_BYTES))?;
                Ok(self.on(Next::Checkpoint { n_bytes }))
            }
            _ => Err(self.error(BundleFault::Word("\"witness\" or \"checkpoint\""))),
        }
    }

    /// Reads a line between entries, or between an entry and its body.
    fn read_among(&mut self, line: &str, next: Next) -> Result<Step, BundleError> {
        let (word, values) = line.split_once(' ').unwrap_or((line, ""));
        match (next, word) {
            (Next::BodyOrErased { entry, leaf }, _) if line == "erased" => {
                Ok(self.entry(BundledEntry { bytes: entry, leaf, body: None }))
            }
            (Next::BodyOrErased { entry, leaf }, "body") => {
                let (n_bytes, salt) = two(values).ok_or(self.error(BundleFault::Value("body")))?;
                let n_bytes = self.limited(n_bytes, ("body", MAX_BODY_BYTES))?;
                Ok(self.on(Next::Body { n_bytes, salt, entry, leaf }))
            }
            (Next::BodyOrErased { .. }, _) => {
                Err(self.error(BundleFault::Word("\"body\" or \"erased\"")))
            }
            (_, "entry") => {
                let (n_bytes, leaf) = two(values).ok_or(self.error(BundleFault::Value("entry")))?;
                let n_bytes = self.limited(n_bytes, ("entry", MAX_ENTRY_BYTES))?;
                Ok(self.on(Next::Entry { n_bytes, leaf: Hash(leaf) }))
            }
            (_, "end") => {
                let n_entries = number(values).ok_or(self.error(BundleFault::Value("end")))?;
                Ok(self.piece(Next::Nothing, Piece::End { n_entries }))
            }
            _ => Err(self.error(BundleFault::Word("\"entry\" or \"end\""))),
        }
    }

    fn checkpoint(&mut self, n_bytes: usize) -> Result<Step, BundleError> {
        let line = self.line;
        let Some(note) = self.take(n_bytes) else {
            return Ok(self.wait(Next::Checkpoint { n_bytes }));
        };
        match Note::decode(&note) {
            Ok(note) => Ok(self.piece(Next::EntryOrEnd, Piece::Checkpoint(note))),
            Err(error) => {
                let line = line + error.line as u64 - 1;
                Err(BundleError { line, fault: error.fault.into() })
            }
        }
    }

    fn body(
        &mut self,
        n_bytes: usize,
        (salt, entry, leaf): ([u8; 32], Vec<u8>, Hash),
    ) -> Result<Step, BundleError> {
        let Some(mut bytes) = self.take(n_bytes + 1) else {
            return Ok(self.wait(Next::Body { n_bytes, salt, entry, leaf }));
        };
        // A body ends its last line outside of itself.
        if bytes.pop() != Some(b'\n') {
            return Err(self.error(BundleFault::Word("the end of the body's last line")));
        }
        Ok(self.entry(BundledEntry { bytes: entry, leaf, body: Some(Body { salt, bytes }) }))
    }

    fn entry(&mut self, entry: BundledEntry) -> Step {
        self.n_entries += 1;
        self.piece(Next::EntryOrEnd, Piece::Entry(entry))
    }

    fn key(&self, text: &str) -> Result<VerifierKey, BundleError> {
        VerifierKey::parse(text).map_err(|fault| self.error(fault.into()))
    }

    fn limited(
        &self,
        n_bytes: u64,
        (what, limit): (&'static str, usize),
    ) -> Result<usize, BundleError> {
        let n_bytes = usize::try_from(n_bytes).ok().filter(|n_bytes| *n_bytes <= limit);
        n_bytes.ok_or_else(|| self.error(BundleFault::TooLarge(what)))
    }

    /// The line at the place, without its end; nothing when it is not all there yet.
    fn peek_line(&self) -> Result<Option<String>, BundleError> {
        let rest = &self.kept[self.used..];
        match rest.iter().take(MAX_LINE_BYTES).position(|byte| *byte == b'\n') {
            None if rest.len() >= MAX_LINE_BYTES => Err(self.error(BundleFault::TooLarge("line"))),
            None => Ok(None),
            Some(length) => match str::from_utf8(&rest[..length]) {
                Ok(line) => Ok(Some(line.to_owned())),
                Err(_) => Err(self.error(BundleFault::Word("plain text"))),
            },
        }
    }

    /// The next bytes; nothing when they are not all there yet.
    fn take(&mut self, n_bytes: usize) -> Option<Vec<u8>> {
        let taken = self.kept[self.used..].get(..n_bytes)?.to_vec();
        self.used += n_bytes;
        self.line += n_line_ends(&taken) as u64;
        Some(taken)
    }

    fn wait(&mut self, next: Next) -> Step {
        self.next = next;
        Step::Wait
    }

    fn on(&mut self, next: Next) -> Step {
        self.next = next;
        Step::On
    }

    fn piece(&mut self, next: Next, piece: Piece) -> Step {
        self.next = next;
        Step::Piece(Box::new(piece))
    }

    fn error(&self, fault: BundleFault) -> BundleError {
        BundleError { line: self.line, fault }
    }
}

/// A number and 32 bytes.
fn two(values: &str) -> Option<(u64, [u8; 32])> {
    let (count, bytes) = values.split_once(' ')?;
    Some((number(count)?, unhex(bytes)?))
}
