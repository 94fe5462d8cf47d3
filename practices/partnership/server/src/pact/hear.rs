//! A decision makes the pact, or looks at it again.

use partnership_rules::agreements::{AgreementRefused, MAX_AGREEMENT_DAYS};
use powerwith_core::{Decided, FaultContext, Outcome};
use powerwith_log::Role;
use powerwith_store::WriteTx;
use powerwith_web::Heard;

use super::kept::{self, Version};
use crate::{
    candidates::{self, Candidate, stored_text},
    not::Not,
    record::Record,
};

/// Adopts what we are together for; a later version is the pact looked at again.
///
/// Refuses: a day to look at it again that is not after today, or more than a year later.
pub(crate) async fn adopted(
    tx: &WriteTx,
    heard: &Heard<'_>,
    (candidate, decided): (&Candidate, &Decided),
) -> Outcome<(), Not> {
    let here = heard.partnership;
    let versions = kept::versions(tx, here).await?;
    if versions.iter().any(|version| version.decision == decided.decision) {
        return Ok(());
    }
    let today = heard.moment.today();
    let latest = today.plus_days(MAX_AGREEMENT_DAYS);
    if decided.review <= today || decided.review > latest {
        return Err(Not::Agreement(AgreementRefused::ReviewDay { latest }).into());
    }
    let before = versions.first().map_or(0, |version| version.number);
    let text = stored_text(&decided.text).fault("adopt the pact")?.to_string();
    let version = Version {
        number: before.saturating_add(1),
        text,
        decision: decided.decision,
        day: today,
        review: decided.review,
    };
    kept::adopt(tx, here, (&version, &decided.seats)).await?;
    candidates::adopted(tx, here, (candidate.id, decided.decision)).await?;
    let kind = if before == 0 { "pact.adopted" } else { "pact.reviewed" };
    let record = Record::of(kind)
        .value("version", version.number)
        .value("decision", decided.decision)
        .value("review", decided.review)
        .text("purpose", &version.text);
    record.log(tx, (here, Role::Proposer), heard.moment).await?;
    Ok(())
}
