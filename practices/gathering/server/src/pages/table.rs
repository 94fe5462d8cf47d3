//! What is on the table of a gathering: agreements that hold, decisions whose day has come, owed
//! answers. Read through what other practices publish.

use maud::{Markup, html};
use partnership_rules::words::places_of;
use powerwith_core::{Day, Fault, Language};
use powerwith_store::StoreContext;
use powerwith_web::{
    Viewer, Visit,
    our_words::{OurWords, linked},
    say,
};
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};

use crate::words;

/// The most lines of each kind: what a gathering can look at.
const MOST_LINES: usize = 3;

/// The agreements that hold, each folded to its title; nothing while there are none.
///
/// Source: capability "living agreement": they stand at the top where people meet.
pub(super) async fn agreements(visit: &Visit, viewer: &Viewer) -> Result<Markup, Fault> {
    let sql = "SELECT title, text, language FROM agreement_v1 WHERE partnership_id = $1 \
               ORDER BY day, id";
    let rows = rows(visit, sql, vec![viewer.partnership.uuid().into()]).await?;
    let words = words(visit.speech);
    let ours = OurWords::read(visit.site.store.read(), viewer.partnership).await?;
    Ok(html! {
        @if !rows.is_empty() {
            section.note aria-labelledby="agreements" {
                h2 #agreements { (say!(words, "agreements-title")) }
                @for row in &rows {
                    @let language = text(row, "language")?;
                    details {
                        summary lang=(language) dir="auto" { (text(row, "title")?) }
                        p.typed lang=(language) dir="auto" {
                            (with_our_words(viewer, (&language, &text(row, "text")?), &ours))
                        }
                    }
                }
            }
        }
    })
}

/// A text in which our words lead to their pages.
fn with_our_words(viewer: &Viewer, (language, text): (&str, &str), ours: &OurWords) -> Markup {
    let language = Language::parse(language);
    let terms = language.as_ref().map(|language| ours.terms(language)).unwrap_or_default();
    linked(viewer, text, &places_of(text, &terms))
}

/// What waits for a gathering on this day; nothing when nothing does.
pub(super) async fn waiting(visit: &Visit, viewer: &Viewer, day: Day) -> Result<Markup, Fault> {
    let here: Value = viewer.partnership.uuid().into();
    let sql = "SELECT id, title FROM decision_v1 WHERE partnership_id = $1 \
               AND stage = 'decided' AND review <= $2 AND title IS NOT NULL ORDER BY review, id";
    let decisions = rows(visit, sql, vec![here.clone(), day.to_string().into()]).await?;
    let sql = "SELECT id, title FROM round_v1 WHERE partnership_id = $1 AND state = 'closed' \
               ORDER BY closes_day, id";
    let rounds = rows(visit, sql, vec![here]).await?;
    let words = words(visit.speech);
    Ok(html! {
        @if !decisions.is_empty() || !rounds.is_empty() {
            section.card aria-labelledby="on-the-table" {
                h2 #on-the-table { (say!(words, "table-title")) }
                ul.links {
                    @for row in rounds.iter().take(MOST_LINES) {
                        li {
                            a href=(viewer.path(&format!("see/{}", id(row)?))) {
                                bdi { (text(row, "title")?) }
                            }
                            p.soft.small { (say!(words, "table-owed")) }
                        }
                    }
                    @for row in decisions.iter().take(MOST_LINES) {
                        li {
                            a href=(viewer.path(&format!("decide/{}", id(row)?))) {
                                bdi { (text(row, "title")?) }
                            }
                            p.soft.small { (say!(words, "table-review")) }
                        }
                    }
                }
            }
        }
    })
}

const DOING: &str = "read what is on the table";

async fn rows(visit: &Visit, sql: &str, values: Vec<Value>) -> Result<Vec<QueryResult>, Fault> {
    let db = visit.site.store.read();
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(find).await.store(DOING)
}

fn text(row: &QueryResult, column: &str) -> Result<String, Fault> {
    row.try_get("", column).store(DOING)
}

fn id(row: &QueryResult) -> Result<sea_orm::prelude::Uuid, Fault> {
    row.try_get("", "id").store(DOING)
}
