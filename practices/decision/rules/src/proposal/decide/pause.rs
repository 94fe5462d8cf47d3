//! Pauses, and days that come.

use powerwith_core::{Day, PersonId};

use super::{Here, Outcome};
use crate::proposal::{Proposal, Refusal, Stage, What, consent};

/// The longest pause: a week.
///
/// In plain words: any member can pause a proposal once for each version, up to seven days, without
/// saying why. Nobody goes on meanwhile, hosts neither. The days are given back to those who are
/// asked.
pub const MAX_PAUSE_DAYS: i32 = 7;

/// After how many days without anything new a proposal lapses. Two months: past that people no
/// longer know what was said. It can be taken up again.
pub const LAPSE_DAYS: i32 = 60;

pub(super) fn begin(here: Here<'_>, by: PersonId, until: Day) -> Outcome {
    let stage = here.proposal.stage;
    if stage == Stage::Draft || !stage.is_on_its_way() {
        return Err(Refusal::OtherStage { stage });
    }
    let latest = here.today().plus_days(MAX_PAUSE_DAYS);
    if until <= here.today() || until > latest {
        return Err(Refusal::PauseDay { latest });
    }
    if here.proposal.paused_by.contains(&(here.proposal.version_nth(), by)) {
        return Err(Refusal::PausedAlready);
    }
    Ok(vec![What::Paused { by, until }])
}

pub(super) fn end(here: Here<'_>, by: PersonId) -> Outcome {
    if here.proposal.paused_until(here.today()).is_none() {
        return Ok(Vec::new());
    }
    match &here.proposal.pause {
        Some(pause) if pause.by == Some(by) => Ok(vec![What::PauseEnded]),
        _ => Err(Refusal::NotYourPause),
    }
}

/// What a day brings: it closes the asking, ends questions between hosts, and lets sleep what
/// nobody touches. It never decides.
pub(super) fn day_came(here: Here<'_>) -> Vec<What> {
    let today = here.today();
    let keys = here.proposal.keys.iter().filter(|(_, asked)| asked.has_lapsed(today));
    let mut happened: Vec<_> = keys.map(|(key, _)| What::KeyLapsed { key: *key }).collect();
    if here.proposal.paused_until(today).is_some() {
        return happened;
    }
    if is_due_to_close(here.proposal, today) {
        let closing = consent::closing(here.proposal, here.moment);
        happened.push(What::Closed(Box::new(closing)));
    } else if here.proposal.stage.is_on_its_way()
        && here.proposal.stage != Stage::Consent
        && today > here.proposal.last_day.plus_days(LAPSE_DAYS)
    {
        happened.push(What::Lapsed);
    }
    happened
}

/// Closes the asking once its last day is over.
pub(super) fn close_by_day(here: Here<'_>) -> Outcome {
    if is_due_to_close(here.proposal, here.today()) {
        let closing = consent::closing(here.proposal, here.moment);
        return Ok(vec![What::Closed(Box::new(closing))]);
    }
    let closes = here.proposal.asking.as_ref().map_or(here.today(), |asking| asking.closes);
    Err(Refusal::StillAsked { closes })
}

fn is_due_to_close(proposal: &Proposal, today: Day) -> bool {
    let is_past = proposal.asking.as_ref().is_some_and(|asking| today > asking.closes);
    proposal.stage == Stage::Consent && is_past
}
