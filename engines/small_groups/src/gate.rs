//! The gate: the bands that are shown, taken together, never pin down what a few people said.
//!
//! An attacker who knows how many people have which labels can ask: which counts fit everything
//! shown? If every fitting count says the same about fewer people than the floor, it is pinned. The
//! gate shows for each such count that another one fits too; where it finds none, it withdraws.
//!
//! A linear program could answer the same question. Exchanges are stricter, because they are whole
//! people, and need no solver; they let 1 % fewer views be shown.

use crate::band::{percents, range_in_percents, range_in_words};
use crate::patterns::{Pattern, patterns};
use crate::plan::{Look, Plan};
use crate::tally::{Counts, ItemTally};
use crate::{Tally, exchange};

/// What is shown of one item, as an attacker sees it: unknown counts and the ranges they keep to.
pub(crate) struct Sight {
    /// People per pattern.
    pub(crate) n_people: Vec<usize>,
    /// By pattern and part: the true counts. The attacker does not know them.
    pub(crate) counts: Vec<Vec<usize>>,
    pub(crate) views: Vec<SeenView>,
    /// Patterns that hold fewer people of the same labels than the floor.
    small: Vec<usize>,
    /// Patterns whose people all have the same labels.
    is_one_atom: Vec<bool>,
}

/// One shown view.
pub(crate) struct SeenView {
    /// By pattern.
    pub(crate) has: Vec<bool>,
    /// By part: from, to.
    pub(crate) ranges: Vec<(usize, usize)>,
    /// By part: the true count.
    pub(crate) sums: Vec<usize>,
}

/// Says more roughly or withdraws, until nothing is pinned in any item: first everyone together in
/// words instead of percent, then the smallest group that touches the pinned people (from all
/// items), last the item.
pub(crate) fn close(tally: &Tally, plan: &mut Plan) {
    while let Some((name, pattern_key)) = find_pinned(tally, plan) {
        let item = &tally.items[&name];
        let n_people = |(d, g): &(usize, usize)| item.group(*d, Some(*g)).n_answers;
        let touching = plan.shown(&name).into_iter().filter(|(d, g)| pattern_key[*d] == Some(*g));
        match touching.min_by_key(n_people) {
            _ if plan.soften_total(&name) => {}
            Some(view) => plan.withdraw(view),
            None => plan.withdraw_item(&name),
        }
    }
}

/// The first item and pattern in which something is pinned.
pub(crate) fn find_pinned(tally: &Tally, plan: &Plan) -> Option<(String, Vec<Option<usize>>)> {
    let floor = tally.views.floor().people();
    let shown = tally.items.iter().filter(|(name, _)| plan.shows_total(name));
    for (name, item) in shown {
        let views = plan.shown(name);
        let patterns = patterns(item, &views);
        let looks = plan.total_look(name);
        for sight in sights(item, &patterns, (&views, floor, looks)) {
            if let Some(pattern_idx) = sight.pinned() {
                return Some((name.clone(), patterns[pattern_idx].key.clone()));
            }
        }
    }
    None
}

/// One sight of an item; for picks one per option, because options do not exclude each other.
fn sights(
    item: &ItemTally,
    patterns: &[Pattern],
    (views, floor, look): (&[(usize, usize)], usize, Look),
) -> Vec<Sight> {
    let n_parts = item.scale.n_parts();
    let parts: Vec<Vec<usize>> = match (item.scale.picks_several, item.scale.has_cant_say) {
        (true, _) => (0..n_parts).map(|option| vec![option]).collect(),
        (false, true) => vec![(0..=n_parts).collect()],
        (false, false) => vec![(0..n_parts).collect()],
    };
    let sight = |parts: &Vec<usize>| Sight::of(item, patterns, (views, floor), (look, parts));
    parts.iter().map(sight).collect()
}

impl Sight {
    fn of(
        item: &ItemTally,
        patterns: &[Pattern],
        (views, floor): (&[(usize, usize)], usize),
        (look, parts): (Look, &[usize]),
    ) -> Self {
        let total = item.total();
        let shown = percents(&total.parts, total.n_answers);
        let range_in_total = |part: usize| match look {
            Look::Words => range_in_words(total.parts[part], total.n_answers),
            Look::Percents => range_in_percents(shown[part], total.parts[part], total.n_answers),
        };
        let everyone = SeenView::of(&total, vec![true; patterns.len()], (parts, &range_in_total));
        let group = |(d, g): &(usize, usize)| {
            let counts = item.group(*d, Some(*g));
            let range = |part: usize| range_in_words(counts.parts[part], counts.n_answers);
            let has = patterns.iter().map(|pattern| pattern.key[*d] == Some(*g)).collect();
            SeenView::of(&counts, has, (parts, &range))
        };
        let small = |(_, pattern): &(usize, &Pattern)| pattern.smallest_atom < floor;
        Self {
            n_people: patterns.iter().map(|pattern| pattern.counts.n_answers).collect(),
            counts: patterns.iter().map(|pattern| of_parts(&pattern.counts, parts)).collect(),
            views: std::iter::once(everyone).chain(views.iter().map(group)).collect(),
            small: patterns.iter().enumerate().filter(small).map(|(idx, _)| idx).collect(),
            is_one_atom: patterns.iter().map(|pattern| pattern.is_one_atom).collect(),
        }
    }

    /// A pattern of which an attacker knows for sure how many of a few people are in some part.
    fn pinned(&self) -> Option<usize> {
        let n_parts = self.counts.first().map_or(0, Vec::len);
        let cells = self.small.iter().flat_map(|idx| (0..n_parts).map(move |part| (*idx, part)));
        let mut open = cells.filter(|cell| !self.is_free_already(*cell));
        open.find(|cell| !exchange::is_free(self, *cell)).map(|(idx, _)| idx)
    }

    /// Some but not all of several kinds of people: which of them is unknown in any case.
    fn is_free_already(&self, (idx, part): (usize, usize)) -> bool {
        !self.is_one_atom[idx] && (1..self.n_people[idx]).contains(&self.counts[idx][part])
    }
}

impl SeenView {
    fn of(
        counts: &Counts,
        has: Vec<bool>,
        (parts, range): (&[usize], &dyn Fn(usize) -> (usize, usize)),
    ) -> Self {
        let mut ranges: Vec<(usize, usize)> = parts.iter().map(|part| range(*part)).collect();
        if let &[(from, to)] = ranges.as_slice() {
            // Those who did not pick the option.
            ranges.push((counts.n_answers - to, counts.n_answers - from));
        }
        Self { has, ranges, sums: of_parts(counts, parts) }
    }
}

/// The counts of some parts; for a single one (an option) also of those who did not pick it.
fn of_parts(counts: &Counts, parts: &[usize]) -> Vec<usize> {
    let mut picked: Vec<usize> = parts.iter().map(|part| counts.parts[*part]).collect();
    if let &[with] = picked.as_slice() {
        picked.push(counts.n_answers - with);
    }
    picked
}
