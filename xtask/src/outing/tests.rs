//! The attacker against releases, and against what it must win.

use super::{
    sight::{N_PARTS, View},
    *,
};

#[test]
fn five_hundred_partnerships_are_released_and_no_one_is_outed() {
    let outcome = attack(0..500).unwrap();
    assert_eq!((outcome.n_won_by_rank, outcome.n_won_by_bounds), (0, 0), "{outcome:?}");
    assert!(outcome.n_groups > 1_000 && outcome.n_counts > 4_000, "{outcome:?}");
    // With the complementary step switched off the same attacker wins in many of them.
    assert!(outcome.n_won_without_complement > 166, "{outcome:?}");
}

/// Three kinds of people in two groups, of whom some are in both.
fn sight(n_people: [usize; 3], ranges: [[(usize, usize); N_PARTS]; 3]) -> Sight {
    let has = [[true, true, true], [true, true, false], [false, true, true]];
    let views = has.iter().zip(ranges);
    Sight {
        n_people: n_people.to_vec(),
        truth: n_people.map(|n| [n, 0, 0, 0]).to_vec(),
        views: views.map(|(has, ranges)| View { has: has.to_vec(), ranges }).collect(),
    }
}

#[test]
fn taking_away_finds_the_few_who_are_left_over() {
    let open = [[(0, 60); N_PARTS]; 3];
    // All less the first group leaves three; less both and back again leaves the middle.
    assert!(rank::wins(&sight([20, 20, 3], open)));
    assert!(rank::wins(&sight([20, 3, 20], open)));
    assert!(!rank::wins(&sight([20, 20, 20], open)));
}

#[test]
fn bands_that_leave_one_value_are_found() {
    let loose = [[(0, 60); N_PARTS]; 3];
    assert_eq!(bounds::attack(&sight([20, 20, 3], loose), 1).unwrap().pinned, 0);
    // Everyone in the second group said the first part, and so did the three.
    let mut tight = loose;
    tight[2] = [(23, 23), (0, 0), (0, 0), (0, 0)];
    let found = bounds::attack(&sight([20, 20, 3], tight), 1).unwrap();
    assert_eq!(found.pinned, 4);
}
