//! A partner that came after we said what we are together for is asked for its view in its first
//! round: that round asks "What we share".

use powerwith_core::{Day, Fault, PartnershipId};
use powerwith_store::StoreContext;
use reflection_rules::{
    instrument::{ItemRef, Library},
    round::{Round, RoundState},
};
use sea_orm::{ConnectionTrait, Statement};

/// What is asked then.
const ITEM: &str = "q.alignment.shared";

/// The item that the next round has to ask; `None` when no newcomer waits for it.
pub(super) async fn owed(
    db: &impl ConnectionTrait,
    here: PartnershipId,
    (library, rounds): (&Library, &[Round]),
) -> Result<Option<ItemRef>, Fault> {
    let Some(last) = last_came(db, here).await? else { return Ok(None) };
    let asked = |round: &&Round| {
        round.state != RoundState::Draft
            && round.opened.is_some_and(|day| day >= last)
            && round.plan.items.iter().any(|item| item.item.item.to_string() == ITEM)
    };
    if rounds.iter().any(|round| asked(&round)) {
        return Ok(None);
    }
    let found = library.latest_items().find(|(name, _, _)| name.item.to_string() == ITEM);
    Ok(found.map(|(name, _, _)| name))
}

/// The day the last newcomer came, through the view of the partnership practice.
async fn last_came(db: &impl ConnectionTrait, here: PartnershipId) -> Result<Option<Day>, Fault> {
    const DOING: &str = "look for partners that came after the purpose was decided";
    const SQL: &str = "SELECT MAX(since_day) AS day FROM newcomer_v1 WHERE partnership_id = $1";
    let find = Statement::from_sql_and_values(db.get_database_backend(), SQL, [here.uuid().into()]);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let day: Option<String> = row.try_get("", "day").store(DOING)?;
    Ok(day.and_then(|day| Day::parse(&day)))
}
