//! What we see together once a round is closed.

use powerwith_core::{Fault, Moment, PartnershipId};
use powerwith_store::WriteTx;
use powerwith_web::Routes;
use reflection_rules::round::Round;

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    Routes::new()
}

/// Makes the results of a round, once, in the transaction that closes it.
///
/// Shape: `round` is closed, with the count of those who took part; its answers are in
/// [`crate::store::answers::of_round`].
#[expect(clippy::unused_async, reason = "results are read and written in the transaction")]
pub(crate) async fn release(
    _tx: &WriteTx,
    _partnership: PartnershipId,
    _close: (&Round, &Moment),
) -> Result<(), Fault> {
    Ok(())
}
