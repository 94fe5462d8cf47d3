//! Speaking when asked for consent, for oneself or for one who trusts you, and ending one's own
//! objection.

use powerwith_core::PersonId;

use super::{Here, Outcome};
use crate::proposal::{
    CodeTag, End, Given, Hand, ObjectionId, Refusal, Stage, Standing, VoiceWish, What,
    consent::mended_by, refusal::Checked,
};

/// The most people one can speak for. With more, one voice would weigh like a group.
pub const MOST_PROXIES: usize = 2;

pub(super) fn speak(here: Here<'_>, by: PersonId, wish: VoiceWish) -> Outcome {
    can_speak(here, wish.version)?;
    let before = here.proposal.voices.get(&by);
    let (helper, code) = check_hand(here, by, &wish.hand)?;
    let turn = before.map_or(0, |given| given.turn);
    if before.is_some_and(|given| given.voice == wish.voice && given.code == code) {
        return Ok(Vec::new());
    }
    if wish.turn != turn {
        return Err(Refusal::ChangedMeanwhile { turn });
    }
    let given = Given { voice: wish.voice, turn: turn.saturating_add(1), helper, code };
    Ok(vec![What::Spoke { by, given }])
}

/// Someone who can't be there lets one person speak.
pub(super) fn give_proxy(here: Here<'_>, by: PersonId, to: PersonId) -> Outcome {
    // Once people were asked, nothing that is given later counts.
    here.is_at(&[Stage::Understand, Stage::React, Stage::Consent])?;
    here.member(to)?;
    let proxies = &here.proposal.proxies;
    if proxies.get(&by) == Some(&to) {
        return Ok(Vec::new());
    }
    if here.proposal.author == Some(to) {
        return Err(Refusal::ProxyToProposer);
    }
    if to == by || proxies.contains_key(&to) || proxies.values().any(|one| *one == by) {
        return Err(Refusal::ProxyOneStep);
    }
    if proxies.values().filter(|one| **one == to).count() >= MOST_PROXIES {
        return Err(Refusal::ProxiesFull { most: MOST_PROXIES });
    }
    Ok(vec![What::ProxyGiven { from: by, to }])
}

pub(super) fn take_proxy_back(here: Here<'_>, by: PersonId) -> Vec<What> {
    let is_given = here.proposal.proxies.contains_key(&by);
    is_given.then_some(What::ProxyTakenBack { from: by }).into_iter().collect()
}

/// Source: 22 points, "Good for all of us".
pub(super) fn met(here: Here<'_>, by: PersonId, objection: ObjectionId) -> Outcome {
    own_open_objection(here, by, objection)?;
    match mended_by(here.proposal, objection) {
        Some(version) => {
            Ok(vec![What::ObjectionEnded { objection, end: End::Integrated { version } }])
        }
        None => {
            let asked = here.proposal.asking.as_ref().map_or(0, |asking| asking.version);
            Err(Refusal::NotMended { asked })
        }
    }
}

pub(super) fn take_back(here: Here<'_>, by: PersonId, objection: ObjectionId) -> Outcome {
    own_open_objection(here, by, objection)?;
    Ok(vec![What::ObjectionEnded { objection, end: End::TakenBack }])
}

fn can_speak(here: Here<'_>, version: u32) -> Checked {
    let stage = here.proposal.stage;
    let Some(asking) = &here.proposal.asking else {
        return Err(Refusal::OtherStage { stage });
    };
    here.is_newest(version)?;
    match stage {
        Stage::Consent if here.today() <= asking.closes => Ok(()),
        Stage::Consent => Err(Refusal::TooLate { closed: asking.closes }),
        Stage::Asked => Err(Refusal::TooLate { closed: here.proposal.stage_day }),
        _ => Err(Refusal::OtherStage { stage }),
    }
}

/// Who typed it in and the code that changes it, if someone else did.
///
/// In plain words: someone without a device can let a helper type for them. Everyone who does is
/// named to that person, who gets a code to change it. Nobody types over what you said yourself.
fn check_hand(
    here: Here<'_>,
    by: PersonId,
    hand: &Hand,
) -> Result<(Option<PersonId>, Option<CodeTag>), Refusal> {
    let before = here.proposal.voices.get(&by);
    let kept = before.and_then(|given| given.code);
    match hand {
        Hand::Own => Ok((None, None)),
        Hand::Code(code) if kept == Some(*code) => {
            Ok((before.and_then(|given| given.helper), Some(*code)))
        }
        Hand::Code(_) => Err(Refusal::UnknownCode),
        Hand::Helper { helper, .. } if *helper == by => Err(Refusal::NotAHelper),
        Hand::Helper { helper, .. } if here.proposal.author == Some(*helper) => {
            Err(Refusal::NotAHelper)
        }
        // What a seat says is not typed in by those who lead.
        Hand::Helper { helper, .. }
            if here.proposal.holds_a_seat(by) && here.standing(*helper) == Standing::Lead =>
        {
            Err(Refusal::NotAHelper)
        }
        Hand::Helper { helper, code } => {
            here.member(*helper)?;
            match before {
                None => Ok((Some(*helper), Some(*code))),
                Some(_) if kept == Some(*code) => Ok((Some(*helper), Some(*code))),
                Some(given) if given.code.is_none() => Err(Refusal::SpokeThemselves),
                Some(_) => Err(Refusal::NeedsCode),
            }
        }
    }
}

fn own_open_objection(here: Here<'_>, by: PersonId, objection: ObjectionId) -> Checked {
    let stage = here.proposal.stage;
    // While people are asked, their word to the new version says it.
    if !stage.is_on_its_way() || stage == Stage::Consent {
        return Err(Refusal::OtherStage { stage });
    }
    let raised = here.proposal.objections.get(&objection).ok_or(Refusal::NotThere)?;
    if raised.by != Some(by) {
        return Err(Refusal::NotYourObjection);
    }
    if raised.is_open() { Ok(()) } else { Err(Refusal::ObjectionEnded) }
}
