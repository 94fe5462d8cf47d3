//! Closing: by its day, at whatever visit notices it first, or early by two hosts.

use powerwith_core::{Fault, Moment, PartnershipId, Stop};
use powerwith_store::{SealedStore, Store, WriteTx};
use powerwith_web::Visit;
use reflection_rules::round::{Command, Event, Keeping, Refusal, Round};

use crate::{
    first_readers, sealed, seeing,
    store::{
        answers::{self, OnPaper},
        rounds,
    },
};

/// Closes what is past its last day in the partnership of a visit. Every page of this practice
/// asks for it first, so that no one waits for a clock.
pub(crate) async fn close_if_due(visit: &Visit) -> Result<(), Fault> {
    match &visit.viewer() {
        Ok(viewer) => close_due(&visit.site.store, viewer.partnership, &visit.moment).await,
        Err(_) => Ok(()),
    }
}

/// Closes what is past its last day in every partnership. May run twice.
pub async fn close_everything_due(store: &Store, moment: &Moment) -> Result<(), Fault> {
    for partnership in rounds::partnerships_with_open_rounds(store.read()).await? {
        close_due(store, partnership, moment).await?;
    }
    sealed::settle(store).await?;
    first_readers::out_everything_due(store, moment).await
}

/// Closes what is past its last day in one partnership. Nothing is written when nothing is due.
pub async fn close_due(
    store: &Store,
    partnership: PartnershipId,
    moment: &Moment,
) -> Result<(), Fault> {
    for (due, keeping) in rounds::due_to_close(store.read(), partnership, moment.today()).await? {
        // Whoever holds the file with the sealed answers closes their rounds.
        if keeping == Keeping::Sealed && store.sealed().is_none() {
            continue;
        }
        let closed: Result<_, Stop<Refusal>> = store
            .with_write_tx("close a round", async |tx| {
                let command = Command::CloseByDay { round: due };
                super::carry_out(&tx, store.sealed(), partnership, (command, moment)).await
            })
            .await;
        match closed {
            Err(Stop::Fault(fault)) => return Err(fault),
            // Whatever the rules say no to was done by someone else meanwhile.
            Ok(_) | Err(Stop::Refused(_)) => {}
        }
    }
    Ok(())
}

/// Writes the close down: the count stays, who took part goes, the results are made once.
pub(super) async fn close(
    tx: &WriteTx,
    (file, partnership): (Option<&SealedStore>, PartnershipId),
    (round, event): (Round, &Event),
    moment: &Moment,
) -> Result<(), Fault> {
    let Some(mut closed) = rounds::write(tx, partnership, (Some(round), event)).await? else {
        return Ok(());
    };
    let (on_paper, kept) = if closed.plan.keeping == Keeping::Sealed {
        let said = sealed::count(tx, file, partnership, (&mut closed, moment)).await?;
        (OnPaper::None, said)
    } else {
        let on_paper = answers::on_paper(tx, (partnership, closed.id)).await?;
        answers::seal_off(tx, partnership, (&mut closed, moment)).await?;
        (on_paper, answers::of_round(tx, partnership, closed.id).await?)
    };
    rounds::save(tx, partnership, &closed).await?;
    seeing::release(tx, partnership, (&closed, on_paper, moment), &kept).await?;
    first_readers::begin(tx, (partnership, closed.id), moment).await
}
