//! What mending means: the path a partnership sets for hard moments, its helpers, and a repair from
//! "something feels off" to its end. Pure.
//!
//! [`path`] says when a partnership is ready; [`Repair::begin`] starts a repair, [`wish()`] says what
//! comes of what someone wishes, and every no is a [`Refused`].

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod agreement;
pub mod path;
mod place;
mod refused;
mod repair;
mod wish;

pub use agreement::{Agreement, AgreementLine, MOST_LINES, Who};
pub use path::{Held, Path, PathProblem, Step};
pub use place::Place;
pub use powerwith_core::text;
pub use refused::Refused;
pub use repair::{
    Beginning, Circle, How, Limits, MOST_INVOLVED, MOST_NOTES, MOST_OPEN, Note, Part, Repair,
    RepairId, Room, Side, Stage,
};
pub use wish::{Known, Wish, wish};

#[cfg(test)]
mod tests;
