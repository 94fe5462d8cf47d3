//! Floats against whole numbers, and the scan against taking every step.

use num_traits::ToPrimitive;
use proptest::prelude::*;

use super::scan::scan;
use super::*;
use crate::instance::View;
use crate::testing::{any_settings, approvals, medium, plain, small, with_points};
use crate::{Election, Settings, Step};

/// The scan without skipping anything, in whole numbers.
fn step_by_step(instance: &Instance, step: Step, until: Until) -> (Vec<usize>, u64) {
    let total = |k: u64| match step {
        Step::Relative => {
            Total { num: u128::from(instance.pot) * (1000 + u128::from(k)), den: 1000 }
        }
        Step::Units(units) => Total {
            num: u128::from(instance.pot)
                + u128::from(units) * u128::from(instance.n_ballots) * u128::from(k),
            den: 1,
        },
    };
    let ideas = |run: &Run| run.rounds.iter().map(|round| round.idea).collect::<Vec<_>>();
    let exact = |k| fast::Runner::new(instance, total(k), Arithmetic::Exact).run(None);
    let n_supported = instance.priced_ideas().count();
    let mut last = exact(0);
    let mut k = 0;
    while k < 5_000 {
        let left = u128::from(instance.pot).saturating_sub(last.spent);
        let funded = ideas(&last);
        let fits =
            |idea: usize| !funded.contains(&idea) && u128::from(instance.prices[idea]) <= left;
        let nothing_fits = !instance.priced_ideas().any(fits);
        if last.rounds.len() == n_supported || (until == Until::NothingFits && nothing_fits) {
            break;
        }
        let next = exact(k + 1);
        if next.spent > u128::from(instance.pot) {
            break;
        }
        last = next;
        k += 1;
    }
    (ideas(&last), k)
}

fn instance_of(election: &Election, settings: &Settings) -> Instance {
    Instance::new(&View::whole(election), settings)
}

fn same_in_both(instance: &Instance, total: Total) {
    let fast = fast::Runner::new(instance, total, Arithmetic::Filtered).run(None);
    let exact = fast::Runner::new(instance, total, Arithmetic::Exact).run(None);
    let both = |run: &Run| {
        let rounds = run.rounds.iter();
        rounds
            .map(|round| (round.idea, round.level.clone().map(|level| level.others)))
            .collect::<Vec<_>>()
    };
    assert_eq!(both(&fast), both(&exact));
}

#[test]
fn three_friends_pay_equal_parts() {
    // Everyone has 10. Idea 0 costs each of three people 5, idea 1 each of two people 7.
    let election = approvals(30, &[15, 14, 20], &[&[0, 1], &[0, 1], &[0, 2]]);
    let settings = Settings { utility: crate::Utility::Cardinality, ..plain() };
    let instance = instance_of(&election, &settings);
    let run = run(&instance, Total::pot(&instance));
    let ideas: Vec<usize> = run.rounds.iter().map(|round| round.idea).collect();
    assert_eq!(ideas, [0]);
    assert_eq!(run.spent, 15);
}

#[test]
fn prices_that_differ_in_the_tenth_digit_are_told_apart() {
    let nearly = 1_000_000_000_000;
    let election = approvals(
        2 * nearly,
        &[nearly, nearly - 1, nearly + 1],
        &[&[0, 1, 2], &[0, 1, 2], &[0, 1, 2], &[0, 1, 2]],
    );
    for utility in [crate::Utility::Cost, crate::Utility::Cardinality] {
        let instance = instance_of(&election, &Settings { utility, ..plain() });
        same_in_both(&instance, Total::pot(&instance));
    }
}

#[test]
fn a_long_scan_is_skipped_through() {
    // One person alone wants something that costs a thousand times their share.
    let mut ballots: Vec<Vec<(u32, u32)>> = vec![vec![(0, 1)]; 999];
    ballots.push(vec![(1, 1)]);
    let election = with_points(1_000_000, &[1_000, 999_000], &ballots);
    let instance = instance_of(&election, &plain());
    let scan = scan(&instance, Step::Units(1), Until::AllFunded, Arithmetic::Filtered);
    assert_eq!(scan.run.rounds.len(), 2);
    assert_eq!(scan.n_steps, 998_000);
    assert!(scan.n_runs < 60, "{} runs", scan.n_runs);
}

#[test]
fn twins_do_not_slow_the_scan_down() {
    let election = approvals(1_000_000, &[10, 10, 2_000_000], &[&[0, 1, 2], &[0, 1], &[2]]);
    let instance = instance_of(&election, &plain());
    let scan = scan(&instance, Step::Units(1), Until::AllFunded, Arithmetic::Filtered);
    let mut too_much = scan.too_much.unwrap();
    too_much.sort_unstable();
    assert_eq!(too_much, [0, 1, 2]);
    assert!(scan.n_runs < 60, "{} runs", scan.n_runs);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn floats_with_bounds_decide_as_whole_numbers_do(
        (budget, costs, ballots) in small(), settings in any_settings(), k in 0_u128..2000
    ) {
        let election = with_points(budget, &costs, &ballots);
        let instance = instance_of(&election, &settings);
        let total = Total { num: u128::from(budget) * (1000 + k), den: 1000 };
        same_in_both(&instance, total);
    }

    #[test]
    fn skipping_steps_ends_where_taking_each_ends(
        (budget, costs, ballots) in small(), settings in any_settings(), ends_early: bool
    ) {
        let until = if ends_early { Until::NothingFits } else { Until::AllFunded };
        let election = with_points(budget, &costs, &ballots);
        let instance = instance_of(&election, &settings);
        let slow = step_by_step(&instance, settings.step, until);
        // Without money a relative step is no step; far away ends take too long one by one.
        if budget > 0 && slow.1 < 5_000 {
            let quick = scan(&instance, settings.step, until, Arithmetic::Filtered);
            let ideas: Vec<usize> = quick.run.rounds.iter().map(|round| round.idea).collect();
            prop_assert_eq!((ideas, quick.n_steps), slow);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn larger_elections_come_out_the_same_in_both(
        (budget, costs, ballots) in medium(), settings in any_settings()
    ) {
        let election = with_points(budget, &costs, &ballots);
        let instance = instance_of(&election, &settings);
        same_in_both(&instance, Total::pot(&instance));
        same_in_both(&instance, Total { num: u128::from(budget) * 17, den: 10 });
    }
}

/// Whether what a run says about prices is true, in whole numbers.
fn bounds_hold(instance: &Instance, run: &Run) {
    let mut state = Exact::new(instance, run.total);
    let mut is_open = vec![true; instance.n_ideas()];
    for round in &run.rounds {
        let rho_of = |idea: usize| {
            let price = state.price(instance, idea)?;
            let (num, den) = state.rho(instance, idea, &price);
            Some(num.to_f64().unwrap() / den.to_f64().unwrap())
        };
        assert!(rho_of(round.idea).unwrap() <= round.rho_high * (1.0 + 1e-14));
        let level = round.level.as_ref().map_or(&[][..], |level| &level.others);
        for other in instance.priced_ideas().filter(|&other| is_open[other]) {
            if other != round.idea && !level.contains(&other) {
                assert!(rho_of(other).is_none_or(|rho| rho >= round.second_low * (1.0 - 1e-14)));
            }
        }
        let price = state.price(instance, round.idea).unwrap();
        state.charge(instance, round.idea, &price);
        is_open[round.idea] = false;
    }
}

/// Runs in this order of totals, each with the notes of those before it, against whole numbers.
fn same_with_notes(instance: &Instance, parts: &[u128]) {
    let mut notes = notes::Notes::new(instance);
    let pot = u128::from(instance.pot);
    let mut guide: Option<Run> = None;
    for part in parts {
        let total = Total { num: pot * (1000 + part), den: 1000 };
        let noting = fast::Runner::new(instance, total, Arithmetic::Filtered);
        let noting = noting.noting(notes.as_mut()).run(guide.as_ref());
        let exact = fast::Runner::new(instance, total, Arithmetic::Exact).run(None);
        let ideas = |run: &Run| run.rounds.iter().map(|round| round.idea).collect::<Vec<_>>();
        assert_eq!(ideas(&noting), ideas(&exact));
        bounds_hold(instance, &noting);
        guide = Some(noting);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_earlier_runs_noted_changes_no_run(
        (budget, costs, ballots) in medium(),
        settings in any_settings(),
        points in proptest::collection::vec(1_u32..6, 1..9),
        parts in proptest::collection::vec(0_u128..3_000, 2..8)
    ) {
        let mut given = points.iter().cycle();
        let weigh = |&(idea, _): &(u32, u32)| (idea, *given.next().unwrap());
        let weighed = ballots.iter().flatten().map(weigh).collect::<Vec<_>>();
        let mut weighed = weighed.into_iter();
        let lengths = ballots.iter().map(Vec::len);
        let ballots: Vec<Vec<_>> = lengths.map(|n| weighed.by_ref().take(n).collect()).collect();
        let election = with_points(budget, &costs, &ballots);
        same_with_notes(&instance_of(&election, &settings), &parts);
    }
}

#[test]
fn long_runs_with_growing_errors_come_out_the_same_in_both() {
    // Chains of ideas that take nearly everything from nearly everyone make errors grow fast.
    let mut ballots: Vec<Vec<(u32, u32)>> = Vec::new();
    for person in 0..400_u32 {
        let wants = |idea: &u32| (person * 7 + idea * idea * 13) % 11 < 3;
        ballots.push((0..60).filter(wants).map(|idea| (idea, 1)).collect());
    }
    let costs: Vec<u64> = (0..60).map(|idea| 900 + idea * idea * 37 % 1_000).collect();
    for utility in [crate::Utility::Cost, crate::Utility::Cardinality] {
        for budget in [20_000, 40_000, 80_000, 160_000] {
            let election = with_points(budget, &costs, &ballots);
            let instance = instance_of(&election, &Settings { utility, ..plain() });
            same_in_both(&instance, Total::pot(&instance));
            same_with_notes(&instance, &[0, 1, 2, 30, 3, 31, 500, 32]);
        }
    }
}
