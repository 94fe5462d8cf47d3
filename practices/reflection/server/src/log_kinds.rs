//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, RoadStop, say};

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    LogKind {
        kind: "round.opened",
        stop: RoadStop::Reflection,
        text: |speech| say!(crate::words(speech), "kind-round-opened"),
    },
    LogKind {
        kind: "round.closed",
        stop: RoadStop::Reflection,
        text: |speech| say!(crate::words(speech), "kind-round-closed"),
    },
    LogKind {
        kind: "round.key",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-round-key"),
    },
    LogKind {
        kind: "round.audited",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-round-audited"),
    },
    LogKind {
        kind: "gap.why-not",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-gap-why-not"),
    },
    LogKind {
        kind: "round.stories",
        stop: RoadStop::Vulnerability,
        text: |speech| say!(crate::words(speech), "kind-round-stories"),
    },
    LogKind {
        kind: "round.begun",
        stop: RoadStop::Reflection,
        text: |speech| say!(crate::words(speech), "kind-round-begun"),
    },
    LogKind {
        kind: "round.results",
        stop: RoadStop::Reflection,
        text: |speech| say!(crate::words(speech), "kind-round-results"),
    },
    LogKind {
        kind: "round.answered",
        stop: RoadStop::Trust,
        text: |speech| say!(crate::words(speech), "kind-round-answered"),
    },
];
