//! The pages of sharing, and the words for what one does there.

use powerwith_web::{Access, Routes, Speech, say};

use crate::{ledger, money, stipends, strengths, words};

const NEW: &str = "/p/{partnership}/share/new";
const MONEY: &str = "/p/{partnership}/share/money";
const LINE: &str = "/p/{partnership}/share/lines/{line}";
const CORRECT: &str = "/p/{partnership}/share/lines/{line}/correct";
const STRENGTHS: &str = "/p/{partnership}/share/strengths";
const NEW_STRENGTH: &str = "/p/{partnership}/share/strengths/new";
const CHANGE: &str = "/p/{partnership}/share/strengths/{strength}/change";
const ASK: &str = "/p/{partnership}/share/strengths/{strength}/ask";
const ANSWER: &str = "/p/{partnership}/share/strengths/{strength}/asks/{ask}";

/// Every page.
pub(crate) fn routes() -> Routes {
    Routes::join([of_ledger(), of_stipends(), of_strengths()])
}

fn of_ledger() -> Routes {
    const ALL: &str = "/p/{partnership}/share";
    const CSV: &str = "/p/{partnership}/share/ledger.csv";
    const YES: &str = "/p/{partnership}/share/lines/{line}/yes";
    const PLEASE: &str = "/p/{partnership}/share/lines/{line}/ask";
    const BACK: &str = "/p/{partnership}/share/lines/{line}/take-back";
    Routes::new()
        .get(ALL, Access::Member, "see-sharing", ledger::list::show)
        .get(CSV, Access::Member, "take-ledger", ledger::spreadsheet::take)
        .get(NEW, Access::Member, "write-line", ledger::write::show)
        .post(NEW, Access::Member, "write-line", ledger::write::send)
        .get(MONEY, Access::Member, "choose-money", money::show)
        .post(MONEY, Access::Member, "choose-money", money::send)
        .get(LINE, Access::Member, "see-sharing", ledger::one::show)
        .post(YES, Access::Member, "answer-line", ledger::one::yes)
        .post(PLEASE, Access::Member, "answer-line", ledger::one::ask)
        .post(BACK, Access::Member, "correct-line", ledger::one::take_back)
        .get(CORRECT, Access::Member, "correct-line", ledger::write::show_correct)
        .post(CORRECT, Access::Member, "correct-line", ledger::write::correct)
}

fn of_stipends() -> Routes {
    const ALL: &str = "/p/{partnership}/share/stipends";
    const SEAT: &str = "/p/{partnership}/share/stipends/{seat}";
    const MINE: &str = "/me/stipends/{stipend}";
    Routes::new()
        .get(ALL, Access::Member, "see-stipends", stipends::show)
        .post(SEAT, Access::Member, "take-stipend-on", stipends::take_on)
        .post(MINE, Access::SignedIn, "settle-stipend", stipends::settle)
}

fn of_strengths() -> Routes {
    const DOWN: &str = "/p/{partnership}/share/strengths/{strength}/take-down";
    const BACK: &str = "/p/{partnership}/share/strengths/{strength}/asks/{ask}/take-back";
    Routes::new()
        .get(STRENGTHS, Access::Member, "see-strengths", strengths::list::show)
        .get(NEW_STRENGTH, Access::Member, "write-strength", strengths::write::show)
        .post(NEW_STRENGTH, Access::Member, "write-strength", strengths::write::send)
        .get(CHANGE, Access::Member, "change-strength", strengths::write::show_change)
        .post(CHANGE, Access::Member, "change-strength", strengths::write::change)
        .post(DOWN, Access::Member, "change-strength", strengths::write::take_down)
        .get(ASK, Access::Member, "ask-backing", strengths::backing::show)
        .post(ASK, Access::Member, "ask-backing", strengths::backing::ask)
        .post(BACK, Access::Member, "ask-backing", strengths::backing::take_back)
        .get(ANSWER, Access::Member, "answer-backing", strengths::backing::show_answer)
        .post(ANSWER, Access::Member, "answer-backing", strengths::backing::answer)
}

/// What one does there, in words.
pub(crate) fn words_of(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    Some(match act {
        "see-sharing" => say!(words, "act-see-sharing"),
        "take-ledger" => say!(words, "act-take-ledger"),
        "write-line" => say!(words, "act-write-line"),
        "choose-money" => say!(words, "act-choose-money"),
        "answer-line" => say!(words, "act-answer-line"),
        "correct-line" => say!(words, "act-correct-line"),
        "see-stipends" => say!(words, "act-see-stipends"),
        "take-stipend-on" => say!(words, "act-take-stipend-on"),
        "settle-stipend" => say!(words, "act-settle-stipend"),
        "see-strengths" => say!(words, "act-see-strengths"),
        "write-strength" => say!(words, "act-write-strength"),
        "change-strength" => say!(words, "act-change-strength"),
        "ask-backing" => say!(words, "act-ask-backing"),
        "answer-backing" => say!(words, "act-answer-backing"),
        _ => return None,
    })
}
