//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, RoadStop, say};

/// `kind!("seat.named", Community, "kind-seat-named")`: a kind, its stop and its words.
macro_rules! kind {
    ($kind:literal, $stop:ident, $words:literal) => {
        LogKind {
            kind: $kind,
            stop: RoadStop::$stop,
            text: |speech| say!(crate::words(speech), $words),
        }
    };
}

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    kind!("proposal.moved", Intention, "kind-proposal-moved"),
    kind!("proposal.changed", Intention, "kind-proposal-changed"),
    kind!("proposal.version", Intention, "kind-proposal-version"),
    kind!("proposal.withdrawn", Intention, "kind-proposal-withdrawn"),
    kind!("proposal.lapsed", Intention, "kind-proposal-lapsed"),
    kind!("proposal.taken-up", Intention, "kind-proposal-taken-up"),
    kind!("proposal.paused", Trust, "kind-proposal-paused"),
    kind!("proposal.pause-ended", Trust, "kind-proposal-pause-ended"),
    kind!("seat.named", Community, "kind-seat-named"),
    kind!("seat.taken", Community, "kind-seat-taken"),
    kind!("seat.left", Community, "kind-seat-left"),
    kind!("seat.excepted", Community, "kind-seat-excepted"),
    kind!("consent.opened", Community, "kind-consent-opened"),
    kind!("consent.closed", Community, "kind-consent-closed"),
    kind!("objection.answered", Community, "kind-objection-answered"),
    kind!("decision.made", Intention, "kind-decision-made"),
    kind!("decision.reviewed", Mindset, "kind-decision-reviewed"),
    kind!("rule.set", Trust, "kind-rule-set"),
];
