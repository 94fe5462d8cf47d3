//! The smallest crowd of a partnership: everyone reads it, and two keys raise it.

mod hear;
pub(crate) mod kept;
mod page;

use powerwith_store::Migration;
use powerwith_web::{Access, Routes, Speech, say};

use crate::words;

pub(crate) use hear::{hear, key_words};

/// The act that takes two keys.
const RAISE: &str = "floor.raise";

/// The table of this part.
pub(crate) const FLOOR: Migration = Migration {
    practice: "reflection",
    number: 13,
    sql: include_str!("../../migrations/0013_floor.sql"),
};

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const FEWEST: &str = "/p/{partnership}/reflect/fewest";
    Routes::new().get(FEWEST, Access::Member, "see-fewest", page::show).post(
        FEWEST,
        Access::Host,
        "raise-fewest",
        page::ask,
    )
}

/// The words for an act.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-fewest" => Some(say!(words, "act-see-fewest")),
        "raise-fewest" => Some(say!(words, "act-raise-fewest")),
        _ => None,
    }
}
