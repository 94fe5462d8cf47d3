//! Reading and writing stipends, and the seats they are for.

use std::collections::BTreeMap;

use partnership_rules::PartnerId;
use powerwith_core::{Day, Fault, Moment, Outcome, PartnershipId, PersonId, Stop};
use powerwith_log::Role;
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryResult, prelude::Uuid,
};
use sharing_rules::{
    Refused, StipendId,
    amount::{Currency, Money},
    stipend::{End, Seat, Stipend},
};

use super::{column, here::names, odd, record::Record, select, tables::stipend};

/// The most seats on one page, those of the newest decisions first.
const MOST_SEATS: usize = 60;

/// A seat as others may see it: by its group and what its proposal is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatShown {
    /// The seat.
    pub seat: Seat,
    /// For whom it is.
    pub group: String,
    /// What the proposal is called.
    pub title: String,
    /// Who pays, as its cards say.
    pub pays: String,
    /// The day it was decided; none while it is on its way.
    pub decided: Option<Day>,
}

/// The seats of a partnership by their id.
pub type Seats = BTreeMap<Uuid, SeatShown>;

/// Every seat of a partnership.
pub async fn seats(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Seats, Fault> {
    let sql = "SELECT id, proposal_id, holder_id, group_name, title, pays, decided_day \
               FROM seat_v1 WHERE partnership_id = $1";
    let rows = select(db, sql, [here.uuid().into()]).await?;
    rows.iter().map(|row| seat(row).map(|seat| (seat.seat.id, seat))).collect()
}

/// The seats in which someone sits who was not thanked yet: on their way first, then the newest
/// decisions.
pub fn to_thank<'a>(seats: &'a Seats, stipends: &[Stipend]) -> Vec<&'a SeatShown> {
    let is_thanked =
        |seat: &Seat| stipends.iter().any(|one| one.seat == seat.id && one.holder == seat.holder);
    let waits = |one: &&SeatShown| one.seat.holder.is_some() && !is_thanked(&one.seat);
    let mut all: Vec<&SeatShown> = seats.values().filter(waits).collect();
    all.sort_by_key(|one| {
        let newest = one.decided.map(std::cmp::Reverse);
        (newest, one.title.clone(), one.group.clone(), one.seat.id)
    });
    all.truncate(MOST_SEATS);
    all
}

/// Every stipend of a partnership, the newest first.
pub async fn all(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Vec<Stipend>, Fault> {
    let of_here = stipend::Column::PartnershipId.eq(here.uuid());
    let rows = stipend::Entity::find().filter(of_here).all(db).await.store("list stipends")?;
    let mut all = rows.iter().map(whole).collect::<Result<Vec<_>, _>>()?;
    all.sort_by_key(|one| (std::cmp::Reverse(one.since), one.id));
    Ok(all)
}

/// The stipends that are for one person, in every partnership.
pub async fn of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<(PartnershipId, Stipend)>, Fault> {
    let is_for = stipend::Column::HolderId.eq(person.uuid());
    let rows = stipend::Entity::find().filter(is_for).all(db).await.store("list own stipends")?;
    let one = |row: &stipend::Model| {
        whole(row).map(|one| (PartnershipId::from_uuid(row.partnership_id), one))
    };
    rows.iter().map(one).collect()
}

/// A partner takes a stipend on, by one of its people.
///
/// Refuses: as [`Stipend::take_on`].
pub async fn take_on(
    tx: &WriteTx,
    (here, seat): (PartnershipId, Uuid),
    (by, money): ((PersonId, PartnerId), Money),
    moment: &Moment,
) -> Outcome<Stipend, Refused> {
    let seats = seats(tx, here).await?;
    let seat = seats.get(&seat).ok_or(Stop::Refused(Refused::Gone))?;
    let known = all(tx, here).await?;
    let stipend = Stipend::take_on(&seat.seat, by, money, (&known, moment))?;
    let insert = stipend::Entity::insert(row(here, &stipend).into_active_model());
    insert.exec_without_returning(tx).await.store("take a stipend on")?;
    let names = names(tx, here).await?;
    let record = record("stipend.owed", &stipend, Some(seat))
        .text("partner", names.get(&by.1).map_or("", String::as_str))
        .value("amount", format!("{} {}", money.number(), money.currency().code()));
    record.log(tx, (here, Role::Member), moment).await?;
    Ok(stipend)
}

/// Whoever a stipend is for says how it ended. The log learns only that it did.
///
/// Refuses: as [`Stipend::settled`].
pub async fn settle(
    tx: &WriteTx,
    id: StipendId,
    (by, end): (PersonId, End),
    moment: &Moment,
) -> Outcome<(), Refused> {
    let own = of_person(tx, by).await?;
    let found = own.into_iter().find(|(_, one)| one.id == id);
    let (here, stipend) = found.ok_or(Stop::Refused(Refused::Gone))?;
    let after = stipend.settled(by, end, moment.today())?;
    save(tx, (here, &after), moment).await?;
    Ok(())
}

/// Takes a deleted person off: what was owed to them is owed no more.
pub(crate) async fn forget(tx: &WriteTx, person: PersonId, moment: &Moment) -> Result<(), Fault> {
    for (here, mut stipend) in of_person(tx, person).await? {
        if stipend.is_owed() {
            stipend.end = Some((End::Left, moment.today()));
            save(tx, (here, &stipend), moment).await?;
        }
        stipend.holder = None;
        let row = row(here, &stipend).into_active_model().reset_all();
        row.update(tx).await.store("forget whose stipend it was")?;
    }
    Ok(())
}

async fn save(
    tx: &WriteTx,
    (here, stipend): (PartnershipId, &Stipend),
    moment: &Moment,
) -> Result<(), Fault> {
    let row = row(here, stipend).into_active_model().reset_all();
    row.update(tx).await.store("settle a stipend")?;
    let seats = seats(tx, here).await?;
    let record = record("stipend.settled", stipend, seats.get(&stipend.seat));
    record.log(tx, (here, Role::SeatHolder), moment).await
}

/// By seat and decision, never by person.
fn record(kind: &'static str, stipend: &Stipend, seat: Option<&SeatShown>) -> Record {
    let record = Record::of(kind).value("stipend", stipend.id);
    let record = record.value("proposal", stipend.proposal);
    match seat {
        Some(seat) => record.text("title", &seat.title).text("seat", &seat.group),
        None => record,
    }
}

fn seat(row: &QueryResult) -> Result<SeatShown, Fault> {
    let holder: Option<Uuid> = column(row, "holder_id")?;
    let decided: Option<String> = column(row, "decided_day")?;
    let text = |name| Ok::<_, Fault>(column::<Option<String>>(row, name)?.unwrap_or_default());
    Ok(SeatShown {
        seat: Seat {
            id: column(row, "id")?,
            proposal: column(row, "proposal_id")?,
            holder: holder.map(PersonId::from_uuid),
        },
        group: column(row, "group_name")?,
        title: text("title")?,
        pays: text("pays")?,
        decided: decided.as_deref().and_then(Day::parse),
    })
}

fn row(here: PartnershipId, stipend: &Stipend) -> stipend::Model {
    stipend::Model {
        partnership_id: here.uuid(),
        id: stipend.id.uuid(),
        proposal_id: stipend.proposal,
        seat_id: stipend.seat,
        holder_id: stipend.holder.map(PersonId::uuid),
        partner_id: stipend.partner.uuid(),
        minor: stipend.money.minor(),
        currency: stipend.money.currency().code().to_owned(),
        since_day: stipend.since.to_string(),
        ended_as: stipend.end.map(|(end, _)| end.id().to_owned()),
        ended_day: stipend.end.map(|(_, day)| day.to_string()),
    }
}

fn whole(row: &stipend::Model) -> Result<Stipend, Fault> {
    let odd = || odd("stipend", row.id);
    let currency = Currency::parse(&row.currency).ok_or_else(odd)?;
    let end = match (&row.ended_as, &row.ended_day) {
        (Some(end), Some(day)) => {
            let end = End::parse(end).ok_or_else(odd)?;
            Some((end, Day::parse(day).ok_or_else(odd)?))
        }
        _ => None,
    };
    Ok(Stipend {
        id: StipendId::from_uuid(row.id),
        seat: row.seat_id,
        proposal: row.proposal_id,
        holder: row.holder_id.map(PersonId::from_uuid),
        partner: PartnerId::from_uuid(row.partner_id),
        money: Money::new(row.minor, currency).map_err(|_| odd())?,
        since: Day::parse(&row.since_day).ok_or_else(odd)?,
        end,
    })
}
