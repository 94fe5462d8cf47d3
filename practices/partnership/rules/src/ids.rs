//! The ids of this practice: each kind of thing has its own.

powerwith_core::ids! {
    /// An organisation or group in the partnership.
    PartnerId / PartnerKind = "partner";
    /// A self-described lens.
    GroupId / GroupKind = "group";
    /// A way in for new people.
    InviteId / InviteIdKind = "invite";
    /// A sign-in code that hosts make for someone else.
    NewCodeId / NewCodeKind = "new code";
}
