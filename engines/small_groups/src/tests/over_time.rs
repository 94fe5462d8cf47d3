//! Beside earlier rounds nothing shows what the few said who came or went between them.

use super::{round, who};
use crate::{
    Attendance, Bounds, Earlier, Floor, Group, Outcome, Part, Reason, Release, Scale, Stood,
    TieAnswer, Value, protect,
};
use proptest::{
    prop_assert, prop_oneof, proptest,
    strategy::{Just, Strategy},
};
use std::collections::{BTreeMap, BTreeSet};

/// Twelve families, eight agency people; their answers differ enough to be shown.
const FAMILIES: &[usize] = &[0, 0, 0, 0, 2, 2, 2, 2, 4, 4, 4, 4];
const AGENCIES: &[usize] = &[0, 0, 2, 2, 2, 4, 4, 4];

fn first() -> Release {
    protect(&round(&[], &[("families", FAMILIES), ("agencies", AGENCIES)]))
}

fn stood(groups: &[&str]) -> Stood {
    Stood { throughout: groups.iter().map(|name| who(name)).collect(), ..Stood::default() }
}

/// People 0 to 11 are families, 12 to 19 agencies.
fn people() -> Attendance {
    let group = |n: u32| if n < 12 { "families" } else { "agencies" };
    (0..20).map(|n| (n, stood(&[group(n)]))).collect()
}

fn with(n_families: u32, n_agencies: u32) -> Attendance {
    let mut people = people();
    people.extend((100..100 + n_families).map(|n| (n, stood(&["families"]))));
    people.extend((200..200 + n_agencies).map(|n| (n, stood(&["agencies"]))));
    people
}

fn next(people: &Attendance, earlier: &[(&Release, &Attendance)]) -> Release {
    let mut tally = round(&[], &[("families", FAMILIES), ("agencies", AGENCIES)]);
    let earlier: Vec<Earlier<'_>> =
        earlier.iter().map(|(release, people)| Earlier { release, people }).collect();
    let bounds = Bounds::next_to(&earlier, people, (tally.views(), &["trust".to_owned()]));
    assert_eq!(Bounds::from_text(&bounds.to_text()), Some(bounds.clone()));
    tally.keep_within(bounds);
    protect(&tally)
}

fn is_in_percent(release: &Release) -> bool {
    let total = release.item("trust").unwrap().total().shown().unwrap();
    total.parts().iter().any(|part| matches!(part, Part::Percent(_)))
}

fn held<'a>(release: &'a Release, group: &str) -> Option<&'a Reason> {
    release.item("trust").unwrap().group(&who(group)).unwrap().held()
}

#[test]
fn with_the_same_people_a_second_round_shows_what_the_first_did() {
    let first = first();
    assert_eq!(next(&people(), &[(&first, &people())]), first);
}

#[test]
fn when_one_person_came_all_of_us_is_said_in_words_and_their_group_is_held_back() {
    let first = first();
    assert!(is_in_percent(&first));
    let second = next(&with(1, 0), &[(&first, &people())]);
    assert!(!is_in_percent(&second));
    assert_eq!(held(&second, "families"), Some(&Reason::FewCameOrWent));
    assert_eq!(held(&second, "agencies"), None);
}

#[test]
fn when_a_crowd_came_everything_is_shown_again() {
    let first = first();
    assert_eq!(next(&with(5, 0), &[(&first, &people())]), first);
}

#[test]
fn a_crowd_that_came_to_two_groups_does_not_hide_the_few_of_one_of_them() {
    let first = first();
    // Six came, five of them families: all of us less the families would be one person.
    let second = next(&with(5, 1), &[(&first, &people())]);
    assert!(is_in_percent(&second));
    assert_eq!(held(&second, "agencies"), Some(&Reason::FewCameOrWent));
    assert_eq!(held(&second, "families"), Some(&Reason::FewCameOrWent));
}

#[test]
fn what_was_held_back_before_bounds_nothing() {
    let alone = protect(&round(&[], &[("families", &[0, 0, 4]), ("agencies", &[2])]));
    assert!(
        next(&with(1, 0), &[(&alone, &people())])
            .item("trust")
            .unwrap()
            .groups()
            .all(|(_, o)| !o.is_held())
    );
}

#[test]
fn who_changed_groups_alone_is_not_shown_by_either() {
    let first = first();
    let mut moved = people();
    moved.insert(0, stood(&["agencies"]));
    let second = next(&moved, &[(&first, &people())]);
    assert!(is_in_percent(&second), "the same people answered");
    assert_eq!(held(&second, "families"), Some(&Reason::FewCameOrWent));
    assert_eq!(held(&second, "agencies"), Some(&Reason::FewCameOrWent));
}

#[test]
fn who_left_before_the_close_may_have_answered_and_is_shielded_like_who_left_after_it() {
    let first = first();
    let mut before = people();
    let gone =
        Stood { at_times: BTreeSet::from([who("agencies")]), is_gone: true, ..Stood::default() };
    before.insert(300, gone);
    let second = next(&people(), &[(&first, &before)]);
    assert!(!is_in_percent(&second));
    assert_eq!(held(&second, "agencies"), Some(&Reason::FewCameOrWent));
    assert_eq!(held(&second, "families"), None);
}

#[test]
fn who_changed_groups_while_a_round_was_open_may_have_answered_for_either() {
    let first = first();
    let mut before = people();
    let both = [who("families"), who("agencies")];
    before.insert(0, Stood { at_times: both.into(), ..Stood::default() });
    let second = next(&people(), &[(&first, &before)]);
    assert!(is_in_percent(&second), "the same people answered");
    assert_eq!(held(&second, "families"), Some(&Reason::FewCameOrWent));
    assert_eq!(held(&second, "agencies"), Some(&Reason::FewCameOrWent));
}

#[test]
fn a_tie_of_a_partner_with_one_new_person_waits() {
    let partners = ["district".to_owned(), "church".to_owned()];
    let count = |bounds: Bounds| {
        let mut tally = round(&[], &[("district", FAMILIES), ("church", AGENCIES)]);
        tally.ask_ties("links", &partners, (1, Scale::two_halves(4).unwrap())).unwrap();
        for (from, to) in [("district", "church"), ("church", "district")].repeat(6) {
            let answer = TieAnswer { from, to, facet: 0, value: Value::Point(3) };
            tally.add_tie("links", &answer).unwrap();
        }
        tally.keep_within(bounds);
        (protect(&tally), tally.views().clone())
    };
    let (first, views) = count(Bounds::default());
    let of = |name: &str| stood(&[name]);
    let before: Attendance =
        (0..20).map(|n| (n, of(if n < 12 { "district" } else { "church" }))).collect();
    let mut now = before.clone();
    now.insert(100, of("church"));
    let earlier = [Earlier { release: &first, people: &before }];
    let bounds = Bounds::next_to(&earlier, &now, (&views, &["links".to_owned()]));
    let (second, _) = count(bounds);
    let is_shown = |release: &Release| {
        matches!(release.ties("links").unwrap()[0].outcome(), Outcome::Shown(_))
    };
    assert!(is_shown(&first) && !is_shown(&second));
}

#[test]
fn bounds_that_were_changed_are_refused() {
    assert_eq!(Bounds::from_text(""), Some(Bounds::default()));
    assert_eq!(Bounds::from_text("trust\tnumbers\n"), None);
    assert_eq!(Bounds::from_text("trust\twords"), None);
}

/// Who stood in which of two groups in each of three rounds; 2 is neither, 3 is not there.
fn rounds() -> impl Strategy<Value = Vec<[u8; 3]>> {
    let stays = prop_oneof![Just([0; 3]), Just([1; 3])];
    let any = proptest::array::uniform3(0..4_u8);
    proptest::collection::vec(prop_oneof![6 => stays, 1 => any], 12..24)
}

fn attendance(people: &[[u8; 3]], round: usize) -> Attendance {
    let groups = |at: u8| match at {
        0 => stood(&["families"]),
        1 => stood(&["agencies"]),
        _ => stood(&[]),
    };
    let there = (0_u32..).zip(people).filter(|(_, at)| at[round] != 3);
    there.map(|(n, at)| (n, groups(at[round]))).collect()
}

proptest! {
    /// The plain attack: take any view away from itself in an earlier round, and any two such
    /// differences from each other.
    #[test]
    fn no_difference_over_time_rests_on_a_few(people in rounds()) {
        let first = first();
        let attended: Vec<Attendance> = (0..3).map(|round| attendance(&people, round)).collect();
        let second = next(&attended[1], &[(&first, &attended[0])]);
        let third = next(&attended[2], &[(&first, &attended[0]), (&second, &attended[1])]);
        let mut changes: Vec<BTreeMap<u32, i8>> = Vec::new();
        for (earlier, people) in [(&first, &attended[0]), (&second, &attended[1])] {
            for view in [None, Some(who("families")), Some(who("agencies"))] {
                let both = [earlier, &third].iter().all(|release| shows(release, view.as_ref()));
                if both {
                    changes.push(change(view.as_ref(), people, &attended[2]));
                }
            }
        }
        for one in &changes {
            prop_assert!(is_none_or_crowd(one.values().filter(|c| **c != 0).count()));
            for other in &changes {
                for sign in [-1, 1] {
                    let keys: BTreeSet<u32> = one.keys().chain(other.keys()).copied().collect();
                    let of = |map: &BTreeMap<u32, i8>, n| map.get(&n).copied().unwrap_or(0);
                    let n = keys.into_iter().filter(|n| of(one, *n) + sign * of(other, *n) != 0);
                    prop_assert!(is_none_or_crowd(n.count()));
                }
            }
        }
    }
}

fn is_none_or_crowd(n_people: usize) -> bool {
    n_people == 0 || n_people >= Floor::LEAST.people()
}

fn shows(release: &Release, view: Option<&Group>) -> bool {
    match view {
        None => is_in_percent(release),
        Some(group) => !release.item("trust").unwrap().group(group).unwrap().is_held(),
    }
}

fn change(view: Option<&Group>, before: &Attendance, now: &Attendance) -> BTreeMap<u32, i8> {
    let holds = |people: &Attendance, n: u32| {
        let groups = people.get(&n).map(|stood| &stood.throughout);
        i8::from(groups.is_some_and(|groups| view.is_none_or(|view| groups.contains(view))))
    };
    let everyone: BTreeSet<u32> = before.keys().chain(now.keys()).copied().collect();
    everyone.into_iter().map(|n| (n, holds(now, n) - holds(before, n))).collect()
}
