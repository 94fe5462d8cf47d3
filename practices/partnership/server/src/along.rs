//! What a partnership takes along of this practice when it leaves with everything.

use powerwith_core::Fault;
use powerwith_store::ids;
use powerwith_web::Visit;

/// The addresses, inside the partnership.
pub(crate) async fn along(visit: &Visit) -> Result<Vec<String>, Fault> {
    const WORDS: &str = "SELECT id FROM word WHERE partnership_id = $1 ORDER BY id";
    const AGREEMENTS: &str = "SELECT id FROM agreement WHERE partnership_id = $1 ORDER BY id";
    const AIMS: &str = "SELECT id FROM aim WHERE partnership_id = $1 ORDER BY id";
    const ROLES: &str = "SELECT id FROM role WHERE partnership_id = $1 ORDER BY id";
    let Ok(viewer) = visit.viewer() else { return Ok(Vec::new()) };
    let (db, here) = (visit.site.store.read(), viewer.partnership);
    let first = ["us", "us/keys", "us/roles", "decide/pact", "decide/pact.md"];
    let lists = ["decide/words", "decide/agreements", "decide/aims"];
    let mut along: Vec<String> = first.into_iter().chain(lists).map(str::to_owned).collect();
    let each = [
        ("decide/words", WORDS),
        ("decide/agreements", AGREEMENTS),
        ("us/roles", ROLES),
        ("decide/aims", AIMS),
    ];
    for (at, query) in each {
        let found = ids(db, query, here).await?;
        along.extend(found.iter().map(|id| format!("{at}/{id}")));
    }
    Ok(along)
}
