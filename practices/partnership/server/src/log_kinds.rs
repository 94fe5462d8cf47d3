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
];
