//! What `/me` says of mending: where someone helps and where they are in something, which they alone
//! see.

use maud::{Markup, html};
use powerwith_core::{Fault, PartnershipId};
use powerwith_store::StoreContext;
use powerwith_web::{Visit, say};
use sea_orm::{ConnectionTrait, QueryResult, Statement, prelude::Uuid};

use crate::{helpers, store, words};

/// The section; nothing for someone who is in nothing.
pub(crate) async fn section(visit: &Visit) -> Result<Vec<Markup>, Fault> {
    let Ok(me) = visit.person() else { return Ok(Vec::new()) };
    let words = words(visit.speech);
    let db = visit.site.store.read();
    let mut lines = Vec::new();
    for (id, slug, name) in homes(visit).await? {
        let is_helper = helpers::all(db, id).await?.contains(&me.person);
        let is_in = !store::of_person(db, id, me.person).await?.is_empty();
        if is_in {
            lines.push((format!("/p/{slug}/mend"), say!(words, "me-in"), name.clone()));
        }
        if is_helper {
            lines.push((format!("/p/{slug}/mend/path#helpers"), say!(words, "me-helper"), name));
        }
    }
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![html! {
        section.card aria-labelledby="my-mending" {
            h2 #my-mending { (say!(words, "me-title")) }
            p.soft { (say!(words, "me-text")) }
            ul.links {
                @for (to, said, name) in &lines {
                    li { a href=(to) { (said) span.soft { " · " bdi { (name) } } } }
                }
            }
        }
    }])
}

/// The partnerships of whoever looks: id, name in addresses, name for people.
pub(crate) async fn homes(visit: &Visit) -> Result<Vec<(PartnershipId, String, String)>, Fault> {
    const DOING: &str = "list the partnerships of a person";
    let Ok(me) = visit.person() else { return Ok(Vec::new()) };
    let db = visit.site.store.read();
    let sql = "SELECT p.id, p.slug, p.name FROM partnership_v1 p \
               JOIN member_v1 m ON m.partnership_id = p.id WHERE m.person_id = $1 ORDER BY p.slug";
    let values = [me.person.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(find).await.store(DOING)?;
    let one = |row: &QueryResult| {
        let id: Uuid = row.try_get("", "id").store(DOING)?;
        let slug = row.try_get("", "slug").store(DOING)?;
        let name = row.try_get("", "name").store(DOING)?;
        Ok((PartnershipId::from_uuid(id), slug, name))
    };
    rows.iter().map(one).collect()
}
