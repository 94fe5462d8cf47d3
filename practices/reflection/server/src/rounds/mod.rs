//! Rounds for hosts: draft, preview, open, close; and the list of rounds for everyone.

mod change;
mod close;
mod draft;
mod list;
pub(crate) mod say;

use powerwith_web::{Access, Routes, Speech, say};

use crate::words;

pub use change::carry_out;
pub(crate) use close::close_if_due;
pub use close::{close_due, close_everything_due};
pub(crate) use list::home_parts;

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/p/{partnership}/reflect", Access::Member, "see-rounds", list::show).post(
        "/p/{partnership}/reflect/new",
        Access::Host,
        "make-round",
        draft::begin,
    )
}

/// The words for what one does on these pages.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-rounds" => Some(say!(words, "act-see-rounds")),
        "make-round" => Some(say!(words, "act-make-round")),
        _ => None,
    }
}
