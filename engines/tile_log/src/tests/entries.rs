//! Entries in their one form, and bodies.

use super::{body, entry};
use crate::*;

fn refused(text: &str, line: usize) {
    assert_eq!(Entry::decode(text.as_bytes()), Err(EntryError { line }), "{text:?}");
}

#[test]
fn an_entry_is_written_in_exactly_these_bytes() {
    let text = "powerwith entry 1\n\
        partnership 7369787465656e206964206279746573\n\
        seq 7\n\
        kind round.opened\n\
        day 2026-04-10\n\
        by host\n\
        body 3b7f3b9b5a3d\n\
        refs 0 5\n";
    let found = entry(7, "round.opened").encode();
    let start = |text: &str| text.lines().take(6).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(start(&found), start(text));
    assert!(found.ends_with("\nrefs 0 5\n"), "{found}");
    assert_eq!(Entry::decode(found.as_bytes()), Ok(entry(7, "round.opened")));
    let first = entry(0, "partnership.made");
    assert!(!first.encode().contains("refs"));
    assert_eq!(Entry::decode(first.encode().as_bytes()), Ok(first));
}

#[test]
fn what_is_no_entry_is_said_with_its_line() {
    let text = entry(7, "round.opened").encode();
    let check = |from: &str, to: &str, line: usize| refused(&text.replacen(from, to, 1), line);
    refused("", 1);
    refused("powerwith entry 1", 1);
    check("entry 1", "entry 2", 1);
    check("partnership 73", "partnership 7", 2);
    check("partnership 736978", "partnership 73697G", 2);
    check("seq 7", "seq 07", 3);
    check("seq 7", "seq  7", 3);
    check("round.opened", "Round.opened", 4);
    check("round.opened", "", 4);
    check("round.opened", "a person's name", 4);
    check("2026-04-10", "2026-04-31", 5);
    check("2026-04-10", "2026-04-10T12:00", 5);
    check("by host", "by Hodan Ali", 6);
    check("\nbody ", "\nbodies ", 7);
    check("refs 0 5", "refs 5 0", 8);
    check("refs 0 5", "refs 5 5", 8);
    check("refs 0 5", "refs 0 7", 8);
    check("refs 0 5", "refs ", 8);
    check("refs 0 5\n", "refs 0 5\n\n", 9);
    check("refs 0 5\n", "refs 0 5", 8);
    check("refs 0 5\n", "refs 0 5\nmore\n", 9);
    refused(&text.replace('\n', "\r\n"), 1);
    refused(&"a".repeat(MAX_ENTRY_BYTES + 1), 1);
    assert_eq!(Entry::decode(b"\xff\n"), Err(EntryError { line: 1 }));
}

#[test]
fn an_entry_with_everything_as_long_as_it_may_be_is_read() {
    let long = "a".repeat(64);
    let many = Entry {
        kind: Word::new(&long).unwrap(),
        actor_role: Word::new(&long).unwrap(),
        refs: (MAX_ENTRIES - 100..MAX_ENTRIES - 36).collect(),
        ..entry(MAX_ENTRIES - 1, "round.opened")
    };
    assert!(many.encode().len() <= MAX_ENTRY_BYTES, "{}", many.encode().len());
    assert_eq!(Entry::decode(many.encode().as_bytes()), Ok(many.clone()));
    let one_more = Entry { refs: (0..=64).collect(), ..many };
    assert_eq!(Entry::decode(one_more.encode().as_bytes()), Err(EntryError { line: 8 }));
    assert_eq!(Word::new(&"a".repeat(65)), None);
}

#[test]
fn days_are_those_of_the_calendar() {
    for day in ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"] {
        assert_eq!(LogDay::parse(day).unwrap().as_str(), day);
    }
    for wrong in [
        "2026-02-29",
        "1900-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-00",
        "2026-4-10",
        "2026/04/10",
        "+026-04-10",
        "2026-04-1ü",
        "",
    ] {
        assert_eq!(LogDay::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_body_is_committed_to_with_its_salt() {
    let right = body(3);
    // SHA-256 over "powerwith/v1/body", 32 times the byte 1, and "yes".
    let known = Body { salt: [1; 32], bytes: b"yes".to_vec() };
    let expected = "fed5b7b8b31f3117feb3836ff92a63463c55c872aea3beabe7820422b4b1386b";
    assert_eq!(Hash(known.commitment()).to_string(), expected);
    let other_salt = Body { salt: [0; 32], ..right.clone() };
    let other_words = Body { bytes: b"no".to_vec(), ..right.clone() };
    assert_ne!(right.commitment(), other_salt.commitment());
    assert_ne!(right.commitment(), other_words.commitment());
}
