//! What an entry costs the transaction it is written in, and what reading a long log costs; on SQLite.
//!
//! Run with `cargo bench -p powerwith_log`; the limits are in `docs/PERFORMANCE.md`.

#![expect(clippy::unwrap_used, reason = "a bench may stop at once when something is wrong")]

use std::{collections::BTreeSet, hint::black_box};

use criterion::{Criterion, criterion_group, criterion_main};
use powerwith_core::{Day, Fault, Millis, Moment, PartnershipId};
use powerwith_log::{Filter, MIGRATIONS, Role, ToLog, append, bundle, entries, inclusion, kinds};
use powerwith_store::{Store, StoreContext, Tx, testing::TestStore};
use sea_orm::ConnectionTrait;
use tokio::runtime::Runtime;

const N_ENTRIES: u64 = 100_000;

/// How many entries one transaction holds where the cost of an entry alone is measured.
const TOGETHER: u32 = 100;

fn moment() -> Moment {
    Moment::new(Millis(1_776_000_000_000), Day::parse("2026-04-10").unwrap(), [5; 32])
}

fn decided() -> ToLog {
    let said = "what was decided, by whom, until when. ".repeat(10);
    ToLog { kind: "decision.made", by: Role::Host, said, about: BTreeSet::new() }
}

async fn write(store: &Store, here: PartnershipId, n_entries: u32) {
    let (moment, to_log) = (moment(), decided());
    let work = async |tx: Tx| {
        // Something else that the transaction is for.
        tx.execute_unprepared("UPDATE counted SET n = n + 1").await.store("count")?;
        for _ in 0..n_entries {
            append(&tx, here, &to_log, &moment).await?;
        }
        Ok::<(), Fault>(())
    };
    store.with_write_tx("write", work).await.unwrap();
}

fn log(bench: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let test = runtime.block_on(TestStore::sqlite(MIGRATIONS));
    let (store, here) = (&test.store, PartnershipId::random(&moment()));
    runtime.block_on(async {
        let table = async |tx: Tx| {
            tx.execute_unprepared("CREATE TABLE counted (n INTEGER NOT NULL)")
                .await
                .store("make")?;
            tx.execute_unprepared("INSERT INTO counted VALUES (0)").await.store("make")?;
            Ok::<(), Fault>(())
        };
        store.with_write_tx("make", table).await.unwrap();
        write(store, here, u32::try_from(N_ENTRIES).unwrap()).await;
    });
    for n_entries in [0, 1, TOGETHER] {
        bench.bench_function(&format!("transaction/with_{n_entries}_entries"), |b| {
            b.iter(|| runtime.block_on(write(store, here, black_box(n_entries))));
        });
    }
    let db = store.read();
    bench.bench_function("read/a_page_of_25_and_the_kinds", |b| {
        b.iter(|| {
            runtime.block_on(async {
                let kinds_shown = ["decision.made".to_owned()].into();
                let filter = Filter { kinds: kinds_shown, before: Some(50_000) };
                let found = entries(db, here, &filter, 26).await.unwrap();
                (found, kinds(db, here).await.unwrap())
            })
        });
    });
    bench.bench_function("read/a_proof", |b| {
        b.iter(|| runtime.block_on(inclusion(db, here, (12_345, N_ENTRIES))).unwrap());
    });
    let mut group = bench.benchmark_group("whole");
    group.sample_size(10);
    group.bench_function("bundle/100_000_entries", |b| {
        b.iter(|| runtime.block_on(bundle(db, here)).unwrap());
    });
    group.finish();
    runtime.block_on(test.end());
}

criterion_group!(benches, log);
criterion_main!(benches);
