//! The pages and the store of mending.
//!
//! The app takes [`practice`]; the demo and tests also set a path and helpers.

#![warn(clippy::indexing_slicing, clippy::as_conversions)]

mod hear;
mod helpers;
mod home;
mod json;
mod known;
mod log_kinds;
mod mine;
mod pages;
mod path_store;
mod refusal;
mod store;
mod tables;
mod tables_in_words;
#[cfg(test)]
mod tests;

use powerwith_core::{Fault, PersonId};
use powerwith_store::{Migration, WriteTx};
use powerwith_web::{Practice, Speech, say};

pub use helpers::join as help;
pub use path_store::{begin as has_begun, set as set_path};
pub use store::{begin, carry_out};

powerwith_web::language::words!("i18n/");

/// The tables of this practice.
pub const MIGRATIONS: &[Migration] = &[Migration {
    practice: "repair",
    number: 1,
    sql: include_str!("../migrations/0001_repair.sql"),
}];

/// The practice, for the app to wire in.
pub fn practice() -> Practice {
    Practice {
        name: "repair",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        nav: &[],
        act_words: pages::act_words,
        log_kinds: log_kinds::LOG_KINDS,
        key_words: hear::key_words,
        tables: tables_in_words::TABLES,
        home: |visit| Box::pin(home::parts(visit)),
        me: |visit| Box::pin(mine::section(visit)),
        // The path alone: every other page has what someone is in.
        take_along: |_| Box::pin(async { Ok(vec!["mend/path".to_owned()]) }),
        forget: |tx, person, _| Box::pin(forget(tx, person)),
        hear: |tx, heard| Box::pin(hear::hear(tx, heard)),
        due: |store, moment| Box::pin(store::come_due_everywhere(store, moment)),
    }
}

async fn forget(tx: &WriteTx, person: PersonId) -> Result<(), Fault> {
    store::forget(tx, person).await?;
    helpers::forget(tx, person).await
}

/// A sensible path in the words of this language, as the form begins with it: for the demo and for
/// tests.
pub fn first_path(speech: Speech) -> Result<repair_rules::Path, Fault> {
    use repair_rules::{Path, Step, text::Text};
    let text = |words: &str| {
        Text::long(words).map_err(|problem| Fault::new(format!("write a path: {problem:?}")))
    };
    let mut steps = std::collections::BTreeMap::new();
    for step in Step::ALL {
        let said = text(&pages::first_words(speech, step))?;
        steps.insert(step, (said, step.first_days()));
    }
    let safety = text(&say!(words(speech), "first-safety"))?;
    Ok(Path { steps, keep_days: pages::FIRST_KEEP_DAYS, safety })
}
