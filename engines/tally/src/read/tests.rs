//! Files that are read, and files that are not, with the place and the reason.

use proptest::prelude::*;

use super::*;
use crate::profile::Ballots;

/// One vote as text: `weight:ranks` with names, joined.
fn shown(profile: &Profile) -> String {
    let names = profile.options();
    let mut lines = vec![];
    match profile.ballots() {
        Ballots::Ranked(ballots) => {
            for (weight, entries) in ballots.iter() {
                let mut line = format!("{weight}:");
                for (at, entry) in entries.iter().enumerate() {
                    let sign = match (at, entry.is_level()) {
                        (0, _) => "",
                        (_, true) => "=",
                        (_, false) => ">",
                    };
                    line += sign;
                    line += &names[entry.option()];
                }
                lines.push(line);
            }
        }
        Ballots::Graded(ballots) => {
            for (weight, points) in ballots.iter() {
                let given: Vec<String> = points
                    .iter()
                    .map(|(option, points)| format!("{}{points}", names[usize::from(*option)]))
                    .collect();
                lines.push(format!("{weight}:{}", given.join(",")));
            }
        }
    }
    lines.join(" ")
}

fn check(name: &str, text: &str, expected: &str) {
    let format = Format::of_name(name).expect("a known ending");
    let found = match profiles(text.as_bytes(), format) {
        Ok(votes) => votes.iter().map(shown).collect::<Vec<_>>().join(" | "),
        Err(error) => error.to_string(),
    };
    assert_eq!(found, expected, "{text}");
}

#[test]
fn endings_name_the_format() {
    assert_eq!(Format::of_name("a.b.TOI"), Some(Format::PrefLib(Orders::TiesIncomplete)));
    assert_eq!(Format::of_name("votes.blt"), Some(Format::Blt));
    assert_eq!(Format::of_name("votes.csv"), None);
    assert_eq!(Format::of_name("votes"), None);
}

#[test]
fn a_blt_file_is_read_with_ties_names_and_withdrawn_options() {
    let text = "# a comment\n3 2\n[nick a b c]\n[withdrawn b]\n3 a 0\n2 a=b c 0 # more\n1 3 - 1 0\n\
                4 0\n0\n\"Garden\" \"Bus\"\n\"Library\"\n\"The vote\"\n";
    check("x.blt", text, "3:Garden 2:Garden>Library 1:Library>Garden 4:");
    let profile = profiles(text.as_bytes(), Format::Blt).unwrap().remove(0);
    assert_eq!((profile.title.as_str(), profile.seats), ("The vote", Some(2)));
    assert_eq!(profile.withdrawn, ["Bus"]);
    check("x.blt", "2 1\n-1\n1 1 2 0\n0\n\"A\"\n\"B\"", "1:B");
}

#[test]
fn a_blt_file_that_is_wrong_says_where() {
    for (text, expected) in [
        (
            "",
            "line 1, column 1: expected the number of options, from 1 to 1000, found the end of the file",
        ),
        ("0 1", "line 1, column 1: expected the number of options, from 1 to 1000, found “0”"),
        (
            "2",
            "line 1, column 2: expected the number of seats, at least 1, found the end of the file",
        ),
        ("2 0", "line 1, column 3: expected the number of seats, at least 1, found “0”"),
        ("2 1\n1 3 0", "line 2, column 3: expected an option from 1 to 2, or 0, found “3”"),
        ("2 1\n1 1 1 0", "line 2, column 5: “1” is listed twice on one ballot"),
        ("2 1\n1 1= 0", "line 2, column 6: expected an option from 1 to 2, or 0, found “0”"),
        (
            "2 1\n1 1",
            "line 2, column 4: expected an option from 1 to 2, or 0, found the end of the file",
        ),
        (
            "2 1\n1.5 1 0",
            "line 2, column 1: expected how many people gave this ballot, or 0 after the last one, found “1.5”",
        ),
        (
            "2 1\n99999999999999999 1 0\n0",
            "line 2, column 1: there are more than 1000000000000000 votes",
        ),
        (
            "2 1\n1 1 0\n0\n\"A\"",
            "line 4, column 4: expected the name of option 2 in \"…\", found the end of the file",
        ),
        ("2 1\n0\n\"A\" \"A\"", "line 3, column 5: two options are both called “A”"),
        (
            "2 1\n0\n\"A\" \"B\n\"",
            "line 3, column 7: expected a closing \", found “the end of the line”",
        ),
        ("1 1\n0\n\"A\" \"T\" 5", "line 3, column 9: expected the end of the file, found “5”"),
        ("2 1\n[size 3]\n0", "line 2, column 2: expected nick, withdrawn or tie, found “size”"),
        ("1 1\n[nick a b]", "line 2, column 9: expected ] after 1 short names, found “b”"),
        ("2 1\n[nick a a]", "line 2, column 9: “a” is a short name twice"),
        ("1 1\n-1\n0\n\"A\"", "line 1, column 4: there are no options"),
    ] {
        check("x.blt", text, expected);
    }
}

const PREFLIB: &str = "# FILE NAME: a.toi\n# TITLE: First\n# NUMBER ALTERNATIVES: 3\n\
                       # NUMBER VOTERS: 6\n# NUMBER UNIQUE ORDERS: 2\n# ALTERNATIVE NAME 1: A\n\
                       # ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n";

#[test]
fn a_preflib_file_is_read_with_ties_and_short_ballots() {
    check("x.toi", &format!("{PREFLIB}4: 2, {{1, 3}}\n2: 3\n"), "4:B>A=C 2:C");
    check("x.toi", &format!("{PREFLIB}4: {{1,2}},3\r\n2: \r\n"), "4:A=B>C 2:");
}

#[test]
fn a_preflib_file_that_is_wrong_says_where() {
    for (name, orders, expected) in [
        (
            "x.soi",
            "4: {1, 2}\n2: 3",
            "line 9, column 4: expected no ties in this kind of file, found “{”",
        ),
        ("x.soc", "4: 1, 2\n", "line 9, column 1: expected all 3 options on this line, found 2"),
        ("x.toi", "4: 1, 4\n", "line 9, column 7: expected an option from 1 to 3, found “4”"),
        ("x.toi", "4: 1, 1\n", "line 9, column 7: “A” is listed twice on one ballot"),
        (
            "x.toi",
            "4: 1,\n",
            "line 9, column 6: expected an option from 1 to 3, found “the end of the line”",
        ),
        ("x.toi", "4: {1, 2\n", "line 9, column 9: expected a , or }, found “the end of the line”"),
        ("x.toi", "4: {}\n", "line 9, column 5: expected an option from 1 to 3, found “}”"),
        ("x.toi", "4 1\n", "line 9, column 3: expected a :, found “1”"),
        ("x.toi", "0: 1\n", "line 9, column 1: a ballot must count for at least 1 person"),
        (
            "x.toi",
            "six: 1\n",
            "line 9, column 1: expected how many people gave this order, found “six: 1”",
        ),
        (
            "x.toi",
            "4: 1\n",
            "line 4, column 18: NUMBER VOTERS says 6, but the orders add up to 4; the file may be cut short",
        ),
        (
            "x.toi",
            "6: 1\n",
            "line 5, column 25: NUMBER UNIQUE ORDERS says 2, but the number of lines is 1; the file may be cut short",
        ),
    ] {
        check(name, &format!("{PREFLIB}{orders}"), expected);
    }
    check(
        "x.soi",
        "1: 1",
        "line 1, column 1: expected a line # NUMBER ALTERNATIVES: …, found “1: 1”",
    );
    check(
        "x.soi",
        "# NUMBER ALTERNATIVES: 1001",
        "line 1, column 24: expected a number up to 1000, found “1001”",
    );
    check(
        "x.soi",
        "# ALTERNATIVE NAME 1: A",
        "line 1, column 3: expected # NUMBER ALTERNATIVES: … before the names",
    );
}

#[test]
fn json_holds_ranks_approvals_scores_and_dots() {
    let names = r#""candidates": ["A", "B", "C"]"#;
    check(
        "x.json",
        &format!(r#"{{{names}, "ballots": [[2, [["A"], ["B", "C"]]], [1, ["C"]]]}}"#),
        "2:A>B=C 1:C",
    );
    check("x.json", &format!(r#"{{{names}, "approvals": [[2, ["C", "A"]]]}}"#), "2:C=A");
    check(
        "x.json",
        &format!(r#"{{{names}, "scores": [[2, {{"C": 4}}]], "highest_score": 5}}"#),
        "2:C4",
    );
    check(
        "x.json",
        &format!(r#"[{{{names}, "dots": [[1, {{"A": 2, "B": 1}}]], "dots_each": 3}}]"#),
        "1:A2,B1",
    );
    check("x.json", r#"{"candidates": ["\u00e9\ud83d\ude00\n"], "ballots": []}"#, "");
}

#[test]
fn json_that_is_wrong_says_where() {
    for (text, expected) in [
        ("", "line 1, column 1: expected a value, found the end of the file"),
        ("[]", "line 1, column 1: expected a vote, or a list of votes, found “[]”"),
        (
            "{\"candidates\": [\"A\"",
            "line 1, column 20: expected a , or ], found the end of the file",
        ),
        ("{}", "line 1, column 1: expected \"candidates\": a list of names"),
        (
            "{\"candidates\": []}",
            "line 1, column 1: expected \"ballots\", \"approvals\", \"scores\" or \"dots\"",
        ),
        ("{\"candidates\": [], \"ballots\": []}", "line 1, column 16: there are no options"),
        (
            "{\"candidates\": [\"A\"], \"ballots\": [[1, [\"B\"]]]}",
            "line 1, column 40: expected the name of an option, found “\"B\"”",
        ),
        (
            "{\"candidates\": [\"A\"], \"ballots\": [[1.5, [\"A\"]]]}",
            "line 1, column 36: expected how many people gave this ballot, found “1.5”",
        ),
        (
            "{\"candidates\": [\"A\"], \"ballots\": [[-1, []]]}",
            "line 1, column 36: expected how many people gave this ballot, found “-1”",
        ),
        (
            "{\"candidates\": [\"A\"], \"ballots\": [[1]]}",
            "line 1, column 35: expected a ballot of two parts: how many people, and what they said, found “a list”",
        ),
        (
            "{\"candidates\": [\"A\"],\n \"dots\": [[1, {\"A\": 4}]], \"dots_each\": 3}",
            "line 2, column 21: 4 points for “A”; at most 3 are allowed",
        ),
        (
            "{\"candidates\": [\"A\"], \"dots\": []}",
            "line 1, column 31: expected \"dots_each\": dots a person has",
        ),
        (
            "{\"candidates\": [\"A\"], \"ballots\": [], \"ballots\": []}",
            "line 1, column 49: “ballots” is there twice",
        ),
        (
            "{\"candidates\": [\"A\"], \"ballots\": [], \"seats\": 0}",
            "line 1, column 47: expected the number of seats, at least 1, found “0”",
        ),
        ("{\"a\": \"\\x\"}", "line 1, column 8: expected one of \" \\ / b f n r t u after \\"),
        ("{\"a\": \"\\ud800\"}", "line 1, column 8: expected a character after \\u"),
        (
            "{\"candidates\": [\"A\"], \"ballots\": []} x",
            "line 1, column 38: expected the end of the file, found “x”",
        ),
        ("{\"a\": nope}", "line 1, column 7: expected a value, found “nope}”"),
    ] {
        check("x.json", text, expected);
    }
    let deep = "[".repeat(100_000);
    check("x.json", &deep, "line 1, column 35: lists are nested more than 32 deep");
}

#[test]
fn text_that_is_not_utf8_says_where() {
    let found = profiles(b"2 1\n1 \xFF 0", Format::Blt).unwrap_err().to_string();
    assert_eq!(found, "line 2, column 3: expected UTF-8 text, found the byte 0xFF");
    let marked = profiles(b"\xEF\xBB\xBF1 1\n0\n\"A\"", Format::Blt);
    assert!(marked.is_ok());
}

#[test]
fn an_error_in_the_last_of_a_million_lines_is_found() {
    let mut text = "3 1\n".to_owned();
    for _ in 0..1_000_000 {
        text.push_str("1 2 0\n");
    }
    text.push_str("1 2 9 0\n");
    let found = profiles(text.as_bytes(), Format::Blt).unwrap_err().to_string();
    assert_eq!(found, "line 1000002, column 5: expected an option from 1 to 3, or 0, found “9”");
}

/// Good files to cut and bend.
fn samples() -> Vec<(&'static str, String)> {
    vec![
        ("x.blt", "3 2\n[nick a b c]\n3 a=b c 0\n1 2 1 0\n0\n\"A\" \"B\" \"C\" \"T\"".to_owned()),
        ("x.toi", format!("{PREFLIB}4: 2, {{1, 3}}\n2: 3\n")),
        (
            "x.json",
            r#"{"candidates": ["A", "B"], "ballots": [[2, [["A"], ["B"]]]], "seats": 1}"#
                .to_owned(),
        ),
    ]
}

proptest! {
    #[test]
    fn cut_and_bent_files_are_read_or_refused(which in 0..3usize, at in 0..400usize, byte: u8, cut in 0..5usize) {
        let (name, text) = samples().swap_remove(which);
        let mut bytes = text.into_bytes();
        let at = at % bytes.len();
        if cut == 0 { bytes.truncate(at) } else { bytes[at] = byte }
        let format = Format::of_name(name).unwrap();
        match profiles(&bytes, format) {
            Ok(votes) => for vote in votes {
                let outcome = crate::count(&vote, &crate::Settings::new(crate::Method::Schulze));
                prop_assert!(outcome.is_ok());
            },
            Err(error) => {
                let n_lines = bytes.split(|byte| *byte == b'\n').count();
                prop_assert!(error.line >= 1 && error.line <= n_lines && error.column >= 1);
                prop_assert!(!error.what.is_empty());
            }
        }
    }
}
