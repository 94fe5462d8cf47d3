//! Files that are fine, and every way in which they are not.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::made_up::{Chance, cast, file, table};

const HEADER: &str = "timestamp,datetime,comment-id,voter-id,vote\n";

fn check(text: impl AsRef<[u8]>, expected: &str) {
    let said = match read_votes(text.as_ref()) {
        Ok(votes) => format!("{votes:?}"),
        Err(error) => error.to_string(),
    };
    assert!(said.starts_with(expected), "{said}\nis not\n{expected}");
}

fn check_line(line: &str, expected: &str) {
    check(format!("{HEADER}1,,1,1,1\n{line}"), expected);
}

/// A reader that hands out one byte at a time.
struct Slow<'a>(&'a [u8]);

impl std::io::Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
        out[0] = *first;
        self.0 = rest;
        Ok(1)
    }
}

#[test]
fn good_files_are_read_in_every_usual_form() {
    let fine = "Votes { people: 1, statements: 1, votes: 1 }";
    check_line("", fine);
    check_line("2,\"Mon, 1 \"\"May\"\"\",1,1,-1\n", fine);
    check_line("2,Montag \u{e4}\u{1f600},1,1,0", fine);
    check_line("-5,,1,1,1\r\n\r\n", fine);
    check("\u{feff}\"comment-id\",voter-id,vote\r\n1,1,1\r\n", fine);
    check("vote,other,voter-id,comment-id\n-1,x,1,1", fine);
    check("comment-id,voter-id,vote\n\"1\",\"1\",\"1\"\n", fine);
    check("comment-id,voter-id,vote\n18446744073709551615,9223372036854775808,1\n", fine);
    check(HEADER, "Votes { people: 0, statements: 0, votes: 0 }");
}

#[test]
fn a_wrong_header_says_what_is_needed() {
    let needed = "line 1, column 1: expected a header line that names the columns comment-id";
    check("", &format!("{needed}, voter-id and vote, each once, found the end of the file"));
    check("\n", "line 2, column 1: expected a header line");
    check("1,2,3\n", needed);
    check("comment-id,vote\n", needed);
    check("comment-id,voter-id,vote,vote\n", "line 1, column 26: expected a header line");
    check(
        [0xFF, 0xFE, b'c', 0],
        "line 1, column 1: expected text in UTF-8, found \"\\xff\\xfec?\"",
    );
    check(",".repeat(70), "line 1, column 65: expected at most 64 columns");
}

#[test]
fn a_wrong_line_is_named_with_its_column() {
    let vote = "expected a vote: 1 (agree), 0 (pass) or -1 (disagree), found";
    check_line("2,,1,1,2\n", &format!("line 3, column 8: {vote} \"2\""));
    check_line("2,,1,1,10\n", &format!("line 3, column 8: {vote} \"10\""));
    check_line("2,,1,1,-\n", &format!("line 3, column 8: {vote} \"-\""));
    check_line("2,,1,1,-", &format!("line 3, column 8: {vote} \"-\""));
    check_line("2,,1,1,", &format!("line 3, column 8: {vote} the end of the file"));
    check_line("2,,1,1,agree", &format!("line 3, column 8: {vote} \"agree\""));
    check_line("2,,1,x,1", "line 3, column 6: expected a person id, a whole number from 0");
    check_line("2,,1,-1,1", "line 3, column 6: expected a person id");
    check_line(
        "2,,,1,1",
        "line 3, column 4: expected a statement id, a whole number from 0, found a",
    );
    check_line("2,,1.5,1,1", "line 3, column 5: expected a comma and another column, found \".5\"");
    check_line("2,,18446744073709551616,1,1", "line 3, column 4: expected a statement id");
    check_line("2,,99999999999999999999999,1,1", "line 3, column 4: expected a statement id");
    check_line("later,,1,1,1", "line 3, column 1: expected a timestamp, a whole number");
    check_line("9223372036854775808,,1,1,1", "line 3, column 1: expected a timestamp");
    check_line("2,,1", "line 3, column 5: expected a comma and another column, found the end of");
    check_line("2,,1,1,1,7\n", "line 3, column 9: expected the end of the line, found a comma");
    check_line("2,\"Mon,1,1,1\n", "line 3, column 13: expected a closing double quote");
    check_line("2,\"Mon", "line 3, column 7: expected a closing double quote");
    check_line("2,,\"1,1,1", "line 3, column 6: expected a closing double quote, found a comma");
    check_line("2,,1,1,1 ", &format!("line 3, column 8: {vote}"));
    check(
        [HEADER.as_bytes(), b"1,M\xE4r,1,1,1"].concat(),
        "line 2, column 4: expected text in UTF-8",
    );
    check(
        [HEADER.as_bytes(), b"1,,\xFF,1,1"].concat(),
        "line 2, column 4: expected a statement id",
    );
    check(
        [HEADER.as_bytes(), b"1,,1,1,1\n\0\0"].concat(),
        "line 3, column 1: expected a timestamp",
    );
}

#[test]
fn a_line_without_end_is_refused_before_it_fills_the_memory() {
    let long = "x".repeat(8 * MAX_LINE_BYTES);
    check(&long, "line 1, column 65537: expected the end of the line by here");
    check_line(&format!("2,{long}"), "line 3, column 65537: expected the end of the line by here");
}

#[test]
fn an_error_in_the_last_of_many_lines_is_found() {
    let mut text = "comment-id,voter-id,vote\n".to_owned();
    for line in 0..200_000 {
        writeln!(text, "{},{},1", line % 100, line / 100).unwrap();
    }
    text.push_str("1,1,?");
    check(text, "line 200002, column 5: expected a vote");
}

#[test]
fn pieces_of_any_size_are_read_the_same() {
    let text = file(&cast(20, 10, 2, 1));
    let whole = read_votes(text.as_bytes()).unwrap();
    let slow = read_votes(std::io::BufReader::with_capacity(1, Slow(text.as_bytes()))).unwrap();
    assert_eq!((&whole.codes, &whole.people), (&slow.codes, &slow.people));
    // A file that ends anywhere is an error with a place or a shorter file, never a panic.
    for end in 0..text.len().min(600) {
        let _ = read_votes(&text.as_bytes()[..end]);
    }
}

#[test]
fn a_file_is_the_same_as_its_votes() {
    for (seed, shuffled) in [(1, false), (2, true)] {
        let mut casts = cast(300, 20, 3, seed);
        if shuffled {
            Chance(seed).shuffle(&mut casts);
        }
        let (read, made) = (read_votes(file(&casts).as_bytes()).unwrap(), table(&casts));
        assert_eq!((read.codes, read.counts), (made.codes, made.counts));
    }
}

#[test]
fn moderation_is_read_and_its_mistakes_are_placed() {
    let read = |text: &str| read_moderation(text.as_bytes()).map_err(|error| error.to_string());
    let both = read("{\"mod_out\": [1, 2], \"other\": [{\"a\": -1.5e3}], \"meta\": [3]}").unwrap();
    assert!(both.is_out(1) && both.is_out(3) && !both.is_out(4));
    assert_eq!(read("{}").unwrap(), crate::Moderation::default());
    let wrong = |text: &str, expected: &str| {
        let said = read(text).unwrap_err();
        assert!(said.starts_with(expected), "{said}\nis not\n{expected}");
    };
    wrong("", "line 1, column 1: expected an object with \"mod_out\" and \"meta\", found the end");
    wrong("[1]", "line 1, column 1: expected an object");
    wrong("{\n  \"mod_out\": [1, \"2\"]}", "line 2, column 18: expected a statement id");
    wrong("{\"meta\": [1.5]}", "line 1, column 11: expected a statement id");
    wrong("{\"meta\": [1] \"x\"", "line 1, column 14: expected a comma or a closing brace");
    wrong("{\"meta\": [1]} x", "line 1, column 15: expected the end of the file");
    wrong("{\"x\": \"\\u12", "line 1, column 8: expected four hex digits");
    let deep = format!("{{\"x\": {}", "[".repeat(100_000));
    wrong(&deep, "line 1, column 71: expected less nesting");
}

#[test]
fn labels_are_read_plain_or_inside_an_answer() {
    let read = |text: &str| read_labels(text.as_bytes()).map_err(|error| error.to_string());
    let expected = [(7, 0), (u64::MAX, 99)].into();
    assert_eq!(read("{\"7\": 0, \"18446744073709551615\": 99}").unwrap(), expected);
    let inside =
        "{\"k\": 2, \"group_label\": {\"7\": 0, \"18446744073709551615\": 99}, \"x\": [null]}";
    assert_eq!(read(inside).unwrap(), expected);
    assert!(read("{\"7\": 100}").unwrap_err().contains("expected a group number from 0 to 99"));
    assert!(read("{\"x\": 1}").unwrap_err().contains("expected a person id"));
    assert!(read("{\"7\": \"A\"}").unwrap_err().starts_with("line 1, column 7"));
}

proptest! {
    #[test]
    fn no_bytes_can_stop_the_readers(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_votes(bytes.as_slice());
        let _ = read_votes([HEADER.as_bytes(), &bytes].concat().as_slice());
        let _ = read_moderation(&bytes);
        let _ = read_labels(&bytes);
    }

    #[test]
    fn nearly_good_lines_cannot_stop_the_reader(text in "[0-9,\"\\-\r\n. x]{0,200}") {
        let _ = read_votes(format!("{HEADER}{text}").as_bytes());
        let _ = read_votes(format!("comment-id,voter-id,vote\n{text}").as_bytes());
    }
}
