//! First readers: a host asks two people of two partners, they read the stories of a closed round
//! before everyone else, and hold back together what tells who someone is.

mod ask;
mod desk;
mod note;
mod out;
mod sentence;
mod store;
mod story;
mod tables;
mod who;

use powerwith_web::{Access, Routes, Speech, say};

pub use ask::ask_first_readers;
pub(crate) use note::{before, home_parts, host_card, note, told};
pub(crate) use out::{begin, out_everything_due, out_if_due};
pub(crate) use store::{FIRST_READERS, forget, waits_until};

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const ASK: &str = "/p/{partnership}/reflect/{round}/first-readers";
    const DESK: &str = "/p/{partnership}/see/{round}/read-first";
    const STORY: &str = "/p/{partnership}/see/{round}/read-first/{story}";
    const SENTENCE: &str = "/p/{partnership}/see/{round}/read-first/{story}/{sentence}";
    Routes::new()
        .get(ASK, Access::Host, "ask-first-readers", ask::show)
        .post(ASK, Access::Host, "ask-first-readers", ask::save)
        .get(DESK, Access::Member, "read-first", desk::show)
        .post(DESK, Access::Member, "read-first", desk::say_word)
        .get(STORY, Access::Member, "read-first", story::show)
        .get(SENTENCE, Access::Member, "hold-back", sentence::show)
        .post(SENTENCE, Access::Member, "hold-back", sentence::mark)
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = crate::words(speech);
    match act {
        "ask-first-readers" => Some(say!(words, "act-ask-first-readers")),
        "read-first" => Some(say!(words, "act-read-first")),
        "hold-back" => Some(say!(words, "act-hold-back")),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
