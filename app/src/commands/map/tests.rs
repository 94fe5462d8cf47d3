//! The command through its arguments, with files made here.

use super::*;

fn check(votes: &str, json: bool) -> Result<String> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("votes.csv");
    fs::write(&path, votes)?;
    let args = MapArgs {
        votes: path,
        moderation: None,
        mode: MapMode::Robust,
        groups: None,
        json,
        threads: NonZeroUsize::MIN,
    };
    let mut out = Vec::new();
    run(&args, &mut out)?;
    Ok(String::from_utf8(out)?)
}

const HEADER: &str = "comment-id,voter-id,vote\n";

#[test]
fn nobody_voted_is_an_answer_and_not_an_error() {
    let said = check(HEADER, false).unwrap();
    assert!(said.starts_with("No map yet. Nobody has voted yet."), "{said}");
}

#[test]
fn the_whole_answer_says_its_format() {
    let said = check(HEADER, true).unwrap();
    assert!(said.contains("\"format\": \"powerwith-opinion-map-expected/1\""), "{said}");
}

#[test]
fn a_wrong_vote_is_named_by_file_line_and_column() {
    let refused = check(&format!("{HEADER}1,1,1\n1,2,yes\n"), false).unwrap_err();
    let words = format!("{refused:#}");
    assert!(words.contains("votes.csv: line 3, column 5: expected a vote"), "{words}");
}

#[derive(clap::Parser)]
struct Cli {
    #[command(flatten)]
    map: MapArgs,
}

/// Two circles of twelve people who differ on eight statements and agree on two.
fn two_circles() -> String {
    let mut votes = HEADER.to_owned().into_bytes();
    for person in 0..24 {
        for statement in 0..10 {
            let agrees = statement > 7 || (person < 12) == (statement % 2 == 0);
            let vote =
                if (person * 7 + statement) % 11 == 0 { 0 } else { 2 * i32::from(agrees) - 1 };
            writeln!(votes, "{statement},{person},{vote}").unwrap();
        }
    }
    String::from_utf8(votes).unwrap()
}

#[test]
fn every_option_does_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let votes = write("votes.csv", &two_circles());
    let map = |options: &[&str]| {
        use clap::Parser;
        let args = Cli::try_parse_from(["map", &votes].iter().chain(options))?.map;
        let mut out = Vec::new();
        run(&args, &mut out)?;
        anyhow::Ok(String::from_utf8(out)?)
    };
    let plain = map(&["--json"]).unwrap();
    assert_eq!(map(&["--json", "--threads", "8"]).unwrap(), plain);
    assert_eq!(map(&["--json", "--mode", "robust"]).unwrap(), plain);
    assert!(map(&["--json", "--mode", "compat"]).unwrap().contains("\"k\": 2"));
    let moderation = write("m.json", "{\"mod_out\": [9], \"meta\": [1]}");
    let out = map(&["--json", "--moderation", &moderation]).unwrap();
    assert_ne!(out, plain);
    let labels: Vec<String> = (0..24).map(|id| format!("\"{id}\": {}", id % 3)).collect();
    let labels = write("g.json", &format!("{{{}}}", labels.join(",")));
    assert!(map(&["--groups", &labels]).unwrap().contains("3 groups"));
    let told = map(&[]).unwrap();
    for words in ["2 groups", "Group A: 12 people", "What holds across groups", "Second opinion"] {
        assert!(told.contains(words), "{words} is missing in:\n{told}");
    }
    let bad = write("bad.json", "{\"mod_out\": [x]}");
    let refused = format!("{:#}", map(&["--moderation", &bad]).unwrap_err());
    assert!(refused.contains("bad.json: line 1, column"), "{refused}");
    assert!(map(&["--threads", "0"]).is_err());
    assert!(map(&["--groups", "/nowhere.json"]).is_err());
}
