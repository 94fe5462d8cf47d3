//! Files: the whole log, a proof, and the checkpoint and tiles at the addresses of C2SP tlog-tiles.

use std::sync::Arc;

use futures::{StreamExt, stream};
use powerwith_core::{Fault, PartnershipId};
use powerwith_log::Bundle;
use powerwith_store::StoreContext;
use powerwith_web::{
    Answer, Problem, Reply, Visit,
    page::{File, FileParts},
};
use sea_orm::{ConnectionTrait, Statement, prelude::Uuid};
use tile_log::{ProofFile, Tile};

const TEXT: &str = "text/plain; charset=utf-8";

/// The whole log to take along.
pub(crate) async fn bundle(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let found = Bundle::begin(visit.site.store.read(), viewer.partnership).await?;
    let (rest, head) = found.ok_or(Problem::NotFound)?;
    let name = format!("open-log-{}.txt", viewer.slug);
    let next = async |(mut rest, visit): (Bundle, Arc<Visit>)| {
        let part = rest.part(visit.site.store.read()).await?;
        Ok::<_, Fault>(part.map(|part| (part, (rest, visit))))
    };
    let parts = stream::once(async { Ok(head) }).chain(stream::try_unfold((rest, visit), next));
    Ok(Reply::Parts(FileParts { name, media: TEXT, parts: parts.boxed() }))
}

/// The proof of one entry.
pub(crate) async fn proof(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let db = visit.site.store.read();
    let seq: u64 = visit.part("seq")?;
    let here = viewer.partnership;
    let found = powerwith_log::checkpoint(db, here).await?;
    let (checkpoint, note) = found.ok_or(Problem::NotFound)?;
    let inclusion = powerwith_log::inclusion(db, here, (seq, checkpoint.head().size)).await?;
    let inclusion = inclusion.ok_or(Problem::NotFound)?;
    let proof = ProofFile { extra: None, inclusion, checkpoint: note };
    Ok(file(format!("entry-{seq}.tlog-proof"), TEXT, proof.encode().into_bytes()))
}

/// The signed checkpoint, for anyone: a witness outside has to see that the log only grows.
pub(crate) async fn checkpoint(visit: Arc<Visit>) -> Answer {
    let here = partnership(&visit).await?;
    let found = powerwith_log::checkpoint(visit.site.store.read(), here).await?;
    let (_, note) = found.ok_or(Problem::NotFound)?;
    Ok(file("checkpoint".to_owned(), TEXT, note.encode().into_bytes()))
}

/// A tile: of hashes for anyone, of entries for members.
pub(crate) async fn tile(visit: Arc<Visit>) -> Answer {
    let path: String = visit.part("tile")?;
    let tile = Tile::parse(&format!("tile/{path}")).ok_or(Problem::NotFound)?;
    let here = match tile.nodes() {
        Some(_) => partnership(&visit).await?,
        None => visit.viewer()?.partnership,
    };
    let bytes = powerwith_log::tile(visit.site.store.read(), here, &tile).await?;
    let name = path.replace('/', "-");
    Ok(file(name, "application/octet-stream", bytes.ok_or(Problem::NotFound)?))
}

/// The partnership of the address, also for those who are not in it.
async fn partnership(visit: &Visit) -> Result<PartnershipId, Problem> {
    if let Ok(viewer) = visit.viewer() {
        return Ok(viewer.partnership);
    }
    let slug: String = visit.part("partnership")?;
    let found = find(visit.site.store.read(), slug).await?;
    found.ok_or(Problem::NotFound)
}

async fn find(db: &impl ConnectionTrait, slug: String) -> Result<Option<PartnershipId>, Fault> {
    const DOING: &str = "find the partnership of an address";
    let sql = "SELECT id FROM partnership_v1 WHERE slug = $1";
    let find = Statement::from_sql_and_values(db.get_database_backend(), sql, [slug.into()]);
    let Some(row) = db.query_one_raw(find).await.store(DOING)? else { return Ok(None) };
    let id: Uuid = row.try_get("", "id").store(DOING)?;
    Ok(Some(PartnershipId::from_uuid(id)))
}

fn file(name: String, media: &'static str, bytes: Vec<u8>) -> Reply {
    Reply::File(File { name, media, bytes })
}
