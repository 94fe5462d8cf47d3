//! Decisions renew a term, and set how many roles one partner holds.

use partnership_rules::DecisionId;
use powerwith_core::{Decided, Outcome};
use powerwith_log::Role as By;
use powerwith_store::WriteTx;
use powerwith_web::Heard;

use super::kept;
use crate::{
    candidates::{self, Candidate},
    not::Not,
    record::Record,
    store,
};

/// Renews the term of a role until the last day of the decision.
///
/// Refuses: a role that is gone or that nobody held; a term that is too long.
pub(crate) async fn renewed(
    tx: &WriteTx,
    heard: &Heard<'_>,
    (candidate, decided): (&Candidate, &Decided),
) -> Outcome<(), Not> {
    let here = heard.partnership;
    let all = kept::load(tx, here).await?;
    let role = all.into_iter().find(|role| Some(role.id.uuid()) == candidate.of);
    let role = role.ok_or(Not::Gone)?;
    let decision = DecisionId::from_uuid(decided.decision);
    let before = role.term.ok_or(Not::Gone)?;
    if before.renewed_by == Some(decision) {
        return Ok(());
    }
    let role = role.renewed(decision, decided.until, heard.moment.today()).map_err(Not::Role)?;
    kept::change(tx, here, &role).await?;
    candidates::adopted(tx, here, (candidate.id, decided.decision)).await?;
    let partners = store::partner_names(tx, here).await?;
    let partner = partners.iter().find(|(id, _)| *id == before.partner);
    let partner = partner.map_or("", |(_, name)| name);
    let record = Record::of("role.renewed")
        .value("role", role.id)
        .text("name", role.name.as_str())
        .text("partner", partner)
        .value("until", decided.until)
        .value("decision", decided.decision);
    record.log(tx, (here, By::Proposer), heard.moment).await?;
    Ok(())
}

/// Sets how many roles one partner holds at most: the number in the text that was decided.
///
/// Refuses: a text with no such number, or with several.
pub(crate) async fn share_set(
    tx: &WriteTx,
    heard: &Heard<'_>,
    (candidate, decided): (&Candidate, &Decided),
) -> Outcome<(), Not> {
    let here = heard.partnership;
    if candidate.is_adopted_by(decided.decision) {
        return Ok(());
    }
    let most = percent_in(&decided.text).ok_or(Not::NoShare)?;
    kept::set_share(tx, here, (most, decided.decision), heard.moment).await?;
    candidates::adopted(tx, here, (candidate.id, decided.decision)).await?;
    let record = Record::of("role.share-set")
        .value("most-percent", most)
        .value("decision", decided.decision);
    record.log(tx, (here, By::Proposer), heard.moment).await?;
    Ok(())
}

/// The one number from 1 to 100 in a text; `None` when there is none, or several.
fn percent_in(text: &str) -> Option<usize> {
    let numbers = text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<usize> = numbers.filter_map(|part| part.parse().ok()).collect();
    match numbers.as_slice() {
        [one] if (1..=100).contains(one) => Some(*one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_the_one_number_in_the_text() {
        assert_eq!(percent_in("No partner holds more than 40 percent of the roles."), Some(40));
        assert_eq!(percent_in("Como máximo el 100 %."), Some(100));
        for wrong in ["Half of them", "0 %", "140 %", "40 or 50 percent", "99999999999999999999"] {
            assert_eq!(percent_in(wrong), None, "{wrong}");
        }
    }
}
