//! Laws that the counts must keep, tried on made-up ballots.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::lot::{Seed, TieRule};
use crate::outcome::{Outcome, Resolution, Work};
use crate::pairwise::{Pairwise, Strength};
use crate::profile::{Ballots, Profile, Unlisted};
use crate::runoff::droop;
use crate::{Fraction, Method, Settings, count};

const LETTERS: &str = "ABCDEFG";
const RANKED: [Method; 4] = [Method::Schulze, Method::RankedPairs, Method::Irv, Method::Stv];
const PAIRED: [Method; 2] = [Method::Schulze, Method::RankedPairs];

/// A ballot: how many people, and for each option its rank, or none.
type Marks = (u64, Vec<Option<usize>>);

fn any_marks(n_options: usize, most: u64) -> impl Strategy<Value = Vec<Marks>> {
    let rank = prop_oneof![4 => (0..n_options).prop_map(Some), 1 => Just(None)];
    vec((1..=most, vec(rank, n_options)), 1..12)
}

fn any_vote() -> impl Strategy<Value = Vec<Marks>> {
    (2..=6usize).prop_flat_map(|n_options| any_marks(n_options, 9))
}

fn names(n_options: usize) -> Vec<String> {
    LETTERS.chars().take(n_options).map(String::from).collect()
}

fn ranks(marks: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut ranks = vec![vec![]; marks.len() + 1];
    for (option, rank) in marks.iter().enumerate() {
        if let Some(rank) = rank {
            ranks[*rank].push(option);
        }
    }
    ranks.retain(|rank| !rank.is_empty());
    ranks
}

fn profile(vote: &[Marks]) -> Profile {
    let n_options = vote[0].1.len();
    let ballots = vote.iter().map(|(weight, marks)| (*weight, ranks(marks)));
    Profile::ranked(names(n_options), ballots).expect("good ballots")
}

fn settings(method: Method, strength: Strength) -> Settings {
    Settings { strength, ..Settings::new(method) }
}

fn pairwise(profile: &Profile) -> Pairwise {
    let Ballots::Ranked(ballots) = profile.ballots() else { panic!("ranked") };
    Pairwise::of(ballots, profile.options().len(), Unlisted::Below)
}

/// Whoever is chosen or may still be.
fn possible(outcome: &Outcome) -> BTreeSet<usize> {
    outcome.winners.iter().chain(&outcome.undecided).copied().collect()
}

fn possible_names(profile: &Profile, outcome: &Outcome) -> BTreeSet<String> {
    possible(outcome).into_iter().map(|option| profile.options()[option].clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whoever_wins_against_everyone_is_chosen(vote in any_vote()) {
        let profile = profile(&vote);
        if let Some(winner) = pairwise(&profile).condorcet_winner() {
            for method in PAIRED {
                for strength in [Strength::WinningVotes, Strength::Margins] {
                    let outcome = count(&profile, &settings(method, strength)).unwrap();
                    prop_assert_eq!(&outcome.winners, &[winner]);
                }
            }
        }
    }

    #[test]
    fn the_chosen_are_in_the_smallest_group_that_wins_against_all_others(vote in any_vote()) {
        let profile = profile(&vote);
        let table = pairwise(&profile);
        let smith: BTreeSet<usize> = table.smith_set().into_iter().collect();
        for a in &smith {
            for b in 0..table.n_options() {
                prop_assert!(smith.contains(&b) || table.beats(*a, b));
            }
        }
        for method in PAIRED {
            for strength in [Strength::WinningVotes, Strength::Margins] {
                let outcome = count(&profile, &settings(method, strength)).unwrap();
                prop_assert!(possible(&outcome).is_subset(&smith));
            }
        }
    }

    #[test]
    fn no_smaller_group_wins_against_all_others(vote in any_vote()) {
        let table = pairwise(&profile(&vote));
        let smith = table.smith_set();
        for mask in 1u32..(1 << table.n_options()) {
            let inside = |option: usize| mask >> option & 1 == 1;
            let all = 0..table.n_options();
            let dominates = all.clone().filter(|a| inside(*a))
                .all(|a| all.clone().filter(|b| !inside(*b)).all(|b| table.beats(a, b)));
            if dominates {
                prop_assert!(smith.iter().all(|member| inside(*member)));
            }
        }
    }

    #[test]
    fn turning_every_ballot_round_unseats_a_sole_winner(vote in any_vote()) {
        let forward = profile(&vote);
        let n = forward.options().len();
        // Unlisted options stay below the listed, so every ballot is filled first.
        let full: Vec<Marks> = vote.iter().map(|(weight, marks)| {
            (*weight, marks.iter().map(|rank| Some(rank.unwrap_or(n))).collect())
        }).collect();
        let back: Vec<Marks> = full.iter().map(|(weight, marks)| {
            (*weight, marks.iter().map(|rank| rank.map(|rank| n - rank)).collect())
        }).collect();
        let (full, back) = (profile(&full), profile(&back));
        for method in PAIRED {
            for strength in [Strength::WinningVotes, Strength::Margins] {
                let settings = settings(method, strength);
                let (there, again) = (count(&full, &settings).unwrap(), count(&back, &settings).unwrap());
                if let ([winner], []) = (there.winners.as_slice(), there.undecided.as_slice()) {
                    prop_assert_ne!(&again.winners, &[*winner]);
                }
            }
        }
    }

    #[test]
    fn a_clone_does_not_change_who_else_can_win(vote in any_vote(), cloned in 0..6usize) {
        let n = vote[0].1.len();
        let cloned = cloned % n;
        // The clone comes directly after its original, or level with it where others are too.
        let with_clone: Vec<Marks> = vote
            .iter()
            .map(|(weight, marks)| {
                let mut twice: Vec<Option<usize>> =
                    marks.iter().map(|rank| rank.map(|rank| 2 * rank)).collect();
                let is_alone = marks.iter().filter(|rank| **rank == marks[cloned]).count() == 1;
                twice.push(marks[cloned].map(|rank| 2 * rank + usize::from(is_alone)));
                (*weight, twice)
            })
            .collect();
        let original = profile(&vote);
        let larger = {
            let ballots = with_clone.iter().map(|(weight, marks)| {
                let mut ranks = vec![vec![]; 2 * n + 2];
                for (option, rank) in marks.iter().enumerate() {
                    if let Some(rank) = rank { ranks[*rank].push(option); }
                }
                ranks.retain(|rank| !rank.is_empty());
                (*weight, ranks)
            });
            Profile::ranked(names(n + 1), ballots).unwrap()
        };
        for method in PAIRED {
            for strength in [Strength::WinningVotes, Strength::Margins] {
                let settings = settings(method, strength);
                let before = possible(&count(&original, &settings).unwrap());
                let after = possible(&count(&larger, &settings).unwrap());
                let merged: BTreeSet<usize> =
                    after.into_iter().map(|option| if option == n { cloned } else { option }).collect();
                if method == Method::Schulze {
                    prop_assert_eq!(&merged, &before);
                } else {
                    // Ties among pairs are reported on the safe side, so compare when there are none.
                    if before.len() == 1 && merged.len() == 1 {
                        prop_assert_eq!(&merged, &before);
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_of_ballots_and_options_does_not_matter(vote in any_vote(), turn in 0..6usize, seats in 1..4usize) {
        let straight = profile(&vote);
        let n = straight.options().len();
        let turn = turn % n;
        let mut turned_names = names(n);
        turned_names.rotate_left(turn);
        let ballots = vote.iter().rev().map(|(weight, marks)| {
            let mut marks = marks.clone();
            marks.rotate_left(turn);
            (*weight, ranks(&marks))
        });
        let turned = Profile::ranked(turned_names, ballots).unwrap();
        for method in RANKED {
            for tie in [TieRule::Report, TieRule::Lot(Seed::new("river"))] {
                let settings = Settings { seats, tie, ..Settings::new(method) };
                let (one, two) = (count(&straight, &settings).unwrap(), count(&turned, &settings).unwrap());
                prop_assert_eq!(possible_names(&straight, &one), possible_names(&turned, &two));
                prop_assert_eq!(one.winners.len(), two.winners.len());
            }
        }
    }

    #[test]
    fn ten_people_with_one_ballot_are_ten_ballots(vote in any_vote(), seats in 1..4usize) {
        let bundled = profile(&vote);
        let single: Vec<Marks> = vote.iter()
            .flat_map(|(weight, marks)| (0..*weight).map(|_| (1, marks.clone())))
            .collect();
        let single = profile(&single);
        prop_assert_eq!(pairwise(&bundled), pairwise(&single));
        for method in RANKED {
            let settings = Settings { seats, ..Settings::new(method) };
            prop_assert_eq!(count(&bundled, &settings).unwrap(), count(&single, &settings).unwrap());
        }
    }

    #[test]
    fn the_lot_only_chooses_among_those_left_open(vote in any_vote(), seed in "[a-z]{1,4}", seats in 1..4usize) {
        let profile = profile(&vote);
        for method in RANKED {
            let open = Settings { seats, ..Settings::new(method) };
            let by_lot = Settings { tie: TieRule::Lot(Seed::new(seed.clone())), ..open.clone() };
            let (open, drawn) = (count(&profile, &open).unwrap(), count(&profile, &by_lot).unwrap());
            let drawn_set: BTreeSet<usize> = drawn.winners.iter().copied().collect();
            prop_assert!(drawn_set.is_subset(&possible(&open)), "{:?} {:?}", open, drawn);
            prop_assert!(open.winners.iter().all(|winner| drawn_set.contains(winner)), "{:?} {:?}", open, drawn);
            prop_assert!(drawn.undecided.is_empty());
            prop_assert_eq!(drawn.winners.len(), seats.min(profile.options().len()));
            let left_open = drawn.ties.iter().filter(|tie| tie.resolution == Resolution::Open).count();
            prop_assert_eq!(left_open, 0);
        }
    }

    #[test]
    fn everyone_is_ranked_exactly_once(vote in any_vote(), seats in 1..5usize) {
        let profile = profile(&vote);
        for method in RANKED {
            let outcome = count(&profile, &Settings { seats, ..Settings::new(method) }).unwrap();
            let mut all = outcome.ranking.concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..profile.options().len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_vote_is_lost_and_none_is_made(vote in any_vote(), seats in 1..4usize) {
        let profile = profile(&vote);
        let quota = Fraction::whole(droop(profile.n_votes(), seats));
        let settings = Settings { seats, ..Settings::new(Method::Stv) };
        let outcome = count(&profile, &settings).unwrap();
        let Work::Rounds { rounds, .. } = &outcome.work else { panic!("rounds") };
        let mut kept = Fraction::zero();
        for round in rounds {
            let mut sum = round.aside.plus(&kept);
            for (_, votes) in &round.totals {
                sum = sum.plus(votes);
            }
            prop_assert_eq!(sum.to_whole(), Some(profile.n_votes()));
            if let crate::Act::Seated(parts) = &round.act {
                prop_assert!(parts.len() <= seats);
                for _ in parts {
                    kept = kept.plus(&quota);
                }
            }
        }
    }

    #[test]
    fn a_group_with_enough_votes_for_two_seats_gets_two(
        inside in vec(vec(0..3usize, 3), 1..6), outside in vec(vec(0..3usize, 3), 1..6),
        seats in 2..4usize,
    ) {
        // People of the group list A, B, C in any order before anyone else; the others D, E, F.
        let mut ballots: Vec<(u64, Vec<Vec<usize>>)> = vec![];
        let strict = |order: &[usize], first: usize| {
            let mut left = vec![first, first + 1, first + 2];
            order.iter().map(|at| vec![left.remove(at % left.len())]).collect::<Vec<_>>()
        };
        ballots.extend(inside.iter().map(|order| (7, strict(order, 0))));
        ballots.extend(outside.iter().map(|order| (5, strict(order, 3))));
        let profile = Profile::ranked(names(6), ballots).unwrap();
        let n_inside = 7 * inside.len() as u64;
        let quota = droop(profile.n_votes(), seats);
        let owed = usize::try_from(n_inside / quota).unwrap().min(3).min(seats);
        let tie = TieRule::Lot(Seed::new("a"));
        let outcome = count(&profile, &Settings { seats, tie, ..Settings::new(Method::Stv) }).unwrap();
        let got = outcome.winners.iter().filter(|winner| **winner < 3).count();
        prop_assert!(got >= owed, "{} of {}: {:?}", got, owed, outcome);
    }
}
