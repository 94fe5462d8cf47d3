//! What stays hidden in a round, step by step: head counts, the audit, the gate.
//!
//! A group is hidden in all items of a round or in none. Later steps only hide more.

use crate::heads::{Hiding, Slice, best_split, reasons};
use crate::release::{Reason, Shielded};
use crate::tally::ItemTally;
use crate::{Tally, audit, gate};
use std::collections::BTreeMap;

/// What is hidden.
pub(crate) struct Plan {
    /// By dimension and group, for the whole round.
    hidden: Vec<Vec<Option<Reason>>>,
    items: BTreeMap<String, ItemPlan>,
}

/// How everyone together is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// In percent where there are enough answers.
    Percents,
    /// In words, like a group.
    Words,
}

struct ItemPlan {
    total: Option<Reason>,
    look: Look,
    /// Groups that earlier rounds do not allow to be shown beside them.
    apart: Vec<(usize, usize)>,
    /// By dimension: whether this item is split into its groups.
    is_split: Vec<bool>,
}

impl Plan {
    /// Everything that must stay hidden in this round.
    pub(crate) fn for_round(tally: &Tally) -> Self {
        let mut plan = Self::by_heads(tally, Hiding::Complementary);
        audit::close(tally, &mut plan);
        gate::close(tally, &mut plan);
        plan
    }

    /// Small groups alone. Exists to show that the later steps are needed.
    #[cfg(test)]
    pub(crate) fn without_complement(tally: &Tally) -> Self {
        Self::by_heads(tally, Hiding::Primary)
    }

    /// Head counts alone. Exists to show that the later steps are needed.
    #[cfg(test)]
    pub(crate) fn without_audit(tally: &Tally) -> Self {
        Self::by_heads(tally, Hiding::Complementary)
    }

    /// Head counts and the audit. Exists to show that the gate is needed.
    #[cfg(test)]
    pub(crate) fn without_gate(tally: &Tally) -> Self {
        let mut plan = Self::by_heads(tally, Hiding::Complementary);
        audit::close(tally, &mut plan);
        plan
    }

    /// The groups an item shows, by dimension and group.
    pub(crate) fn shown(&self, item: &str) -> Vec<(usize, usize)> {
        let groups = self.hidden.iter().enumerate();
        let all = groups.flat_map(|(d, groups)| (0..groups.len()).map(move |g| (d, g)));
        all.filter(|view| self.group_reason(item, *view).is_none()).collect()
    }

    /// Whether everyone together is shown in an item.
    pub(crate) fn shows_total(&self, item: &str) -> bool {
        self.total_reason(item).is_none()
    }

    /// How everyone together is shown in an item.
    pub(crate) fn total_look(&self, item: &str) -> Look {
        self.items.get(item).map_or(Look::Words, |plan| plan.look)
    }

    /// Shows everyone together in words; whether that changed anything.
    pub(crate) fn soften_total(&mut self, item: &str) -> bool {
        let plan = self.items.get_mut(item).filter(|plan| plan.look == Look::Percents);
        plan.map(|plan| plan.look = Look::Words).is_some()
    }

    /// Withdraws a group from all items.
    pub(crate) fn withdraw(&mut self, (d, g): (usize, usize)) {
        self.hidden[d][g] = Some(Reason::ToShield(vec![Shielded::Overlap]));
    }

    /// Withdraws everything of one item.
    pub(crate) fn withdraw_item(&mut self, item: &str) {
        if let Some(plan) = self.items.get_mut(item) {
            plan.total = Some(Reason::ToShield(vec![Shielded::Overlap]));
        }
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
        let is_apart = plan.apart.contains(&(d, g));
        self.hidden[d][g].clone().or_else(|| is_apart.then_some(Reason::FewCameOrWent))
    }

    fn by_heads(tally: &Tally, hiding: Hiding) -> Self {
        let floor = tally.views.floor().people();
        let n_dimensions = tally.views.dimensions().len();
        let new_item = |name: &str, n_answers| {
            let apart = tally.bounds.of(name);
            ItemPlan {
                total: (n_answers < floor).then_some(Reason::TooFew),
                look: if apart.in_words { Look::Words } else { Look::Percents },
                apart: tally
                    .views
                    .all()
                    .filter(|at| apart.groups.contains(&tally.views.group(at.0, at.1)))
                    .collect(),
                is_split: vec![false; n_dimensions],
            }
        };
        let all = tally.items.iter();
        let mut items: BTreeMap<String, ItemPlan> = all
            .map(|(name, item)| (name.clone(), new_item(name, item.total().n_answers)))
            .collect();
        let mut hidden = Vec::new();
        for dimension_idx in 0..n_dimensions {
            let slices = slices(tally, &items, dimension_idx);
            let split = best_split(&slices, floor, hiding);
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

fn slices(tally: &Tally, items: &BTreeMap<String, ItemPlan>, dimension_idx: usize) -> Vec<Slice> {
    let n_groups = tally.views.dimensions()[dimension_idx].groups().len();
    let shown = tally.items.iter().filter(|(name, _)| items[*name].total.is_none());
    let slice = |(name, item): (&String, &ItemTally)| Slice {
        item: name.clone(),
        groups: (0..n_groups).map(|g| item.group(dimension_idx, Some(g)).n_answers).collect(),
        unnamed: item.group(dimension_idx, None).n_answers,
    };
    shown.map(slice).collect()
}
