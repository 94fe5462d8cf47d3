//! See together: the results of closed rounds, the stories, and the owed answer.
//!
//! Results are made once, at the close, for everyone at once. Every page, file and sheet takes
//! them from the same release.

mod both_and;
mod export;
mod held;
mod home;
mod maps;
mod over_time;
mod owed;
mod owed_page;
mod page;
mod picture;
mod release;
mod results;
mod road;
mod seen;
mod since;
mod speak;
mod store;
mod tables;

use powerwith_store::Migration;
use powerwith_web::{Access, Routes, Speech, say};

pub(crate) use home::parts as home_parts;
pub(crate) use over_time::{OVER_TIME, forget, open};
pub use owed_page::give_answer;
pub(crate) use release::{count_hash, release, shown, shown_hash};
pub(crate) use seen::Seen;
pub(crate) use seen::ToldStory;
use seen::{Asked, Names, Reader, Readers, Titles};
pub(crate) use store::{change_story, stories_for_everyone};

/// The tables of this part.
pub(crate) const SEEN: Migration = Migration {
    practice: "reflection",
    number: 2,
    sql: include_str!("../../migrations/0002_seen.sql"),
};

/// The pages of this part.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/p/{partnership}/road/{stop}", Access::Member, "see-stop", road::show)
        .get("/p/{partnership}/see", Access::Member, "see-list", results::list)
        .get("/p/{partnership}/see/{round}", Access::Member, "see-round", results::show)
        .get("/p/{partnership}/see/{round}/sheet", Access::Member, "see-sheet", results::sheet)
        .get(
            "/p/{partnership}/see/{round}/results.csv",
            Access::Member,
            "see-spreadsheet",
            export::results,
        )
        .get(
            "/p/{partnership}/see/{round}/code-book.csv",
            Access::Member,
            "see-spreadsheet",
            export::code_book,
        )
        .get("/p/{partnership}/see/{round}/answer", Access::Host, "owe-answer", owed_page::ask)
        .post("/p/{partnership}/see/{round}/answer", Access::Host, "owe-answer", owed_page::give)
}

/// The words for what people do on these pages.
pub(crate) fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = crate::words(speech);
    Some(match act {
        "see-stop" => say!(words, "act-see-stop"),
        "see-list" => say!(words, "act-see-list"),
        "see-round" => say!(words, "act-see-round"),
        "see-sheet" => say!(words, "act-see-sheet"),
        "see-spreadsheet" => say!(words, "act-see-spreadsheet"),
        "owe-answer" => say!(words, "act-owe-answer"),
        _ => return None,
    })
}
