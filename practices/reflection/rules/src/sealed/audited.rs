//! What auditors say about a closed sealed round: a small signed text, and what two of them from two
//! partners are worth together.

use std::fmt::Write as _;

use powerwith_core::Day;
use sealed_tokens::{VouchKey, is_vouched};

use super::record::{Lines, NotARecord, hex};
use crate::round::RoundId;

const HEAD: &str = "powerwith audit 1";

/// The most characters of a statement as it is brought: one has under 700.
pub const MAX_STATEMENT_CHARS: usize = 2_000;

/// The most statements that a round keeps. Two are enough; a flood would hide them.
pub const MOST_STATEMENTS: usize = 40;

/// What an auditor found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// What was shown is the sum of the answers, and each had the right to be counted.
    Agrees,
    /// The record lacks an entry that it must have.
    NoEntry,
    /// The list of receipts is not the one that was written down at the close.
    OtherList,
    /// The list of receipts does not fit in itself.
    BrokenList,
    /// An answer may not count.
    BadAnswer,
    /// An answer is not in the list of receipts.
    UnlistedAnswer,
    /// An answer of the list is not in the file.
    MissingAnswer,
    /// What was shown is not the sum of the answers.
    OtherSum,
}

impl Found {
    /// Everything that can be found.
    pub const ALL: [Self; 8] = [
        Self::Agrees,
        Self::NoEntry,
        Self::OtherList,
        Self::BrokenList,
        Self::BadAnswer,
        Self::UnlistedAnswer,
        Self::MissingAnswer,
        Self::OtherSum,
    ];

    /// The stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::NoEntry => "no-entry",
            Self::OtherList => "other-list",
            Self::BrokenList => "broken-list",
            Self::BadAnswer => "bad-answer",
            Self::UnlistedAnswer => "unlisted-answer",
            Self::MissingAnswer => "missing-answer",
            Self::OtherSum => "other-sum",
        }
    }

    /// What has this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found| found.id() == id)
    }
}

/// What an auditor looked at, and what they found, before they sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The round.
    pub round: RoundId,
    /// The day of the audit, by the auditor's own calendar.
    pub day: Day,
    /// SHA-256 of what was shown.
    pub shown: [u8; 32],
    /// What they found.
    pub found: Found,
    /// Sealed answers that they looked at.
    pub n_answers: u32,
    /// Stories for their writers alone or with a sentence held back, of which only receipts are left.
    pub n_deleted: u32,
}

/// A signed statement. It may still be forged: see [`Statement::is_genuine`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What they found.
    pub look: Look,
    /// The auditor's public key.
    pub auditor: [u8; 32],
    /// Ed25519 over everything above it.
    pub signature: [u8; 64],
}

impl Look {
    /// Signs it.
    pub fn sign(self, key: &VouchKey) -> Statement {
        let auditor = key.public();
        let signature = key.sign(self.text(&auditor).as_bytes());
        Statement { look: self, auditor, signature }
    }

    fn text(&self, auditor: &[u8; 32]) -> String {
        let mut text = format!("{HEAD}\nround {}\n", self.round.uuid().simple());
        self.write(&mut text, "day");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "auditor {}", hex(auditor));
        text
    }

    fn write(&self, text: &mut String, day: &str) {
        let Self { shown, found, n_answers, n_deleted, .. } = self;
        let (shown, found) = (hex(shown), found.id());
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{day} {}\nshown {shown}\nfound {found}\nanswers {n_answers}\ndeleted {n_deleted}",
            self.day
        );
    }

    fn read(lines: &mut Lines<'_>, (round, day): (RoundId, &str)) -> Result<Self, NotARecord> {
        let (day, shown) = (lines.day(day)?, lines.hex("shown")?);
        let found = Found::parse(lines.value("found")?).ok_or_else(|| lines.refuse())?;
        let (n_answers, n_deleted) = (lines.number("answers")?, lines.number("deleted")?);
        Ok(Self { round, day, shown, found, n_answers, n_deleted })
    }
}

impl Statement {
    /// Its text, as it is handed on.
    pub fn encode(&self) -> String {
        format!("{}signature {}\n", self.look.text(&self.auditor), hex(&self.signature))
    }

    /// Reads what [`Statement::encode`] writes, also when blanks and empty lines came in on the way.
    ///
    /// Refuses: anything else, with the line.
    pub fn decode(text: &str) -> Result<Self, NotARecord> {
        let text: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut lines = Lines::new(&text);
        if lines.next() != Some(HEAD) {
            return Err(lines.refuse());
        }
        let round = lines.round()?;
        let look = Look::read(&mut lines, (round, "day"))?;
        let statement =
            Self { look, auditor: lines.hex("auditor")?, signature: lines.hex("signature")? };
        // One statement has one text.
        let again = statement.encode();
        if again.lines().eq(text.iter().copied()) { Ok(statement) } else { Err(lines.refuse()) }
    }

    /// Whether its auditor signed it.
    pub fn is_genuine(&self) -> bool {
        is_vouched(&self.auditor, self.look.text(&self.auditor).as_bytes(), &self.signature)
    }
}

/// A statement as it is written down for everyone: with the partner of the member who brought it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audited {
    /// The day it was brought.
    pub day: Day,
    /// The id of that partner, as labels name it.
    pub partner: String,
    /// The statement.
    pub statement: Statement,
}

impl Audited {
    pub(super) fn write(&self, text: &mut String) -> std::fmt::Result {
        let Statement { look, auditor, signature } = &self.statement;
        writeln!(text, "round {}", look.round.uuid().simple())?;
        writeln!(text, "day {}", self.day)?;
        writeln!(text, "partner {}", self.partner)?;
        look.write(text, "audited");
        writeln!(text, "auditor {}\nsignature {}", hex(auditor), hex(signature))
    }

    pub(super) fn read(lines: &mut Lines<'_>) -> Result<Self, NotARecord> {
        let (round, day) = (lines.round()?, lines.day("day")?);
        let partner = lines.value("partner")?.to_owned();
        let look = Look::read(lines, (round, "audited"))?;
        let (auditor, signature) = (lines.hex("auditor")?, lines.hex("signature")?);
        Ok(Self { day, partner, statement: Statement { look, auditor, signature } })
    }
}

/// Why a statement is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// It is about another round.
    #[error("the statement is about another round")]
    OtherRound,
    /// Its auditor did not sign it, or it was changed since.
    #[error("the signature does not fit the statement")]
    NotSigned,
    /// It is about other results than the ones shown.
    #[error("the statement is about other results than the ones that are shown")]
    OtherResults,
    /// The round has it already.
    #[error("this statement is here already")]
    ThereAlready,
    /// The round has as many as it keeps.
    #[error("this round keeps no more statements")]
    TooMany,
}

/// Whether a statement is taken for a round that shows these results; what it found does not matter.
pub fn may_take(
    statement: &Statement,
    (round, shown): (RoundId, [u8; 32]),
    before: &[Audited],
) -> Result<(), NotTaken> {
    let look = &statement.look;
    if look.round != round {
        return Err(NotTaken::OtherRound);
    }
    if !statement.is_genuine() {
        return Err(NotTaken::NotSigned);
    }
    if look.shown != shown {
        return Err(NotTaken::OtherResults);
    }
    if before.iter().any(|audited| audited.statement == *statement) {
        return Err(NotTaken::ThereAlready);
    }
    if before.len() >= MOST_STATEMENTS {
        return Err(NotTaken::TooMany);
    }
    Ok(())
}

/// Those whose statements say together that the results are the sum of the answers: two auditors of
/// two partners, or as long as there are no two, the first one.
///
/// Why the last word of each auditor counts: who finds something wrong later vouches no more. What
/// they said is shown all the same.
pub fn vouchers(audits: &[Audited]) -> Vec<&Audited> {
    let is_last_word = |at: usize, audited: &&Audited| {
        let auditor = audited.statement.auditor;
        !audits.iter().skip(at.saturating_add(1)).any(|later| later.statement.auditor == auditor)
    };
    let agreeing: Vec<&Audited> = audits
        .iter()
        .enumerate()
        .filter(|(at, audited)| is_last_word(*at, audited))
        .map(|(_, audited)| audited)
        .filter(|audited| audited.statement.look.found == Found::Agrees)
        .collect();
    let is_pair = |one: &Audited, other: &Audited| {
        one.partner != other.partner && one.statement.auditor != other.statement.auditor
    };
    for (at, one) in agreeing.iter().enumerate() {
        let other = agreeing.iter().skip(at).find(|other| is_pair(one, other));
        if let Some(other) = other {
            return vec![one, other];
        }
    }
    agreeing.into_iter().take(1).collect()
}
