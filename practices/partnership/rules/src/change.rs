//! What a decision comes to: the changes to write down.

use std::collections::BTreeSet;

use powerwith_core::PersonId;

use crate::{GroupId, Invite, InviteId, Name, NewCodeId, PartnerId};

/// One change to a partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A partner came in.
    PartnerAdded {
        /// Names it.
        id: PartnerId,
        /// Its name.
        name: Name,
        /// The host who asked for it; a host of another partner said yes.
        by: PersonId,
    },
    /// A partner is here no more. What it decided with others stays.
    PartnerRemoved {
        /// Which.
        id: PartnerId,
        /// Its name.
        name: Name,
    },
    /// A new group is offered to everyone (`by` a host), or stands in someone's own words.
    GroupAdded {
        /// Names it.
        id: GroupId,
        /// Its name.
        name: Name,
        /// The host who offers it; `None` for own words, so that they lead back to no one.
        by: Option<PersonId>,
    },
    /// A group that was in someone's own words is now offered to everyone.
    GroupOffered {
        /// Which group.
        id: GroupId,
        /// Its name.
        name: Name,
        /// The host who offers it.
        by: PersonId,
    },
    /// What a person says of their groups, in place of what they said before.
    GroupsSaid {
        /// Who says it.
        person: PersonId,
        /// Their groups; none when they would rather not say.
        groups: BTreeSet<GroupId>,
    },
    /// A member became a host.
    HostMade {
        /// Who.
        person: PersonId,
        /// The host who asked for it; a host of another partner said yes.
        by: PersonId,
    },
    /// Two hosts of two partners took the host role from someone.
    HostRemoved {
        /// From whom.
        person: PersonId,
    },
    /// A host stepped down by themselves.
    HostSteppedDown {
        /// Who.
        person: PersonId,
    },
    /// A way in was opened.
    InviteMade {
        /// The way in.
        invite: Invite,
    },
    /// A way in was closed early.
    InviteEnded {
        /// Which.
        id: InviteId,
    },
    /// A person joined.
    Joined {
        /// Who.
        person: PersonId,
        /// The partner they come from.
        partner: PartnerId,
    },
    /// A person left; what they said of themselves goes with them.
    Left {
        /// Who.
        person: PersonId,
    },
    /// A host asked for a new sign-in code for someone.
    CodeAsked {
        /// Names the request.
        id: NewCodeId,
        /// Whom the code will sign in.
        person: PersonId,
        /// The host who asked.
        by: PersonId,
    },
    /// A host of another partner said yes: make the code, end the person's older sign-ins.
    CodeGiven {
        /// Which request.
        id: NewCodeId,
        /// Whom the code signs in.
        person: PersonId,
        /// The host who said yes.
        by: PersonId,
    },
    /// A host of another partner said no.
    CodeDeclined {
        /// Which request.
        id: NewCodeId,
        /// The host who said no.
        by: PersonId,
    },
    /// The second host's first code is made anew: the one before never came in.
    FirstCodeRenewed {
        /// Which.
        id: NewCodeId,
        /// Whom the code signs in.
        person: PersonId,
    },
}
