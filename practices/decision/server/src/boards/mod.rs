//! Both-and boards: two truths side by side, each with what is good in it and what it risks. No
//! vote, no winner, no count, no end.
//!
//! A board is talk, not a decision: nothing about it goes into the open log, where every word would
//! stay for good.

mod begin;
mod list;
mod one;
mod store;
mod tables;
#[cfg(test)]
mod tests;

use powerwith_web::{Access, Routes, Speech, TableInWords, say};

pub(crate) use store::{BOARDS, forget};

/// The pages of boards.
pub(crate) fn routes() -> Routes {
    const ALL: &str = "/p/{partnership}/decide/boards";
    const NEW: &str = "/p/{partnership}/decide/boards/new";
    const ONE: &str = "/p/{partnership}/decide/boards/{board}";
    const LINE: &str = "/p/{partnership}/decide/boards/{board}/lines/{line}/take-back";
    const WHOLE: &str = "/p/{partnership}/decide/boards/{board}/take-back";
    Routes::new()
        .get(ALL, Access::Member, "see-boards", list::show)
        .get(NEW, Access::Member, "begin-board", begin::show)
        .post(NEW, Access::Member, "begin-board", begin::send)
        .get(ONE, Access::Member, "see-boards", one::show)
        .post(ONE, Access::Member, "write-on-board", one::add)
        .post(LINE, Access::Member, "take-line-back", one::take_back)
        .post(WHOLE, Access::Member, "take-board-back", one::remove)
}

/// The words for what one does there.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = crate::words(speech);
    match act {
        "see-boards" => Some(say!(words, "act-see-boards")),
        "begin-board" => Some(say!(words, "act-begin-board")),
        "write-on-board" => Some(say!(words, "act-write-on-board")),
        "take-line-back" => Some(say!(words, "act-take-line-back")),
        "take-board-back" => Some(say!(words, "act-take-board-back")),
        _ => None,
    }
}

/// What the tables of boards keep, in words.
pub(crate) fn table_words(speech: Speech, table: &str) -> Option<TableInWords> {
    let words = crate::words(speech);
    let (what, columns) = match table {
        "board" => (say!(words, "table-board"), say!(words, "table-board-columns")),
        "board_line" => (say!(words, "table-board-line"), say!(words, "table-board-line-columns")),
        _ => return None,
    };
    Some(TableInWords { what, columns })
}
