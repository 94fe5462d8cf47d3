//! Paths and levels.

use super::*;
use crate::Settings;

#[test]
fn a_circle_of_three_is_opened_at_its_weakest_win() {
    let names = ["Garden", "Bus", "Library"].map(String::from).to_vec();
    let ballots = [
        (4, vec![vec![0], vec![1], vec![2]]),
        (3, vec![vec![1], vec![2], vec![0]]),
        (2, vec![vec![2], vec![0], vec![1]]),
    ];
    let profile = Profile::ranked(names, ballots).unwrap();
    let outcome = crate::count(&profile, &Settings::new(Method::Schulze)).unwrap();
    assert_eq!(outcome.ranking, [[0], [1], [2]]);
    let Work::Pairs(work) = outcome.work else { panic!("pairs") };
    // Garden wins against Bus 6 to 3, Bus against Library 7 to 2, Library against Garden 5 to 4.
    assert_eq!(work.paths, Some(vec![0, 6, 6, 5, 0, 7, 5, 5, 0]));
    assert_eq!(work.condorcet, None);
}

#[test]
fn levels_put_first_whoever_has_nobody_above() {
    let above = |a: usize, b: usize| matches!((a, b), (2, 0 | 1 | 3) | (0 | 1, 3));
    assert_eq!(levels(4, above), vec![vec![2], vec![0, 1], vec![3]]);
}

#[test]
fn levels_end_even_when_everyone_is_above_everyone() {
    assert_eq!(levels(3, |_, _| true), vec![vec![0, 1, 2]]);
}
