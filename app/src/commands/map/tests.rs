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
