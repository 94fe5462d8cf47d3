//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, log_kind};

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    log_kind!("round.opened", Reflection, Built, "kind-round-opened"),
    log_kind!("round.closed", Reflection, Built, "kind-round-closed"),
    log_kind!("round.key", Trust, Built, "kind-round-key"),
    log_kind!("round.audited", Trust, Built, "kind-round-audited"),
    log_kind!("gap.why-not", Trust, Built, "kind-gap-why-not"),
    log_kind!("round.stories", Vulnerability, Built, "kind-round-stories"),
    log_kind!("floor.raised", Trust, Built, "kind-floor-raised"),
    log_kind!("round.begun", Reflection, Built, "kind-round-begun"),
    log_kind!("round.results", Reflection, Built, "kind-round-results"),
    log_kind!("round.answered", Trust, Built, "kind-round-answered"),
];
