//! How long one release takes: the round of 100 people, three dimensions, eight items.
//!
//! Run it with `cargo bench -p small_groups`.

use criterion::{Criterion, criterion_group, criterion_main};
use small_groups::{Dimension, Floor, Refused, Scale, Tally, Value, Views, protect};
use std::hint::black_box;

/// A round in which labels and points come from a small counter, always the same.
fn round(n_people: usize, n_items: usize) -> Result<Tally, Refused> {
    let sizes = [5, 4, 3];
    let dimension = |(d, n): (usize, &usize)| {
        Dimension::new(format!("dimension {d}"), (0..*n).map(|g| format!("group {g}")))
    };
    let dimensions = sizes.iter().enumerate().map(dimension).collect::<Result<_, _>>()?;
    let mut tally = Tally::new(Views::new(Floor::LEAST, dimensions)?);
    let mut state: usize = 7;
    let mut below = move |n: usize| {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        state / 65_536 % n
    };
    let items: Vec<String> = (0..n_items).map(|i| format!("item {i}")).collect();
    for item in &items {
        tally.ask(item, Scale::three_zones(5)?)?;
    }
    for _ in 0..n_people {
        // Unequal groups: the square makes the last ones small.
        let labels = sizes.map(|n| format!("group {}", below(n) * below(n + 1) / (n + 1)));
        let labels: Vec<Option<&str>> = labels.iter().map(|label| Some(label.as_str())).collect();
        let place = tally.views().place(&labels)?;
        for item in &items {
            tally.add(item, &place, &Value::Point(below(5)))?;
        }
    }
    Ok(tally)
}

fn bench(criterion: &mut Criterion) {
    for (n_people, n_items) in [(46, 8), (100, 8), (200, 8)] {
        let name = format!("{n_people} people, {n_items} items");
        let Ok(tally) = round(n_people, n_items) else { return };
        criterion.bench_function(&name, |b| b.iter(|| protect(black_box(&tally))));
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
