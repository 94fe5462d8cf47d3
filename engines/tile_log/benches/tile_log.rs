//! What a log costs: appending, proofs, checkpoints, and a check of 100,000 entries.
//!
//! Run with `cargo bench -p tile_log`; the limits are in `docs/PERFORMANCE.md`.

#![expect(clippy::unwrap_used, reason = "a bench may stop at once when something is wrong")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use tile_log::{
    Body, Checkpoint, Edge, Entry, Hash, Known, LogDay, LogKey, Tree, VerifierKey, Word,
    bundle::{BundledEntry, write_end, write_entry, write_head},
    verify,
};

const ORIGIN: &str = "powerwith.example/log";
const N_ENTRIES: u64 = 100_000;

fn key() -> LogKey {
    LogKey::from_seed(ORIGIN, &[7; 32]).unwrap()
}

/// A body of about 400 bytes: a decision in a few sentences.
fn body(seq: u64) -> Body {
    let bytes = format!("entry {seq}: {}", "what was decided, by whom, until when. ".repeat(10));
    Body { salt: Hash::leaf(&seq.to_be_bytes()).0, bytes: bytes.into_bytes() }
}

fn entry(seq: u64, body: &Body) -> Entry {
    Entry {
        partnership: *b"sixteen id bytes",
        seq,
        kind: Word::new("decision.made").unwrap(),
        day: LogDay::parse("2026-04-10").unwrap(),
        actor_role: Word::new("host").unwrap(),
        body: body.commitment(),
        refs: seq.checked_sub(9).into_iter().collect(),
    }
}

fn appending(bench: &mut Criterion) {
    let mut edge = Edge::new();
    for seq in 0..N_ENTRIES {
        edge.append(Hash::leaf(&seq.to_be_bytes()));
    }
    let kept = edge.encode();
    let said = body(N_ENTRIES);
    // As a store does it: read the edge, commit to the body, write the entry, keep the edge.
    bench.bench_function("append/one_to_100_000", |b| {
        b.iter(|| {
            let mut edge = Edge::decode(black_box(&kept)).unwrap();
            let bytes = entry(edge.size(), black_box(&said)).encode();
            let added = edge.append(Hash::leaf(bytes.as_bytes())).unwrap();
            (bytes, added, edge.encode())
        });
    });
    let head = edge.head();
    let key = key();
    bench.bench_function("checkpoint/sign", |b| {
        b.iter(|| Checkpoint::new(ORIGIN, black_box(head)).unwrap().sign(&key).unwrap().encode());
    });
}

fn proofs(bench: &mut Criterion) {
    let mut tree = Tree::new();
    for seq in 0..N_ENTRIES {
        tree.push(Hash::leaf(&seq.to_be_bytes()));
    }
    let (old, new) = (tree.head_at(70_000).unwrap(), tree.head());
    let leaf = Hash::leaf(&12_345_u64.to_be_bytes());
    bench.bench_function("inclusion/prove_and_check_in_100_000", |b| {
        b.iter(|| tree.inclusion(black_box(12_345), N_ENTRIES).unwrap().holds(leaf, &new));
    });
    bench.bench_function("consistency/prove_and_check_70_000_to_100_000", |b| {
        b.iter(|| tree.consistency(black_box(70_000), N_ENTRIES).unwrap().holds(&old, &new));
    });
}

fn bundle(public: &VerifierKey) -> Vec<u8> {
    let (mut edge, mut entries) = (Edge::new(), Vec::new());
    for seq in 0..N_ENTRIES {
        let said = body(seq);
        let bytes = entry(seq, &said).encode().into_bytes();
        let leaf = Hash::leaf(&bytes);
        edge.append(leaf);
        entries.extend(write_entry(&BundledEntry { bytes, leaf, body: Some(said) }));
    }
    let checkpoint = Checkpoint::new(ORIGIN, edge.head()).unwrap().sign(&key()).unwrap();
    let head = write_head(public, &[], &checkpoint).into_bytes();
    [head, entries, write_end(N_ENTRIES).into_bytes()].concat()
}

fn checking(bench: &mut Criterion) {
    let bytes = bundle(&key().public());
    let mut group = bench.benchmark_group("bundle");
    group.sample_size(10);
    group.bench_function("verify/100_000_entries", |b| {
        b.iter(|| assert!(verify(black_box(&bytes), Known::default()).unwrap().is_whole()));
    });
    group.finish();
}

criterion_group!(benches, appending, proofs, checking);
criterion_main!(benches);
