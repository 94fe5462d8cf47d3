//! Reading and writing lines of the ledger.

use std::collections::BTreeMap;

use partnership_rules::PartnerId;
use powerwith_core::{Fault, Moment, Outcome, PartnershipId, Stop};
use powerwith_log::Role;
use powerwith_store::{StoreContext, WriteTx};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, prelude::Uuid,
};
use sharing_rules::{
    LineId, Refused,
    ledger::{Gift, Line, Reply, Said, To},
};

use super::{
    here::names,
    record::Record,
    rows,
    tables::{share_line, share_line_answer, share_line_version},
};

/// The most lines of one partnership: 30 a day for two years. The spreadsheet holds them all.
pub const MOST_LINES: u64 = 20_000;

/// The most lines that a page reads. Older ones are in the spreadsheet.
pub const MOST_READ: u64 = 400;

/// A line of a partnership.
pub type At = (PartnershipId, LineId);

/// One line; none when there is no such line.
pub async fn load(db: &impl ConnectionTrait, (here, id): At) -> Result<Option<Line>, Fault> {
    let found = share_line::Entity::find_by_id((here.uuid(), id.uuid())).one(db).await;
    let Some(row) = found.store("read a line")? else { return Ok(None) };
    Ok(whole(db, here, vec![row]).await?.pop())
}

/// The newest lines of a partnership, the newest day first, at most so many.
pub async fn newest(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    most: u64,
) -> Result<Vec<Line>, Fault> {
    let rows = share_line::Entity::find()
        .filter(share_line::Column::PartnershipId.eq(here.uuid()))
        .order_by_desc(share_line::Column::Day)
        .order_by_asc(share_line::Column::Id)
        .limit(most)
        .all(db)
        .await
        .store("list lines")?;
    whole(db, here, rows).await
}

/// Writes a new line.
///
/// Refuses: as [`Line::write`]; more than [`MOST_LINES`].
pub async fn write(
    tx: &WriteTx,
    here: PartnershipId,
    (said, by): (Said, PartnerId),
    moment: &Moment,
) -> Outcome<Line, Refused> {
    const DOING: &str = "write a line";
    let line = Line::write(said, by, moment)?;
    let of_here = share_line::Column::PartnershipId.eq(here.uuid());
    let n_lines = share_line::Entity::find().filter(of_here).count(tx).await.store(DOING)?;
    if n_lines >= MOST_LINES {
        let most = usize::try_from(MOST_LINES).unwrap_or(usize::MAX);
        return Err(Refused::Full { most }.into());
    }
    let row = rows::line(here, &line).into_active_model();
    share_line::Entity::insert(row).exec_without_returning(tx).await.store(DOING)?;
    keep_version(tx, (here, &line)).await?;
    tell(tx, (here, &line), "share.money", moment).await?;
    Ok(line)
}

/// Puts other words in the place of what a line says. What it said stays.
///
/// Refuses: as [`Line::corrected`].
pub async fn correct(
    tx: &WriteTx,
    at: At,
    (said, by): (Said, PartnerId),
    moment: &Moment,
) -> Outcome<(), Refused> {
    let line = there(tx, at).await?.corrected(said, (by, moment.today()))?;
    save(tx, (at.0, &line)).await?;
    keep_version(tx, (at.0, &line)).await?;
    tell(tx, (at.0, &line), "share.money-corrected", moment).await?;
    Ok(())
}

/// Takes a line back. Its words stay.
///
/// Refuses: as [`Line::taken_back`].
pub async fn take_back(
    tx: &WriteTx,
    at: At,
    by: PartnerId,
    moment: &Moment,
) -> Outcome<(), Refused> {
    let line = there(tx, at).await?.taken_back(by, moment.today())?;
    save(tx, (at.0, &line)).await?;
    tell(tx, (at.0, &line), "share.money-taken-back", moment).await?;
    Ok(())
}

/// Writes down what the other side says to a line.
///
/// Refuses: as [`Line::answered`].
pub async fn answer(
    tx: &WriteTx,
    at: At,
    (reply, by): (Reply, PartnerId),
    moment: &Moment,
) -> Outcome<(), Refused> {
    let is_yes = reply == Reply::Yes;
    let line = there(tx, at).await?.answered(reply, (by, moment.today()))?;
    if let Some(answer) = line.answers.last() {
        let row = rows::answer((at.0, line.id), (line.answers.len() - 1, answer));
        let insert = share_line_answer::Entity::insert(row.into_active_model());
        insert.exec_without_returning(tx).await.store("answer a line")?;
    }
    if is_yes && matches!(line.now().said.gift, Gift::Money(_)) {
        let names = names(tx, at.0).await?;
        let partner = names.get(&by).map_or("", String::as_str);
        let record = Record::of("share.money-agreed").value("line", line.id);
        record.text("partner", partner).log(tx, (at.0, Role::Member), moment).await?;
    }
    Ok(())
}

async fn there(tx: &WriteTx, at: At) -> Outcome<Line, Refused> {
    load(tx, at).await?.ok_or(Stop::Refused(Refused::Gone))
}

async fn save(tx: &WriteTx, (here, line): (PartnershipId, &Line)) -> Result<(), Fault> {
    let row = rows::line(here, line).into_active_model().reset_all();
    row.update(tx).await.store("change a line")?;
    Ok(())
}

async fn keep_version(tx: &WriteTx, (here, line): (PartnershipId, &Line)) -> Result<(), Fault> {
    let row = rows::version((here, line.id), line.now()).into_active_model();
    let insert = share_line_version::Entity::insert(row);
    insert.exec_without_returning(tx).await.store("keep the words of a line")?;
    Ok(())
}

/// Tells the open log of money between partners, and of nothing else. The words are not told.
async fn tell(
    tx: &WriteTx,
    (here, line): (PartnershipId, &Line),
    kind: &'static str,
    moment: &Moment,
) -> Result<(), Fault> {
    let Gift::Money(money) = line.now().said.gift else { return Ok(()) };
    let said = &line.now().said;
    let names = names(tx, here).await?;
    let name = |partner: PartnerId| names.get(&partner).map_or("", String::as_str);
    let to = match said.to {
        To::Partner(partner) => name(partner),
        To::All => "all partners",
    };
    let record = Record::of(kind)
        .value("line", line.id)
        .text("from", name(said.from))
        .text("to", to)
        .value("amount", format!("{} {}", money.number(), money.currency().code()))
        .value("day", said.day);
    record.log(tx, (here, Role::Member), moment).await
}

/// The lines of these rows, in their order.
async fn whole(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    found: Vec<share_line::Model>,
) -> Result<Vec<Line>, Fault> {
    const DOING: &str = "read what lines say";
    let mut versions: BTreeMap<Uuid, Vec<_>> = BTreeMap::new();
    let mut answers: BTreeMap<Uuid, Vec<_>> = BTreeMap::new();
    // SQLite takes so many values in one statement, and a few more.
    for some in found.chunks(500) {
        let ids: Vec<Uuid> = some.iter().map(|row| row.id).collect();
        let rows = share_line_version::Entity::find()
            .filter(share_line_version::Column::PartnershipId.eq(here.uuid()))
            .filter(share_line_version::Column::LineId.is_in(ids.clone()))
            .order_by_asc(share_line_version::Column::Nth)
            .all(db)
            .await
            .store(DOING)?;
        for row in rows {
            versions.entry(row.line_id).or_default().push(row);
        }
        let rows = share_line_answer::Entity::find()
            .filter(share_line_answer::Column::PartnershipId.eq(here.uuid()))
            .filter(share_line_answer::Column::LineId.is_in(ids))
            .order_by_asc(share_line_answer::Column::Position)
            .all(db)
            .await
            .store(DOING)?;
        for row in rows {
            answers.entry(row.line_id).or_default().push(row);
        }
    }
    let of = |row: &share_line::Model| {
        let versions = versions.get(&row.id).map_or(&[][..], Vec::as_slice);
        let answers = answers.get(&row.id).map_or(&[][..], Vec::as_slice);
        rows::whole(row, versions, answers)
    };
    found.iter().map(of).collect()
}
