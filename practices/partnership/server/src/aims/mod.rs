//! The bigger effort: aims of those who pay stand beside what we are together for. Each partner says
//! how they fit; what does not fit becomes a proposal that carries both texts.
//!
//! Why any member writes an aim down: who pays has no more rights here than any other partner.

mod fit;
mod hear;
mod kept;
mod list;
mod one;
mod tables;

use powerwith_web::{Access, Routes};

pub(crate) use hear::settled;

/// Its routes.
pub(crate) fn routes() -> Routes {
    const SEE: &str = "aims";
    const ADD: &str = "add-aim";
    const FIT: &str = "say-fit";
    const ASK: &str = "propose-fit";
    Routes::new()
        .get("/p/{partnership}/decide/aims", Access::Member, SEE, list::show)
        .get("/p/{partnership}/decide/aims/new", Access::Member, ADD, list::show_new)
        .post("/p/{partnership}/decide/aims/new", Access::Member, ADD, list::add)
        .get("/p/{partnership}/decide/aims/{aim}", Access::Member, SEE, one::show)
        .get("/p/{partnership}/decide/aims/{aim}/fit", Access::Member, FIT, fit::show)
        .post("/p/{partnership}/decide/aims/{aim}/fit", Access::Member, FIT, fit::say)
        .get("/p/{partnership}/decide/aims/{aim}/ask", Access::Member, ASK, fit::show_ask)
        .post("/p/{partnership}/decide/aims/{aim}/ask", Access::Member, ASK, fit::ask)
}
