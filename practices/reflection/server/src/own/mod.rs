//! A partnership's own questionnaires: look, bring one in as a spreadsheet, take one out, go on to
//! a next version.

mod bring;
mod list;
mod take;

use powerwith_web::{Access, Routes, Speech, say};

use crate::words;

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    const ALL: &str = "/p/{partnership}/reflect/instruments";
    const FILE: &str = "/p/{partnership}/reflect/instruments/{instrument}/{version}/form.xlsx";
    const NEXT: &str = "/p/{partnership}/reflect/instruments/{instrument}/{version}/next";
    Routes::new()
        .get(ALL, Access::Member, "see-instruments", list::show)
        .post(ALL, Access::Host, "bring-instrument", bring::bring)
        .get(FILE, Access::Member, "take-instrument", take::file)
        .post(NEXT, Access::Host, "bring-instrument", take::next)
}

/// The words for what one does on these pages.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-instruments" => Some(say!(words, "act-see-instruments")),
        "bring-instrument" => Some(say!(words, "act-bring-instrument")),
        "take-instrument" => Some(say!(words, "act-take-instrument")),
        _ => None,
    }
}
