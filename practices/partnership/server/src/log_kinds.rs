//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, log_kind};

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    log_kind!("partnership.made", Community, Built, "kind-partnership-made"),
    log_kind!("partnership.restored", Trust, Built, "kind-partnership-restored"),
    log_kind!("partner.added", Community, Built, "kind-partner-added"),
    log_kind!("host.added", Trust, Built, "kind-host-added"),
    log_kind!("host.stepped-down", Trust, Built, "kind-host-stepped-down"),
    log_kind!("word.added", Intention, Built, "kind-word-added"),
    log_kind!("meaning.adopted", Intention, Decided, "kind-meaning-adopted"),
    log_kind!("agreement.adopted", Intention, Decided, "kind-agreement-adopted"),
    log_kind!("partner.removed", Community, Built, "kind-partner-removed"),
    log_kind!("host.removed", Trust, Built, "kind-host-removed"),
    log_kind!("key.asked", Trust, Built, "kind-key-asked"),
    log_kind!("key.confirmed", Trust, Built, "kind-key-confirmed"),
    log_kind!("key.refused", Trust, Built, "kind-key-refused"),
    log_kind!("key.taken-back", Trust, Built, "kind-key-taken-back"),
    log_kind!("key.lapsed", Trust, Built, "kind-key-lapsed"),
    log_kind!("role.made", Community, Built, "kind-role-made"),
    log_kind!("role.taken", Community, Built, "kind-role-taken"),
    log_kind!("role.laid-down", Community, Built, "kind-role-laid-down"),
    log_kind!("role.ended", Community, Built, "kind-role-ended"),
    log_kind!("role.renewed", Community, Decided, "kind-role-renewed"),
    log_kind!("role.share-set", Trust, Decided, "kind-role-share-set"),
    log_kind!("pact.adopted", Intention, Decided, "kind-pact-adopted"),
    log_kind!("pact.reviewed", Intention, Decided, "kind-pact-reviewed"),
    log_kind!("pact.signed", Trust, Built, "kind-pact-signed"),
    log_kind!("group.offered", Belonging, Built, "kind-group-offered"),
    log_kind!("invite.made", Belonging, Built, "kind-invite-made"),
    log_kind!("invite.ended", Belonging, Built, "kind-invite-ended"),
    log_kind!("code.asked", Trust, Built, "kind-code-asked"),
    log_kind!("code.given", Trust, Built, "kind-code-given"),
    log_kind!("code.declined", Trust, Built, "kind-code-declined"),
];
