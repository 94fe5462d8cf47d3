//! What a partnership takes along of this practice when it leaves with everything.

use powerwith_core::Fault;
use powerwith_store::ids;
use powerwith_web::Visit;

/// The addresses of what every member may read: every gathering, with what stays of it.
pub(crate) async fn along(visit: &Visit) -> Result<Vec<String>, Fault> {
    const GATHERINGS: &str = "SELECT id FROM gathering WHERE partnership_id = $1 ORDER BY id";
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let found = ids(visit.site.store.read(), GATHERINGS, viewer.partnership).await?;
    let lists = ["gather", "gather/breaks"].into_iter().map(str::to_owned);
    Ok(lists.chain(found.iter().map(|id| format!("gather/{id}"))).collect())
}
