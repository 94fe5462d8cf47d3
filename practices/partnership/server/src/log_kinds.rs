//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, RoadStop, say};

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    LogKind {
        kind: "partnership.made",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-partnership-made"),
    },
    LogKind {
        kind: "partnership.restored",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-partnership-restored"),
    },
    LogKind {
        kind: "partner.added",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-partner-added"),
    },
    LogKind {
        kind: "host.added",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-host-added"),
    },
    LogKind {
        kind: "host.stepped-down",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-host-stepped-down"),
    },
    LogKind {
        kind: "word.added",
        stop: RoadStop::Intention,
        text: |speech| say!(crate::words(speech), "kind-word-added"),
    },
    LogKind {
        kind: "meaning.adopted",
        stop: RoadStop::Intention,
        text: |speech| say!(crate::words(speech), "kind-meaning-adopted"),
    },
    LogKind {
        kind: "agreement.adopted",
        stop: RoadStop::Intention,
        text: |speech| say!(crate::words(speech), "kind-agreement-adopted"),
    },
    LogKind {
        kind: "partner.removed",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-partner-removed"),
    },
    LogKind {
        kind: "host.removed",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-host-removed"),
    },
    LogKind {
        kind: "key.asked",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-key-asked"),
    },
    LogKind {
        kind: "key.confirmed",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-key-confirmed"),
    },
    LogKind {
        kind: "key.refused",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-key-refused"),
    },
    LogKind {
        kind: "key.taken-back",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-key-taken-back"),
    },
    LogKind {
        kind: "key.lapsed",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-key-lapsed"),
    },
    LogKind {
        kind: "role.made",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-role-made"),
    },
    LogKind {
        kind: "role.taken",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-role-taken"),
    },
    LogKind {
        kind: "role.laid-down",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-role-laid-down"),
    },
    LogKind {
        kind: "role.ended",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-role-ended"),
    },
    LogKind {
        kind: "role.renewed",
        stop: RoadStop::Community,
        text: |speech| say!(crate::words(speech), "kind-role-renewed"),
    },
    LogKind {
        kind: "role.share-set",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-role-share-set"),
    },
    LogKind {
        kind: "pact.adopted",
        stop: RoadStop::Intention,
        text: |speech| say!(crate::words(speech), "kind-pact-adopted"),
    },
    LogKind {
        kind: "pact.reviewed",
        stop: RoadStop::Intention,
        text: |speech| say!(crate::words(speech), "kind-pact-reviewed"),
    },
    LogKind {
        kind: "pact.signed",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-pact-signed"),
    },
    LogKind {
        kind: "group.offered",
        stop: RoadStop::Belonging,
        text: |speech| say!(crate::words(speech), "kind-group-offered"),
    },
    LogKind {
        kind: "invite.made",
        stop: RoadStop::Belonging,
        text: |speech| say!(crate::words(speech), "kind-invite-made"),
    },
    LogKind {
        kind: "invite.ended",
        stop: RoadStop::Belonging,
        text: |speech| say!(crate::words(speech), "kind-invite-ended"),
    },
    LogKind {
        kind: "code.asked",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-code-asked"),
    },
    LogKind {
        kind: "code.given",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-code-given"),
    },
    LogKind {
        kind: "code.declined",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-code-declined"),
    },
];
