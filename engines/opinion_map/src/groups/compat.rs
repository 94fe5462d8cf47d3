//! Who is together: the way of the existing open systems, cold start, for comparing with answers
//! that came from them. The answer depends on the order in which people came.

use super::MAX_GROUPS;
use crate::points::to_steps;

/// Most small clusters in the first step.
const BASE_CLUSTERS: usize = 100;

/// Most steps for the small clusters: 100 and the one that is always made.
const BASE_STEPS: usize = 101;

/// Most steps for the groups: 20 and the one that is always made.
const GROUP_STEPS: usize = 21;

/// Clusters stand still when all of them move less than this.
const STILL: f64 = 0.01;

/// The groups of the compatible way.
///
/// Shape: `sides` has the group of each person in the order given; `silhouettes` begins with that
/// of two groups.
pub(crate) struct Compat {
    pub(crate) n_base_clusters: usize,
    pub(crate) silhouettes: Vec<f64>,
    pub(crate) sizes: Vec<usize>,
    pub(crate) sides: Vec<u8>,
}

/// Groups people, who are given in the order of their first vote.
pub(crate) fn compat(places: &[[f64; 2]]) -> Compat {
    let weights = vec![1.0; places.len()];
    let mut seen = std::collections::BTreeSet::new();
    let fresh = |place: &&[f64; 2]| seen.insert(to_steps(**place));
    let start = places.iter().filter(fresh).take(BASE_CLUSTERS).copied().collect();
    let base = cluster(places, &weights, start, BASE_STEPS);
    let mut base_weights = vec![0.0; base.middles.len()];
    base.sides.iter().for_each(|&side| base_weights[side] += 1.0);
    let most = MAX_GROUPS.min(2 + base.middles.len() / 12).min(base.middles.len());
    let mut silhouettes = Vec::new();
    let mut best: Option<(f64, Clusters)> = None;
    for k in 2..=most {
        let start = base.middles[..k].to_vec();
        let groups = cluster(&base.middles, &base_weights, start, GROUP_STEPS);
        let fit = silhouette(&base.middles, &groups);
        silhouettes.push(fit);
        if best.as_ref().is_none_or(|(other, _)| fit >= *other) {
            best = Some((fit, groups));
        }
    }
    let (n_groups, group_of) = match best {
        Some((_, groups)) => (groups.middles.len(), groups.sides),
        None => (1, vec![0; base.middles.len()]),
    };
    // Cannot lose bits: there are at most five groups.
    let sides: Vec<u8> = base.sides.iter().map(|&side| group_of[side] as u8).collect();
    let mut sizes = vec![0; n_groups];
    for &side in &sides {
        sizes[usize::from(side)] += 1;
    }
    Compat { n_base_clusters: base.middles.len(), silhouettes, sizes, sides }
}

struct Clusters {
    middles: Vec<[f64; 2]>,
    sides: Vec<usize>,
}

fn cluster(places: &[[f64; 2]], weights: &[f64], start: Vec<[f64; 2]>, steps: usize) -> Clusters {
    let mut clusters = Clusters { middles: start, sides: vec![0; places.len()] };
    for _ in 0..steps {
        let finder = Finder::new(&clusters.middles);
        for (side, place) in clusters.sides.iter_mut().zip(places) {
            *side = finder.nearest(*place, *side);
        }
        let before = clusters.middles.clone();
        move_middles(&mut clusters, places, weights);
        if stands_still(before, clusters.middles.clone()) {
            break;
        }
    }
    clusters
}

/// Moves each middle to its people; middles without people vanish.
fn move_middles(clusters: &mut Clusters, places: &[[f64; 2]], weights: &[f64]) {
    let mut sums = vec![[0.0; 3]; clusters.middles.len()];
    for ((&side, place), weight) in clusters.sides.iter().zip(places).zip(weights) {
        let sum = &mut sums[side];
        *sum = [sum[0] + place[0] * weight, sum[1] + place[1] * weight, sum[2] + weight];
    }
    let mut left = 0;
    let renumber = |sum: &[f64; 3]| {
        let place = left;
        left += usize::from(sum[2] > 0.0);
        place
    };
    let new: Vec<usize> = sums.iter().map(renumber).collect();
    clusters.sides.iter_mut().for_each(|side| *side = new[*side]);
    let used = sums.iter().filter(|sum| sum[2] > 0.0);
    clusters.middles = used.map(|[x, y, weight]| [x / weight, y / weight]).collect();
}

fn stands_still(mut before: Vec<[f64; 2]>, mut after: Vec<[f64; 2]>) -> bool {
    let by_place = |a: &[f64; 2], b: &[f64; 2]| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]));
    before.sort_by(by_place);
    after.sort_by(by_place);
    before.iter().zip(&after).all(|(b, a)| (b[0] - a[0]).hypot(b[1] - a[1]) < STILL)
}

/// Finds the nearest middle without looking at all of them: middles sorted along one axis, searched
/// outwards until that axis alone is farther than the best.
struct Finder {
    sorted: Vec<([f64; 2], usize)>,
    rank: Vec<usize>,
}

impl Finder {
    fn new(middles: &[[f64; 2]]) -> Self {
        let mut sorted: Vec<_> = middles.iter().copied().zip(0..).collect();
        sorted.sort_by(|a, b| a.0[0].total_cmp(&b.0[0]));
        let mut rank = vec![0; middles.len()];
        for (idx, (_, middle)) in sorted.iter().enumerate() {
            rank[*middle] = idx;
        }
        Self { sorted, rank }
    }

    /// The nearest middle; of equally near ones the last. `guess` only saves time.
    fn nearest(&self, place: [f64; 2], guess: usize) -> usize {
        let guess = self.rank.get(guess).copied().unwrap_or(0);
        let (x, mut best) = (place[0], (f64::INFINITY, 0));
        let mut look = |idx: usize| {
            let (middle, number) = self.sorted[idx];
            let (dx, dy) = (x - middle[0], place[1] - middle[1]);
            if dx * dx > best.0 {
                return false;
            }
            let distance = dx * dx + dy * dy;
            // Equally near: the larger number.
            if distance.total_cmp(&best.0).reverse().then(number.cmp(&best.1)).is_gt() {
                best = (distance, number);
            }
            true
        };
        if !self.sorted.is_empty() {
            look(guess);
        }
        let from = self.sorted.partition_point(|(middle, _)| middle[0] < x);
        let (mut up, mut down) = (from..self.sorted.len(), (0..from).rev());
        while up.next().is_some_and(&mut look) {}
        while down.next().is_some_and(&mut look) {}
        best.1
    }
}

/// The mean over clusters, each counted once, of how well they fit; a cluster alone counts 0.
fn silhouette(places: &[[f64; 2]], groups: &Clusters) -> f64 {
    let n_groups = groups.middles.len();
    let one = |own: usize| {
        let (mut sums, mut counts) = (vec![0.0; n_groups], vec![0.0; n_groups]);
        for (idx, place) in places.iter().enumerate() {
            if idx != own {
                let (dx, dy) = (place[0] - places[own][0], place[1] - places[own][1]);
                sums[groups.sides[idx]] += (dx * dx + dy * dy).sqrt();
                counts[groups.sides[idx]] += 1.0;
            }
        }
        let side = groups.sides[own];
        if counts[side] == 0.0 {
            return 0.0;
        }
        let a = sums[side] / counts[side];
        let others = (0..n_groups).filter(|&group| group != side);
        let b = others.map(|group| sums[group] / counts[group]).fold(f64::INFINITY, f64::min);
        if b.is_finite() && a.max(b) > 0.0 { (b - a) / a.max(b) } else { 0.0 }
    };
    (0..places.len()).map(one).sum::<f64>() / places.len().max(1) as f64
}
