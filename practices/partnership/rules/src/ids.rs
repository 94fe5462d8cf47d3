//! The ids of this practice: each kind of thing has its own.

powerwith_core::ids! {
    /// An organisation or group in the partnership.
    PartnerId / PartnerKind = "partner";
    /// A self-described lens.
    GroupId / GroupKind = "group";
    /// A way in for new people.
    InviteId / InviteIdKind = "invite";
    /// A decision by consent that adopted something; the same value as the id of its proposal.
    DecisionId / DecisionKind = "decision";
    /// A word that waits for a shared meaning, or has one. Random: it may stand in the open log.
    WordId / WordKind = "word";
    /// An agreement. Random: it may stand in the open log.
    AgreementId / AgreementKind = "agreement";
    /// A role. Random: it may stand in the open log.
    RoleId / RoleKind = "role";
    /// An act that two hosts ask for and confirm. Random: it stands in the open log.
    KeyId / KeyKind = "asked act";
    /// A sign-in code that hosts make for someone else.
    NewCodeId / NewCodeKind = "new code";
}
