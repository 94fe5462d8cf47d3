//! Checks that read lines: purpose, length, unfinished work, words that do not belong.

use crate::repo::{Finding, Repo, SourceFile};

/// The longest file a reader can hold in mind. Aim for 200.
pub const MAX_FILE_LINES: usize = 500;

/// What foreign words are looked for, and what to do instead. Written in two halves, so that this
/// file does not find itself.
const FOREIGN: &[(&str, &str)] = &[
    (concat!("/wo", "rk/"), "a path of one machine"),
    (concat!("/ro", "ot/"), "a path of one machine"),
    (concat!("/ho", "me/"), "a path of one machine"),
    (concat!("registry.npm", "js.org"), "the host of a registry"),
    (concat!("static.crat", "es.io"), "the host of a registry"),
    (concat!("index.crat", "es.io"), "the host of a registry"),
    (concat!("pythonho", "sted.org"), "the host of a registry"),
    (concat!("py", "pi.org"), "the host of a registry"),
    (concat!("deb.deb", "ian.org"), "the host of a registry"),
    (concat!("session ", "prompt"), "not about the product"),
    (concat!("system ", "prompt"), "not about the product"),
    (concat!("language ", "model"), "not about the product"),
    (concat!("sub", "agent"), "not about the product"),
    (concat!("ai ", "agent"), "not about the product"),
    (concat!("anthro", "pic"), "not about the product"),
    (concat!("chat", "gpt"), "not about the product"),
];

/// Every Rust file starts with `//!`, and every other source file with a comment.
pub fn purpose(repo: &Repo) -> Vec<Finding> {
    let files = repo.ending(&["rs", "js", "mjs", "css", "sql", "ftl"]);
    let starts_well = |file: &SourceFile| {
        let start = file.text.trim_start_matches('\u{feff}');
        match file.ending() {
            "rs" => start.starts_with("//!"),
            "css" => start.starts_with("/*"),
            "sql" => start.starts_with("--"),
            "ftl" => start.starts_with('#'),
            _ => start.starts_with("//") || start.starts_with("/*") || start.starts_with("#!"),
        }
    };
    files
        .filter(|file| !starts_well(file))
        .map(|file| file.finding(1, "say first, in a comment, what this file is for"))
        .collect()
}

/// No file has more than [`MAX_FILE_LINES`] lines without its tests.
pub fn file_length(repo: &Repo) -> Vec<Finding> {
    // A list of sentences is looked up, not read through, and each crate has one per language.
    repo.ending(&["rs", "js", "css", "mjs"])
        .filter(|file| !file.is_test())
        .filter_map(|file| {
            let n_lines = without_tests(&file.text).count();
            let what = format!("{n_lines} lines; split it, at most {MAX_FILE_LINES}");
            (n_lines > MAX_FILE_LINES).then(|| file.finding(0, what))
        })
        .collect()
}

/// A mark of unfinished work names the issue that will finish it.
pub fn unfinished(repo: &Repo) -> Vec<Finding> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];
    let files = repo.ending(&["rs", "js", "mjs", "css", "sql", "ftl", "toml", "sh", "html"]);
    lines(files, |line| {
        let mark = words(line).find(|word| marks.contains(word))?;
        let rest = line.split_once(mark).map_or("", |(_, rest)| rest);
        let numbered = rest.trim_start_matches(['(', ' ', ':']).starts_with('#');
        (!numbered).then(|| format!("{mark} without an issue number"))
    })
}

/// Comments are sentences; code that does nothing is deleted.
pub fn commented_out(repo: &Repo) -> Vec<Finding> {
    lines(repo.ending(&["rs", "js", "mjs"]), |line| {
        let comment = line.trim_start().strip_prefix("//")?;
        if comment.starts_with(['/', '!']) {
            return None;
        }
        looks_like_code(comment.trim()).then(|| "code in a comment: delete it".to_owned())
    })
}

/// No paths of a machine, no hosts of registries, no words about how the work was organised.
pub fn foreign_words(repo: &Repo) -> Vec<Finding> {
    let files = repo.files().iter().filter(|file| file.name() != "Cargo.lock");
    lines(files, |line| {
        let line = line.to_lowercase();
        let (word, why) = FOREIGN.iter().find(|(word, _)| is_there(&line, word))?;
        Some(format!("\"{word}\" is {why}"))
    })
}

/// The lines of `text` up to its inline tests.
pub fn without_tests(text: &str) -> impl Iterator<Item = &str> {
    let mut all = text.lines().peekable();
    std::iter::from_fn(move || {
        let line = all.next()?;
        let inline_tests = line == "#[cfg(test)]"
            && all.peek().is_some_and(|next| next.starts_with("mod ") && next.ends_with('{'));
        (!inline_tests).then_some(line)
    })
    .fuse()
}

fn lines<'repo>(
    files: impl Iterator<Item = &'repo SourceFile>,
    look: impl Fn(&str) -> Option<String>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in files {
        for (line_idx, line) in file.text.lines().enumerate() {
            if let Some(what) = look(line) {
                found.push(file.finding(line_idx + 1, what));
            }
        }
    }
    found
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// A path counts where it begins, so that `/p/x/work/` in a page address is let through.
fn is_there(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !word.starts_with('/')
            || !before.is_some_and(|c| c.is_alphanumeric() || "/.}-_".contains(c))
    })
}

fn looks_like_code(comment: &str) -> bool {
    let starts = ["let ", "use ", "fn ", "pub ", "return ", "const ", "import ", "if (", "#["];
    let starts_like_code = starts.iter().any(|start| comment.starts_with(start));
    let has_code_marks = comment.contains(['(', '=', '{']) || comment.contains("::");
    let ends_like_code = comment.ends_with([';', '{', '}']) || comment.ends_with("),");
    ends_like_code && (has_code_marks || starts_like_code || comment.len() <= 2)
}
