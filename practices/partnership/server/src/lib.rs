//! The pages and the store of the partnership practice.
//!
//! The app takes [`practice`], [`find_viewer`] and [`is_first_run`]; the demo and tests also write
//! with [`found`] and [`apply`] what the rules decided.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod acts;
mod agreements;
mod aims;
mod along;
mod came_back;
mod candidates;
mod export;
mod fields;
mod groups;
mod hearing;
mod keys;
mod log_kinds;
mod mails;
mod not;
mod our_words;
mod pact;
mod pages;
mod record;
mod refusal;
mod roles;
mod session;
mod store;
mod tables;
mod tables_in_words;
#[cfg(test)]
mod testing;
mod typed;

use futures::future::BoxFuture;
use powerwith_core::{Fault, Millis, Moment};
use powerwith_store::{Migration, Store};
use powerwith_web::{Practice, Viewer};

pub use came_back::put_back;
pub use store::{apply, found};

powerwith_web::language::words!("i18n/");

/// The tables of this practice, and the views that others read.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        practice: "partnership",
        number: 1,
        sql: include_str!("../migrations/0001_partnership.sql"),
    },
    Migration {
        practice: "partnership",
        number: 2,
        sql: include_str!("../migrations/0002_crowds.sql"),
    },
    Migration {
        practice: "partnership",
        number: 3,
        sql: include_str!("../migrations/0003_words.sql"),
    },
    Migration {
        practice: "partnership",
        number: 4,
        sql: include_str!("../migrations/0004_keys.sql"),
    },
    Migration {
        practice: "partnership",
        number: 5,
        sql: include_str!("../migrations/0005_came_back.sql"),
    },
    Migration {
        practice: "partnership",
        number: 6,
        sql: include_str!("../migrations/0006_aims.sql"),
    },
    Migration {
        practice: "partnership",
        number: 7,
        sql: include_str!("../migrations/0007_shaped.sql"),
    },
];

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "partnership",
        routes: acts::routes(),
        migrations: MIGRATIONS,
        nav: &[],
        act_words: acts::act_words,
        log_kinds: log_kinds::LOG_KINDS,
        key_words: |speech, act| {
            keys::key_words(speech, act).or_else(|| came_back::key_words(speech, act))
        },
        tables: tables_in_words::TABLES,
        home: |visit| Box::pin(pages::home::parts(visit)),
        me: |visit| Box::pin(pages::me::sections(visit)),
        take_along: |visit| Box::pin(along::along(visit)),
        forget: |tx, person, _| Box::pin(store::forget(tx, person)),
        hear: |tx, heard| Box::pin(hearing::hear(tx, heard)),
        due: |store, moment| Box::pin(due(store, moment)),
    }
}

async fn due(store: &Store, moment: &Moment) -> Result<(), Fault> {
    store::settle_everything(store, moment).await?;
    our_words::wait_everywhere(store, moment).await?;
    roles::end_what_is_over(store, moment).await
}

/// Finds out what the person of a session is in the partnership with this slug; `None` when nothing,
/// or when the session has ended.
pub fn find_viewer<'a>(
    store: &'a Store,
    slug: &'a str,
    session: ([u8; 32], Millis),
) -> BoxFuture<'a, Result<Option<Viewer>, Fault>> {
    Box::pin(store::find_viewer(store, slug, session))
}

/// Tells whether there is no partnership here yet.
pub fn is_first_run(store: &Store) -> BoxFuture<'_, Result<bool, Fault>> {
    Box::pin(async { Ok(store::count_partnerships(store.read()).await? == 0) })
}
