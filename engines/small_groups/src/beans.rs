//! Beans: medians with their spread, for everyone together, in pairs of beans.

use crate::release::{BeanSpread, BeansResult, BeansShown, Outcome, Reason};
use crate::tally::{BeansTally, MAX_BEANS};
use crate::{Floor, Size};

/// The middle and the spread of each column, when at least the floor answered.
///
/// Why no groups: a median of five people is one person's answer; over everyone, in pairs, with
/// the quartiles around it, it is a neighbourhood.
pub(crate) fn spread(tally: &BeansTally, floor: Floor) -> BeansResult {
    let n_answers = tally.beans.first().map_or(0, Vec::len);
    let outcome = match Size::of(n_answers) {
        Some(size) if n_answers >= floor.people() => {
            let spreads = tally.beans.iter().map(|beans| spread_of(beans)).collect();
            Outcome::Shown(BeansShown { size, spreads })
        }
        _ => Outcome::Held(Reason::TooFew),
    };
    BeansResult { columns: tally.columns.clone(), outcome }
}

fn spread_of(beans: &[u8]) -> BeanSpread {
    let mut sorted = beans.to_vec();
    sorted.sort_unstable();
    let n = sorted.len();
    // The lower of two middle answers, and quartiles with as many people outside below as above.
    let at = |idx: usize| sorted.get(idx).copied().unwrap_or(0);
    let (low, middle, high) = (at(n / 4), at((n.max(1) - 1) / 2), at(n.max(1) - 1 - n / 4));
    BeanSpread { middle: pair(middle), spread: (pair(low).0, pair(high).1) }
}

/// 0 or 1, 2 or 3, 4 or 5, ...
fn pair(beans: u8) -> (u8, u8) {
    let even = beans.min(MAX_BEANS) / 2 * 2;
    (even, even + 1)
}
