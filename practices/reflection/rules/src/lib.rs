//! What reflecting means: instruments, rounds, answers, results, the owed answer. Pure.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

pub mod answer;
pub mod findings;
pub mod first_readers;
pub mod instrument;
pub mod owed;
pub mod round;
pub mod sealed;
pub mod xlsform;
