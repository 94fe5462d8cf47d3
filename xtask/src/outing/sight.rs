//! What an attacker knows of one item: how many people have which labels, and every shown view.
//!
//! The bands are read here from what people are told about them, not with the engine's code.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use small_groups::{Group, ItemResult, Part, Release, Shown};

use super::partnerships::Partnership;

/// The floor.
pub const FLOOR: usize = 5;
/// Parts of the scale, "I can't say yet" among them.
pub const N_PARTS: usize = 4;

/// One item, as an attacker sees it.
#[derive(Debug, Clone)]
pub struct Sight {
    /// By labels: how many answered.
    pub n_people: Vec<usize>,
    /// By labels and part: what they said. The attacker does not know it; it is a table that fits.
    pub truth: Vec<[usize; N_PARTS]>,
    /// Everyone together, then the groups that are shown.
    pub views: Vec<View>,
}

/// One shown view.
#[derive(Debug, Clone)]
pub struct View {
    /// By labels: whether these people are in it.
    pub has: Vec<bool>,
    /// By part: the least and the most people it can stand for.
    pub ranges: [(usize, usize); N_PARTS],
}

struct Atoms {
    labels: Vec<Vec<Option<usize>>>,
    counts: Vec<[usize; N_PARTS]>,
}

impl Sight {
    /// What a release shows of an item; `None` when it shows nothing of it.
    ///
    /// Refuses: a view whose words do not fit what was said.
    pub fn of_release(
        partnership: &Partnership,
        item: usize,
        release: &Release,
    ) -> Result<Option<Self>> {
        let atoms = Atoms::new(partnership, item);
        let result = release.item(&format!("i{item}"));
        let Some(total) = result.and_then(|result| result.total().shown()) else {
            return Ok(None);
        };
        let mut views = vec![atoms.view(|_| true, total)?];
        for (group, outcome) in result.into_iter().flat_map(ItemResult::groups) {
            if let (Some((d, g)), Some(shown)) = (place(group), outcome.shown()) {
                views.push(atoms.view(|labels| labels[d] == Some(g), shown)?);
            }
        }
        Ok(Some(atoms.seen(views)))
    }

    /// What would be shown if small groups were hidden and nothing else: every group with enough
    /// answers to all items. `None` when there are too few answers.
    pub fn with_small_groups_hidden(partnership: &Partnership, item: usize) -> Option<Self> {
        let atoms = Atoms::new(partnership, item);
        let n_in = |atoms: &Atoms, (d, g): (usize, usize)| -> usize {
            let these = atoms.labels.iter().zip(&atoms.counts);
            these.filter(|(l, _)| l[d] == Some(g)).map(|(_, c)| c.iter().sum::<usize>()).sum()
        };
        let all: Vec<Atoms> =
            (0..partnership.n_items).map(|item| Atoms::new(partnership, item)).collect();
        let enough = |group| all.iter().all(|atoms| n_in(atoms, group) >= FLOOR);
        let groups = partnership.sizes.iter().enumerate();
        let groups = groups.flat_map(|(d, n)| (0..*n).map(move |g| (d, g)));
        let everyone = atoms.counts.iter().flatten().sum::<usize>();
        if everyone < FLOOR {
            return None;
        }
        let mut views = vec![atoms.view_in_words(|_| true)];
        let shown = groups.filter(|group| enough(*group));
        views.extend(shown.map(|(d, g)| atoms.view_in_words(|labels| labels[d] == Some(g))));
        Some(atoms.seen(views))
    }
}

impl Atoms {
    fn new(partnership: &Partnership, item: usize) -> Self {
        let mut by_labels: BTreeMap<&[Option<usize>], [usize; N_PARTS]> = BTreeMap::new();
        for person in &partnership.people {
            if let Some(part) = person.said[item] {
                by_labels.entry(&person.labels).or_default()[part] += 1;
            }
        }
        let labels = by_labels.keys().map(|labels| labels.to_vec()).collect();
        Self { labels, counts: by_labels.into_values().collect() }
    }

    fn sums(&self, has: &[bool]) -> [usize; N_PARTS] {
        let mut sums = [0; N_PARTS];
        for (_, counts) in has.iter().zip(&self.counts).filter(|(has, _)| **has) {
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        sums
    }

    /// A view in the words that these counts would have.
    fn view_in_words(&self, is_in: impl Fn(&[Option<usize>]) -> bool) -> View {
        let has: Vec<bool> = self.labels.iter().map(|labels| is_in(labels)).collect();
        let sums = self.sums(&has);
        let n_people = sums.iter().sum();
        let ranges = sums.map(|sum| range(word(sum, n_people), &[], n_people));
        View { has, ranges }
    }

    fn view(&self, is_in: impl Fn(&[Option<usize>]) -> bool, shown: &Shown) -> Result<View> {
        let has: Vec<bool> = self.labels.iter().map(|labels| is_in(labels)).collect();
        let sums = self.sums(&has);
        let n_people: usize = sums.iter().sum();
        let size = shown.size();
        ensure!((size.at_least()..=size.at_most()).contains(&n_people), "{size:?} is {n_people}");
        let parts: Vec<Part> = shown.parts().iter().copied().chain(shown.cant_say()).collect();
        let mut ranges = [(0, 0); N_PARTS];
        for (part_idx, part) in parts.iter().enumerate() {
            ranges[part_idx] = range(*part, &parts, n_people);
            let (from, to) = ranges[part_idx];
            ensure!((from..=to).contains(&sums[part_idx]), "{part:?} of {n_people} is {sums:?}");
        }
        Ok(View { has, ranges })
    }

    fn seen(self, views: Vec<View>) -> Sight {
        let n_people = self.counts.iter().map(|counts| counts.iter().sum()).collect();
        Sight { n_people, truth: self.counts, views }
    }
}

fn place(group: &Group) -> Option<(usize, usize)> {
    Some((
        group.dimension.strip_prefix('d')?.parse().ok()?,
        group.name.strip_prefix('g')?.parse().ok()?,
    ))
}

/// The least and the most people of `n` that a shown part can stand for, by what people are told.
fn range(part: Part, all: &[Part], n: usize) -> (usize, usize) {
    let is_in_percent = all.iter().any(|part| matches!(part, Part::Percent(_)));
    let fits = |count: &usize| {
        let large = *count >= 3 && 10 * count >= n;
        match part {
            // Rounded to 5: half of that away on either side.
            Part::Percent(percent) => {
                let (twice, percent) = (200 * count, usize::from(percent));
                large
                    && twice >= (2 * percent).saturating_sub(5) * n
                    && twice < (2 * percent + 5) * n
            }
            Part::FewOrNone if is_in_percent => !large,
            _ => word(*count, n) == part && (large || !is_in_percent),
        }
    };
    let fitting: Vec<usize> = (0..=n).filter(fits).collect();
    // Nothing fitting is caught by who asks: the true count is not in an empty range.
    (fitting.first().copied().unwrap_or(1), fitting.last().copied().unwrap_or(0))
}

/// "Few or none" up to a fifth and for one person; "some" to two fifths; "about half" to three;
/// "most" above.
fn word(count: usize, n: usize) -> Part {
    match (count, 5 * count) {
        (0 | 1, _) => Part::FewOrNone,
        (_, fifths) if fifths <= n => Part::FewOrNone,
        (_, fifths) if fifths < 2 * n => Part::Some,
        (_, fifths) if fifths <= 3 * n => Part::AboutHalf,
        _ => Part::Most,
    }
}
