//! Files that read, and every kind of file that does not.

use proptest::prelude::*;

use super::*;
use crate::testing::{small, with_points};
use crate::{BallotKind, write_pb};

const SMALL: &str = "META\nkey;value\nbudget;100\nvote_type;approval\nnum_projects;2\n\
     num_votes;3\nPROJECTS\nproject_id;cost;name\na1;60;\"Swings; and \"\"slides\"\"\"\n\
     b-2;50.5;Trees\nVOTES\nvoter_id;age;vote;circle\n1;40;a1,b-2;north\n2;;;south\n3;9;b-2;north\n";

fn plain() -> PbOptions {
    PbOptions { group_column: None }
}

fn read(text: &str) -> Result<Election, PbError> {
    read_pb(text.as_bytes(), &plain())
}

/// Changes the small file and gives back line, column and message.
fn refuse(from: &str, to: &str) -> (usize, usize, String) {
    assert!(SMALL.contains(from), "{from}");
    let error = read(&SMALL.replacen(from, to, 1)).unwrap_err();
    (error.line, error.column, error.to_string())
}

#[test]
fn a_small_file_is_read() {
    let election = read(SMALL).unwrap();
    assert_eq!((election.budget(), election.decimals()), (1000, 1));
    assert_eq!(election.kind(), BallotKind::Approval);
    assert_eq!(election.ideas()[0].name, "Swings; and \"slides\"");
    assert_eq!(election.ideas()[1].cost, 505);
    assert_eq!(election.n_ballots(), 3);
    assert_eq!(election.ballot(0).len(), 2);
    assert!(election.ballot(1).is_empty());
    assert_eq!(election.groups(), [""]);
}

#[test]
fn the_named_column_and_no_other_is_kept() {
    let options = PbOptions { group_column: Some("circle".to_owned()) };
    let election = read_pb(SMALL.as_bytes(), &options).unwrap();
    assert_eq!(election.groups(), ["north", "south"]);
    assert_eq!(election.group_of(2), Some(0));
    let options = PbOptions { group_column: Some("street".to_owned()) };
    let error = read_pb(SMALL.as_bytes(), &options).unwrap_err();
    assert!(error.to_string().contains("a column named street"), "{error}");
}

#[test]
fn line_ends_and_byte_order_marks_make_no_difference() {
    let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(read(&windows).unwrap().n_ballots(), 3);
    assert_eq!(read(SMALL.trim_end()).unwrap().n_ballots(), 3);
    assert_eq!(read(&SMALL.replace("VOTES", "\n \nvotes;;")).unwrap().n_ballots(), 3);
}

#[test]
fn points_and_ranks_are_read() {
    let head = |kind: &str| {
        format!(
            "META\nkey;value\nbudget;9\nvote_type;{kind}\nPROJECTS\nproject_id;cost\na;1\nb;2\nc;3\nVOTES\n"
        )
    };
    let points = read(&(head("cumulative") + "voter_id;vote;points\n1;c,a;3,0\n")).unwrap();
    assert_eq!(points.ballot(0), [crate::Choice { idea: 2, points: 3 }]);
    let ranking = read(&(head("ordinal") + "voter_id;vote\n1;c,a\n")).unwrap();
    let choice = |idea, points| crate::Choice { idea, points };
    assert_eq!(ranking.ballot(0), [choice(0, 1), choice(2, 2)]);
    let error = read(&(head("cumulative") + "voter_id;vote;points\n1;c,a;3\n")).unwrap_err();
    assert_eq!((error.line, error.column), (12, 7), "{error}");
    let error = read(&(head("choose-1") + "voter_id;vote\n1;c,a\n")).unwrap_err();
    assert!(error.to_string().contains("one id"), "{error}");
}

#[test]
fn every_mistake_is_named_with_its_place() {
    let check = |(from, to): (&str, &str), (line, column): (usize, usize), words: &str| {
        let (at_line, at_column, message) = refuse(from, to);
        assert_eq!((at_line, at_column), (line, column), "{message}");
        assert!(message.contains(words), "{message}");
    };
    check(("META", "MEAT"), (1, 1), "the section META");
    check(("key;value", "key;worth"), (2, 1), "a column named value");
    check(("budget;100", "budget;many"), (3, 8), "a number of zero or more");
    check(("budget;100", "budget;-3"), (3, 8), "a number of zero or more");
    check(("budget;100", "budget;99999999999999999999"), (3, 8), "at most 1000000000000000");
    check(("budget;100", "budget;900000000000000"), (3, 8), "smallest units");
    check(("budget;100", "purse;100"), (7, 1), "the key budget");
    check(("approval", "acclamation"), (4, 11), "one of approval");
    check(("num_votes;3", "num_votes;x"), (6, 11), "a whole number");
    check(("num_votes;3", "num_votes;4"), (16, 1), "4 ballots, as num_votes");
    check(("num_projects;2", "num_projects;3"), (11, 1), "3 ideas");
    check(("b-2;50.5", "a1;50.5"), (10, 1), "not used before");
    check(("b-2;50.5", ";50.5"), (10, 1), "a project_id without commas");
    check(("b-2;50.5", "b-2;1e9"), (10, 5), "a number of zero or more");
    check(("project_id;cost", "project;cost"), (8, 1), "a column named project_id");
    check(("3;9;b-2", "3;9;b-2,zz"), (15, 9), "the project_id of an idea");
    check(
        ("3;9;b-2;north", "3"),
        (15, 2),
        "4 fields, as many as there are columns, found a line that ends before",
    );
    check(("\"\"slides\"\"\"", "slides"), (9, 7), "a closing quote");
    check((";vote;", ";ballot;"), (12, 1), "a column named vote");
}

#[test]
fn cut_off_files_say_so() {
    for end in 0..SMALL.len() - 1 {
        let is_whole = read(&SMALL[..end]).is_ok();
        // Only what is cut from the group of the last ballot goes unnoticed.
        assert_eq!(is_whole, end >= SMALL.len() - "north\n".len(), "{end}: {}", &SMALL[..end]);
    }
}

#[test]
fn bytes_that_are_not_text_are_named() {
    let mut bytes = SMALL.as_bytes().to_vec();
    let place = SMALL.find("Trees").unwrap() + 1;
    bytes[place] = 0xE9;
    let error = read_pb(&bytes[..], &plain()).unwrap_err();
    assert_eq!((error.line, error.column), (10, 11), "{error}");
    assert!(error.to_string().contains("0xE9"), "{error}");
}

#[test]
fn a_mistake_in_the_last_of_a_million_lines_is_named() {
    let mut text = SMALL.replace("num_votes;3\n", "");
    for number in 0..1_000_000 {
        text.push_str(if number % 2 == 0 { "7;;a1;\n" } else { "7;;b-2;\n" });
    }
    text.push_str("7;;zz;\n");
    let error = read(&text).unwrap_err();
    assert_eq!((error.line, error.column), (1_000_015, 4), "{error}");
}

#[test]
fn endless_lines_and_quotes_are_refused() {
    let long = SMALL.replace("Trees", &"x".repeat(2_000_000));
    assert!(read(&long).unwrap_err().to_string().contains("a shorter line"));
    let open = SMALL.replace("Trees", &format!("\"{}", "x\n".repeat(1_000)));
    assert!(read(&open).unwrap_err().to_string().contains("a closing quote"));
    let wide = SMALL.replace("Trees", &";".repeat(5_000));
    assert!(read(&wide).unwrap_err().to_string().contains("at most 1000 fields"));
}

proptest! {
    #[test]
    fn what_is_written_is_read_again((budget, costs, ballots) in small()) {
        let election = with_points(budget, &costs, &ballots);
        let again = read(&write_pb(&election, &plain())).unwrap();
        prop_assert_eq!(again.budget(), election.budget());
        prop_assert_eq!(again.ideas(), election.ideas());
        prop_assert_eq!(again.n_ballots(), election.n_ballots());
        for ballot in 0..election.n_ballots() {
            prop_assert_eq!(again.ballot(ballot), election.ballot(ballot));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_pb(&bytes[..], &plain());
    }

    #[test]
    fn no_change_of_a_file_makes_it_panic(at in 0..SMALL.len(), byte: u8) {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes[at] = byte;
        let _ = read_pb(&bytes[..], &plain());
    }
}
