//! Acts of this practice that take two keys: what became of one that was asked.

use maud::Markup;
use powerwith_core::{Day, Fault, PartnershipId, Subject};
use powerwith_store::StoreContext;
use powerwith_web::{Viewer, Visit, say, two_keys};
use sea_orm::{ConnectionTrait, Statement};

use crate::words;

/// Until when an act waits for its second key; `None` when nobody asked.
pub(crate) async fn waits_until(
    db: &impl ConnectionTrait,
    (here, act, about): (PartnershipId, &str, &Subject),
    today: Day,
) -> Result<Option<Day>, Fault> {
    const SQL: &str = "SELECT until_day AS day FROM asked_act_v1 WHERE partnership_id = $1 \
         AND act = $2 AND about = $3 AND state = 'waiting' AND until_day >= $4";
    day(db, SQL, (here, act, about), today).await
}

/// The day an act was confirmed, when that was not before a day; the newest.
pub(crate) async fn confirmed_since(
    db: &impl ConnectionTrait,
    (here, act, about): (PartnershipId, &str, &Subject),
    since: Day,
) -> Result<Option<Day>, Fault> {
    const SQL: &str = "SELECT MAX(ended_day) AS day FROM asked_act_v1 WHERE partnership_id = $1 \
         AND act = $2 AND about = $3 AND state = 'confirmed' AND ended_day >= $4";
    day(db, SQL, (here, act, about), since).await
}

async fn day(
    db: &impl ConnectionTrait,
    sql: &str,
    (here, act, about): (PartnershipId, &str, &Subject),
    from: Day,
) -> Result<Option<Day>, Fault> {
    const DOING: &str = "look what became of an act with two keys";
    let about = about.to_string();
    let values = [here.uuid().into(), act.into(), about.into(), from.to_string().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let day: Option<String> = row.try_get("", "day").store(DOING)?;
    Ok(day.and_then(|day| Day::parse(&day)))
}

/// What a host sees while an act waits for its second key.
pub(crate) fn waiting(visit: &Visit, viewer: &Viewer, until: Day) -> Markup {
    maud::html! {
        p { (say!(words(visit.speech), "erase-waits", until = visit.speech.day(until))) }
        p { (two_keys::link(visit, viewer)) }
    }
}
