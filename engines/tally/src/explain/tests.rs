//! The words people read.

use super::*;
use crate::lot::{Seed, TieRule};
use crate::{Method, Settings, count};

fn vote() -> Profile {
    let names = ["Garden", "Bus", "Library"].map(String::from).to_vec();
    let ballots = [
        (4, vec![vec![0], vec![1], vec![2]]),
        (3, vec![vec![1], vec![2]]),
        (2, vec![vec![2], vec![0]]),
    ];
    let mut profile = Profile::ranked(names, ballots).unwrap();
    profile.title = "What comes first?".into();
    profile
}

fn told(profile: &Profile, method: Method, seats: usize, tie: TieRule) -> String {
    let outcome = count(profile, &Settings { seats, tie, ..Settings::new(method) }).unwrap();
    explain(profile, &outcome)
}

#[test]
fn a_schulze_count_is_told_from_result_to_table() {
    let text = told(&vote(), Method::Schulze, 1, TieRule::Report);
    let (short, _) = text.split_once("\nThe rule:").unwrap();
    assert_eq!(
        short,
        "What comes first?\n\n\
         Counted with schulze: 9 ballots, 3 options, 1 seat.\n\
         Unlisted options count as below all listed, and level with each other.\n\n\
         Chosen: Garden.\n\n\
         From first to last:\n    \
         1. Garden\n    \
         2. Bus\n    \
         3. Library\n"
    );
    assert!(text.contains("[1] Garden     ·   6*   4\n"), "{text}");
    assert!(text.contains("Garden stands above Library: 6 to 5."), "{text}");
    assert!(text.contains("No option wins against each other option."), "{text}");
}

#[test]
fn ranked_pairs_tell_which_win_did_not_count() {
    let text = told(&vote(), Method::RankedPairs, 1, TieRule::Report);
    assert!(text.contains("Library over Garden, strength 1: not counted"), "{text}");
}

#[test]
fn a_transferable_count_tells_quota_rounds_and_shares() {
    let names = ["A", "B", "C"].map(String::from).to_vec();
    let ballots = [(8, vec![vec![0], vec![1]]), (2, vec![vec![1]]), (3, vec![vec![2]])];
    let profile = Profile::ranked(names, ballots).unwrap();
    let text = told(&profile, Method::Stv, 2, TieRule::Report);
    assert!(text.contains("The quota is 5 votes"), "{text}");
    assert!(text.contains("Of each of its ballots, 3/8 goes on"), "{text}");
    assert!(text.contains("Chosen: A and B."), "{text}");
}

#[test]
fn a_tie_is_told_open_and_then_by_the_lot() {
    let names = ["A", "B"].map(String::from).to_vec();
    let profile = Profile::ranked(names, [(1, vec![vec![0]]), (1, vec![vec![1]])]).unwrap();
    for (method, open) in [
        (Method::Irv, "A and B have equally few votes, and one must leave. This is open"),
        (Method::Approval, "A and B are level where the seats end. This is open"),
        (Method::Schulze, "A and B are level where the seats end. This is open"),
    ] {
        let text = told(&profile, method, 1, TieRule::Report);
        assert!(text.contains("Not decided: A and B can still take the seat."), "{text}");
        assert!(text.contains(open), "{text}");
        let text = told(&profile, method, 1, TieRule::Lot(Seed::new("seed")));
        assert!(text.contains("The lot drew"), "{text}");
        assert!(!text.contains("Not decided"), "{text}");
    }
}

#[test]
fn words_stay_in_line() {
    assert_eq!(plural(1, "seat"), "1 seat");
    let rows = [vec!["Café".to_owned(), "7".to_owned()], vec!["A".to_owned(), "10".to_owned()]];
    assert_eq!(table(&["", "Votes"], &rows), "        Votes\n  Café      7\n  A        10");
}
