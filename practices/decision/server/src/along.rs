//! What a partnership takes along of this practice when it leaves with everything.

use powerwith_core::Fault;
use powerwith_store::ids;
use powerwith_web::Visit;

/// The addresses, inside the partnership. Drafts are their authors'.
pub(crate) async fn along(visit: &Visit) -> Result<Vec<String>, Fault> {
    const PROPOSALS: &str =
        "SELECT id FROM proposal WHERE partnership_id = $1 AND stage <> 'draft' ORDER BY id";
    const BOARDS: &str = "SELECT id FROM board WHERE partnership_id = $1 ORDER BY id";
    const TERMS: &str = "SELECT id FROM terms WHERE partnership_id = $1 ORDER BY id";
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let (db, here) = (visit.site.store.read(), viewer.partnership);
    let lists = ["decide", "decide/who", "decide/learned", "decide/boards"];
    let mut along: Vec<String> = lists.into_iter().map(str::to_owned).collect();
    let each = [("decide", PROPOSALS), ("decide/boards", BOARDS), ("decide/who", TERMS)];
    for (at, query) in each {
        let found = ids(db, query, here).await?;
        along.extend(found.iter().map(|id| format!("{at}/{id}")));
    }
    Ok(along)
}
