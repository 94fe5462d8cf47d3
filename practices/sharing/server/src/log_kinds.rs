//! What this practice writes in the open log, in words.

use powerwith_web::{LogKind, RoadStop, say};

/// `kind!("stipend.owed", "kind-stipend-owed")`: a kind and its words. All of it belongs to the stop
/// at which people who give their time are thanked.
macro_rules! kind {
    ($kind:literal, $words:literal) => {
        LogKind {
            kind: $kind,
            stop: RoadStop::Community,
            text: |speech| say!(crate::words(speech), $words),
        }
    };
}

/// The kinds of entries this practice writes in the open log.
pub(crate) const LOG_KINDS: &[LogKind] = &[
    kind!("share.currency-set", "kind-currency-set"),
    kind!("share.money", "kind-money"),
    kind!("share.money-corrected", "kind-money-corrected"),
    kind!("share.money-taken-back", "kind-money-taken-back"),
    kind!("share.money-agreed", "kind-money-agreed"),
    kind!("stipend.owed", "kind-stipend-owed"),
    kind!("stipend.settled", "kind-stipend-settled"),
];
