//! The pages and the store of gathering.
//!
//! The app takes [`practice`]; the demo also writes with [`store::call`] and [`store::note`].

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod along;
mod calendar;
mod feedback;
mod guides;
mod home;
mod mine;
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
use powerwith_store::{Migration, Store, Tx, WriteTx};
use powerwith_web::{Member, NavEntry, Practice, Routes, Speech, hear_nothing, say};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[store::GATHERINGS, store::FEEDS_AND_FEEDBACK];

/// The practice, for the app to wire in.
///
/// It writes nothing in the open log: a gathering, and how often it comes, is a plan that any
/// member makes and unmakes, and no rule.
pub fn practice() -> Practice {
    Practice {
        name: "gathering",
        routes: Routes::join([
            pages::routes(),
            calendar::routes(),
            guides::routes(),
            feedback::routes(),
        ]),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words,
        log_kinds: &[],
        key_words: |_, _| None,
        tables: tables_in_words::TABLES,
        home: |visit| Box::pin(home::parts(visit)),
        me: |visit| Box::pin(mine::sections(visit)),
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

fn act_words(speech: Speech, act: &str) -> Option<String> {
    pages::act_words(speech, act)
        .or_else(|| calendar::act_words(speech, act))
        .or_else(|| guides::act_words(speech, act))
        .or_else(|| feedback::act_words(speech, act))
}

fn forget<'a>(tx: &'a WriteTx, person: Member, _: &'a Moment) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(async move {
        store::feeds::forget(tx, person).await?;
        feedback::forget(tx, person).await?;
        store::gatherings::forget(tx, person).await
    })
}

fn due<'a>(store: &'a Store, moment: &'a Moment) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(async move {
        let work = async |tx: Tx| -> Result<(), Fault> { feedback::let_go(&tx, moment).await };
        store.with_write_tx("let go of feedback that rests", work).await?;
        store::series::come_due_everywhere(store, moment).await
    })
}
