//! The pages and the store of deciding together.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod along;
mod at_table;
mod boards;
mod home;
mod learned;
mod log_kinds;
mod pages;
mod refusal;
mod say_had;
pub mod store;
pub mod subject;
mod tables_in_words;
pub mod terms;
#[cfg(test)]
mod testing;
mod typed;
mod who;

use futures::future::BoxFuture;
use powerwith_core::{Fault, Happened, Moment};
use powerwith_store::{Migration, Store, WriteTx};
use powerwith_web::{Member, NavEntry, Practice, Routes, Speech, say};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] =
    &[store::PROPOSALS, terms::TERMS, boards::BOARDS, store::SEATS];

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "decision",
        routes: Routes::join([pages::routes(), boards::routes(), who::routes(), learned::routes()]),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words,
        log_kinds: log_kinds::LOG_KINDS,
        key_words: |_, _| None,
        tables: tables_in_words::TABLES,
        home: |visit| Box::pin(home::parts(visit)),
        me: |visit| Box::pin(pages::mine::seats(visit)),
        take_along: |visit| Box::pin(along::along(visit)),
        forget,
        hear: |tx, heard| {
            Box::pin(async move {
                match heard.what {
                    Happened::Decided(decided) => terms::hold(tx, heard, decided).await,
                    _ => Ok(()),
                }
            })
        },
        due,
    }
}

const NAV: &[NavEntry] = &[NavEntry {
    key: "decide",
    order: 30,
    path: "decide",
    label: |speech| say!(words(speech), "nav-decide"),
}];

fn act_words(speech: Speech, act: &str) -> Option<String> {
    pages::act_words(speech, act)
        .or_else(|| boards::act_words(speech, act))
        .or_else(|| who::act_words(speech, act))
        .or_else(|| learned::act_words(speech, act))
}

fn forget<'a>(
    tx: &'a WriteTx,
    person: Member,
    moment: &'a Moment,
) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(async move {
        boards::forget(tx, person).await?;
        store::change::forget(tx, person, moment).await
    })
}

fn due<'a>(store: &'a Store, moment: &'a Moment) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(async move {
        store::seats::carry_over(store).await?;
        store::change::come_due(store, None, moment).await
    })
}
