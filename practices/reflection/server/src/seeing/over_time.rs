//! Over time: who could answer the last rounds, and what that holds back of the next one.

use std::collections::BTreeMap;

use powerwith_core::{Day, Fault, PartnershipId, PersonId};
use powerwith_store::{Migration, StoreContext, WriteTx};
use reflection_rules::{
    findings::Count,
    round::{Breakdown, List, Listed, Roster, RosterPerson, Round, RoundId, attended, listed},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Statement,
    prelude::Uuid,
    sea_query::{Expr, Query},
};
use sha2::{Digest, Sha256};
use small_groups::{Bounds, Earlier, Release};

use super::tables::{round_member, round_release};

/// The table of this part.
pub(crate) const OVER_TIME: Migration = Migration {
    practice: "reflection",
    number: 8,
    sql: include_str!("../../migrations/0008_over_time.sql"),
};

/// How many rounds back results are compared, and held back for.
const ROUNDS_BACK: u64 = 5;

/// A round that closed before another one.
#[derive(Debug)]
pub(super) struct Before {
    /// The round.
    pub(super) id: RoundId,
    /// What it is called.
    pub(super) title: String,
    /// The day it closed.
    pub(super) closed: Day,
    /// What it shows.
    pub(super) release: Release,
}

/// The last rounds that closed up to a day, the latest first, without one of them.
pub(super) async fn before(
    db: &impl ConnectionTrait,
    (partnership, round): (PartnershipId, RoundId),
    day: Day,
) -> Result<Vec<Before>, Fault> {
    const DOING: &str = "read the rounds before";
    let sql = format!(
        "SELECT r.id, r.title, r.closed_day, s.shown FROM round r JOIN round_release s \
         ON s.partnership_id = r.partnership_id AND s.round_id = r.id \
         WHERE r.partnership_id = $1 AND r.id <> $2 AND r.closed_day <= $3 \
         ORDER BY r.closed_day DESC, r.id DESC LIMIT {ROUNDS_BACK}"
    );
    let values = [partnership.uuid().into(), round.uuid().into(), day.to_string().into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let mut rounds = Vec::new();
    for row in db.query_all_raw(statement).await.store(DOING)? {
        let id: Uuid = row.try_get("", "id").store(DOING)?;
        let closed: String = row.try_get("", "closed_day").store(DOING)?;
        let shown: String = row.try_get("", "shown").store(DOING)?;
        rounds.push(Before {
            id: RoundId::from_uuid(id),
            title: row.try_get("", "title").store(DOING)?,
            closed: Day::parse(&closed)
                .ok_or_else(|| Fault::new(format!("the day round {id} closed is no day")))?,
            release: Release::from_text(&shown).map_err(|error| Fault::caused(DOING, error))?,
        });
    }
    Ok(rounds)
}

/// The rounds that a closed round is compared with, the latest first.
pub(super) async fn before_page(
    db: &impl ConnectionTrait,
    at: (PartnershipId, RoundId),
    round: &Round,
) -> Result<Vec<Before>, Fault> {
    let Some(day) = round.closed else { return Ok(Vec::new()) };
    let mut rounds = before(db, at, day).await?;
    // Of two that closed on one day, one is the earlier one for good.
    rounds.retain(|before| (before.closed, before.id) < (day, round.id));
    Ok(rounds)
}

/// What a round that closes now may not show beside the rounds before.
///
/// Why a round without a list of its people bounds nothing: it closed before such lists were kept.
pub(super) async fn bounds(
    tx: &WriteTx,
    (partnership, before): (PartnershipId, &[Before]),
    count: &Count,
    list: &List,
) -> Result<Bounds, Fault> {
    let mut lists = lists(tx, partnership, before.iter().map(|round| round.id)).await?;
    let known: Vec<(&Before, List)> =
        before.iter().filter_map(|round| Some((round, lists.remove(&round.id)?))).collect();
    let all: Vec<&List> = std::iter::once(list).chain(known.iter().map(|(_, list)| list)).collect();
    let attended = attended(&all);
    let Some((now, then)) = attended.split_first() else { return Ok(Bounds::default()) };
    let earlier: Vec<Earlier<'_>> = known
        .iter()
        .zip(then)
        .map(|((round, _), people)| Earlier { release: &round.release, people })
        .collect();
    Ok(count.bounds(&earlier, now))
}

/// Writes down who could answer a round that opens.
pub(crate) async fn open(
    tx: &WriteTx,
    at: (PartnershipId, RoundId),
    roster: &Roster,
) -> Result<(), Fault> {
    write(tx, at, &listed(&Roster::default(), roster)).await
}

/// Who could answer a round that closes: those of today, and those who were there when it opened.
pub(super) async fn close(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    now: &Roster,
) -> Result<List, Fault> {
    let opening = lists(tx, partnership, [round].into_iter()).await?.remove(&round);
    let people = opening.into_iter().flatten().map(|(person, listed)| (person, listed.throughout));
    Ok(listed(&Roster { people: people.collect() }, now))
}

/// Keeps who could answer a round that closes, and drops the lists that are too old to count: those
/// of closed rounds that the next one will not be compared with.
pub(super) async fn keep(
    tx: &WriteTx,
    at: (PartnershipId, RoundId),
    (list, before): (&List, &[Before]),
) -> Result<(), Fault> {
    let needed = before.iter().take(usize::try_from(ROUNDS_BACK - 1).unwrap_or(0));
    let closed = Query::select()
        .column(round_release::Column::RoundId)
        .from(round_release::Entity)
        .and_where(round_release::Column::PartnershipId.eq(at.0.uuid()))
        .to_owned();
    round_member::Entity::delete_many()
        .filter(round_member::Column::PartnershipId.eq(at.0.uuid()))
        .filter(round_member::Column::RoundId.in_subquery(closed))
        .filter(round_member::Column::RoundId.is_not_in(needed.map(|round| round.id.uuid())))
        .exec(tx)
        .await
        .store("drop old lists of who could answer")?;
    write(tx, at, list).await
}

/// Writes a list in place of the one that is there.
async fn write(
    tx: &WriteTx,
    (partnership, round): (PartnershipId, RoundId),
    list: &List,
) -> Result<(), Fault> {
    const DOING: &str = "keep who could answer";
    round_member::Entity::delete_many()
        .filter(round_member::Column::PartnershipId.eq(partnership.uuid()))
        .filter(round_member::Column::RoundId.eq(round.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    let row = |(person, listed): (&PersonId, &Listed)| {
        let row = round_member::Model {
            partnership_id: partnership.uuid(),
            round_id: round.uuid(),
            person_id: person.uuid(),
            labels: encode(listed),
        };
        row.into_active_model()
    };
    let rows: Vec<_> = list.iter().map(row).collect();
    // SQLite takes at most 32,766 values in a statement.
    for some in rows.chunks(5_000) {
        round_member::Entity::insert_many(some.to_vec())
            .exec_without_returning(tx)
            .await
            .store(DOING)?;
    }
    Ok(())
}

/// Puts an id that stands for no one in the place of a deleted person's.
///
/// Why the row stays: that someone left is what holds back what they said. Why not by chance: their
/// rows must still be one person's.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    let mut hash = Sha256::new_with_prefix("powerwith/v1/left");
    hash.update(person.uuid().as_bytes());
    let bytes: [u8; 32] = hash.finalize().into();
    let id = bytes.first_chunk().map_or(Uuid::nil(), |id| Uuid::from_bytes(*id));
    round_member::Entity::update_many()
        .col_expr(round_member::Column::PersonId, Expr::value(id))
        .filter(round_member::Column::PersonId.eq(person.uuid()))
        .exec(tx)
        .await
        .store("forget who could answer")?;
    Ok(())
}

/// Who could answer each of these rounds.
async fn lists(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
    rounds: impl Iterator<Item = RoundId>,
) -> Result<BTreeMap<RoundId, List>, Fault> {
    let rows = round_member::Entity::find()
        .filter(round_member::Column::PartnershipId.eq(partnership.uuid()))
        .filter(round_member::Column::RoundId.is_in(rounds.map(RoundId::uuid)))
        .order_by_asc(round_member::Column::PersonId)
        .all(db)
        .await
        .store("read who could answer")?;
    let mut lists: BTreeMap<RoundId, List> = BTreeMap::new();
    for row in rows {
        let list = lists.entry(RoundId::from_uuid(row.round_id)).or_default();
        list.insert(PersonId::from_uuid(row.person_id), decode(&row.labels));
    }
    Ok(lists)
}

/// What is written for who was gone at the close.
const GONE: &str = "gone";

fn encode(listed: &Listed) -> String {
    let labels = |person: &RosterPerson, mark: &str| {
        let of = |kind: Breakdown, key: &String| format!("{}{mark}:{key}", kind.id());
        let groups = person.groups.iter().map(|key| of(Breakdown::Groups, key));
        let partners = person.partners.iter().map(|key| of(Breakdown::Partners, key));
        groups.chain(partners).collect::<Vec<String>>()
    };
    let mut words = labels(&listed.throughout, "");
    words.extend(labels(&listed.at_times, "?"));
    words.extend(listed.is_gone.then(|| GONE.to_owned()));
    words.join(" ")
}

fn decode(labels: &str) -> Listed {
    let mut listed = Listed::default();
    for word in labels.split(' ') {
        let Some((kind, key)) = word.split_once(':') else {
            listed.is_gone |= word == GONE;
            continue;
        };
        let person =
            if kind.ends_with('?') { &mut listed.at_times } else { &mut listed.throughout };
        match Breakdown::parse(kind.trim_end_matches('?')) {
            Some(Breakdown::Groups) => drop(person.groups.insert(key.to_owned())),
            Some(Breakdown::Partners) => drop(person.partners.insert(key.to_owned())),
            None => {}
        }
    }
    listed
}

#[cfg(test)]
mod tests;
