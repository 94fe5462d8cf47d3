//! Attackers with exact counts of everything shown, against random partnerships.

use super::partnerships::{Dice, Partnership, USUAL, UpTo, partnership};
use crate::gate::find_pinned;
use crate::patterns::{Pattern, patterns};
use crate::plan::{Look, Plan};
use crate::{Release, Scale, Tally, audit, protect, protect::release};
use std::collections::BTreeSet;

/// Whether taking shown groups away from everyone together leaves a crowd under the floor, or a
/// shown view is one. The attacker is given exact counts where people see bands.
fn subtraction_wins(tally: &Tally, release: &Release) -> bool {
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

/// Whether sums and differences of shown views, over all breakdowns, tell of fewer than the floor.
fn sums_win(tally: &Tally, plan: &Plan) -> bool {
    let floor = tally.views.floor().people();
    tally.items.iter().filter(|(name, _)| plan.shows_total(name)).any(|(name, item)| {
        let views = plan.shown(name);
        audit::exposes(&patterns(item, &views), &views, floor)
    })
}

fn partnerships(n: u64, up_to: &UpTo) -> impl Iterator<Item = Partnership> {
    (0..n).map(|seed| partnership(seed, up_to))
}

#[test]
fn subtraction_never_finds_a_crowd_under_five_in_ten_thousand_partnerships() {
    for partnership in partnerships(10_000, &USUAL) {
        let tally = partnership.tally();
        // The gate only hides more; it has a test of its own.
        let plan = Plan::without_gate(&tally);
        let what = || format!("{partnership:?}");
        assert!(!subtraction_wins(&tally, &release(&tally, &plan)), "{}", what());
        assert!(!sums_win(&tally, &plan), "{}", what());
    }
}

#[test]
fn nothing_shown_pins_down_what_fewer_than_five_people_said() {
    for partnership in partnerships(2_000, &USUAL) {
        let tally = partnership.tally();
        assert_eq!(find_pinned(&tally, &Plan::for_round(&tally)), None, "{partnership:?}");
    }
}

/// In how many of a thousand partnerships an attacker wins.
fn wins_in_a_thousand(wins: impl Fn(&Tally) -> bool) -> usize {
    partnerships(1_000, &USUAL).filter(|partnership| wins(&partnership.tally())).count()
}

#[test]
fn without_the_complementary_step_subtraction_wins() {
    let n = wins_in_a_thousand(|t| subtraction_wins(t, &release(t, &Plan::without_complement(t))));
    assert!(n > 300, "{n} of 1000: the attacker is too weak to prove anything");
}

#[test]
fn without_the_audit_sums_over_several_breakdowns_win() {
    let n = wins_in_a_thousand(|tally| sums_win(tally, &Plan::without_audit(tally)));
    // Few, because the complementary step also stops short of one hidden group; but not none.
    assert!(n > 5, "{n} of 1000: the attacker is too weak to prove anything");
}

#[test]
fn without_the_gate_bands_pin_someone_down() {
    let n = wins_in_a_thousand(|t| find_pinned(t, &Plan::without_gate(t)).is_some());
    assert!(n > 5, "{n} of 1000: the attacker is too weak to prove anything");
}

const TINY: UpTo = UpTo { dimensions: 2, groups: 3, people: 22, items: 1 };

#[test]
fn the_audit_finds_what_trying_every_set_of_people_finds() {
    let mut n_exposed = 0;
    for partnership in partnerships(1_500, &TINY) {
        let tally = partnership.tally();
        let item = &tally.items["i0"];
        let sizes = partnership.sizes.iter().enumerate();
        // Every group shown, whatever its size, so that there is something to find.
        let views: Vec<_> = sizes.flat_map(|(d, n)| (0..*n).map(move |g| (d, g))).collect();
        let patterns = patterns(item, &views);
        let found = audit::exposes(&patterns, &views, 5);
        n_exposed += usize::from(found);
        assert_eq!(found, exposed_by_trying(&patterns, &views), "{partnership:?}");
    }
    assert!((200..1_400).contains(&n_exposed), "{n_exposed}: nothing to compare");
}

/// The definition, word for word: some set of fewer than five people whose columns, left out,
/// lower the rank.
fn exposed_by_trying(patterns: &[Pattern], views: &[(usize, usize)]) -> bool {
    let all = vec![true; patterns.len()];
    let full = rank(patterns, views, &all);
    let mut sets = vec![(0, 0, all)];
    while let Some((from, n_people, kept)) = sets.pop() {
        if rank(patterns, views, &kept) < full {
            return true;
        }
        for idx in from..patterns.len() {
            let n_people = n_people + patterns[idx].counts.n_answers;
            if n_people < 5 {
                let mut fewer = kept.clone();
                fewer[idx] = false;
                sets.push((idx + 1, n_people, fewer));
            }
        }
    }
    false
}

/// The rank of the kept columns, in floating point: entries stay small here.
fn rank(patterns: &[Pattern], views: &[(usize, usize)], kept: &[bool]) -> usize {
    let columns: Vec<&Pattern> =
        patterns.iter().zip(kept).filter(|(_, kept)| **kept).map(|(p, _)| p).collect();
    let bit = |is_in: bool| if is_in { 1.0 } else { 0.0 };
    let row = |(d, g): &(usize, usize)| -> Vec<f64> {
        columns.iter().map(|pattern| bit(pattern.key[*d] == Some(*g))).collect()
    };
    let mut rows: Vec<Vec<f64>> = vec![vec![1.0; columns.len()]];
    rows.extend(views.iter().map(row));
    let mut n = 0;
    for column in 0..columns.len() {
        let Some(pivot) = (n..rows.len()).find(|r| rows[*r][column].abs() > 1e-9) else { continue };
        rows.swap(n, pivot);
        let (top, rest) = rows.split_at_mut(n + 1);
        for row in rest {
            let factor = row[column] / top[n][column];
            row.iter_mut().zip(&top[n]).for_each(|(a, b)| *a -= factor * b);
        }
        n += 1;
    }
    n
}

#[test]
fn where_the_gate_is_open_every_small_count_has_two_possible_values() {
    let scale = Scale::each_point(2).unwrap();
    let mut n_checked = 0;
    for partnership in partnerships(600, &TINY) {
        let tally = partnership.tally_on(&scale);
        let plan = Plan::for_round(&tally);
        if plan.shows_total("i0") {
            n_checked += 1;
            assert!(!pinned_by_trying(&tally, &plan), "{partnership:?}");
        }
    }
    assert!(n_checked > 300, "{n_checked}: nothing to compare");
}

/// Tries every table of counts (first point, per labels) that fits what is shown.
fn pinned_by_trying(tally: &Tally, plan: &Plan) -> bool {
    let item = &tally.items["i0"];
    let shown = release(tally, plan);
    let atoms: Vec<_> = item.atoms.iter().collect();
    let mut possible: Vec<BTreeSet<usize>> = vec![BTreeSet::default(); atoms.len()];
    let n_tables: usize = atoms.iter().map(|(_, counts)| counts.n_answers + 1).product();
    for table in 0..n_tables.min(3_000_000) {
        let mut rest = table;
        let firsts: Vec<usize> = atoms
            .iter()
            .map(|(_, counts)| {
                let first = rest % (counts.n_answers + 1);
                rest /= counts.n_answers + 1;
                first
            })
            .collect();
        if looks_like(tally, (plan, &shown), &firsts) {
            for (seen, first) in possible.iter_mut().zip(&firsts) {
                seen.insert(*first);
            }
        }
    }
    atoms.iter().zip(&possible).any(|((_, counts), seen)| counts.n_answers < 5 && seen.len() < 2)
}

/// Whether this table would be shown the same.
fn looks_like(tally: &Tally, (plan, shown): (&Plan, &Release), firsts: &[usize]) -> bool {
    let atoms = tally.items["i0"].atoms.iter().zip(firsts);
    let looks = |has: &dyn Fn(&crate::Place) -> bool| {
        let inside = atoms.clone().filter(|((place, _), _)| has(place));
        inside.fold((0, 0), |(first, n), ((_, c), f)| (first + f, n + c.n_answers))
    };
    let result = &shown.items["i0"];
    let (first, n) = looks(&|_| true);
    let is_same = |outcome: &crate::Outcome<crate::Shown>, parts: Vec<crate::Part>| {
        outcome.shown().is_none_or(|shown| shown.parts == parts)
    };
    let total = match plan.total_look("i0") {
        Look::Percents => crate::band::percents(&[first, n - first], n),
        Look::Words => crate::band::words(&[first, n - first], n),
    };
    if !is_same(&result.total, total) {
        return false;
    }
    let places = tally.views.dimensions().iter().enumerate();
    let mut groups = places.flat_map(|(d, dim)| (0..dim.groups().len()).map(move |g| (d, g)));
    groups.all(|(d, g)| {
        let (first, n) = looks(&|place| place.0[d] == Some(g));
        let outcome = result.group(&tally.views.group(d, g)).unwrap();
        outcome.is_held() || is_same(outcome, crate::band::words(&[first, n - first], n))
    })
}

#[test]
fn what_hidden_people_say_changes_no_group_as_long_as_the_same_views_are_shown() {
    for (seed, partnership) in (0_u64..).zip(partnerships(1_500, &USUAL)) {
        if partnership.people.is_empty() {
            continue;
        }
        let before = protect(&partnership.tally());
        let mut dice = Dice(seed);
        let person = dice.below(partnership.people.len());
        let mut changed = partnership.clone();
        let point = dice.below(6);
        changed.people[person].1.iter_mut().flatten().for_each(|said| *said = point);
        let after = protect(&changed.tally());
        for ((name, was), (_, is)) in before.items().zip(after.items()) {
            for ((group, was), (_, is)) in was.groups().zip(is.groups()) {
                let d: usize = group.dimension[1..].parse().unwrap();
                let is_own = format!("g{}", partnership.people[person].0[d]) == group.name;
                let both = was.shown().zip(is.shown());
                let is_same = both.is_none_or(|(was, is)| was == is);
                assert!(is_same || is_own, "{name} {group:?} {partnership:?}");
            }
        }
    }
}

#[test]
fn the_order_of_answers_changes_nothing() {
    for partnership in partnerships(300, &USUAL) {
        let before = protect(&partnership.tally());
        let mut turned = partnership.clone();
        turned.people.reverse();
        assert_eq!(before, protect(&turned.tally()));
    }
}

#[test]
fn a_round_with_very_many_groups_still_ends_and_outs_no_one() {
    let mut dice = Dice(5);
    let person = |dice: &mut Dice| {
        let labels = (0..3).map(|_| dice.below(11)).collect();
        (labels, vec![Some(dice.below(5))])
    };
    let people = (0..200).map(|_| person(&mut dice)).collect();
    let tally = Partnership { sizes: vec![11; 3], people, n_items: 1 }.tally();
    let plan = Plan::for_round(&tally);
    assert!((11..33).contains(&plan.shown("i0").len()));
    assert!(!subtraction_wins(&tally, &release(&tally, &plan)));
    assert_eq!(find_pinned(&tally, &plan), None);
}
