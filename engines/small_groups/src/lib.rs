//! From counts to what may be shown without outing anyone.
//!
//! [`Views`] fix what a round may show, [`Tally`] counts answers and gives nothing away, and
//! [`protect()`] makes the [`Release`]: shown in bands, or held back with a reason. See the README
//! for what this guarantees and what it does not.

mod audit;
mod band;
mod beans;
mod exchange;
mod floor;
mod gate;
mod heads;
mod over_time;
mod patterns;
mod plan;
mod protect;
mod refused;
mod release;
mod scale;
mod stored;
mod tally;
mod ties;
mod views;

#[cfg(test)]
mod tests;

pub use band::{Part, Size};
pub use floor::Floor;
pub use over_time::{Attendance, Bounds, Earlier, Stood};
pub use protect::protect;
pub use refused::Refused;
pub use release::{
    BeanSpread, BeansResult, BeansShown, ItemResult, Outcome, Reason, Release, Shielded, Shown,
    TieResult, TieShown,
};
pub use scale::{MAX_POINTS, Scale, Value};
pub use tally::{MAX_BEANS, MAX_ITEMS, Tally, TieAnswer};
pub use views::{Dimension, Group, MAX_DIMENSIONS, MAX_GROUPS, Place, Views};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
