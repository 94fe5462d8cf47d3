//! How well people fit their own group compared with the next one.

use std::array;

use super::MAX_GROUPS;

/// Distances that are taken side by side.
const LANES: usize = 8;

/// Blocks, and places in turn, summed in 32-bit numbers before the sum moves to 64 bits.
const RUN_BLOCKS: usize = 64;
const RUN_PLACES: usize = 512;

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
    blocks: Vec<Block>,
    place_idxs: Vec<usize>,
    sides: Sides,
}

/// The group of a place in each way of grouping; there are fewer ways than most groups.
type Sides = [u8; MAX_GROUPS];

/// Some places of a segment. What is left of the last block has no weight.
#[derive(Clone, Copy, Default)]
struct Block {
    xs: [f32; LANES],
    ys: [f32; LANES],
    weights: [f32; LANES],
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
        for (way, total) in totals.iter_mut().enumerate() {
            let mut by_group = vec![vec![0.0; own.place_idxs.len()]; MAX_GROUPS];
            for (sums, segment) in sums.iter().zip(&segments) {
                add(&mut by_group[usize::from(segment.sides[way])], sums);
            }
            for (place, &idx) in own.place_idxs.iter().enumerate() {
                let of_place: [f64; MAX_GROUPS] = array::from_fn(|group| by_group[group][place]);
                let fit = fit(&of_place, &weights[way], usize::from(own.sides[way]));
                *total += fits.people[idx] as f64 * fit;
            }
        }
    }
    let people = fits.people.iter().sum::<i64>() as f64;
    totals.iter().map(|total| total / people).collect()
}

/// For each place of each segment, the sum of distances to all people of each segment:
/// `[own segment][other segment][place]`. Each distance is taken once, for both of its ends.
fn all_sums(segments: &[Segment]) -> Vec<Vec<Vec<f64>>> {
    let zero = |own: &Segment| segments.iter().map(|_| vec![0.0; own.place_idxs.len()]).collect();
    let mut sums: Vec<Vec<Vec<f64>>> = segments.iter().map(zero).collect();
    for (own_idx, own) in segments.iter().enumerate() {
        for (other_idx, other) in segments.iter().enumerate().skip(own_idx) {
            let (of_own, of_other) = sums_between(own, other, own_idx == other_idx);
            add(&mut sums[own_idx][other_idx], &of_own);
            add(&mut sums[other_idx][own_idx], of_other.as_flattened());
        }
    }
    sums
}

/// For each place of two segments the sum of distances to all people of the other; within one
/// segment each sum has two parts.
fn sums_between(own: &Segment, other: &Segment, is_same: bool) -> (Vec<f64>, Vec<[f64; LANES]>) {
    let mut of_own = vec![0.0; own.place_idxs.len()];
    let mut of_other = vec![[0.0; LANES]; other.blocks.len()];
    let mut back = vec![[0.0f32; LANES]; other.blocks.len()];
    for (place, of_own) in of_own.iter_mut().enumerate() {
        let (block_idx, lane) = (place / LANES, place % LANES);
        let block = &own.blocks[block_idx];
        let at = [block.xs[lane], block.ys[lane], block.weights[lane]];
        // Within the own block each distance is taken twice, so that all loops have whole blocks.
        let from = if is_same { block_idx + 1 } else { 0 };
        *of_own = both_ways(at, &other.blocks[from..], &mut back[from..]);
        if is_same {
            *of_own += f64::from(weighed(&distances(at, block), &block.weights));
        }
        if place % RUN_PLACES == RUN_PLACES - 1 {
            move_over(&mut back, &mut of_other);
        }
    }
    move_over(&mut back, &mut of_other);
    (of_own, of_other)
}

/// From 32-bit sums to those of 64 bits.
fn move_over(from: &mut [[f32; LANES]], to: &mut [[f64; LANES]]) {
    for (from, to) in from.as_flattened_mut().iter_mut().zip(to.as_flattened_mut()) {
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
    let sides_of =
        |idx: usize| array::from_fn(|way| fits.sides.get(way).map_or(0, |sides| sides[idx]));
    let mut order: Vec<(Sides, usize)> =
        (0..fits.at.len()).map(|idx| (sides_of(idx), idx)).collect();
    order.sort_unstable();
    let block = |same: &[(Sides, usize)]| {
        let mut block = Block::default();
        for (lane, &(_, idx)) in same.iter().enumerate() {
            [block.xs[lane], block.ys[lane]] = fits.at[idx].map(|v| v as f32);
            block.weights[lane] = fits.people[idx] as f32;
        }
        block
    };
    let segment = |same: &[(Sides, usize)]| Segment {
        blocks: same.chunks(LANES).map(block).collect(),
        place_idxs: same.iter().map(|(_, idx)| *idx).collect(),
        sides: same[0].0,
    };
    order.chunk_by(|a, b| a.0 == b.0).map(segment).collect()
}

/// The sum of distances from a place to the people of some blocks; what those add up on their side
/// goes into `back`.
fn both_ways(at: [f32; 3], blocks: &[Block], back: &mut [[f32; LANES]]) -> f64 {
    let runs = blocks.chunks(RUN_BLOCKS).zip(back.chunks_mut(RUN_BLOCKS));
    let run = |(blocks, back): (&[Block], &mut [[f32; LANES]])| {
        // A running sum for each lane.
        let mut sums = [0.0f32; LANES];
        for (block, back) in blocks.iter().zip(back) {
            let distances = distances(at, block);
            for lane in 0..LANES {
                sums[lane] += distances[lane] * block.weights[lane];
            }
            for lane in 0..LANES {
                back[lane] += distances[lane] * at[2];
            }
        }
        f64::from(sums.iter().sum::<f32>())
    };
    runs.map(run).sum()
}

/// One step for all lanes after the other, which the compiler then takes side by side.
#[inline]
fn distances([x, y, _]: [f32; 3], block: &Block) -> [f32; LANES] {
    let mut distances = [0.0; LANES];
    for (distance, (at_x, at_y)) in distances.iter_mut().zip(block.xs.iter().zip(&block.ys)) {
        let (dx, dy) = (at_x - x, at_y - y);
        *distance = dx * dx + dy * dy;
    }
    distances.map(f32::sqrt)
}

fn weighed(distances: &[f32; LANES], weights: &[f32; LANES]) -> f32 {
    distances.iter().zip(weights).map(|(distance, weight)| distance * weight).sum()
}
