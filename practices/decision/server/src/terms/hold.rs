//! Terms hold from the day on which they were decided.

use decision_rules::{
    open_log::ruled,
    proposal::ProposalId,
    terms::{TermsId, TermsRefused, problems},
};
use powerwith_core::{Decided, Outcome, Refusal, Stop};
use powerwith_log::{Role, ToLog};
use powerwith_store::WriteTx;
use powerwith_web::{Heard, Hindered, say};

use super::{SUBJECT, store};
use crate::words;

/// Makes the terms hold that a decision was about; does nothing when it was about something else.
///
/// Hinders: terms that are not there or held already; terms that were written while others held;
/// and terms by which nothing could be decided any more.
pub async fn hold(tx: &WriteTx, heard: &Heard<'_>, decided: &Decided) -> Outcome<(), Hindered> {
    let Some(subject) = decided.about.as_ref().filter(|about| about.kind == SUBJECT) else {
        return Ok(());
    };
    let here = heard.partnership;
    let (id, decision) = (TermsId::from_uuid(subject.id), ProposalId::from_uuid(decided.decision));
    let candidate = store::candidate(tx, (here, id)).await?;
    let Some(candidate) = candidate.filter(|candidate| !candidate.has_held) else {
        return Err(hindered(&TermsRefused::NotAsked));
    };
    let before = store::rulebook(tx, here).await?;
    if before.id != candidate.follows {
        return Err(hindered(&TermsRefused::Overtaken));
    }
    let problems = problems(&before.book, &candidate.book, store::here(tx, here).await?);
    if let Some(refused) = problems.first() {
        return Err(hindered(refused));
    }
    store::put_in_force(tx, (here, id), (decision, heard.moment.today())).await?;
    let names = store::partner_names(tx, here).await?;
    let to_log = ToLog {
        kind: "rule.set",
        // The people who decided stand in the entry of the decision, as roles.
        by: Role::Program,
        said: ruled(&before.book, &candidate.book, decision, &names),
        about: std::collections::BTreeSet::new(),
    };
    powerwith_log::append(tx, here, &to_log, heard.moment).await?;
    Ok(())
}

fn hindered(refused: &TermsRefused) -> Stop<Hindered> {
    let text = match refused {
        TermsRefused::Overtaken => |speech| say!(words(speech), "terms-overtaken"),
        TermsRefused::NotAsked => |speech| say!(words(speech), "terms-not-asked"),
        _ => |speech| say!(words(speech), "terms-cannot-hold"),
    };
    Stop::Refused(Hindered { code: refused.code(), text })
}
