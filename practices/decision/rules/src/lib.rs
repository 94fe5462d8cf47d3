//! What deciding by consent means: proposals, seats, voices, objections, decisions, reviews. Pure.
//!
//! [`proposal::draft`] begins a proposal, [`proposal::decide()`] says what a wish comes to in one
//! that exists, [`proposal::apply()`] says what the proposal is afterwards, and [`open_log::logged`]
//! what everyone may read about it for good.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

pub mod both_and;
pub mod impact;
pub mod open_log;
pub mod proposal;
pub mod say;
pub mod terms;

pub use powerwith_core::text;
