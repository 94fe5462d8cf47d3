//! The command as people use it: a file in, words or JSON out.

use clap::Parser;
use serde_json::Value;

use super::*;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    args: TallyArgs,
}

/// Runs the command on a file with this ending and content; the output, or the refusal.
fn told(ending: &str, content: &[u8], options: &[&str]) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("vote.{ending}"));
    fs::write(&path, content).unwrap();
    let words = ["tally", path.to_str().unwrap()].into_iter().chain(options.iter().copied());
    let cli = Cli::try_parse_from(words).map_err(|error| error.to_string())?;
    let mut out = vec![];
    let here = format!("{}", path.display());
    run(&cli.args, &mut out).map_err(|error| format!("{error:#}").replace(&here, "FILE"))?;
    Ok(String::from_utf8(out).unwrap())
}

fn json(ending: &str, content: &str, options: &[&str]) -> Value {
    let with_json: Vec<&str> = options.iter().copied().chain(["--json"]).collect();
    serde_json::from_str(&told(ending, content.as_bytes(), &with_json).unwrap()).unwrap()
}

const BLT: &str =
    "3 2\n4 1 2 0\n3 2 3 0\n2 3 1 0\n0\n\"Garden\"\n\"Bus\"\n\"Library\"\n\"First?\"\n";

#[test]
fn a_blt_file_is_told_in_words() {
    let text = told("blt", BLT.as_bytes(), &["--seats", "1"]).unwrap();
    assert!(text.starts_with("First?\n\nCounted with schulze: 9 ballots, 3 options, 1 seat.\n"));
    assert!(text.contains("Unlisted options count as below all listed"));
    assert!(text.contains("Chosen: Garden."));
    assert!(!text.contains("The rule:"));
    let text = told("blt", BLT.as_bytes(), &["--method", "irv", "--explain"]).unwrap();
    assert!(text.contains("The rule: Each ballot counts") && text.contains("Round 1"));
}

#[test]
fn seats_come_from_the_file_unless_asked() {
    assert_eq!(json("blt", BLT, &["--method", "stv"])["winners"].as_array().unwrap().len(), 2);
    assert_eq!(json("blt", BLT, &["--seats", "3"])["seats"], 3);
}

#[test]
fn json_names_everything_and_says_what_unlisted_means() {
    let shown = json("blt", BLT, &["--seats", "1"]);
    assert_eq!(shown["format"], "powerwith-tally/1");
    assert_eq!(shown["unlisted"], "below all listed");
    assert_eq!(shown["winners"], serde_json::json!(["Garden"]));
    assert_eq!(shown["strength"], "winning");
    assert_eq!(shown["work"]["pairs"]["above"][0], serde_json::json!([0, 6, 4]));
    let shown = json("blt", BLT, &["--method", "stv", "--seats", "1"]);
    assert_eq!(shown["work"]["rounds"]["quota"], 5);
    let first = &shown["work"]["rounds"]["rounds"][0];
    assert_eq!(first["votes"][0], serde_json::json!(["Garden", "4", "4"]));
}

#[test]
fn a_tie_is_open_until_a_lot_is_named() {
    let tied = "2 1\n1 1 0\n1 2 0\n0\n\"A\" \"B\"\n";
    let open = json("blt", tied, &[]);
    assert_eq!(open["undecided"], serde_json::json!(["A", "B"]));
    assert_eq!(open["ties"][0]["settled"], "open");
    let drawn = json("blt", tied, &["--tie", "lot:river"]);
    assert_eq!(drawn["lot"]["seed"], "river");
    assert_eq!(drawn["ties"][0]["fell_on"], drawn["winners"]);
    assert_eq!(drawn["ties"][0]["lot_order"].as_array().unwrap().len(), 2);
}

#[test]
fn points_choose_their_own_method() {
    let scores = r#"{"candidates": ["A", "B"], "scores": [[2, {"A": 3, "B": 5}]]}"#;
    assert_eq!(json("json", scores, &[])["method"], "score");
    let dots = r#"{"candidates": ["A", "B"], "dots": [[2, {"A": 3}]], "dots_each": 3}"#;
    let shown = json("json", dots, &[]);
    assert_eq!(shown["work"]["totals"], serde_json::json!([["A", 6], ["B", 0]]));
    let refused = told("json", dots.as_bytes(), &["--method", "irv"]).unwrap_err();
    assert!(refused.contains("Try --method dots"), "{refused}");
}

#[test]
fn one_vote_of_several_can_be_asked_for() {
    let two = r#"[{"title": "one", "candidates": ["A"], "ballots": []},
                  {"title": "two", "candidates": ["B"], "ballots": []}]"#;
    assert_eq!(json("json", two, &[]).as_array().unwrap().len(), 2);
    assert_eq!(json("json", two, &["--vote", "two"])["options"], serde_json::json!(["B"]));
    let refused = told("json", two.as_bytes(), &["--vote", "three"]).unwrap_err();
    assert_eq!(refused, "FILE: there is no vote with the title “three”");
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for (ending, content, options, expected) in [
        (
            "blt",
            &b"2 1\n1 3 0"[..],
            &[][..],
            "FILE: line 2, column 3: expected an option from 1 to 2",
        ),
        ("blt", b"2 1\n1 \xFF", &[], "FILE: line 2, column 3: expected UTF-8 text"),
        ("csv", b"", &[], "FILE: expected a file that ends in .blt"),
        ("blt", b"", &["--method", "best"], "expected one of schulze, ranked_pairs"),
        ("blt", b"", &["--tie", "coin"], "expected lot: and then the seed"),
        ("blt", b"", &["--strength", "loud"], "expected winning or margins"),
        ("blt", b"", &["--seats", "0"], "0 is not in 1.."),
    ] {
        let refused = told(ending, content, options).unwrap_err();
        assert!(refused.contains(expected), "{refused}");
    }
}
