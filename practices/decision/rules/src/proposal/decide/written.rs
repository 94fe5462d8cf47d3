//! Writing down what was decided, and later what came of it.

use partnership_rules::PartnerId;
use powerwith_core::PersonId;

use super::{Here, Outcome, steer};
use crate::{
    proposal::{
        Decision, DecisionWish, Refusal, Review, Stage, What, gate, gate::Guards, refusal::Checked,
    },
    say::{SeatRecord, SeatWas},
};

/// The longest until a decision is looked at again: a year and a day. What is never looked at again
/// is a rule that nobody made.
pub const MAX_REVIEW_DAYS: i32 = 366;

/// Someone says that it is decided; the gates say whether it is.
///
/// In plain words: whoever proposes does not say that it is decided; someone of another partner
/// does. If it touches the rules, it takes two hosts of two partners.
pub(super) fn decide_it(
    guards: &Guards,
    here: Here<'_>,
    by: PersonId,
    wish: DecisionWish,
) -> Outcome {
    check_decision(guards, here, &wish)?;
    if (guards.keys_needed)(here.proposal) {
        return Err(Refusal::NeedsTwoKeys);
    }
    let mine = here.member(by)?.partner;
    let author = here.proposal.author.and_then(|author| here.known.members.get(&author));
    let is_of_author = author.is_some_and(|author| author.partner == mine);
    if is_of_author || mine == here.proposal.author_partner {
        return Err(Refusal::DecidedByOthers);
    }
    Ok(vec![decided(here, wish)])
}

/// Whether this can be decided now.
pub(super) fn check_decision(guards: &Guards, here: Here<'_>, wish: &DecisionWish) -> Checked {
    here.is_at(&[Stage::Asked])?;
    here.is_newest(wish.version)?;
    gate::pass(guards.to_decide, here.proposal, here.known)?;
    let is_here =
        |partner: &PartnerId| here.known.members.values().any(|member| member.partner == *partner);
    let doers = &wish.doers.partners;
    if doers.is_empty() || !doers.iter().all(is_here) {
        return Err(Refusal::NoDoers);
    }
    let today = here.today();
    let most = today.plus_days(MAX_REVIEW_DAYS).min(wish.until);
    let trial_ends = here.proposal.plan.trial.as_ref().map(|trial| trial.ends);
    // A trial whose day passed while people spoke about it is looked at tomorrow.
    let latest = trial_ends.map_or(most, |ends| most.min(ends.max(today.plus_days(1))));
    if wish.review <= today || wish.review > latest {
        return Err(Refusal::ReviewDay { latest });
    }
    Ok(())
}

/// The decision, with what the record says about each seat.
pub(super) fn decided(here: Here<'_>, wish: DecisionWish) -> What {
    let seats = here.proposal.seats.values().map(|seat| {
        let reason = seat.exception().map(|exception| exception.reason.clone());
        let was = reason.map_or(SeatWas::Heard, |reason| SeatWas::Excepted { reason });
        SeatRecord { group: seat.group.clone(), was }
    });
    let by_rule = here.proposal.asking.as_ref().and_then(|asking| asking.terms.set_by);
    What::Decided(Box::new(Decision {
        version: wish.version,
        doers: wish.doers,
        until: wish.until,
        review: wish.review,
        day: here.today(),
        by_rule,
        seats: seats.collect(),
    }))
}

/// What really happened, in the same fields as the impact.
///
/// Why: a trial that went as guessed and one that did not are written down with the same words, and
/// neither goes on or stops by itself.
/// Source: Seven Pit Stops, Intentionality and Mindset; 22 points, "Try, learn, adjust".
pub(super) fn review(here: Here<'_>, review: Review) -> Outcome {
    here.is_at(&[Stage::Decided])?;
    let day = here.today();
    let due = here.proposal.decision.as_ref().map(|decision| decision.review);
    if let Some(from) = due.filter(|due| day < *due) {
        return Err(Refusal::ReviewNotYet { from });
    }
    steer::impact_fits(&review.happened)?;
    let looked_at = here.proposal.impact().by_value.keys().cloned().collect();
    let gaps = review.happened.gaps(&looked_at);
    if !gaps.is_empty() {
        return Err(Refusal::HappenedMissing { gaps });
    }
    Ok(vec![What::Reviewed(Box::new(Review { day, ..review }))])
}
