//! What is written down for everyone about a round: before a sealed one opens, after it closes, and
//! when stories come out that two people read first.
//!
//! The bytes are exact, one value to a line, so that the open log can take them over as they are.
//! Nobody's name, and no time finer than a day.

use std::{collections::BTreeSet, fmt::Write as _};

use powerwith_core::{Day, PartnershipId};
use sealed_tokens::{Counts, PublicKeys};
use sha2::{Digest, Sha256};

use super::{audited::Audited, stories::StoriesOut};
use crate::{
    instrument::{Item, ItemRef, Wording},
    round::{Breakdown, RoundId},
};

const HEAD: &str = "powerwith record 1";

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A sealed round is about to open.
    Opened(Opened),
    /// It closed; the list of receipts is fixed from now on.
    Closed(Closed),
    /// Its key, published after the list was fixed: anyone can check every token.
    Key {
        /// The round.
        round: RoundId,
        /// The seed of its keys.
        seed: [u8; 32],
    },
    /// An auditor of a partner counted it again after the close.
    Audited(Audited),
    /// Its stories came out; two people had been asked to read them first.
    Stories(StoriesOut),
}

/// What is fixed before a sealed round opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The partnership.
    pub partnership: PartnershipId,
    /// The round.
    pub round: RoundId,
    /// The day it opened.
    pub day: Day,
    /// See [`questions_hash`].
    pub questions: [u8; 32],
    /// How many people were members that day.
    pub eligible: u32,
    /// The smallest crowd that is shown on its own, in people.
    pub floor_people: usize,
    /// The ways to see the results besides the total.
    pub views: BTreeSet<Breakdown>,
    /// The last day on which tokens are given out.
    pub issuing_through: Day,
    /// The last day on which answers are taken: after that one.
    pub sending_through: Day,
    /// The public keys, one for each place.
    pub keys: PublicKeys,
}

/// What is fixed when a sealed round closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The round.
    pub round: RoundId,
    /// The day it closed.
    pub day: Day,
    /// People and answers.
    pub counts: Counts,
    /// The root over the list of receipts.
    pub root: [u8; 32],
}

/// A text that is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the record is not written as it should be")]
pub struct NotARecord {
    /// Which line, counted from 1.
    pub line: usize,
}

/// SHA-256 over everything that is asked, in its order: the item, how it is answered, and its words
/// in every language.
pub fn questions_hash<'a>(items: impl IntoIterator<Item = (&'a ItemRef, &'a Item)>) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix("powerwith/v1/questions\n");
    for (name, item) in items {
        hash.update(format!("item {name}\n"));
        for form in item.asked_forms() {
            hash.update(format!("form {form}\n"));
        }
        for (language, wording) in item.wording.iter() {
            hash.update(format!("language {}\n", language.tag()));
            for text in texts(wording) {
                hash.update(format!("text {}\n{text}\n", text.len()));
            }
        }
    }
    hash.finalize().into()
}

/// Every text of a wording, in one order; a text that is not there is empty.
fn texts(wording: &Wording) -> Vec<&str> {
    let Wording { title, ask, story, parts, choices, stems } = wording;
    let first = [title.as_deref().unwrap_or(""), ask, story.as_deref().unwrap_or("")];
    let lists = parts.iter().chain(choices).map(String::as_str);
    let stems = stems.iter().flat_map(|(form, stem)| [form.as_str(), stem]);
    first.into_iter().chain(lists).chain(stems).collect()
}

impl Record {
    /// The kind, as the log names it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Opened(_) => "round.opened",
            Self::Closed(_) => "round.closed",
            Self::Key { .. } => "round.key",
            Self::Audited(_) => "round.audited",
            Self::Stories(_) => "round.stories",
        }
    }

    /// The round it is about.
    pub const fn round(&self) -> RoundId {
        match self {
            Self::Opened(opened) => opened.round,
            Self::Closed(closed) => closed.round,
            Self::Key { round, .. } => *round,
            Self::Audited(audited) => audited.statement.look.round,
            Self::Stories(stories) => stories.round,
        }
    }

    /// Its bytes.
    pub fn encode(&self) -> String {
        let mut text = format!("{HEAD}\nkind {}\n", self.kind());
        // Writing to a string cannot fail.
        let _ = match self {
            Self::Opened(opened) => opened.write(&mut text),
            Self::Closed(closed) => closed.write(&mut text),
            Self::Audited(audited) => audited.write(&mut text),
            Self::Stories(stories) => stories.write(&mut text),
            Self::Key { round, seed } => {
                writeln!(text, "round {}\nseed {}", round.uuid().simple(), hex(seed))
            }
        };
        text
    }

    /// Reads what [`Record::encode`] writes.
    ///
    /// Refuses: anything else, with the line.
    pub fn decode(text: &str) -> Result<Self, NotARecord> {
        let text_lines: Vec<&str> = text.split('\n').collect();
        let mut lines = Lines::new(&text_lines);
        if lines.next() != Some(HEAD) {
            return Err(lines.refuse());
        }
        let record = match lines.value("kind")? {
            "round.opened" => Self::Opened(Opened::read(&mut lines)?),
            "round.closed" => Self::Closed(Closed::read(&mut lines)?),
            "round.audited" => Self::Audited(Audited::read(&mut lines)?),
            "round.stories" => Self::Stories(StoriesOut::read(&mut lines)?),
            "round.key" => Self::Key { round: lines.round()?, seed: lines.hex("seed")? },
            _ => return Err(lines.refuse()),
        };
        // One record has one text.
        if record.encode() == text { Ok(record) } else { Err(lines.refuse()) }
    }
}

impl Opened {
    fn write(&self, text: &mut String) -> std::fmt::Result {
        writeln!(text, "partnership {}", self.partnership.uuid().simple())?;
        writeln!(text, "round {}", self.round.uuid().simple())?;
        writeln!(text, "day {}", self.day)?;
        writeln!(text, "questions {}", hex(&self.questions))?;
        writeln!(text, "eligible {}", self.eligible)?;
        writeln!(text, "floor {}", self.floor_people)?;
        let views: Vec<&str> = self.views.iter().map(|view| view.id()).collect();
        writeln!(
            text,
            "views {}",
            ["total"].into_iter().chain(views).collect::<Vec<_>>().join(" ")
        )?;
        writeln!(text, "issuing-through {}", self.issuing_through)?;
        writeln!(text, "sending-through {}", self.sending_through)?;
        writeln!(text, "keys {}", hex(&self.keys.encode()))
    }

    fn read(lines: &mut Lines<'_>) -> Result<Self, NotARecord> {
        let partnership = lines.value("partnership")?.parse().map_err(|_| lines.refuse())?;
        let (round, day) = (lines.round()?, lines.day("day")?);
        let (questions, eligible) = (lines.hex("questions")?, lines.number("eligible")?);
        let floor = lines.number("floor")?;
        let mut views = BTreeSet::new();
        for view in lines.value("views")?.split(' ').skip(1) {
            views.insert(Breakdown::parse(view).ok_or_else(|| lines.refuse())?);
        }
        let issuing_through = lines.day("issuing-through")?;
        let sending_through = lines.day("sending-through")?;
        let keys = unhex(lines.value("keys")?).and_then(|keys| PublicKeys::decode(&keys).ok());
        Ok(Self {
            partnership,
            round,
            day,
            questions,
            eligible,
            floor_people: usize::try_from(floor).map_err(|_| lines.refuse())?,
            views,
            issuing_through,
            sending_through,
            keys: keys.ok_or_else(|| lines.refuse())?,
        })
    }
}

impl Closed {
    fn write(&self, text: &mut String) -> std::fmt::Result {
        writeln!(text, "round {}", self.round.uuid().simple())?;
        writeln!(text, "day {}", self.day)?;
        writeln!(text, "eligible {}", self.counts.eligible)?;
        writeln!(text, "issued {}", self.counts.issued)?;
        writeln!(text, "replacement-cards {}", self.counts.replacement_cards)?;
        writeln!(text, "received {}", self.counts.received)?;
        writeln!(text, "root {}", hex(&self.root))
    }

    fn read(lines: &mut Lines<'_>) -> Result<Self, NotARecord> {
        let (round, day) = (lines.round()?, lines.day("day")?);
        let counts = Counts {
            eligible: lines.number("eligible")?,
            issued: lines.number("issued")?,
            replacement_cards: lines.number("replacement-cards")?,
            received: lines.number("received")?,
        };
        Ok(Self { round, day, counts, root: lines.hex("root")? })
    }
}

/// The lines of a text, read one after the other.
pub(super) struct Lines<'a> {
    lines: &'a [&'a str],
    at: usize,
}

impl<'a> Lines<'a> {
    pub(super) const fn new(lines: &'a [&'a str]) -> Self {
        Self { lines, at: 0 }
    }

    pub(super) fn next(&mut self) -> Option<&'a str> {
        let line = self.lines.get(self.at).copied();
        self.at = self.at.saturating_add(1);
        line
    }

    pub(super) fn refuse(&self) -> NotARecord {
        NotARecord { line: self.at }
    }

    pub(super) fn value(&mut self, word: &str) -> Result<&'a str, NotARecord> {
        let line = self.next().and_then(|line| line.strip_prefix(word));
        line.and_then(|rest| rest.strip_prefix(' ')).ok_or_else(|| self.refuse())
    }

    pub(super) fn number(&mut self, word: &str) -> Result<u32, NotARecord> {
        self.value(word)?.parse().map_err(|_| self.refuse())
    }

    pub(super) fn day(&mut self, word: &str) -> Result<Day, NotARecord> {
        Day::parse(self.value(word)?).ok_or_else(|| self.refuse())
    }

    pub(super) fn round(&mut self) -> Result<RoundId, NotARecord> {
        self.value("round")?.parse().map_err(|_| self.refuse())
    }

    pub(super) fn hex<const N: usize>(&mut self, word: &str) -> Result<[u8; N], NotARecord> {
        let bytes = unhex(self.value(word)?).and_then(|bytes| bytes.try_into().ok());
        bytes.ok_or_else(|| self.refuse())
    }
}

/// Small hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let signs = text.as_bytes();
    if !signs.len().is_multiple_of(2) {
        return None;
    }
    let one = |pair: &[u8]| {
        let pair = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(pair, 16).ok()
    };
    signs.chunks(2).map(one).collect()
}
