//! A decision adopts an agreement.

use partnership_rules::{AgreementId, DecisionId, agreements::AgreementRefused};
use powerwith_core::{Decided, FaultContext, Outcome};
use powerwith_log::Role;
use powerwith_store::WriteTx;
use powerwith_web::Heard;

use super::kept::{self, Kept};
use crate::{candidates::stored_text, not::Not, record::Record};

/// Adopts the agreement in the words that were decided.
///
/// Refuses: an agreement that is not there; while someone wants to talk or proposes other words; a
/// day to look at it again that the rules do not take.
pub(crate) async fn decided(
    tx: &WriteTx,
    heard: &Heard<'_>,
    decided: &Decided,
) -> Outcome<(), Not> {
    const DOING: &str = "adopt an agreement";
    let here = heard.partnership;
    let id = decided.about.as_ref().map(|about| AgreementId::from_uuid(about.id));
    let found = kept::find(tx, here, (id.ok_or(Not::Gone)?, None)).await?.ok_or(Not::Gone)?;
    let Kept { agreement, language, title } = found;
    let decision = DecisionId::from_uuid(decided.decision);
    if agreement.adopted.iter().any(|there| there.decision == decision) {
        return Ok(());
    }
    // Before the words change: other words would forget that someone asked to talk.
    if agreement.waits_for_talk() {
        return Err(Not::Agreement(AgreementRefused::TalkFirst).into());
    }
    let text = stored_text(&decided.text).fault(DOING)?;
    let is_other = text != agreement.text;
    let agreement = agreement
        .reworded(text)
        .adopt(decision, (heard.moment.today(), decided.review))
        .map_err(Not::Agreement)?;
    let record = Record::of("agreement.adopted")
        .value("agreement", agreement.id)
        .text("title", &title)
        .value("decision", decided.decision)
        .value("review", decided.review)
        .text("text", agreement.text.as_str());
    if is_other {
        let reworded = Kept { agreement: agreement.clone(), language, title };
        kept::reword(tx, here, &reworded).await?;
        kept::ask_again(tx, here, agreement.id).await?;
    }
    kept::adopt(tx, here, &agreement).await?;
    record.log(tx, (here, Role::Proposer), heard.moment).await?;
    Ok(())
}
