//! What the reflection practice keeps: rounds, own questionnaires, answers.

pub mod answers;
pub mod cards;
pub mod instruments;
pub mod records;
pub mod roster;
pub mod rounds;
pub mod sealed;
mod tables;

use powerwith_store::Migration;

/// The tables of rounds and answers.
pub const ROUNDS: Migration = Migration {
    practice: "reflection",
    number: 1,
    sql: include_str!("../../migrations/0001_round.sql"),
};

/// The marks of what a host typed in.
pub const TYPED_IN: Migration = Migration {
    practice: "reflection",
    number: 3,
    sql: include_str!("../../migrations/0003_typed_in.sql"),
};

/// What a sealed round needs in the main database, and the record for everyone.
pub const SEALED: Migration = Migration {
    practice: "reflection",
    number: 4,
    sql: include_str!("../../migrations/0004_sealed.sql"),
};

/// The crowds of closed sealed rounds.
pub const CROWDS: Migration = Migration {
    practice: "reflection",
    number: 5,
    sql: include_str!("../../migrations/0005_crowds.sql"),
};

/// What is kept of two keys that closed a round early.
pub const TWO_KEYS: Migration = Migration {
    practice: "reflection",
    number: 11,
    sql: include_str!("../../migrations/0011_two_keys.sql"),
};

/// Cards to draw from a hat.
pub const CARDS: Migration = Migration {
    practice: "reflection",
    number: 7,
    sql: include_str!("../../migrations/0007_cards.sql"),
};

#[cfg(test)]
mod tests;
