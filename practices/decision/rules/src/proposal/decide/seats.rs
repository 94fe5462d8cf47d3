//! Naming seats, taking them, getting up from them.

use powerwith_core::PersonId;

use super::{Here, Outcome};
use crate::{
    proposal::{
        Proposal, Refusal, SeatId, Stage, Standing, What, apply::forget, gate, refusal::Checked,
    },
    text::Text,
};

/// The most seats of one proposal: a table at which everyone still hears everyone.
pub const MOST_SEATS: usize = 12;

/// The stages in which a group can be named. Not while people are asked: the text and the table
/// stay as they are then.
const NAMING: [Stage; 5] =
    [Stage::Impact, Stage::Seats, Stage::Understand, Stage::React, Stage::Asked];

/// Any member names a group; no one takes a name away again.
///
/// In plain words: if you see that someone was forgotten, say so, and they get a seat.
pub(super) fn name(here: Here<'_>, group: Text) -> Outcome {
    here.is_at(&NAMING)?;
    let is_same = |other: &Text| other.as_str().to_lowercase() == group.as_str().to_lowercase();
    let mut seats = here.proposal.seats.iter();
    if let Some((seat, _)) = seats.find(|(_, seat)| is_same(&seat.group)) {
        return Err(Refusal::SameSeat { seat: *seat });
    }
    if here.proposal.seats.len() >= MOST_SEATS {
        return Err(Refusal::TooMany { most: MOST_SEATS });
    }
    Ok(vec![What::SeatNamed { seat: SeatId::random(here.moment), group }])
}

/// Someone sits down: their own yes.
///
/// In plain words: nobody can be put into a seat, and whoever proposes can't sit in one. Someone
/// without a device can let a helper type their yes, but no host, and no one who proposes or pays.
/// Source: 22 points, "Those most touched help decide".
pub(super) fn take(
    here: Here<'_>,
    by: PersonId,
    seat: SeatId,
    helper: Option<PersonId>,
) -> Outcome {
    is_there_to_sit(here)?;
    let there = here.proposal.seats.get(&seat).ok_or(Refusal::NotThere)?;
    let sits = gate::holder(there, here.known);
    if sits == Some(by) {
        return Ok(Vec::new());
    }
    if sits.is_some() {
        return Err(Refusal::SeatTaken);
    }
    if here.proposal.holds_a_seat(by) {
        return Err(Refusal::HoldsASeat);
    }
    if here.proposal.author == Some(by) || (helper.is_some() && helper == here.proposal.author) {
        return Err(Refusal::ProposerTakesNoSeat);
    }
    if let Some(helper) = helper {
        here.member(helper)?;
        // A yes that a host typed could be a host's own.
        if helper == by || here.standing(helper) == Standing::Lead {
            return Err(Refusal::NotAHelper);
        }
    }
    Ok(vec![What::SeatTaken { seat, holder: by, helper }])
}

pub(super) fn leave(here: Here<'_>, by: PersonId, seat: SeatId) -> Outcome {
    is_there_to_sit(here)?;
    let there = here.proposal.seats.get(&seat).ok_or(Refusal::NotThere)?;
    if there.holder.as_ref().is_some_and(|holder| holder.person == by) {
        return Ok(vec![What::SeatLeft { seat }]);
    }
    Ok(Vec::new())
}

/// A member is gone. Their seat is empty, their voice is deleted; their objections stay.
pub(super) fn left(here: Here<'_>, person: PersonId) -> Vec<What> {
    let proposal = here.proposal;
    let mut after: Proposal = proposal.clone();
    forget(&mut after, person);
    if after == *proposal {
        return Vec::new();
    }
    let sat = proposal
        .seats
        .iter()
        .filter(|(_, seat)| seat.holder.as_ref().is_some_and(|holder| holder.person == person));
    let mut happened: Vec<What> = sat.map(|(seat, _)| What::SeatLeft { seat: *seat }).collect();
    if proposal.stage == Stage::Draft && proposal.author == Some(person) {
        happened.push(What::Withdrawn);
    }
    happened.push(What::Gone { person });
    happened
}

fn is_there_to_sit(here: Here<'_>) -> Checked {
    let stage = here.proposal.stage;
    if stage.is_on_its_way() && stage != Stage::Draft {
        Ok(())
    } else {
        Err(Refusal::OtherStage { stage })
    }
}
