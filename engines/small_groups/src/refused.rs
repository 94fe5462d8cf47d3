//! Why an input is not taken, with the values that explain it.

/// What was wrong with the input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// A floor under the least one.
    #[error("the smallest crowd is {least} people, {asked} is too few")]
    FloorTooLow {
        /// What was asked for.
        asked: usize,
        /// What is possible.
        least: usize,
    },
    /// More dimensions, groups, items, columns or points than the crate takes.
    #[error("{count} {what}: at most {most}")]
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// A name that is empty, too long or has control characters.
    #[error("the name {name:?} is empty, longer than 200 characters, or has control characters")]
    BadName {
        /// The name.
        name: String,
    },
    /// The same name twice.
    #[error("the name {name:?} is there twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// A group, dimension, item or partner that was not announced.
    #[error("there is no {what} {name:?}")]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// A value that the item's scale does not have.
    #[error("{item}: the value does not fit the scale")]
    BadValue {
        /// The item.
        item: String,
    },
    /// A stored release that cannot be read.
    #[error("line {line} of the stored release cannot be read")]
    BadRelease {
        /// The line, from 1.
        line: usize,
    },
}
