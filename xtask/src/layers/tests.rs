//! The layers of this repository hold, and each wrong edge is seen.

use super::*;
use crate::repo::{Repo, tell};

fn check(manifest: &str, to: &str, folder: Option<&str>, expected: &str) {
    let edge = Edge {
        to: to.to_owned(),
        folder: folder.map(str::to_owned),
        only_tests: false,
        optional: false,
    };
    let found = findings(&[Crate {
        name: "sample".to_owned(),
        manifest: format!("{manifest}/Cargo.toml"),
        edges: vec![edge],
    }]);
    match found.as_slice() {
        [] => assert_eq!(expected, "", "{manifest} → {to} was let through"),
        [one] => assert!(
            !expected.is_empty() && one.what.contains(expected),
            "{manifest} → {to}: {}",
            one.what
        ),
        more => panic!("{more:?}"),
    }
}

#[test]
fn nobody_in_this_repository_leans_the_wrong_way() {
    let repo = Repo::here().unwrap();
    let crates = read(repo.root()).unwrap();
    assert!(crates.len() > 10, "the workspace was not read: {crates:?}");
    let found = findings(&crates);
    assert!(
        found.is_empty(),
        "
{}",
        tell(&found)
    );
}

#[test]
fn leaning_goes_downwards_only() {
    check("core", "tally", Some("engines/tally"), "Core does not lean on Engine");
    check("engines/tally", "a_server", Some("practices/a/server"), "does not lean on Server");
    check("engines/tally", "other", Some("engines/other"), "Engine does not lean on Engine");
    check("practices/a/rules", "web", Some("platform/web"), "Rules does not lean on Platform");
    check("platform/web", "a_rules", Some("practices/a/rules"), "does not lean on Rules");
    check("platform/web", "tally", Some("engines/tally"), "Platform does not lean on Engine");
    check("platform/web", "store", Some("platform/store"), "");
    check("practices/a/server", "web", Some("platform/web"), "");
    check("app", "a_server", Some("practices/a/server"), "");
}

#[test]
fn practices_stand_side_by_side() {
    check("practices/a/server", "b_server", Some("practices/b/server"), "lean on Server");
    check("practices/a/server", "b_rules", Some("practices/b/rules"), "");
    check(
        "practices/a/rules",
        "b_rules",
        Some("practices/b/rules"),
        "Rules does not lean on Rules",
    );
    check("practices/a/rules", "p", Some("practices/partnership/rules"), "");
}

#[test]
fn pure_crates_use_the_short_list_only() {
    check("core", "tokio", None, "pure list");
    check("engines/tally", "reqwest", None, "pure list");
    check("practices/a/rules", "axum", None, "pure list");
    check("engines/tally", "rayon", None, "make rayon optional");
    check("engines/tally", "num-bigint", None, "");
    check("platform/web", "axum", None, "");
    check("platform/web", "anyhow", None, "anyhow is for the app");
    check("app", "anyhow", None, "");
}

#[test]
fn a_crate_without_a_place_is_seen() {
    let stray = Crate {
        name: "stray".to_owned(),
        manifest: "helpers/stray/Cargo.toml".to_owned(),
        edges: Vec::new(),
    };
    assert_eq!(findings(&[stray]).len(), 1);
}

#[test]
fn every_exception_says_why() {
    for (who, what, why) in ARGUED {
        assert!(why.len() > 20, "{who} → {what} needs a reason");
    }
}
