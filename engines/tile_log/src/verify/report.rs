//! What a check found, in words.

use std::fmt;

use crate::checkpoint::{Checkpoint, CheckpointFault};
use crate::entry::EntryError;
use crate::text::grouped;

/// What a check of a whole log found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The checkpoint of the file; nothing when it could not be read.
    pub checkpoint: Option<Checkpoint>,
    /// How many entries there are.
    pub n_entries: u64,
    /// How many of them have their body.
    pub n_bodies: u64,
    /// What was erased, and why.
    pub erased: Vec<Erased>,
    /// Witnesses who signed the checkpoint.
    pub witnessed: Vec<Witnessed>,
    /// Whether the key of the log came from elsewhere than the file.
    pub key_is_known: bool,
    /// What is wrong: nothing in a whole log, at most [`MAX_FAULTS`](super::MAX_FAULTS).
    pub faults: Vec<Fault>,
    /// How many things are wrong.
    pub n_faults: u64,
}

/// A body that was erased in the open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Which entry has no body any more.
    pub seq: u64,
    /// Which entry says so.
    pub by: u64,
    /// Why, in the words of those who erased it.
    pub reason: String,
}

/// A witness who has seen this log grow without changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnessed {
    /// The name of the witness.
    pub name: String,
    /// When, in seconds since 1970.
    pub at_secs: u64,
}

/// One thing that is wrong with a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The key in the file is not one of a log.
    NotALogKey,
    /// A key that is named as a witness's is not one.
    NotAWitness {
        /// The name of the key.
        name: String,
    },
    /// The key in the file is not the one that is known from elsewhere.
    OtherKey,
    /// A key of the file did not sign the checkpoint.
    NotSigned {
        /// The name of the key.
        name: String,
    },
    /// A signature is wrong.
    WrongSignature {
        /// The name of the key.
        name: String,
    },
    /// A signature is by a key that the file does not name.
    StrangeSignature {
        /// The name with the signature.
        name: String,
    },
    /// What is signed is not a checkpoint.
    Checkpoint(CheckpointFault),
    /// The checkpoint is by another log than its key.
    Origin {
        /// The log it is by.
        origin: String,
    },
    /// An entry is not the one that the checkpoint signs.
    Altered {
        /// Which.
        seq: u64,
    },
    /// The entry is right, and the hash that was kept beside it is not.
    HashBeside {
        /// Beside which entry.
        seq: u64,
    },
    /// The entries are not those that the checkpoint signs, and their hashes were made to fit.
    Root,
    /// An entry does not fit the hash beside it, in a log that does not fit its checkpoint.
    Unfit {
        /// Which.
        seq: u64,
    },
    /// An entry is not one.
    Unreadable {
        /// Which.
        seq: u64,
        /// Its line.
        error: EntryError,
    },
    /// An entry has the number of another one.
    Number {
        /// Where it stands.
        seq: u64,
        /// What it says.
        says: u64,
    },
    /// An entry is of another partnership.
    OtherPartnership {
        /// Which.
        seq: u64,
    },
    /// A body is not the one that its entry commits to.
    Body {
        /// Which.
        seq: u64,
    },
    /// A body is missing, and no entry says why.
    BodyGone {
        /// Which.
        seq: u64,
    },
    /// A body was said to be erased, and is here.
    NotErased {
        /// Which.
        seq: u64,
        /// Which entry says so.
        by: u64,
    },
    /// An entry says that something was erased, and not why.
    NoReason {
        /// Which.
        seq: u64,
    },
    /// There are fewer entries than the checkpoint signs.
    CutOff {
        /// How many there are.
        there: u64,
        /// How many are signed.
        signed: u64,
    },
    /// There are more entries than the checkpoint signs.
    TooMany {
        /// How many there are.
        there: u64,
        /// How many are signed.
        signed: u64,
    },
    /// The last line counts other than what stands above it.
    Count {
        /// What it says.
        says: u64,
        /// How many there are.
        there: u64,
    },
    /// The log is not the one that was seen earlier.
    Seen {
        /// The size it had then.
        size: u64,
    },
    /// The log was longer when it was seen earlier.
    Shorter {
        /// The size it had then.
        seen: u64,
        /// The size of this file.
        there: u64,
    },
}

impl Report {
    /// Whether nothing was altered, added or left out, and every signature is right.
    pub fn is_whole(&self) -> bool {
        self.n_faults == 0 && self.checkpoint.is_some()
    }

    /// What was found, a sentence to a line; what is wrong stands first.
    pub fn sentences(&self) -> Vec<String> {
        let mut said = Vec::new();
        let n_entries = entries(self.n_entries);
        if self.is_whole() {
            said.push(format!(
                "Whole: the file has {n_entries}, and nothing was altered, added or left out."
            ));
        } else {
            said.push(format!("Broken: this is not the log that was signed ({n_entries})."));
        }
        said.extend(self.faults.iter().map(Fault::to_string));
        let n_more = self.n_faults.saturating_sub(self.faults.len() as u64);
        if n_more > 0 {
            said.push(format!("And {} more of these.", grouped(n_more)));
        }
        said.extend(self.erased.iter().map(Erased::to_string));
        if let Some(checkpoint) = &self.checkpoint {
            said.push(format!("Log: {}", checkpoint.origin()));
            said.push(format!("Checkpoint: {}", checkpoint.short()));
        }
        for Witnessed { name, .. } in &self.witnessed {
            said.push(format!("Witness: {name} saw this log grow without changes."));
        }
        if self.is_whole() && !self.key_is_known {
            said.push(
                "The key is the one in the file. Hold the checkpoint against a printed one, or \
                 name the key that you know."
                    .to_owned(),
            );
        }
        said
    }
}

/// A number of entries in words.
fn entries(n_entries: u64) -> String {
    if n_entries == 1 { "1 entry".to_owned() } else { format!("{} entries", grouped(n_entries)) }
}

impl fmt::Display for Erased {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seq, by, reason } = self;
        write!(f, "The body of entry {seq} was erased in the open (entry {by}): {reason}")
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALogKey => f.write_str("The key is not one of a log."),
            Self::NotAWitness { name } => write!(f, "The key of {name} is not one of a witness."),
            Self::OtherKey => f.write_str("The key in the file is not the one you know."),
            Self::NotSigned { name } => write!(f, "The checkpoint is not signed by {name}."),
            Self::WrongSignature { name } => write!(f, "The signature of {name} is wrong."),
            Self::StrangeSignature { name } => {
                write!(f, "There is a signature by {name}, whose key is not in the file.")
            }
            Self::Checkpoint(fault) => write!(f, "What is signed is no checkpoint: {fault}."),
            Self::Origin { origin } => write!(f, "The checkpoint is by another log: {origin}."),
            Self::Root => f.write_str(
                "The entries are not those that were signed: one was altered, and the hash beside \
                 it was made to fit.",
            ),
            Self::Count { says, there } => {
                let (says, there) = (entries(*says), grouped(*there));
                write!(f, "The last line says {says}, and {there} are there.")
            }
            Self::CutOff { there, signed } => {
                let (there, signed) = (grouped(*there), grouped(*signed));
                write!(f, "Cut off: {signed} entries were signed, and only {there} are there.")
            }
            Self::TooMany { there, signed } => {
                let (there, signed) = (grouped(*there), grouped(*signed));
                write!(f, "{signed} entries were signed, and {there} are there.")
            }
            Self::Seen { size } => write!(
                f,
                "The first {} entries are not those that you saw earlier.",
                grouped(*size)
            ),
            Self::Shorter { seen, there } => {
                let (seen, there) = (grouped(*seen), grouped(*there));
                write!(f, "You saw {seen} entries earlier, and only {there} are there now.")
            }
            fault => fault.write_entry(f),
        }
    }
}

impl Fault {
    /// Faults of one entry.
    fn write_entry(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Altered { seq } => write!(f, "Entry {seq} was altered."),
            Self::HashBeside { seq } => {
                write!(f, "The hash beside entry {seq} was altered; the entry itself was not.")
            }
            Self::Unfit { seq } => write!(f, "Entry {seq} does not fit the hash beside it."),
            Self::Unreadable { seq, error } => write!(f, "Entry {seq} is no entry: {error}."),
            Self::Number { seq, says } => write!(f, "Entry {seq} says that it is entry {says}."),
            Self::OtherPartnership { seq } => {
                write!(f, "Entry {seq} is of another partnership than those before it.")
            }
            Self::Body { seq } => write!(f, "The body of entry {seq} does not match it."),
            Self::BodyGone { seq } => {
                write!(f, "The body of entry {seq} is missing, and no entry says why.")
            }
            Self::NotErased { seq, by } => {
                write!(
                    f,
                    "Entry {by} says that the body of entry {seq} was erased, and it is here."
                )
            }
            Self::NoReason { seq } => {
                write!(f, "Entry {seq} says that something was erased, and not why.")
            }
            // Cannot come: the others are said above.
            other => write!(f, "{other:?}"),
        }
    }
}
