//! Bands: no one person can be found in what is shown.

use super::{round, who};
use crate::{Floor, Part, Refused, Scale, Size, protect};

#[track_caller]
fn check_total(points: &[usize], size: Size, parts: &[Part], cant_say: Part) {
    let release = protect(&round(points, &[]));
    let total = release.item("trust").unwrap().total().shown().unwrap();
    assert_eq!((total.size(), total.parts()), (size, parts));
    assert_eq!(total.cant_say(), Some(cant_say));
}

#[track_caller]
fn check_group(points: &[usize], size: Size, parts: &[Part]) {
    let release = protect(&round(&[], &[("families", points)]));
    let group = release.item("trust").unwrap().group(&who("families")).unwrap();
    let shown = group.shown().unwrap();
    assert_eq!((shown.size(), shown.parts()), (size, parts));
}

#[test]
fn a_floor_under_five_cannot_be_made() {
    assert_eq!(Floor::new(4), Err(Refused::FloorTooLow { asked: 4, least: 5 }));
    assert_eq!(Floor::new(5), Ok(Floor::LEAST));
    assert_eq!(Floor::new(12).unwrap().people(), 12);
}

#[test]
fn everyone_together_is_shown_in_percent_rounded_to_five() {
    let points = [vec![0; 24], vec![2; 10], vec![3; 2]].concat();
    let parts = [Part::Percent(65), Part::Percent(30), Part::FewOrNone];
    check_total(&points, Size::Exactly(36), &parts, Part::FewOrNone);
}

#[test]
fn under_ten_answers_even_everyone_together_is_shown_in_words() {
    let parts = [Part::Most, Part::FewOrNone, Part::FewOrNone];
    check_total(&[0, 0, 0, 1, 1, 1, 2], Size::FiveToNine, &parts, Part::FewOrNone);
}

#[test]
fn one_voice_is_few_or_none_in_the_smallest_crowd() {
    check_group(
        &[0, 0, 0, 0, 4],
        Size::FiveToNine,
        &[Part::Most, Part::FewOrNone, Part::FewOrNone],
    );
}

#[test]
fn unanimity_looks_like_all_but_one() {
    let parts = [Part::Most, Part::FewOrNone, Part::FewOrNone];
    check_group(&[0; 7], Size::FiveToNine, &parts);
    check_group(&[0, 0, 0, 0, 0, 0, 2], Size::FiveToNine, &parts);
    check_total(&[0; 40], Size::Exactly(40), &parts, Part::FewOrNone);
    check_total(&[vec![0; 39], vec![4]].concat(), Size::Exactly(40), &parts, Part::FewOrNone);
}

#[test]
fn groups_are_words_and_their_size_is_a_band() {
    let parts = [Part::AboutHalf, Part::Some, Part::Some];
    check_group(&[0, 0, 1, 1, 1, 2, 2, 2, 3, 4, 4], Size::TenToNineteen, &parts);
    let parts = [Part::AboutHalf, Part::AboutHalf, Part::FewOrNone];
    check_group(&[[0; 10], [2; 10]].concat(), Size::Exactly(20), &parts);
}

#[test]
fn i_cant_say_yet_is_its_own_part_and_never_the_middle() {
    let points = [vec![0; 8], vec![9; 12]].concat();
    let parts = [Part::Percent(40), Part::FewOrNone, Part::FewOrNone];
    check_total(&points, Size::Exactly(20), &parts, Part::Percent(60));
}

#[test]
fn a_lone_large_part_among_small_ones_is_a_word_because_its_percent_would_tell_the_rest() {
    let points = [vec![0; 9], vec![2; 2], vec![3; 1]].concat();
    let parts = [Part::Most, Part::FewOrNone, Part::FewOrNone];
    check_total(&points, Size::TenToNineteen, &parts, Part::FewOrNone);
}

#[test]
fn outer_zones_are_alike_whatever_the_number_of_points() {
    for (n_points, zones) in [(3, "012"), (4, "0112"), (5, "00122"), (6, "001122"), (7, "0011122")]
    {
        let scale = Scale::three_zones(n_points).unwrap();
        let part = |p| scale.parts(&crate::Value::Point(p)).unwrap()[0].to_string();
        assert_eq!((0..n_points).map(part).collect::<String>(), zones);
    }
    assert!(Scale::three_zones(2).is_err());
}

#[test]
fn a_raw_count_cannot_be_printed() {
    let tally = round(&[0, 1, 2, 3, 4], &[("families", &[0, 0])]);
    assert_eq!(format!("{tally:?}{tally:#?}"), "Tally(hidden)Tally(hidden)");
    assert_eq!(format!("{:?}", crate::Value::Point(3)), "Value(hidden)");
}
