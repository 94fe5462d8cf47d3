//! Points, approvals, dots, and ballots that do not fit the method.

use super::*;
use crate::lot::Seed;
use crate::outcome::{Resolution, Work};

fn names() -> Vec<String> {
    ["Garden", "Bus", "Library"].map(String::from).to_vec()
}

fn ranked() -> Profile {
    Profile::ranked(names(), [(3, vec![vec![0], vec![1]]), (2, vec![vec![1]])]).unwrap()
}

fn scores() -> Profile {
    let rules = PointRules::Scores { highest: 5 };
    Profile::graded(names(), rules, [(2, vec![(0, 5), (1, 2)]), (3, vec![(1, 4)])]).unwrap()
}

fn dots() -> Profile {
    let rules = PointRules::Dots { each: 3, per_option: 2 };
    Profile::graded(names(), rules, [(1, vec![(0, 2), (1, 1)]), (1, vec![(1, 1)])]).unwrap()
}

fn check(profile: &Profile, method: Method, sums: &[u128], winners: &[usize]) {
    let outcome = count(profile, &Settings::new(method)).unwrap();
    assert_eq!(outcome.work, Work::Sums(sums.to_vec()));
    assert_eq!(outcome.winners, winners);
}

#[test]
fn every_listed_option_is_approved() {
    check(&ranked(), Method::Approval, &[3, 5, 0], &[1]);
}

#[test]
fn points_and_dots_are_added_up() {
    check(&scores(), Method::Score, &[10, 16, 0], &[1]);
    check(&dots(), Method::Dots, &[2, 2, 0], &[]);
}

#[test]
fn equal_sums_are_a_tie_for_the_last_seat_only() {
    let two = Settings { seats: 2, ..Settings::new(Method::Dots) };
    let outcome = count(&dots(), &two).unwrap();
    assert_eq!((outcome.winners.as_slice(), outcome.ties.len()), (&[0, 1][..], 0));
    let lot = TieRule::Lot(Seed::new("seed"));
    let one = Settings { tie: lot, ..Settings::new(Method::Dots) };
    let outcome = count(&dots(), &one).unwrap();
    assert_eq!(outcome.winners.len(), 1);
    assert!(
        matches!(&outcome.ties[0].resolution, Resolution::Lot { fell_on, .. } if *fell_on == outcome.winners)
    );
}

#[test]
fn ballots_that_do_not_fit_are_refused_with_what_would() {
    for (profile, method, expected) in [
        (ranked(), Method::Score, CountError::NeedsScores),
        (ranked(), Method::Dots, CountError::NeedsDots),
        (scores(), Method::Dots, CountError::NeedsDots),
        (dots(), Method::Score, CountError::NeedsScores),
        (scores(), Method::Stv, CountError::NeedsRanks(Method::Stv, Method::Score)),
        (dots(), Method::Irv, CountError::NeedsRanks(Method::Irv, Method::Dots)),
    ] {
        assert_eq!(count(&profile, &Settings::new(method)), Err(expected));
    }
    let none = Settings { seats: 0, ..Settings::new(Method::Irv) };
    assert_eq!(count(&ranked(), &none), Err(CountError::NoSeats));
}

#[test]
fn more_seats_than_options_leave_some_empty() {
    for method in [Method::Schulze, Method::RankedPairs, Method::Irv, Method::Stv, Method::Approval]
    {
        let settings = Settings { seats: 5, ..Settings::new(method) };
        let outcome = count(&ranked(), &settings).unwrap();
        assert_eq!((outcome.winners.len(), outcome.open_seats()), (3, 2), "{method:?}");
        assert!(outcome.undecided.is_empty());
    }
}

#[test]
fn every_method_has_a_name_and_a_rule() {
    for method in Method::ALL {
        assert!(method.rule().ends_with('.'));
        assert_eq!(method.code(), method.code().to_lowercase());
    }
}
