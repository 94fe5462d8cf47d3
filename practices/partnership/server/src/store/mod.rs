//! Reading and writing partnerships.

mod codes;
mod forget;
mod invites;
mod keys;
mod load;
mod partners;
mod people;
mod write;

pub(crate) use codes::{CodeRow, code_rows, codes_about, give_code};
pub(crate) use forget::forget;
pub(crate) use invites::{InviteRow, WayInRow, find_way_in, invite_rows, use_way_in};
pub(crate) use keys::{
    ActRow, act_rows, answer_act, ask_act, is_waiting, lapse_all, settle, settle_everything,
    take_back_act,
};
pub(crate) use load::{count_partnerships, free_slug, load, named_groups, partnerships_of};
pub(crate) use partners::{members_among, partner_names, partner_of};
pub(crate) use people::{PartnerRow, PersonRow, Roster, groups_of, roster};
pub(crate) use write::insert;
pub use write::{apply, found};

use powerwith_core::{Fault, Millis, PartnershipId, PersonId};
use powerwith_store::{Store, StoreContext};
use powerwith_web::Viewer;
use sea_orm::{ConnectionTrait, Statement};

/// Finds out what the person of a session is in the partnership with this slug.
pub(crate) async fn find_viewer(
    store: &Store,
    slug: &str,
    (session, now): ([u8; 32], Millis),
) -> Result<Option<Viewer>, Fault> {
    const DOING: &str = "find out what a person is in a partnership";
    const SQL: &str = "SELECT p.partnership_id, p.name AS partnership_name, r.id, r.name, \
         CASE WHEN m.host_since_day IS NULL THEN 0 ELSE 1 END AS is_host, \
         CASE WHEN c.day IS NULL THEN 0 ELSE 1 END AS is_resting \
         FROM session s \
         JOIN person r ON r.id = s.person_id \
         JOIN partnership p ON p.slug = $1 \
         JOIN member m ON m.partnership_id = p.partnership_id AND m.person_id = r.id \
         LEFT JOIN came_back c ON c.partnership_id = p.partnership_id \
         WHERE s.token_hash = $2 AND s.ends_ms > $3";
    let db = store.read();
    let values = [slug.into(), session.to_vec().into(), now.0.into()];
    let query = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    let Some(row) = db.query_one_raw(query).await.store(DOING)? else { return Ok(None) };
    let viewer = || -> Result<Viewer, sea_orm::DbErr> {
        Ok(Viewer {
            person: PersonId::from_uuid(row.try_get("", "id")?),
            name: row.try_get("", "name")?,
            partnership: PartnershipId::from_uuid(row.try_get("", "partnership_id")?),
            slug: slug.to_owned(),
            partnership_name: row.try_get("", "partnership_name")?,
            is_host: row.try_get::<i32>("", "is_host")? == 1,
            is_resting: row.try_get::<i32>("", "is_resting")? == 1,
        })
    };
    viewer().map(Some).store(DOING)
}

#[cfg(test)]
mod tests;
