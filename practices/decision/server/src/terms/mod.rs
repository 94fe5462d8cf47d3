//! How a partnership decides: the terms that hold, those that held before, and those asked for.
//!
//! Other parts of this crate take [`load`]. A change is written as terms that are asked for, goes
//! through a proposal like everything else, and [`hold`] makes it hold when it is decided.

mod hold;
mod store;
mod tables;
#[cfg(test)]
mod tests;

pub use hold::hold;
pub use store::{
    Candidate, Held, TERMS, ask, candidate, founding_day, here, history, load, partner_names,
    rulebook,
};

/// What a proposal about terms is about, as in `terms:0190…`.
pub const SUBJECT: &str = "terms";
