//! The pages and the store of deciding together.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

#[macro_use]
mod table;

pub mod terms;
#[cfg(test)]
mod testing;

use powerwith_core::Happened;
use powerwith_store::Migration;
use powerwith_web::{LogKind, NavEntry, Practice, RoadStop, Routes, TablesInWords, say};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[terms::TERMS];

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "decision",
        routes: Routes::join([]),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words: |_, _| None,
        log_kinds: &[LogKind {
            kind: "rule.set",
            stop: RoadStop::Trust,
            text: |speech| say!(words(speech), "kind-rule-set"),
        }],
        key_words: |_, _| None,
        tables: TablesInWords {
            title: |speech| say!(words(speech), "nav-decide"),
            of: |_, _| None,
        },
        home: |_| Box::pin(async { Ok(Vec::new()) }),
        me: |_| Box::pin(async { Ok(Vec::new()) }),
        forget: |_, _| Box::pin(async { Ok(()) }),
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

const NAV: &[NavEntry] = &[NavEntry {
    key: "decide",
    order: 30,
    path: "decide",
    label: |speech| say!(words(speech), "nav-decide"),
}];
