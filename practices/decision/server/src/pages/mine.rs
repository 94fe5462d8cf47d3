//! What this practice adds to the page about oneself: the seats one sits in.

use maud::{Markup, html};
use powerwith_core::{Fault, PartnershipId};
use powerwith_store::StoreContext;
use powerwith_web::{Visit, Visitor, say};
use sea_orm::{ConnectionTrait, Statement};

use crate::{store::proposals, words};

/// The seats of whoever visits, in proposals on their way.
pub(crate) async fn seats(visit: &Visit) -> Result<Vec<Markup>, Fault> {
    let Visitor::Person(me) = &visit.visitor else { return Ok(Vec::new()) };
    let db = visit.site.store.read();
    let mut lines = Vec::new();
    for (here, id) in proposals::with_person(db, me.person).await? {
        let Some(proposal) = proposals::load(db, here, id).await? else { continue };
        let mut seats = proposal.seats.values();
        let mine = seats
            .find(|seat| seat.holder.as_ref().is_some_and(|holder| holder.person == me.person));
        let Some(seat) = mine.filter(|_| proposal.stage.is_on_its_way()) else { continue };
        let title = proposal.plan.cards.title.as_ref().map(ToString::to_string);
        let at = format!("/p/{}/decide/{id}", slug(visit, here).await?);
        lines.push((title.unwrap_or_default(), seat.group.to_string(), at));
    }
    lines.sort();
    let words = words(visit.speech);
    let section = html! {
        section.card aria-labelledby="seats" {
            h2 #seats { (say!(words, "mine-title")) }
            ul.plain {
                @for (title, group, at) in &lines {
                    li { a href=(at) { bdi { (title) } } " – " bdi { (group) } }
                }
            }
        }
    };
    Ok(if lines.is_empty() { Vec::new() } else { vec![section] })
}

async fn slug(visit: &Visit, here: PartnershipId) -> Result<String, Fault> {
    const DOING: &str = "find the address of a partnership";
    let db = visit.site.store.read();
    let sql = "SELECT slug FROM partnership_v1 WHERE id = $1";
    let values = [here.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let row = db.query_one_raw(find).await.store(DOING)?;
    row.ok_or_else(|| Fault::new(DOING))?.try_get("", "slug").store(DOING)
}
