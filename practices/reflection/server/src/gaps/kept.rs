//! Which gaps there are, from the results of closed rounds, and what took them up.

use std::collections::BTreeMap;

use powerwith_core::{Day, Fault, Moment, PartnershipId};
use powerwith_store::{Store, StoreContext, WriteTx};
use reflection_rules::{
    findings::named,
    instrument::{Form, Item, ItemRef, Library},
    round::{Round, RoundId, RoundState},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Statement,
    prelude::Uuid,
};

use crate::{
    seeing::Seen,
    store::{instruments, rounds},
};

mod tables {
    powerwith_store::table!(
        /// What took a gap up.
        gap_taken_up = "gap_taken_up" {
            #[sea_orm(primary_key, auto_increment = false)]
            pub partnership_id: Uuid,
            #[sea_orm(primary_key, auto_increment = false)]
            pub id: Uuid,
            pub item: String,
            pub option_no: i32,
            pub seat_id: Option<Uuid>,
            pub why_not: Option<String>,
            pub day: String,
        }
    );
}
use tables::gap_taken_up;

/// An option of an item, wherever it was named.
pub(super) type Key = (String, usize);

/// A gap: what was named, when last, and what took it up since.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    /// The item's full name, and the option from 0.
    pub key: Key,
    pub item: Item,
    /// The round that named it last, and the day that round closed.
    pub round: (RoundId, String),
    pub named: Day,
    /// What took it up since it was named last.
    pub taken: Vec<Taken>,
}

/// What took a gap up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// A seat at the table of a proposal.
    Seat(Seat),
    /// Nothing, for a reason that everyone reads.
    WhyNot { why: String, day: Day },
}

/// A seat, as another practice publishes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seat {
    pub id: Uuid,
    pub proposal: Uuid,
    pub title: String,
    pub group: String,
}

/// Every gap, the one named last first.
///
/// Why from the results each time: what was named is what everyone sees, and nothing beside it.
pub(super) async fn gaps(store: &Store, here: PartnershipId) -> Result<Vec<Gap>, Fault> {
    let mut closed = rounds::rounds(store.read(), here).await?;
    let library = instruments::library(store.read(), here).await?;
    closed.retain(|round| is_closed(round) && asks_for_picks(round, &library));
    closed.sort_by_key(|round| std::cmp::Reverse((round.closed, round.id)));
    let mut found: Vec<Gap> = Vec::new();
    for round in closed {
        let Some(seen) = Seen::load(store, here, round.id).await? else { continue };
        for gap in of_round(&seen) {
            if !found.iter().any(|one| one.key == gap.key) {
                found.push(gap);
            }
        }
    }
    let mut taken = taken(store.read(), here).await?;
    for gap in &mut found {
        let named = gap.named;
        let since = taken.remove(&gap.key).unwrap_or_default().into_iter();
        gap.taken = since.filter(|(day, _)| *day >= named).map(|(_, taken)| taken).collect();
    }
    Ok(found)
}

fn is_closed(round: &Round) -> bool {
    matches!(round.state, RoundState::Closed | RoundState::Answered)
}

/// Whether a round asks people to pick from options; nothing else names a gap.
fn asks_for_picks(round: &Round, library: &Library) -> bool {
    let picks = |item: &Item| item.has(Form::Pick3);
    round.plan.items.iter().any(|asked| library.item(&asked.item).is_some_and(picks))
}

/// What one round named.
fn of_round(seen: &Seen) -> Vec<Gap> {
    let Some(day) = seen.round.closed else { return Vec::new() };
    let mut gaps = Vec::new();
    for named in named(&seen.closed) {
        let Some(asked) = seen.asked(&named.question) else { continue };
        gaps.extend(named.options.iter().map(|option| Gap {
            key: (asked.item_ref.to_string(), *option),
            item: asked.item.clone(),
            round: (seen.round.id, seen.round.plan.title.clone()),
            named: day,
            taken: Vec::new(),
        }));
    }
    gaps
}

/// What took gaps up, each with its day.
async fn taken(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<BTreeMap<Key, Vec<(Day, Taken)>>, Fault> {
    const DOING: &str = "read what took gaps up";
    let rows = gap_taken_up::Entity::find()
        .filter(gap_taken_up::Column::PartnershipId.eq(here.uuid()))
        .order_by_asc(gap_taken_up::Column::Day)
        .order_by_asc(gap_taken_up::Column::Id)
        .all(db)
        .await
        .store(DOING)?;
    if rows.is_empty() {
        return Ok(BTreeMap::new());
    }
    let seats = seats(db, here).await?;
    let mut all: BTreeMap<Key, Vec<(Day, Taken)>> = BTreeMap::new();
    for row in rows {
        let day = Day::parse(&row.day).ok_or_else(|| Fault::new(DOING))?;
        let seat = seats.iter().find(|seat| Some(seat.id) == row.seat_id);
        let taken = match (seat, row.why_not) {
            (Some(seat), _) => Taken::Seat(seat.clone()),
            (None, Some(why)) => Taken::WhyNot { why, day },
            // The seat is gone, and with it what took this up.
            (None, None) => continue,
        };
        let option = usize::try_from(row.option_no).map_err(|_| Fault::new(DOING))?;
        all.entry((row.item, option)).or_default().push((day, taken));
    }
    Ok(all)
}

/// Every seat at a table, through the view of the practice of deciding; without those of proposals
/// that came to nothing.
pub(super) async fn seats(
    db: &impl ConnectionTrait,
    here: PartnershipId,
) -> Result<Vec<Seat>, Fault> {
    const DOING: &str = "list the seats at tables";
    const SQL: &str = "SELECT id, proposal_id, title, group_name FROM seat_v1 \
         WHERE partnership_id = $1 AND title IS NOT NULL \
         AND stage NOT IN ('draft', 'withdrawn', 'lapsed') ORDER BY title, group_name, id";
    let find = Statement::from_sql_and_values(db.get_database_backend(), SQL, [here.uuid().into()]);
    let rows = db.query_all_raw(find).await.store(DOING)?;
    let seat = |row: &sea_orm::QueryResult| -> Result<Seat, sea_orm::DbErr> {
        Ok(Seat {
            id: row.try_get("", "id")?,
            proposal: row.try_get("", "proposal_id")?,
            title: row.try_get("", "title")?,
            group: row.try_get("", "group_name")?,
        })
    };
    rows.iter().map(seat).collect::<Result<_, _>>().store(DOING)
}

/// Writes down what takes a gap up, and says whether that is new. Sent twice, it stands once.
pub(super) async fn take_up(
    tx: &WriteTx,
    here: PartnershipId,
    (key, seat, why_not): (&Key, Option<Uuid>, Option<&str>),
    moment: &Moment,
) -> Result<bool, Fault> {
    const DOING: &str = "write down what takes a gap up";
    let option_no = i32::try_from(key.1).unwrap_or(i32::MAX);
    let day = moment.today().to_string();
    let same = gap_taken_up::Entity::find()
        .filter(gap_taken_up::Column::PartnershipId.eq(here.uuid()))
        .filter(gap_taken_up::Column::Item.eq(&key.0))
        .filter(gap_taken_up::Column::OptionNo.eq(option_no))
        .filter(gap_taken_up::Column::Day.eq(&day))
        .all(tx)
        .await
        .store(DOING)?;
    if same.iter().any(|row| row.seat_id == seat && row.why_not.as_deref() == why_not) {
        return Ok(false);
    }
    let row = gap_taken_up::Model {
        partnership_id: here.uuid(),
        id: RoundId::random(moment).uuid(),
        item: key.0.clone(),
        option_no,
        seat_id: seat,
        why_not: why_not.map(str::to_owned),
        day,
    };
    gap_taken_up::Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await
        .store(DOING)?;
    Ok(true)
}

/// The item of an address.
pub(super) fn item(text: &str) -> Option<ItemRef> {
    text.parse().ok()
}
