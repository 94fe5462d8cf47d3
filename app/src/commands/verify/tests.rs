//! What `powerwith verify` finds, and what it says to bad input.

use std::{fs, path::PathBuf};

use tile_log::{
    Body, Checkpoint, ERASED, Edge, Entry, LogDay, LogKey, Note, Word,
    bundle::{BundledEntry, write_end, write_entry, write_head},
};

use super::{VerifyArgs, run};

const ORIGIN: &str = "powerwith.example/log";

/// A log with one erased body, in a folder of its own.
struct Log {
    folder: tempfile::TempDir,
    bundle: Vec<u8>,
    head: tile_log::Head,
    checkpoint: Note,
}

fn key() -> LogKey {
    LogKey::from_seed(ORIGIN, &[7; 32]).unwrap()
}

fn entry(seq: u64) -> (Entry, Body) {
    let (kind, said) = match seq {
        4 => (ERASED, "It named someone who asked for it to go."),
        2 => ("decision.made", "We meet on Thursdays.\u{1b}[31m"),
        _ => ("round.opened", "A round opens."),
    };
    let body = Body { salt: [3; 32], bytes: said.as_bytes().to_vec() };
    let entry = Entry {
        partnership: *b"sixteen id bytes",
        seq,
        kind: Word::new(kind).unwrap(),
        day: LogDay::parse("2026-04-10").unwrap(),
        actor_role: Word::new("host").unwrap(),
        body: body.commitment(),
        refs: if kind == ERASED { [1].into() } else { [].into() },
    };
    (entry, body)
}

fn log() -> Log {
    let (mut edge, mut entries) = (Edge::new(), Vec::new());
    for seq in 0..5 {
        let (entry, body) = entry(seq);
        edge.append(entry.leaf()).unwrap();
        let (bytes, leaf) = (entry.encode().into_bytes(), entry.leaf());
        entries.extend(write_entry(&BundledEntry {
            bytes,
            leaf,
            body: (seq != 1).then_some(body),
        }));
    }
    let head = edge.head();
    let checkpoint = Checkpoint::new(ORIGIN, head).unwrap().sign(&key()).unwrap();
    let front = write_head(&key().public(), &[], &checkpoint).into_bytes();
    let bundle = [front, entries, write_end(5).into_bytes()].concat();
    Log { folder: tempfile::tempdir().unwrap(), bundle, head, checkpoint }
}

impl Log {
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn args(&self) -> VerifyArgs {
        VerifyArgs {
            file: self.file("log.txt", &self.bundle),
            key: None,
            seen: Vec::new(),
            checkpoint: Vec::new(),
            show: false,
        }
    }

    /// The bundle with one text in place of another.
    fn replace(&mut self, from: &str, to: &str) {
        let text = String::from_utf8(self.bundle.clone()).unwrap();
        assert!(text.contains(from), "{from}");
        self.bundle = text.replacen(from, to, 1).into_bytes();
    }
}

/// What is printed, and the error with all its reasons.
fn said(args: &VerifyArgs) -> (String, Result<(), String>) {
    let mut out = Vec::new();
    let result = run(args, &mut out).map_err(|error| format!("{error:#}"));
    (String::from_utf8(out).unwrap(), result)
}

#[test]
fn a_whole_log_is_said_to_be_whole_with_what_was_erased() {
    let (printed, result) = said(&log().args());
    assert_eq!(result, Ok(()));
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(
        lines[0],
        "Whole: the file has 5 entries, and nothing was altered, added or left out."
    );
    assert_eq!(
        lines[1],
        "The body of entry 1 was erased in the open (entry 4): It named someone who asked for it \
         to go."
    );
    assert_eq!(lines[2], format!("Log: {ORIGIN}"));
}

#[test]
fn entries_are_shown_with_the_role_and_nothing_that_steers_a_terminal() {
    let (printed, _) = said(&VerifyArgs { show: true, ..log().args() });
    let decided =
        "Entry 2, 2026-04-10: decision.made, by host\n    We meet on Thursdays.\u{fffd}[31m\n";
    assert!(printed.contains(decided), "{printed}");
    assert!(printed.contains("Entry 1, 2026-04-10: round.opened, by host\n    (erased)\n"));
    assert!(printed.contains("Entry 4, 2026-04-10: erased, by host about 1\n    It named"));
}

#[test]
fn what_people_kept_is_held_against_the_log() {
    let log = log();
    let short = format!("5 · {}", log.head.root.short());
    let kept = log.file("kept.txt", log.checkpoint.encode().as_bytes());
    let key = Some(key().public().to_string());
    let right = VerifyArgs { key, seen: vec![short], checkpoint: vec![kept], ..log.args() };
    let (printed, result) = said(&right);
    assert_eq!(result, Ok(()));
    assert!(!printed.contains("The key is the one in the file"), "{printed}");
    let wrong = VerifyArgs { seen: vec!["3 000000000000".to_owned()], ..log.args() };
    let (printed, result) = said(&wrong);
    assert!(printed.contains("The first 3 entries are not those that you saw earlier."));
    assert!(result.unwrap_err().ends_with("log.txt is not whole: see above"));
    let other = LogKey::from_seed(ORIGIN, &[8; 32]).unwrap().public().to_string();
    let (printed, result) = said(&VerifyArgs { key: Some(other), ..log.args() });
    assert!(printed.contains("The key in the file is not the one you know."), "{printed}");
    assert!(result.is_err());
}

#[test]
fn what_was_altered_is_said_with_its_place() {
    let check = |from: &str, to: &str, expected: &str| {
        let mut log = log();
        log.replace(from, to);
        let (printed, result) = said(&log.args());
        assert!(printed.starts_with("Broken: "), "{printed}");
        assert!(printed.contains(expected), "{printed}");
        assert!(result.is_err());
    };
    check("We meet on Thursdays", "We meet on Saturdays", "The body of entry 2 does not match it.");
    check("seq 3\n", "seq 4\n", "Entry 3 was altered.");
    check("\n5\n", "\n6\n", "The signature of powerwith.example/log is wrong.");
    check("\n5\n", "\n6\n", "Cut off: 6 entries were signed, and only 5 are there.");
    check("\nend 5\n", "\nend 4\n", "The last line says 4 entries, and 5 are there.");
}

#[test]
fn bad_input_names_the_file_the_place_and_the_reason() {
    let check = |args: &VerifyArgs, expected: &str| {
        let (_, result) = said(args);
        let error = result.unwrap_err();
        assert!(error.contains(expected), "{error}");
    };
    let mut half = log();
    half.bundle.truncate(half.bundle.len() / 2);
    check(&half.args(), "log.txt is no whole log: line 29: the file is cut off here, behind 2");
    let mut other = log();
    other.replace("powerwith open log 1", "powerwith sealed round 1");
    check(&other.args(), "log.txt is no whole log: line 1: \"powerwith open log 1\" should stand");
    let log = log();
    let gone = VerifyArgs { file: log.folder.path().join("gone.txt"), ..log.args() };
    check(&gone, "gone.txt cannot be read");
    check(&VerifyArgs { seen: vec!["five".to_owned()], ..log.args() }, "--seen five: a checkpoint");
    check(&VerifyArgs { key: Some("key".to_owned()), ..log.args() }, "--key: a key is a name");
    let file = log.file("no.txt", b"no checkpoint");
    check(&VerifyArgs { checkpoint: vec![file], ..log.args() }, "no.txt is no checkpoint: line 1");
}
