//! The files of the repository as the checks see them: path and text.

use std::{fmt, fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};

/// One text file of the repository.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Where it is, from the root of the repository, with `/` between folders.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// Everything that is, or would be, committed and is text.
#[derive(Debug, Clone, Default)]
pub struct Repo {
    root: PathBuf,
    files: Vec<SourceFile>,
}

/// One thing that a check found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the root of the repository.
    pub path: String,
    /// The line, counted from 1; 0 when it is about the whole file.
    pub line: usize,
    /// What is wrong and what to do.
    pub what: String,
}

impl Repo {
    /// Reads the repository that this crate was built from.
    ///
    /// Refuses: a folder that git does not know.
    pub fn here() -> Result<Self> {
        let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        let root = root.canonicalize().context("find the root of the repository")?;
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&root)
            .output()
            .context("git is needed to list the files of the repository")?;
        ensure!(listed.status.success(), "git could not list the files of the repository");
        let mut files = Vec::new();
        for path in String::from_utf8_lossy(&listed.stdout).split('\0') {
            // Pictures and other bytes are not text, and a file may be deleted but still listed.
            if let Ok(text) = fs::read_to_string(root.join(path)) {
                files.push(SourceFile { path: path.to_owned(), text });
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Ok(Self { root, files })
    }

    /// A made-up repository, to show that a check can fail.
    pub fn made_of(files: &[(&str, &str)]) -> Self {
        let files = files
            .iter()
            .map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() });
        Self { root: PathBuf::new(), files: files.collect() }
    }

    /// The root folder.
    pub fn root(&self) -> &std::path::Path {
        &self.root
    }

    /// All text files.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The text files whose name ends in `.` and one of `endings`.
    pub fn ending(&self, endings: &'static [&str]) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(move |file| endings.contains(&file.ending()))
    }

    /// The file at `path`, if there is one.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }
}

/// All findings, one a line.
pub fn tell(findings: &[Finding]) -> String {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    lines.join("\n")
}

impl SourceFile {
    /// What follows the last dot of the name.
    pub fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The name without its folders.
    pub fn name(&self) -> &str {
        self.path.rsplit_once('/').map_or(self.path.as_str(), |(_, name)| name)
    }

    /// Whether it holds tests, benchmarks or examples and nothing that runs for people.
    pub fn is_test(&self) -> bool {
        let name = self.name();
        name == "tests.rs"
            || name.ends_with("_tests.rs")
            || name.ends_with(".test.mjs")
            || self.is_in(&["tests", "benches", "examples"])
    }

    /// Whether it is code of a pure crate: core, engines, rules.
    pub fn is_pure(&self) -> bool {
        let practice_rules = self.path.starts_with("practices/") && self.is_in(&["rules"]);
        self.path.starts_with("core/") || self.path.starts_with("engines/") || practice_rules
    }

    /// Whether one of `folders` is on the way to it.
    pub fn is_in(&self, folders: &[&str]) -> bool {
        let mut parts: Vec<&str> = self.path.split('/').collect();
        parts.pop();
        parts.iter().any(|part| folders.contains(part))
    }

    /// A finding about one line of this file.
    pub fn finding(&self, line: usize, what: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.path, self.what)
        } else {
            write!(f, "{}:{}: {}", self.path, self.line, self.what)
        }
    }
}
