//! Fresh databases for store tests: every test runs on SQLite and on PostgreSQL.

#![expect(clippy::expect_used, reason = "a test without its database must fail at once")]

use std::{
    env,
    sync::atomic::{AtomicU32, Ordering},
};

use powerwith_core::Millis;
use sea_orm::{ConnectionTrait, Database};

use crate::{Migration, Place, Store};

/// A store of its own for one test; gone when it is dropped or [`TestStore::end`] is called.
#[derive(Debug)]
pub struct TestStore {
    /// The store.
    pub store: Store,
    folder: Option<tempfile::TempDir>,
    database: Option<(String, String)>,
}

impl TestStore {
    /// A fresh SQLite file with these tables.
    ///
    /// # Panics
    /// When the machine cannot make one: then no store test means anything.
    pub async fn sqlite(steps: &[Migration]) -> Self {
        let folder = tempfile::tempdir().expect("Cannot go on: no temporary folder");
        let store = Store::open(&Place::Folder(folder.path().to_owned())).await;
        let store = store.expect("Cannot go on: no SQLite file");
        let store = store.with_sealed(folder.path()).await;
        let store = store.expect("Cannot go on: no file for sealed answers");
        store.migrate(steps, Millis(0)).await.expect("Cannot go on: no tables");
        Self { store, folder: Some(folder), database: None }
    }

    /// A fresh database on the server that `POWERWITH_TEST_POSTGRES` names.
    ///
    /// # Panics
    /// When no server is named or it does not answer: `./test` starts one.
    pub async fn postgres(steps: &[Migration]) -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let server = env::var("POWERWITH_TEST_POSTGRES")
            .expect("Set POWERWITH_TEST_POSTGRES=postgres://…, or run ./test, which starts one");
        let name = format!(
            "powerwith_test_{}_{}",
            std::process::id(),
            MADE.fetch_add(1, Ordering::Relaxed)
        );
        let admin = Database::connect(&server).await.expect("Cannot go on: no PostgreSQL");
        admin
            .execute_unprepared(&format!("CREATE DATABASE {name}"))
            .await
            .expect("Cannot go on: no database");
        let (base, _) = server.rsplit_once('/').expect("an address ends with a database name");
        let store = Store::open(&Place::Postgres(format!("{base}/{name}"))).await;
        let store = store.expect("Cannot go on: the fresh database does not answer");
        let folder = tempfile::tempdir().expect("Cannot go on: no temporary folder");
        let store = store.with_sealed(folder.path()).await;
        let store = store.expect("Cannot go on: no file for sealed answers");
        store.migrate(steps, Millis(0)).await.expect("Cannot go on: no tables");
        Self { store, folder: Some(folder), database: Some((server, name)) }
    }

    /// The folder with the files of this store.
    ///
    /// # Panics
    /// Never: every test store has one.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.as_ref().expect("Cannot fail: every test store has a folder").path()
    }

    /// Takes the database away again.
    pub async fn end(self) {
        self.store.close().await;
        if let Some((server, name)) = self.database
            && let Ok(admin) = Database::connect(&server).await
        {
            // Best effort: the server of a test run is thrown away with its folder.
            drop(admin.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await);
        }
        drop(self.folder);
    }
}

/// Writes a store test that runs on both databases:
///
/// ```ignore
/// on_both!(&MIGRATIONS, a_round_is_found_again, async |store: &Store| { … });
/// ```
#[macro_export]
macro_rules! on_both {
    ($steps:expr, $name:ident, $story:expr) => {
        mod $name {
            use super::*;

            #[tokio::test]
            async fn sqlite() {
                let test = $crate::testing::TestStore::sqlite($steps).await;
                ($story)(&test.store).await;
                test.end().await;
            }

            #[tokio::test]
            async fn postgres() {
                let test = $crate::testing::TestStore::postgres($steps).await;
                ($story)(&test.store).await;
                test.end().await;
            }
        }
    };
}
