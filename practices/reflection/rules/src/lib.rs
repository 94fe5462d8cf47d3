//! What reflecting means: instruments, rounds, answers, results, the owed answer. Pure.

pub mod answer;
pub mod findings;
pub mod instrument;
pub mod owed;
pub mod round;
pub mod xlsform;
