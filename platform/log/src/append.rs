//! Writing to the log, in the transaction of the change that is recorded.

use std::collections::BTreeSet;

use powerwith_core::{Fault, Moment, PartnershipId};
use powerwith_store::{MayRetry, WriteTx};
use tile_log::{Body, ERASED, Edge, Entry, Hash, LogDay, MAX_BODY_BYTES, Word};

use crate::{
    read::entry,
    rows::{self, Log, NewEntry},
};

/// Something that happened, for the log.
///
/// Nobody's name, address or id, and no time: see the README.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToLog {
    /// What happened: `round.opened`. Stays for good.
    pub kind: &'static str,
    /// In which role someone did it. Stays for good.
    pub by: Role,
    /// What is said of it in full. Can be erased.
    pub said: String,
    /// Earlier entries that it is about.
    pub about: BTreeSet<u64>,
}

/// As what someone acts: people appear in the log as roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A host.
    Host,
    /// A member.
    Member,
    /// The program itself, when a day has come.
    Program,
    /// Someone who checks for a partner.
    Auditor,
    /// Whoever made a proposal.
    Proposer,
    /// Someone who holds a seat, or gets up from it.
    SeatHolder,
}

/// What is to be erased, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erase {
    /// The entry whose body goes.
    pub seq: u64,
    /// In which role someone does it.
    pub by: Role,
    /// Why, in plain words; they stay for good.
    pub reason: String,
}

/// Why nothing was erased.
#[derive(Debug, thiserror::Error)]
pub enum NotErased {
    /// There is no such entry, or its body is gone already.
    #[error("there is nothing to erase")]
    NothingThere,
    /// The reason for an earlier erasing is not erased.
    #[error("the reason for an erasing stays")]
    StaysForGood,
    /// Nobody said why.
    #[error("erasing needs a reason")]
    NoReason,
    /// The database failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl MayRetry for NotErased {
    fn may_retry(&self) -> bool {
        matches!(self, Self::Fault(fault) if fault.may_retry())
    }
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] =
        [Self::Host, Self::Member, Self::Program, Self::Auditor, Self::Proposer, Self::SeatHolder];

    /// Its word in entries.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Member => "member",
            Self::Program => "program",
            Self::Auditor => "auditor",
            Self::Proposer => "proposer",
            Self::SeatHolder => "seat-holder",
        }
    }
}

/// Writes an entry behind the last one, in the transaction of the change it records, and gives its
/// number.
pub async fn append(
    tx: &WriteTx,
    here: PartnershipId,
    to_log: &ToLog,
    moment: &Moment,
) -> Result<u64, Fault> {
    let mut log = match rows::find(tx, here).await? {
        Some(log) => log,
        None => Log { name: chance(moment), seed: chance(moment), edge: Edge::new() },
    };
    let body = Body { salt: chance(moment), bytes: to_log.said.clone().into_bytes() };
    let entry = made(&log, to_log, &body, moment)?;
    let bytes = entry.encode();
    let added = log
        .edge
        .append(Hash::leaf(bytes.as_bytes()))
        .ok_or_else(|| Fault::new("the log is full"))?;
    let new = NewEntry {
        seq: added.seq,
        kind: to_log.kind,
        entry: bytes,
        hashes: added.completed.iter().flat_map(|hash| hash.0).collect(),
        salt: body.salt,
        said: to_log.said.clone(),
    };
    rows::add(tx, here, (&log, new)).await?;
    Ok(added.seq)
}

/// Deletes what an entry says, with its salt, and writes an entry that says why. Gives its number.
///
/// Why the proofs stay: the entry holds a commitment, and not what it says. Without the salt nobody
/// can try whether a guess was right.
pub async fn erase(
    tx: &WriteTx,
    here: PartnershipId,
    erase: &Erase,
    moment: &Moment,
) -> Result<u64, NotErased> {
    let found = entry(tx, here, erase.seq).await?.ok_or(NotErased::NothingThere)?;
    if found.body.is_none() {
        return Err(NotErased::NothingThere);
    }
    if found.entry.kind.as_str() == ERASED {
        return Err(NotErased::StaysForGood);
    }
    let said = erase.reason.trim().to_owned();
    if said.is_empty() {
        return Err(NotErased::NoReason);
    }
    let sql = "DELETE FROM log_body WHERE partnership_id = $1 AND seq = $2";
    rows::write(tx, sql, [here.uuid().into(), rows::to_row(erase.seq).into()]).await?;
    let to_log = ToLog { kind: ERASED, by: erase.by, said, about: [erase.seq].into() };
    Ok(append(tx, here, &to_log, moment).await?)
}

/// The entry, once it is sure that it can be read back.
fn made(log: &Log, to_log: &ToLog, body: &Body, moment: &Moment) -> Result<Entry, Fault> {
    let odd = || Fault::new(format!("write an entry of the kind {}", to_log.kind));
    if body.bytes.len() > MAX_BODY_BYTES {
        return Err(odd());
    }
    let entry = Entry {
        partnership: log.name,
        seq: log.edge.size(),
        kind: Word::new(to_log.kind).ok_or_else(odd)?,
        day: LogDay::parse(&moment.today().to_string()).ok_or_else(odd)?,
        actor_role: Word::new(to_log.by.word()).ok_or_else(odd)?,
        body: body.commitment(),
        refs: to_log.about.clone(),
    };
    if Entry::decode(entry.encode().as_bytes()).as_ref() == Ok(&entry) {
        Ok(entry)
    } else {
        Err(odd())
    }
}

fn chance<const N: usize>(moment: &Moment) -> [u8; N] {
    let mut bytes = [0; N];
    moment.dice().fill(&mut bytes);
    bytes
}
