//! The command as people use it: a table in, words or JSON out.

use std::fs;

use clap::Parser;
use serde_json::Value;

use super::*;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    args: ProtectArgs,
}

/// Runs the command on a table; the output, or the refusal.
fn told(table: &[u8], options: &[&str]) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows.csv");
    fs::write(&path, table).unwrap();
    let words = ["protect", "--rows", path.to_str().unwrap()];
    let words = words.into_iter().chain(options.iter().copied());
    let cli = Cli::try_parse_from(words).map_err(|error| error.to_string())?;
    let mut out = vec![];
    let here = path.display().to_string();
    run(&cli.args, &mut out).map_err(|error| format!("{error:#}").replace(&here, "FILE"))?;
    Ok(String::from_utf8(out).unwrap())
}

/// Twelve families who are content, nine of the staff who are not, three young people.
fn lively() -> String {
    let mut rows = vec!["name,group,trust,voice".to_owned()];
    for (group, n_people, point) in [("families", 12, 5), ("staff", 9, 1), ("youth", 3, 1)] {
        for person in 0..n_people {
            rows.push(format!("{group} {person},{group},{point},?"));
        }
    }
    rows.join("\n") + "\n"
}

const ASKED: [&str; 4] = ["--dimensions", "group", "--items", "trust,voice"];

#[test]
fn a_group_that_is_too_small_is_held_back_and_the_next_smallest_with_it() {
    let options = ASKED.into_iter().chain(["--json", "--explain"]).collect::<Vec<_>>();
    let json: Value = serde_json::from_str(&told(lively().as_bytes(), &options).unwrap()).unwrap();
    let groups = &json["items"]["trust"]["groups"];
    assert_eq!(groups[0]["shown"]["people"], "about 10", "{json:#}");
    assert_eq!(groups[0]["shown"]["parts"][2], "most");
    assert!(groups[1]["held"]["why"].as_str().unwrap().contains("youth (group)"), "{json:#}");
    assert!(groups[2]["held"]["why"].as_str().unwrap().contains("too few"));
    assert_eq!(json["items"]["voice"]["total"]["shown"]["cant_say"], "most");
}

#[test]
fn in_words_held_is_never_blank_and_says_why_when_asked() {
    let short = told(lively().as_bytes(), &ASKED).unwrap();
    assert!(short.contains("  group: youth: held back to protect people\n"), "{short}");
    assert!(short.contains("  group: families (about 10 people): "), "{short}");
    let options = ASKED.into_iter().chain(["--explain"]).collect::<Vec<_>>();
    let long = told(lively().as_bytes(), &options).unwrap();
    assert!(long.contains("youth: held back to protect people: too few people answered"), "{long}");
    for name in ["families 0", "youth 2"] {
        assert!(!long.contains(name), "a column nobody asked for is in the output");
    }
}

#[test]
fn a_floor_can_be_raised_and_never_lowered() {
    let with_k = |k| ASKED.into_iter().chain(["--k", k]).collect::<Vec<_>>();
    let refused = told(lively().as_bytes(), &with_k("4")).unwrap_err();
    assert!(refused.contains("the smallest crowd is 5 people"), "{refused}");
    let high = told(lively().as_bytes(), &with_k("13")).unwrap();
    assert!(high.contains("families: held back"), "{high}");
}

#[test]
fn another_scale_is_named_before_anyone_looks() {
    let table = lively().replace(",5,", ",1,").replace("staff,1", "staff,0");
    let refused = told(table.as_bytes(), &ASKED).unwrap_err();
    assert!(refused.contains("line 14, column \"trust\": \"0\" is not an answer"), "{refused}");
    let options = ASKED.into_iter().chain(["--scale", "0-1"]).collect::<Vec<_>>();
    assert!(told(table.as_bytes(), &options).unwrap().contains("0 "));
    for wrong in ["5", "5-1", "a-b", "0-200"] {
        let options = ASKED.into_iter().chain(["--scale", wrong]).collect::<Vec<_>>();
        assert!(told(table.as_bytes(), &options).unwrap_err().contains("scale"), "{wrong}");
    }
}

#[test]
fn a_table_that_cannot_be_read_is_refused_with_its_line() {
    let cases: [(&[u8], &str); 6] = [
        (b"group,trust,voice\nfamilies,5\n", "FILE: line 2: 2 cells where the header has 3"),
        (b"group,trust,voice\nx,6,1\n", "FILE: line 2, column \"trust\": \"6\" is not an answer"),
        (b"group,trust\nx,5\n", "FILE: line 1: there is no column \"voice\""),
        (b"group,trust,trust,voice\n", "FILE: line 1: the column \"trust\" is there twice"),
        (b"group,trust,voice\n\xff,1,1\n", "FILE: line 2: this is not UTF-8 text"),
        (b"", "FILE: line 1: there is no column \"group\""),
    ];
    for (table, expected) in cases {
        let refused = told(table, &ASKED).unwrap_err();
        assert!(refused.starts_with(expected), "{refused}");
    }
    let twice = told(lively().as_bytes(), &["--items", "trust,trust"]).unwrap_err();
    assert!(twice.contains("asked for twice"), "{twice}");
    let too_many = (0..40).map(|n| format!("g{n},1")).collect::<Vec<_>>().join("\n");
    let refused =
        told(format!("g,trust\n{too_many}").as_bytes(), &["--dimensions", "g", "--items", "trust"]);
    assert!(refused.unwrap_err().contains("at most 35"));
}
