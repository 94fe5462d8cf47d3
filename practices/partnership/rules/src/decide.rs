//! What a wish comes to: changes to write down, or a reason why not.

use std::collections::BTreeSet;

use powerwith_core::{Moment, PersonId};

use crate::{
    Change, GroupId, GroupWish, InviteId, InviteWish, Name, NewCodeId, PartnerId, Partnership,
    Refused, WayIn, codes, invite,
};

/// The most groups a host can offer: a list that still can be read on a phone.
const MOST_OFFERED_GROUPS: usize = 60;

/// The most groups in all, with those in people's own words.
const MOST_GROUPS: usize = 1_000;

/// The most people in one partnership.
const MOST_MEMBERS: usize = 5_000;

/// What someone wishes to do in a partnership.
///
/// Why nothing here adds or removes a partner, or makes or unmakes a host: those take two keys, and
/// are an [`Act`](crate::Act).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A host offers a group to everyone.
    OfferGroup {
        /// The host.
        by: PersonId,
        /// The group's name.
        name: Name,
    },
    /// A host steps down.
    StepDown {
        /// The host.
        person: PersonId,
    },
    /// A host opens a way in.
    Invite {
        /// The host.
        by: PersonId,
        /// What they wish for.
        wish: InviteWish,
    },
    /// A host closes a way in.
    EndInvite {
        /// The host.
        by: PersonId,
        /// Which.
        id: InviteId,
    },
    /// Someone joins by a way in.
    Join {
        /// Who.
        person: PersonId,
        /// The way in.
        way_in: WayIn,
        /// The partner they chose, when the way in leaves it open.
        partner: Option<PartnerId>,
        /// What they say of their groups.
        groups: GroupWish,
    },
    /// A member says what groups they are in, in place of what they said before.
    SayGroups {
        /// Who.
        person: PersonId,
        /// What they say.
        groups: GroupWish,
    },
    /// A member leaves.
    Leave {
        /// Who.
        person: PersonId,
    },
    /// A host asks for a new sign-in code for someone.
    AskNewCode {
        /// The host.
        by: PersonId,
        /// Whom it will sign in.
        person: PersonId,
    },
    /// A host of another partner says yes to it.
    SayYes {
        /// The host.
        by: PersonId,
        /// The request.
        id: NewCodeId,
    },
    /// A host of another partner says no to it.
    SayNo {
        /// The host.
        by: PersonId,
        /// The request.
        id: NewCodeId,
    },
    /// The first host makes the second host's first code anew.
    RenewFirstCode {
        /// The first host.
        by: PersonId,
        /// Which.
        id: NewCodeId,
    },
}

/// Decides what a wish comes to. Changes nothing itself.
///
/// Refuses: see [`Refused`]. Never panics.
/// Why: hosts are always at least two people from two partners, before and after.
pub fn decide(
    here: &Partnership,
    command: Command,
    moment: &Moment,
) -> Result<Vec<Change>, Refused> {
    match command {
        Command::OfferGroup { by, name } => offer_group(here, by, name, moment),
        Command::StepDown { person } => step_down(here, person),
        Command::Invite { by, wish } => invite::open(here, by, wish, moment),
        Command::EndInvite { by, id } => end_invite(here, by, id),
        Command::Join { person, way_in, partner, groups } => {
            let mut changes = join(here, person, (way_in, partner), moment)?;
            changes.extend(say_groups(here, person, groups, moment)?);
            Ok(changes)
        }
        Command::SayGroups { person, groups } => {
            member(here, person)?;
            say_groups(here, person, groups, moment)
        }
        Command::Leave { person } => leave(here, person),
        Command::AskNewCode { by, person } => codes::ask(here, by, person, moment),
        Command::SayYes { by, id } => codes::say_yes(here, by, id),
        Command::SayNo { by, id } => codes::say_no(here, by, id),
        Command::RenewFirstCode { by, id } => codes::renew_first(here, by, id),
    }
}

/// Only hosts pass.
pub(crate) fn host(here: &Partnership, person: PersonId) -> Result<(), Refused> {
    if here.is_host(person) { Ok(()) } else { Err(Refused::NotAHost) }
}

fn member(here: &Partnership, person: PersonId) -> Result<(), Refused> {
    if here.members.contains_key(&person) { Ok(()) } else { Err(Refused::NoSuchPerson) }
}

fn keep_two_keys(here: &Partnership, person: PersonId) -> Result<(), Refused> {
    if here.has_two_keys_without(person) { Ok(()) } else { Err(Refused::NeedsTwoKeys) }
}

/// Why no refusal for a name that is taken: it would tell a host that someone here described
/// themselves with these words. The group is simply offered from now on.
fn offer_group(
    here: &Partnership,
    by: PersonId,
    name: Name,
    moment: &Moment,
) -> Result<Vec<Change>, Refused> {
    host(here, by)?;
    match here.group_named(&name) {
        Some((_, group)) if group.is_offered => Ok(Vec::new()),
        Some((id, _)) => Ok(vec![Change::GroupOffered { id, name, by }]),
        None => {
            let n_offered = here.groups.values().filter(|group| group.is_offered).count();
            if n_offered >= MOST_OFFERED_GROUPS {
                return Err(Refused::TooManyGroups { most: MOST_OFFERED_GROUPS });
            }
            Ok(vec![Change::GroupAdded { id: GroupId::new(moment), name, by: Some(by) }])
        }
    }
}

fn step_down(here: &Partnership, person: PersonId) -> Result<Vec<Change>, Refused> {
    host(here, person)?;
    keep_two_keys(here, person)?;
    Ok(vec![Change::HostSteppedDown { person }])
}

fn end_invite(here: &Partnership, by: PersonId, id: InviteId) -> Result<Vec<Change>, Refused> {
    host(here, by)?;
    Ok(vec![Change::InviteEnded { id }])
}

fn leave(here: &Partnership, person: PersonId) -> Result<Vec<Change>, Refused> {
    member(here, person)?;
    if here.is_host(person) {
        keep_two_keys(here, person)?;
    }
    Ok(vec![Change::Left { person }])
}

fn join(
    here: &Partnership,
    person: PersonId,
    (way_in, chosen): (WayIn, Option<PartnerId>),
    moment: &Moment,
) -> Result<Vec<Change>, Refused> {
    if here.members.contains_key(&person) {
        return Err(Refused::MemberAlready);
    }
    way_in.check(moment.today())?;
    let partner = way_in.partner.or(chosen).ok_or(Refused::NoPartnerChosen)?;
    if !here.partners.contains_key(&partner) {
        return Err(Refused::NoSuchPartner);
    }
    if here.members.len() >= MOST_MEMBERS {
        return Err(Refused::TooManyMembers { most: MOST_MEMBERS });
    }
    Ok(vec![Change::Joined { person, partner }])
}

/// Why ids of own words are random: they must not tell when someone joined.
fn say_groups(
    here: &Partnership,
    person: PersonId,
    wish: GroupWish,
    moment: &Moment,
) -> Result<Vec<Change>, Refused> {
    if wish.known.iter().any(|id| !here.groups.contains_key(id)) {
        return Err(Refused::NoSuchGroup);
    }
    let mut groups: BTreeSet<GroupId> = wish.known;
    let mut changes = Vec::new();
    if let Some(name) = wish.own_words {
        let id = match here.group_named(&name) {
            Some((id, _)) => id,
            None if here.groups.len() >= MOST_GROUPS => {
                return Err(Refused::TooManyGroups { most: MOST_GROUPS });
            }
            None => {
                let id = GroupId::random(moment);
                changes.push(Change::GroupAdded { id, name, by: None });
                id
            }
        };
        groups.insert(id);
    }
    changes.push(Change::GroupsSaid { person, groups });
    Ok(changes)
}
