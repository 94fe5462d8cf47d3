//! How long one release takes: the round of 100 people, three dimensions, eight items.
//!
//! Run it with `cargo bench -p small_groups`.

use criterion::{Criterion, criterion_group, criterion_main};
use small_groups::{
    Attendance, Bounds, Dimension, Earlier, Floor, Group, Refused, Scale, Stood, Tally, Value,
    Views, protect,
};
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

/// Five earlier rounds of which each asked the same, and a few came and went between all of them.
fn over_time(criterion: &mut Criterion) {
    let (n_people, items) = (200, (0..8).map(|i| format!("item {i}")).collect::<Vec<_>>());
    let Ok(tally) = round(n_people, items.len()) else { return };
    let release = protect(&tally);
    let attended = |first: u32| -> Attendance {
        let group = |d: u32, n: u32| Group {
            dimension: format!("dimension {d}"),
            name: format!("group {n}"),
        };
        let groups = |p: u32| [group(0, p % 5), group(1, p * 7 % 4), group(2, p * 3 % 3)].into();
        let stood = |p: u32| Stood { throughout: groups(p), ..Stood::default() };
        (first..first + 200).map(|person| (person, stood(person))).collect()
    };
    let before: Vec<Attendance> = [0, 1, 4, 6, 11].map(attended).to_vec();
    let earlier: Vec<Earlier<'_>> =
        before.iter().map(|people| Earlier { release: &release, people }).collect();
    let now = attended(13);
    criterion.bench_function("200 people beside five rounds", |b| {
        b.iter(|| Bounds::next_to(black_box(&earlier), &now, (tally.views(), &items)));
    });
}

criterion_group!(benches, bench, over_time);
criterion_main!(benches);
