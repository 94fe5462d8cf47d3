//! Taking a questionnaire out as a spreadsheet, and going on to its next version.

use std::sync::Arc;

use powerwith_web::{Answer, File, Problem, Reply, Visit};
use reflection_rules::{
    answer::{Part, PartKey},
    instrument::{Instrument, InstrumentId, Library, Version, next_version},
    round::Breakdown,
    xlsform::write,
};

use crate::{
    store::{instruments, roster},
    xlsform::write_file,
};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The questionnaire as an XLSForm.
pub(super) async fn file(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let instrument = find(&visit).await?;
    let labels = roster::labels(visit.site.store.read(), viewer.partnership).await?;
    let partners: Vec<Part> = labels
        .into_iter()
        .filter(|label| label.kind == Breakdown::Partners)
        .filter_map(|label| Some(Part { key: PartKey::parse(&label.key)?, name: label.name }))
        .collect();
    let bytes = write_file(&write(&instrument, Library::built_in(), &partners))?;
    let name = format!("{}-{}.xlsx", instrument.id(), instrument.version());
    Ok(Reply::File(File { name, media: XLSX, bytes }))
}

/// Writes the next version, to change and bring in again. Nothing happens when there is one.
pub(super) async fn next(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let next = next_version(&find(&visit).await?);
    let key = (next.id(), next.version());
    visit
        .site
        .store
        .with_write_tx("write a next version", async |tx| {
            if instruments::one(&*tx, viewer.partnership, key).await?.is_none() {
                instruments::save(&tx, viewer.partnership, (&next, None)).await?;
            }
            Ok::<(), powerwith_core::Fault>(())
        })
        .await?;
    Ok(Reply::SeeOther(viewer.path("reflect/instruments")))
}

/// The questionnaire of the address: the partnership's own, or one that comes with the program.
async fn find(visit: &Visit) -> Result<Instrument, Problem> {
    let viewer = visit.viewer()?;
    let id = InstrumentId::parse(&visit.part::<String>("instrument")?).ok_or(Problem::NotFound)?;
    let version = Version::new(visit.part("version")?).ok_or(Problem::NotFound)?;
    let db = visit.site.store.read();
    match instruments::one(db, viewer.partnership, (&id, version)).await? {
        Some(own) => Ok(own),
        None => Library::built_in().instrument(&id, version).cloned().ok_or(Problem::NotFound),
    }
}
