//! Acts that take two keys: asked, confirmed, refused, taken back.

use partnership_rules::two_keys::{self, SecondKey};
use powerwith_core::{Moment, PersonId};

use super::{Here, Outcome, written};
use crate::proposal::{
    Act, End, KeyId, Refusal, Stage, What, consent, gate, gate::Guards, refusal::Checked,
};

pub(super) fn ask(guards: &Guards, here: Here<'_>, by: PersonId, act: Act) -> Outcome {
    let asked = two_keys::ask(here.known.members, by, act, here.today())?;
    check(guards, here, &asked.act)?;
    let mut happened = Vec::new();
    for (key, waiting) in here.proposal.keys.iter().filter(|(_, one)| one.act == asked.act) {
        if !waiting.has_lapsed(here.today()) {
            return Err(Refusal::KeyAskedAlready);
        }
        happened.push(What::KeyLapsed { key: *key });
    }
    let key = KeyId::random(here.moment);
    happened.push(What::KeyAsked { key, asked: Box::new(asked) });
    Ok(happened)
}

/// The act is looked at again before it happens: what was right when it was asked may not be now.
pub(super) fn turn(
    guards: &Guards,
    here: Here<'_>,
    by: PersonId,
    (key, answer): (KeyId, SecondKey),
) -> Outcome {
    let asked = here.proposal.keys.get(&key).ok_or(Refusal::NotThere)?;
    (guards.second_key)(asked, here.known, (by, here.today()))?;
    let partner = here.member(by)?.partner;
    let turned = What::KeyTurned { key, by, partner, answer };
    if answer == SecondKey::No {
        return Ok(vec![turned]);
    }
    check(guards, here, &asked.act)?;
    Ok(vec![turned, happens(here, &asked.act, here.moment)])
}

pub(super) fn take_back(here: Here<'_>, by: PersonId, key: KeyId) -> Outcome {
    match here.proposal.keys.get(&key) {
        None => Ok(Vec::new()),
        Some(asked) if asked.by == by => Ok(vec![What::KeyTakenBack { key }]),
        Some(_) => Err(Refusal::NotYourKey),
    }
}

fn check(guards: &Guards, here: Here<'_>, act: &Act) -> Checked {
    match act {
        Act::CloseEarly { version } => {
            here.is_newest(*version)?;
            here.is_at(&[Stage::Consent])
        }
        Act::ExceptSeat { seat, .. } => {
            let stage = here.proposal.stage;
            if !stage.is_on_its_way() || stage == Stage::Draft {
                return Err(Refusal::OtherStage { stage });
            }
            let seat = here.proposal.seats.get(seat).ok_or(Refusal::NotThere)?;
            match (gate::holder(seat, here.known), seat.exception()) {
                (Some(_), _) => Err(Refusal::SeatTaken),
                (None, Some(_)) => Err(Refusal::ExceptedAlready),
                (None, None) => Ok(()),
            }
        }
        Act::AnswerObjection { objection, .. } => {
            here.is_at(&[Stage::Asked])?;
            let raised = here.proposal.objections.get(objection).ok_or(Refusal::NotThere)?;
            if raised.is_open() { Ok(()) } else { Err(Refusal::ObjectionEnded) }
        }
        Act::Decide(wish) => {
            if !(guards.keys_needed)(here.proposal) {
                return Err(Refusal::NeedsNoKeys);
            }
            written::check_decision(guards, here, wish)
        }
    }
}

fn happens(here: Here<'_>, act: &Act, moment: &Moment) -> What {
    match act.clone() {
        Act::CloseEarly { .. } => What::Closed(Box::new(consent::closing(here.proposal, moment))),
        Act::ExceptSeat { seat, reason } => What::SeatExcepted { seat, reason },
        Act::AnswerObjection { objection, answer } => {
            What::ObjectionEnded { objection, end: End::Answered { answer } }
        }
        Act::Decide(wish) => written::decided(here, wish),
    }
}
