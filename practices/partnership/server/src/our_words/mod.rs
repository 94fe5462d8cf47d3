//! Our words: what each partner means by a big word, side by side, and the one meaning that was
//! adopted by consent.

mod hear;
mod kept;
mod list;
mod one;
mod say;
mod store;
mod tables;
#[cfg(test)]
mod tests;

use powerwith_web::{Access, Routes};

pub(crate) use hear::decided;
pub(crate) use store::{wait_everywhere, wait_from_the_first_day};

/// Its routes.
pub(crate) fn routes() -> Routes {
    const WORD: &str = "our-words";
    const MEANING: &str = "say-meaning";
    const SHARED: &str = "propose-meaning";
    Routes::new()
        .get("/p/{partnership}/decide/words", Access::Member, WORD, list::show)
        .get("/p/{partnership}/decide/words/new", Access::Member, "add-word", list::show_new)
        .post("/p/{partnership}/decide/words/new", Access::Member, "add-word", list::add)
        .get("/p/{partnership}/decide/words/{word}", Access::Member, WORD, one::show)
        .get("/p/{partnership}/decide/words/{word}/ours", Access::Member, MEANING, say::show_ours)
        .post("/p/{partnership}/decide/words/{word}/ours", Access::Member, MEANING, say::say_ours)
        .get(
            "/p/{partnership}/decide/words/{word}/shared",
            Access::Member,
            SHARED,
            say::show_shared,
        )
        .post("/p/{partnership}/decide/words/{word}/shared", Access::Member, SHARED, say::propose)
        .get(
            "/p/{partnership}/decide/words/{word}/term",
            Access::Member,
            "add-word",
            say::show_term,
        )
        .post(
            "/p/{partnership}/decide/words/{word}/term",
            Access::Member,
            "add-word",
            say::say_term,
        )
}
