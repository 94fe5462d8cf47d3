//! Pure crates do nothing to the world: no files, network, clock, chance, logging or waiting.

use crate::repo::{Finding, Repo};

use super::text::without_tests;

/// What gives it away, and what it does.
const DOES: &[(&str, &str)] = &[
    ("std::fs", "reads or writes files"),
    ("std::net", "uses the network"),
    ("std::env", "reads the environment"),
    ("std::process", "starts programs"),
    ("std::thread", "starts threads"),
    ("SystemTime", "reads the clock"),
    ("std::time::Instant", "reads the clock"),
    ("Timestamp::now", "reads the clock"),
    ("OsRng", "takes chance from the machine"),
    ("getrandom", "takes chance from the machine"),
    ("async fn", "waits"),
    (".await", "waits"),
    ("println!", "prints"),
    ("eprintln!", "prints"),
    ("tracing::", "logs"),
    ("log::", "logs"),
];

/// The sources of core, engines and rules do not touch the world; tests and examples may.
pub fn pure_sources(repo: &Repo) -> Vec<Finding> {
    let mut found = Vec::new();
    let is_judged = |file: &&crate::repo::SourceFile| file.is_pure() && !file.is_test();
    for file in repo.ending(&["rs"]).filter(is_judged) {
        for (line_idx, line) in without_tests(&file.text).enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if let Some((sign, does)) = DOES.iter().find(|(sign, _)| has_word(code, sign)) {
                let what = format!("\"{sign}\" {does}; take what you need as a parameter");
                found.push(file.finding(line_idx + 1, what));
            }
        }
    }
    found
}

fn has_word(code: &str, sign: &str) -> bool {
    code.match_indices(sign).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}
