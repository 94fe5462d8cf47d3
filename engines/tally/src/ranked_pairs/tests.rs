//! Kept wins, circles, and equally strong wins.

use super::*;
use crate::lot::Seed;

fn circle(weights: [u64; 3]) -> Profile {
    let names = ["A", "B", "C"].map(String::from).to_vec();
    let [one, two, three] = weights;
    let ballots = [
        (one, vec![vec![0], vec![1], vec![2]]),
        (two, vec![vec![1], vec![2], vec![0]]),
        (three, vec![vec![2], vec![0], vec![1]]),
    ];
    Profile::ranked(names, ballots).unwrap()
}

fn check(profile: &Profile, tie: TieRule, winners: &[usize], undecided: &[usize]) -> Outcome {
    let settings = Settings { tie, ..Settings::new(Method::RankedPairs) };
    let outcome = crate::count(profile, &settings).unwrap();
    assert_eq!((outcome.winners.as_slice(), outcome.undecided.as_slice()), (winners, undecided));
    outcome
}

#[test]
fn the_weakest_win_of_a_circle_is_set_aside() {
    let outcome = check(&circle([4, 3, 2]), TieRule::Report, &[0], &[]);
    let Work::Pairs(work) = outcome.work else { panic!("pairs") };
    let states: Vec<(usize, usize, LockState)> =
        work.locks.iter().map(|lock| (lock.winner, lock.loser, lock.state)).collect();
    assert_eq!(
        states,
        [(1, 2, LockState::Kept), (0, 1, LockState::Kept), (2, 0, LockState::SetAside)]
    );
}

#[test]
fn a_circle_of_equal_wins_stays_open_without_a_lot() {
    let outcome = check(&circle([1, 1, 1]), TieRule::Report, &[], &[0, 1, 2]);
    assert_eq!(outcome.ties[0].kind, TieKind::Pairs(vec![(0, 1), (1, 2), (2, 0)]));
    assert_eq!(outcome.ties[0].resolution, Resolution::Open);
}

#[test]
fn the_first_drawn_wins_a_circle_of_equal_wins() {
    let profile = circle([1, 1, 1]);
    for seed in ["river", "harvest", "2026"] {
        let seed = Seed::new(seed);
        let order = draw(&seed, &[0, 1, 2], profile.options());
        check(&profile, TieRule::Lot(seed), &order[..1], &[]);
    }
}

#[test]
fn reach_follows_wins_as_far_as_they_go() {
    let mut reach = Reach::new(130);
    reach.add(0, 64);
    reach.add(128, 129);
    reach.add(64, 128);
    assert!(reach.has(0, 129) && reach.has(64, 129) && !reach.has(129, 0));
}
