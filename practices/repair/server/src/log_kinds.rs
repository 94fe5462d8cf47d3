//! What this practice writes in the open log, in words: the path, and nothing of any repair.

use powerwith_web::{LogKind, RoadStop, Rule, say};

use crate::{path_store, words};

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[LogKind {
    kind: path_store::SET,
    stop: RoadStop::Healing,
    rule: Rule::Built,
    text: |speech| say!(words(speech), "kind-path-set"),
}];
