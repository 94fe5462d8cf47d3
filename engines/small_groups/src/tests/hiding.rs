//! Which groups stay hidden, and why.

use super::{fill, round, who};
use crate::{Dimension, Part};
use crate::{
    Floor, Reason, Release, Scale, Shielded, Size, Tally, TieAnswer, Value, Views, protect,
};

fn held(release: &Release, item: &str) -> Vec<(String, Reason)> {
    let groups = release.item(item).unwrap().groups();
    groups.filter_map(|(g, o)| o.held().map(|why| (g.name.clone(), why.clone()))).collect()
}

fn to_shield(names: &[&str]) -> Reason {
    Reason::ToShield(names.iter().map(|name| Shielded::Group(who(name))).collect())
}

#[test]
fn agencies_are_held_back_to_shield_youth() {
    let tally = round(
        &[],
        &[
            ("families", &[0; 11]),
            ("agencies", &[3; 6]),
            ("youth", &[4; 3]),
            ("school staff", &[2; 12]),
        ],
    );
    let release = protect(&tally);
    let expected =
        [("agencies".to_owned(), to_shield(&["youth"])), ("youth".to_owned(), Reason::TooFew)];
    assert_eq!(held(&release, "trust"), expected);
    let named: Vec<_> = release.held_groups().iter().map(|(g, _)| g.name.clone()).collect();
    assert_eq!(named, ["agencies", "youth"]);
}

#[test]
fn twelve_answers_from_four_groups_show_everyone_together_and_no_group_under_five() {
    // Of 12 answers an admin knows 11 authors; the twelfth is the only one in "youth".
    let groups: [(&str, &[usize]); 4] =
        [("families", &[0; 5]), ("school staff", &[3; 4]), ("agencies", &[2; 2]), ("youth", &[4])];
    let release = protect(&round(&[], &groups));
    let item = release.item("trust").unwrap();
    assert_eq!(item.total().shown().unwrap().size(), Size::TenToNineteen);
    let shown: Vec<_> =
        item.groups().filter(|(_, o)| !o.is_held()).map(|(g, _)| g.name.clone()).collect();
    // The other three are seven people together, so taking families away tells of a crowd.
    assert_eq!(shown, ["families"]);
}

#[test]
fn the_few_who_would_rather_not_say_are_shielded_like_a_group() {
    let release = protect(&round(&[4, 4], &[("families", &[0; 9]), ("school staff", &[3; 6])]));
    let unnamed = Shielded::RatherNotSay { dimension: "who".into() };
    let why = Reason::ToShield(vec![unnamed]);
    // One group alone would be found by taking away the other, so both stay hidden.
    let expected = [("families".to_owned(), why.clone()), ("school staff".to_owned(), why)];
    assert_eq!(held(&release, "trust"), expected);
}

#[test]
fn a_group_that_kept_silent_is_shielded_too() {
    let release =
        protect(&round(&[], &[("families", &[0; 30]), ("school staff", &[3; 25]), ("youth", &[])]));
    let expected =
        [("school staff".to_owned(), to_shield(&["youth"])), ("youth".to_owned(), Reason::TooFew)];
    assert_eq!(held(&release, "trust"), expected);
}

#[test]
fn fewer_than_five_answers_hold_the_whole_item_back() {
    let release = protect(&round(&[0], &[("families", &[0; 3])]));
    let item = release.item("trust").unwrap();
    assert_eq!(item.total().held(), Some(&Reason::TooFew));
    assert_eq!(held(&release, "trust"), [("families".to_owned(), Reason::TooFew)]);
}

#[test]
fn a_group_hidden_in_one_item_is_hidden_in_all() {
    let mut tally = round(
        &[],
        &[
            ("families", &[0; 11]),
            ("agencies", &[3; 7]),
            ("youth", &[4; 5]),
            ("school staff", &[2; 12]),
        ],
    );
    tally.ask("community", Scale::three_zones(5).unwrap()).unwrap();
    // One young person skipped this one.
    fill(
        &mut tally,
        "community",
        &[],
        &[
            ("families", &[0; 11]),
            ("agencies", &[3; 7]),
            ("youth", &[4; 4]),
            ("school staff", &[2; 12]),
        ],
    );
    let release = protect(&tally);
    assert_eq!(held(&release, "trust"), held(&release, "community"));
    let expected =
        [("agencies".to_owned(), to_shield(&["youth"])), ("youth".to_owned(), Reason::TooFew)];
    assert_eq!(held(&release, "trust"), expected);
}

#[test]
fn a_question_few_answered_is_not_split_and_silences_no_group_elsewhere() {
    let all: [(&str, &[usize]); 3] =
        [("families", &[0; 11]), ("agencies", &[3; 7]), ("school staff", &[2; 12])];
    let mut tally = round(&[], &all);
    tally.ask("story", Scale::three_zones(5).unwrap()).unwrap();
    let few: [(&str, &[usize]); 3] =
        [("families", &[0; 4]), ("agencies", &[0, 4]), ("school staff", &[4; 3])];
    fill(&mut tally, "story", &[], &few);
    let release = protect(&tally);
    assert_eq!(held(&release, "trust"), []);
    assert!(!release.item("story").unwrap().total().is_held());
    assert!(held(&release, "story").iter().all(|(_, why)| *why == Reason::TooFewToSplit));
    assert_eq!(release.held_groups(), []);
}

#[test]
fn medians_of_beans_come_with_their_spread_and_only_from_five_people() {
    let columns = ["district".to_owned(), "families".to_owned()];
    let mut tally = Tally::new(Views::new(Floor::LEAST, vec![]).unwrap());
    tally.ask_beans("power/now", &columns).unwrap();
    for beans in [[7, 3], [8, 2], [6, 4], [9, 1]] {
        tally.add_beans("power/now", &beans).unwrap();
    }
    let held = protect(&tally);
    assert_eq!(held.beans("power/now").unwrap().outcome().held(), Some(&Reason::TooFew));
    tally.add_beans("power/now", &[2, 8]).unwrap();
    let release = protect(&tally);
    let shown = release.beans("power/now").unwrap().outcome().shown().unwrap();
    assert_eq!(shown.size(), Size::FiveToNine);
    let pairs: Vec<_> = shown.spreads().iter().map(|s| (s.middle, s.spread)).collect();
    assert_eq!(pairs, [((6, 7), (6, 9)), ((2, 3), (2, 5))]);
}

#[test]
fn a_tie_is_shown_only_when_both_sides_have_five_raters() {
    let partners = ["district".to_owned(), "church".to_owned(), "youth circle".to_owned()];
    let mut tally = Tally::new(Views::new(Floor::LEAST, vec![]).unwrap());
    tally.ask_ties("links", &partners, (1, Scale::two_halves(4).unwrap())).unwrap();
    let rate = |tally: &mut Tally, from, to, n| {
        for _ in 0..n {
            let answer = TieAnswer { from, to, facet: 0, value: Value::Point(3) };
            tally.add_tie("links", &answer).unwrap();
        }
    };
    rate(&mut tally, "district", "church", 9);
    rate(&mut tally, "church", "district", 4);
    rate(&mut tally, "district", "youth circle", 5);
    rate(&mut tally, "youth circle", "district", 6);
    let release = protect(&tally);
    let ties = release.ties("links").unwrap();
    let shown = ties.iter().filter(|t| !t.outcome().is_held()).map(|t| t.partners.clone());
    assert_eq!(shown.collect::<Vec<_>>(), [("district".to_owned(), "youth circle".to_owned())]);
    assert_eq!(ties.len(), 3);
    let own = TieAnswer { from: "church", to: "church", facet: 0, value: Value::Point(0) };
    assert!(tally.add_tie("links", &own).is_err());
}

#[test]
fn everyone_together_is_said_in_words_when_percent_would_tell_that_few_is_none() {
    // 12 of 16 and 4 of 16 are exact at these percents, so "few or none" would be "none".
    let release = protect(&round(
        &[],
        &[("families", &[0; 8]), ("agencies", &[0, 0, 0, 0]), ("youth", &[4; 4])],
    ));
    let total = release.item("trust").unwrap().total().shown().unwrap().clone();
    assert_eq!(total.parts(), [Part::Most, Part::FewOrNone, Part::Some]);
}

#[test]
fn when_the_few_in_two_groups_at_once_would_be_found_the_smallest_view_is_withdrawn() {
    // Families who speak Somali are four, and the only way from "families" to "Somali".
    let dimensions = vec![
        Dimension::new("who", ["families", "school staff"]).unwrap(),
        Dimension::new("language", ["English", "Somali"]).unwrap(),
    ];
    let mut tally = Tally::new(Views::new(Floor::LEAST, dimensions).unwrap());
    tally.ask("trust", Scale::three_zones(5).unwrap()).unwrap();
    let people =
        [("families", "English", 10), ("families", "Somali", 4), ("school staff", "English", 9)];
    for (who, language, n_people) in people {
        let place = tally.views().place(&[Some(who), Some(language)]).unwrap();
        for n in 0..n_people {
            tally.add("trust", &place, &Value::Point(n % 5)).unwrap();
        }
    }
    let release = protect(&tally);
    let held = held(&release, "trust");
    assert!(held.iter().any(|(name, _)| name == "Somali"));
    assert!(held.iter().all(|(name, why)| name != "English" || *why != Reason::TooFew));
}
