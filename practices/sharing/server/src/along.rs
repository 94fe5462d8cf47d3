//! What a partnership takes along of this practice when it leaves with everything.

use powerwith_core::Fault;
use powerwith_store::ids;
use powerwith_web::Visit;

/// The addresses, inside the partnership: the whole ledger, line by line, and what people bring.
pub(crate) async fn along(visit: &Visit) -> Result<Vec<String>, Fault> {
    const LINES: &str = "SELECT id FROM share_line WHERE partnership_id = $1 ORDER BY id";
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let lists = ["share", "share/ledger.csv", "share/stipends", "share/strengths"];
    let lines = ids(visit.site.store.read(), LINES, viewer.partnership).await?;
    let lines = lines.iter().map(|id| format!("share/lines/{id}"));
    Ok(lists.into_iter().map(str::to_owned).chain(lines).collect())
}
