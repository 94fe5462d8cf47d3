//! What a partnership takes along of this practice when it leaves with everything: what may be
//! shown, never answers.

use powerwith_core::Fault;
use powerwith_store::ids;
use powerwith_web::Visit;

/// The addresses, inside the partnership. A round has its pages once everyone may see them.
pub(crate) async fn along(visit: &Visit) -> Result<Vec<String>, Fault> {
    const ROUNDS: &str =
        "SELECT id FROM round_v1 WHERE partnership_id = $1 ORDER BY closes_day, id";
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let mut along = vec!["see".to_owned(), "see/gaps".to_owned()];
    for round in ids(visit.site.store.read(), ROUNDS, viewer.partnership).await? {
        along.push(format!("see/{round}"));
        for file in ["results.csv", "code-book.csv", "record.txt", "audits"] {
            along.push(format!("see/{round}/{file}"));
        }
    }
    Ok(along)
}
