//! The pages and the store of sharing: give and get, stipends for seats, strengths.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod acts;
mod along;
mod fields;
mod home;
mod ledger;
mod log_kinds;
mod mine;
mod money;
mod no;
mod room;
mod stipends;
pub mod store;
mod strengths;
mod tables_in_words;
mod words_of;

use futures::future::BoxFuture;
use powerwith_core::{Fault, Moment};
use powerwith_store::{Migration, WriteTx};
use powerwith_web::{Member, NavEntry, Practice, hear_nothing, say};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[store::SHARING];

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "sharing",
        routes: acts::routes(),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words: acts::words_of,
        log_kinds: log_kinds::LOG_KINDS,
        key_words: |_, _| None,
        tables: tables_in_words::TABLES,
        home: |visit| Box::pin(home::parts(visit)),
        me: |visit| Box::pin(mine::sections(visit)),
        take_along: |visit| Box::pin(along::along(visit)),
        forget,
        hear: hear_nothing,
        due: |_, _| Box::pin(async { Ok(()) }),
    }
}

const NAV: &[NavEntry] = &[NavEntry {
    key: "share",
    order: 40,
    path: "share",
    label: |speech| say!(words(speech), "nav-share"),
}];

fn forget<'a>(
    tx: &'a WriteTx,
    person: Member,
    moment: &'a Moment,
) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(async move {
        store::stipends::forget(tx, person, moment).await?;
        store::strengths::forget(tx, person).await
    })
}
