//! The pages and the store of deciding together.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

use powerwith_store::Migration;
use powerwith_web::{NavEntry, Practice, Routes, TablesInWords, hear_nothing, say};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[];

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "decision",
        routes: Routes::join([]),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words: |_, _| None,
        log_kinds: &[],
        key_words: |_, _| None,
        tables: TablesInWords {
            title: |speech| say!(words(speech), "nav-decide"),
            of: |_, _| None,
        },
        home: |_| Box::pin(async { Ok(Vec::new()) }),
        me: |_| Box::pin(async { Ok(Vec::new()) }),
        forget: |_, _| Box::pin(async { Ok(()) }),
        hear: hear_nothing,
        due: |_, _| Box::pin(async { Ok(()) }),
    }
}

const NAV: &[NavEntry] = &[NavEntry {
    key: "decide",
    order: 30,
    path: "decide",
    label: |speech| say!(words(speech), "nav-decide"),
}];
