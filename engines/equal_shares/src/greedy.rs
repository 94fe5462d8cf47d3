//! The most supported ideas first, while the pot lasts: to compare with, and to fill up with.

use std::cmp::Ordering;

use crate::instance::Instance;

/// Ideas that are level in support, when both still fitted.
pub(crate) struct Filled {
    /// What was taken, in order.
    pub taken: Vec<usize>,
    /// Ideas that were exactly level with a taken one and went after it.
    pub level: Vec<(usize, Vec<usize>)>,
}

/// What puts one idea before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OrderBy {
    /// Points from all ballots: the most supported first.
    Points,
    /// Points for each unit of price.
    PointsForPrice,
}

/// Takes supported ideas that fit into `left`, in order.
pub(crate) fn fill(instance: &Instance, left: u128, (by, is_taken): (OrderBy, &[bool])) -> Filled {
    let mut order: Vec<usize> = instance.priced_ideas().filter(|&idea| !is_taken[idea]).collect();
    order.sort_by(|&one, &other| {
        compare(instance, by, (one, other))
            .then(instance.tie_rank[one].cmp(&instance.tie_rank[other]))
    });
    let mut left = left;
    let mut filled = Filled { taken: Vec::new(), level: Vec::new() };
    for (place, &idea) in order.iter().enumerate() {
        let price = u128::from(instance.prices[idea]);
        if price > left {
            continue;
        }
        let level: Vec<usize> = order[place + 1..]
            .iter()
            .copied()
            .take_while(|&other| compare(instance, by, (idea, other)) == Ordering::Equal)
            .filter(|&other| u128::from(instance.prices[other]) <= left)
            .collect();
        if !level.is_empty() {
            filled.level.push((idea, level));
        }
        left -= price;
        filled.taken.push(idea);
    }
    filled
}

fn compare(instance: &Instance, by: OrderBy, (one, other): (usize, usize)) -> Ordering {
    // At most 5 · 10^12 points times 10^15, far below the largest 128-bit number.
    let value = |idea: usize, against: usize| match by {
        OrderBy::Points => instance.sum_points[idea],
        OrderBy::PointsForPrice => instance.sum_points[idea] * u128::from(instance.prices[against]),
    };
    value(other, one).cmp(&value(one, other))
}
