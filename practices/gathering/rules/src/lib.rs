//! What gathering means: what comes and when, who holds it, calendars, feedback that is said back.
//! Pure.
//!
//! [`gathering::Gathering`] is one time that people meet, [`rhythm`] says on which days it comes
//! again, [`keep_going`] when the talk about keeping going is offered, [`calendar`] writes calendar
//! files, and [`feedback`] keeps a reply closed until what was said was heard.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

pub mod calendar;
pub mod feedback;
pub mod gathering;
pub mod keep_going;
pub mod plan;
pub mod rhythm;
pub mod when;

pub use powerwith_core::text;
