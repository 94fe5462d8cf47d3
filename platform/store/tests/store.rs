//! What the store promises, on both databases.

#![expect(clippy::unwrap_used, reason = "tests may")]

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use powerwith_core::{Fault, Millis};
use powerwith_store::{
    Migration, MigrationProblem, OpenProblem, Place, Store, StoreContext, on_both,
};
use sea_orm::{ConnectionTrait, Statement};

const STEPS: &[Migration] = &[Migration {
    practice: "test",
    number: 1,
    sql: "CREATE TABLE counted (id UUID NOT NULL PRIMARY KEY, n BIGINT NOT NULL);
          INSERT INTO counted VALUES ('1', 0);",
}];

const PLAIN: &[Migration] = &[Migration {
    practice: "test",
    number: 1,
    sql: "CREATE TABLE counted (name TEXT NOT NULL PRIMARY KEY, n BIGINT NOT NULL);
          INSERT INTO counted VALUES ('visits', 0);",
}];

async fn visits(store: &Store) -> i64 {
    let sql = "SELECT n FROM counted WHERE name = 'visits'";
    let statement = Statement::from_string(store.read().get_database_backend(), sql);
    store.read().query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

async fn add_one(store: &Store) -> Result<(), Fault> {
    store
        .with_write_tx("count a visit", async |tx| {
            let sql = "SELECT n FROM counted WHERE name = 'visits'";
            let backend = tx.get_database_backend();
            let row = tx.query_one_raw(Statement::from_string(backend, sql)).await;
            let n: i64 = row.store("read")?.unwrap().try_get("", "n").store("read")?;
            let sql = "UPDATE counted SET n = $1 WHERE name = 'visits'";
            let write = Statement::from_sql_and_values(backend, sql, [(n + 1).into()]);
            tx.execute_raw(write).await.store("write")?;
            Ok(())
        })
        .await
}

on_both!(PLAIN, writers_that_meet_lose_nothing, async |store: &Store| {
    let tasks: Vec<_> = (0..16)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { add_one(&store).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(visits(store).await, 16);
});

on_both!(PLAIN, a_refused_change_leaves_nothing_behind, async |store: &Store| {
    let tried = Arc::new(AtomicU32::new(0));
    let refused: Result<(), Fault> = store
        .with_write_tx("change, then refuse", async |tx| {
            tried.fetch_add(1, Ordering::Relaxed);
            tx.execute_unprepared("UPDATE counted SET n = 99").await.store("write")?;
            Err(Fault::new("refused"))
        })
        .await;
    assert!(refused.is_err());
    assert_eq!(tried.load(Ordering::Relaxed), 1);
    assert_eq!(visits(store).await, 0);
});

on_both!(PLAIN, migrating_twice_changes_nothing, async |store: &Store| {
    add_one(store).await.unwrap();
    store.migrate(PLAIN, Millis(1)).await.unwrap();
    assert_eq!(visits(store).await, 1);
});

on_both!(PLAIN, data_of_a_newer_program_is_left_alone, async |store: &Store| {
    let problem = store.migrate(&[], Millis(1)).await.unwrap_err();
    assert!(matches!(problem, MigrationProblem::Newer { .. }));
    assert!(problem.to_string().contains("newer powerwith"));
});

on_both!(PLAIN, an_applied_step_is_never_edited, async |store: &Store| {
    let problem = store.migrate(STEPS, Millis(1)).await.unwrap_err();
    assert!(matches!(problem, MigrationProblem::Changed { .. }));
});

#[tokio::test]
async fn a_missing_folder_is_said_in_words() {
    let place = Place::Folder("/nowhere/at/all".into());
    let problem = Store::open(&place).await.unwrap_err();
    assert!(matches!(problem, OpenProblem::NoFolder(_)));
    assert!(problem.to_string().contains("make it first"));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_said_in_words() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("powerwith.db"), vec![b'x'; 4096]).unwrap();
    let problem = Store::open(&Place::Folder(folder.path().to_owned())).await.unwrap_err();
    assert!(matches!(problem, OpenProblem::NotADatabase(_)), "{problem:?}");
}
