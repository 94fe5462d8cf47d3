//! A draft: a round that hosts are still writing.

use std::sync::Arc;

use powerwith_web::{Answer, Reply, Visit};
use reflection_rules::round::{Command, Event, Plan};

use super::{carry_out, say::OrExplain};

/// Begins a draft.
pub(super) async fn begin(visit: Arc<Visit>) -> Answer {
    let viewer = visit.viewer()?;
    let store = &visit.site.store;
    let events = store
        .with_write_tx("begin a round", async |tx| {
            let command = Command::Draft { by: viewer.person, plan: Box::new(Plan::empty()) };
            carry_out(&tx, viewer.partnership, (command, &visit.moment)).await
        })
        .await
        .or_explain(&visit)?;
    let at = match events.first().map(Event::round) {
        Some(round) => format!("reflect/{round}/draft"),
        None => "reflect".to_owned(),
    };
    Ok(Reply::SeeOther(viewer.path(&at)))
}
