//! Dependencies: one place for versions, a reason for each feature, none unused, a ceiling.

use toml::{Table, Value};

use crate::repo::{Finding, Repo, SourceFile};

/// How many packages `Cargo.lock` may hold. Raise it in a commit of its own that says what it buys.
pub const LOCK_CEILING: usize = 480;

const SECTIONS: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];

/// Crates say `workspace = true`; only a crate's own testing feature may be a path.
pub fn workspace_versions(repo: &Repo) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, manifest) in crates(repo) {
        for (name, wish) in SECTIONS.iter().flat_map(|section| entries(&manifest, section)) {
            let from_workspace = wish.get("workspace").and_then(Value::as_bool) == Some(true);
            let is_self = wish.get("path").and_then(Value::as_str) == Some(".");
            if !from_workspace && !is_self {
                found.push(file.finding(0, format!("{name}: say workspace = true")));
            }
        }
    }
    found
}

/// In the workspace manifest, a feature or a disabled default has a comment directly above it.
pub fn reasons(repo: &Repo) -> Vec<Finding> {
    let Some(file) = repo.file("Cargo.toml") else { return Vec::new() };
    let mut found = Vec::new();
    let mut before = "";
    let mut inside = false;
    for (line_idx, line) in file.text.lines().enumerate() {
        if line.starts_with('[') {
            inside = line == "[workspace.dependencies]";
        }
        let chooses = line.contains("features =") && line.contains("= {");
        if inside && chooses && !before.starts_with('#') && !line.contains(" # ") {
            found.push(file.finding(line_idx + 1, "say in a comment above why these features"));
        }
        before = line;
    }
    found
}

/// Crates that our macros name in the crate that calls them: `words!` and `say!` of
/// `powerwith_web`, `on_both!` of `powerwith_store`.
fn is_of_our_macros(word: &str, sources: &[&str]) -> bool {
    let calls = |call: &str| sources.iter().any(|text| text.contains(call));
    match word {
        "i18n_embed" | "i18n_embed_fl" | "rust_embed" => calls("language::words!("),
        "tokio" => calls("on_both!("),
        _ => false,
    }
}

/// Every dependency is named in the sources of its crate.
pub fn unused(repo: &Repo) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, manifest) in crates(repo) {
        let folder = file.path.trim_end_matches("Cargo.toml");
        let sources: Vec<&str> = repo
            .ending(&["rs"])
            .filter(|source| source.path.starts_with(folder))
            .map(|source| source.text.as_str())
            .collect();
        for (name, wish) in SECTIONS.iter().flat_map(|section| entries(&manifest, section)) {
            let is_self = wish.get("path").and_then(Value::as_str) == Some(".");
            let word = name.replace('-', "_");
            let is_named = sources.iter().any(|text| has_word(text, &word));
            if !is_self && !is_named && !is_of_our_macros(&word, &sources) {
                found.push(file.finding(0, format!("{name} is not used")));
            }
        }
    }
    found
}

/// `Cargo.lock` holds at most [`LOCK_CEILING`] packages.
pub fn lock_ceiling(repo: &Repo) -> Vec<Finding> {
    let Some(lock) = repo.file("Cargo.lock") else { return Vec::new() };
    let n_packages = lock.text.lines().filter(|line| *line == "[[package]]").count();
    if n_packages <= LOCK_CEILING {
        return Vec::new();
    }
    vec![lock.finding(0, format!("{n_packages} packages, the ceiling is {LOCK_CEILING}"))]
}

fn crates(repo: &Repo) -> Vec<(&SourceFile, Table)> {
    let manifests = repo.files().iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    manifests
        .filter(|file| !file.path.starts_with("fuzz/"))
        .filter_map(|file| Some((file, file.text.parse::<Table>().ok()?)))
        .collect()
}

fn entries(manifest: &Table, section: &str) -> Vec<(String, Value)> {
    let Some(Value::Table(table)) = manifest.get(section) else { return Vec::new() };
    table.iter().map(|(name, wish)| (name.clone(), wish.clone())).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        !is_part(text[..at].chars().next_back()) && !is_part(text[at + word.len()..].chars().next())
    })
}
