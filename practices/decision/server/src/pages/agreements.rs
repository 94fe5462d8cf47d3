//! What the partnership agreed on, at the top of the pages where people talk.

use maud::{Markup, html};
use powerwith_core::Fault;
use powerwith_store::StoreContext;
use powerwith_web::say;
use sea_orm::{ConnectionTrait, QueryResult, Statement};

use super::room::Room;
use crate::words;

/// An agreement that holds.
struct Agreement {
    title: String,
    text: String,
    language: String,
}

/// The agreements that hold, folded to their titles; nothing while there are none.
///
/// Source: capability "pact"; 22 points, as agreements that people adopted.
pub(super) async fn section(room: &Room<'_>) -> Result<Markup, Fault> {
    let all = read(room).await?;
    let words = words(room.visit.speech);
    Ok(html! {
        @if !all.is_empty() {
            section.note aria-labelledby="agreements" {
                h2 #agreements { (say!(words, "agreements-title")) }
                @for agreement in &all {
                    details {
                        summary lang=(agreement.language) dir="auto" { (agreement.title) }
                        p.typed lang=(agreement.language) dir="auto" { (agreement.text) }
                    }
                }
            }
        }
    })
}

async fn read(room: &Room<'_>) -> Result<Vec<Agreement>, Fault> {
    const DOING: &str = "read the agreements that hold";
    let sql = "SELECT title, text, language FROM agreement_v1 WHERE partnership_id = $1 \
               ORDER BY day, id";
    let db = room.visit.site.store.read();
    let here = [room.viewer.partnership.uuid().into()];
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, here);
    let agreement = |row: &QueryResult| {
        Ok(Agreement {
            title: row.try_get("", "title").store(DOING)?,
            text: row.try_get("", "text").store(DOING)?,
            language: row.try_get("", "language").store(DOING)?,
        })
    };
    db.query_all_raw(find).await.store(DOING)?.iter().map(agreement).collect()
}
