//! Folders people look into say what they are, and rules that bind people say it in plain words.

use std::collections::BTreeSet;

use crate::repo::{Finding, Repo};

/// Words in the name of a constant that draws a line for people.
const LINES: &[&str] = &["FLOOR", "THRESHOLD", "QUORUM"];

/// Every practice, engine and platform folder has a `README.md`.
pub fn readmes(repo: &Repo) -> Vec<Finding> {
    let folders: BTreeSet<String> = repo.files().iter().filter_map(|f| home(&f.path)).collect();
    let lacking = folders.into_iter().map(|folder| format!("{folder}/README.md"));
    lacking
        .filter(|readme| repo.file(readme).is_none())
        .map(|path| Finding { path, line: 0, what: "say what this folder is for".to_owned() })
        .collect()
}

/// Each way of deciding or sharing has its words, and each line drawn for people too.
pub fn plain_words(repo: &Repo) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in repo.ending(&["rs"]).filter(|file| !file.is_test() && file.is_pure()) {
        let is_way = file.is_in(&["ballots", "ways"]) && file.name() != "mod.rs";
        let has_words = ["WORDS", "plain_words", "words()"].iter().any(|w| file.text.contains(w));
        if is_way && !has_words {
            found.push(file.finding(0, "say in plain words what this does to people (WORDS)"));
        }
        let mut said = String::new();
        for (line_idx, line) in file.text.lines().enumerate() {
            if let Some(doc) = line.trim_start().strip_prefix("///") {
                said.push_str(doc);
                continue;
            }
            if draws_a_line(line) && !said.to_lowercase().contains("in plain words:") {
                let what = "add \"In plain words: …\" to the documentation of this line";
                found.push(file.finding(line_idx + 1, what));
            }
            if !line.trim_start().starts_with("#[") {
                said.clear();
            }
        }
    }
    found
}

fn home(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        [area @ ("practices" | "engines" | "platform"), folder, _, ..] => {
            Some(format!("{area}/{folder}"))
        }
        _ => None,
    }
}

fn draws_a_line(line: &str) -> bool {
    line.trim_start()
        .strip_prefix("pub const ")
        .and_then(|rest| rest.split(':').next())
        .is_some_and(|name| LINES.iter().any(|word| name.contains(word)))
}
