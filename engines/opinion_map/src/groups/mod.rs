//! Who is together: the robust way, where the same votes give the same groups whoever computes
//! them and in whatever order people came.

pub(crate) mod compat;
mod division;
mod lloyd;
mod places;
mod polish;
mod silhouette;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use crate::points::{Cell, Point, distinct, grid, to_units};
use lloyd::{Middles, Walk, settle};
use places::{Places, careful_start, nearest, one_more};
use polish::polish;
use silhouette::{Fits, silhouettes};

/// Most groups that are looked for. Two directions cannot keep more apart, and people cannot
/// compare more at once.
pub(crate) const MAX_GROUPS: usize = 5;

/// Up to this many people every single place is used; beyond it a grid, because the work for the
/// silhouette grows with the square of the places.
const EXACT_PEOPLE: usize = 4_000;

/// Squares along each side of the grid used beyond that.
const FINE_SIDE: usize = 128;

/// Up to this many places the search starts from the places themselves.
const EXACT_STARTS: usize = 500;

/// Squares along each side of the grid from which the search starts beyond that.
const COARSE_SIDE: usize = 18;

/// Beginnings that are tried for each number of groups: as many as so many places allow, but at
/// least and at most so many. Few people make many nearly equal divisions, and cost little. On a grid
/// a beginning only needs to come near.
const START_PLACES: usize = 9_000;
const START_PLACES_ON_GRID: usize = 1_500;
const FEWEST_STARTS: usize = 64;
const FEWEST_STARTS_ON_GRID: usize = 16;
const MOST_STARTS: usize = 600;

/// Rounds for which every beginning is followed; after that the good ones are known.
const FEW_ROUNDS: usize = 12;

/// The best beginnings are followed to the end at full detail: as many as so many places allow,
/// but at least and at most so many.
const FINAL_PLACES: usize = 8_000;
const FEWEST_FINALISTS: usize = 3;
const MOST_FINALISTS: usize = 30;

/// So many of the divisions that are found then have single places moved: the best one is not always the
/// one that ends best.
const POLISHED: usize = 3;

/// Most rounds to the end; real data needs 5 to 60.
const MOST_ROUNDS: usize = 300;

/// How much better than a smaller number of groups a larger one must fit to be chosen.
const CLEARLY_BETTER: f64 = 0.01;

/// People divided into `sizes.len()` groups.
///
/// Shape: `sides` has the group of each person, in the order of the points.
/// Units: `inertia` squared map units, `silhouette` from -1 to 1.
#[derive(Debug, Clone)]
pub(crate) struct Way {
    pub(crate) inertia: f64,
    pub(crate) silhouette: f64,
    pub(crate) sizes: Vec<usize>,
    pub(crate) sides: Vec<u8>,
}

/// All ways that were looked at, by rising number of groups, and the one chosen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grouping {
    pub(crate) ways: Vec<Way>,
    /// `None` when no way has only groups of at least the smallest size.
    pub(crate) chosen: Option<usize>,
}

/// Divides people into 2 to 5 groups and chooses how many.
///
/// Shape: one point per person. A way with a group below `smallest` people is never chosen.
/// Why: the smallest number of groups within 0.01 of the best silhouette; more groups must earn it.
pub(crate) fn robust(points: &[Point], smallest: usize) -> Grouping {
    let every_place = distinct(points);
    let most = MAX_GROUPS.min(2 + points.len() / 12).min(every_place.len());
    let exact = points.len() <= EXACT_PEOPLE;
    let fine = if exact { every_place } else { grid(points, FINE_SIDE) };
    let coarse = (fine.len() > EXACT_STARTS).then(|| grid(points, COARSE_SIDE));
    let search = Search { fine: Places::new(fine), coarse: coarse.map(Places::new) };
    let found = search.up_to(most);
    let fine_sides: Vec<Vec<u8>> =
        found.iter().map(|m| sides(&m.places, &search.fine.at)).collect();
    let people: Vec<i64> = search.fine.cells.iter().map(|cell| cell.people).collect();
    let n_groups: Vec<usize> = found.iter().map(|m| m.places.len()).collect();
    let fits =
        Fits { at: &search.fine.at, people: &people, sides: &fine_sides, n_groups: &n_groups };
    let all: Vec<[f64; 2]> = points.iter().map(|&point| to_units(point)).collect();
    let way = |(middles, silhouette): (&Middles, f64)| {
        let sides = sides(&middles.places, &all);
        let mut groups = vec![Cell::default(); middles.places.len()];
        for (&side, &point) in sides.iter().zip(points) {
            groups[usize::from(side)].add(point);
        }
        let inertia = groups.iter().map(Cell::spread).sum();
        let sizes: Vec<usize> = groups.iter().map(|group| group.people as usize).collect();
        let (sizes, sides) = by_size(&middles.places, &sizes, sides);
        Way { inertia, silhouette, sizes, sides }
    };
    let ways: Vec<Way> = found.iter().zip(silhouettes(&fits)).map(way).collect();
    let chosen = choose(&ways, smallest);
    Grouping { ways, chosen }
}

fn sides(places: &[[f64; 2]], at: &[[f64; 2]]) -> Vec<u8> {
    // Cannot lose bits: there are at most five groups.
    at.iter().map(|&place| nearest(places, place) as u8).collect()
}

fn choose(ways: &[Way], smallest: usize) -> Option<usize> {
    let fits = |way: &Way| way.sizes.iter().all(|&size| size >= smallest);
    let best = ways.iter().filter(|way| fits(way)).map(|way| way.silhouette);
    let best = best.fold(f64::NEG_INFINITY, f64::max);
    ways.iter().position(|way| fits(way) && way.silhouette >= best - CLEARLY_BETTER)
}

/// Numbers groups by size, largest first, then by place.
fn by_size(places: &[[f64; 2]], sizes: &[usize], sides: Vec<u8>) -> (Vec<usize>, Vec<u8>) {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by(|&a, &b| sizes[b].cmp(&sizes[a]).then(by_place(&places[a], &places[b])));
    let mut new = vec![0u8; order.len()];
    for (idx, &old) in order.iter().enumerate() {
        new[old] = idx as u8;
    }
    let sides = sides.into_iter().map(|side| new[usize::from(side)]).collect();
    (order.iter().map(|&old| sizes[old]).collect(), sides)
}

fn by_place(a: &[f64; 2], b: &[f64; 2]) -> Ordering {
    a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]))
}

/// The places at both levels of detail of the search.
struct Search {
    fine: Places,
    /// Where beginnings are tried; `None` where there are so few places that all are tried.
    coarse: Option<Places>,
}

impl Search {
    /// The best division into 2, 3, … `most` groups.
    fn up_to(&self, most: usize) -> Vec<Middles> {
        let mut found: Vec<Middles> = Vec::new();
        for k in 2..=most {
            let one_less = found.last().filter(|middles| middles.places.len() == k - 1);
            found.extend(self.best(k, one_less));
        }
        found
    }

    /// The best division into `k` groups over all beginnings.
    fn best(&self, k: usize, one_less: Option<&Middles>) -> Option<Middles> {
        let (coarse, most_places, fewest) = match &self.coarse {
            Some(coarse) => (coarse, START_PLACES_ON_GRID, FEWEST_STARTS_ON_GRID),
            None => (&self.fine, START_PLACES, FEWEST_STARTS),
        };
        // More groups have more ways to go wrong.
        let starts = most_places * (k - 1) / coarse.at.len().max(1);
        let starts = starts.clamp(fewest, MOST_STARTS) as u64;
        let mut walk = Walk::new(FEW_ROUNDS);
        let grown = one_less.map_or_else(Vec::new, |m| one_more(coarse, &m.places));
        let careful = (0..starts).map(|seed| careful_start(coarse, k, seed));
        let begin = |start: Vec<[f64; 2]>| settle(coarse, &start, &mut walk);
        let mut tried: Vec<Middles> =
            grown.into_iter().chain(careful).filter_map(begin).map(sorted).collect();
        tried.sort_by(better);
        let mut walk = Walk::new(MOST_ROUNDS);
        let finish = |m: Middles| settle(&self.fine, &m.places, &mut walk);
        let finalists = FINAL_PLACES / self.fine.at.len().max(1);
        let finalists = finalists.clamp(FEWEST_FINALISTS, MOST_FINALISTS);
        let mut ended: Vec<Middles> =
            tried.into_iter().take(finalists).filter_map(finish).map(sorted).collect();
        ended.sort_by(better);
        let polished = ended.iter().take(POLISHED).map(|m| sorted(polish(&self.fine, m)));
        polished.min_by(better)
    }
}

fn sorted(mut middles: Middles) -> Middles {
    middles.places.sort_by(by_place);
    middles
}

fn better(a: &Middles, b: &Middles) -> Ordering {
    let places = || a.places.iter().zip(&b.places).map(|(a, b)| by_place(a, b));
    a.inertia
        .total_cmp(&b.inertia)
        .then_with(|| places().find(|order| order.is_ne()).unwrap_or(Ordering::Equal))
}
