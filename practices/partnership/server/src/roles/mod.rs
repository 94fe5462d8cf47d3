//! Roles that rotate: who holds what until when, and who steps in next. Unseen work is a role too.

mod add;
mod hand_over;
mod hear;
mod home;
mod kept;
mod list;
mod one;
mod share;
mod tables;
mod take;
#[cfg(test)]
mod tests;

use powerwith_web::{Access, Routes};

pub(crate) use hear::{renewed, share_set};
pub(crate) use home::{due_part, mine};
pub(crate) use kept::{end_what_is_over, forget, leave, load, share};

/// Its routes.
pub(crate) fn routes() -> Routes {
    const SEE: &str = "roles";
    const ADD: &str = "add-role";
    const TAKE: &str = "take-role";
    const HAND: &str = "hand-over-role";
    const SHARE: &str = "propose-share";
    Routes::new()
        .get("/p/{partnership}/us/roles", Access::Member, SEE, list::show)
        .get("/p/{partnership}/us/roles/new", Access::Member, ADD, add::show)
        .post("/p/{partnership}/us/roles/new", Access::Member, ADD, add::send)
        .get("/p/{partnership}/us/roles/share", Access::Member, SHARE, share::show)
        .post("/p/{partnership}/us/roles/share", Access::Member, SHARE, share::send)
        .get("/p/{partnership}/us/roles/{role}", Access::Member, SEE, one::show)
        .post("/p/{partnership}/us/roles/{role}/take", Access::Member, TAKE, take::take)
        .post("/p/{partnership}/us/roles/{role}/next", Access::Member, TAKE, take::next)
        .post("/p/{partnership}/us/roles/{role}/down", Access::Member, TAKE, take::lay_down)
        .post("/p/{partnership}/us/roles/{role}/renew", Access::Member, TAKE, take::renew)
        .get("/p/{partnership}/us/roles/{role}/hand-over", Access::Member, SEE, hand_over::show)
        .get("/p/{partnership}/us/roles/{role}/text", Access::Member, HAND, hand_over::show_form)
        .post("/p/{partnership}/us/roles/{role}/text", Access::Member, HAND, hand_over::send)
}
