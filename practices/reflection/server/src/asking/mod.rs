//! Answering a round: the cards on the table, one question per page, check, sent.
//!
//! What a person typed travels in the form from page to page; there is one write, at the end.

mod answer;
mod card;
mod change;
mod check;
mod controls;
mod drawn;
mod flow;
mod hints;
mod kept;
mod later;
mod look_over;
mod our_words;
mod paper;
mod question;
mod sealed;
mod sent;
mod sitting;
mod tell;
mod who;

use powerwith_web::{Access, Routes, Speech, say};

use crate::words;

pub(crate) use card::{cards, kept_note, stage_words};
pub(crate) use our_words::{in_title, words_on_paper};
pub(crate) use question::preview;
pub(crate) use sealed::code_field;
pub(crate) use sitting::Sitting;

/// The pages where nobody signs in.
pub(crate) fn sending_routes() -> Routes {
    Routes::join([drawn::routes(), later::routes()])
}

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const ROUND: &str = "/p/{partnership}/reflect/{round}";
    const ANSWER: &str = "/p/{partnership}/reflect/{round}/answer";
    const CHANGE: &str = "/p/{partnership}/reflect/{round}/change";
    const PAPER: &str = "/p/{partnership}/reflect/{round}/paper";
    const KEPT: &str = "/p/{partnership}/open/kept";
    Routes::new()
        .get(ROUND, Access::Member, "answer-round", card::show)
        .get(ANSWER, Access::Member, "answer-round", answer::begin_again)
        .post(ANSWER, Access::Member, "answer-round", answer::step)
        .get(CHANGE, Access::Member, "change-answers", change::ask)
        .post(CHANGE, Access::Member, "change-answers", change::open)
        .get(PAPER, Access::Member, "print-round", paper::show)
        .get(KEPT, Access::Member, "see-kept", kept::show)
}

/// The words for what one does on these pages.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "answer-round" => Some(say!(words, "act-answer-round")),
        "change-answers" => Some(say!(words, "act-change-answers")),
        "print-round" => Some(say!(words, "act-print-round")),
        "see-kept" => Some(say!(words, "act-see-kept")),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
