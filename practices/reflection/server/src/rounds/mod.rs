//! Rounds for hosts: draft, preview, open, close; and the list of rounds for everyone.

pub(crate) mod about;
mod cards;
mod change;
mod close;
mod draft;
mod host;
pub(crate) mod keys;
mod list;
mod more;
mod newcomers;
mod preview;
mod questions;
pub(crate) mod say;

use powerwith_web::{Access, Routes, Speech, say};

use crate::words;

pub use change::carry_out;
pub(crate) use close::close_if_due;
pub use close::{close_due, close_everything_due};
pub(crate) use list::home_parts;
pub(crate) use say::OrExplain;

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const DRAFT: &str = "/p/{partnership}/reflect/{round}/draft";
    const QUESTIONS: &str = "/p/{partnership}/reflect/{round}/draft/questions";
    const MORE: &str = "/p/{partnership}/reflect/{round}/draft/more";
    const PREVIEW: &str = "/p/{partnership}/reflect/{round}/draft/preview";
    const OPEN: &str = "/p/{partnership}/reflect/{round}/draft/open";
    const DISCARD: &str = "/p/{partnership}/reflect/{round}/draft/discard";
    const ABOUT: &str = "/p/{partnership}/reflect/about/{decision}";
    const HOST: &str = "/p/{partnership}/reflect/{round}/host";
    const CLOSE: &str = "/p/{partnership}/reflect/{round}/close";
    Routes::new()
        .get("/p/{partnership}/reflect", Access::Member, "see-rounds", list::show)
        .post("/p/{partnership}/reflect/new", Access::Host, "make-round", draft::begin)
        .get(ABOUT, Access::Host, "ask-about-decision", about::show)
        .post(ABOUT, Access::Host, "ask-about-decision", about::begin)
        .get(DRAFT, Access::Host, "make-round", cards::show)
        .post(DRAFT, Access::Host, "make-round", cards::save)
        .get(QUESTIONS, Access::Host, "make-round", questions::show)
        .post(QUESTIONS, Access::Host, "make-round", questions::save)
        .get(MORE, Access::Host, "make-round", more::show)
        .post(MORE, Access::Host, "make-round", more::save)
        .get(PREVIEW, Access::Host, "make-round", preview::show)
        .post(OPEN, Access::Host, "open-round", preview::open)
        .post(DISCARD, Access::Host, "make-round", draft::discard)
        .get(HOST, Access::Host, "look-after-round", host::show)
        .post(CLOSE, Access::Host, "close-round", host::close)
}

/// The words for what one does on these pages.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-rounds" => Some(say!(words, "act-see-rounds")),
        "make-round" => Some(say!(words, "act-make-round")),
        "ask-about-decision" => Some(say!(words, "act-ask-about-decision")),
        "open-round" => Some(say!(words, "act-open-round")),
        "look-after-round" => Some(say!(words, "act-look-after-round")),
        "close-round" => Some(say!(words, "act-close-round")),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
