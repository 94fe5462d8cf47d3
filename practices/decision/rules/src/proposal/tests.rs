//! What the rules about proposals promise.

mod consent;
mod ledger;
mod random;
mod refusals;
mod seats;
pub(crate) mod story;
mod talk;
mod two_keys;
