//! Who decides what: how each thing is decided here, who set that, and how to ask for a change. Any
//! member reads it, and any member can ask.

mod change;
mod in_words;
mod one;
mod page;

use powerwith_web::{Access, Routes, Speech, say};

pub(crate) use in_words::as_proposal;
pub(crate) use page::anchor;

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const WHO: &str = "/p/{partnership}/decide/who";
    const CHANGE: &str = "/p/{partnership}/decide/who/change";
    const ONE: &str = "/p/{partnership}/decide/who/{terms}";
    Routes::new()
        .get(WHO, Access::Member, "see-who-decides", page::show)
        .get(CHANGE, Access::Member, "ask-other-terms", change::show)
        .post(CHANGE, Access::Member, "ask-other-terms", change::send)
        .get(ONE, Access::Member, "see-who-decides", one::show)
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = crate::words(speech);
    match act {
        "see-who-decides" => Some(say!(words, "act-see-who-decides")),
        "ask-other-terms" => Some(say!(words, "act-ask-other-terms")),
        _ => None,
    }
}
