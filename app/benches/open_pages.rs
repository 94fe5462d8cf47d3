//! What the pages of the open log and of a large proposal cost, through the real router on SQLite.
//!
//! Run with `cargo bench -p powerwith`; the limits are in `docs/PERFORMANCE.md`.

#![expect(clippy::unwrap_used, reason = "a bench may stop at once when something is wrong")]
#![expect(clippy::disallowed_methods, reason = "a bench measures time")]
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

#[path = "../tests/it/crowded.rs"]
mod crowded;
#[expect(dead_code, reason = "page tests use more of it")]
#[path = "../tests/it/house.rs"]
mod house;

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use house::{Browser, House};
use powerwith_core::Fault;
use powerwith_log::{Role, ToLog, append};
use powerwith_store::Tx;
use tokio::runtime::Runtime;

/// How long the log is.
const N_ENTRIES: u64 = 100_000;

/// How often each page is asked for.
const N_VISITS: usize = 1_000;

const HOME: &str = "/p/roots-and-rivers-partnership";

fn main() {
    println!("{:44} {:>9} {:>9} {:>7}", "page", "middle", "p99", "KiB");
    let runtime = Runtime::new().unwrap();
    runtime.block_on(pages_of_the_log());
    runtime.block_on(page_of_a_proposal());
}

async fn pages_of_the_log() {
    let house = House::lively().await;
    fill_the_log(&house).await;
    let mut member = house.signed_in("Hodan").await;
    let middle = N_ENTRIES / 2;
    let pages = [
        ("the log, its newest entries", "open".to_owned()),
        ("the log, in its middle", format!("open?before={middle}")),
        ("the log, one kind, in its middle", format!("open?kind=decision.made&before={middle}")),
        ("an entry with its proof", format!("open/entries/{middle}")),
        ("a checkpoint", "open/log/checkpoint".to_owned()),
    ];
    for (name, inside) in pages {
        measure(&mut member, name, &format!("{HOME}/{inside}")).await;
    }
}

async fn page_of_a_proposal() {
    let house = House::demo().await;
    let (at, author) = crowded::proposal(&house).await;
    let mut browser = house.signed_in_as(author).await;
    measure(&mut browser, "a proposal, 200 people and 30 objections", &at).await;
}

async fn fill_the_log(house: &House) {
    let (here, moment) = (house.partnership().await, house.moment());
    let said = "what was decided, by whom, until when. ".repeat(10);
    let to_log = ToLog { kind: "decision.made", by: Role::Host, said, about: BTreeSet::new() };
    let work = async |tx: Tx| {
        for _ in 0..N_ENTRIES {
            append(&tx, here, &to_log, &moment).await?;
        }
        Ok::<(), Fault>(())
    };
    house.site.store.with_write_tx("fill the log", work).await.unwrap();
}

/// Asks for a page again and again, one visit after the other.
async fn measure(browser: &mut Browser<'_>, name: &str, address: &str) {
    let mut took: Vec<Duration> = Vec::with_capacity(N_VISITS);
    let mut n_bytes = 0;
    for _ in 0..N_VISITS {
        let start = Instant::now();
        let shown = browser.fetch(Request::get(address).body(Body::empty()).unwrap()).await;
        took.push(start.elapsed());
        assert_eq!(shown.status, StatusCode::OK, "{address}");
        n_bytes = shown.bytes.len();
    }
    took.sort_unstable();
    let at = |part: usize| format!("{:.2} ms", took[N_VISITS * part / 100].as_secs_f64() * 1e3);
    let kib = n_bytes.div_ceil(1_024);
    println!("{name:44} {:>9} {:>9} {kib:>7}", at(50), at(99));
}
