//! Reading the files: votes, moderation and given groups. Every mistake has a line and a column.

mod bad_input;
mod csv;
mod digits;
mod json;
mod labels;
mod moderation;
#[cfg(test)]
mod tests;
mod usual;

pub use bad_input::{BadInput, ReadError};
pub use csv::{MAX_LINE_BYTES, read_votes};
pub use labels::{MAX_GIVEN_GROUPS, read_labels};
pub use moderation::read_moderation;
