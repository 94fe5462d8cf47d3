//! Steering a proposal: its cards, its stages, its versions.

use powerwith_core::PersonId;

use super::{Here, Outcome, pause, talk};
use crate::impact::{Impact, MOST_VALUES};
use crate::proposal::{
    Asking, MAX_CONSENT_DAYS, NewVersion, Plan, Refusal, Stage, Version, What, gate, gate::Guards,
    missing_cards, refusal::Checked,
};

/// The most versions of one text. Who needs more begins a new proposal, with everyone.
pub const MOST_VERSIONS: usize = 50;

/// The stages before anyone can ask about it.
const ON_THE_TABLE: [Stage; 3] = [Stage::Draft, Stage::Impact, Stage::Seats];

pub(super) fn change(here: Here<'_>, by: PersonId, plan: Box<Plan>) -> Outcome {
    here.steers(by)?;
    here.is_at(&ON_THE_TABLE)?;
    impact_fits(&plan.impact)?;
    if here.proposal.stage != Stage::Draft {
        // What lies on the table stays whole once others can see it.
        cards_are_whole(here, &plan)?;
    }
    if plan.as_ref() == &here.proposal.plan {
        return Ok(Vec::new());
    }
    Ok(vec![What::Planned(plan)])
}

pub(super) fn move_on(guards: &Guards, here: Here<'_>, by: PersonId, from: Stage) -> Outcome {
    here.is_at(&[from])?;
    here.steers(by)?;
    match from {
        Stage::Draft => {
            cards_are_whole(here, &here.proposal.plan)?;
            Ok(vec![What::Moved { to: Stage::Impact }])
        }
        Stage::Impact => {
            gate::impact_is_whole(here.proposal, here.known)?;
            Ok(vec![What::Moved { to: Stage::Seats }])
        }
        Stage::Seats => understand(here),
        Stage::Understand => {
            gate::questions_are_answered(here.proposal, here.known)?;
            Ok(vec![What::Moved { to: Stage::React }])
        }
        Stage::React => {
            talk::seats_reacted(here)?;
            ask_for_consent(guards, here)
        }
        Stage::Consent => pause::close_by_day(here),
        Stage::Asked => {
            let newest = here.proposal.version_nth();
            match &here.proposal.asking {
                Some(asking) if asking.version >= newest => {
                    Err(Refusal::AskedAlready { version: newest })
                }
                _ => ask_for_consent(guards, here),
            }
        }
        Stage::Decided | Stage::Reviewed | Stage::Withdrawn | Stage::Lapsed => {
            Err(Refusal::OtherStage { stage: from })
        }
    }
}

pub(super) fn reword(here: Here<'_>, by: PersonId, new: NewVersion) -> Outcome {
    here.steers(by)?;
    here.is_at(&[Stage::Understand, Stage::React, Stage::Asked])?;
    here.is_newest(new.base)?;
    if here.proposal.versions.len() >= MOST_VERSIONS {
        return Err(Refusal::TooMany { most: MOST_VERSIONS });
    }
    if new.mends.iter().any(|id| !here.proposal.objections.contains_key(id)) {
        return Err(Refusal::NotThere);
    }
    let before = here.proposal.version();
    let impact = new.impact.unwrap_or_else(|| here.proposal.impact().clone());
    impact_fits(&impact)?;
    let is_same = before.is_some_and(|old| old.text == new.text && old.impact == impact);
    if is_same && new.why.is_none() {
        return Err(Refusal::SameText);
    }
    Ok(vec![What::Reworded(Box::new(Version {
        nth: new.base.saturating_add(1),
        day: here.today(),
        text: new.text,
        impact,
        why: new.why,
        mends: new.mends,
    }))])
}

/// Its author takes it back; hosts may when its author is gone.
pub(super) fn withdraw(here: Here<'_>, by: PersonId) -> Outcome {
    let stage = here.proposal.stage;
    if stage == Stage::Withdrawn {
        return Ok(Vec::new());
    }
    let is_host = here.member(by)?.is_host;
    match here.proposal.author {
        Some(author) if author == by => {}
        None if is_host => {}
        Some(_) | None => return Err(Refusal::NotYours),
    }
    if stage.is_on_its_way() || stage == Stage::Lapsed {
        Ok(vec![What::Withdrawn])
    } else {
        Err(Refusal::OtherStage { stage })
    }
}

/// What had lapsed goes on where people can ask again; what was open stays open.
pub(super) fn take_up(here: Here<'_>, by: PersonId) -> Outcome {
    here.is_at(&[Stage::Lapsed])?;
    here.steers(by)?;
    let had_versions = here.proposal.version().is_some();
    let at = if had_versions { Stage::Understand } else { Stage::Draft };
    Ok(vec![What::TakenUp { at }])
}

/// As many values as a partnership can look at, and no more.
pub(super) fn impact_fits(impact: &Impact) -> Checked {
    if impact.by_value.len() > MOST_VALUES {
        return Err(Refusal::TooMany { most: MOST_VALUES });
    }
    Ok(())
}

fn cards_are_whole(here: Here<'_>, plan: &Plan) -> Checked {
    let missing = missing_cards(plan, here.today());
    if missing.is_empty() { Ok(()) } else { Err(Refusal::CardsMissing { missing }) }
}

fn understand(here: Here<'_>) -> Outcome {
    if here.proposal.seats.is_empty() {
        return Err(Refusal::NoSeatNamed);
    }
    gate::impact_is_whole(here.proposal, here.known)?;
    cards_are_whole(here, &here.proposal.plan)?;
    let plan = &here.proposal.plan;
    let first = plan.text.clone().map(|text| Version {
        nth: 1,
        day: here.today(),
        text,
        impact: plan.impact.clone(),
        why: None,
        mends: [].into(),
    });
    let version = first.into_iter().map(|first| What::Reworded(Box::new(first)));
    Ok(version.chain([What::Moved { to: Stage::Understand }]).collect())
}

fn ask_for_consent(guards: &Guards, here: Here<'_>) -> Outcome {
    gate::pass(guards.to_ask, here.proposal, here.known)?;
    let terms = here.known.terms.clone();
    let closes = here.today().plus_days(terms.open_days.clamp(0, MAX_CONSENT_DAYS));
    let version = here.proposal.version_nth();
    Ok(vec![What::ConsentOpened(Box::new(Asking { version, closes, terms }))])
}
