//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, log_kind};

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    log_kind!("proposal.moved", Intention, Decided, "kind-proposal-moved"),
    log_kind!("proposal.changed", Intention, Decided, "kind-proposal-changed"),
    log_kind!("proposal.version", Intention, Decided, "kind-proposal-version"),
    log_kind!("proposal.withdrawn", Intention, Decided, "kind-proposal-withdrawn"),
    log_kind!("proposal.lapsed", Intention, Decided, "kind-proposal-lapsed"),
    log_kind!("proposal.taken-up", Intention, Decided, "kind-proposal-taken-up"),
    log_kind!("proposal.paused", Trust, Decided, "kind-proposal-paused"),
    log_kind!("proposal.pause-ended", Trust, Decided, "kind-proposal-pause-ended"),
    log_kind!("seat.named", Community, Decided, "kind-seat-named"),
    log_kind!("seat.taken", Community, Decided, "kind-seat-taken"),
    log_kind!("seat.left", Community, Decided, "kind-seat-left"),
    log_kind!("seat.excepted", Community, Decided, "kind-seat-excepted"),
    log_kind!("consent.opened", Community, Decided, "kind-consent-opened"),
    log_kind!("consent.closed", Community, Decided, "kind-consent-closed"),
    log_kind!("objection.answered", Community, Decided, "kind-objection-answered"),
    log_kind!("decision.made", Intention, Decided, "kind-decision-made"),
    log_kind!("decision.reviewed", Mindset, Decided, "kind-decision-reviewed"),
    log_kind!("rule.set", Trust, Decided, "kind-rule-set"),
];
