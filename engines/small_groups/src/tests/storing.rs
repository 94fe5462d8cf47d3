//! A release is kept as text and read back the same.

use super::round;
use crate::{Refused, Release, Scale, TieAnswer, Value, protect};

fn release() -> Release {
    let mut tally = round(
        &[1, 2],
        &[
            ("families", &[0; 22]),
            ("agencies", &[3; 6]),
            ("youth", &[4; 3]),
            ("school staff", &[2, 2, 2, 2, 2, 2, 0, 0, 0, 9]),
        ],
    );
    let partners = ["district".to_owned(), "church".to_owned()];
    tally.ask_ties("links", &partners, (2, Scale::two_halves(4).unwrap())).unwrap();
    tally.ask_beans("power", &partners).unwrap();
    for (from, to) in [("district", "church"), ("church", "district")].repeat(6) {
        let answer = TieAnswer { from, to, facet: 1, value: Value::Point(3) };
        tally.add_tie("links", &answer).unwrap();
        tally.add_beans("power", &[7, 3]).unwrap();
    }
    protect(&tally)
}

#[test]
fn a_release_reads_back_as_it_was_written() {
    let release = release();
    let text = release.to_text();
    assert_eq!(Release::from_text(&text).unwrap(), release, "{text}");
}

#[test]
fn a_release_that_was_cut_or_changed_is_refused_with_the_line() {
    let text = release().to_text();
    let cut = text.len() / 2;
    assert!(Release::from_text(&text[..cut]).is_err());
    let lower = text.replace("floor\t5", "floor\t3");
    assert_eq!(Release::from_text(&lower), Err(Refused::BadRelease { line: 2 }));
    assert!(Release::from_text("").is_err());
    assert!(Release::from_text(&text.replace("shown\t", "shown\t\t")).is_err());
}

#[test]
fn a_count_under_five_cannot_be_written_into_a_release() {
    let text = release().to_text();
    let n_answers = text.lines().find_map(|line| line.strip_prefix("shown\t")).unwrap();
    let (n_answers, _) = n_answers.split_once('\t').unwrap();
    let forged = text.replace(&format!("shown\t{n_answers}\t"), "shown\t3\t");
    assert_ne!(text, forged);
    assert!(Release::from_text(&forged).is_err());
}
