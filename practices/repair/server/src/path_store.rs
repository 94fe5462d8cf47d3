//! Reading and writing the path of a partnership, and the day on which it began with it.

use powerwith_core::{Day, Fault, Moment, PartnershipId};
use powerwith_log::{Role, ToLog};
use powerwith_store::{StoreContext, WriteTx};
use repair_rules::{Path, Step, text::Text};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, prelude::Uuid,
    sea_query::Expr,
};

use crate::tables::{mend_begun, mend_path};

/// The kind of entry in the open log that tells the path.
pub(crate) const SET: &str = "mend-path.set";

/// The longest a path waits for its second key; older ones are deleted when a new one is written.
const WAIT_DAYS: i32 = 30;

/// A path as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// What it says.
    pub path: Path,
    /// The day it was written.
    pub day: Day,
}

/// The path that holds.
pub(crate) async fn held(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<Option<Kept>, Fault> {
    let row = mend_path::Entity::find()
        .filter(mend_path::Column::PartnershipId.eq(partnership.uuid()))
        .filter(mend_path::Column::Holds.eq(1))
        .one(db)
        .await
        .store("read the path for hard moments")?;
    row.as_ref().map(kept).transpose()
}

/// A path that waits for its second key, or waited.
pub(crate) async fn waiting(
    db: &impl ConnectionTrait,
    (partnership, id): (PartnershipId, Uuid),
) -> Result<Option<Kept>, Fault> {
    let row = mend_path::Entity::find_by_id((partnership.uuid(), id))
        .one(db)
        .await
        .store("read a path that waits")?;
    row.as_ref().filter(|row| row.holds == 0).map(kept).transpose()
}

/// Whether the partnership has begun, so that its path takes two keys to change.
pub(crate) async fn has_begun(
    db: &impl ConnectionTrait,
    partnership: PartnershipId,
) -> Result<bool, Fault> {
    let row = mend_begun::Entity::find_by_id(partnership.uuid()).one(db).await;
    Ok(row.store("look whether a partnership has begun")?.is_some())
}

/// Writes down that the partnership has begun.
pub async fn begin(tx: &WriteTx, partnership: PartnershipId, moment: &Moment) -> Result<(), Fault> {
    let day = moment.today().to_string();
    let row = mend_begun::Model { partnership_id: partnership.uuid(), day }.into_active_model();
    mend_begun::Entity::insert(row)
        .exec_without_returning(tx)
        .await
        .store("write down that a partnership began")
        .map(drop)
}

/// Writes a path down that waits for its second key, and gives its id.
pub(crate) async fn wait(
    tx: &WriteTx,
    partnership: PartnershipId,
    path: &Path,
    moment: &Moment,
) -> Result<Uuid, Fault> {
    mend_path::Entity::delete_many()
        .filter(mend_path::Column::PartnershipId.eq(partnership.uuid()))
        .filter(mend_path::Column::Holds.eq(0))
        .filter(mend_path::Column::Day.lt(moment.today().plus_days(-WAIT_DAYS).to_string()))
        .exec(tx)
        .await
        .store("delete paths that nobody confirmed")?;
    insert(tx, partnership, (path, 0), moment).await
}

/// Sets the path while the partnership forms.
pub async fn set(
    tx: &WriteTx,
    partnership: PartnershipId,
    path: &Path,
    moment: &Moment,
) -> Result<(), Fault> {
    drop_held(tx, partnership).await?;
    insert(tx, partnership, (path, 1), moment).await?;
    log(tx, partnership, path, moment).await
}

/// A path that waited holds from now on; whether it was there.
pub(crate) async fn put_in_force(
    tx: &WriteTx,
    (partnership, id): (PartnershipId, Uuid),
    moment: &Moment,
) -> Result<bool, Fault> {
    let Some(kept) = waiting(tx, (partnership, id)).await? else { return Ok(false) };
    drop_held(tx, partnership).await?;
    mend_path::Entity::update_many()
        .col_expr(mend_path::Column::Holds, Expr::value(1))
        .col_expr(mend_path::Column::Day, Expr::value(moment.today().to_string()))
        .filter(mend_path::Column::PartnershipId.eq(partnership.uuid()))
        .filter(mend_path::Column::Id.eq(id))
        .exec(tx)
        .await
        .store("put a path in force")?;
    log(tx, partnership, &kept.path, moment).await?;
    Ok(true)
}

/// The open log has every path that held, whole; here only the one that holds is kept.
async fn drop_held(tx: &WriteTx, partnership: PartnershipId) -> Result<(), Fault> {
    mend_path::Entity::delete_many()
        .filter(mend_path::Column::PartnershipId.eq(partnership.uuid()))
        .filter(mend_path::Column::Holds.eq(1))
        .exec(tx)
        .await
        .store("replace the path for hard moments")
        .map(drop)
}

async fn insert(
    tx: &WriteTx,
    partnership: PartnershipId,
    (path, holds): (&Path, i32),
    moment: &Moment,
) -> Result<Uuid, Fault> {
    let mut bytes = [0; 16];
    moment.dice().fill(&mut bytes);
    let id = Uuid::from_bytes(bytes);
    let step = |step: Step| {
        let (words, days) = path.steps.get(&step).map_or(("", 0), |(w, d)| (w.as_str(), *d));
        (words.to_owned(), i32::from(days))
    };
    let (answer_words, answer_days) = step(Step::Answer);
    let (prepare_words, prepare_days) = step(Step::Prepare);
    let (circle_words, circle_days) = step(Step::Circle);
    let (after_words, after_days) = step(Step::After);
    let row = mend_path::Model {
        partnership_id: partnership.uuid(),
        id,
        holds,
        answer_words,
        answer_days,
        prepare_words,
        prepare_days,
        circle_words,
        circle_days,
        after_words,
        after_days,
        keep_days: i32::from(path.keep_days),
        safety: path.safety.as_str().to_owned(),
        day: moment.today().to_string(),
    };
    let row = row.into_active_model();
    let done = mend_path::Entity::insert(row).exec_without_returning(tx).await;
    done.store("write a path down")?;
    Ok(id)
}

/// The whole path goes into the open log: it is a rule like any other. Helpers are people, and are
/// not in it.
async fn log(
    tx: &WriteTx,
    partnership: PartnershipId,
    path: &Path,
    moment: &Moment,
) -> Result<(), Fault> {
    let said = said(path);
    let to_log = ToLog { kind: SET, by: Role::Host, said, about: [].into() };
    powerwith_log::append(tx, partnership, &to_log, moment).await.map(drop)
}

/// One value to a line, texts with their length in bytes before them, so that no text can pass for
/// something else.
fn said(path: &Path) -> String {
    let text = |name: &str, text: &Text| {
        let text = text.as_str();
        format!("{name} {}\n{text}\n", text.len())
    };
    let step = |(step, (words, days)): (&Step, &(Text, u16))| {
        let name = step.id();
        format!("{name}-days {days}\n{}", text(name, words))
    };
    let steps: String = path.steps.iter().map(step).collect();
    let keep = path.keep_days;
    let safety = text("safety", &path.safety);
    format!("powerwith record 1\nkind {SET}\n{steps}keep-days {keep}\n{safety}")
}

fn kept(row: &mend_path::Model) -> Result<Kept, Fault> {
    let odd = || Fault::new(format!("the path {} is kept in an odd form", row.id));
    let step = |step: Step, words: &str, days: i32| -> Result<_, Fault> {
        let words = Text::long(words).map_err(|_| odd())?;
        Ok((step, (words, u16::try_from(days).map_err(|_| odd())?)))
    };
    let steps = [
        step(Step::Answer, &row.answer_words, row.answer_days)?,
        step(Step::Prepare, &row.prepare_words, row.prepare_days)?,
        step(Step::Circle, &row.circle_words, row.circle_days)?,
        step(Step::After, &row.after_words, row.after_days)?,
    ];
    let path = Path {
        steps: steps.into(),
        keep_days: u16::try_from(row.keep_days).map_err(|_| odd())?,
        safety: Text::long(&row.safety).map_err(|_| odd())?,
    };
    let day = Day::parse(&row.day).ok_or_else(odd)?;
    Ok(Kept { path, day })
}
