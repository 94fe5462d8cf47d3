//! What people named as unfair or missing: not taken up yet, until a seat at a table or a reason in
//! the open answers it.

mod kept;
mod list;
mod take_up;

use powerwith_store::Migration;
use powerwith_web::{Access, Routes, Speech, say};

use crate::words;

pub(crate) use list::note;

/// The table of this part.
pub(crate) const GAPS: Migration = Migration {
    practice: "reflection",
    number: 12,
    sql: include_str!("../../migrations/0012_gaps.sql"),
};

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const GAP: &str = "/p/{partnership}/see/gaps/{item}/{option}";
    const WHY_NOT: &str = "/p/{partnership}/see/gaps/{item}/{option}/why-not";
    Routes::new()
        .get("/p/{partnership}/see/gaps", Access::Member, "see-gaps", list::show)
        .get(GAP, Access::Member, "take-up-gap", take_up::show)
        .post(GAP, Access::Member, "take-up-gap", take_up::by_seat)
        .post(WHY_NOT, Access::Host, "why-not-gap", take_up::why_not)
}

/// The words for an act.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-gaps" => Some(say!(words, "act-see-gaps")),
        "take-up-gap" => Some(say!(words, "act-take-up-gap")),
        "why-not-gap" => Some(say!(words, "act-why-not-gap")),
        _ => None,
    }
}
