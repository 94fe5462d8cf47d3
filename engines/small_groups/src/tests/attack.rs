//! A subtraction attacker with exact counts of everything shown, against random partnerships.

use crate::plan::Plan;
use crate::{Dimension, Floor, Place, Release, Scale, Tally, Value, Views};
use crate::{protect, protect::release};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Where each person stands, and for each item which point they chose (`None`: skipped).
type Partnership = (Vec<usize>, Vec<(Vec<usize>, Vec<Option<usize>>)>);

fn partnerships() -> impl Strategy<Value = Partnership> {
    (proptest::collection::vec(2_usize..6, 1..=3), 1_usize..4).prop_flat_map(|(sizes, n_items)| {
        // The last label of each dimension is "rather not say"; squaring makes groups unequal.
        let label = |n: usize| (0..=n * n).prop_map(move |x| n.min(x.isqrt()));
        let labels: Vec<_> = sizes.iter().map(|n| label(*n)).collect();
        let point = prop_oneof![1 => Just(None), 9 => (0_usize..6).prop_map(Some)];
        let person = (labels, proptest::collection::vec(point, n_items));
        (Just(sizes), proptest::collection::vec(person, 0..70))
    })
}

fn tally_of((sizes, people): &Partnership) -> Tally {
    let dimension = |(d, n): (usize, &usize)| {
        Dimension::new(format!("d{d}"), (0..*n).map(|g| format!("g{g}"))).unwrap()
    };
    let dimensions = sizes.iter().enumerate().map(dimension).collect();
    let mut tally = Tally::new(Views::new(Floor::LEAST, dimensions).unwrap());
    let n_items = people.first().map_or(0, |(_, points)| points.len());
    for item in 0..n_items {
        tally.ask(&format!("i{item}"), Scale::three_zones(5).unwrap()).unwrap();
    }
    for (labels, points) in people {
        let groups = labels.iter().zip(sizes).map(|(g, n)| (g < n).then_some(*g));
        let place = Place(groups.collect());
        for (item, point) in points.iter().enumerate() {
            let value = point.map(|p| if p == 5 { Value::CantSay } else { Value::Point(p) });
            if let Some(value) = value {
                tally.add(&format!("i{item}"), &place, &value).unwrap();
            }
        }
    }
    tally
}

/// Whether taking shown groups away from everyone together leaves a crowd under the floor, or a
/// shown view is one. The attacker is given exact counts where people see bands.
fn attacker_wins(tally: &Tally, release: &Release) -> bool {
    let floor = tally.views.floor().people();
    release.items().any(|(name, result)| {
        let item = &tally.items[name];
        let total = item.total().n_answers;
        let dimensions = tally.views.dimensions().iter().enumerate();
        let mut leaks = dimensions.map(|(d, dimension)| {
            let groups = (0..dimension.groups().len()).map(|g| (g, tally.views.group(d, g)));
            let is_shown = |g: &crate::Group| !result.group(g).unwrap().is_held();
            let shown: Vec<usize> = groups
                .filter(|(_, group)| is_shown(group))
                .map(|(g, _)| item.group(d, Some(g)).n_answers)
                .collect();
            let left = total - shown.iter().sum::<usize>();
            let is_all = shown.len() == dimension.groups().len() && left == 0;
            let is_left_small = !shown.is_empty() && left < floor && !is_all;
            shown.iter().any(|n| *n < floor) || (is_left_small && !result.total().is_held())
        });
        leaks.any(|leak| leak) || (!result.total().is_held() && total < floor)
    })
}

fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    )
}

#[test]
fn subtraction_never_finds_a_crowd_under_five_in_ten_thousand_partnerships() {
    let found = runner(10_000).run(&partnerships(), |partnership| {
        let tally = tally_of(&partnership);
        prop_assert!(!attacker_wins(&tally, &protect(&tally)));
        Ok(())
    });
    found.unwrap();
}

#[test]
fn without_the_complementary_step_subtraction_wins() {
    let found = runner(500).run(&partnerships(), |partnership| {
        let tally = tally_of(&partnership);
        prop_assert!(!attacker_wins(&tally, &release(&tally, &Plan::without_complement(&tally))));
        Ok(())
    });
    assert!(found.is_err(), "the attacker is too weak to prove anything");
}

#[test]
fn what_hidden_people_say_changes_no_group_and_nothing_that_is_hidden() {
    let cases = (partnerships(), any::<prop::sample::Index>(), 0_usize..6);
    let found = runner(2_000).run(&cases, |((sizes, people), who, point)| {
        prop_assume!(!people.is_empty());
        let before = protect(&tally_of(&(sizes.clone(), people.clone())));
        let mut changed = people.clone();
        let person = who.index(people.len());
        let labels = people[person].0.clone();
        for value in changed[person].1.iter_mut().flatten() {
            *value = point;
        }
        let after = protect(&tally_of(&(sizes.clone(), changed)));
        for ((name, was), (_, is)) in before.items().zip(after.items()) {
            for ((group, was), (_, is)) in was.groups().zip(is.groups()) {
                let idx: usize = group.dimension[1..].parse().unwrap();
                let is_own = format!("g{}", labels[idx]) == group.name;
                prop_assert!(was == is || (is_own && !was.is_held()), "{name} {group:?}");
            }
            prop_assert_eq!(was.total().is_held(), is.total().is_held());
        }
        Ok(())
    });
    found.unwrap();
}

#[test]
fn the_order_of_answers_changes_nothing() {
    let found = runner(300).run(&partnerships(), |(sizes, mut people)| {
        let before = protect(&tally_of(&(sizes.clone(), people.clone())));
        people.reverse();
        let n_items =
            |people: &[(Vec<usize>, Vec<Option<usize>>)]| people.first().map(|p| p.1.len());
        prop_assert_eq!(n_items(&people).is_some(), before.items().next().is_some());
        prop_assert_eq!(before, protect(&tally_of(&(sizes, people))));
        Ok(())
    });
    found.unwrap();
}
