//! Entries in their one form, and the bodies they commit to.

use std::{collections::BTreeSet, fmt::Write as _};

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::hash::Hash;
use crate::text::{hex, number, unhex};

/// The largest entry that is read, in bytes. One with all its references has 1.5 kB.
pub const MAX_ENTRY_BYTES: usize = 4096;

/// The largest body, in bytes: a long decision in several languages is a tenth of it.
pub const MAX_BODY_BYTES: usize = 1024 * 1024;

/// The most earlier entries that one entry refers to.
pub const MAX_REFS: usize = 64;

/// The kind of an entry that says the body of an earlier one is erased, and why.
///
/// Its body is the reason in plain words and is never erased itself; its references are the entries.
pub const ERASED: &str = "erased";

const HEAD: &str = "powerwith entry 1";
const MAX_WORD_BYTES: usize = 64;

/// One entry of the log. It is small, names nobody, and stays for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// How the log names the partnership: 16 bytes of chance, the same in all its entries.
    pub partnership: [u8; 16],
    /// Its number in the log, from 0.
    pub seq: u64,
    /// What happened: `round.opened`.
    pub kind: Word,
    /// The day, and no finer time: `2026-04-10`.
    pub day: LogDay,
    /// In which role someone did it: `host`.
    pub actor_role: Word,
    /// What it says in full is committed to and kept elsewhere: see [`Body::commitment`].
    pub body: [u8; 32],
    /// Numbers of earlier entries it is about, at most [`MAX_REFS`].
    pub refs: BTreeSet<u64>,
}

/// A short name: small Latin letters, digits, dots, dashes and underscores, the first of them a
/// letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word(String);

/// A day as `2026-04-10`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogDay([u8; 10]);

/// What an entry says in full, with the salt that keeps others from guessing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// 32 bytes of good chance, for this body alone.
    pub salt: [u8; 32],
    /// What it says.
    pub bytes: Vec<u8>,
}

/// Why bytes are not an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line} of the entry is not written as it should be")]
pub struct EntryError {
    /// Which line, counted from 1.
    pub line: usize,
}

impl Entry {
    /// Its bytes: one value to a line. This is what is hashed.
    pub fn encode(&self) -> String {
        let Self { partnership, seq, kind, day, actor_role, body, refs } = self;
        let mut text = format!(
            "{HEAD}\npartnership {}\nseq {seq}\nkind {}\nday {}\nby {}\nbody {}\n",
            hex(partnership),
            kind.as_str(),
            day.as_str(),
            actor_role.as_str(),
            hex(body),
        );
        if !refs.is_empty() {
            let refs: Vec<String> = refs.iter().map(u64::to_string).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(text, "refs {}", refs.join(" "));
        }
        text
    }

    /// Reads what [`Entry::encode`] writes.
    ///
    /// Refuses: [`EntryError`] with the line; also when an entry refers to itself or a later one.
    pub fn decode(bytes: &[u8]) -> Result<Self, EntryError> {
        let at = |line| EntryError { line };
        if bytes.len() > MAX_ENTRY_BYTES {
            return Err(at(1));
        }
        let text = str::from_utf8(bytes).map_err(|_| at(1))?;
        let text = text.strip_suffix('\n').ok_or(at(text.split('\n').count()))?;
        let lines: Vec<&str> = text.split('\n').collect();
        let value = |line: usize, word: &str| {
            let value = lines.get(line - 1).and_then(|text| text.strip_prefix(word));
            value.and_then(|rest| rest.strip_prefix(' ')).ok_or(at(line))
        };
        if lines.first() != Some(&HEAD) {
            return Err(at(1));
        }
        let partnership = unhex(value(2, "partnership")?).ok_or(at(2))?;
        let seq = number(value(3, "seq")?).ok_or(at(3))?;
        let kind = Word::new(value(4, "kind")?).ok_or(at(4))?;
        let day = LogDay::parse(value(5, "day")?).ok_or(at(5))?;
        let actor_role = Word::new(value(6, "by")?).ok_or(at(6))?;
        let body = unhex(value(7, "body")?).ok_or(at(7))?;
        let refs = match lines.len() {
            7 => BTreeSet::new(),
            8 => read_refs(value(8, "refs")?, seq).ok_or(at(8))?,
            _ => return Err(at(9)),
        };
        Ok(Self { partnership, seq, kind, day, actor_role, body, refs })
    }

    /// The hash of the entry in the tree.
    pub fn leaf(&self) -> Hash {
        Hash::leaf(self.encode().as_bytes())
    }
}

impl Word {
    /// The word; nothing when the text is not one.
    pub fn new(text: &str) -> Option<Self> {
        let starts_well = text.starts_with(|sign: char| sign.is_ascii_lowercase());
        let is_sign =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte);
        let is_word = starts_well && text.len() <= MAX_WORD_BYTES && text.bytes().all(is_sign);
        is_word.then(|| Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl LogDay {
    /// Reads `2026-04-10`; nothing for a day that no calendar has.
    pub fn parse(text: &str) -> Option<Self> {
        let signs: [u8; 10] = text.as_bytes().try_into().ok()?;
        let number = |from: usize, to: usize| {
            let part = text.get(from..to)?;
            let is_plain = part.bytes().all(|byte| byte.is_ascii_digit());
            if is_plain { part.parse::<u16>().ok() } else { None }
        };
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let n_days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => 0,
        };
        let is_day = signs[4] == b'-' && signs[7] == b'-' && (1..=n_days).contains(&day);
        is_day.then_some(Self(signs))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        // Digits and dashes are always text.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Body {
    /// What the entry holds of it: SHA-256 over `powerwith/v1/body`, salt and bytes.
    ///
    /// Why a salt: without it, whoever guesses a short body ("yes", a name) knows that it was right,
    /// also after it was erased. With the salt gone, nothing can be guessed.
    pub fn commitment(&self) -> [u8; 32] {
        let hash = Sha256::new_with_prefix(b"powerwith/v1/body");
        hash.chain_update(self.salt).chain_update(&self.bytes).finalize().into()
    }
}

/// Numbers in order, each once, each of an entry before this one.
fn read_refs(text: &str, seq: u64) -> Option<BTreeSet<u64>> {
    let refs: Vec<u64> = text.split(' ').map(number).collect::<Option<_>>()?;
    let is_in_order = refs.windows(2).all(|pair| pair[0] < pair[1]);
    let is_earlier = refs.last().is_some_and(|last| *last < seq);
    let fits = is_in_order && is_earlier && refs.len() <= MAX_REFS;
    fits.then(|| refs.into_iter().collect())
}
