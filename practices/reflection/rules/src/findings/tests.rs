//! What a page may say after a round, as sentences.

mod counting;

use super::*;
use crate::instrument::{Form, Half, Library};
use small_groups::{
    Dimension, Floor, Group, Part, Reason, Release, Shielded, Tally, TieAnswer, Value, Views,
    protect,
};

/// Groups and the points their people chose, from 0; 9 is "I can't say yet".
type Groups<'a> = [(&'a str, &'a [usize])];

const CANT_SAY: usize = 9;

fn question(id: &str, shape: Shape) -> Question {
    Question { id: id.into(), shape }
}

fn tally(questions: &[Question], groups: &Groups<'_>) -> Tally {
    let lens = Dimension::new("lens", groups.iter().map(|(name, _)| *name)).unwrap();
    let mut tally = Tally::new(Views::new(Floor::LEAST, vec![lens]).unwrap());
    for question in questions {
        question.announce(&mut tally).unwrap();
    }
    tally
}

fn answer(tally: &mut Tally, key: &str, groups: &Groups<'_>) {
    for (name, points) in groups {
        let place = tally.views().place(&[Some(*name)]).unwrap();
        for point in *points {
            let said = if *point == CANT_SAY { Value::CantSay } else { Value::Point(*point) };
            tally.add(key, &place, &said).unwrap();
        }
    }
}

/// The findings of a round with one question on five points.
fn see(groups: &Groups<'_>) -> Findings {
    see_as(Shape::Zones { n_points: 5 }, groups)
}

fn see_as(shape: Shape, groups: &Groups<'_>) -> Findings {
    let questions = [question("asked", shape)];
    let mut tally = tally(&questions, groups);
    answer(&mut tally, "asked", groups);
    findings(&questions, &protect(&tally))
}

fn lens(name: &str) -> Group {
    Group { dimension: "lens".into(), name: name.into() }
}

fn whos(names: &[&str]) -> Vec<Who> {
    names.iter().map(|name| Who::Group(lens(name))).collect()
}

#[track_caller]
fn check_agree(groups: &Groups<'_>, expected: &Headline) {
    let found = see(groups);
    assert_eq!((found.differ.len(), found.cant_say.len()), (0, 0), "{found:?}");
    assert_eq!(&found.agree.first().unwrap().headline, expected);
}

#[track_caller]
fn check_differ(groups: &Groups<'_>, expected: &Headline) {
    let found = see(groups);
    assert_eq!((found.agree.len(), found.cant_say.len()), (0, 0), "{found:?}");
    assert_eq!(&found.differ.first().unwrap().headline, expected);
}

const EARLY: [usize; 12] = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 3];
const MIDDLE: [usize; 12] = [2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 3, 2];
const STRONG: [usize; 12] = [4, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 1];
const SPLIT: [usize; 12] = [0, 0, 0, 1, 1, 2, 3, 3, 4, 4, 4, 4];

#[test]
fn we_agree_when_every_group_we_can_show_leans_the_same_way() {
    let groups: [(&str, &[usize]); 3] =
        [("families", &EARLY), ("community groups", &EARLY), ("school staff", &EARLY)];
    check_agree(&groups, &Headline::AllLean(Lean::Low));
    let groups: [(&str, &[usize]); 2] = [("families", &MIDDLE), ("school staff", &MIDDLE)];
    check_agree(&groups, &Headline::AllLean(Lean::Middle));
}

#[test]
fn we_still_agree_when_a_group_is_in_the_middle_but_none_leans_the_other_way() {
    let groups: [(&str, &[usize]); 3] =
        [("families", &EARLY), ("community groups", &EARLY), ("school staff", &MIDDLE)];
    check_agree(&groups, &Headline::NoneAgainst(Lean::Low));
}

#[test]
fn when_no_group_can_be_shown_all_of_us_can_still_agree() {
    let groups: [(&str, &[usize]); 3] =
        [("families", &[0, 0, 1, 0]), ("agencies", &[1, 1, 0]), ("youth", &[0, 1, 0, 0])];
    check_agree(&groups, &Headline::TogetherLean(Lean::Low));
}

#[test]
fn we_differ_when_shown_groups_lean_to_opposite_ends() {
    let groups: [(&str, &[usize]); 3] =
        [("families", &EARLY), ("community groups", &SPLIT), ("school staff", &STRONG)];
    let opposite = Headline::Opposite { low: whos(&["families"]), high: whos(&["school staff"]) };
    check_differ(&groups, &opposite);
}

#[test]
fn one_group_against_all_of_us_is_a_difference() {
    let questions = [question("asked", Shape::Zones { n_points: 5 })];
    let mut tally = tally(&questions, &[("school staff", &[])]);
    answer(&mut tally, "asked", &[("school staff", &[4, 4, 4, 3, 3, 3])]);
    let rather_not_say = tally.views().place(&[]).unwrap();
    for _ in 0..36 {
        tally.add("asked", &rather_not_say, &Value::Point(0)).unwrap();
    }
    let found = findings(&questions, &protect(&tally));
    let opposite = Headline::Opposite { low: vec![Who::Everyone], high: whos(&["school staff"]) };
    assert_eq!(found.differ.first().unwrap().headline, opposite);
}

#[test]
fn two_peaks_mean_we_differ_and_never_a_middle() {
    // guide.complexity: given a split result, the page says "we differ".
    check_differ(&[("families", &SPLIT), ("school staff", &SPLIT)], &Headline::TwoPeaks);
    check_differ(&[("families", &[0, 0, 0, 0, 4, 4, 4, 4, 2, 2])], &Headline::TwoPeaks);
}

#[test]
fn answers_all_over_the_scale_are_a_difference_too() {
    let all_over = [0, 0, 0, 0, 2, 2, 2, 2, 4, 4, 4, 4];
    check_differ(&[("families", &all_over)], &Headline::SpreadOut);
}

#[test]
fn i_cant_say_yet_is_a_finding_and_never_a_middle() {
    // guide.brave: shown as its own part.
    let unsure = [CANT_SAY, CANT_SAY, CANT_SAY, CANT_SAY, CANT_SAY, CANT_SAY, 0, 1, 4, 2];
    let found = see(&[("families", &unsure), ("school staff", &unsure)]);
    assert_eq!((found.agree.len(), found.differ.len()), (0, 0));
    let groups = vec![lens("families"), lens("school staff")];
    assert_eq!(found.cant_say.first().unwrap().headline, Headline::CantSayYet { groups });
}

#[test]
fn many_not_sure_whether_we_have_it_is_a_finding() {
    let (yes, not_yet, not_sure) = (0, 1, 2);
    let unsure =
        [not_sure, not_sure, not_sure, not_sure, not_sure, yes, not_yet, not_yet, yes, yes];
    let found = see_as(Shape::YesNotYet, &[("families", &unsure)]);
    assert_eq!(found.cant_say.len(), 1);
    let split = [yes, yes, yes, yes, yes, not_yet, not_yet, not_yet, not_yet, not_yet];
    let found = see_as(Shape::YesNotYet, &[("families", &split)]);
    assert_eq!(found.differ.first().unwrap().headline, Headline::TwoPeaks);
    let found = see_as(Shape::YesNotYet, &[("families", &[yes; 10])]);
    assert_eq!(found.agree.first().unwrap().headline, Headline::AllLean(Lean::High));
    let found = see_as(Shape::YesNotYet, &[("families", &[not_yet; 10])]);
    assert_eq!(found.agree.first().unwrap().headline, Headline::AllLean(Lean::Low));
}

#[test]
fn what_about_half_of_us_picked_is_something_we_agree_to_work_on() {
    let questions = [question("gaps", Shape::Picks { n_options: 4 })];
    let mut tally = tally(&questions, &[("families", &[])]);
    let place = tally.views().place(&[Some("families")]).unwrap();
    for picks in [vec![0, 2], vec![2, 3], vec![2], vec![2, 0], vec![1, 2], vec![0]] {
        tally.add("gaps", &place, &Value::Picks(picks)).unwrap();
    }
    let found = findings(&questions, &protect(&tally));
    assert_eq!(found.agree.first().unwrap().headline, Headline::Picked(vec![0, 2]));
}

#[track_caller]
fn check_distance(now: &[usize], hope: &[usize], expected: Distance) {
    let questions = [question("stop", Shape::NowAndHope { n_points: 5 })];
    let mut tally = tally(&questions, &[("families", &[])]);
    answer(&mut tally, "stop.now", &[("families", now)]);
    answer(&mut tally, "stop.hope", &[("families", hope)]);
    let found = findings(&questions, &protect(&tally));
    let all = [found.agree, found.differ, found.cant_say].concat();
    assert_eq!(all.first().unwrap().distance, Some(expected));
}

#[test]
fn the_distance_from_now_to_hoped_for_is_a_word() {
    check_distance(&EARLY, &STRONG, Distance::LongWay);
    check_distance(&EARLY, &MIDDLE, Distance::OneStep);
    check_distance(&MIDDLE, &STRONG, Distance::OneStep);
    check_distance(&STRONG, &STRONG, Distance::Here);
    check_distance(&STRONG, &MIDDLE, Distance::Back);
    check_distance(&SPLIT, &STRONG, Distance::Open);
    check_distance(&EARLY, &STRONG[..4], Distance::HeldBack);
}

#[test]
fn what_is_held_back_says_why_and_whom_it_shields() {
    let groups: [(&str, &[usize]); 4] = [
        ("families", &EARLY),
        ("agencies", &[0, 0, 0, 0, 0, 0]),
        ("youth", &[1, 1, 1]),
        ("school staff", &EARLY),
    ];
    let held = see(&groups).held;
    let shielded = vec![Shielded::Group(lens("youth"))];
    let expected = [
        HeldGroup { group: lens("agencies"), reason: Reason::ToShield(shielded) },
        HeldGroup { group: lens("youth"), reason: Reason::TooFew },
    ];
    assert_eq!(held.groups, expected);
    assert_eq!((held.questions.len(), held.not_split.len()), (0, 0));
}

#[test]
fn a_question_few_answered_is_held_back_and_in_no_other_section() {
    let found = see(&[("families", &[0, 0, 0, 0])]);
    assert_eq!(found.held.questions, ["asked"]);
    assert_eq!((found.agree.len(), found.differ.len(), found.cant_say.len()), (0, 0, 0));
}

#[test]
fn twelve_answers_from_four_groups_never_show_the_twelfth() {
    // stop.vulnerability: an admin knows the authors of eleven answers; the twelfth is the only
    // one in "youth". Whatever that person says, no shown group and no difference tells it.
    let see_with = |twelfth: usize| -> (Findings, Release) {
        let groups: [(&str, &[usize]); 4] = [
            ("families", &[0, 0, 1, 1, 2]),
            ("school staff", &[3, 4, 4, 3]),
            ("agencies", &[0, 1]),
            ("youth", &[twelfth]),
        ];
        let questions = [question("asked", Shape::Zones { n_points: 5 })];
        let mut tally = tally(&questions, &groups);
        answer(&mut tally, "asked", &groups);
        let release = protect(&tally);
        (findings(&questions, &release), release)
    };
    let (first, first_release) = see_with(0);
    for twelfth in 0..5 {
        let (found, release) = see_with(twelfth);
        let shown: Vec<_> = release
            .item("asked")
            .unwrap()
            .groups()
            .filter(|(_, outcome)| !outcome.is_held())
            .collect();
        let names: Vec<_> = shown.iter().map(|(group, _)| group.name.as_str()).collect();
        assert_eq!(names, ["families"]);
        let same = first_release.item("asked").unwrap().group(&lens("families"));
        assert_eq!(shown.first().map(|(_, outcome)| *outcome), same);
        assert_eq!(found.held, first.held);
    }
}

#[test]
fn groups_of_a_self_described_identity_show_only_from_five_who_said_yes() {
    // guide.differences: those who would rather not say count in all of us alone.
    let questions = [question("asked", Shape::Zones { n_points: 5 })];
    let groups: [(&str, &[usize]); 2] = [("elders", &EARLY), ("night shift", &[0, 0, 0])];
    let mut tally = tally(&questions, &groups);
    answer(&mut tally, "asked", &groups);
    let nowhere = tally.views().place(&[None]).unwrap();
    for _ in 0..9 {
        tally.add("asked", &nowhere, &Value::Point(4)).unwrap();
    }
    let found = findings(&questions, &protect(&tally));
    let held: Vec<_> = found.held.groups.iter().map(|held| held.group.name.as_str()).collect();
    assert_eq!(held, ["elders", "night shift"]);
}

fn beans(n_people: usize) -> Findings {
    let columns = vec!["district".to_owned(), "families".to_owned(), "church".to_owned()];
    let questions = [question("say", Shape::Beans { columns })];
    let mut tally = tally(&questions, &[]);
    for _ in 0..n_people {
        tally.add_beans("say.now", &[8, 1, 1]).unwrap();
        tally.add_beans("say.fair", &[3, 6, 1]).unwrap();
    }
    findings(&questions, &protect(&tally))
}

#[test]
fn ten_beans_show_medians_with_spread_only_when_five_people_answered() {
    // guide.power_with.
    let few = beans(4);
    assert_eq!((few.power.len(), few.held.questions), (0, vec!["say".to_owned()]));
    let enough = beans(5);
    let map = enough.power.first().unwrap();
    let gaps: Vec<_> =
        map.weights.iter().map(|weight| (weight.name.as_str(), weight.gap)).collect();
    assert_eq!(gaps, [("district", Gap::Less), ("families", Gap::More), ("church", Gap::None)]);
    assert!(map.has_gap());
    assert!(map.weights.iter().all(|w| w.now.spread.0 <= w.now.middle.0));
}

#[test]
fn a_tie_rated_by_too_few_on_one_side_has_not_enough_answers_yet() {
    // q.coordination.across.
    let partners = ["district", "church", "youth circle"].map(str::to_owned).to_vec();
    let shape = Shape::Ties { partners, n_facets: 1, n_points: 4 };
    let questions = [question("links", shape)];
    let mut tally = tally(&questions, &[]);
    let mut rate = |from, to, n_raters: usize, point| {
        for _ in 0..n_raters {
            let value = if point == CANT_SAY { Value::CantSay } else { Value::Point(point) };
            tally.add_tie("links", &TieAnswer { from, to, facet: 0, value }).unwrap();
        }
    };
    rate("district", "church", 8, 3);
    rate("church", "district", 5, 0);
    rate("district", "youth circle", 8, CANT_SAY);
    rate("youth circle", "district", 4, 3);
    let found = findings(&questions, &protect(&tally));
    let ties = &found.links.first().unwrap().ties;
    let sides: Vec<_> = ties.iter().map(|tie| *tie.facets.first().unwrap()).collect();
    let shown = TieSide::Shown { forth: Bond::Strong, back: Bond::Thin };
    assert_eq!(sides, [shown, TieSide::NotEnoughYet, TieSide::NotEnoughYet]);
}

#[test]
fn the_widest_difference_and_the_clearest_agreement_come_first() {
    let zones = |id: &str| question(id, Shape::Zones { n_points: 5 });
    let questions = [zones("mild"), zones("clear"), zones("split"), zones("opposite")];
    let mut tally = tally(&questions, &[("families", &[]), ("school staff", &[])]);
    answer(&mut tally, "mild", &[("families", &EARLY), ("school staff", &EARLY)]);
    answer(&mut tally, "clear", &[("families", &[0; 12]), ("school staff", &[0; 12])]);
    answer(&mut tally, "split", &[("families", &SPLIT), ("school staff", &SPLIT)]);
    answer(&mut tally, "opposite", &[("families", &EARLY), ("school staff", &STRONG)]);
    let found = findings(&questions, &protect(&tally));
    let ids = |found: &[Finding]| found.iter().map(|f| f.question.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&found.agree), ["clear", "mild"]);
    assert_eq!(ids(&found.differ), ["opposite", "split"]);
}

#[test]
fn every_form_that_asks_has_a_question_and_every_question_lands_in_one_section() {
    let library = Library::built_in();
    let partners = vec!["district".to_owned(), "church".to_owned()];
    for (item_ref, _, item) in library.latest_items() {
        let questions: Vec<Question> = item
            .asked_forms()
            .filter_map(|form| Question::of(&item_ref, item, (form, &partners)))
            .collect();
        let n_asked = item.asked_forms().filter(|form| *form != Form::Story).count();
        assert_eq!(questions.len(), n_asked, "{item_ref}");
        let found = findings(&questions, &protect(&tally(&questions, &[("families", &[])])));
        let n_links = questions.iter().filter(|q| matches!(q.shape, Shape::Ties { .. })).count();
        assert_eq!(found.links.len(), n_links, "{item_ref}");
        assert_eq!(found.held.questions.len(), questions.len() - n_links, "{item_ref}");
    }
}

#[test]
fn a_question_asked_twice_is_counted_under_two_names() {
    let library = Library::built_in();
    let (item_ref, _, item) =
        library.latest_items().find(|(r, _, _)| r.item.as_str() == "stop.trust").unwrap();
    let question = Question::of(&item_ref, item, (Form::NowHope5, &[])).unwrap();
    assert!(question.key(Half::Now).ends_with("stop.trust.now_hope5.now"));
    assert!(question.key(Half::Hope).ends_with("stop.trust.now_hope5.hope"));
}

#[test]
fn every_shown_question_of_a_random_round_lands_in_exactly_one_section() {
    use proptest::prelude::*;
    let points = proptest::collection::vec(0_usize..6, 0..30);
    proptest!(|(answers in proptest::collection::vec((points.clone(), points), 1..5))| {
        let zones = |n: usize| question(&format!("q{n}"), Shape::Zones { n_points: 5 });
        let questions: Vec<Question> = (0..answers.len()).map(zones).collect();
        let mut tally = tally(&questions, &[("a", &[]), ("b", &[])]);
        for (question, (a, b)) in questions.iter().zip(&answers) {
            let as_said = |points: &[usize]| -> Vec<usize> {
                points.iter().map(|p| if *p == 5 { CANT_SAY } else { *p }).collect()
            };
            answer(&mut tally, &question.id, &[("a", &as_said(a)), ("b", &as_said(b))]);
        }
        let found = findings(&questions, &protect(&tally));
        let sections = [&found.agree, &found.differ, &found.cant_say];
        let mut ids: Vec<String> =
            sections.iter().flat_map(|s| s.iter().map(|f| f.question.clone())).collect();
        ids.extend(found.held.questions);
        ids.extend(found.held.shielding);
        ids.sort();
        prop_assert_eq!(ids, questions.iter().map(|q| q.id.clone()).collect::<Vec<_>>());
    });
}

#[test]
fn the_spring_check_in_reads_as_we_drew_it() {
    // 36 answers: three groups of ten, five from agencies, one from youth.
    let community: [(&str, &[usize]); 5] = [
        ("families", &[0, 0, 0, 0, 1, 1, 1, 2, 2, 2]),
        ("community groups", &[0, 0, 0, 1, 1, 2, 2, 2, 2, 2]),
        ("school staff", &[0, 0, 1, 1, 1, 2, 2, 2, 3, 4]),
        ("youth", &[0]),
        ("agencies", &[0, 0, 1, 1, 1]),
    ];
    let trust: [(&str, &[usize]); 5] = [
        ("families", &[0, 0, 0, 0, 0, 1, 1, 2, 2, 2]),
        ("community groups", &[0, 0, 0, 1, 1, 2, 2, 3, 4, 4]),
        ("school staff", &[0, 2, 2, 2, 4, 4, 4, 3, 3, 3]),
        ("youth", &[0]),
        ("agencies", &[3, 4, 4, 3, 3]),
    ];
    let zones = |id: &str| question(id, Shape::Zones { n_points: 5 });
    let questions = [zones("community"), zones("trust")];
    let mut tally = tally(&questions, &community);
    answer(&mut tally, "community", &community);
    answer(&mut tally, "trust", &trust);
    let release = protect(&tally);
    let found = findings(&questions, &release);
    let agree = found.agree.first().unwrap();
    assert_eq!(
        (agree.question.as_str(), &agree.headline),
        ("community", &Headline::AllLean(Lean::Low))
    );
    let opposite = Headline::Opposite { low: whos(&["families"]), high: whos(&["school staff"]) };
    let differ = found.differ.first().unwrap();
    assert_eq!((differ.question.as_str(), &differ.headline), ("trust", &opposite));
    let split = Voice { who: Who::Group(lens("community groups")), lean: Lean::TwoPeaks };
    assert!(differ.voices.contains(&split));
    let held: Vec<_> = found.held.groups.iter().map(|held| held.group.name.as_str()).collect();
    assert_eq!(held, ["youth", "agencies"]);
    let looks = |item: &str| release.item(item).unwrap().total().shown().unwrap().parts().to_vec();
    assert_eq!(looks("community"), [Part::Percent(65), Part::Percent(30), Part::FewOrNone]);
    assert_eq!(looks("trust"), [Part::Percent(40), Part::Percent(20), Part::Percent(40)]);
}

#[test]
fn a_question_that_would_tell_what_a_few_said_is_held_back_for_them() {
    // Seven answers: 3, 2 and 2 is the only way to "half, some, some", so nothing of it is shown.
    let groups: [(&str, &[usize]); 3] =
        [("families", &[0; 3]), ("agencies", &[2; 2]), ("school staff", &[4; 2])];
    let held = see(&groups).held;
    assert_eq!((held.questions.len(), held.shielding), (0, vec!["asked".to_owned()]));
}
