//! How long reading and counting take, on ballots made up from a seed.
//!
//! Run with `cargo bench -p tally`; the limits are in `docs/PERFORMANCE.md`.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use tally::read::{Format, profiles};
use tally::{Method, Profile, Seed, Settings, Strength, TieRule, count};

/// Numbers from a seed: the 64-bit mixer of Steele, Lea and Flood.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % most as u64).unwrap_or(0)
    }
}

/// Ballots of one person each: every order alike, each listing all options or only the first few.
fn blt(n_options: usize, n_ballots: usize, is_complete: bool) -> String {
    let mut dice = Dice(n_options as u64 * 1_000_003 + n_ballots as u64);
    let mut text = format!("{n_options} 5\n");
    let mut order: Vec<usize> = (1..=n_options).collect();
    for _ in 0..n_ballots {
        for at in (1..n_options).rev() {
            order.swap(at, dice.below(at + 1));
        }
        let n_listed = if is_complete { n_options } else { 1 + dice.below(n_options) };
        text.push('1');
        for option in &order[..n_listed] {
            let _ = write!(text, " {option}");
        }
        text.push_str(" 0\n");
    }
    text.push_str("0\n");
    for option in 1..=n_options {
        let _ = writeln!(text, "\"Option {option}\"");
    }
    text
}

fn vote(text: &str) -> Profile {
    match profiles(text.as_bytes(), Format::Blt).map(|mut votes| votes.pop()) {
        Ok(Some(vote)) => vote,
        other => panic!("the made-up file is not read: {other:?}"),
    }
}

fn bench(criterion: &mut Criterion) {
    let text = blt(20, 10_000, true);
    let small = vote(&text);
    let large = vote(&blt(50, 100_000, false));
    criterion.bench_function("read blt 20 x 10,000", |b| {
        b.iter(|| profiles(black_box(text.as_bytes()), Format::Blt));
    });
    let schulze = Settings::new(Method::Schulze);
    let margins = Settings { strength: Strength::Margins, ..schulze.clone() };
    let lot = TieRule::Lot(Seed::new("bench"));
    let stv = Settings { seats: 5, tie: lot, ..Settings::new(Method::Stv) };
    for (name, settings) in [
        ("schulze, winning votes", &schulze),
        ("schulze, margins", &margins),
        ("ranked pairs", &Settings::new(Method::RankedPairs)),
        ("irv", &Settings::new(Method::Irv)),
        ("stv, 5 seats", &stv),
    ] {
        criterion.bench_function(&format!("{name}, 20 x 10,000"), |b| {
            b.iter(|| count(black_box(&small), settings));
        });
    }
    let mut slow = criterion.benchmark_group("large");
    slow.sample_size(10);
    slow.bench_function("schulze, 50 x 100,000", |b| {
        b.iter(|| count(black_box(&large), &schulze));
    });
    slow.bench_function("stv, 5 seats, 50 x 100,000", |b| {
        b.iter(|| count(black_box(&large), &stv));
    });
    let wide = vote(&blt(1_000, 100, false));
    slow.bench_function("schulze, 1,000 x 100", |b| b.iter(|| count(black_box(&wide), &schulze)));
}

criterion_group!(benches, bench);
criterion_main!(benches);
