//! Seats beside the document of their proposal, so that other practices can read them.

use decision_rules::proposal::{Proposal, Seat, SeatId, Stage};
use powerwith_core::{Fault, PartnershipId, PersonId};
use powerwith_store::{Store, StoreContext, Tx, WriteTx};
use sea_orm::{ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter};

use super::{
    proposals,
    tables::{proposal, proposal_seat},
};

/// Keeps the seats as the proposal has them now.
pub(super) async fn keep(
    tx: &WriteTx,
    here: PartnershipId,
    proposal: &Proposal,
) -> Result<(), Fault> {
    const DOING: &str = "keep the seats of a proposal";
    proposal_seat::Entity::delete_many()
        .filter(proposal_seat::Column::PartnershipId.eq(here.uuid()))
        .filter(proposal_seat::Column::ProposalId.eq(proposal.id.uuid()))
        .exec(tx)
        .await
        .store(DOING)?;
    let rows = proposal.seats.iter().map(|seat| row(here, proposal, seat).into_active_model());
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        let insert = proposal_seat::Entity::insert_many(rows);
        insert.exec_without_returning(tx).await.store(DOING)?;
    }
    Ok(())
}

/// Carries the seats of proposals over that were kept before there was a place for them.
pub(crate) async fn carry_over(store: &Store) -> Result<(), Fault> {
    let without = [Stage::Draft.id(), Stage::Withdrawn.id(), Stage::Lapsed.id()];
    let which = Condition::all()
        .add(proposal::Column::Pays.is_null())
        .add(proposal::Column::Stage.is_not_in(without));
    let rows = proposal::Entity::find().filter(which).all(store.read()).await;
    for row in rows.store("find proposals from before")? {
        let at = (PartnershipId::from_uuid(row.partnership_id), row.id);
        let work = async |tx: Tx| proposals::save_again(&tx, at).await;
        store.with_write_tx("carry the seats of a proposal over", work).await?;
    }
    Ok(())
}

fn row(
    here: PartnershipId,
    proposal: &Proposal,
    (id, seat): (&SeatId, &Seat),
) -> proposal_seat::Model {
    proposal_seat::Model {
        partnership_id: here.uuid(),
        proposal_id: proposal.id.uuid(),
        id: id.uuid(),
        group_name: seat.group.to_string(),
        holder_id: seat.holder.as_ref().map(|holder| PersonId::uuid(holder.person)),
    }
}
