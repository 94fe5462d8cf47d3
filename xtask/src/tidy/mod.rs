//! The rules of `CONTRIBUTING.md` and `ARCHITECTURE.md` that a program can hold.
//!
//! Each check is a function from the repository to findings, and has a test that feeds it a bad
//! sample: a check that cannot fail holds nothing.

pub mod code;
pub mod folders;
pub mod languages;
pub mod manifests;
pub mod reading;
pub mod sources;
pub mod text;
pub mod world;

use crate::repo::{Finding, Repo};

/// One rule.
pub struct Check {
    /// What holds when it finds nothing.
    pub holds: &'static str,
    /// Looks for what breaks it.
    pub run: fn(&Repo) -> Vec<Finding>,
}

/// Every rule.
pub const CHECKS: &[Check] = &[
    Check { holds: "every file says what it is for", run: text::purpose },
    Check { holds: "no file is too long to read", run: text::file_length },
    Check { holds: "nothing is left unfinished without a number", run: text::unfinished },
    Check { holds: "no code sleeps in comments", run: text::commented_out },
    Check { holds: "the repository speaks of the product alone", run: text::foreign_words },
    Check { holds: "functions fit on a screen", run: code::function_length },
    Check { holds: "functions take at most four things", run: code::parameters },
    Check { holds: "lints are expected with a reason, never allowed", run: code::allows },
    Check {
        holds: "what runs for people never panics by index or cast",
        run: code::careful_crates,
    },
    Check { holds: "domain types are not serialisable", run: code::serialisable },
    Check { holds: "pure crates do nothing to the world", run: world::pure_sources },
    Check { holds: "every folder people look for has a README", run: folders::readmes },
    Check { holds: "rules that bind people are in plain words", run: folders::plain_words },
    Check { holds: "English and Spanish say the same things", run: languages::same_keys },
    Check { holds: "no sentence is left that nobody reads", run: languages::unused_keys },
    Check { holds: "what people read is plain", run: reading::plain_sentences },
    Check {
        holds: "what a source asks for is held by a test that is there",
        run: sources::held_by_tests,
    },
    Check { holds: "versions live in one place", run: manifests::workspace_versions },
    Check { holds: "every feature of a dependency says why", run: manifests::reasons },
    Check { holds: "every dependency is used", run: manifests::unused },
    Check { holds: "the lock file stays under its ceiling", run: manifests::lock_ceiling },
];

#[cfg(test)]
mod tests;
