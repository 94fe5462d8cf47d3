//! A decision settles how an aim and we fit together.

use powerwith_core::{Decided, Outcome};
use powerwith_store::WriteTx;
use powerwith_web::Heard;

use crate::{
    candidates::{self, Candidate},
    not::Not,
};

/// Marks the words that were decided about; the decision itself says what comes of it.
pub(crate) async fn settled(
    tx: &WriteTx,
    heard: &Heard<'_>,
    (candidate, decided): (&Candidate, &Decided),
) -> Outcome<(), Not> {
    Ok(candidates::adopted(tx, heard.partnership, (candidate.id, decided.decision)).await?)
}
