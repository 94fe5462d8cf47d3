//! The smallest crowd of a partnership: how many people must stand behind anything its rounds show.

use small_groups::Floor;

use super::Refusal;

/// The highest floor. Above it most partners and groups of a partnership would never be seen.
///
/// In plain words: two hosts of two partners can raise it up to this, and nobody can lower it.
pub const MOST_FLOOR_PEOPLE: usize = 20;

/// The floor that is asked for, when the partnership's floor may become it. Two keys make it so.
///
/// Refuses: anything that is not higher than now, or above [`MOST_FLOOR_PEOPLE`].
/// Why never lower: people answered, and will answer, trusting the number they read.
pub fn raise_floor(now: Floor, people: usize) -> Result<Floor, Refusal> {
    let no = Refusal::FloorOnlyRises { now: now.people(), most: MOST_FLOOR_PEOPLE };
    if people <= now.people() || people > MOST_FLOOR_PEOPLE {
        return Err(no);
    }
    Floor::new(people).map_err(|_| no)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_floor_only_rises(now in 5_usize..=20, people in 0_usize..40) {
            let now = Floor::new(now).unwrap();
            match raise_floor(now, people) {
                Ok(floor) => prop_assert!(floor > now && floor.people() == people && people <= 20),
                Err(_) => prop_assert!(people <= now.people() || people > 20),
            }
        }
    }
}
