//! How well people fit their own group compared with the next one.

/// People summed at once in 32-bit numbers, before the sum moves to 64 bits.
const RUN: usize = 512;

/// Places with weights, split into sides in several ways at once.
///
/// Shape: `sides[way][place]` is the group of a place in one way of grouping.
pub(crate) struct Fits<'a> {
    pub(crate) at: &'a [[f64; 2]],
    pub(crate) people: &'a [i64],
    pub(crate) sides: &'a [Vec<u8>],
    pub(crate) n_groups: &'a [usize],
}

/// Places that share their group in every way of grouping, next to each other.
struct Segment {
    xs: Vec<f32>,
    ys: Vec<f32>,
    weights: Vec<f32>,
    place_idxs: Vec<usize>,
    sides: Vec<u8>,
}

/// The mean over people of (b - a) / max(a, b) for each way of grouping, where a is the mean
/// distance to the others of the own group and b that to the next group; 0 for somebody alone.
///
/// Why: distances are taken once for all ways of grouping, in 32-bit numbers; seven digits are far
/// more than the choice of a grouping uses.
pub(crate) fn silhouettes(fits: &Fits<'_>) -> Vec<f64> {
    let segments = segments(fits);
    let weights: Vec<Vec<f64>> = group_weights(fits);
    let mut totals = vec![0.0; fits.sides.len()];
    let mut sums = vec![0.0f64; segments.len()];
    for own in &segments {
        for (place, &idx) in own.place_idxs.iter().enumerate() {
            for (sum, segment) in sums.iter_mut().zip(&segments) {
                *sum = distances(segment, own.xs[place], own.ys[place]);
            }
            let people = fits.people[idx] as f64;
            for (way, total) in totals.iter_mut().enumerate() {
                let mut by_group = [0.0f64; crate::groups::MAX_GROUPS];
                for (sum, segment) in sums.iter().zip(&segments) {
                    by_group[usize::from(segment.sides[way])] += sum;
                }
                *total += people * fit(&by_group, &weights[way], usize::from(own.sides[way]));
            }
        }
    }
    let people = fits.people.iter().sum::<i64>() as f64;
    totals.iter().map(|total| total / people).collect()
}

fn fit(by_group: &[f64], weights: &[f64], own: usize) -> f64 {
    if weights[own] <= 1.0 {
        return 0.0;
    }
    let a = by_group[own] / (weights[own] - 1.0);
    let others = (0..weights.len()).filter(|&group| group != own && weights[group] > 0.0);
    let b = others.map(|group| by_group[group] / weights[group]).fold(f64::INFINITY, f64::min);
    let larger = a.max(b);
    if larger > 0.0 && b.is_finite() { (b - a) / larger } else { 0.0 }
}

fn group_weights(fits: &Fits<'_>) -> Vec<Vec<f64>> {
    let way = |(sides, &n_groups): (&Vec<u8>, &usize)| {
        let mut weights = vec![0.0; n_groups];
        for (&side, &people) in sides.iter().zip(fits.people) {
            weights[usize::from(side)] += people as f64;
        }
        weights
    };
    fits.sides.iter().zip(fits.n_groups).map(way).collect()
}

fn segments(fits: &Fits<'_>) -> Vec<Segment> {
    let sides_of = |idx: usize| fits.sides.iter().map(|sides| sides[idx]).collect::<Vec<u8>>();
    let mut order: Vec<(Vec<u8>, usize)> =
        (0..fits.at.len()).map(|idx| (sides_of(idx), idx)).collect();
    order.sort_unstable();
    let segment = |same: &[(Vec<u8>, usize)]| Segment {
        xs: same.iter().map(|(_, idx)| fits.at[*idx][0] as f32).collect(),
        ys: same.iter().map(|(_, idx)| fits.at[*idx][1] as f32).collect(),
        weights: same.iter().map(|(_, idx)| fits.people[*idx] as f32).collect(),
        place_idxs: same.iter().map(|(_, idx)| *idx).collect(),
        sides: same[0].0.clone(),
    };
    order.chunk_by(|a, b| a.0 == b.0).map(segment).collect()
}

/// The sum of distances from a place to all people of a segment.
fn distances(segment: &Segment, x: f32, y: f32) -> f64 {
    let runs = segment.xs.chunks(RUN).zip(segment.ys.chunks(RUN)).zip(segment.weights.chunks(RUN));
    runs.map(|((xs, ys), weights)| f64::from(run(xs, ys, weights, [x, y]))).sum()
}

/// Eight running sums, so that eight distances are taken at once.
fn run(xs: &[f32], ys: &[f32], weights: &[f32], [x, y]: [f32; 2]) -> f32 {
    const LANES: usize = 8;
    let mut sums = [0.0f32; LANES];
    let distance = |px: f32, py: f32| {
        let (dx, dy) = (px - x, py - y);
        (dx * dx + dy * dy).sqrt()
    };
    let mut eights =
        xs.chunks_exact(LANES).zip(ys.chunks_exact(LANES)).zip(weights.chunks_exact(LANES));
    for ((xs, ys), weights) in &mut eights {
        for lane in 0..LANES {
            sums[lane] += distance(xs[lane], ys[lane]) * weights[lane];
        }
    }
    let done = xs.len() / LANES * LANES;
    let rest = xs[done..].iter().zip(&ys[done..]).zip(&weights[done..]);
    let rest: f32 = rest.map(|((&px, &py), &weight)| distance(px, py) * weight).sum();
    sums.iter().sum::<f32>() + rest
}
