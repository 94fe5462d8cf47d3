//! What sharing means: what partners give and get, stipends for people in seats, strengths and the
//! backing that is asked for. Pure.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

pub mod amount;
pub mod ledger;
mod refused;
pub mod stipend;
pub mod strength;

pub use powerwith_core::text;
pub use refused::Refused;

powerwith_core::ids! {
    /// A line of the ledger. Random: it may stand in the open log.
    LineId / LineKind = "line";
    /// A stipend. Random: it stands in the open log.
    StipendId / StipendKind = "stipend";
    /// A strength. Random: it stands in addresses.
    StrengthId / StrengthKind = "strength";
    /// An ask for backing. Random: it stands in addresses.
    AskId / AskKind = "ask";
}

#[cfg(test)]
mod tests;
