//! The pages and the store of deciding together.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

#[macro_use]
mod table;

mod boards;
pub mod subject;
pub mod terms;
#[cfg(test)]
mod testing;
mod typed;
mod who;

use powerwith_core::Happened;
use powerwith_store::Migration;
use powerwith_web::{LogKind, NavEntry, Practice, RoadStop, Routes, Speech, TablesInWords, say};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[terms::TERMS, boards::BOARDS];

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "decision",
        routes: Routes::join([boards::routes(), who::routes()]),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words,
        log_kinds: &[LogKind {
            kind: "rule.set",
            stop: RoadStop::Trust,
            text: |speech| say!(words(speech), "kind-rule-set"),
        }],
        key_words: |_, _| None,
        tables: TablesInWords {
            title: |speech| say!(words(speech), "nav-decide"),
            of: |speech, table| {
                terms::table_words(speech, table).or_else(|| boards::table_words(speech, table))
            },
        },
        home: |_| Box::pin(async { Ok(Vec::new()) }),
        me: |_| Box::pin(async { Ok(Vec::new()) }),
        forget: |tx, person| Box::pin(boards::forget(tx, person)),
        hear: |tx, heard| {
            Box::pin(async move {
                match heard.what {
                    Happened::Decided(decided) => terms::hold(tx, heard, decided).await,
                    _ => Ok(()),
                }
            })
        },
        due: |_, _| Box::pin(async { Ok(()) }),
    }
}

fn act_words(speech: Speech, act: &str) -> Option<String> {
    boards::act_words(speech, act).or_else(|| who::act_words(speech, act))
}

const NAV: &[NavEntry] = &[NavEntry {
    key: "decide",
    order: 30,
    path: "decide/boards",
    label: |speech| say!(words(speech), "nav-decide"),
}];
