//! Looking through a whole log: was anything altered, added or left out?

mod report;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::bundle::{BundleError, BundledEntry, Piece, Reader};
use crate::checkpoint::Checkpoint;
use crate::edge::Edge;
use crate::entry::{ERASED, Entry};
use crate::hash::Hash;
use crate::keys::{KeyKind, Verdict, VerifierKey};
use crate::note::Note;
use crate::text::{hex, number};

pub use report::{Erased, Fault, Report, Witnessed};

/// The most faults that are kept with their place; all are counted.
pub const MAX_FAULTS: usize = 100;

/// The longest reason for erasing that is told, in bytes.
const MAX_REASON_BYTES: usize = 1000;

/// What whoever checks knows from elsewhere, not from the file.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The key of the log, from a page, a sheet of paper, or an earlier file.
    pub key: Option<VerifierKey>,
    /// Checkpoints seen earlier.
    pub seen: Vec<Seen>,
}

/// A checkpoint someone saw earlier: its size, and at least the 12 digits that are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    size: u64,
    digits: String,
}

/// A check of a bundle, piece by piece.
#[derive(Debug)]
pub struct Verification {
    known: Known,
    key: Option<VerifierKey>,
    witnesses: Vec<VerifierKey>,
    checkpoint: Option<Checkpoint>,
    witnessed: Vec<Witnessed>,
    /// Over the entries as they are.
    edge: Edge,
    /// Over the hashes beside them; nothing while both are the same.
    beside: Option<Edge>,
    /// Entries that are not what the hash beside them says.
    unfit: Vec<u64>,
    without_body: BTreeSet<u64>,
    /// For each entry that was said to be erased: by which entry, and why.
    erased_by: BTreeMap<u64, (u64, Option<String>)>,
    n_bodies: u64,
    partnership: Option<[u8; 16]>,
    faults: Vec<Fault>,
    n_faults: u64,
}

/// Checks a bundle that is all in memory.
///
/// Refuses: [`BundleError`] for what is not a whole bundle. What a whole one holds is said in the
/// report.
pub fn verify(bytes: &[u8], known: Known) -> Result<Report, BundleError> {
    let (mut reader, mut verification) = (Reader::new(), Verification::new(known));
    reader.feed(bytes, |piece| verification.take(piece))?;
    reader.finish()?;
    Ok(verification.finish())
}

impl Seen {
    /// What is in a checkpoint.
    pub fn of(checkpoint: &Checkpoint) -> Self {
        Self { size: checkpoint.head().size, digits: hex(&checkpoint.head().root.0) }
    }

    /// Reads a checkpoint as it is printed: `1,042 · 3fa91c0d22ab`, also with a colon or a space in
    /// place of the dot, and with more of the digits.
    ///
    /// Refuses: nothing for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split([' ', ':', '·']).filter(|word| !word.is_empty());
        let (size, digits) = (words.next()?, words.next()?);
        let size = number(&size.replace(',', ""))?;
        let is_digits = digits.bytes().all(|byte| b"0123456789abcdef".contains(&byte));
        let fits = is_digits && (12..=64).contains(&digits.len()) && words.next().is_none();
        fits.then(|| Self { size, digits: digits.to_owned() })
    }
}

impl Verification {
    /// Before the first piece.
    pub fn new(known: Known) -> Self {
        Self {
            known,
            key: None,
            witnesses: Vec::new(),
            checkpoint: None,
            witnessed: Vec::new(),
            edge: Edge::new(),
            beside: None,
            unfit: Vec::new(),
            without_body: BTreeSet::new(),
            erased_by: BTreeMap::new(),
            n_bodies: 0,
            partnership: None,
            faults: Vec::new(),
            n_faults: 0,
        }
    }

    /// Looks at the next piece.
    pub fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Key(key) => self.take_key(key),
            Piece::Witness(key) => {
                if key.kind() != KeyKind::Witness {
                    self.fault(Fault::NotAWitness { name: key.name().to_owned() });
                }
                self.witnesses.push(key);
            }
            Piece::Checkpoint(note) => self.take_checkpoint(&note),
            Piece::Entry(entry) => self.take_entry(&entry),
            Piece::End { n_entries } => {
                if n_entries != self.edge.size() {
                    self.fault(Fault::Count { says: n_entries, there: self.edge.size() });
                }
            }
        }
    }

    /// Says what was found.
    pub fn finish(mut self) -> Report {
        self.compare_roots();
        self.compare_erased();
        let size = self.edge.size();
        for seen in std::mem::take(&mut self.known.seen) {
            if seen.size > size {
                self.fault(Fault::Shorter { seen: seen.size, there: size });
            }
        }
        let erased = self.erased_by.iter().filter_map(|(seq, (by, reason))| {
            let reason = reason.clone()?;
            Some(Erased { seq: *seq, by: *by, reason })
        });
        Report {
            erased: erased.collect(),
            checkpoint: self.checkpoint,
            n_entries: size,
            n_bodies: self.n_bodies,
            witnessed: self.witnessed,
            key_is_known: self.known.key.is_some(),
            faults: self.faults,
            n_faults: self.n_faults,
        }
    }

    fn take_key(&mut self, key: VerifierKey) {
        if key.kind() != KeyKind::Log {
            self.fault(Fault::NotALogKey);
        }
        if self.known.key.as_ref().is_some_and(|known| *known != key) {
            self.fault(Fault::OtherKey);
        }
        self.key = Some(key);
    }

    fn take_checkpoint(&mut self, note: &Note) {
        let keys: Vec<VerifierKey> = self.key.iter().chain(&self.witnesses).cloned().collect();
        for key in &keys {
            let name = key.name().to_owned();
            match key.verify(note) {
                Verdict::Missing => self.fault(Fault::NotSigned { name }),
                Verdict::Wrong => self.fault(Fault::WrongSignature { name }),
                Verdict::Signed { at_secs: Some(at_secs) } => {
                    self.witnessed.push(Witnessed { name, at_secs });
                }
                Verdict::Signed { at_secs: None } => {}
            }
        }
        for signature in note.signatures() {
            let is_mine =
                |key: &VerifierKey| key.name() == signature.name && key.id() == signature.key_id;
            if !keys.iter().any(is_mine) {
                self.fault(Fault::StrangeSignature { name: signature.name.clone() });
            }
        }
        match Checkpoint::parse(note.text()) {
            Err(error) => self.fault(Fault::Checkpoint(error)),
            Ok(checkpoint) => {
                if self.key.as_ref().is_some_and(|key| key.name() != checkpoint.origin()) {
                    self.fault(Fault::Origin { origin: checkpoint.origin().to_owned() });
                }
                self.checkpoint = Some(checkpoint);
            }
        }
    }

    fn take_entry(&mut self, bundled: &BundledEntry) {
        let (seq, leaf) = (self.edge.size(), Hash::leaf(&bundled.bytes));
        if leaf != bundled.leaf {
            self.beside.get_or_insert_with(|| self.edge.clone());
            if self.unfit.len() < MAX_FAULTS {
                self.unfit.push(seq);
            }
        }
        if let Some(beside) = &mut self.beside {
            beside.append(bundled.leaf);
        }
        self.edge.append(leaf);
        self.compare_seen();
        match Entry::decode(&bundled.bytes) {
            Err(error) => self.fault(Fault::Unreadable { seq, error }),
            Ok(entry) => self.read_entry(seq, &entry, bundled),
        }
    }

    fn read_entry(&mut self, seq: u64, entry: &Entry, bundled: &BundledEntry) {
        if entry.seq != seq {
            self.fault(Fault::Number { seq, says: entry.seq });
        }
        if *self.partnership.get_or_insert(entry.partnership) != entry.partnership {
            self.fault(Fault::OtherPartnership { seq });
        }
        match &bundled.body {
            None => {
                self.without_body.insert(seq);
            }
            Some(body) => {
                self.n_bodies += 1;
                if body.commitment() != entry.body {
                    self.fault(Fault::Body { seq });
                }
            }
        }
        if entry.kind.as_str() == ERASED {
            let said = bundled.body.as_ref().map(|body| String::from_utf8_lossy(&body.bytes));
            let reason = said.map(|said| said.trim().chars().take(MAX_REASON_BYTES).collect());
            for erased in &entry.refs {
                self.erased_by.entry(*erased).or_insert((seq, reason.clone()));
            }
        }
    }

    /// Whether the log is, at this size, the one that was seen then.
    fn compare_seen(&mut self) {
        let size = self.edge.size();
        if !self.known.seen.iter().any(|seen| seen.size == size) {
            return;
        }
        let root = hex(&self.edge.head().root.0);
        let differs = |seen: &&Seen| seen.size == size && !root.starts_with(&seen.digits);
        let n_different = self.known.seen.iter().filter(differs).count();
        for _ in 0..n_different {
            self.fault(Fault::Seen { size });
        }
    }

    /// Whether the entries are those that the checkpoint signs; if not, which ones are to blame.
    fn compare_roots(&mut self) {
        let Some(signed) = self.checkpoint.as_ref().map(|checkpoint| *checkpoint.head()) else {
            return;
        };
        let found = self.edge.head();
        let beside = self.beside.as_ref().map(Edge::head);
        let name_each: fn(u64) -> Fault = if found == signed {
            |seq| Fault::HashBeside { seq }
        } else if beside == Some(signed) {
            |seq| Fault::Altered { seq }
        } else {
            self.fault(match found.size.cmp(&signed.size) {
                Ordering::Less => Fault::CutOff { there: found.size, signed: signed.size },
                Ordering::Greater => Fault::TooMany { there: found.size, signed: signed.size },
                Ordering::Equal => Fault::Root,
            });
            |seq| Fault::Unfit { seq }
        };
        for seq in std::mem::take(&mut self.unfit) {
            self.fault(name_each(seq));
        }
    }

    /// Whether bodies are gone exactly where an entry says so.
    fn compare_erased(&mut self) {
        let without_body = std::mem::take(&mut self.without_body);
        let erased_by = std::mem::take(&mut self.erased_by);
        for seq in &without_body {
            if !erased_by.contains_key(seq) {
                self.fault(Fault::BodyGone { seq: *seq });
            }
        }
        for (seq, (by, reason)) in &erased_by {
            if !without_body.contains(seq) {
                self.fault(Fault::NotErased { seq: *seq, by: *by });
            }
            if reason.as_ref().is_none_or(String::is_empty) {
                self.fault(Fault::NoReason { seq: *by });
            }
        }
        self.erased_by = erased_by;
    }

    fn fault(&mut self, fault: Fault) {
        self.n_faults += 1;
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(fault);
        }
    }
}
