//! Which views of which items stay hidden: decided from head counts alone, never from answers.
//!
//! A group is hidden in all items of a round or in none. An item that too few answered to be split
//! is shown for everyone together instead of pulling groups out of all other items.

use crate::release::{Reason, Shielded};
use crate::{Tally, Views};
use std::collections::BTreeMap;

/// What is hidden. Later steps only hide more.
pub(crate) struct Plan {
    /// By dimension and group, for the whole round.
    hidden: Vec<Vec<Option<Reason>>>,
    items: BTreeMap<String, ItemPlan>,
}

struct ItemPlan {
    total: Option<Reason>,
    /// By dimension: whether this item is split into its groups.
    is_split: Vec<bool>,
}

/// Head counts of one item in one dimension.
struct Slice {
    item: String,
    groups: Vec<usize>,
    /// Those without a group in this dimension.
    unnamed: usize,
}

/// How far the hiding goes. Stopping early exists only to show that the later steps are needed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    #[cfg(test)]
    Primary,
    Complementary,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    TooFew,
    Complement,
}

impl Plan {
    /// Everything that must stay hidden in this round.
    pub(crate) fn for_round(tally: &Tally) -> Self {
        Self::to_depth(tally, Depth::Complementary)
    }

    /// The rule people often stop at: hide small groups, and nothing beside them.
    #[cfg(test)]
    pub(crate) fn without_complement(tally: &Tally) -> Self {
        Self::to_depth(tally, Depth::Primary)
    }

    /// Why everyone together is held back in an item.
    pub(crate) fn total_reason(&self, item: &str) -> Option<Reason> {
        self.items.get(item).map_or(Some(Reason::TooFew), |plan| plan.total.clone())
    }

    /// Why a group is held back in an item.
    pub(crate) fn group_reason(&self, item: &str, (d, g): (usize, usize)) -> Option<Reason> {
        let plan = self.items.get(item)?;
        if plan.total.is_some() {
            return plan.total.clone();
        }
        if !plan.is_split[d] {
            return Some(Reason::TooFewToSplit);
        }
        self.hidden[d][g].clone()
    }

    fn to_depth(tally: &Tally, depth: Depth) -> Self {
        let floor = tally.views.floor().people();
        let n_dimensions = tally.views.dimensions().len();
        let new_item = |n_answers| ItemPlan {
            total: (n_answers < floor).then_some(Reason::TooFew),
            is_split: vec![false; n_dimensions],
        };
        let all = tally.items.iter();
        let mut items: BTreeMap<String, ItemPlan> =
            all.map(|(name, item)| (name.clone(), new_item(item.total().n_answers))).collect();
        let mut hidden = Vec::new();
        for dimension_idx in 0..n_dimensions {
            let slices = slices(tally, &items, dimension_idx);
            let split = best_split(&slices, floor, depth);
            for name in &split.items {
                if let Some(item) = items.get_mut(name) {
                    item.is_split[dimension_idx] = true;
                }
            }
            hidden.push(reasons(&tally.views, dimension_idx, &split));
        }
        Self { hidden, items }
    }
}

/// Which items are split in a dimension, and what stays hidden then.
struct Split {
    items: Vec<String>,
    hidden: Vec<Option<Why>>,
    is_unnamed_small: bool,
}

fn slices(tally: &Tally, items: &BTreeMap<String, ItemPlan>, dimension_idx: usize) -> Vec<Slice> {
    let n_groups = tally.views.dimensions()[dimension_idx].groups().len();
    let shown = tally.items.iter().filter(|(name, _)| items[*name].total.is_none());
    let slice = |(name, item): (&String, &crate::tally::ItemTally)| Slice {
        item: name.clone(),
        groups: (0..n_groups).map(|g| item.group(dimension_idx, Some(g)).n_answers).collect(),
        unnamed: item.group(dimension_idx, None).n_answers,
    };
    shown.map(slice).collect()
}

/// The items to split, so that the most group results of the round can be shown.
///
/// Items come in by how many answered; each one more may force more groups into hiding everywhere.
/// Why: a question that only twelve people answered must not silence the groups in all the others,
/// and a group must not appear in one item and vanish in the next.
fn best_split(slices: &[Slice], floor: usize, depth: Depth) -> Split {
    let mut by_answers: Vec<&Slice> = slices.iter().collect();
    by_answers.sort_by_key(|slice| {
        (std::cmp::Reverse(slice.groups.iter().sum::<usize>() + slice.unnamed), slice.item.clone())
    });
    let mut best: Option<(usize, usize, Vec<Option<Why>>)> = None;
    for n_split in 1..=by_answers.len() {
        let hidden = hide(&by_answers[..n_split], floor, depth);
        let n_cells = n_split * hidden.iter().filter(|why| why.is_none()).count();
        if best.as_ref().is_none_or(|(most, _, _)| n_cells >= *most) {
            best = Some((n_cells, n_split, hidden));
        }
    }
    let Some((_, n_split, hidden)) = best else {
        let n_groups = slices.first().map_or(0, |slice| slice.groups.len());
        return Split { items: vec![], hidden: vec![None; n_groups], is_unnamed_small: false };
    };
    let split = &by_answers[..n_split];
    Split {
        items: split.iter().map(|slice| slice.item.clone()).collect(),
        hidden,
        is_unnamed_small: split.iter().any(|s| (1..floor).contains(&s.unnamed)),
    }
}

/// Primary hiding: groups under the floor. Complementary hiding: the next smallest, while what is
/// hidden could be worked out by taking the shown groups away from everyone together.
fn hide(slices: &[&Slice], floor: usize, depth: Depth) -> Vec<Option<Why>> {
    let n_groups = slices.first().map_or(0, |slice| slice.groups.len());
    let is_small = |g: usize| slices.iter().any(|slice| slice.groups[g] < floor);
    let mut hidden: Vec<Option<Why>> =
        (0..n_groups).map(|g| is_small(g).then_some(Why::TooFew)).collect();
    while depth == Depth::Complementary && is_open_to_subtraction(slices, floor, &hidden) {
        let shown = (0..n_groups).filter(|g| hidden[*g].is_none());
        let smallest = shown.min_by_key(|g| slices.iter().map(|s| s.groups[*g]).sum::<usize>());
        match smallest {
            Some(g) => hidden[g] = Some(Why::Complement),
            None => break,
        }
    }
    hidden
}

fn is_open_to_subtraction(slices: &[&Slice], floor: usize, hidden: &[Option<Why>]) -> bool {
    let n_hidden = hidden.iter().filter(|why| why.is_some()).count();
    n_hidden == 1
        || slices.iter().any(|slice| {
            let in_groups = slice.groups.iter().zip(hidden).filter(|(_, why)| why.is_some());
            let n_people = in_groups.map(|(n, _)| n).sum::<usize>() + slice.unnamed;
            // With hidden groups, no one behind them is a finding too: they all kept silent.
            n_people < floor && (n_hidden > 0 || n_people > 0)
        })
}

fn reasons(views: &Views, dimension_idx: usize, split: &Split) -> Vec<Option<Reason>> {
    let dimension = &views.dimensions()[dimension_idx];
    let small = split.hidden.iter().enumerate().filter(|(_, why)| **why == Some(Why::TooFew));
    let mut shielded: Vec<Shielded> =
        small.map(|(g, _)| Shielded::Group(views.group(dimension_idx, g))).collect();
    if split.is_unnamed_small {
        shielded.push(Shielded::RatherNotSay { dimension: dimension.name().to_owned() });
    }
    let mut reasons: Vec<Option<Reason>> = split
        .hidden
        .iter()
        .map(|why| match why {
            None => None,
            Some(Why::TooFew) => Some(Reason::TooFew),
            Some(Why::Complement) => Some(Reason::ToShield(shielded.clone())),
        })
        .collect();
    reasons.resize(dimension.groups().len(), Some(Reason::TooFew));
    reasons
}
