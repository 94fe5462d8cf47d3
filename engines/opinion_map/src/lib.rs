//! From votes on statements to groups and common ground. Pure.
#![doc = include_str!("../README.md")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "numeric code: limits are named constants, and where a cast could lose, a comment says why it cannot"
)]
#![expect(clippy::similar_names, reason = "the names of the formulas: pat, pdt, rat, rdt")]

mod axes;
mod bridging;
mod checking;
mod eigen;
mod groups;
#[cfg(test)]
mod made_up;
mod map;
mod pairs;
mod points;
mod products;
mod read;
#[cfg(test)]
mod reference_tests;
mod settings;
mod shown;
mod statistics;
mod summary;
#[cfg(test)]
mod tests;
mod votes;
mod workers;

pub use checking::to_json;
pub use map::{Answer, Facts, NoMapYet, WholeMap, compute};
pub use read::{
    BadInput, MAX_GIVEN_GROUPS, MAX_LINE_BYTES, ReadError, read_labels, read_moderation, read_votes,
};
pub use settings::{GroupFloor, Mode, Moderation, Settings};
pub use shown::{Answered, Patch, Share, ShownGroup, ShownMap, ShownStatement};
pub use statistics::Side;
pub use summary::{second_opinion, to_words};
pub use votes::{
    Counts, MAX_PEOPLE, MAX_STATEMENTS, MAX_VOTES, TooMany, Vote, Votes, VotesBuilder,
};
pub use workers::{Job, Workers};
