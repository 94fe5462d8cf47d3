//! Shares that come apart and come together again.

use super::*;
use crate::profile::{Ballots, Profile};

fn ballots(n_options: usize, ranks: Vec<Vec<usize>>) -> RankedBallots {
    let names = (0..n_options).map(|number| number.to_string()).collect();
    match Profile::ranked(names, [(6, ranks)]).unwrap().ballots() {
        Ballots::Ranked(ballots) => ballots.clone(),
        Ballots::Graded(_) => panic!("ranked"),
    }
}

fn totals(piles: &Piles<'_>) -> Vec<String> {
    piles.held.iter().map(|pile| pile.total.exact()).collect()
}

#[test]
fn a_shared_ballot_is_whole_again_when_one_is_left() {
    let ballots = ballots(4, vec![vec![0, 1, 2], vec![3]]);
    let mut piles = Piles::new(&ballots, 4);
    assert_eq!(totals(&piles), ["2", "2", "2", "0"]);
    for (option, expected) in
        [(0, ["0", "3", "3", "0"]), (1, ["0", "0", "6", "0"]), (2, ["0", "0", "0", "6"])]
    {
        piles.close(&[option]);
        piles.pass_on_all(option);
        assert_eq!(totals(&piles), expected);
    }
    assert_eq!(piles.held[3].parcels.len(), 1);
    piles.close(&[3]);
    piles.pass_on_all(3);
    assert_eq!(piles.aside().exact(), "6");
}

#[test]
fn a_part_is_passed_on_and_the_rest_stays() {
    let ballots = ballots(2, vec![vec![0], vec![1]]);
    let mut piles = Piles::new(&ballots, 2);
    piles.close(&[0]);
    piles.pass_on_part(0, &Fraction::new(1u32.into(), 3u32.into()), Fraction::whole(4));
    assert_eq!(totals(&piles), ["4", "2"]);
    assert_eq!(piles.standing().collect::<Vec<_>>(), [1]);
}
