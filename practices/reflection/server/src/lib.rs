//! The pages and the store of the reflection practice: rounds, answering, seeing together.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod along;
mod asking;
pub mod auditing;
mod first_readers;
mod floor;
mod gaps;
mod log_kinds;
mod own;
pub mod rounds;
pub mod sealed;
mod seeing;
pub use first_readers::ask_first_readers;
pub use rounds::{carry_out, close_due};
pub use seeing::give_answer;
pub use store::records::bring_to_log;

pub mod store;
mod tables_in_words;
#[cfg(test)]
mod testing;
pub mod xlsform;

use futures::future::BoxFuture;
use powerwith_core::{Fault, Moment, Outcome};
use powerwith_store::{Migration, Store, WriteTx};
use powerwith_web::{
    Heard, Hindered, HomePart, KeyAct, Member, NavEntry, Practice, Routes, Speech, Visit, nothing,
    say,
};

powerwith_web::language::words!("i18n/");

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "reflection",
        routes: Routes::join([
            rounds::routes(),
            asking::routes(),
            auditing::routes(),
            first_readers::routes(),
            floor::routes(),
            gaps::routes(),
            own::routes(),
            sealed::routes(),
            seeing::routes(),
        ]),
        migrations: MIGRATIONS,
        nav: NAV,
        act_words,
        log_kinds: log_kinds::LOG_KINDS,
        key_words,
        tables: tables_in_words::TABLES,
        home,
        me: nothing,
        take_along: |visit| Box::pin(along::along(visit)),
        forget,
        hear: |tx, heard| Box::pin(hear(tx, heard)),
        due,
    }
}

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[
    store::ROUNDS,
    seeing::SEEN,
    store::TYPED_IN,
    store::SEALED,
    store::CROWDS,
    auditing::AUDITS,
    store::CARDS,
    seeing::OVER_TIME,
    first_readers::FIRST_READERS,
    rounds::about::ABOUT,
    store::TWO_KEYS,
    gaps::GAPS,
    floor::FLOOR,
];

const NAV: &[NavEntry] = &[
    NavEntry {
        key: "reflect",
        order: 10,
        path: "reflect",
        label: |speech| say!(words(speech), "nav-reflect"),
    },
    NavEntry { key: "see", order: 20, path: "see", label: |speech| say!(words(speech), "nav-see") },
];

fn act_words(speech: Speech, act: &str) -> Option<String> {
    rounds::act_words(speech, act)
        .or_else(|| asking::act_words(speech, act))
        .or_else(|| auditing::act_words(speech, act))
        .or_else(|| first_readers::act_words(speech, act))
        .or_else(|| floor::act_words(speech, act))
        .or_else(|| gaps::act_words(speech, act))
        .or_else(|| own::act_words(speech, act))
        .or_else(|| sealed::act_words(speech, act))
        .or_else(|| seeing::act_words(speech, act))
}

fn key_words(speech: Speech, act: KeyAct<'_>) -> Option<String> {
    rounds::keys::key_words(speech, act).or_else(|| floor::key_words(speech, act))
}

async fn hear(tx: &WriteTx, heard: &Heard<'_>) -> Outcome<(), Hindered> {
    rounds::keys::hear(tx, heard).await?;
    floor::hear(tx, heard).await
}

fn home(visit: &Visit) -> BoxFuture<'_, Result<Vec<HomePart>, Fault>> {
    Box::pin(async move {
        let mut parts = rounds::home_parts(visit).await?;
        parts.extend(seeing::home_parts(visit).await?);
        parts.extend(first_readers::home_parts(visit).await?);
        Ok(parts)
    })
}

fn forget<'a>(tx: &'a WriteTx, person: Member, _: &'a Moment) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(async move {
        store::answers::forget(tx, person).await?;
        store::sealed::forget(tx, person).await?;
        auditing::forget(tx, person).await?;
        seeing::forget(tx, person).await?;
        first_readers::forget(tx, person).await?;
        store::rounds::forget(tx, person).await
    })
}

fn due<'a>(store: &'a Store, moment: &'a Moment) -> BoxFuture<'a, Result<(), Fault>> {
    Box::pin(rounds::close_everything_due(store, moment))
}
