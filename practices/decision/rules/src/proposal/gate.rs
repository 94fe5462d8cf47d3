//! The gates: what must hold before people are asked for consent, and before anything is decided.
//!
//! In plain words: people are asked when everyone who is most affected has a seat, and someone said
//! yes to sitting in it. It is decided when every seat has spoken, no "not yet" and no question is
//! open, enough people of enough partners have spoken, and people of at least two partners say
//! "try it". Hosts pass no other gate than everyone else.

use powerwith_core::{Day, PersonId};

use super::{
    Known, LEAST_PARTNERS_QUORUM, Proposal, Refusal, Seat, SeatId, consent::counted,
    refusal::Checked,
};
use crate::text::Text;
use partnership_rules::two_keys::Asked;

use super::Act;

/// One thing that must hold.
pub(super) type Gate = fn(&Proposal, &Known<'_>) -> Checked;

/// What must hold before people are asked.
pub(super) const TO_ASK: &[Gate] = &[impact_is_whole, seats_are_filled, questions_are_answered];

/// What must hold before it is decided, in the order in which people hear of it.
pub(super) const TO_DECIDE: &[Gate] = &[
    newest_was_asked,
    seats_are_filled,
    seats_were_heard,
    no_objection_is_open,
    questions_are_answered,
    enough_spoke,
    two_partners_carry,
];

/// Says whether a host may be the second key.
pub(super) type SecondKeyCheck = fn(&Asked<Act>, &Known<'_>, (PersonId, Day)) -> Checked;

/// Everything that stands between a proposal and its decision.
///
/// Why a value: the tests take one guard away after the other, and see that it is missed.
#[derive(Clone, Copy)]
pub(super) struct Guards {
    /// What must hold before people are asked.
    pub to_ask: &'static [Gate],
    /// What must hold before it is decided.
    pub to_decide: &'static [Gate],
    /// Who may be a second key.
    pub second_key: SecondKeyCheck,
    /// Whether this way of deciding is the one this proposal takes.
    pub keys_needed: fn(&Proposal) -> bool,
}

/// The guards that hold.
pub(super) const GUARDS: Guards = Guards {
    to_ask: TO_ASK,
    to_decide: TO_DECIDE,
    second_key,
    keys_needed: |proposal| proposal.plan.touches == super::Touches::Rules,
};

/// Whether all of them hold; the first that does not says why.
pub(super) fn pass(gates: &[Gate], proposal: &Proposal, known: &Known<'_>) -> Checked {
    gates.iter().try_for_each(|gate| gate(proposal, known))
}

/// Every field of the impact is written, also those of values that were chosen since.
pub(super) fn impact_is_whole(proposal: &Proposal, known: &Known<'_>) -> Checked {
    let gaps = proposal.impact().gaps(&known.terms.values);
    if gaps.is_empty() { Ok(()) } else { Err(Refusal::ImpactMissing { gaps }) }
}

/// Each seat is held by a member of today, or an exception was stated that still counts.
pub(super) fn seats_are_filled(proposal: &Proposal, known: &Known<'_>) -> Checked {
    if proposal.seats.is_empty() {
        return Err(Refusal::NoSeatNamed);
    }
    let is_empty = |seat: &Seat| holder(seat, known).is_none() && seat.exception().is_none();
    let seats = seats(proposal, is_empty);
    if seats.is_empty() { Ok(()) } else { Err(Refusal::SeatsEmpty { seats }) }
}

/// Whoever holds a seat spoke themselves about the newest version; nobody speaks for a seat.
pub(super) fn seats_were_heard(proposal: &Proposal, known: &Known<'_>) -> Checked {
    let is_unheard =
        |seat: &Seat| holder(seat, known).is_some_and(|one| !proposal.voices.contains_key(&one));
    let seats = seats(proposal, is_unheard);
    if seats.is_empty() { Ok(()) } else { Err(Refusal::SeatsUnheard { seats }) }
}

/// No "not yet" is open.
pub(super) fn no_objection_is_open(proposal: &Proposal, _: &Known<'_>) -> Checked {
    let objections: Vec<_> = proposal.open_objections().collect();
    if objections.is_empty() { Ok(()) } else { Err(Refusal::ObjectionsOpen { objections }) }
}

/// Nobody waits for an answer.
pub(super) fn questions_are_answered(proposal: &Proposal, _: &Known<'_>) -> Checked {
    let questions: Vec<_> = proposal.open_questions().collect();
    if questions.is_empty() { Ok(()) } else { Err(Refusal::QuestionsOpen { questions }) }
}

/// What people said was said about the text that would be decided.
pub(super) fn newest_was_asked(proposal: &Proposal, _: &Known<'_>) -> Checked {
    let newest = proposal.version_nth();
    let was_asked = proposal.asking.as_ref().is_some_and(|asking| asking.version == newest);
    if was_asked { Ok(()) } else { Err(Refusal::NotAsked { newest }) }
}

/// As many people and partners spoke as the terms ask for.
pub(super) fn enough_spoke(proposal: &Proposal, known: &Known<'_>) -> Checked {
    let quorum = proposal.asking.as_ref().map_or(known.terms.quorum, |asking| asking.terms.quorum);
    let (partners, people) = (quorum.partners.max(LEAST_PARTNERS_QUORUM), quorum.people.max(2));
    let counted = counted(proposal, known);
    if counted.partners.len() >= partners && counted.people.len() >= people {
        Ok(())
    } else {
        Err(Refusal::QuorumShort { partners, people })
    }
}

/// People of at least two partners say "try it".
pub(super) fn two_partners_carry(proposal: &Proposal, known: &Known<'_>) -> Checked {
    let least = LEAST_PARTNERS_QUORUM;
    let n_partners = counted(proposal, known).carrying.len();
    if n_partners >= least { Ok(()) } else { Err(Refusal::TooFewPartnersCarry { least }) }
}

/// Who holds a seat, if they are a member today.
pub(super) fn holder(seat: &Seat, known: &Known<'_>) -> Option<PersonId> {
    let person = seat.holder.as_ref().map(|holder| holder.person);
    person.filter(|person| known.members.contains_key(person))
}

fn second_key(asked: &Asked<Act>, known: &Known<'_>, (by, today): (PersonId, Day)) -> Checked {
    Ok(asked.check_second(known.members, by, today)?)
}

fn seats(proposal: &Proposal, which: impl Fn(&Seat) -> bool) -> Vec<(SeatId, Text)> {
    let chosen = proposal.seats.iter().filter(|(_, seat)| which(seat));
    chosen.map(|(id, seat)| (*id, seat.group.clone())).collect()
}
