//! The pages of proposals, from cards on the table to the review.

mod agreements;
mod ask;
mod cards;
mod decided;
mod helper;
mod impact;
mod keys;
mod list;
mod mend;
pub(crate) mod mine;
mod own_code;
mod pause;
mod room;
mod seats;
mod show;
mod someone;
pub(crate) mod stung;
mod voice;
pub(crate) mod words_of;

pub(crate) use list::waits_for;
pub(crate) use room::may_see;

use powerwith_web::{Access, Routes, Speech, say};

use crate::words;

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    Routes::join([until_asked(), being_asked(), after_asked()])
}

/// From the cards to what people think.
fn until_asked() -> Routes {
    const LIST: &str = "/p/{partnership}/decide";
    const NEW: &str = "/p/{partnership}/decide/new";
    const ONE: &str = "/p/{partnership}/decide/{proposal}";
    const CARDS: &str = "/p/{partnership}/decide/{proposal}/cards";
    const IMPACT: &str = "/p/{partnership}/decide/{proposal}/impact";
    const ON: &str = "/p/{partnership}/decide/{proposal}/on";
    const SEATS: &str = "/p/{partnership}/decide/{proposal}/seats";
    const TAKE: &str = "/p/{partnership}/decide/{proposal}/seats/{seat}/take";
    const LEAVE: &str = "/p/{partnership}/decide/{proposal}/seats/{seat}/leave";
    const ASK: &str = "/p/{partnership}/decide/{proposal}/ask";
    const ANSWER: &str = "/p/{partnership}/decide/{proposal}/questions/{question}";
    const REACT: &str = "/p/{partnership}/decide/{proposal}/react";
    const WITHDRAW: &str = "/p/{partnership}/decide/{proposal}/withdraw";
    const TAKE_UP: &str = "/p/{partnership}/decide/{proposal}/take-up";
    Routes::new()
        .get(LIST, Access::Member, "see-proposals", list::show)
        .get(NEW, Access::Member, "propose", cards::new)
        .post(NEW, Access::Member, "propose", cards::begin)
        .get(ONE, Access::Member, "see-proposals", show::show)
        .get(CARDS, Access::Member, "propose", cards::show)
        .post(CARDS, Access::Member, "propose", cards::save)
        .get(IMPACT, Access::Member, "say-impact", impact::show)
        .post(IMPACT, Access::Member, "say-impact", impact::save)
        .post(ON, Access::Member, "lead-proposal", show::go_on)
        .post(SEATS, Access::Member, "name-seat", seats::name)
        .post(TAKE, Access::Member, "take-seat", seats::take)
        .post(LEAVE, Access::Member, "take-seat", seats::leave)
        .post(ASK, Access::Member, "ask-about-proposal", ask::ask)
        .post(ANSWER, Access::Member, "lead-proposal", ask::answer)
        .post(REACT, Access::Member, "react-to-proposal", ask::react)
        .post(WITHDRAW, Access::Member, "propose", cards::withdraw)
        .post(TAKE_UP, Access::Member, "lead-proposal", cards::take_up)
}

/// Being asked, and speaking for someone.
fn being_asked() -> Routes {
    const SPEAK: &str = "/p/{partnership}/decide/{proposal}/speak";
    const SOMEONE: &str = "/p/{partnership}/decide/{proposal}/someone";
    const BACK: &str = "/p/{partnership}/decide/{proposal}/someone/back";
    const FOR: &str = "/p/{partnership}/decide/{proposal}/for";
    const SIT: &str = "/p/{partnership}/decide/{proposal}/for/seat";
    const PAUSE: &str = "/p/{partnership}/decide/{proposal}/pause";
    const PAUSE_END: &str = "/p/{partnership}/decide/{proposal}/pause/end";
    Routes::new()
        .get(SPEAK, Access::Member, "speak", voice::show)
        .post(SPEAK, Access::Member, "speak", voice::say)
        .get(SOMEONE, Access::Member, "give-proxy", someone::show)
        .post(SOMEONE, Access::Member, "give-proxy", someone::give)
        .post(BACK, Access::Member, "give-proxy", someone::take_back)
        .get(FOR, Access::Member, "help-someone", helper::show)
        .post(FOR, Access::Member, "help-someone", helper::say_it)
        .post(SIT, Access::Member, "help-someone", helper::sit)
        .get("/voice", Access::Code, "use-voice-code", own_code::ask)
        .post("/voice", Access::Code, "use-voice-code", own_code::open)
        .post("/voice/say", Access::Code, "use-voice-code", own_code::change)
        .get(PAUSE, Access::Member, "pause-proposal", pause::show)
        .post(PAUSE, Access::Member, "pause-proposal", pause::begin)
        .post(PAUSE_END, Access::Member, "pause-proposal", pause::end)
}

/// Mending, two keys, deciding, looking at it again.
fn after_asked() -> Routes {
    const MEND: &str = "/p/{partnership}/decide/{proposal}/mend";
    const MET: &str = "/p/{partnership}/decide/{proposal}/objections/{objection}/met";
    const BACK: &str = "/p/{partnership}/decide/{proposal}/objections/{objection}/back";
    const ANSWER: &str = "/p/{partnership}/decide/{proposal}/objections/{objection}/answer";
    const WITHOUT: &str = "/p/{partnership}/decide/{proposal}/seats/{seat}/without";
    const EARLY: &str = "/p/{partnership}/decide/{proposal}/close-early";
    const KEY: &str = "/p/{partnership}/decide/{proposal}/keys/{key}";
    const DECIDED: &str = "/p/{partnership}/decide/{proposal}/decided";
    const REVIEW: &str = "/p/{partnership}/decide/{proposal}/review";
    Routes::new()
        .get(MEND, Access::Member, "mend", mend::show)
        .post(MEND, Access::Member, "mend", mend::save)
        .post(MET, Access::Member, "end-objection", mend::met)
        .post(BACK, Access::Member, "end-objection", mend::take_back)
        .get(ANSWER, Access::Host, "ask-key", keys::show_answer)
        .post(ANSWER, Access::Host, "ask-key", keys::ask_answer)
        .get(WITHOUT, Access::Host, "ask-key", keys::show_without)
        .post(WITHOUT, Access::Host, "ask-key", keys::ask_without)
        .post(EARLY, Access::Host, "ask-key", keys::close_early)
        .post(KEY, Access::Host, "turn-key", keys::turn)
        .get(DECIDED, Access::Member, "decide-proposal", decided::show)
        .post(DECIDED, Access::Member, "decide-proposal", decided::decide)
        .get(REVIEW, Access::Member, "review-decision", decided::show_review)
        .post(REVIEW, Access::Member, "review-decision", decided::review)
}

/// The words for what one does on these pages.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-proposals" => Some(say!(words, "act-see-proposals")),
        "propose" => Some(say!(words, "act-propose")),
        "say-impact" => Some(say!(words, "act-say-impact")),
        "lead-proposal" => Some(say!(words, "act-lead-proposal")),
        "name-seat" => Some(say!(words, "act-name-seat")),
        "take-seat" => Some(say!(words, "act-take-seat")),
        "ask-about-proposal" => Some(say!(words, "act-ask-about-proposal")),
        "react-to-proposal" => Some(say!(words, "act-react-to-proposal")),
        "speak" => Some(say!(words, "act-speak")),
        "give-proxy" => Some(say!(words, "act-give-proxy")),
        "help-someone" => Some(say!(words, "act-help-someone")),
        "use-voice-code" => Some(say!(words, "act-use-voice-code")),
        "pause-proposal" => Some(say!(words, "act-pause-proposal")),
        "mend" => Some(say!(words, "act-mend")),
        "end-objection" => Some(say!(words, "act-end-objection")),
        "ask-key" => Some(say!(words, "act-ask-key")),
        "turn-key" => Some(say!(words, "act-turn-key")),
        "decide-proposal" => Some(say!(words, "act-decide-proposal")),
        "review-decision" => Some(say!(words, "act-review-decision")),
        _ => None,
    }
}
