//! Stories of small elections: worked out by hand, and tried out against every other number.

use proptest::prelude::*;

use super::*;
use crate::greedy::{OrderBy, fill};
use crate::instance::Instance;
use crate::mes::{self, Total};
use crate::testing::{any_settings, approvals, funded, plain, small, with_points};
use crate::{Completion, Utility, share_out, tell};

fn stories(election: &Election, settings: &Settings) -> Vec<IdeaStory> {
    explain(election, &share_out(election, settings), settings)
}

#[test]
fn supporters_who_spent_elsewhere_are_told_where() {
    // Everyone has 10; idea 0 takes 6.67 of each of the first six.
    let election = approvals(
        100,
        &[40, 25, 90, 12, 500],
        &[&[0, 1], &[0, 1], &[0, 1], &[0, 1], &[0, 1], &[0], &[2], &[2], &[2], &[2, 4]],
    );
    let stories = stories(&election, &plain());
    assert_eq!(stories[0].why, Why::Funded { how: How::Paid, envelope: String::new() });
    let Why::SpentElsewhere { left, rivals } = &stories[1].why else { panic!("{stories:?}") };
    assert_eq!(*left, 16);
    assert_eq!((rivals[0].idea, rivals[0].n_paid, rivals[0].paid), (0, 5, 33));
    assert_eq!(stories[1].what_if.price(), Some(16));
    assert_eq!(stories[2].why, Why::TooLittleSupport { together: 40 });
    assert_eq!(stories[2].what_if.price(), Some(40));
    assert_eq!(stories[3].why, Why::NoSupport);
    let words = tell(&election, &stories[1]);
    assert!(words.contains("5 people voted for it. They had 16 left, and it asks for 25."));
    assert!(words.contains("Their money went to \"Idea 0\": 100 in 100 of them paid 33 for it."));
    let what_if = "With the same share for each person, it would have been funded at a cost of 16, \
                   or with the vote of one more person.";
    assert!(words.contains(what_if), "{words}");
    assert!(tell(&election, &stories[4]).contains("fewer than 5 people"));
}

/// What a run with these shares comes to for an idea: whether its supporters pay, whether the pot can
/// pay for everything, and whether the idea is funded, filling up included.
fn run_with(changed: &Instance, total: Total, (idea, fills): (usize, bool)) -> (bool, bool, bool) {
    let run = mes::run(changed, total);
    let is_paid = run.rounds.iter().any(|round| round.idea == idea);
    let Some(left) = u128::from(changed.pot).checked_sub(run.spent) else {
        return (is_paid, false, false);
    };
    let mut is_taken = vec![false; changed.n_ideas()];
    run.rounds.iter().for_each(|round| is_taken[round.idea] = true);
    let filled = fill(changed, left, (OrderBy::Points, &is_taken)).taken;
    (is_paid, true, is_paid || fills && filled.contains(&idea))
}

#[test]
fn the_price_of_a_story_is_found_where_ideas_are_level_at_many_prices() {
    let ballots = [
        &[][..],
        &[(3, 3)],
        &[(3, 3)],
        &[],
        &[(3, 1)],
        &[],
        &[(4, 3)],
        &[(4, 1), (3, 3)],
        &[(4, 3)],
        &[(3, 1), (4, 3)],
        &[(3, 3), (4, 1)],
    ];
    let ballots: Vec<Vec<(u32, u32)>> = ballots.iter().map(|ballot| ballot.to_vec()).collect();
    let settings = Settings { utility: Utility::Cost, ..plain() };
    let election = with_points(9, &[3, 1, 4, 4, 5, 3], &ballots);
    let story = stories(&election, &settings).into_iter().find(|story| story.idea == 4).unwrap();
    assert_eq!(story.what_if.price(), Some(3));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn with_the_same_share_a_story_names_the_highest_price_and_the_fewest_people(
        (budget, costs, ballots) in small(), settings in any_settings()
    ) {
        let settings = Settings { rule: Rule::EqualShares, ..settings };
        let fills = matches!(settings.completion, Completion::Greedy | Completion::Add1Utilitarian);
        let election = with_points(budget, &costs, &ballots);
        let outcome = share_out(&election, &settings);
        let common = &outcome.pots[0];
        let instance = &common.instance;
        for story in explain(&election, &outcome, &settings) {
            let WhatIf::SameShare { price, n_more } = story.what_if else { continue };
            let idea = story.idea;
            let at = |price: u64| {
                let changed = instance.with_price((&election, &settings), (idea, price));
                run_with(&changed, common.total, (idea, fills))
            };
            let with = |n_more: u32| {
                let weight = instance.total_weight;
                let Total { num, den } = common.total;
                let total =
                    Total { num: num * (weight + u128::from(n_more)), den: den * weight };
                let changed =
                    instance.with_supporters((&election, &settings), (idea, n_more));
                run_with(&changed, total, (idea, fills))
            };
            if let Some(price) = price {
                prop_assert!(price < story.price && at(price).2, "{idea} at {price}");
            }
            if let Some(n_more) = n_more {
                prop_assert!(with(n_more as u32).2, "{idea} with {n_more} more");
            }
            let paid: Vec<u64> = (1..story.price).filter(|&price| at(price).0).collect();
            prop_assert_eq!(paid.len(), paid.last().map_or(0, |&last| last as usize));
            if let Some(&highest) = paid.last() && at(highest).1 {
                prop_assert!(price >= Some(highest), "{idea} at {highest}, not {price:?}");
                prop_assert!(fills || price == Some(highest), "{idea} at {highest}, not {price:?}");
            }
            if let Some(fewest) = (1..40).find(|&n_more| with(n_more).0) && with(fewest).1 {
                prop_assert!(with(fewest + 1).0, "more support hurts {idea}");
                let is_best = n_more.is_some_and(|n_more| n_more <= u64::from(fewest));
                prop_assert!(is_best, "{idea} with {fewest} more, not {n_more:?}");
                prop_assert!(fills || n_more == Some(u64::from(fewest)), "{idea} not {n_more:?}");
            }
        }
    }

    #[test]
    fn without_completion_the_price_of_a_story_is_that_of_the_whole_rule(
        (budget, costs, ballots) in small(), utility in prop_oneof![
            Just(Utility::Cost), Just(Utility::Cardinality)
        ]
    ) {
        let settings = Settings { utility, ..plain() };
        let election = with_points(budget, &costs, &ballots);
        let is_funded_at = |idea: usize, price: u64| {
            let mut costs = costs.clone();
            costs[idea] = price;
            funded(&with_points(budget, &costs, &ballots), &settings).contains(&idea)
        };
        for story in stories(&election, &settings) {
            if story.what_if != WhatIf::NotAsked {
                let highest = (1..story.price).rev().find(|&price| is_funded_at(story.idea, price));
                prop_assert_eq!(story.what_if.price(), highest, "{}", story.idea);
            }
        }
    }

    #[test]
    fn under_the_rules_to_compare_a_story_is_true_of_the_whole_rule(
        (budget, costs, ballots) in small(), settings in any_settings()
    ) {
        let election = with_points(budget, &costs, &ballots);
        for story in stories(&election, &settings) {
            let WhatIf::WholeRule { price, n_more } = story.what_if else { continue };
            if let Some(price) = price {
                let mut costs = costs.clone();
                costs[story.idea] = price;
                let again = funded(&with_points(budget, &costs, &ballots), &settings);
                prop_assert!(again.contains(&story.idea), "{} at {price}", story.idea);
            }
            if let Some(n_more) = n_more {
                let mut more = ballots.clone();
                more.extend((0..n_more).map(|_| vec![(story.idea as u32, 1)]));
                let again = funded(&with_points(budget, &costs, &more), &settings);
                prop_assert!(again.contains(&story.idea), "{} with {n_more}", story.idea);
            }
        }
    }
}
