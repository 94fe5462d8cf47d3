//! Grouping places.

use super::*;
use crate::made_up::Chance;
use crate::points::to_steps;

/// People around given middles.
fn around(middles: &[[f64; 2]], each: usize, seed: u64) -> Vec<Point> {
    let mut chance = Chance(seed);
    let mut near = |v: f64| v + chance.below(1_000) as f64 / 1_000.0 - 0.5;
    let people = middles.iter().flat_map(|middle| std::iter::repeat_n(*middle, each));
    people.map(|[x, y]| to_steps([near(x), near(y)])).collect()
}

fn exact_silhouette(points: &[Point], sides: &[u8], n_groups: usize) -> f64 {
    let at: Vec<[f64; 2]> = points.iter().map(|&point| to_units(point)).collect();
    let one = |own: usize| {
        let mut sums = vec![(0.0, 0.0); n_groups];
        for other in (0..at.len()).filter(|&other| other != own) {
            let sum = &mut sums[usize::from(sides[other])];
            sum.0 += (at[own][0] - at[other][0]).hypot(at[own][1] - at[other][1]);
            sum.1 += 1.0;
        }
        let side = usize::from(sides[own]);
        if sums[side].1 == 0.0 {
            return 0.0;
        }
        let a = sums[side].0 / sums[side].1;
        let others = (0..n_groups).filter(|&group| group != side);
        let b = others.map(|group| sums[group].0 / sums[group].1).fold(f64::INFINITY, f64::min);
        (b - a) / a.max(b)
    };
    (0..at.len()).map(one).sum::<f64>() / at.len() as f64
}

#[test]
fn clear_groups_are_found_and_numbered_by_size() {
    let mut points = around(&[[0.0, 0.0], [9.0, 0.0]], 20, 1);
    points.extend(around(&[[0.0, 9.0]], 30, 2));
    let grouping = robust(&points, 5);
    let way = &grouping.ways[grouping.chosen.unwrap()];
    assert_eq!(way.sizes, [30, 20, 20]);
    assert!(way.sides[40..].iter().all(|&side| side == 0));
}

#[test]
fn silhouettes_agree_with_the_plain_way_of_computing_them() {
    let points = around(&[[0.0, 0.0], [1.0, 0.3], [0.2, 0.9]], 60, 3);
    let grouping = robust(&points, 5);
    assert_eq!(grouping.ways.len(), 4);
    for way in &grouping.ways {
        let exact = exact_silhouette(&points, &way.sides, way.sizes.len());
        assert!((way.silhouette - exact).abs() < 1e-6, "{} {exact}", way.silhouette);
    }
}

#[test]
fn a_few_people_far_away_are_not_made_a_group() {
    let mut points = around(&[[0.0, 0.0]], 40, 1);
    points.extend(around(&[[20.0, 0.0]], 4, 1));
    let grouping = robust(&points, 5);
    if let Some(chosen) = grouping.chosen {
        assert!(grouping.ways[chosen].sizes.iter().all(|&size| size >= 5));
    }
}

#[test]
fn people_at_one_place_are_one_group() {
    let points = vec![to_steps([1.0, 2.0]); 30];
    let grouping = robust(&points, 5);
    assert!(grouping.ways.is_empty());
    assert_eq!(grouping.chosen, None);
}

#[test]
fn the_compatible_way_takes_equal_people_together() {
    let places: Vec<[f64; 2]> = (0..40).map(|n| [f64::from(n % 4), f64::from(n % 2)]).collect();
    let found = compat::compat(&places);
    assert_eq!(found.n_base_clusters, 4);
    assert_eq!(found.sides.len(), 40);
    assert_eq!(found.sizes.iter().sum::<usize>(), 40);
}

/// Moves middles the plain way, looking at every place in every round.
fn plain(places: &Places, start: &[[f64; 2]]) -> Option<Vec<[f64; 2]>> {
    let mut middles = start.to_vec();
    loop {
        let mut groups = vec![Cell::default(); middles.len()];
        for (side, cell) in places.sides(&middles).into_iter().zip(&places.cells) {
            groups[side].people += cell.people;
            groups[side].sum[0] += cell.sum[0];
            groups[side].sum[1] += cell.sum[1];
        }
        if groups.iter().any(|group| group.people == 0) {
            return None;
        }
        let next: Vec<_> = groups.iter().map(Cell::middle).collect();
        if next == middles {
            return Some(middles);
        }
        middles = next;
    }
}

#[test]
fn places_that_are_not_looked_at_lose_nothing() {
    let mut points = around(&[[0.0, 0.0], [0.6, 0.1], [0.2, 0.9]], 201, 4);
    // Many people at equally spaced places, so that some are as near to one middle as to another.
    points.extend((0..400).map(|n| to_steps([f64::from(n % 20) / 10.0, f64::from(n / 20) / 10.0])));
    let places = Places::new(distinct(&points));
    for k in 2..=MAX_GROUPS {
        for seed in 0..20 {
            let start = careful_start(&places, k, seed);
            let found = settle(&places, &start, &mut Walk::new(MOST_ROUNDS));
            assert_eq!(found.map(|middles| middles.places), plain(&places, &start), "{k} {seed}");
        }
    }
}

#[test]
fn moving_single_places_never_makes_groups_looser() {
    let points = around(&[[0.0, 0.0], [0.4, 0.1], [0.2, 0.5]], 40, 6);
    let places = Places::new(distinct(&points));
    let mut n_better = 0;
    for seed in 0..40 {
        let start = careful_start(&places, 4, seed);
        let Some(found) = settle(&places, &start, &mut Walk::new(MOST_ROUNDS)) else { continue };
        let polished = polish(&places, &found);
        assert!(polished.inertia <= found.inertia);
        n_better += usize::from(polished.inertia < found.inertia);
        let again = settle(&places, &polished.places, &mut Walk::new(MOST_ROUNDS));
        assert_eq!(again.map(|middles| middles.inertia), Some(polished.inertia));
    }
    assert!(n_better > 0, "some beginnings stop early");
}
