//! Agreements: how we want to be with each other. Members say where they stand, and what everyone
//! can live with is adopted by consent and looked at again.

mod hear;
mod kept;
mod list;
mod one;
mod points;
mod say;
mod tables;
#[cfg(test)]
mod tests;

use powerwith_web::{Access, Routes};

pub(crate) use hear::decided;
pub(crate) use kept::{forget, leave, stands_of};
pub(crate) use list::due_part;

/// Its routes.
pub(crate) fn routes() -> Routes {
    const SEE: &str = "agreements";
    const BEGIN: &str = "begin-agreement";
    const REWORD: &str = "reword-agreement";
    Routes::new()
        .get("/p/{partnership}/decide/agreements", Access::Member, SEE, list::show)
        .post("/p/{partnership}/decide/agreements/begin", Access::Member, BEGIN, say::begin_point)
        .get("/p/{partnership}/decide/agreements/new", Access::Member, BEGIN, say::show_new)
        .post("/p/{partnership}/decide/agreements/new", Access::Member, BEGIN, say::begin_own)
        .get("/p/{partnership}/decide/agreements/{agreement}", Access::Member, SEE, one::show)
        .post(
            "/p/{partnership}/decide/agreements/{agreement}/stand",
            Access::Member,
            "stand",
            one::stand,
        )
        .get(
            "/p/{partnership}/decide/agreements/{agreement}/words",
            Access::Member,
            REWORD,
            say::show_words,
        )
        .post(
            "/p/{partnership}/decide/agreements/{agreement}/words",
            Access::Member,
            REWORD,
            say::reword,
        )
}
