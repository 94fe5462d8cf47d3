//! The commands of the one program, one file each.

pub mod tally;
