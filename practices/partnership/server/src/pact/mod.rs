//! The pact: the partnership's own memorandum, put together from what was decided.

mod hear;
mod kept;
mod leave;
mod page;
mod purpose;
mod put_together;
mod sign;
mod tables;
#[cfg(test)]
mod tests;

use powerwith_web::{Access, Routes};

pub(crate) use hear::adopted;
pub(crate) use kept::purpose;

/// Its routes.
pub(crate) fn routes() -> Routes {
    const SEE: &str = "pact";
    const PROPOSE: &str = "propose-pact";
    const SIGN: &str = "sign-pact";
    Routes::new()
        .get("/p/{partnership}/decide/pact", Access::Member, SEE, page::show)
        .get("/p/{partnership}/decide/pact.md", Access::Member, SEE, page::markdown)
        .get("/p/{partnership}/decide/pact/purpose", Access::Member, PROPOSE, purpose::show)
        .post("/p/{partnership}/decide/pact/purpose", Access::Member, PROPOSE, purpose::send)
        .get("/p/{partnership}/decide/pact/sign", Access::Member, SIGN, sign::show)
        .post("/p/{partnership}/decide/pact/sign", Access::Member, SIGN, sign::send)
        .get("/p/{partnership}/decide/pact/leave", Access::Member, "leave-guide", leave::show)
}
