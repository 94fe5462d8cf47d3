//! Ties between partners: both sides have a crowd, or the tie is held back.

use crate::Floor;
use crate::protect::in_words;
use crate::release::{Outcome, Reason, Shown, TieResult, TieShown};
use crate::tally::TiesTally;
use std::collections::BTreeSet;

/// Every pair of partners on every facet.
///
/// Why both sides: a tie with one side shown would put the other side's silence on display.
///
/// Shape: ties of the partners `apart` are held back, because few of their people came or went.
pub(crate) fn pairs(
    tally: &TiesTally,
    (floor, apart): (Floor, &BTreeSet<String>),
) -> Vec<TieResult> {
    let n_partners = tally.partners.len();
    let all = (0..n_partners).flat_map(|a| (a + 1..n_partners).map(move |b| (a, b)));
    let with_facets = all.flat_map(|pair| (0..tally.n_facets).map(move |facet| (pair, facet)));
    let tie = |((a, b), facet): ((usize, usize), usize)| TieResult {
        partners: (tally.partners[a].clone(), tally.partners[b].clone()),
        facet,
        outcome: match (side(tally, floor, (a, b, facet)), side(tally, floor, (b, a, facet))) {
            (Some(_), Some(_)) if [a, b].iter().any(|p| apart.contains(&tally.partners[*p])) => {
                Outcome::Held(Reason::FewCameOrWent)
            }
            (Some(forth), Some(back)) => Outcome::Shown(TieShown { forth, back }),
            _ => Outcome::Held(Reason::TooFew),
        },
    };
    with_facets.map(tie).collect()
}

fn side(tally: &TiesTally, floor: Floor, key: (usize, usize, usize)) -> Option<Shown> {
    let counts = tally.ratings.get(&key)?;
    if counts.n_answers < floor.people() {
        return None;
    }
    in_words(&tally.scale, counts).shown().cloned()
}
