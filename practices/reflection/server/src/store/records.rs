//! What is written down for everyone about rounds: entries of the open log, in the bytes of
//! [`Record`].

use std::collections::BTreeSet;

use powerwith_core::{Fault, Moment, PartnershipId};
use powerwith_log::{Kept, Role, ToLog};
use powerwith_store::{Store, StoreContext, Tx, WriteTx};
use reflection_rules::{round::RoundId, sealed::Record};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::tables::open_record;

/// The kinds of records, as [`Record::kind`] names them.
const KINDS: [&str; 5] =
    ["round.opened", "round.closed", "round.key", "round.audited", "round.stories"];

/// Adds an entry behind the last one, in the transaction of the change it records.
///
/// It refers to the entry with which its round opened.
pub async fn add(
    tx: &WriteTx,
    partnership: PartnershipId,
    record: &Record,
    moment: &Moment,
) -> Result<(), Fault> {
    let before = entries(tx, partnership).await?;
    let opening = before
        .into_iter()
        .filter(|(_, other)| other.round() == record.round() && matches!(other, Record::Opened(_)));
    let to_log = ToLog {
        kind: record.kind(),
        by: role(record),
        said: record.encode(),
        about: opening.map(|(seq, _)| seq).collect(),
    };
    powerwith_log::append(tx, partnership, &to_log, moment).await?;
    Ok(())
}

/// Adds an entry about a round, whether it is sealed or not.
///
/// Shape: `kind` and `said` as in [`reflection_rules::round::logged`].
pub async fn say(
    tx: &WriteTx,
    partnership: PartnershipId,
    (kind, by, said): (&'static str, Role, String),
    moment: &Moment,
) -> Result<(), Fault> {
    let to_log = ToLog { kind, by, said, about: BTreeSet::new() };
    powerwith_log::append(tx, partnership, &to_log, moment).await?;
    Ok(())
}

/// The entries about one round, in their order.
pub async fn of_round(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    round: RoundId,
) -> Result<Vec<Record>, Fault> {
    let all = entries(db, partnership).await?;
    Ok(all.into_iter().map(|(_, record)| record).filter(|record| record.round() == round).collect())
}

/// Brings what an earlier version wrote down into the open log, in the same bytes and order. Does
/// nothing when it is there already.
///
/// Why with the day of bringing: an entry's day is when it came into the log. The day of the round
/// is in what it says.
pub async fn bring_to_log(store: &Store, moment: &Moment) -> Result<(), Fault> {
    const DOING: &str = "bring the record into the open log";
    let first = open_record::Entity::find().one(store.read()).await.store(DOING)?;
    if first.is_none() {
        return Ok(());
    }
    let work = async |tx: Tx| {
        let rows = open_record::Entity::find()
            .order_by_asc(open_record::Column::PartnershipId)
            .order_by_asc(open_record::Column::Number);
        for row in rows.all(&*tx).await.store(DOING)? {
            let record = read(row.number, &row.text)?;
            let here = PartnershipId::from_uuid(row.partnership_id);
            add(&tx, here, &record, moment).await?;
        }
        let all = open_record::Entity::delete_many();
        let all = all.filter(open_record::Column::Number.gt(0));
        all.exec(&*tx).await.store(DOING)?;
        Ok(())
    };
    store.with_write_tx(DOING, work).await
}

async fn entries(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Vec<(u64, Record)>, Fault> {
    let kept = powerwith_log::of_kinds(db, partnership, &KINDS).await?;
    let record = |kept: Kept| {
        let said = kept.said().unwrap_or_default();
        Ok((kept.seq, read(kept.seq, &said)?))
    };
    kept.into_iter().map(record).collect()
}

fn read(number: impl std::fmt::Display, text: &str) -> Result<Record, Fault> {
    Record::decode(text)
        .map_err(|error| Fault::caused(format!("read entry {number} of the record"), error))
}

/// Rounds open when a host opens them; they end, and their keys come out, when a day has come or a
/// host closes them early, and either way the program writes it down.
fn role(record: &Record) -> Role {
    match record {
        Record::Opened(_) => Role::Host,
        Record::Closed(_) | Record::Key { .. } | Record::Stories(_) => Role::Program,
        Record::Audited(_) => Role::Auditor,
    }
}
