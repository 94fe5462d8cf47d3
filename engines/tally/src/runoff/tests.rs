//! Rounds, quotas, and ties for leaving.

use super::*;
use crate::lot::Seed;

fn profile(names: &[&str], ballots: &[(u64, &[&[usize]])]) -> Profile {
    let ballots = ballots
        .iter()
        .map(|(weight, ranks)| (*weight, ranks.iter().map(|rank| rank.to_vec()).collect()));
    Profile::ranked(names.iter().map(|name| (*name).to_owned()).collect(), ballots).unwrap()
}

fn run(profile: &Profile, method: Method, seats: usize, tie: TieRule) -> Outcome {
    crate::count(profile, &Settings { seats, tie, ..Settings::new(method) }).unwrap()
}

#[test]
fn the_quota_is_more_than_an_equal_part() {
    assert_eq!(droop(100, 3), 26);
    assert_eq!(droop(99, 2), 34);
    assert_eq!(droop(0, 1), 1);
    assert_eq!(droop(5, usize::MAX), 1);
}

#[test]
fn ballots_of_whoever_leaves_go_to_whom_they_list_next() {
    // Nashville is liked by most, yet leaves early: 42, 26, 15, 17.
    let profile = profile(
        &["Memphis", "Nashville", "Chattanooga", "Knoxville"],
        &[
            (42, &[&[0], &[1], &[2], &[3]]),
            (26, &[&[1], &[2], &[3], &[0]]),
            (15, &[&[2], &[3], &[1], &[0]]),
            (17, &[&[3], &[2], &[1], &[0]]),
        ],
    );
    let outcome = run(&profile, Method::Irv, 1, TieRule::Report);
    assert_eq!(outcome.winners, [3]);
    assert_eq!(outcome.ranking, [[3], [0], [1], [2]]);
}

#[test]
fn spare_votes_are_passed_on_from_every_ballot_alike() {
    // 20 votes, 3 seats, quota 6: Chocolate has 12 and passes on half of each ballot.
    let profile = profile(
        &["Orange", "Pear", "Chocolate", "Strawberry", "Hamburger"],
        &[
            (4, &[&[0]]),
            (2, &[&[1], &[0]]),
            (8, &[&[2], &[3]]),
            (4, &[&[2], &[4]]),
            (1, &[&[3]]),
            (1, &[&[4]]),
        ],
    );
    let outcome = run(&profile, Method::Stv, 3, TieRule::Report);
    assert_eq!(outcome.winners, [2, 0, 3]);
    let Work::Rounds { quota, rounds, was_rounded } = outcome.work else { panic!("rounds") };
    assert_eq!((quota, was_rounded), (Some(6), false));
    assert_eq!(rounds[0].act, Act::Seated(vec![(2, Fraction::new(1u32.into(), 2u32.into()))]));
    assert_eq!(rounds[1].totals[2], (3, Fraction::whole(5)));
}

#[test]
fn level_options_share_a_ballot_until_one_of_them_leaves() {
    let profile = profile(&["A", "B", "C", "D"], &[(6, &[&[0, 1, 2]]), (7, &[&[3]]), (1, &[&[0]])]);
    let outcome = run(&profile, Method::Irv, 1, TieRule::Lot(Seed::new("x")));
    let Work::Rounds { rounds, .. } = outcome.work else { panic!("rounds") };
    let votes = |round: usize| -> Vec<String> {
        rounds[round].totals.iter().map(|(_, votes)| votes.exact()).collect()
    };
    assert_eq!(votes(0), ["3", "2", "2", "7"]);
    assert_eq!(votes(1), ["4", "3", "7"]);
    assert_eq!(votes(2), ["7", "7"]);
}

#[test]
fn a_tie_that_changes_nothing_needs_no_lot() {
    // B and C are level for leaving; A has the seat either way.
    let profile = profile(&["A", "B", "C"], &[(5, &[&[0]]), (3, &[&[1]]), (3, &[&[2]])]);
    let outcome = run(&profile, Method::Irv, 1, TieRule::Report);
    assert_eq!(outcome.winners, [0]);
    assert_eq!(outcome.ties[0].resolution, Resolution::NoDifference);
}

#[test]
fn a_tie_that_matters_stays_open_or_falls_by_the_lot() {
    let profile = profile(&["A", "B"], &[(3, &[&[0]]), (3, &[&[1]])]);
    let open = run(&profile, Method::Irv, 1, TieRule::Report);
    assert_eq!((open.winners.len(), open.undecided.as_slice()), (0, &[0, 1][..]));
    let seed = Seed::new("published before");
    let order = draw(&seed, &[0, 1], profile.options());
    let drawn = run(&profile, Method::Irv, 1, TieRule::Lot(seed));
    assert_eq!(drawn.winners, order[..1]);
    let fell_on = vec![order[1]];
    assert_eq!(drawn.ties[0].resolution, Resolution::Lot { order, fell_on });
}

#[test]
fn many_without_a_vote_leave_together() {
    let profile = profile(&["A", "B", "C", "D"], &[(3, &[&[0]]), (2, &[&[1]])]);
    let outcome = run(&profile, Method::Irv, 1, TieRule::Report);
    assert!(outcome.ties.is_empty());
    assert_eq!(outcome.ranking, vec![vec![0], vec![1], vec![2, 3]]);
}

#[test]
fn nobody_and_one_person_and_more_seats_than_options() {
    let nobody = profile(&["A", "B"], &[]);
    for method in [Method::Irv, Method::Stv] {
        assert_eq!(run(&nobody, method, 1, TieRule::Report).undecided, [0, 1]);
        assert_eq!(run(&nobody, method, 3, TieRule::Report).winners, [0, 1]);
        assert_eq!(run(&nobody, method, 3, TieRule::Report).open_seats(), 1);
        let one = profile(&["A", "B"], &[(1, &[&[1]])]);
        assert_eq!(run(&one, method, 1, TieRule::Report).winners, [1]);
    }
}

#[test]
fn thirty_surpluses_in_a_row_do_not_fill_the_memory() {
    // Everyone lists the same order, so every surplus feeds the next; digits would double 30 times.
    let names: Vec<String> = (0..34).map(|number| number.to_string()).collect();
    let same: Vec<Vec<usize>> = (0..34).map(|option| vec![option]).collect();
    let mut ballots = vec![(1_000_003, same)];
    ballots.extend((0..34).map(|option| (option as u64 + 1, vec![vec![option]])));
    let profile = Profile::ranked(names, ballots).unwrap();
    let outcome = run(&profile, Method::Stv, 30, TieRule::Report);
    assert_eq!(outcome.winners.len(), 30);
    let Work::Rounds { was_rounded, .. } = outcome.work else { panic!("rounds") };
    assert!(was_rounded);
}

#[test]
fn a_ballot_with_everyone_level_stays_in_one_piece() {
    let names: Vec<String> = (0..60).map(|number| number.to_string()).collect();
    let all: Vec<usize> = (0..60).collect();
    let mut ballots = vec![(60, vec![all])];
    ballots.extend((0..60).map(|option| (option as u64 + 1, vec![vec![option]])));
    let profile = Profile::ranked(names, ballots).unwrap();
    let outcome = run(&profile, Method::Irv, 1, TieRule::Report);
    assert_eq!(outcome.winners, [59]);
}
