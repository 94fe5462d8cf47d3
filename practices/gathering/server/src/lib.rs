//! The pages and the store of gathering.
//!
//! The app takes [`practice`]; the demo also writes with [`store::call`] and [`store::note`].

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod along;
mod home;
mod pages;
mod refusal;
pub mod store;
mod tables;
mod tables_in_words;
#[cfg(test)]
mod testing;
mod typed;
mod words_of;

use futures::future::BoxFuture;
use powerwith_core::{Fault, Moment};
use powerwith_store::{Migration, Store, WriteTx};
use powerwith_web::{Member, NavEntry, Practice, hear_nothing, say};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[store::GATHERINGS];

/// The practice, for the app to wire in.
///
/// It writes nothing in the open log: a gathering, and how often it comes, is a plan that any
/// member makes and unmakes, and no rule.
pub fn practice() -> Practice {
    Practice {
        name: "gathering",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words: pages::act_words,
        log_kinds: &[],
        key_words: |_, _| None,
        tables: tables_in_words::TABLES,
        home: |visit| Box::pin(home::parts(visit)),
        me: |_| Box::pin(async { Ok(Vec::new()) }),
        take_along: |visit| Box::pin(along::along(visit)),
        forget,
        hear: hear_nothing,
        due,
    }
}

const NAV: &[NavEntry] = &[NavEntry {
    key: "gather",
    order: 50,
    path: "gather",
    label: |speech| say!(words(speech), "nav-gather"),
}];

fn forget<'a>(tx: &'a WriteTx, person: Member, _: &'a Moment) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(store::gatherings::forget(tx, person))
}

fn due<'a>(store: &'a Store, moment: &'a Moment) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(store::series::come_due_everywhere(store, moment))
}
