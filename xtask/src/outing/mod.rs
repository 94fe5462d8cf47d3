//! Attacks on what `small_groups` shows: made-up partnerships, released as pages release them, and an
//! attacker of another make who knows how many people have which labels and sees everything shown.
//!
//! The attacker shares no code with the engine. It adds and takes away (`rank`), and looks for
//! counts that the shown bands leave only one value for (`bounds`).

mod bounds;
mod partnerships;
mod rank;
mod sight;

use std::{io::Write, ops::Range};

use anyhow::{Result, ensure};
use small_groups::protect;

use self::{partnerships::Partnership, sight::Sight};

/// Every so many partnerships, a line is said.
const SAY_EVERY: u64 = 10_000;

/// Of so many partnerships one is also attacked through the bands with only small groups hidden.
pub const BANDS_OF_ONE_IN: u64 = 20;

/// Of fewer partnerships nothing is said about how often bands alone pin someone down.
const FEWEST_TO_JUDGE: u64 = 100;

/// What came out of some partnerships.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many there were.
    pub n_partnerships: u64,
    /// Items of which something was shown.
    pub n_items: u64,
    /// Shown groups, over all items.
    pub n_groups: u64,
    /// Counts of fewer people than the floor that were attacked through the bands.
    pub n_counts: u64,
    /// Of these, counts for which no other table was found by walking, so that linear programs had
    /// to say.
    pub n_solved: u64,
    /// Partnerships in which sums and differences rested on fewer people than the floor.
    pub n_won_by_rank: u64,
    /// Partnerships in which bands left one value for a count of fewer people than the floor.
    pub n_won_by_bounds: u64,
    /// Partnerships in which sums and differences win when only small groups are hidden and the
    /// next smallest is not.
    pub n_won_without_complement: u64,
    /// Partnerships that were attacked through the bands with only small groups hidden: one of
    /// [`BANDS_OF_ONE_IN`], as each count that is pinned takes linear programs.
    pub n_in_bands_alone: u64,
    /// Of these, partnerships in which bands left one value for a count of few people.
    pub n_pinned_in_bands_alone: u64,
}

/// Attacks the partnerships with these numbers.
pub fn attack(numbers: Range<u64>) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    for number in numbers {
        let partnership = Partnership::new(number);
        let release = protect(&partnership.tally()?);
        let (mut by_rank, mut by_bounds) = (false, false);
        let (mut without, mut pinned) = (false, false);
        for item in 0..partnership.n_items {
            if let Some(sight) = Sight::of_release(&partnership, item, &release)? {
                outcome.n_items += 1;
                outcome.n_groups += u64::try_from(sight.views.len())?.saturating_sub(1);
                by_rank |= rank::wins(&sight);
                let found = bounds::attack(&sight, number)?;
                outcome.n_counts += found.attacked;
                outcome.n_solved += found.solved;
                by_bounds |= found.pinned > 0;
            }
            let Some(primary) = Sight::with_small_groups_hidden(&partnership, item) else {
                continue;
            };
            without |= rank::wins(&primary);
            if number % BANDS_OF_ONE_IN == 0 {
                pinned |= bounds::attack(&primary, number)?.pinned > 0;
            }
        }
        outcome.n_partnerships += 1;
        outcome.n_won_by_rank += u64::from(by_rank);
        outcome.n_won_by_bounds += u64::from(by_bounds);
        outcome.n_won_without_complement += u64::from(without);
        outcome.n_in_bands_alone += u64::from(number % BANDS_OF_ONE_IN == 0);
        outcome.n_pinned_in_bands_alone += u64::from(pinned);
    }
    Ok(outcome)
}

/// Attacks so many partnerships and tells.
///
/// Refuses: a release that tells of fewer people than the floor; an attacker that does not win when
/// it should.
pub fn run(n_partnerships: u64, out: &mut impl Write) -> Result<()> {
    let mut all = Outcome::default();
    for first in (0..n_partnerships).step_by(usize::try_from(SAY_EVERY)?) {
        all.add(attack(first..n_partnerships.min(first + SAY_EVERY))?);
        writeln!(out, "{all:?}")?;
    }
    ensure!(all.n_won_by_rank == 0, "sums and differences won");
    ensure!(all.n_won_by_bounds == 0, "bands pinned someone down");
    ensure!(
        all.n_won_without_complement * 3 > n_partnerships,
        "the attacker is too weak to prove anything"
    );
    let is_enough = all.n_in_bands_alone >= FEWEST_TO_JUDGE;
    ensure!(
        !is_enough || all.n_pinned_in_bands_alone * 20 > all.n_in_bands_alone,
        "the attacker of bands is too weak to prove anything"
    );
    Ok(())
}

impl Outcome {
    fn add(&mut self, more: Self) {
        self.n_partnerships += more.n_partnerships;
        self.n_items += more.n_items;
        self.n_groups += more.n_groups;
        self.n_counts += more.n_counts;
        self.n_solved += more.n_solved;
        self.n_won_by_rank += more.n_won_by_rank;
        self.n_won_by_bounds += more.n_won_by_bounds;
        self.n_won_without_complement += more.n_won_without_complement;
        self.n_in_bands_alone += more.n_in_bands_alone;
        self.n_pinned_in_bands_alone += more.n_pinned_in_bands_alone;
    }
}

#[cfg(test)]
mod tests;
