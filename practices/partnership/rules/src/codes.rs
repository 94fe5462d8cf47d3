//! New sign-in codes for someone who lost their device: one host asks, a host of another partner
//! says yes.

use powerwith_core::{Moment, PersonId};

use crate::{Change, NewCodeId, PartnerId, Partnership, Refused, decide::host};

/// A sign-in code that hosts make for someone else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeRequest {
    /// Whom it signs in.
    pub person: PersonId,
    /// The host who asked; `None` when that person was deleted meanwhile.
    pub asked_by: Option<PersonId>,
    /// Where it stands.
    pub state: CodeState,
}

/// Where a request for a code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeState {
    /// The first code of the second host, made with the partnership; not used yet.
    First,
    /// Waits for a host of another partner.
    Waiting,
    /// A host of another partner said yes.
    Given,
    /// A host of another partner said no.
    Declined,
}

pub(crate) fn ask(
    here: &Partnership,
    by: PersonId,
    person: PersonId,
    moment: &Moment,
) -> Result<Vec<Change>, Refused> {
    host(here, by)?;
    if !here.members.contains_key(&person) {
        return Err(Refused::NoSuchPerson);
    }
    if by == person {
        return Err(Refused::OwnCode);
    }
    let waits =
        |request: &CodeRequest| request.person == person && request.state == CodeState::Waiting;
    if here.codes.values().any(waits) {
        return Err(Refused::CodeAskedAlready);
    }
    Ok(vec![Change::CodeAsked { id: NewCodeId::new(moment), person, by }])
}

pub(crate) fn say_yes(
    here: &Partnership,
    by: PersonId,
    id: NewCodeId,
) -> Result<Vec<Change>, Refused> {
    let person = may_answer(here, by, id)?;
    Ok(vec![Change::CodeGiven { id, person, by }])
}

pub(crate) fn say_no(
    here: &Partnership,
    by: PersonId,
    id: NewCodeId,
) -> Result<Vec<Change>, Refused> {
    may_answer(here, by, id)?;
    Ok(vec![Change::CodeDeclined { id, by }])
}

pub(crate) fn renew_first(
    here: &Partnership,
    by: PersonId,
    id: NewCodeId,
) -> Result<Vec<Change>, Refused> {
    host(here, by)?;
    let request = here.codes.get(&id).ok_or(Refused::NoSuchCode)?;
    if request.state != CodeState::First {
        return Err(Refused::CodeAnsweredAlready);
    }
    if request.asked_by != Some(by) {
        return Err(Refused::SameKey);
    }
    Ok(vec![Change::FirstCodeRenewed { id, person: request.person }])
}

/// Whose code it is, when this host may answer.
fn may_answer(here: &Partnership, by: PersonId, id: NewCodeId) -> Result<PersonId, Refused> {
    host(here, by)?;
    let request = here.codes.get(&id).ok_or(Refused::NoSuchCode)?;
    if request.state != CodeState::Waiting {
        return Err(Refused::CodeAnsweredAlready);
    }
    if request.person == by {
        return Err(Refused::OwnCode);
    }
    if is_same_key(here, by, request.asked_by) {
        return Err(Refused::SameKey);
    }
    Ok(request.person)
}

/// Whether two hosts hold the same key: the same person, or two people of one partner. When the
/// one who asked is gone, no one can say, so the request has to be made anew.
fn is_same_key(here: &Partnership, by: PersonId, asked_by: Option<PersonId>) -> bool {
    let partner = |person: PersonId| -> Option<PartnerId> { here.partner_of(person) };
    match asked_by.and_then(partner) {
        Some(asking) => partner(by) == Some(asking),
        None => true,
    }
}
