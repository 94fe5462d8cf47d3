//! Acts of this practice that take two keys: asking for one, and what became of it.

use maud::Markup;
use powerwith_core::{Day, Fault, Happened, KeyAsk, Outcome, PartnershipId, Stop, Subject};
use powerwith_store::{StoreContext, Tx};
use powerwith_web::{Answer, Heard, Hindered, Problem, Reply, Said, Visit, say};
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

/// Asks, and goes on to what waits. Asked twice, it is asked once.
pub(crate) async fn ask(visit: &Visit, title: String, ask: KeyAsk) -> Answer {
    let viewer = visit.viewer()?;
    let keys = viewer.path("us/keys");
    let (db, today) = (visit.site.store.read(), visit.moment.today());
    let same = (viewer.partnership, ask.act, &ask.about);
    if waits_until(db, same, today).await?.is_some() {
        return Ok(Reply::SeeOther(keys));
    }
    let what = Happened::KeyAsked(ask);
    let heard = Heard { partnership: viewer.partnership, what: &what, moment: &visit.moment };
    let tell = async |tx: Tx| visit.site.tell(&tx, &heard).await;
    let done: Outcome<(), Hindered> =
        visit.site.store.with_write_tx("ask for an act with two keys", tell).await;
    match done {
        Ok(()) => Ok(Reply::SeeOther(keys)),
        Err(Stop::Fault(fault)) => Err(Problem::Fault(fault)),
        Err(Stop::Refused(no)) => Err(Problem::Refused(Said {
            code: no.code,
            title,
            text: (no.text)(visit.speech),
            way_on: Some((keys, say!(words(visit.speech), "erase-keys"))),
        })),
    }
}

/// What a host sees while an act waits for its second key.
pub(crate) fn waiting(visit: &Visit, until: Day) -> Markup {
    let words = words(visit.speech);
    let keys = visit.viewer().map(|viewer| viewer.path("us/keys")).unwrap_or_default();
    maud::html! {
        p { (say!(words, "erase-waits", until = visit.speech.day(until))) }
        p { a href=(keys) { (say!(words, "erase-keys")) } }
    }
}
