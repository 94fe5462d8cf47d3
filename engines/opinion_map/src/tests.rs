//! The map as a whole: the same for the same votes, never a small group, a defined answer for every
//! beginning.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use proptest::prelude::*;

use crate::made_up::{Cast, Chance, cast, table};
use crate::votes::{MAX_STATEMENTS, mix};
use crate::*;

fn map_of(casts: &[Cast], settings: &Settings) -> WholeMap {
    match compute(&table(casts), &Moderation::default(), settings) {
        Answer::Map(map) => *map,
        Answer::NotYet(reason, _) => panic!("no map: {reason}"),
    }
}

fn why_not(casts: &[Cast], moderation: &Moderation) -> NoMapYet {
    match compute(&table(casts), moderation, &Settings::ROBUST) {
        Answer::Map(map) => panic!("there is a map: {map:?}"),
        Answer::NotYet(reason, _) => reason,
    }
}

fn at_once(jobs: Vec<Job<'_>>) {
    std::thread::scope(|scope| {
        for job in jobs {
            scope.spawn(job);
        }
    });
}

fn one(person: u64, statement: u64, vote: Vote) -> Cast {
    Cast { person, statement, vote, time: 0 }
}

#[test]
fn planted_leanings_are_found() {
    let map = map_of(&cast(90, 40, 3, 1), &Settings::ROBUST);
    assert_eq!(map.groups.sizes, [30, 30, 30]);
    for (idx, group) in map.groups.of.iter().enumerate() {
        assert_eq!(*group, map.groups.of[map.people[idx] as usize % 3]);
    }
}

#[test]
fn the_order_in_which_votes_come_does_not_matter() {
    for (people, leanings) in [(70, 3), (400, 2), (12, 2)] {
        let mut casts = cast(people, 30, leanings, 7);
        let whole = |casts: &[Cast]| {
            to_json(&compute(&table(casts), &Moderation::default(), &Settings::ROBUST))
        };
        let expected = whole(&casts);
        let mut chance = Chance(5);
        for _ in 0..10 {
            chance.shuffle(&mut casts);
            assert_eq!(whole(&casts), expected);
        }
    }
}

#[test]
fn the_ids_of_people_do_not_matter() {
    let casts = cast(80, 25, 3, 3);
    let expected = map_of(&casts, &Settings::ROBUST).shown();
    for seed in 1..=10 {
        let mut other = casts.clone();
        for cast in &mut other {
            cast.person = mix(cast.person ^ mix(seed));
        }
        Chance(seed).shuffle(&mut other);
        assert_eq!(map_of(&other, &Settings::ROBUST).shown(), expected);
    }
}

#[test]
fn the_ids_of_statements_do_not_change_a_bit_of_the_picture() {
    let casts = cast(80, 25, 3, 3);
    let expected = map_of(&casts, &Settings::ROBUST);
    for seed in 1..=10 {
        let mut other = casts.clone();
        for cast in &mut other {
            cast.statement = mix(cast.statement ^ mix(seed));
        }
        Chance(seed).shuffle(&mut other);
        let map = map_of(&other, &Settings::ROBUST);
        let place = |map: &WholeMap, person: u64| {
            let idx = map.people.iter().position(|&id| id == person).unwrap();
            map.places[idx].map(f64::to_bits)
        };
        for person in 0..80 {
            assert_eq!(place(&map, person), place(&expected, person));
        }
        assert_eq!(map.groups.sizes, expected.groups.sizes);
        assert_eq!(map.groups.silhouettes, expected.groups.silhouettes);
    }
}

#[test]
fn the_number_of_threads_does_not_change_a_digit() {
    let votes = table(&cast(300, 60, 3, 11));
    assert!(votes.n_votes() > 8 * products::VOTES_PER_THREAD);
    let none_out = vec![false; votes.n_statements()];
    let centred = products::Centred::new(&votes, &none_out, Workers::ONE);
    assert!(!centred.counts_pairs(), "threads share going through votes");
    let with = |count: usize| {
        let workers = Workers::new(NonZeroUsize::new(count).unwrap(), at_once);
        let settings = Settings { workers, ..Settings::ROBUST };
        to_json(&compute(&votes, &Moderation::default(), &settings))
    };
    let expected = with(1);
    assert!(with(2) == expected, "two threads differ");
    assert!(with(8) == expected, "eight threads differ");
}

#[test]
fn every_beginning_has_a_defined_answer() {
    let none = Moderation::default();
    assert_eq!(why_not(&[], &none), NoMapYet::NoVotes);
    let alone: Vec<Cast> = (0..9).map(|s| one(1, s, Vote::Agree)).collect();
    assert_eq!(why_not(&alone, &none), NoMapYet::OnePerson);
    let two = [one(1, 1, Vote::Agree), one(2, 1, Vote::Disagree)];
    assert_eq!(why_not(&two, &none), NoMapYet::OneStatement);
    let same = |vote| (0..90).map(move |n| one(n / 9, n % 9, vote)).collect::<Vec<_>>();
    assert_eq!(why_not(&same(Vote::Pass), &none), NoMapYet::NobodyDiffers);
    assert_eq!(why_not(&same(Vote::Agree), &none), NoMapYet::NobodyDiffers);
    let all: Vec<u64> = (0..9).collect();
    let out = Moderation { taken_out: all.iter().copied().collect(), ..Moderation::default() };
    assert_eq!(why_not(&cast(30, 9, 2, 1), &out), NoMapYet::EverythingTakenOut);
    let but_one = Moderation { about_people: all[1..].iter().copied().collect(), ..none.clone() };
    assert_eq!(why_not(&cast(30, 9, 2, 1), &but_one), NoMapYet::OneStatement);
    let few = NoMapYet::TooFewPeople { people: 4, needed: 5 };
    assert_eq!(why_not(&cast(4, 9, 2, 1), &none), few);
}

#[test]
fn statements_without_votes_count_and_do_no_harm() {
    let mut builder = VotesBuilder::new();
    builder.add_statement(77).unwrap();
    for cast in cast(30, 9, 2, 1) {
        builder.add(cast.person, cast.statement, cast.vote).unwrap();
    }
    let votes = builder.finish();
    assert_eq!(votes.n_statements(), 10);
    let answer = compute(&votes, &Moderation::default(), &Settings::ROBUST);
    assert!(to_json(&answer).contains("\"77\": 0"));
}

#[test]
fn fifteen_people_are_grouped_even_when_few_voted_enough() {
    // Five with nine votes, twenty with three.
    let mut casts = cast(5, 9, 2, 1);
    casts.retain(|cast| cast.statement < 9);
    for person in 5..25 {
        for statement in 0..3 {
            let vote = if (person + statement) % 2 == 0 { Vote::Agree } else { Vote::Disagree };
            casts.push(Cast { person, statement, vote, time: 0 });
        }
    }
    let map = map_of(&casts, &Settings::ROBUST);
    assert_eq!(map.grouped.len(), 15);
}

#[test]
fn ids_can_be_as_large_as_numbers_go() {
    let mut casts = cast(30, 9, 2, 1);
    for cast in &mut casts {
        cast.person = u64::MAX - cast.person;
        cast.statement = (1 << 63) - cast.statement;
    }
    let map = map_of(&casts, &Settings::ROBUST);
    assert!(map.people.contains(&u64::MAX));
}

#[test]
fn one_statement_too_many_is_refused() {
    let mut builder = VotesBuilder::new();
    for statement in 0..MAX_STATEMENTS as u64 {
        builder.add(1, statement, Vote::Agree).unwrap();
        builder.add(2, statement, Vote::Disagree).unwrap();
    }
    assert_eq!(builder.add(1, 1 << 40, Vote::Agree), Err(TooMany::Statements));
    let votes = builder.finish();
    assert_eq!(votes.n_votes(), 2 * MAX_STATEMENTS);
    let compat = Settings { mode: Mode::Compat, ..Settings::ROBUST };
    assert!(matches!(compute(&votes, &Moderation::default(), &compat), Answer::Map(_)));
}

#[test]
fn given_groups_are_taken_as_they_are() {
    let casts = cast(40, 12, 2, 4);
    let labels: BTreeMap<u64, u32> = (0..30).map(|id| (id, u32::from(id >= 10))).collect();
    let settings = Settings { mode: Mode::Given(labels), ..Settings::ROBUST };
    let map = map_of(&casts, &settings);
    assert_eq!(map.groups.sizes, [10, 20]);
    assert_eq!(map.shown(), None);
}

#[test]
fn a_floor_can_be_raised_and_never_lowered() {
    assert_eq!(GroupFloor::new(4), None);
    let floor = GroupFloor::new(25).unwrap();
    let casts = cast(60, 30, 3, 9);
    assert_eq!(map_of(&casts, &Settings::ROBUST).groups.sizes.len(), 3);
    let map = map_of(&casts, &Settings { floor, ..Settings::ROBUST });
    assert!(map.groups.sizes.iter().all(|&size| size >= 25), "{:?}", map.groups.sizes);
}

#[test]
fn common_ground_found_with_groups_also_holds_without_them() {
    // Everyone agrees with statement 100; groups differ on the others.
    let mut casts = cast(60, 30, 2, 2);
    casts.extend((0..60).map(|person| one(person, 100, Vote::Agree)));
    let votes = table(&casts);
    let map = map_of(&casts, &Settings::ROBUST);
    let shown = map.shown().unwrap();
    assert_eq!(shown.holds_across[0].statement, 100);
    let best = second_opinion(&map, &votes).into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
    assert_eq!(best.map(|(id, _)| id), Some(100));
    assert!(to_words(&Answer::Map(Box::new(map)), &votes).contains("statement 100: agree: A over"));
}

#[test]
fn the_second_opinion_does_not_depend_on_order() {
    let mut casts = cast(60, 30, 2, 2);
    let expected = second_opinion(&map_of(&casts, &Settings::ROBUST), &table(&casts));
    Chance(1).shuffle(&mut casts);
    assert_eq!(second_opinion(&map_of(&casts, &Settings::ROBUST), &table(&casts)), expected);
}

#[test]
fn a_large_map_on_a_grid_is_as_good_as_an_exact_one() {
    // Beyond 4,000 people places are joined on a grid; the planted leanings must still come out.
    let map = map_of(&cast(4_400, 30, 2, 5), &Settings::ROBUST);
    let sizes = &map.groups.sizes;
    assert!(sizes.len() == 2 && sizes[0] < 2_250, "{sizes:?}");
    let exact: Vec<_> = map.places.iter().map(|&place| points::to_steps(place)).collect();
    let half = groups::robust(&exact[..3_900], 5);
    assert!((half.ways[0].silhouette - map.groups.silhouettes[0]).abs() < 0.01);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_shown_is_about_fewer_people_than_the_floor(
        people in 5u64..60, statements in 2u64..15, leanings in 1u64..5, seed in 0u64..1_000,
    ) {
        let casts = cast(people, statements, leanings, seed);
        let votes = table(&casts);
        if let Answer::Map(map) = compute(&votes, &Moderation::default(), &Settings::ROBUST) {
            prop_assert!(map.groups.sizes.iter().all(|&size| size >= 5));
            let shown = map.shown().unwrap();
            for (idx, group) in shown.groups.iter().enumerate() {
                prop_assert!(group.at_least_people >= 5);
                for statement in &group.stands_for {
                    prop_assert!(statement.answered[idx] != Answered::TooFew);
                }
                let seen: usize = group.patches.iter().map(|patch| match patch.depth {
                    1 => 5,
                    2 => 10,
                    _ => 20,
                }).sum();
                prop_assert!(seen <= map.groups.sizes[idx]);
            }
        }
    }

    #[test]
    fn any_votes_have_an_answer(
        votes in prop::collection::vec((0u64..12, 0u64..8, 0u8..3, -3i64..3), 0..120),
        mode in 0u8..3,
    ) {
        let mut casts = Vec::new();
        for (person, statement, vote, time) in votes {
            let vote = [Vote::Disagree, Vote::Pass, Vote::Agree][usize::from(vote)];
            casts.push(Cast { person, statement, vote, time });
        }
        let mode = match mode {
            0 => Mode::Robust,
            1 => Mode::Compat,
            _ => Mode::Given([(1, 0), (2, 3)].into()),
        };
        let votes = table(&casts);
        let answer = compute(&votes, &Moderation::default(), &Settings { mode, ..Settings::ROBUST });
        let json = to_json(&answer);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        prop_assert!(!json.contains("null"), "{}", json);
        prop_assert!(!to_words(&answer, &votes).is_empty());
    }
}
