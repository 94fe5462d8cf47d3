//! The repository is tidy, and each check can fail.

use super::*;
use crate::repo::tell;

/// One test per rule over this repository, so that a broken rule is named by its test.
macro_rules! this_repository {
    ($($name:ident: $check:path;)*) => {
        $(
            #[test]
            fn $name() {
                let found = $check(&Repo::here().unwrap());
                assert!(found.is_empty(), "\n{}", tell(&found));
            }
        )*

        #[test]
        fn every_check_is_tested_on_this_repository() {
            let tested = [$(stringify!($check)),*];
            assert_eq!(tested.len(), CHECKS.len(), "{tested:?}");
        }
    };
}

this_repository! {
    every_file_says_what_it_is_for: text::purpose;
    no_file_is_too_long_to_read: text::file_length;
    nothing_is_left_unfinished_without_a_number: text::unfinished;
    no_code_sleeps_in_comments: text::commented_out;
    the_repository_speaks_of_the_product_alone: text::foreign_words;
    functions_fit_on_a_screen: code::function_length;
    functions_take_at_most_four_things: code::parameters;
    lints_are_expected_with_a_reason: code::allows;
    what_runs_for_people_never_panics_by_index_or_cast: code::careful_crates;
    domain_types_are_not_serialisable: code::serialisable;
    pure_crates_do_nothing_to_the_world: world::pure_sources;
    every_folder_people_look_for_has_a_readme: folders::readmes;
    rules_that_bind_people_are_in_plain_words: folders::plain_words;
    english_and_spanish_say_the_same_things: languages::same_keys;
    no_sentence_is_left_that_nobody_reads: languages::unused_keys;
    what_people_read_is_plain: reading::plain_sentences;
    what_a_source_asks_for_is_held_by_a_test_that_is_there: sources::held_by_tests;
    versions_live_in_one_place: manifests::workspace_versions;
    every_feature_of_a_dependency_says_why: manifests::reasons;
    every_dependency_is_used: manifests::unused;
    the_lock_file_stays_under_its_ceiling: manifests::lock_ceiling;
}

/// How many findings `check` has in a repository made of one file.
fn check(check: fn(&Repo) -> Vec<Finding>, path: &str, text: &str, n_expected: usize) {
    let found = check(&Repo::made_of(&[(path, text)]));
    assert_eq!(found.len(), n_expected, "{path}: {text}\n{}", tell(&found));
}

#[test]
fn a_file_without_its_purpose_is_seen() {
    check(text::purpose, "core/src/a.rs", "use std::fmt;\n", 1);
    check(text::purpose, "core/src/a.rs", "//! What it is for.\n", 0);
    check(text::purpose, "web/a.css", "body {}\n", 1);
    check(text::purpose, "web/a.ftl", "key = value\n", 1);
}

#[test]
fn a_long_file_is_seen_and_its_tests_do_not_count() {
    let long = "//! Long.\n".repeat(text::MAX_FILE_LINES + 1);
    check(text::file_length, "core/src/a.rs", &long, 1);
    check(text::file_length, "core/src/a/tests.rs", &long, 0);
    let with_tests = format!("//! Short.\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
    check(text::file_length, "core/src/a.rs", &with_tests, 0);
}

#[test]
fn unfinished_work_without_a_number_is_seen() {
    let mark = concat!("TO", "DO");
    check(text::unfinished, "a.rs", &format!("// {mark}: later"), 1);
    check(text::unfinished, "a.rs", &format!("// {mark}(#12): later"), 0);
    check(text::unfinished, "a.rs", "clippy::todo", 0);
}

#[test]
fn code_in_comments_is_seen_and_sentences_are_not() {
    check(text::commented_out, "a.rs", "    // let x = 1;\n", 1);
    check(text::commented_out, "a.rs", "// round.close(&moment);\n", 1);
    check(text::commented_out, "a.mjs", "// if (open) {\n", 1);
    check(text::commented_out, "a.rs", "// Cannot fail: the list has one entry;\n", 0);
    check(text::commented_out, "a.rs", "// Two writers meet here (see the store).\n", 0);
    check(text::commented_out, "a.rs", "/// let x = 1;\n", 0);
}

#[test]
fn words_that_do_not_belong_are_seen() {
    check(text::foreign_words, "a.md", concat!("in /ro", "ot/x"), 1);
    check(text::foreign_words, "a.json", concat!("https://registry.npm", "js.org/x"), 1);
    check(text::foreign_words, "a.md", concat!("the session ", "prompt"), 1);
    check(text::foreign_words, "a.md", concat!("see /p/x/wo", "rk/ and $HOME"), 0);
}

#[test]
fn a_long_function_is_seen() {
    let body = "    call();\n".repeat(code::MAX_PURE_LINES + 1);
    let long = format!("//! Long.\nfn long() {{\n{body}}}\n");
    check(code::function_length, "practices/a/rules/src/lib.rs", &long, 1);
    check(code::function_length, "app/src/lib.rs", &long, 0);
    let comments = "    // Why.\n\n".repeat(code::MAX_PURE_LINES + 1);
    let airy = format!("//! Airy.\nfn airy() {{\n{comments}}}\n");
    check(code::function_length, "engines/a/src/lib.rs", &airy, 0);
    let in_tests = format!("//! T.\n#[cfg(test)]\nmod tests {{\nfn long() {{\n{body}}}\n}}\n");
    check(code::function_length, "engines/a/src/lib.rs", &in_tests, 0);
}

#[test]
fn a_function_that_takes_too_much_is_seen() {
    check(code::parameters, "a.rs", "fn f(a: u8, b: u8, c: u8, d: u8, e: u8) {}", 1);
    let method = "impl A { fn f(&self, a: u8, b: u8, c: u8, d: u8) {} }";
    check(code::parameters, "a.rs", method, 0);
}

#[test]
fn an_allowed_lint_and_a_sleeping_test_are_seen() {
    check(code::allows, "a.rs", "#[allow(dead_code)] fn f() {}", 1);
    check(code::allows, "a.rs", "#![allow(dead_code)]", 1);
    check(code::allows, "a.rs", "#[cfg_attr(test, allow(dead_code))] fn f() {}", 1);
    check(code::allows, "a.rs", "#[expect(dead_code)] fn f() {}", 1);
    check(code::allows, "a.rs", "#[test] #[ignore] fn f() {}", 1);
    check(code::allows, "a.rs", "#[expect(dead_code, reason = \"x\")] fn f() {}", 0);
}

#[test]
fn a_careless_crate_is_seen() {
    check(code::careful_crates, "platform/web/src/lib.rs", "//! Web.\n", 2);
    let careful = "//! Web.\n#![warn(clippy::indexing_slicing, clippy::as_conversions)]\n";
    check(code::careful_crates, "platform/web/src/lib.rs", careful, 0);
    check(code::careful_crates, "engines/tally/src/lib.rs", "//! Tally.\n", 0);
}

#[test]
fn a_serialisable_domain_type_is_seen() {
    let derived = "#[derive(Debug, serde::Serialize)] struct Round;";
    check(code::serialisable, "practices/a/rules/src/round.rs", derived, 1);
    check(code::serialisable, "practices/a/server/src/export.rs", derived, 0);
    check(code::serialisable, "core/src/id.rs", "impl Serialize for Id {}", 1);
    check(code::serialisable, "core/src/id.rs", "#[derive(Deserialize)] struct Id;", 0);
}

#[test]
fn a_pure_crate_that_touches_the_world_is_seen() {
    check(world::pure_sources, "engines/a/src/lib.rs", "use std::fs;", 1);
    check(world::pure_sources, "practices/a/rules/src/lib.rs", "async fn f() {}", 1);
    check(world::pure_sources, "core/src/lib.rs", "let now = SystemTime::now();", 1);
    check(world::pure_sources, "core/src/lib.rs", "// Not std::fs.", 0);
    check(world::pure_sources, "platform/store/src/lib.rs", "use std::fs;", 0);
}

#[test]
fn a_folder_without_a_readme_is_seen() {
    check(folders::readmes, "engines/tally/src/lib.rs", "", 1);
    check(folders::readmes, "practices/a/rules/src/lib.rs", "", 1);
    check(folders::readmes, "platform/web/README.md", "", 0);
    check(folders::readmes, "app/src/lib.rs", "", 0);
}

#[test]
fn a_rule_without_plain_words_is_seen() {
    let way = "practices/decision/rules/src/ballots/ranked.rs";
    check(folders::plain_words, way, "//! Ranked.\n", 1);
    check(folders::plain_words, way, "//! Ranked.\npub const WORDS: &str = \"…\";\n", 0);
    let silent = "/// The floor.\npub const FLOOR: u32 = 5;\n";
    check(folders::plain_words, "engines/a/src/lib.rs", silent, 1);
    let said = "/// In plain words: five people.\npub const FLOOR: u32 = 5;\n";
    check(folders::plain_words, "engines/a/src/lib.rs", said, 0);
}

#[test]
fn languages_that_differ_are_seen() {
    let differ = |spanish: &str, n_expected: usize| {
        let repo = Repo::made_of(&[
            ("a/i18n/en/a.ftl", "# A.\nhello = Hello { $name }\nbye = Bye\n"),
            ("a/i18n/es/a.ftl", spanish),
        ]);
        let found = languages::same_keys(&repo);
        assert_eq!(found.len(), n_expected, "{}", tell(&found));
    };
    differ("# A.\nhello = Hola { $name }\nbye = Adiós\n", 0);
    differ("# A.\nhello = Hola { $name }\n", 1);
    differ("# A.\nhello = Hola { $nombre }\nbye = Adiós\n", 1);
    differ("# A.\nhello = Hola { $name }\nbye = Adiós\nmore = Más\n", 1);
    check(languages::same_keys, "a/i18n/en/a.ftl", "hello = Hello\n", 1);
}

#[test]
fn another_language_may_have_fewer_keys_but_not_more() {
    let other = |arabic: &str, n_expected: usize| {
        let english = "# A.\nhello = Hello\nbye = Bye\n";
        let repo = Repo::made_of(&[
            ("a/i18n/en/a.ftl", english),
            ("a/i18n/es/a.ftl", english),
            ("a/i18n/ar/a.ftl", arabic),
        ]);
        assert_eq!(languages::same_keys(&repo).len(), n_expected, "{arabic}");
    };
    other("# A.\nhello = مرحبا\n", 0);
    other("# A.\nmore = مزيد\n", 1);
}

#[test]
fn a_sentence_nobody_reads_is_seen() {
    let repo = |code: &str| {
        Repo::made_of(&[("a/i18n/en/a.ftl", "# A.\nhello = Hello\n"), ("a/src/lib.rs", code)])
    };
    assert_eq!(languages::unused_keys(&repo("fl!(loader, \"hello\")")).len(), 0);
    assert_eq!(languages::unused_keys(&repo("fl!(loader, \"bye\")")).len(), 1);
}

#[test]
fn a_sentence_from_an_office_is_seen() {
    let file = "app/i18n/en/a.ftl";
    let office = "# A.\na = Notwithstanding organisational considerations, representatives \
        participating in collaborative decision procedures necessitate authorisation.\n";
    check(reading::plain_sentences, file, office, 1);
    let plain = "# A.\na = We hold power with one another. What we know, all of us can read.\n";
    check(reading::plain_sentences, file, plain, 0);
    check(reading::plain_sentences, file, "# A.\na = Organisational representatives\n", 0);
}

#[test]
fn a_version_in_the_wrong_place_is_seen() {
    let own = "[dependencies]\nserde = \"1.0\"\n";
    check(manifests::workspace_versions, "core/Cargo.toml", own, 1);
    let shared = "[dependencies]\nserde.workspace = true\n";
    check(manifests::workspace_versions, "core/Cargo.toml", shared, 0);
}

#[test]
fn a_feature_without_a_reason_is_seen() {
    let silent =
        "[workspace.dependencies]\na = \"1\"\nx = { version = \"1\", features = [\"y\"] }\n";
    check(manifests::reasons, "Cargo.toml", silent, 1);
    let said = "[workspace.dependencies]\n# Why.\nx = { version = \"1\", features = [\"y\"] }\n";
    check(manifests::reasons, "Cargo.toml", said, 0);
}

#[test]
fn an_unused_dependency_is_seen() {
    let repo = |code: &str| {
        let manifest = "[dependencies]\nrust-embed.workspace = true\n";
        Repo::made_of(&[("a/Cargo.toml", manifest), ("a/src/lib.rs", code)])
    };
    assert_eq!(manifests::unused(&repo("use rust_embed::Embed;")).len(), 0);
    assert_eq!(manifests::unused(&repo("use other::Embed;")).len(), 1);
}

#[test]
fn a_lock_file_over_its_ceiling_is_seen() {
    let packages = |n: usize| "[[package]]\n".repeat(n);
    check(manifests::lock_ceiling, "Cargo.lock", &packages(manifests::LOCK_CEILING), 0);
    check(manifests::lock_ceiling, "Cargo.lock", &packages(manifests::LOCK_CEILING + 1), 1);
}

#[test]
fn a_test_that_is_not_there_is_seen() {
    let page =
        |row: &str| format!("{}\n\n| item | held | test |\n{row}\n", "## What a test holds today");
    let repo = |row: &str| {
        Repo::made_of(&[
            ("docs/SOURCES.md", page(row).as_str()),
            (
                "practices/reflection/instruments/stops.toml",
                "id = \"stops\"\nid = \"stop.trust\"\n",
            ),
            ("app/tests/it/main.rs", "fn people_keep_their_word() {}"),
            ("tests/browser/a.test.mjs", "test(`a round is answered`)"),
        ])
    };
    let n_found = |row: &str| sources::held_by_tests(&repo(row)).len();
    assert_eq!(n_found("| `stop.trust` | all | `people_keep_their_word` in `app/tests/it/` |"), 0);
    assert_eq!(n_found("| `stop.trust` | all | `a round is answered` |"), 0);
    assert_eq!(n_found("| `stop.trust` | all | `people_forget` in `app/tests/it/` |"), 1);
    assert_eq!(n_found("| `stop.trust` | all | `people_keep_their_word` in `app/gone/` |"), 1);
    assert_eq!(n_found("| `stop.gone` | all | `people_keep_their_word` |"), 2, "and one left out");
}
