//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, log_kind};

/// The kinds of entries this practice writes in the open log. All of it belongs to the stop at which
/// people who give their time are thanked.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    log_kind!("share.currency-set", Community, Built, "kind-currency-set"),
    log_kind!("share.money", Community, Built, "kind-money"),
    log_kind!("share.money-corrected", Community, Built, "kind-money-corrected"),
    log_kind!("share.money-taken-back", Community, Built, "kind-money-taken-back"),
    log_kind!("share.money-agreed", Community, Built, "kind-money-agreed"),
    log_kind!("stipend.owed", Community, Built, "kind-stipend-owed"),
    log_kind!("stipend.settled", Community, Built, "kind-stipend-settled"),
];
