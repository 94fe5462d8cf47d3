//! Holding a gathering: said by one's own yes, and given back without a reason.

use std::sync::Arc;

use powerwith_store::Tx;
use powerwith_web::{Answer, Problem, Reply, Visit};

use super::{load, path};
use crate::{refusal, store::gatherings};

/// Says yes.
pub(super) async fn take(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let before = load(&visit).await?;
    let (at, me) = ((viewer.partnership, before.id), viewer.person);
    let work = async |tx: Tx| {
        let last = gatherings::held_last(&*tx, at.0, &before).await?;
        let today = visit.moment.today();
        gatherings::change(&tx, at, |now| now.held_by(me, &last, today)).await
    };
    match visit.site.store.with_write_tx("hold a gathering", work).await {
        Ok(true) => Ok(Reply::SeeOther(path(&visit, before.id)?)),
        Ok(false) => Err(Problem::NotFound),
        Err(stop) => Err(refusal::explain(&visit, stop, &path(&visit, before.id)?)),
    }
}

/// Gives it back.
pub(super) async fn give_back(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let before = load(&visit).await?;
    let (at, me) = ((viewer.partnership, before.id), viewer.person);
    let work = async |tx: Tx| gatherings::change(&tx, at, |now| Ok(now.given_back(me))).await;
    match visit.site.store.with_write_tx("give a gathering back", work).await {
        Ok(true) => Ok(Reply::SeeOther(path(&visit, before.id)?)),
        Ok(false) => Err(Problem::NotFound),
        Err(stop) => Err(refusal::explain(&visit, stop, &path(&visit, before.id)?)),
    }
}
