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
    let sums = all_sums(&segments);
    let mut totals = vec![0.0; fits.sides.len()];
    for (own, sums) in segments.iter().zip(&sums) {
        for (place, &idx) in own.place_idxs.iter().enumerate() {
            let people = fits.people[idx] as f64;
            for (way, total) in totals.iter_mut().enumerate() {
                let mut by_group = [0.0f64; crate::groups::MAX_GROUPS];
                for (sums, segment) in sums.iter().zip(&segments) {
                    by_group[usize::from(segment.sides[way])] += sums[place];
                }
                *total += people * fit(&by_group, &weights[way], usize::from(own.sides[way]));
            }
        }
    }
    let people = fits.people.iter().sum::<i64>() as f64;
    totals.iter().map(|total| total / people).collect()
}

/// For each place of each segment, the sum of distances to all people of each segment:
/// `[own segment][other segment][place]`. Each distance is taken once, for both of its ends.
fn all_sums(segments: &[Segment]) -> Vec<Vec<Vec<f64>>> {
    let zero = |own: &Segment| segments.iter().map(|_| vec![0.0; own.xs.len()]).collect();
    let mut sums: Vec<Vec<Vec<f64>>> = segments.iter().map(zero).collect();
    for (own_idx, own) in segments.iter().enumerate() {
        for (other_idx, other) in segments.iter().enumerate().skip(own_idx) {
            let is_same = own_idx == other_idx;
            let (mut of_own, mut of_other) = (vec![0.0; own.xs.len()], vec![0.0; other.xs.len()]);
            let mut back = vec![0.0f32; other.xs.len()];
            for (place, of_own) in of_own.iter_mut().enumerate() {
                let from = if is_same { place + 1 } else { 0 };
                *of_own = both_ways(own, place, (other, from), &mut back);
                if place % RUN == RUN - 1 {
                    move_over(&mut back, &mut of_other);
                }
            }
            move_over(&mut back, &mut of_other);
            add(&mut sums[own_idx][other_idx], &of_own);
            add(&mut sums[other_idx][own_idx], &of_other);
        }
    }
    sums
}

/// From 32-bit sums to those of 64 bits.
fn move_over(from: &mut [f32], to: &mut [f64]) {
    for (from, to) in from.iter_mut().zip(to) {
        *to += f64::from(std::mem::take(from));
    }
}

fn add(sums: &mut [f64], more: &[f64]) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
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

/// The sum of distances from a place to the people of a segment from a place on; what those places
/// add up on their side goes into `back`.
fn both_ways(
    own: &Segment,
    place: usize,
    (other, from): (&Segment, usize),
    back: &mut [f32],
) -> f64 {
    let at = [own.xs[place], own.ys[place], own.weights[place]];
    let runs = other.xs[from..].chunks(RUN).zip(other.ys[from..].chunks(RUN));
    let runs = runs.zip(other.weights[from..].chunks(RUN)).zip(back[from..].chunks_mut(RUN));
    runs.map(|(((xs, ys), weights), back)| f64::from(run([xs, ys, weights], at, back))).sum()
}

/// Eight running sums, so that eight distances are taken at once.
fn run([xs, ys, weights]: [&[f32]; 3], [x, y, weight]: [f32; 3], back: &mut [f32]) -> f32 {
    const LANES: usize = 8;
    let mut sums = [0.0f32; LANES];
    let distance = |px: f32, py: f32| {
        let (dx, dy) = (px - x, py - y);
        (dx * dx + dy * dy).sqrt()
    };
    let (xs, xs_rest) = xs.as_chunks::<LANES>();
    let (ys, ys_rest) = ys.as_chunks::<LANES>();
    let (weights, weights_rest) = weights.as_chunks::<LANES>();
    let (back, back_rest) = back.as_chunks_mut::<LANES>();
    for (((xs, ys), weights), back) in xs.iter().zip(ys).zip(weights).zip(back) {
        // One step for all lanes after the other, which the compiler then takes side by side.
        let mut distances = [0.0; LANES];
        for lane in 0..LANES {
            let (dx, dy) = (xs[lane] - x, ys[lane] - y);
            distances[lane] = dx * dx + dy * dy;
        }
        for distance in &mut distances {
            *distance = distance.sqrt();
        }
        for lane in 0..LANES {
            sums[lane] += distances[lane] * weights[lane];
        }
        for lane in 0..LANES {
            back[lane] += distances[lane] * weight;
        }
    }
    let rest = xs_rest.iter().zip(ys_rest).zip(weights_rest).zip(back_rest);
    let rest = rest.map(|(((&px, &py), &other_weight), back)| {
        let distance = distance(px, py);
        *back += distance * weight;
        distance * other_weight
    });
    sums.iter().sum::<f32>() + rest.sum::<f32>()
}
