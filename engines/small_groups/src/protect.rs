//! The one way from counts to what may be shown.

use crate::band::{percents, words};
use crate::plan::{Look, Plan};
use crate::release::{ItemResult, Outcome, Reason, Release, Shown};
use crate::tally::{Counts, ItemTally};
use crate::{Size, Tally, beans, ties};

/// Makes what a closed round may show.
///
/// Shape: every item and every group of the views is in the result, shown or held with a reason.
/// Refuses: nothing. Never panics.
/// Why: pages, spreadsheets, prints and mail all take the `Release`; there is no second road.
/// Source: Seven Pit Stops, Vulnerability: being open must have no price.
pub fn protect(tally: &Tally) -> Release {
    release(tally, &Plan::for_round(tally))
}

pub(crate) fn release(tally: &Tally, plan: &Plan) -> Release {
    let floor = tally.views.floor();
    let items =
        tally.items.iter().map(|(name, item)| (name.clone(), result(tally, plan, item, name)));
    let all_beans =
        tally.beans.iter().map(|(name, item)| (name.clone(), beans::spread(item, floor)));
    let all_ties = tally.ties.iter().map(|(name, item)| {
        (name.clone(), ties::pairs(item, (floor, &tally.bounds.of(name).partners)))
    });
    Release {
        views: tally.views.clone(),
        items: items.collect(),
        beans: all_beans.collect(),
        ties: all_ties.collect(),
    }
}

/// One view of one item, as words.
pub(crate) fn in_words(item: &crate::Scale, counts: &Counts) -> Outcome<Shown> {
    band(item, counts, words)
}

fn result(tally: &Tally, plan: &Plan, item: &ItemTally, name: &str) -> ItemResult {
    let total = match plan.total_reason(name) {
        Some(reason) => Outcome::Held(reason),
        None if plan.total_look(name) == Look::Words => in_words(&item.scale, &item.total()),
        None => band(&item.scale, &item.total(), percents),
    };
    let mut groups = Vec::new();
    for (dimension_idx, dimension) in tally.views.dimensions().iter().enumerate() {
        for group_idx in 0..dimension.groups().len() {
            let outcome = match plan.group_reason(name, (dimension_idx, group_idx)) {
                Some(reason) => Outcome::Held(reason),
                None => in_words(&item.scale, &item.group(dimension_idx, Some(group_idx))),
            };
            groups.push((tally.views.group(dimension_idx, group_idx), outcome));
        }
    }
    ItemResult { total, groups }
}

fn band(
    scale: &crate::Scale,
    counts: &Counts,
    to_parts: fn(&[usize], usize) -> Vec<crate::Part>,
) -> Outcome<Shown> {
    let Some(size) = Size::of(counts.n_answers) else { return Outcome::Held(Reason::TooFew) };
    let mut parts = to_parts(&counts.parts, counts.n_answers);
    let cant_say = parts.pop();
    Outcome::Shown(Shown { size, parts, cant_say: cant_say.filter(|_| scale.has_cant_say) })
}
