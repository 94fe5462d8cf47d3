//! The table of pairs, by the quick way and by the plain one.

use super::*;
use crate::profile::{Ballots, Profile};

fn ballots(n_options: usize, ballots: Vec<(u64, Vec<Vec<usize>>)>) -> RankedBallots {
    let names = (0..n_options).map(|number| number.to_string()).collect();
    match Profile::ranked(names, ballots).unwrap().ballots() {
        Ballots::Ranked(ballots) => ballots.clone(),
        Ballots::Graded(_) => panic!("ranked"),
    }
}

fn check(n_options: usize, given: Vec<(u64, Vec<Vec<usize>>)>, expected: &[u64]) {
    let table = Pairwise::of(&ballots(n_options, given), n_options, Unlisted::Below);
    assert_eq!(table.above, expected);
}

#[test]
fn unlisted_options_are_below_all_listed_and_level_with_each_other() {
    check(3, vec![(4, vec![vec![1]])], &[0, 0, 0, 4, 0, 4, 0, 0, 0]);
    check(3, vec![(1, vec![vec![1]])], &[0, 0, 0, 1, 0, 1, 0, 0, 0]);
}

#[test]
fn level_options_count_for_neither() {
    check(3, vec![(2, vec![vec![0, 2], vec![1]])], &[0, 2, 0, 0, 0, 0, 0, 2, 0]);
}

#[test]
fn an_option_that_is_not_compared_gets_nothing_and_gives_nothing() {
    let given = ballots(3, vec![(2, vec![vec![0], vec![1]])]);
    let table = Pairwise::of(&given, 3, Unlisted::NotCompared);
    assert_eq!(table.above, [0, 2, 0, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn more_ballots_than_a_byte_holds_are_all_counted() {
    let one = (1, vec![vec![1], vec![0]]);
    check(2, vec![one; 1_000], &[0, 0, 1_000, 0]);
}

#[test]
fn tables_wider_than_a_byte_are_right_too() {
    for n_options in [199, 200, 201, 300] {
        let order: Vec<Vec<usize>> = (0..n_options - 2).map(|option| vec![option]).collect();
        let table = Pairwise::of(&ballots(n_options, vec![(1, order)]), n_options, Unlisted::Below);
        assert_eq!(table.above(0, n_options - 1), 1);
        assert_eq!(table.above(n_options - 3, n_options - 2), 1);
        assert_eq!(table.above(n_options - 1, n_options - 2), 0);
        assert_eq!(table.above(n_options - 4, n_options - 3), 1);
        assert_eq!(table.above(n_options - 3, n_options - 4), 0);
    }
}

#[test]
fn strength_is_votes_or_margin_and_nothing_without_a_win() {
    let table =
        Pairwise::of(&ballots(2, vec![(5, vec![vec![0]]), (3, vec![vec![1]])]), 2, Unlisted::Below);
    assert_eq!(table.strength(0, 1, Strength::WinningVotes), 5);
    assert_eq!(table.strength(0, 1, Strength::Margins), 2);
    assert_eq!(table.strength(1, 0, Strength::WinningVotes), 0);
    assert_eq!(table.condorcet_winner(), Some(0));
    assert_eq!(table.smith_set(), [0]);
}

#[test]
fn without_ballots_everyone_is_in_the_smallest_group() {
    let table = Pairwise::of(&ballots(3, vec![]), 3, Unlisted::Below);
    assert_eq!(table.condorcet_winner(), None);
    assert_eq!(table.smith_set(), [0, 1, 2]);
}
