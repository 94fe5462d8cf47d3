//! Hiding by head counts in one dimension: small groups, and the next smallest to shield them.
//!
//! Which items are split into groups at all is decided here too, so that a question few people
//! answered does not silence the groups in all the others.

use crate::Views;
use crate::release::{Reason, Shielded};

/// Head counts of one item in one dimension.
pub(crate) struct Slice {
    pub(crate) item: String,
    pub(crate) groups: Vec<usize>,
    /// Those without a group in this dimension.
    pub(crate) unnamed: usize,
}

/// How far the hiding goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hiding {
    /// The rule people often stop at: groups under the floor, and nothing beside them.
    #[cfg(test)]
    Primary,
    /// The next smallest too.
    Complementary,
}

/// Which items are split in a dimension, and what stays hidden then.
pub(crate) struct Split {
    pub(crate) items: Vec<String>,
    hidden: Vec<Option<Why>>,
    is_unnamed_small: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    TooFew,
    Complement,
}

/// The items to split, so that the most group results of the round can be shown.
///
/// Items come in by how many answered; each one more may force more groups into hiding everywhere.
/// Why: a question that only twelve people answered must not silence the groups in all the others,
/// and a group must not appear in one item and vanish in the next.
pub(crate) fn best_split(slices: &[Slice], floor: usize, hiding: Hiding) -> Split {
    let mut by_answers: Vec<&Slice> = slices.iter().collect();
    by_answers.sort_by_key(|slice| {
        (std::cmp::Reverse(slice.groups.iter().sum::<usize>() + slice.unnamed), slice.item.clone())
    });
    let mut best: Option<(usize, usize, Vec<Option<Why>>)> = None;
    for n_split in 1..=by_answers.len() {
        let hidden = hide(&by_answers[..n_split], floor, hiding);
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
fn hide(slices: &[&Slice], floor: usize, hiding: Hiding) -> Vec<Option<Why>> {
    let n_groups = slices.first().map_or(0, |slice| slice.groups.len());
    let is_small = |g: usize| slices.iter().any(|slice| slice.groups[g] < floor);
    let mut hidden: Vec<Option<Why>> =
        (0..n_groups).map(|g| is_small(g).then_some(Why::TooFew)).collect();
    while hiding == Hiding::Complementary && is_open_to_subtraction(slices, floor, &hidden) {
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

pub(crate) fn reasons(views: &Views, dimension_idx: usize, split: &Split) -> Vec<Option<Reason>> {
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
