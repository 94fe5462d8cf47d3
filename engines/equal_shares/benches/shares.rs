//! How long a share-out takes, on made-up elections of three sizes: `cargo bench -p equal_shares`.
#![expect(clippy::unwrap_used, reason = "a benchmark may stop at the first surprise")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use equal_shares::{
    AmountText, Completion, Election, EntitlementEntry, EnvelopeEntry, EquityFile, PbOptions, Rule,
    Settings, TieBreak, Utility, compare, read_pb, share_out, share_out_with, write_ledger,
    write_stories,
};

#[path = "../../../xtask/src/generate/shares.rs"]
mod generator;

fn text(n_ballots: usize) -> Vec<u8> {
    let mut text = Vec::new();
    generator::write(n_ballots, 1, &mut text).unwrap();
    text
}

fn read(text: &[u8]) -> Election {
    read_pb(text, &PbOptions { group_column: None }).unwrap()
}

fn settings(completion: Completion) -> Settings {
    Settings { completion, tie: TieBreak::Lot("seed".to_owned()), ..Settings::default() }
}

fn sizes(bench: &mut Criterion) {
    for (name, n_ballots) in [("10k_100", 10_000), ("100k_200", 100_000)] {
        let text = text(n_ballots);
        let election = read(&text);
        let mut group = bench.benchmark_group(name);
        group.sample_size(10).measurement_time(Duration::from_secs(5));
        group.bench_function("read", |bench| bench.iter(|| read(black_box(&text))));
        for (run, completion) in [
            ("one_run", Completion::None),
            ("add1_last", Completion::Add1Last),
            ("add1_exhaustive", Completion::Add1Exhaustive),
        ] {
            for (worth, utility) in [("cost", Utility::Cost), ("cardinality", Utility::Cardinality)]
            {
                let settings = Settings { utility, ..settings(completion) };
                group.bench_function(format!("{run}/{worth}"), |bench| {
                    bench.iter(|| share_out(black_box(&election), &settings));
                });
            }
        }
        group.finish();
    }
}

/// Everything a page of results needs: the outcome, the ledger, every story, the outcome without
/// the equity settings, and greedy.
fn partnership(bench: &mut Criterion) {
    let plain = read(&text(500));
    let mut election = plain.clone();
    election = in_groups(&election);
    let settings = settings(Completion::Add1Last);
    let file = EquityFile {
        group_column: Some("group".to_owned()),
        envelopes: vec![EnvelopeEntry {
            name: "Families".to_owned(),
            amount: AmountText::Whole(election.budget() / 5),
            groups: vec!["families".to_owned()],
            ideas: Vec::new(),
        }],
        need_match: None,
        entitlements: vec![EntitlementEntry { group: "youth".to_owned(), weight: 2 }],
    };
    let equity = file.check(&election).unwrap();
    let mut group = bench.benchmark_group("partnership");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("with_stories", |bench| {
        bench.iter(|| {
            let outcome = share_out(black_box(&plain), &settings);
            let ledger = write_ledger(&plain, &outcome, (&settings, None));
            (ledger, write_stories(&plain, &outcome, &settings))
        });
    });
    group.bench_function("with_equity_stories_and_comparisons", |bench| {
        bench.iter(|| {
            let outcome = share_out_with(black_box(&election), &settings, &equity);
            let ledger = write_ledger(&election, &outcome, (&settings, Some(&file)));
            let stories = write_stories(&election, &outcome, &settings);
            let greedy = Settings { rule: Rule::Greedy, ..settings.clone() };
            (ledger, stories, compare(&election, &share_out(&election, &greedy)))
        });
    });
    group.finish();
}

fn in_groups(plain: &Election) -> Election {
    let mut election = Election::new(equal_shares::Outline {
        budget: plain.budget(),
        decimals: plain.decimals(),
        kind: plain.kind(),
        ideas: plain.ideas().to_vec(),
    })
    .unwrap();
    for ballot in 0..plain.n_ballots() {
        let group = ["families", "youth", "staff"][ballot % 3];
        election.add_ballot_of(group, plain.ballot(ballot)).unwrap();
    }
    election
}

criterion_group!(benches, sizes, partnership);
criterion_main!(benches);
