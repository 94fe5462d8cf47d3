//! The pages of the open log: read, check, take along.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod erase;
mod files;
mod keys;
mod leave;
mod list;
mod one;
mod said;

use powerwith_web::{
    Access, Practice, Routes, Speech, TableInWords, TablesInWords, log_kind, nothing, say,
};

powerwith_web::language::words!("i18n/");

/// The practice, for the app to wire in. Its tables are those of `powerwith_log`.
pub fn practice() -> Practice {
    Practice {
        name: "open_log",
        routes: routes(),
        migrations: powerwith_log::MIGRATIONS,
        nav: &[],
        act_words,
        log_kinds: &[log_kind!("erased", Trust, Built, "kind-erased")],
        key_words: |speech, act| {
            erase::key_words(speech, act).or_else(|| leave::key_words(speech, act))
        },
        tables: TABLES,
        home: nothing,
        me: nothing,
        take_along: |_| Box::pin(async { Ok(leave::along()) }),
        // Nothing here is about a person.
        forget: |_, _, _| Box::pin(async { Ok(()) }),
        hear: |tx, heard| Box::pin(erase::hear(tx, heard)),
        due: |_, _| Box::pin(async { Ok(()) }),
    }
}

fn routes() -> Routes {
    Routes::new()
        .get("/p/{partnership}/open", Access::Member, "see-log", list::show)
        .get("/p/{partnership}/open/bundle", Access::Member, "take-log", files::bundle)
        .get("/p/{partnership}/open/entries/{seq}", Access::Member, "see-log", one::show)
        .get("/p/{partnership}/open/entries/{seq}/proof", Access::Member, "see-log", files::proof)
        .get("/p/{partnership}/open/entries/{seq}/erase", Access::Host, "erase-entry", erase::show)
        .post("/p/{partnership}/open/entries/{seq}/erase", Access::Host, "erase-entry", erase::ask)
        .get("/p/{partnership}/open/leave", Access::Member, "see-leave", leave::show)
        .post("/p/{partnership}/open/leave", Access::Host, "ask-everything", leave::ask)
        .get("/p/{partnership}/open/leave/{day}", Access::Host, "take-everything", leave::take)
        .get("/p/{partnership}/open/log/checkpoint", Access::Anyone, "watch-log", files::checkpoint)
        .get("/p/{partnership}/open/log/tile/{*tile}", Access::Anyone, "watch-log", files::tile)
}

fn act_words(speech: Speech, act: &str) -> Option<String> {
    let words = words(speech);
    match act {
        "see-log" => Some(say!(words, "act-see-log")),
        "take-log" => Some(say!(words, "act-take-log")),
        "erase-entry" => Some(say!(words, "act-erase-entry")),
        "see-leave" => Some(say!(words, "act-see-leave")),
        "ask-everything" => Some(say!(words, "act-ask-everything")),
        "take-everything" => Some(say!(words, "act-take-everything")),
        "watch-log" => Some(say!(words, "act-watch-log")),
        _ => None,
    }
}

/// What the tables keep, in words, for the page for records requests.
const TABLES: TablesInWords = TablesInWords {
    title: |speech| say!(words(speech), "tables-title"),
    of: |speech, table| {
        let words = words(speech);
        let (what, columns) = match table {
            "open_log" => (say!(words, "table-open-log"), say!(words, "table-open-log-columns")),
            "log_entry" => (say!(words, "table-log-entry"), say!(words, "table-log-entry-columns")),
            "log_body" => (say!(words, "table-log-body"), say!(words, "table-log-body-columns")),
            _ => return None,
        };
        Some(TableInWords { what, columns })
    },
};
